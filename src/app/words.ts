export const id = {
  hariIni: 'Hari ini',
  registri: 'Registri',
  akun: 'Akun saya',
  tidakAdaTugas: 'Tidak ada yang menunggu',
  tidakAdaTugasKeterangan: 'Semua yang menjadi tanggung jawab Anda sudah beres. Selamat bekerja.',
  kesalahan: 'Ada yang tidak beres',
  tidakDitemukan: 'Halaman tidak ditemukan',
  tidakBerwenang: 'Anda tidak berwenang',
  permintaan: 'Nomor permintaan',
  kembali: 'Kembali ke halaman depan',
  nada: { perhatian: 'Perlu perhatian', terlambat: 'Terlambat', baik: 'Baik' },
}

export const en: typeof id = {
  hariIni: 'Today',
  registri: 'Registry',
  akun: 'My account',
  tidakAdaTugas: 'Nothing is waiting',
  tidakAdaTugasKeterangan: 'Everything in your care is done.',
  kesalahan: 'Something went wrong',
  tidakDitemukan: 'Page not found',
  tidakBerwenang: 'You may not do this',
  permintaan: 'Request number',
  kembali: 'Back to the front page',
  nada: { perhatian: 'Needs attention', terlambat: 'Late', baik: 'Good' },
}

export const kata = { id, en }
