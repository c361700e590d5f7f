import type { Db } from '../../../platform/db/types.ts'
import { getInstrumenPeriode } from '../instrumen/periode.ts'
import { fromNilai } from '../jawaban/rules.ts'
import type { IsiFormulir } from './sidik.ts'

export interface FormulirTersimpan extends IsiFormulir {
  readonly jumlah: number
  readonly garisLurus: boolean
  readonly ganda: boolean
}

/** The form that a page of the desk has stored, by the key of the page. */
export async function findFormulir(
  db: Db,
  periodeId: string,
  kunciKirim: string,
): Promise<FormulirTersimpan | undefined> {
  const r = await db
    .selectFrom('survei_jawaban')
    .selectAll()
    .where('periode_id', '=', periodeId)
    .where('kunci_kirim', '=', kunciKirim)
    .executeTakeFirst()
  const instrumen = await getInstrumenPeriode(db, periodeId)
  return (
    r && {
      layananId: r.layanan_id,
      tanggal: r.tanggal,
      jawaban: fromNilai(r.nilai, instrumen),
      responden: {
        jenisKelamin: r.jenis_kelamin,
        usia: r.usia,
        pendidikan: r.pendidikan,
        pekerjaan: r.pekerjaan,
      },
      saran: r.saran,
      jumlah: r.jumlah,
      garisLurus: r.garis_lurus,
      ganda: r.ganda,
    }
  )
}

/** Paper forms of the period so far, from the running counts. */
export async function countKertas(db: Db, periodeId: string): Promise<number> {
  const row = await db
    .selectFrom('survei_agregat_demografi')
    .select('n')
    .where('periode_id', '=', periodeId)
    .where('dimensi', '=', 'saluran')
    .where('nilai', '=', 'kertas')
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}
