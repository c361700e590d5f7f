import type { Instrumen } from './instrumen-tipe.ts'
import { isSkm } from './instrumen/ukuran.ts'

/** Titles and standing sentences of the report. Local templates name their chapters otherwise, so they are data. */
export const judulBaku = {
  laporan: 'Laporan Survei Kepuasan Masyarakat',
  bab1: 'Pendahuluan',
  bab2: 'Pengumpulan Data SKM',
  bab3: 'Hasil Pengolahan Data SKM',
  bab4: 'Analisis Hasil SKM',
  bab5: 'Penutup',
  /** One per line. */
  dasarPelaksanaan: [
    'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.',
    'Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.',
    'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik.',
  ].join('\n'),
  rencanaTindakLanjut:
    'Rencana tindak lanjut disusun untuk unsur dengan nilai terendah. Pelaksanaannya dilaporkan tersendiri dan hasilnya diperiksa pada survei berikutnya.',
} as const

export type JudulKunci = keyof typeof judulBaku

/** The law behind asking the public holds for those who use a service or live there, not for employees and partners. */
const dasarUmum = judulBaku.dasarPelaksanaan.split('\n').slice(0, 2)

/** The same for any questionnaire, in its own words. */
export function judulBakuOf(instrumen: Instrumen): Readonly<Record<JudulKunci, string>> {
  if (isSkm(instrumen)) return judulBaku
  const { nama, dasarHukum, sasaran } = instrumen
  const dasar = [
    ...(sasaran === 'pengguna' || sasaran === 'masyarakat' ? dasarUmum : []),
    ...(dasarHukum
      ? [`${dasarHukum.replace(/\.$/, '')}.`]
      : [`Kuesioner ${nama.id}, yang disusun sendiri oleh instansi.`]),
  ]
  return {
    ...judulBaku,
    laporan: `Laporan ${nama.id}`,
    bab2: 'Pengumpulan Data',
    bab3: 'Hasil Pengolahan Data',
    bab4: 'Analisis Hasil',
    dasarPelaksanaan: dasar.join('\n'),
  }
}
