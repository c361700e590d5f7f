import '../tables.ts'
import type { Db } from '../../../platform/db/types.ts'

/** What stands on the head of one complaint beyond what is needed to say who may see it. */
export async function getRincian(db: Db, id: string) {
  return db
    .selectFrom('pengaduan')
    .select([
      'judul',
      'isi',
      'sumber',
      'tanggal_kejadian as tanggalKejadian',
      'wilayah_kode as wilayahKode',
      'lokasi',
      'lintang',
      'bujur',
      'layanan_id as layananId',
      'tujuan_unit_id as tujuanUnitId',
      'kategori_id as kategoriId',
      'ppid',
      'induk_id as indukId',
      'lapor_tracking_id as laporTrackingId',
      'ping_pong as pingPong',
      'nilai',
      'dibuka_kembali as dibukaKembali',
      'tindak_lanjut as tindakLanjut',
      'tenggat_berikut as tenggatBerikut',
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}
export type Rincian = Awaited<ReturnType<typeof getRincian>>

/** Is there anything sealed about who complained? Nothing is opened. */
export async function hasPelapor(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('pengaduan_pelapor')
    .select('pengaduan_id')
    .where('pengaduan_id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

export interface Kaitan {
  readonly id: string
  readonly kode: string
  readonly judul: string
}

/** Merged into it or split from it, and what it was itself merged into or split from. Ids only: who may see them is asked after. */
export async function listKaitan(db: Db, id: string, indukId: string | null): Promise<Kaitan[]> {
  return db
    .selectFrom('pengaduan')
    .select(['id', 'kode', 'judul'])
    .where((eb) =>
      indukId === null ? eb('induk_id', '=', id) : eb.or([eb('induk_id', '=', id), eb('id', '=', indukId)]),
    )
    .orderBy('diterima_at')
    .orderBy('id')
    .limit(50)
    .execute()
}

/** Names of people, gone ones too: what they did stays theirs. */
export async function listNamaOrang(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('registry_orang')
    .select(['id', 'nama'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((r) => [r.id, r.nama]))
}
