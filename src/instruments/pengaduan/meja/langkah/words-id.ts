import type { AturanJam, Jangka } from '../../jam/rules.ts'
import type { Langkah } from './daftar.ts'

/** What one step is called, what it means, and its text field. */
export interface KataLangkah {
  readonly judul: string
  /** In terms of the profile the letter was born under, where it names one. */
  readonly pengantar: string | ((a: AturanJam, lama: (j: Jangka) => string) => string)
  readonly tombol: string
  /** Of the one text field, where there is one. */
  readonly teks?: string
  readonly teksPetunjuk?: string
}

export const langkahId: Record<Langkah, KataLangkah> = {
  verifikasi: {
    judul: 'Verifikasi laporan',
    pengantar:
      'Laporan ini benar soal pelayanan kita dan dapat dipahami. Setelah ini salurkan ke unit, atau jawab sendiri.',
    tombol: 'Verifikasi',
  },
  disposisi: {
    judul: 'Salurkan ke unit',
    pengantar: (a, lama) =>
      `Unit menjawab paling lambat ${lama(a.tanggapan)} sejak disalurkan. Umur laporan tetap berjalan sejak diterima.`,
    tombol: 'Salurkan',
    teks: 'Pesan untuk unit',
    teksPetunjuk: 'Hanya dibaca petugas.',
  },
  klasifikasi: {
    judul: 'Klasifikasikan',
    pengantar:
      'Klasifikasi menentukan batas waktu dan siapa yang boleh membuka laporan. Setiap perubahan dicatat.',
    tombol: 'Simpan klasifikasi',
    teks: 'Alasan',
    teksPetunjuk: 'Wajib untuk berkadar pengawasan dan setiap kali klasifikasi diubah.',
  },
  kategori: { judul: 'Pilih kategori', pengantar: 'Untuk rekap dan usul unit.', tombol: 'Simpan kategori' },
  minta_kelengkapan: {
    judul: 'Minta pelapor melengkapi',
    pengantar:
      'Jam berhenti selama menunggu pelapor. Bila tidak dilengkapi sampai batasnya, laporan diarsipkan otomatis.',
    tombol: 'Kirim permintaan',
    teks: 'Apa yang perlu dilengkapi?',
    teksPetunjuk: 'Dibaca pelapor. Sebut satu per satu, misalnya: tanggal kejadian dan nomor antrean.',
  },
  lengkapi: {
    judul: 'Catat kelengkapan',
    pengantar:
      'Pelapor melengkapi lewat telepon atau datang langsung: tulis apa yang disampaikannya. Jam berjalan lagi.',
    tombol: 'Simpan kelengkapan',
    teks: 'Yang disampaikan pelapor',
  },
  jawab: {
    judul: 'Jawab pelapor',
    pengantar:
      'Sapa pelapor, sebut apa yang sudah diperiksa dan dilakukan, dan kapan selesai. Jangan menyalin jawaban lama begitu saja.',
    tombol: 'Kirim',
    teks: 'Jawaban',
    teksPetunjuk:
      'Dibaca pelapor, dan siapa saja bila laporannya terbuka. Jangan menulis nama atau nomor orang.',
  },
  kembalikan: {
    judul: 'Bukan wewenang unit kami',
    pengantar:
      'Laporan kembali ke pengelola dan umurnya tetap berjalan. Bila kembali dua kali, pengelola memutuskan sendiri.',
    tombol: 'Kembalikan',
    teks: 'Mengapa, dan menurut Anda wewenang siapa?',
    teksPetunjuk: 'Dibaca pelapor dan pengelola.',
  },
  teruskan: {
    judul: 'Teruskan ke instansi lain',
    pengantar:
      'Pelapor diberi tahu ke mana laporannya pergi dan mengapa. Tanggal terima ikut, jadi umurnya tidak mulai dari awal.',
    tombol: 'Teruskan',
    teks: 'Alasan',
    teksPetunjuk: 'Dibaca pelapor.',
  },
  tutup: {
    judul: 'Tutup laporan',
    pengantar: 'Hanya laporan yang sudah dijawab dapat ditutup. Pelapor masih dapat membukanya kembali.',
    tombol: 'Tutup laporan',
    teks: 'Catatan penutup',
    teksPetunjuk: 'Dibaca pelapor.',
  },
  buka_kembali: {
    judul: 'Buka kembali',
    pengantar: 'Jam berjalan lagi dari yang sudah terpakai.',
    tombol: 'Buka kembali',
    teks: 'Alasan',
    teksPetunjuk: 'Dibaca pelapor.',
  },
  arsip: {
    judul: 'Arsipkan',
    pengantar: 'Untuk laporan yang tidak dapat ditangani. Pelapor membaca alasannya.',
    tombol: 'Arsipkan',
    teks: 'Penjelasan untuk pelapor',
  },
  blokir: {
    judul: 'Blokir',
    pengantar: 'Untuk isi yang melanggar hukum atau menyerang orang. Laporan hilang dari semua halaman umum.',
    tombol: 'Blokir',
    teks: 'Alasan',
    teksPetunjuk: 'Hanya dibaca petugas.',
  },
  buka_blokir: { judul: 'Buka blokir', pengantar: 'Laporan kembali ke daftar baru.', tombol: 'Buka blokir' },
  gabung: {
    judul: 'Gabungkan dengan laporan lain',
    pengantar: 'Laporan ini selesai dan pelapornya diarahkan mengikuti laporan yang lain.',
    tombol: 'Gabungkan',
    teks: 'Alasan',
    teksPetunjuk: 'Dibaca pelapor.',
  },
  pecah: {
    judul: 'Pecah menjadi beberapa laporan',
    pengantar:
      'Satu surat tentang beberapa hal menjadi beberapa laporan, masing-masing dengan unitnya sendiri. Tanggal terima, pelapor dan lampiran ikut.',
    tombol: 'Pecah',
  },
  rahasiakan: {
    judul: 'Rahasiakan',
    pengantar:
      'Laporan rahasia hanya terlihat oleh pengelola dan orang yang disebut namanya, dan tidak tampil di halaman umum.',
    tombol: 'Rahasiakan',
  },
  tandai_ppid: {
    judul: 'Jadikan permohonan informasi (PPID)',
    pengantar: (a, lama) =>
      `Batas waktunya mengikuti UU 14/2008: ${lama(a.ppid)}, dapat diperpanjang sekali ${lama(a.ppidPerpanjangan)}. Tidak dapat dibatalkan.`,
    tombol: 'Jadikan permohonan PPID',
    teks: 'Catatan',
  },
  perpanjang_ppid: {
    judul: 'Perpanjang permohonan PPID',
    pengantar: (a, lama) => `Satu kali, ${lama(a.ppidPerpanjangan)}, dengan alasan tertulis kepada pemohon.`,
    tombol: 'Perpanjang',
    teks: 'Alasan',
    teksPetunjuk: 'Dibaca pemohon.',
  },
  terima_kembali: {
    judul: 'Terima kembali',
    pengantar:
      'Instansi yang dituju mengembalikannya: laporan masuk lagi ke daftar baru dengan umur yang sama.',
    tombol: 'Terima kembali',
    teks: 'Catatan',
  },
  jadwalkan: {
    judul: 'Tanggal lihat lagi',
    pengantar: 'Hari laporan ini perlu dilihat lagi. Tidak mengubah batas waktu.',
    tombol: 'Simpan tanggal',
  },
  catatan: {
    judul: 'Tulis catatan internal',
    pengantar: 'Hanya dibaca petugas yang boleh membuka laporan ini.',
    tombol: 'Simpan catatan',
    teks: 'Catatan',
  },
  orang: {
    judul: 'Siapa yang boleh membuka',
    pengantar:
      'Laporan ini tertutup. Hanya orang yang disebut di sini yang boleh ikut membuka dan menanganinya.',
    tombol: 'Beri izin',
  },
}
