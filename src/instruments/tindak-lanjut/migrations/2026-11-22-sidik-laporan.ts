import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { hashJson } from '../../../platform/audit/index.ts'

/** The keys in the order in which the programme wrote them: the database keeps them in an order of its own. */
const SUSUNAN =
  `instansi rekaan unit slug kepala nama nip jabatan periodeId periode n ikm mutu tanggalSurvei id jenis
  tanggal keterangan tautan sidik baris rencana selesai nomor unsur kegiatan waktu triwulan bulan tahun
  penanggungJawab status kemajuan selesaiPada uraian hambatan bukti nilaiTerlaksana nilaiKecepatan`.split(
    /\s+/,
  )
const sidikDahulu = (isi: unknown): string =>
  createHash('sha256').update(JSON.stringify(isi, SUSUNAN)).digest('hex')

const SEKALI = 200

/**
 * Fingerprints of follow-up reports, over the one spelling anybody can recompute from what is kept. Each was first proven in the
 * spelling of its day; one that is not what it was keeps its old one, and `hitung-ulang` names it. From now on none is changed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  let sesudah = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await sql<{ id: string; isi: unknown; sidik: string }>`
      select id, isi, sidik from tindak_lanjut_laporan where id > ${sesudah}::uuid order by id limit ${SEKALI}`.execute(
      db,
    )
    for (const { id, isi, sidik } of rows)
      if (sidikDahulu(isi) === sidik)
        await sql`update tindak_lanjut_laporan set sidik = ${hashJson(isi)} where id = ${id}`.execute(db)
    if (rows.length < SEKALI) break
    sesudah = rows.at(-1)!.id
  }
  await sql`create trigger tindak_lanjut_laporan_tetap before update or delete on tindak_lanjut_laporan
    for each row execute function tindak_lanjut_tetap()`.execute(db)
}
