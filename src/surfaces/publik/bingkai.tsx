import type { Instansi } from '../../registry/index.ts'
import type { PemilikHalaman } from '../../ui/index.ts'

export { dari, RecordPage as Halaman, type Bingkai, type PemilikHalaman } from '../../ui/index.ts'

export const pemilikOf = ({ nama, slug, aksen, rekaan, logo }: Instansi): PemilikHalaman => ({
  nama,
  slug,
  aksen,
  rekaan,
  logo,
})
