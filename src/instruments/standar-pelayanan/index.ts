/** Front door of the service standards. */
export { createVersi, gerakkan, tulisIsi, type IsianGerak } from './commands.ts'
export {
  findBerlaku,
  findVersi,
  getVersi,
  listBerlaku,
  listDibahas,
  listLewatTinjau,
  listVersi,
  type Versi,
} from './store.ts'
export { canSeeVersi, canSusun } from './policy.ts'
export {
  komponenList,
  penyampaianList,
  totalWaktu,
  urutanUu,
  type IsiStandar,
  type Komponen,
  type Tahap,
  type Waktu,
} from './rules.ts'
export { isBerlaku, type Aksi, type Keadaan } from './rules-alur.ts'
export { barisKomponen, teksBiaya, teksWaktu } from './teks.ts'
export { kataKomponen } from './words-komponen.ts'
