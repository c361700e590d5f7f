import type { Cell, Workbook } from '../../../reports/xlsx-model.ts'
import { isLewat, nomorTeks } from '../rules.ts'
import type { Aksi } from '../store.ts'
import { kataUmum, waktuTeks } from '../words-umum.ts'
import { namaKomponen, namaUnsur } from '../meja/nama.ts'

const KOLOM: readonly (readonly [string, number])[] = [
  ['Nomor', 14],
  ['Unit', 30],
  ['Asal', 22],
  ['Rujukan', 36],
  ['Unsur', 22],
  ['Komponen', 22],
  ['Masalah', 40],
  ['Program', 24],
  ['Kegiatan', 44],
  ['Penanggung jawab', 26],
  ['Waktu', 18],
  ['Mulai', 12],
  ['Tenggat', 12],
  ['Anggaran (Rp)', 16],
  ['Sumber anggaran', 18],
  ['Keadaan', 12],
  ['Terlambat', 10],
  ['Kemajuan (%)', 12],
  ['Hambatan', 32],
  ['Yang dilakukan', 40],
  ['Selesai', 12],
]

/** The register as rows: read page by page, so that its length does not matter. */
export function bukuAksi(
  instansi: string,
  aksi: AsyncIterable<Aksi>,
  namaUnit: ReadonlyMap<string, string>,
  hariIni: string,
): Workbook {
  const gaya = { bold: true, border: true, wrap: true } as const
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    yield KOLOM.map(([value]) => ({ value, style: gaya }))
    for await (const a of aksi)
      yield [
        nomorTeks(a),
        namaUnit.get(a.unitId) ?? '',
        kataUmum.id.asal[a.asal],
        a.asalTeks,
        namaUnsur(a.unsur, 'id') ?? '',
        namaKomponen(a.komponen, 'id') ?? '',
        a.masalah,
        a.program,
        a.kegiatan,
        a.penanggungJawab,
        waktuTeks(a, 'id'),
        a.mulai ?? '',
        a.tenggat,
        a.anggaran,
        a.sumberAnggaran,
        kataUmum.id.status[a.status],
        isLewat(a, hariIni) ? 'ya' : '',
        a.kemajuan,
        a.hambatan,
        a.hasil,
        a.selesaiPada ?? '',
      ]
  }
  return {
    title: `Daftar tindak lanjut ${instansi}`,
    author: instansi,
    sheets: [
      {
        name: 'Tindak lanjut',
        widths: KOLOM.map(([, w]) => w),
        rows: rows(),
        freeze: { rows: 1, columns: 1 },
        landscape: true,
      },
    ],
  }
}
