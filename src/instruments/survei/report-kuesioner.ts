import type { Block, Chapter, Table } from '../../reports/model.ts'
import type { Instrumen, Pertanyaan } from './instrumen.ts'
import { namaUnsur } from './report-teks.ts'
import type { LaporanSkm } from './report-types.ts'

/** The questionnaire as it was asked, with what is not certain about it. */
export const lampiranKuesioner = (
  instrumen: Instrumen,
  nomor: number,
  terjemahan: LaporanSkm['terjemahan'] = [],
): Chapter => ({
  label: `Lampiran ${nomor}`,
  title: 'Kuesioner',
  blocks: [
    { kind: 'paragraph', text: pembuka(instrumen) },
    ...daftarPertanyaan(instrumen),
    ...tambahan(instrumen),
    { kind: 'paragraph', text: tentangDiri(instrumen) },
    ...(terjemahan.length > 0
      ? [
          {
            kind: 'paragraph',
            text: `Responden juga dapat membaca kuesioner ini dalam bahasa ${terjemahan.map((b) => b.nama).join(', ')}; sidik terjemahannya tersimpan bersama terbitan.`,
          } satisfies Block,
        ]
      : []),
    ...(instrumen.catatan.length > 0
      ? [{ kind: 'list', items: instrumen.catatan.map((c) => c.id) } satisfies Block]
      : []),
  ],
})

function pembuka({ nama, dasarHukum, skala }: Instrumen): string {
  const sumber = dasarHukum ? `, ${dasarHukum}` : ''
  return `${nama.id}${sumber}. Setiap jawaban bernilai ${skala.min} sampai ${skala.max} menurut urutannya.`
}

const kataPilihan = (p: Pertanyaan): string[] => p.pilihan.map((x) => x.label.id)
const bernilai = (p: Pertanyaan): string => p.pilihan.map((x) => `${x.nilai} ${x.label.id}`).join('; ')

/** Four answers stand side by side; more are written once where every question has the same, else under each other. */
function daftarPertanyaan(instrumen: Instrumen): Block[] {
  const { pertanyaan } = instrumen
  const [pertama] = pertanyaan
  if (!pertama) return []
  if (pertama.pilihan.length <= 4) {
    return [
      {
        kind: 'table',
        columns: [
          { header: 'No', align: 'right', width: 5 },
          { header: 'Pertanyaan', width: 95 - 13 * pertama.pilihan.length },
          ...pertama.pilihan.map((p) => ({ header: String(p.nilai), width: 13 })),
        ],
        rows: pertanyaan.map((u, i) => [String(i + 1), u.teks.id, ...kataPilihan(u)]),
      },
    ]
  }
  const sama = pertanyaan.every((p) => bernilai(p) === bernilai(pertama))
  const kolom: Table['columns'] = [
    { header: 'No', align: 'right', width: 6 },
    { header: 'Pertanyaan', width: sama ? 62 : 44 },
    { header: sama ? 'Unsur' : 'Pilihan jawaban', width: sama ? 32 : 50 },
  ]
  return [
    ...(sama ? [{ kind: 'paragraph', text: `Pilihan jawaban: ${bernilai(pertama)}.` } satisfies Block] : []),
    {
      kind: 'table',
      columns: kolom,
      rows: pertanyaan.map((p, i) => [
        String(i + 1),
        p.teks.id,
        sama ? namaUnsur(p.unsur, instrumen) : bernilai(p),
      ]),
    },
  ]
}

const tambahan = ({ tambahan: list }: Instrumen): Block[] =>
  list.length === 0
    ? []
    : [
        { kind: 'paragraph', text: 'Pertanyaan tambahan, yang tidak masuk hitungan indeks:' },
        {
          kind: 'list',
          items: list.map((t) =>
            t.pilihan?.length ? `${t.teks.id} (${t.pilihan.map((p) => p.label.id).join('; ')})` : t.teks.id,
          ),
        },
      ]

const tentangDiri = ({ responden }: Instrumen): string =>
  `${
    responden.length > 0
      ? `Data responden: ${responden.map((r) => r.label.id.toLowerCase()).join(', ')}.`
      : 'Data tentang diri responden tidak ditanyakan.'
  } Nama, nomor induk kependudukan, dan nomor telepon tidak ditanyakan.`
