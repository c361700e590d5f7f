import { isiKosong, type Biaya, type IsiStandar, type Tahap, type Waktu } from './rules.ts'

type Jalan = 'berlaku' | 'lewat' | 'segera' | 'revisi' | 'dibahas' | 'berita_acara' | 'draft'

/** One service of the demonstration: whose, what it promises, how far its standard has come. Everything here is invented. */
export interface StandarContoh {
  readonly unit: string
  readonly nama: string
  /** Not in the registry yet. */
  readonly baru?: true
  readonly jalan: Jalan
  readonly isi: IsiStandar
  readonly kata?: string
  /** finished, in time, middle one */
  readonly ukuran?: readonly [selesai: number, tepat: number, median: string]
}

const hariKerja = (angka: number, catatan = 'sejak berkas lengkap'): Waktu => ({
  angka,
  satuan: 'hari_kerja',
  catatan,
})
const gratis: Biaya = { jenis: 'gratis', tarif: [], catatan: '' }
const tahap = (
  waktu: Waktu,
  persyaratan: readonly string[],
  prosedur: readonly string[],
  nama = '',
): Tahap => ({ nama, persyaratan, prosedur, waktu })

const loket = [
  'Ambil nomor antrean di anjungan',
  'Serahkan berkas di loket; petugas memeriksanya di depan Anda',
] as const

/** What is alike in every standard of one office. */
const kantor = (unit: string, orang: number, dasarHukum: readonly string[]): Partial<IsiStandar> => ({
  pengaduan: [
    'Petugas pengaduan di ruang depan, pada jam layanan',
    'Halaman “Lapor” di Sambut, kapan saja, dijawab paling lambat 5 hari kerja',
    `Surat ke ${unit}`,
  ],
  dasarHukum: ['UU 25/2009 tentang Pelayanan Publik', ...dasarHukum],
  sarana: [
    'Ruang tunggu dengan 60 kursi, enam di antaranya prioritas',
    'Jalur landai, toilet difabel, dan ruang laktasi',
    'Anjungan antrean dan layar panggil',
  ],
  kompetensi: [
    'Pendidikan paling rendah D3 atau terlatih di bidangnya',
    'Menguasai aplikasi layanan dan tata krama pelayanan',
  ],
  pengawasan: ['Atasan langsung memeriksa berkas setiap hari', 'Inspektorat Daerah memeriksa setiap tahun'],
  jumlahPelaksana: { orang, catatan: '' },
  jaminan: ['Bila lewat waktu, hasilnya diantar ke rumah tanpa biaya'],
  keamanan: [
    'Berkas dan data pribadi disimpan terkunci',
    'Jalur evakuasi dan alat pemadam diperiksa tiap semester',
  ],
  evaluasi: ['Penilaian kinerja setiap bulan', 'Survei kepuasan masyarakat setiap triwulan'],
  kanal: ['loket'],
  jam: 'Senin–Kamis 08.00–15.30, Jumat 08.00–14.30',
})
const isi = (umum: Partial<IsiStandar>, sendiri: Partial<IsiStandar>): IsiStandar => ({
  ...isiKosong,
  ...umum,
  ...sendiri,
})

const dukcapil = kantor('Dinas Kependudukan dan Pencatatan Sipil', 14, [
  'UU 24/2013 tentang Administrasi Kependudukan',
  'Perpres 96/2018 tentang Persyaratan dan Tata Cara Pendaftaran Penduduk dan Pencatatan Sipil',
])
const satuPintu = kantor('DPMPTSP', 9, ['PP 5/2021 tentang Perizinan Berusaha Berbasis Risiko'])
const rsud = kantor('RSUD Lembah Sari', 22, ['UU 17/2023 tentang Kesehatan'])
const sosial = kantor('Dinas Sosial', 7, ['UU 11/2009 tentang Kesejahteraan Sosial'])

export const standarContoh: readonly StandarContoh[] = [
  {
    unit: 'disdukcapil',
    nama: 'KTP Elektronik',
    jalan: 'revisi',
    kata: 'hilang, rusak, cetak ulang, perekaman, ganti foto, umur 17',
    ukuran: [1840, 1693, '1'],
    isi: isi(dukcapil, {
      deskripsi: 'KTP elektronik baru, pengganti yang hilang atau rusak, dan perubahan data.',
      tahap: [
        tahap(
          hariKerja(1),
          [
            'Fotokopi kartu keluarga',
            'Surat keterangan hilang dari kepolisian, bila KTP hilang',
            'KTP lama, bila rusak atau datanya berubah',
          ],
          [
            ...loket,
            'Perekaman sidik jari, iris mata, dan foto bagi yang belum',
            'Terima KTP di loket pengambilan',
          ],
        ),
      ],
      biaya: gratis,
      produk: ['KTP elektronik'],
      kanal: ['loket', 'kecamatan', 'keliling'],
      lokasi: 'Loket 1–4, lantai 1',
    }),
  },
  {
    unit: 'disdukcapil',
    nama: 'Kartu Keluarga',
    jalan: 'lewat',
    kata: 'tambah anggota, pisah, numpang',
    ukuran: [1212, 1018, '2'],
    isi: isi(dukcapil, {
      deskripsi: 'Kartu keluarga baru, perubahan anggota, dan pengganti yang hilang.',
      tahap: [
        tahap(
          hariKerja(2),
          [
            'Buku nikah atau akta perkawinan',
            'KTP suami dan istri',
            'Akta kelahiran anak, bila menambah anggota',
          ],
          [...loket, 'Periksa rancangan kartu keluarga di layar', 'Unduh atau terima kartu keluarga'],
        ),
      ],
      biaya: gratis,
      produk: ['Kartu keluarga bertanda tangan elektronik'],
      kanal: ['loket', 'daring', 'kecamatan'],
      tautan: 'https://dukcapil.lembahsari.example/kk',
      lokasi: 'Loket 5–6, lantai 1',
    }),
  },
  {
    unit: 'disdukcapil',
    nama: 'Akta Kelahiran',
    jalan: 'segera',
    kata: 'bayi, anak lahir',
    ukuran: [640, 611, '2'],
    isi: isi(dukcapil, {
      deskripsi: 'Kutipan akta kelahiran; bagi bayi, sekaligus kartu keluarga dan KIA.',
      tahap: [
        tahap(
          hariKerja(3),
          [
            'Surat keterangan lahir dari bidan, puskesmas, atau rumah sakit',
            'Kartu keluarga',
            'KTP orang tua dan dua saksi',
          ],
          [...loket, 'Periksa ejaan nama pada rancangan', 'Terima akta, kartu keluarga, dan KIA'],
        ),
      ],
      biaya: gratis,
      produk: ['Kutipan akta kelahiran', 'Kartu keluarga baru', 'Kartu identitas anak'],
      kanal: ['loket', 'daring', 'jemput'],
      lokasi: 'Loket 7, lantai 1',
    }),
  },
  {
    unit: 'disdukcapil',
    nama: 'Pindah Datang Penduduk',
    jalan: 'dibahas',
    isi: isi(dukcapil, {
      deskripsi: 'Surat keterangan pindah, dan penerimaan penduduk dari daerah lain.',
      tahap: [
        tahap(
          hariKerja(2),
          ['Kartu keluarga', 'KTP yang pindah'],
          [...loket, 'Terima surat keterangan pindah atau kartu keluarga baru'],
        ),
      ],
      biaya: gratis,
      produk: ['Surat keterangan pindah WNI', 'Kartu keluarga baru'],
    }),
  },
  {
    unit: 'disdukcapil',
    nama: 'Kartu Identitas Anak',
    jalan: 'draft',
    isi: isi(
      {},
      { deskripsi: 'Kartu identitas bagi anak di bawah 17 tahun.', biaya: gratis, produk: ['KIA'] },
    ),
  },
  {
    unit: 'dpmptsp',
    nama: 'Nomor Induk Berusaha (NIB)',
    jalan: 'berlaku',
    ukuran: [356, 356, '1'],
    kata: 'umkm, usaha rumahan, warung, toko',
    isi: isi(satuPintu, {
      deskripsi: 'Identitas pelaku usaha; usaha mikro berisiko rendah langsung boleh berjalan.',
      tahap: [
        tahap(
          { angka: 1, satuan: 'hari_kerja', catatan: '' },
          ['KTP pemilik', 'Alamat surel aktif', 'NPWP, bila ada'],
          ['Daftar akun OSS sendiri atau didampingi petugas', 'Isi data usaha', 'Terbitkan dan unduh NIB'],
        ),
      ],
      biaya: gratis,
      produk: ['Nomor induk berusaha'],
      kanal: ['daring', 'mpp'],
      tautan: 'https://oss.lembahsari.example/',
    }),
  },
  {
    unit: 'dpmptsp',
    nama: 'Persetujuan Bangunan Gedung (PBG)',
    jalan: 'berlaku',
    kata: 'rumah, bangun, renovasi',
    ukuran: [74, 41, '33'],
    isi: isi(satuPintu, {
      deskripsi: 'Persetujuan membangun, mengubah, atau merawat bangunan gedung.',
      tahap: [
        tahap(
          hariKerja(28, 'sejak dokumen teknis lengkap'),
          ['Bukti hak atas tanah', 'Rencana arsitektur dan struktur', 'Persetujuan tetangga, bila berimpit'],
          ['Unggah dokumen', 'Pemeriksaan tim ahli', 'Bayar retribusi', 'Unduh persetujuan'],
        ),
      ],
      biaya: {
        jenis: 'rumus',
        tarif: [],
        catatan:
          'Luas lantai × indeks lokalitas × standar harga satuan × indeks terintegrasi (Perda Retribusi)',
      },
      produk: ['Dokumen persetujuan bangunan gedung'],
      kanal: ['daring', 'loket'],
    }),
  },
  {
    unit: 'dpmptsp',
    nama: 'Izin Reklame',
    jalan: 'berlaku',
    isi: isi(satuPintu, {
      deskripsi: 'Izin memasang papan, spanduk, atau videotron.',
      tahap: [
        tahap(
          hariKerja(5),
          ['KTP pemohon', 'Gambar dan denah titik pasang', 'Izin pemilik lahan'],
          [...loket, 'Peninjauan lokasi', 'Bayar pajak reklame', 'Terima izin dan stiker pengesahan'],
        ),
      ],
      biaya: {
        jenis: 'tarif',
        tarif: [
          { nama: 'Spanduk, per lembar per minggu', rupiah: 15_000 },
          { nama: 'Papan 1 m², per bulan', rupiah: 25_000 },
          { nama: 'Videotron 1 m², per bulan', rupiah: 180_000 },
        ],
        catatan: 'Tarif menurut Perda Pajak Daerah',
      },
      produk: ['Izin penyelenggaraan reklame'],
    }),
  },
  {
    unit: 'dpmptsp',
    nama: 'Izin Penelitian',
    jalan: 'berita_acara',
    isi: isi(satuPintu, {
      deskripsi: 'Surat keterangan penelitian bagi mahasiswa dan lembaga.',
      tahap: [
        tahap(
          hariKerja(1),
          ['Surat pengantar kampus', 'Proposal', 'KTP'],
          [...loket, 'Terima surat keterangan'],
        ),
      ],
      biaya: gratis,
      produk: ['Surat keterangan penelitian'],
    }),
  },
  {
    unit: 'rsud',
    nama: 'Rawat Jalan',
    jalan: 'berlaku',
    kata: 'dokter, poli, kontrol',
    ukuran: [5210, 4376, '74'],
    isi: isi(rsud, {
      deskripsi: 'Pemeriksaan oleh dokter umum dan spesialis tanpa menginap.',
      tahap: [
        tahap(
          { angka: 90, satuan: 'menit', catatan: 'dari mendaftar sampai diperiksa dokter' },
          ['KTP', 'Kartu peserta jaminan kesehatan dan surat rujukan, bila memakainya'],
          [
            'Daftar di anjungan atau aplikasi',
            'Tunggu panggilan poliklinik',
            'Pemeriksaan',
            'Ambil obat atau jadwal kontrol',
          ],
        ),
      ],
      biaya: {
        jenis: 'tarif',
        tarif: [
          { nama: 'Pemeriksaan dokter umum', rupiah: 20_000 },
          { nama: 'Pemeriksaan dokter spesialis', rupiah: 45_000 },
        ],
        catatan: 'Peserta jaminan kesehatan tidak membayar',
      },
      produk: ['Pemeriksaan dan surat keterangan dokter'],
      jam: 'Senin–Sabtu, pendaftaran 07.00–11.00',
    }),
  },
  {
    unit: 'dinsos',
    nama: 'Bantuan Alat Bantu Disabilitas',
    jalan: 'berlaku',
    ukuran: [38, 36, '9'],
    isi: isi(sosial, {
      deskripsi: 'Kursi roda, alat bantu dengar, tongkat, dan kaki palsu bagi yang memerlukan.',
      tahap: [
        tahap(
          hariKerja(14),
          ['KTP dan kartu keluarga', 'Surat keterangan dokter atau puskesmas', 'Foto seluruh badan'],
          [
            'Usulkan sendiri, keluarga, atau lewat desa',
            'Petugas berkunjung dan mengukur alat',
            'Alat diantar dan dicoba di rumah',
          ],
        ),
      ],
      biaya: gratis,
      produk: ['Alat bantu sesuai ukuran'],
      kanal: ['loket', 'kecamatan', 'jemput'],
    }),
  },
  {
    unit: 'dinsos',
    nama: 'Hibah Uang bagi Lembaga Kesejahteraan Sosial',
    baru: true,
    jalan: 'berlaku',
    kata: 'panti, yayasan, proposal, bantuan lembaga',
    isi: isi(sosial, {
      deskripsi:
        'Hibah dari APBD bagi panti dan lembaga kesejahteraan sosial berbadan hukum, dari usul sampai pertanggungjawaban.',
      tahap: [
        tahap(
          hariKerja(20, 'sejak usul lengkap; usul diterima sampai akhir Mei untuk tahun berikutnya'),
          [
            'Proposal dengan rencana penggunaan',
            'Akta pendirian dan pengesahan badan hukum',
            'Tanda daftar lembaga kesejahteraan sosial yang masih berlaku',
            'Surat keterangan domisili dari desa atau kelurahan',
          ],
          [
            'Sampaikan usul di loket atau daring',
            'Verifikasi berkas dan kunjungan lapangan',
            'Rekomendasi kepala dinas',
            'Pengumuman calon penerima',
          ],
          'Pengusulan',
        ),
        tahap(
          hariKerja(15, 'sejak permohonan pencairan lengkap'),
          [
            'Naskah perjanjian hibah daerah',
            'Pakta integritas bermeterai',
            'Fotokopi rekening lembaga',
            'Kuitansi',
          ],
          [
            'Tanda tangani naskah perjanjian',
            'Ajukan pencairan',
            'Pemeriksaan berkas',
            'Transfer ke rekening lembaga',
          ],
          'Pencairan',
        ),
        tahap(
          hariKerja(10, 'pemeriksaan laporan; laporan disampaikan paling lambat 10 Januari'),
          ['Laporan penggunaan', 'Surat pernyataan tanggung jawab', 'Bukti pengeluaran disimpan penerima'],
          [
            'Sampaikan laporan',
            'Pemeriksaan oleh dinas',
            'Terima tanda terima laporan atau permintaan perbaikan',
          ],
          'Pertanggungjawaban',
        ),
      ],
      biaya: gratis,
      produk: ['Hibah uang sesuai keputusan bupati', 'Tanda terima laporan pertanggungjawaban'],
      dasarHukum: [
        'UU 25/2009 tentang Pelayanan Publik',
        'Permendagri 77/2020 tentang Pedoman Teknis Pengelolaan Keuangan Daerah',
        'Peraturan Bupati tentang hibah dan bantuan sosial (contoh)',
      ],
      kanal: ['loket', 'daring'],
    }),
  },
]
