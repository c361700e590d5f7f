import type { Block, Chapter, Table } from '../../reports/model.ts'
import { formatDate } from '../../ui/format.ts'
import { angka, KOSONG, judul, paragraf, rentang, sebutan } from './report-teks.ts'
import { jumlahResponden } from './report-sampel.ts'
import type { Kegiatan, LaporanSkm } from './report-types.ts'

const bagian = (number: string, text: string): Block => ({ kind: 'heading', level: 2, number, text })

export function babPendahuluan(l: LaporanSkm): Chapter {
  const dasar = judul(l, 'dasarPelaksanaan')
    .split('\n')
    .map((baris) => baris.trim())
    .filter((baris) => baris !== '')
  return {
    label: 'BAB I',
    title: judul(l, 'bab1'),
    blocks: [
      bagian('1.1', 'Latar belakang'),
      ...paragraf(l.naskah.latarBelakang),
      bagian('1.2', 'Dasar pelaksanaan'),
      { kind: 'list', ordered: true, items: dasar },
      bagian('1.3', 'Maksud dan tujuan'),
      ...paragraf(l.naskah.tujuan),
    ],
  }
}

/** The four stages of the regulation; while nobody has typed a schedule only the dates of the survey are known. */
const tahapBaku = (l: LaporanSkm): readonly Kegiatan[] => [
  { kegiatan: 'Persiapan: kuesioner, sampel, lokasi', waktu: KOSONG, hariKerja: null },
  { kegiatan: 'Pengumpulan data', waktu: rentang(l.periode), hariKerja: null },
  { kegiatan: 'Pengolahan dan analisis', waktu: KOSONG, hariKerja: null },
  { kegiatan: 'Penyusunan dan pelaporan', waktu: KOSONG, hariKerja: null },
]

function tabelJadwal(l: LaporanSkm): Table {
  const jadwal = l.jadwal.length > 0 ? l.jadwal : tahapBaku(l)
  return {
    kind: 'table',
    caption: `Waktu pelaksanaan ${sebutan(l.instrumen)}`,
    columns: [
      { header: 'No', align: 'right', width: 5 },
      { header: 'Kegiatan', width: 38 },
      { header: 'Waktu pelaksanaan', width: 38 },
      { header: 'Jumlah hari kerja', align: 'right', width: 19 },
    ],
    rows: jadwal.map((k, i) => [
      String(i + 1),
      k.kegiatan,
      k.waktu,
      k.hariKerja === null ? KOSONG.slice(0, 6) : angka(k.hariKerja),
    ]),
  }
}

export function babPengumpulan(l: LaporanSkm): Chapter {
  const terbit = l.publikasi ? ` Hasilnya diterbitkan pada ${formatDate(l.publikasi.tanggal, 'id')}.` : ''
  return {
    label: 'BAB II',
    title: judul(l, 'bab2'),
    blocks: [
      bagian('2.1', `Pelaksana ${sebutan(l.instrumen)}`),
      ...paragraf(l.naskah.pelaksana),
      bagian('2.2', 'Metode pengumpulan data'),
      ...paragraf(l.naskah.metode),
      bagian('2.3', 'Lokasi pengumpulan data'),
      ...paragraf(l.naskah.lokasi),
      bagian('2.4', `Waktu pelaksanaan ${sebutan(l.instrumen)}`),
      { kind: 'paragraph', text: `Survei berlangsung ${rentang(l.periode)}.${terbit}` },
      tabelJadwal(l),
      bagian('2.5', 'Penentuan jumlah responden'),
      ...jumlahResponden(l),
    ],
  }
}
