import type { Bahan } from '../agenda/tanya.ts'
import type { JenisNotulen, Pembicara } from './rules.ts'

type Asal = Bahan['asal']
type Catatan = readonly [pukul: string, pembicara: Pembicara, jenis: JenisNotulen, asal: Asal, isi: string]
type Butir = readonly [masalah: string, perbaikan: string, pj: string, hari: number, asal: Asal]

const catatan: readonly Catatan[] = [
  [
    '09:05',
    'penyelenggara',
    'paparan',
    'unsur',
    'Memaparkan hasil survei terakhir: ruang tunggu, jalur masuk, dan alat dinilai paling rendah. Juga ringkasan pengaduan setahun.',
  ],
  [
    '09:25',
    'pengguna',
    'tanggapan',
    'unsur',
    'Pagi hari ruang tunggu penuh dan banyak yang menunggu di teras. Dari sana panggilan nomor tidak terdengar, jadi giliran terlewat.',
  ],
  [
    '09:40',
    'pengguna',
    'pertanyaan',
    'unsur',
    'Kursi roda tidak sampai ke loket tiga karena rak brosur. Siapa yang merapikan?',
  ],
  [
    '09:45',
    'penyelenggara',
    'tanggapan',
    'unsur',
    'Rak dapat dipindah bulan ini. Layar kedua sudah ada di gudang; pengeras suara teras tinggal dipasang.',
  ],
  [
    '10:00',
    'oms',
    'usul',
    'unsur',
    'Sisihkan kursi dekat loket bagi lansia dan penyandang disabilitas, dengan tanda yang besar.',
  ],
  [
    '10:20',
    'ahli',
    'tanggapan',
    'aksi',
    'Penataan parkir sudah dijanjikan dan baru separuh jalan. Dahulukan jalur pejalan kaki, dan sebutkan tanggalnya.',
  ],
  [
    '10:35',
    'media',
    'pertanyaan',
    'pengaduan',
    'Warga bercerita harus cuti kerja karena unggahan di aplikasi gagal. Apakah di kantor ada komputer yang boleh dipakai?',
  ],
  [
    '10:50',
    'instansi_terkait',
    'usul',
    'pengaduan',
    'Diskominfo meminjamkan dua komputer layanan mandiri dan memeriksa batas ukuran unggahan.',
  ],
  [
    '11:30',
    'fasilitator',
    'catatan',
    'unsur',
    'Butir kesepakatan dibacakan satu per satu dan disetujui yang hadir.',
  ],
]

const butir: readonly Butir[] = [
  [
    'Panggilan nomor tidak terdengar dan tidak terlihat dari teras',
    'Layar antrean kedua dan pengeras suara dipasang di teras',
    'Kepala Subbagian Umum',
    45,
    'unsur',
  ],
  [
    'Jalur kursi roda ke loket terhalang rak dan papan',
    'Jalur dari pintu sampai setiap loket dikosongkan dan ditandai di lantai',
    'Kepala Bidang Pelayanan Pendaftaran Penduduk',
    30,
    'unsur',
  ],
  [
    'Lansia dan penyandang disabilitas berdiri menunggu',
    'Dua belas kursi dekat loket disisihkan bagi mereka, dengan tanda yang besar',
    'Kepala Subbagian Umum',
    60,
    'unsur',
  ],
  [
    'Unggahan di aplikasi gagal, sehingga warga tetap harus datang',
    'Dua komputer layanan mandiri di ruang tunggu, dan batas ukuran unggahan diperbaiki',
    'Kepala Bidang Pengelolaan Informasi',
    90,
    'pengaduan',
  ],
]

/** The forum of the demonstration that has been held: from the weakest unsur to what is done about it, one story. */
export const kisahSarana = {
  unsur: 'sarana',
  tema: 'Memperbaiki sarana dan prasarana di layanan kependudukan',
  /** What of the records is about it. */
  agenda: /Sarana dan Prasarana|Layanan daring|parkir|kursi roda/,
  catatan,
  butir,
  /** A participant found the third point worded too narrowly, and was right. */
  usul: {
    isi: 'Ibu hamil dan ibu dengan bayi juga disebut dalam pembahasan, tetapi tidak ada dalam butir ini.',
    alasan: 'Benar, tercatat dalam notulen. Butir sudah ditambah.',
    masalah: 'Lansia, penyandang disabilitas, ibu hamil, dan ibu dengan bayi berdiri menunggu',
  },
  /** The second point was kept before its day, the first is under way; days are counted from the forum. */
  selesai: {
    butir: 1,
    mulai: 9,
    hari: 19,
    hasil: 'Rak dan papan sudah dipindah; jalur kuning dari pintu sampai setiap loket sudah ditandai.',
    bukti: 'Jalur kursi roda sesudah dikosongkan',
    tautan: 'https://lembahsari.example/kabar/jalur-kursi-roda',
  },
  berjalan: {
    butir: 0,
    mulai: 12,
    hari: 30,
    kemajuan: 60,
    hambatan: 'Pengeras suara menunggu kabel luar ruang.',
  },
} as const
