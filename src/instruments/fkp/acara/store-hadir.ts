import '../tables.ts'
import type { Selectable } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import type { KelompokPeserta } from '../rules.ts'
import type { AgendaRow } from '../tables.ts'

/** Somebody who was there. */
export interface Hadir {
  readonly id: string
  readonly nama: string
  readonly lembaga: string
  readonly jabatan: string
  readonly kelompok: KelompokPeserta
  readonly rentan: readonly string[]
  readonly jenisKelamin: 'L' | 'P' | null
  readonly kontakSandi: Uint8Array | null
}

/** Everybody who was there, in the order they came: who signs the berita acara. A forum of thousands signs on paper. */
export const HADIR_TERBANYAK = 2000

export async function listHadir(db: Db, forumId: string): Promise<Hadir[]> {
  const rows = await db
    .selectFrom('fkp_peserta')
    .select(['id', 'nama', 'lembaga', 'jabatan', 'kelompok', 'rentan', 'jenis_kelamin', 'kontak_sandi'])
    .where('forum_id', '=', forumId)
    .where('status', '=', 'hadir')
    .orderBy('hadir_at')
    .orderBy('id')
    .limit(HADIR_TERBANYAK)
    .execute()
  return rows.map((r) => ({
    id: r.id,
    nama: r.nama,
    lembaga: r.lembaga,
    jabatan: r.jabatan,
    kelompok: r.kelompok,
    rentan: r.rentan,
    jenisKelamin: r.jenis_kelamin,
    kontakSandi: r.kontak_sandi,
  }))
}

export async function countUndangan(db: Db, forumId: string): Promise<number> {
  const row = await db
    .selectFrom('fkp_peserta')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('forum_id', '=', forumId)
    .where('sumber', '=', 'undangan')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** A point of the agenda that a person accepted. */
export interface ButirAgenda {
  readonly id: string
  /** Among those accepted, as every paper and page counts them. */
  readonly nomor: number
  readonly judul: string
  readonly angka: string
  readonly asal: Selectable<AgendaRow>['asal']
  readonly asalKunci: string
}

export async function listButirAgenda(db: Db, forumId: string): Promise<ButirAgenda[]> {
  const rows = await db
    .selectFrom('fkp_agenda')
    .select(['id', 'judul', 'angka', 'asal', 'asal_kunci'])
    .where('forum_id', '=', forumId)
    .where('keputusan', '=', 'diterima')
    .orderBy('nomor')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(({ asal_kunci, ...r }, i) => ({ ...r, nomor: i + 1, asalKunci: asal_kunci }))
}
