import { openLocalStore, ruangDrafOf } from './local.ts'
import { openS3Store } from './s3.ts'
import type { FileStore } from './store.ts'

export { ruangDrafOf }
export { sha256Of } from './sidik.ts'
export type { FileStore } from './store.ts'
export { assertBersih } from './bersih.ts'
export { berkasErrors } from './errors.ts'
export { scanClamd, type AlamatClamd, type HasilPindai } from './clamd.ts'
export { encodeFoto, encodeGambar, isGambar, type Foto } from './unggah/gambar.ts'
export { isJenisBerkas, jenisBerkas, readUnggahan, type JenisBerkas, type Unggahan } from './unggah/jenis.ts'
export {
  akhiranOf,
  cleanNama,
  namaBerkas,
  takeBerkas,
  takeTanpaNama,
  takeUnggahan,
  type Simpan,
} from './unggah/terima.ts'

/** The local folder, unless an S3-compatible store is set. */
export function openFiles(options: { readonly dataDir: string; readonly s3: string | undefined }): FileStore {
  return options.s3 === undefined ? openLocalStore(options.dataDir) : openS3Store(options.s3)
}
