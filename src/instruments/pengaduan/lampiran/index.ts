/** Files that come with a letter: for every door and both sides of the desk. */
export { readFormBerkas, readFormLampiran } from './form.ts'
export { pindaiLampiran, ulangPindai } from './jobs.ts'
export { isTerlayani, sendLampiran } from './kirim.ts'
export { lampiranSchema, loadAturanLampiran } from './pengaturan.ts'
export {
  aturanLampiranAwal,
  readLampiran,
  type AturanLampiran,
  type BerkasMentah,
  type LampiranSiap,
} from './baca.ts'
export { findLampiran, listLampiran, type Lampiran } from './store.ts'
export { receiveLampiran } from './terima.ts'
export { ACCEPT, kataLampiran, sebabDitolak } from './words.ts'
