import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { pinOf } from '../kode.ts'
import { listTerusan } from '../meja/terusan/store.ts'
import type { Rincian } from '../rincian.ts'
import { isPublik, type Pengaduan } from '../rules.ts'
import { findPengaduan, type Peristiwa } from '../store.ts'

/** Another file this letter goes on in: the same reporter's, so he is given its code and PIN. */
export interface Berkas {
  readonly nama: string
  readonly kode: string
  readonly pin: string
}

export interface Lanjutan {
  /** At other instansi of this server. */
  readonly terusan: readonly Berkas[]
  /** Parts that became letters of their own. */
  readonly pecahan: readonly Berkas[]
  /** Public page of the one it was merged into; that one is somebody else's, so nothing more of it is told. */
  readonly induk: string | null
}

const lainOf = (peristiwa: readonly Peristiwa[], aksi: string): string[] =>
  peristiwa.flatMap((e) => (e.aksi === aksi && typeof e.data['lainId'] === 'string' ? e.data['lainId'] : []))

const MELANJUTKAN = new Set(['teruskan', 'pecah', 'gabung'])
const TIDAK: Lanjutan = { terusan: [], pecahan: [], induk: null }

/** Where a letter goes on, of nearly all of them: nowhere else. undefined: the database knows. */
export const lanjutanTetap = (r: Rincian): Lanjutan | undefined =>
  r.peristiwa.some((e) => MELANJUTKAN.has(e.aksi)) ? undefined : TIDAK

/** Where a letter goes on after it was passed on, split or merged. Asked for by whoever showed its PIN. */
export async function loadLanjutan(db: Db, deps: Pick<Deps, 'deriveKey'>, r: Rincian): Promise<Lanjutan> {
  const berkas = (nama: string, kode: string): Berkas => ({ nama, kode, pin: pinOf(deps, kode) })
  const keluar = (await listTerusan(db, r.p.id)).filter((t) => t.arah === 'keluar')
  const terusan = new Map(
    keluar.flatMap((t) => (t.kodeLain ? [[t.kodeLain, berkas(t.namaLain, t.kodeLain)]] : [])),
  )
  const pecahan = await db
    .selectFrom('pengaduan')
    .select(['judul', 'kode'])
    .where('id', 'in', [...lainOf(r.peristiwa, 'pecah'), r.p.id])
    .where('id', '!=', r.p.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const digabung = r.p.status === 'diarsipkan_admin' && r.peristiwa.some((e) => e.aksi === 'gabung')
  const p = digabung ? await findInduk(db, r.p.id) : undefined
  return {
    terusan: [...terusan.values()],
    pecahan: pecahan.map((x) => berkas(x.judul, x.kode)),
    induk: p && isPublik(p) ? p.id : null,
  }
}

/** Where it is now: the one it was merged into may have been merged itself. */
async function findInduk(db: Db, id: string): Promise<Pengaduan | undefined> {
  const row = await db.selectFrom('pengaduan').select('induk_id').where('id', '=', id).executeTakeFirst()
  return row?.induk_id ? findPengaduan(db, row.induk_id) : undefined
}
