/** What was done and what stood in the way, in the words of officers, by unsur of the SKM. */
export const kataContoh: Readonly<
  Record<string, { readonly hasil: string; readonly hambatan: string; readonly bukti: string }>
> = {
  persyaratan: {
    hasil:
      'Daftar syarat di loket, papan dan situs sudah sama; fotokopi yang datanya sudah ada tidak diminta lagi.',
    hambatan: 'Papan lama di dua loket belum diganti.',
    bukti: 'Papan syarat yang baru',
  },
  prosedur: {
    hasil: 'Alur dipangkas dan papan alur berhuruf besar sudah terpasang di pintu masuk.',
    hambatan: 'Petugas penyapa belum ada penggantinya saat cuti.',
    bukti: 'Papan alur di pintu masuk',
  },
  waktu: {
    hasil:
      'Loket tambahan buka setiap Senin dan istirahat petugas bergantian; janji waktu tertempel di tiap loket.',
    hambatan: 'Petugas cadangan baru ada satu dari dua yang direncanakan.',
    bukti: 'Jadwal loket tambahan',
  },
  biaya: {
    hasil: 'Tarif terpampang di loket dan situs; pembayaran tanpa uang tunai sudah berjalan.',
    hambatan: 'Mesin pembayaran masih menunggu perjanjian dengan bank daerah.',
    bukti: 'Papan tarif dan kanal bayar',
  },
  produk: {
    hasil: 'Hasil layanan diperiksa dua orang sebelum diserahkan; salah cetak dicatat tiap minggu.',
    hambatan: 'Format blangko dari pusat berubah di tengah jalan.',
    bukti: 'Lembar periksa hasil layanan',
  },
  kompetensi: {
    hasil: 'Dua belas petugas mengikuti pelatihan pelayanan dan diuji dengan kasus sehari-hari.',
    hambatan: 'Anggaran pelatihan gelombang kedua bergeser ke perubahan APBD.',
    bukti: 'Daftar hadir dan sertifikat pelatihan',
  },
  perilaku: {
    hasil: 'Briefing pagi berjalan tiap hari dan keluhan tentang sikap dibahas tiap Jumat.',
    hambatan: 'Belum ada pengganti petugas loket yang dimutasi.',
    bukti: 'Catatan briefing pagi',
  },
  sarana: {
    hasil: 'Kursi tunggu, kipas dan toilet sudah diperbaiki; jalur kursi roda sudah ada.',
    hambatan: 'Pengadaan kursi roda menunggu pemenang lelang.',
    bukti: 'Ruang tunggu sesudah perbaikan',
  },
  pengaduan: {
    hasil: 'Kotak dan nomor pengaduan satu pintu; jawaban ditempel tiap bulan di ruang tunggu.',
    hambatan: 'Petugas yang ditunjuk masih merangkap bendahara.',
    bukti: 'Rekap pengaduan yang ditempel',
  },
}
export const kataLain = {
  hasil: 'Kegiatan terlaksana sesuai rencana.',
  hambatan: 'Menunggu anggaran perubahan.',
  bukti: 'Dokumentasi kegiatan',
}

/** Brought from outside, by kind of unit; so many months before today they were entered. */
export const usulanContoh = [
  {
    asal: 'ombudsman',
    asalTeks: 'Hasil penilaian kepatuhan, surat Nomor B/114/OM/2026',
    masalah: 'Standar layanan di ruang tunggu tidak memuat jangka waktu dan biaya.',
    kegiatan: 'Memasang lembar standar enam komponen untuk setiap layanan di ruang tunggu.',
    komponen: 'waktu',
    bulan: 4,
    disetujui: true,
  },
  {
    asal: 'pekppp',
    asalTeks: 'Rekomendasi PEKPPP 2025 butir 3',
    masalah: 'Hasil survei belum diumumkan pada media selain situs.',
    kegiatan: 'Mengumumkan hasil survei di layar ruang tunggu, media sosial dan papan kecamatan.',
    komponen: null,
    bulan: 2,
    disetujui: true,
  },
  {
    asal: 'usulan',
    asalTeks: 'Rapat bulanan unit pelayanan',
    masalah: 'Warga lanjut usia menunggu terlalu lama pada hari pasaran.',
    kegiatan: 'Membuka jalur cepat bagi lanjut usia, ibu hamil dan penyandang disabilitas.',
    komponen: null,
    bulan: 1,
    disetujui: false,
  },
] as const
