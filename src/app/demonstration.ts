import { loadDemo, type BuatAkun, type HasilDemo } from '../demo/index.ts'
import type { House } from './house.ts'

/** The invented kabupaten in an empty house; undefined where real instansi live. */
export function loadDemonstration({
  deps,
  owner,
  masuk,
}: Pick<House, 'deps' | 'owner' | 'masuk'>): Promise<HasilDemo | undefined> {
  const buatAkun: BuatAkun = async ({ surel, nama, sandi }) =>
    (
      (await masuk.findAkunBySurel(surel)) ??
      (await masuk.createAkun({ surel, nama, sandi, wajibGanti: false }))
    ).id
  return loadDemo({ ...deps, owner }, buatAkun)
}
