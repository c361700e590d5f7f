import type { OpenDb } from '../../../platform/db/types.ts'
import type { Workbook } from '../../../reports/xlsx.ts'
import { teksOf, type Instrumen } from '../instrumen.ts'
import { kelompokUsia, KOSONG } from '../jawaban/rules.ts'
import { eachJawaban } from '../jawaban/store.ts'
import type { JawabanTersimpan } from '../jawaban/tipe.ts'
import { lembarKerjaSkm, type BarisResponden } from '../lembar-kerja.ts'
import type { LaporanSkm } from '../report-types.ts'
import type { IsiTerbitan } from './snapshot.ts'

/** The office's workbook: every answer in it, and the index as formulas over them. Never for the public. */
export function lembarDinas(db: OpenDb, isi: IsiTerbitan, laporan: LaporanSkm, tanda?: string): Workbook {
  const layanan = new Map(isi.layanan.map((l) => [l.id, l.nama]))
  return lembarKerjaSkm(laporan, isi.agregat, rows(db, isi, layanan, laporan.instrumen), tanda)
}

/** A page of answers at a time, each in a short read of its own: a long workbook holds no connection. */
async function* rows(
  db: OpenDb,
  { instansi, periode, sampaiUrut, tanda }: IsiTerbitan,
  layanan: ReadonlyMap<string, string>,
  instrumen: Instrumen,
): AsyncGenerator<BarisResponden> {
  for (let sesudah = 0; ;) {
    const page = await db.read({ instansiId: instansi.id }, async (handle) => {
      const next = await eachJawaban(
        handle,
        instansi.id,
        periode.id,
        sampaiUrut,
        sesudah,
        tanda.sampai?.putusan,
      ).next()
      return next.done ? [] : next.value
    })
    if (page.length === 0) return
    sesudah = page.at(-1)!.urut
    for (const j of page) yield toBaris(j, layanan, instrumen)
  }
}

/** In the words of the tables beside it, which count these cells. */
function toBaris(
  j: JawabanTersimpan,
  layanan: ReadonlyMap<string, string>,
  instrumen: Instrumen,
): BarisResponden {
  const label = (kunci: 'jenis_kelamin' | 'pendidikan' | 'pekerjaan', nilai: string | null): string =>
    labelOf(instrumen, kunci, nilai)
  const usia = kelompokUsia(j.responden.usia)
  return {
    nilai: instrumen.pertanyaan.map((p) => j.jawaban[p.kunci]!),
    layanan: layanan.get(j.layananId) ?? '',
    jenisKelamin: label('jenis_kelamin', j.responden.jenisKelamin),
    usia: usia === KOSONG ? TIDAK_DIISI : usia,
    pendidikan: label('pendidikan', j.responden.pendidikan),
    pekerjaan: label('pekerjaan', j.responden.pekerjaan),
  }
}

const TIDAK_DIISI = 'Tidak diisi'

function labelOf({ responden }: Instrumen, kunci: string, nilai: string | null): string {
  if (nilai === null) return TIDAK_DIISI
  const field = responden.find((f) => f.kunci === kunci)
  const found = field?.pilihan.find((p) => p.nilai === nilai)
  return found ? teksOf(found.label, 'id') : nilai
}
