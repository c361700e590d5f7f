export const id = {
  pengantar:
    'Warga memilih instansi di halaman laporan. Yang tidak tahu tetap dapat melapor: laporannya masuk ke penerima di bawah, lalu diteruskan.',
  penerima: (nama: string): string => `Laporan warga yang tidak tahu alamatnya sekarang diterima ${nama}.`,
  operator:
    'Ditentukan pengelola server (SAMBUT_PENERIMA), jadi pilihan di bawah baru berlaku bila itu dicabut.',
  daftar: 'Instansi di server ini',
  nama: 'Instansi',
  terima: 'Menerima laporan warga',
  tidakTahu: 'Menerima dari yang tidak tahu',
  sejak: (t: string): string => `sejak ${t}`,
  ya: 'Ya',
  tidak: 'Tidak',
  kami: 'Instansi Anda',
  pilihTerima: 'Tampil di daftar dan menerima laporan warga lewat formulir',
  pilihTidakTahu: 'Bersedia menerima laporan warga yang tidak tahu alamatnya, lalu meneruskannya',
  perluTerima: 'Yang menerima dari yang tidak tahu juga menerima lewat formulir: pilih keduanya.',
  petunjuk:
    'Yang pertama menyatakan bersedia menjadi penerima. Laporan lewat surel, WhatsApp, loket, dan sistem lain tidak terpengaruh.',
}
export const en: typeof id = {
  pengantar:
    'Citizens choose an instansi on the form. Whoever does not know can report all the same: it goes to the receiver below, and is passed on.',
  penerima: (nama) => `Reports of citizens who do not know where to are received by ${nama} now.`,
  operator: 'Set by the operator (SAMBUT_PENERIMA): what is chosen below counts once that is taken away.',
  daftar: 'Instansi on this server',
  nama: 'Instansi',
  terima: 'Takes reports of citizens',
  tidakTahu: 'Takes those of whoever does not know',
  sejak: (t) => `since ${t}`,
  ya: 'Yes',
  tidak: 'No',
  kami: 'Your instansi',
  pilihTerima: 'Stands in the list and takes reports of citizens by the form',
  pilihTidakTahu: 'Willing to take reports of citizens who do not know where to, and to pass them on',
  perluTerima: 'Whoever takes reports of those who do not know takes them by the form, too: choose both.',
  petunjuk:
    'The first who said so is the receiver. Reports by e-mail, WhatsApp, counter and other systems are not touched.',
}
export const kataPenerimaan = { id, en }
