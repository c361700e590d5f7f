export const id = {
  pengaduan: 'Pengaduan',
  judul: 'Sistem lain',
  pengantar: 'Yang datang dari dan pergi ke sistem di luar meja ini.',
  tab: { lapor: 'LAPOR!', surel: 'E-mail masuk', kunci: 'Kunci API', webhook: 'Webhook' },
  tersimpan: 'Tersimpan.',
  simpan: 'Simpan',
  batal: 'Batal',
}
export const en: typeof id = {
  pengaduan: 'Complaints',
  judul: 'Other systems',
  pengantar: 'What comes from and goes to systems outside this desk.',
  tab: { lapor: 'LAPOR!', surel: 'E-mail in', kunci: 'API keys', webhook: 'Webhooks' },
  tersimpan: 'Saved.',
  simpan: 'Save',
  batal: 'Cancel',
}
export const kataLuar = { id, en }
