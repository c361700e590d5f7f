import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { pinOf } from '../kode.ts'
import { listTerusan } from '../meja/terusan/store.ts'
import type { Rincian } from '../rincian.ts'
import { findInduk } from '../gabungan.ts'
import { isPublik } from '../rules.ts'
import { isDigabung, type Status } from '../status/rules.ts'
import type { Peristiwa } from '../store.ts'

/** Another file this letter goes on in: the same reporter's, so he is given its code and PIN. */
export interface Berkas {
  readonly nama: string
  readonly kode: string
  readonly pin: string
}

export interface Induk {
  readonly keadaan: KeadaanInduk
  /** Its public page, where everybody may read it. */
  readonly publikId: string | null
}

export interface Lanjutan {
  /** At other instansi of this server. */
  readonly terusan: readonly Berkas[]
  /** Parts that became letters of their own. */
  readonly pecahan: readonly Berkas[]
  /** The one it was merged into. That one is somebody else's, so nothing is told of it but how far it is. */
  readonly induk: Induk | null
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
  const p = isDigabung(r.p.status, r.peristiwa) ? await findInduk(db, r.p.id) : undefined
  return {
    terusan: [...terusan.values()],
    pecahan: pecahan.map((x) => berkas(x.judul, x.kode)),
    induk: p ? { keadaan: keadaanOf(p.status), publikId: isPublik(p) ? p.id : null } : null,
  }
}

export type KeadaanInduk = 'diperiksa' | 'ditangani' | 'dijawab' | 'selesai' | 'diteruskan' | 'berhenti'

/** As coarse as somebody else may hear it: neither what its reporter was asked nor what he did. */
function keadaanOf(status: Status): KeadaanInduk {
  switch (status) {
    case 'terdisposisi':
    case 'ditindaklanjuti':
    case 'ditanggapi_pelapor':
    case 'dibuka_kembali':
      return 'ditangani'
    case 'dijawab':
      return 'dijawab'
    case 'ditutup_pelapor':
    case 'ditutup_admin':
    case 'ditutup_sistem':
      return 'selesai'
    case 'diteruskan':
      return 'diteruskan'
    case 'diarsipkan_admin':
    case 'diarsipkan_sistem':
    case 'diarsipkan_pelapor':
    case 'diblokir':
      return 'berhenti'
    default:
      return 'diperiksa'
  }
}
