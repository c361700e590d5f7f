import '../tables.ts'
import '../tables-warga.ts'
import '../tables-luar.ts'
import { sql } from 'kysely'
import type { Trx } from '../../../platform/db/types.ts'
import type { BagianAduan } from './rules.ts'

/** What stands where a text was. */
export const KATA_TERHAPUS = {
  id: 'Isi sudah dihapus menurut jadwal retensi',
  en: 'Text erased under the retention schedule',
} as const

/** Words in a row of LAPOR!'s workbook; its states, places and classes stay. */
const KATA_LAPOR = ['judul', 'isiAwal', 'isiAkhir', 'alasan', 'namaPelapor', 'kelurahan']

/** Erases one part of these complaints. Returns the files that go with it once the transaction holds. */
export const hapusBagian: Readonly<
  Record<BagianAduan, (trx: Trx, ids: readonly string[]) => Promise<string[]>>
> = {
  identitas: async (trx, ids) => {
    await trx
      .deleteFrom('pengaduan_pelapor')
      .where('pengaduan_id', 'in', [...ids])
      .execute()
    await trx
      .deleteFrom('pengaduan_pengikut')
      .where('pengaduan_id', 'in', [...ids])
      .execute()
    return []
  },
  lampiran: async (trx, ids) => {
    const rows = await trx
      .deleteFrom('pengaduan_lampiran')
      .where('pengaduan_id', 'in', [...ids])
      .returning('kunci')
      .execute()
    return rows.map((r) => r.kunci)
  },
  // What recaps count by (channel, class, category, unit, state, area, moments, rating) is left as it is.
  cerita: async (trx, ids) => {
    const semua = sql`any(${[...ids]}::uuid[])`
    await sql`update pengaduan set
          judul = case bahasa when 'en' then ${KATA_TERHAPUS.en} else ${KATA_TERHAPUS.id} end, isi = '', lokasi = '',
          lintang = null, bujur = null, nama_sidik = '{}', sumber = case when kanal = 'media_sosial' then '' else sumber end
        where id = ${semua}`.execute(trx)
    await sql`update pengaduan_tanggapan t
        set isi = case p.bahasa when 'en' then ${KATA_TERHAPUS.en} else ${KATA_TERHAPUS.id} end
        from pengaduan p where p.instansi_id = t.instansi_id and p.id = t.pengaduan_id and p.id = ${semua}`.execute(
      trx,
    )
    await sql`update pengaduan_lapor_baris set baris = baris - ${KATA_LAPOR}::text[]
        where pengaduan_id = ${semua}`.execute(trx)
    await sql`select pengaduan_peristiwa_hapus_kata(${[...ids]}::uuid[])`.execute(trx)
    return []
  },
  surat: async (trx, ids) => {
    const { rows } = await sql<{ kunci: string }>`
        with lama as (select instansi_id, sidik, asli_kunci from pengaduan_surat
          where pengaduan_id = any(${[...ids]}::uuid[]) and asli_kunci is not null)
        update pengaduan_surat s set asli_kunci = null from lama
        where s.instansi_id = lama.instansi_id and s.sidik = lama.sidik returning lama.asli_kunci as kunci`.execute(
      trx,
    )
    return rows.map((r) => r.kunci)
  },
}
