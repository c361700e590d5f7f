import type { SkmKunci } from './instrumen.ts'
import type { Bidang } from './seed-responden.ts'

interface Khas {
  readonly keluhan: Partial<Readonly<Record<SkmKunci, readonly string[]>>>
  readonly pujian: readonly string[]
  readonly usul: readonly string[]
}

/** What people write about one kind of counter only. */
export const saranBidang: Readonly<Record<Bidang, Khas>> = {
  kependudukan: {
    keluhan: {
      waktu: [
        'Perekaman sudah sejak tiga bulan lalu, KTP-nya belum jadi juga.',
        'Blangko KTP katanya habis, sampai kapan tidak ada yang tahu.',
        'KK perubahan lama sekali padahal hanya tambah anggota keluarga.',
        'Jaringan ke pusat sering putus, antrean jadi menumpuk.',
      ],
      prosedur: [
        'Pindah datang dari luar kabupaten ribet, dilempar antara dua dinas.',
        'Antrean online kuotanya habis dalam lima menit.',
      ],
      persyaratan: ['Untuk akta anak diminta buku nikah asli, padahal aslinya masih di KUA.'],
      produk: ['Tanggal lahir di KK berbeda dengan di akta, mohon diperiksa sebelum dicetak.'],
      sarana: ['Kamera perekaman di loket dua sering macet.'],
    },
    pujian: [
      'Akta anak saya jadi hari itu juga.',
      'Sekarang KK bisa dicetak sendiri di rumah, sangat membantu.',
      'KIA langsung jadi, anak senang.',
      'Rekam KTP di sekolah sangat membantu siswa.',
    ],
    usul: [
      'Mohon jemput bola perekaman untuk warga yang sakit.',
      'Anjungan cetak mandiri tolong ditambah di kecamatan.',
    ],
  },
  kecamatan: {
    keluhan: {
      waktu: ['Menunggu tanda tangan camat sampai dua hari karena sedang dinas luar.'],
      prosedur: ['Harus ke desa, ke kecamatan, lalu kembali lagi ke desa untuk satu surat.'],
      sarana: [
        'Kantor kecamatan sering mati lampu dan tidak ada genset.',
        'Pendopo dipakai acara, kami menunggu di halaman.',
      ],
      kompetensi: ['Yang mengerti surat waris hanya satu orang, kalau tidak ada harus kembali besok.'],
    },
    pujian: [
      'Sekarang tanda tangan bisa elektronik, tidak perlu menunggu pak camat.',
      'Dekat rumah dan cepat.',
    ],
    usul: ['Jadwal rekam KTP di kecamatan mohon diumumkan ke grup desa.'],
  },
  pajak: {
    keluhan: {
      persyaratan: ['Ukuran tanah di SPPT salah, tapi untuk membetulkan syaratnya banyak sekali.'],
      waktu: ['Validasi BPHTB menunggu seminggu lebih.', 'SPPT baru sampai setelah lewat jatuh tempo.'],
      biaya: [
        'PBB naik banyak tanpa penjelasan.',
        'Denda dihitung padahal SPPT tidak pernah sampai ke rumah.',
      ],
      pengaduan: ['Keberatan pajak sudah dikirim dua bulan, belum ada jawaban tertulis.'],
      prosedur: ['Aplikasi pajaknya bagus tapi lupa sandi harus datang ke kantor.'],
    },
    pujian: [
      'Bayar PBB sekarang bisa lewat HP, tidak antre.',
      'Mobil keliling pajak sangat membantu di pasar.',
    ],
    usul: ['Mohon ada keringanan PBB untuk pensiunan.', 'Sebaiknya ada pengingat jatuh tempo lewat WA.'],
  },
  kesehatan: {
    keluhan: {
      waktu: [
        'Daftar jam 7, diperiksa dokter jam 11.',
        'Menunggu obat lebih lama daripada periksanya.',
        'Dokter datang terlambat, pasien sudah penuh.',
        'Rujukan menunggu tanda tangan lama sekali, padahal orang tua saya sakit.',
      ],
      sarana: [
        'Ruang tunggu poli penuh, yang sakit berdiri.',
        'Tempat tidur di ruang perawatan sudah tua.',
        'Parkir ambulans tertutup motor pengunjung.',
        'Kamar mandi pasien licin, bahaya untuk lansia.',
      ],
      perilaku: [
        'Perawat malam agak judes waktu dimintai tolong.',
        'Bidannya baik, bagian pendaftaran kurang ramah.',
      ],
      prosedur: [
        'Pasien BPJS disuruh fotokopi berkali-kali.',
        'Sudah daftar lewat aplikasi tetap disuruh ambil nomor lagi.',
      ],
      produk: ['Obat yang diresepkan kosong, disuruh beli di luar.'],
      kompetensi: ['Hasil laboratorium tertukar dengan pasien lain, mohon lebih teliti.'],
    },
    pujian: [
      'Dokternya sabar dan menjelaskan dengan bahasa yang mudah.',
      'Perawat telaten, ibu saya merasa diperhatikan.',
      'Imunisasi rapi dan anak tidak takut.',
      'Posyandu lansia aktif sekali, bidannya hafal nama kami.',
      'UGD cepat menangani, terima kasih.',
    ],
    usul: [
      'Mohon ada dokter gigi setiap hari.',
      'Apotek sebaiknya dua loket.',
      'Jadwal dokter spesialis mohon diumumkan tiap minggu.',
    ],
  },
  perizinan: {
    keluhan: {
      prosedur: [
        'Sistem OSS membingungkan, pendampingannya baru ada kalau datang.',
        'Izin lingkungan menunggu dinas teknis tanpa kepastian.',
      ],
      waktu: [
        'Rekomendasi dari dinas lain yang membuat lama, bukan loketnya.',
        'PBG sudah tiga bulan belum terbit.',
      ],
      kompetensi: ['Petugas konsultasi belum menguasai klasifikasi usaha yang baru.'],
      persyaratan: ['Gambar bangunan diminta revisi berkali-kali, sebaiknya sekali jelas.'],
      biaya: ['Perhitungan retribusi PBG tidak dijelaskan rinciannya.'],
    },
    pujian: [
      'NIB terbit dalam satu jam, didampingi sampai selesai.',
      'Konsultasinya enak, tidak ada titip-titipan.',
      'Pelacakan izin lewat situs sangat membantu usaha kami.',
    ],
    usul: [
      'Mohon kelas OSS untuk pedagang kecil diadakan rutin.',
      'Sebaiknya semua rekomendasi dinas dikumpulkan dalam satu loket.',
    ],
  },
  sosial: {
    keluhan: {
      persyaratan: [
        'Sudah tidak mampu malah diminta banyak surat.',
        'Nama saya hilang dari data bantuan, tidak tahu sebabnya.',
      ],
      prosedur: [
        'Disuruh ke desa, desa menyuruh ke dinas. Kami bingung.',
        'Cara memperbarui data kesejahteraan tidak jelas.',
      ],
      waktu: ['Usulan bantuan sejak tahun lalu belum ada jawaban.'],
      pengaduan: ['Yang mampu dapat bantuan, yang susah tidak. Sudah diadukan belum berubah.'],
      perilaku: ['Kami datang minta tolong, jangan dianggap peminta-minta.'],
    },
    pujian: [
      'Pendamping datang ke rumah dan membantu mengurus.',
      'Kursi roda untuk bapak saya cepat diberikan.',
      'Petugas sabar mendengarkan keluhan kami.',
    ],
    usul: [
      'Mohon daftar penerima bantuan ditempel di balai desa.',
      'Sebaiknya ada petugas sosial di tiap kecamatan.',
    ],
  },
  kerja: {
    keluhan: {
      prosedur: ['Kartu kuning online sering gagal unggah foto.'],
      produk: ['Lowongan di papan banyak yang sudah tutup.'],
      waktu: ['Mediasi perselisihan dijadwalkan ulang tiga kali.'],
      sarana: ['Komputer untuk pencari kerja hanya dua, satu rusak.'],
      kompetensi: ['Pelatihnya bagus tapi alat prakteknya sudah ketinggalan.'],
    },
    pujian: [
      'Kartu AK-1 jadi lima menit.',
      'Pelatihan lasnya bermanfaat, saya langsung dapat kerja.',
      'Info lowongan lewat grup sangat membantu.',
    ],
    usul: [
      'Bursa kerja mohon diadakan dua kali setahun.',
      'Mohon pelatihan bahasa asing untuk calon pekerja migran.',
    ],
  },
}
