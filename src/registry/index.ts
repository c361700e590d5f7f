/** Front door of the registry: what instruments, surfaces and the seed may use. */
export { findAlamat, findFreeSlug, putAlamat, type Alamat } from './alamat/store.ts'
export { slugOf } from './slug.ts'
export {
  findInstansi,
  findInstansiBySlug,
  getInstansi,
  listInstansi,
  type Instansi,
} from './instansi/store.ts'
export { findLogo } from './instansi/logo/store.ts'
export { logoSvg } from './instansi/logo/gambar.ts'
export { createInstansi, type InstansiBaru, type JenisInstansi } from './instansi/commands.ts'
export {
  findUnit,
  findUnitBySlug,
  getUnit,
  listBawahan,
  listUnit,
  lockUnit,
  type Unit,
} from './unit/store.ts'
export { createUnit, type JenisUnit, type UnitBaru } from './unit/commands.ts'
export { collectBawah, sortTree, type Cabang } from './unit/rules.ts'
export { findLayanan, findLayananBySlug, getLayanan, listLayanan, type Layanan } from './layanan/store.ts'
export { createLayanan, createLayananBanyak, type LayananBaru } from './layanan/commands.ts'
export { findOrang, findOrangByAkun, listOrang, type Orang } from './orang/store.ts'
export { changePejabat, createPejabat, recordAkun, type PejabatBaru } from './orang/commands.ts'
export { loadActor } from './orang/actor.ts'
export { listLibur, loadKalender, loadKalenderSemua } from './kalender/store.ts'
export { buildKalender, listTahunKosong, type JenisLibur, type Libur } from './kalender/rules.ts'
export { dasarSkb, liburNasional } from './kalender/libur-nasional.ts'
export { findWilayah, listDalamWilayah, listWilayah, type Wilayah } from './wilayah/store.ts'
export { addWilayah, ATRIBUSI_WILAYAH, loadWilayah } from './wilayah/load.ts'
export type { WilayahRow as WilayahBaru } from './tables.ts'
