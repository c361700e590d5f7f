/** The words of the report a person may replace. Titles because local templates name their chapters otherwise. */
export const naskahLabel = {
  'judul.laporan': 'Judul laporan',
  'judul.bab1': 'Judul BAB I',
  'judul.bab2': 'Judul BAB II',
  'judul.bab3': 'Judul BAB III',
  'judul.bab4': 'Judul BAB IV',
  'judul.bab5': 'Judul BAB V',
  'latar-belakang': '1.1 Latar belakang',
  'dasar-pelaksanaan': '1.2 Dasar pelaksanaan (satu per baris)',
  'maksud-tujuan': '1.3 Maksud dan tujuan',
  pelaksana: '2.1 Pelaksana SKM',
  metode: '2.2 Metode pengumpulan data',
  lokasi: '2.3 Lokasi pengumpulan data',
  analisis: '4.1 Tambahan analisis',
  'rencana-tindak-lanjut': '4.2 Pengantar rencana tindak lanjut',
  tren: '4.3 Tambahan tren',
  simpulan: 'BAB V Tambahan simpulan',
} as const

export type NaskahKunci = keyof typeof naskahLabel
export const naskahKunciList = Object.keys(naskahLabel) as readonly NaskahKunci[]

export const isNaskahKunci = (text: string): text is NaskahKunci => Object.hasOwn(naskahLabel, text)

interface Isi {
  readonly unit: string
  readonly instansi: string
  readonly periode: string
}

/** What stands there until somebody writes something better. A blank line parts paragraphs. */
export const naskahBaku = (isi: Isi): Readonly<Partial<Record<NaskahKunci, string>>> => ({
  'judul.laporan': 'Laporan Survei Kepuasan Masyarakat',
  'judul.bab1': 'Pendahuluan',
  'judul.bab2': 'Pengumpulan Data SKM',
  'judul.bab3': 'Hasil Pengolahan Data SKM',
  'judul.bab4': 'Analisis Hasil SKM',
  'judul.bab5': 'Penutup',
  'latar-belakang':
    'Pelayanan publik diselenggarakan untuk memenuhi hak setiap warga. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik karena itu mewajibkan penyelenggara mengikutsertakan masyarakat, sejak penyusunan standar pelayanan sampai evaluasinya.\n\n' +
    `Salah satu wujud keikutsertaan itu adalah survei kepuasan masyarakat (SKM). Hasilnya, indeks kepuasan masyarakat (IKM), menunjukkan bagian pelayanan yang sudah dirasakan baik dan bagian yang perlu didahulukan untuk diperbaiki. Laporan ini memuat hasil SKM ${isi.unit}, ${isi.instansi}, periode ${isi.periode}, beserta rencana tindak lanjutnya.`,
  'dasar-pelaksanaan': [
    'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.',
    'Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.',
    'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik.',
  ].join('\n'),
  'maksud-tujuan':
    `SKM ini dimaksudkan untuk mengetahui tingkat kepuasan masyarakat atas pelayanan ${isi.unit} dan memperoleh IKM sebagai gambaran mutu pelayanan.\n\n` +
    'Tujuannya agar masyarakat terlibat menilai kinerja pelayanan, agar penyelenggara mengetahui kelebihan dan kelemahan setiap unsur pelayanan, dan agar perbaikan direncanakan, dilaksanakan, serta dapat diperiksa pada survei berikutnya.',
  pelaksana: `SKM dilaksanakan oleh ${isi.unit}.`,
  metode:
    'Data dikumpulkan dengan kuesioner sembilan unsur sesuai Peraturan Menteri PANRB Nomor 14 Tahun 2017. Responden mengisi sendiri, secara daring melalui kode QR atau tautan, atau pada formulir kertas yang kemudian dimasukkan petugas. Setiap pertanyaan dijawab dengan nilai 1 (terendah) sampai 4 (tertinggi). Kuesioner tidak meminta nama, nomor induk kependudukan, maupun nomor telepon.',
  lokasi: `Data dikumpulkan di tempat pelayanan ${isi.unit} dan secara daring.`,
  'rencana-tindak-lanjut':
    'Rencana tindak lanjut disusun untuk unsur dengan nilai terendah. Pelaksanaannya dilaporkan tersendiri dan hasilnya diperiksa pada survei berikutnya.',
})
