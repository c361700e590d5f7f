/** What may stand in the way of any action of an unsur, in the words of officers. */
export const hambatanContoh: Readonly<Record<string, string>> = {
  persyaratan: 'Surat edaran dari instansi pusat belum terbit.',
  prosedur: 'Petugas yang ditunjuk belum ada penggantinya saat cuti.',
  waktu: 'Petugas tambahan baru ada satu dari dua yang direncanakan.',
  biaya: 'Menunggu kesepakatan dengan bank daerah dan Satpol PP.',
  produk: 'Perubahan aplikasi menunggu jadwal pengelola pusat.',
  kompetensi: 'Anggarannya bergeser ke perubahan APBD.',
  perilaku: 'Belum ada pengganti petugas loket yang dimutasi.',
  sarana: 'Pengadaannya menunggu pemenang lelang.',
  pengaduan: 'Petugas yang ditunjuk masih merangkap bendahara.',
}
export const hambatanLain = 'Menunggu anggaran perubahan.'
/** Of an action nobody here thought up. */
export const kataLain = { hasil: 'Kegiatan terlaksana sesuai rencana.', bukti: 'Dokumentasi kegiatan' }

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
