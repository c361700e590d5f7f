const id = {
  judul: 'Catat nomor LAPOR!',
  betulkan: 'Betulkan nomor LAPOR!',
  pengantar:
    'Untuk laporan dari pintu lain yang sudah dimasukkan ke panel LAPOR! dengan tangan. Setelah nomornya dicatat, berkas LAPOR! memperbarui laporan ini dan tidak membuat yang kedua.',
  nomor: 'Nomor LAPOR!',
  petunjuk: 'Tracking ID dari panel LAPOR!, hanya angka. Contoh: 9190001',
  simpan: 'Simpan nomor',
  batal: 'Batal',
}
const en: typeof id = {
  judul: 'Enter the LAPOR! number',
  betulkan: 'Correct the LAPOR! number',
  pengantar:
    'For a report of another door that was typed into the LAPOR! panel by hand. Once its number is here, a file of LAPOR! updates this report and makes no second one.',
  nomor: 'LAPOR! number',
  petunjuk: 'The Tracking ID of the LAPOR! panel, digits only. Example: 9190001',
  simpan: 'Save the number',
  batal: 'Cancel',
}
export const kataNomor = { id, en }
