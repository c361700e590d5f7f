import { formatDate, formatNumber } from '../../../ui/format.ts'
import { bold, type Block, type Photos, type Report, type Rich, type Table } from '../../../reports/model.ts'
import { ROMAWI } from '../rules-waktu.ts'
import { kataUmum } from '../words-umum.ts'
import type { BarisLaporan, IsiLaporan } from './susun.ts'

const TANDA_CONTOH = 'DATA CONTOH, BUKAN DATA NYATA'
const tgl = (t: string): string => formatDate(t, 'id')

export type Foto = Photos['items'][number]
export type KolomWaktu = 'triwulan' | 'bulan'

/** Per cent with one decimal, by whole numbers: 2 of 3 is 66,7. */
export const persen = (selesai: number, rencana: number): string =>
  rencana === 0
    ? '0'
    : formatNumber(
        Math.floor((selesai * 2000 + rencana) / (2 * rencana)) / 10,
        'id',
        selesai === 0 || selesai === rencana ? 0 : 1,
      )

/** The customary table: No, Prioritas unsur, Program/kegiatan, TW I–IV or twelve months, Penanggung jawab. */
export function tabelRtl(l: IsiLaporan, kolom: KolomWaktu): Table {
  const tahun = [...new Set(l.baris.map((b) => b.tahun))].toSorted((a, b) => a - b)
  const centang = (b: BarisLaporan): string => (tahun.length > 1 ? String(b.tahun) : '√')
  const judul =
    kolom === 'triwulan' ? ROMAWI.map((r) => `TW\n${r}`) : kataUmum.id.bulan.map((_, i) => String(i + 1))
  return {
    kind: 'table',
    caption: `Rencana tindak lanjut SKM${tahun.length === 1 ? ` tahun ${tahun[0]}` : ''}`,
    columns: [
      { header: 'No', align: 'right', width: 5 },
      { header: 'Prioritas unsur', width: 18 },
      { header: 'Program/kegiatan', width: kolom === 'triwulan' ? 30 : 24 },
      ...judul.map((header) => ({
        header,
        align: 'center' as const,
        width: kolom === 'triwulan' ? 7.5 : 4.5,
      })),
      { header: 'Penanggung jawab', width: 17 },
    ],
    rows: l.baris.map((b, i) => [
      String(i + 1),
      b.unsur,
      b.kegiatan,
      ...judul.map((_, x) => (b[kolom].includes(x + 1) ? centang(b) : '')),
      b.penanggungJawab,
    ]),
    note: kolom === 'triwulan' ? 'TW: triwulan.' : '1–12: Januari sampai Desember.',
  }
}

const kepala = (l: IsiLaporan) => ({
  language: 'id' as const,
  owner: `${l.unit}, ${l.instansi}`,
  contents: false,
  ...(l.rekaan && { notice: TANDA_CONTOH }),
})

const tanda = (l: IsiLaporan, tempat: string): Block => ({
  kind: 'signature',
  place: tempat,
  date: tgl(l.tanggal),
  signers: [
    {
      role: l.kepala.jabatan || `Kepala ${l.unit}`,
      name: l.kepala.nama || '……………………',
      ...(l.kepala.nip && { details: [`NIP ${l.kepala.nip}`] }),
    },
  ],
})

/** The plan of one survey alone. */
export const dokumenRtl = (l: IsiLaporan, kolom: KolomWaktu): Report => ({
  ...kepala(l),
  title: 'Rencana Tindak Lanjut',
  subtitle: `Survei Kepuasan Masyarakat ${l.periode}`,
  running: `Rencana tindak lanjut ${l.periode}`,
  chapters: [
    {
      title: 'Rencana tindak lanjut',
      blocks: [
        {
          kind: 'paragraph',
          text: `Berdasarkan hasil SKM ${l.periode} (IKM ${formatNumber(l.ikm, 'id', 2)}, ${formatNumber(l.n, 'id')} responden) ${l.unit} melaksanakan tindakan berikut.`,
        },
        tabelRtl(l, kolom),
        tanda(l, ''),
      ],
    },
  ],
})

/** *Laporan Hasil Tindak Lanjut*: what was planned, done or not, with description, evidence and obstacle. */
export function dokumenHasil(l: IsiLaporan, foto: readonly Foto[], rancangan: boolean): Report {
  return {
    ...kepala(l),
    title: 'Laporan Hasil Tindak Lanjut',
    subtitle: `Survei Kepuasan Masyarakat ${l.periode}${rancangan ? ' (RANCANGAN, belum ditetapkan)' : ''}`,
    running: `Laporan hasil tindak lanjut ${l.periode}`,
    chapters: [
      { title: 'Ringkasan', blocks: ringkasan(l) },
      { title: 'Hasil tindak lanjut', blocks: [tabelHasil(l), ...rincian(l), tanda(l, '')] },
      ...(foto.length > 0
        ? [{ label: 'Lampiran', title: 'Foto kegiatan', blocks: [{ kind: 'photos' as const, items: foto }] }]
        : []),
    ],
  }
}

function ringkasan(l: IsiLaporan): Block[] {
  return [
    {
      kind: 'paragraph',
      text: [
        'Dari ',
        bold(`${l.rencana} tindakan yang direncanakan`),
        `, ${l.selesai} sudah dilaksanakan (`,
        bold(`${persen(l.selesai, l.rencana)} %`),
        `) sampai ${tgl(l.tanggal)}.`,
      ],
    },
    {
      kind: 'fields',
      fields: [
        {
          label: 'Survei',
          value: `${l.periode}, IKM ${formatNumber(l.ikm, 'id', 2)} (${l.mutu}), ${formatNumber(l.n, 'id')} responden`,
        },
        { label: 'Tanggal laporan survei', value: tgl(l.tanggalSurvei) },
        { label: 'Tanggal laporan ini', value: `${tgl(l.tanggal)}, dalam ${l.bulan} bulan` },
        {
          label: 'Terlaksana (8.a.Ak)',
          value: `${persen(l.selesai, l.rencana)} %, nilai ${l.nilaiTerlaksana} dari 5`,
        },
        { label: 'Kecepatan (9.a.Ak)', value: `${l.bulan} bulan, nilai ${l.nilaiKecepatan} dari 5` },
      ],
    },
    {
      kind: 'note',
      text: 'Tindakan yang dibatalkan tetap dihitung sebagai rencana. Bulan yang sudah dimulai dihitung penuh. 8.a.Ak dan 9.a.Ak: indikator PEKPPP.',
    },
  ]
}

const buktiTeks = (b: BarisLaporan): Rich =>
  b.bukti.length === 0
    ? '–'
    : b.bukti.map((x) => `${x.keterangan} (${tgl(x.tanggal)})${x.tautan ? `, ${x.tautan}` : ''}`).join('; ')

const tabelHasil = (l: IsiLaporan): Table => ({
  kind: 'table',
  caption: `Hasil tindak lanjut SKM ${l.periode}`,
  columns: [
    { header: 'No', align: 'right', width: 5 },
    { header: 'Rencana tindak lanjut', width: 30 },
    { header: 'Terlaksana', align: 'center', width: 14 },
    { header: 'Uraian', width: 28 },
    { header: 'Hambatan', width: 20 },
  ],
  rows: l.baris.map((b, i) => [
    String(i + 1),
    [bold(b.unsur), `: ${b.kegiatan}`],
    b.status === 'selesai'
      ? `Sudah, ${tgl(b.selesaiPada!)}`
      : b.status === 'batal'
        ? 'Batal'
        : `Belum (${b.kemajuan}\u00a0%)`,
    b.uraian || '–',
    b.hambatan || '–',
  ]),
})

/** Evidence by action: long addresses have no place in a narrow column. */
function rincian(l: IsiLaporan): Block[] {
  const ada = l.baris.flatMap((b, i) => (b.bukti.length > 0 ? [{ b, nomor: i + 1 }] : []))
  if (ada.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Bukti pelaksanaan' },
    {
      kind: 'list',
      items: ada.map(({ b, nomor }) => [bold(`Nomor ${nomor}`), '. ', ...asSpans(buktiTeks(b))]),
    },
  ]
}

const asSpans = (r: Rich) => (typeof r === 'string' ? [r] : r)
