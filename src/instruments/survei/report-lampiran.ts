import type { Block, Chapter } from '../../reports/model.ts'
import { formatDate } from '../../ui/format.ts'
import { isSkm } from './instrumen/ukuran.ts'
import { angka, namaUnsur, nilai2, persen, sebutan } from './report-teks.ts'
import type { LaporanSkm } from './report-types.ts'

/** What a reader needs to compute the index again by hand. */
export function lampiranOlahan(
  l: Pick<LaporanSkm, 'hasil' | 'metode' | 'tanpaTanda' | 'instrumen'>,
  nomor: number,
): Chapter {
  const { instrumen } = l
  const { n, unsur, integritas } = l.hasil
  const banyak = (kunci: string): number => instrumen.pertanyaan.filter((p) => p.unsur === kunci).length
  const beberapa = instrumen.pertanyaan.length > unsur.length
  return {
    label: `Lampiran ${nomor}`,
    title: 'Data olahan',
    blocks: [
      {
        kind: 'table',
        caption: 'Jumlah nilai per unsur',
        columns: [
          { header: isSkm(instrumen) ? 'Unsur pelayanan' : 'Unsur', width: beberapa ? 34 : 46 },
          ...(beberapa ? [{ header: 'Pertanyaan', align: 'right', width: 12 } as const] : []),
          { header: 'Responden', align: 'right', width: 16 },
          { header: 'Jumlah nilai', align: 'right', width: 18 },
          { header: 'Nilai tertinggi yang mungkin', align: 'right', width: 20 },
        ],
        rows: unsur.map((u) => [
          namaUnsur(u.kunci, instrumen),
          ...(beberapa ? [angka(banyak(u.kunci))] : []),
          angka(n),
          angka(u.total),
          angka(n * instrumen.skala.max * banyak(u.kunci)),
        ]),
      },
      {
        kind: 'list',
        items: [
          `Jawaban dengan nilai sama pada semua pertanyaan: ${angka(integritas.garisLurus)} dari ${angka(n)} (${persen(integritas.garisLurus, n)}).`,
          `Jawaban yang sama persis dengan jawaban sebelumnya: ${angka(integritas.ganda)}.`,
          l.tanpaTanda
            ? `Semua jawaban tersebut tetap dihitung. Tanpa jawaban itu (${angka(l.tanpaTanda.n)} responden), ${instrumen.indeks.singkatan} ${nilai2(l.tanpaTanda.ikm)}${l.tanpaTanda.mutu ? ` dengan mutu ${l.tanpaTanda.mutu}` : ''}.`
            : 'Semua jawaban tersebut tetap dihitung.',
        ],
      },
      ...(l.metode.length > 0
        ? [
            { kind: 'heading', level: 2, text: 'Cara menghitung' } as const,
            { kind: 'list', items: l.metode } as const,
          ]
        : []),
    ],
  }
}

/** The log that PEKPPP asks for; it grows after the publication, so it says of which day it is. */
function tabelMedia({ media, instrumen }: LaporanSkm): Block[] {
  if (!media) return []
  const per = formatDate(media.per, 'id')
  if (media.daftar.length === 0)
    return [{ kind: 'paragraph', text: `Media publikasi: belum ada yang dicatat sampai ${per}.` }]
  return [
    {
      kind: 'table',
      caption: `Media publikasi hasil ${sebutan(instrumen)}, dicatat sampai ${per}`,
      columns: [
        { header: 'No', align: 'right', width: 6 },
        { header: 'Tanggal', width: 18 },
        { header: 'Jenis media', width: 24 },
        { header: 'Di mana', width: 28 },
        { header: 'Bukti', width: 24 },
      ],
      rows: media.daftar.map((m, i) => [
        String(i + 1),
        formatDate(m.tanggal, 'id'),
        m.jenis,
        m.keterangan,
        m.bukti,
      ]),
    },
  ]
}

/** Ties the paper to the published record. */
export function lampiranTerbitan(l: LaporanSkm, nomor: number): Chapter[] {
  const p = l.publikasi
  if (!p) return []
  return [
    {
      label: `Lampiran ${nomor}`,
      title: 'Catatan penerbitan',
      blocks: [
        {
          kind: 'fields',
          fields: [
            { label: 'Diterbitkan', value: formatDate(p.tanggal, 'id') },
            { label: 'Revisi', value: String(p.revisi) },
            ...(p.alasan ? [{ label: 'Alasan revisi', value: p.alasan }] : []),
            ...(p.alamat ? [{ label: 'Alamat', value: p.alamat }] : []),
            { label: 'Sidik data (SHA-256)', value: p.hash.replaceAll(/(.{16})(?=.)/g, '$1 ') },
          ],
        },
        {
          kind: 'paragraph',
          text: 'Angka dalam laporan ini dapat dihitung ulang dari jawaban yang tersimpan; bila satu jawaban saja berubah, sidik data di atas tidak lagi cocok.',
        },
        ...tabelMedia(l),
      ],
    },
  ]
}
