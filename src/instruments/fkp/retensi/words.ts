const id = {
  judul: 'Masa simpan kontak peserta',
  tautan: 'Masa simpan kontak',
  pengantar:
    'Nomor HP dan surel peserta disimpan tersandi untuk undangan dan kabar. Sesudah masanya lewat keduanya dihapus; nama, kelompok, dan kehadiran tetap, jadi hitungan dan daftar hadir tidak berubah.',
  usulan:
    'Angka di formulir ini usulan kami, bukan ketentuan hukum. Sesuaikan dengan jadwal retensi arsip (JRA) instansi sebelum dinyalakan.',
  akibat:
    'Sesudah kontaknya dihapus, peserta tidak lagi diberi kabar bila yang disepakati selesai. Berita acara yang sudah ditetapkan tidak berubah.',
  mati: 'Mati: kontak disimpan terus',
  dasarSalah: 'Tulis dasarnya sebelum penghapusan dinyalakan.',
  dasarPanjang: 'Terlalu panjang: paling banyak 300 huruf.',
  bulan: 'Disimpan selama',
  bulanPetunjuk: 'Dihitung dari hari forum.',
  satuan: 'bulan',
  bulanSalah: 'Tulis angka bulat dari 1 sampai 1.200.',
  simpan: 'Simpan',
  tersimpan: 'Tersimpan.',
  malamIni: (kontak: string, forum: string): string =>
    `Menurut pengaturan yang tersimpan, kontak ${kontak} orang dari ${forum} forum dihapus malam ini.`,
  malamIniMati: (kontak: string, forum: string): string =>
    `Bila dinyalakan sekarang, kontak ${kontak} orang dari ${forum} forum dihapus malam ini.`,
  malamIniKosong: 'Tidak ada kontak yang lewat masanya menurut pengaturan yang tersimpan.',
}
const en: typeof id = {
  judul: 'How long contacts are kept',
  tautan: 'Keeping of contacts',
  pengantar:
    'Telephone numbers and e-mails of participants are kept encrypted for invitations and news. After their time both are erased; name, group and presence stay, so counts and attendance lists do not change.',
  usulan:
    'The number in this form is our proposal, not law. Match it with the archive retention schedule (JRA) of your body before switching it on.',
  akibat:
    'Once their contacts are erased, participants are no longer told when what was agreed is done. A record that is signed does not change.',
  mati: 'Off: contacts are kept',
  dasarSalah: 'Write the basis before erasure is switched on.',
  dasarPanjang: 'Too long: at most 300 letters.',
  bulan: 'Kept for',
  bulanPetunjuk: 'Counted from the day of the forum.',
  satuan: 'months',
  bulanSalah: 'Write a whole number from 1 to 1,200.',
  simpan: 'Save',
  tersimpan: 'Saved.',
  malamIni: (kontak, forum) =>
    `By the settings as saved, contacts of ${kontak} people of ${forum} forums are erased tonight.`,
  malamIniMati: (kontak, forum) =>
    `Switched on now, contacts of ${kontak} people of ${forum} forums would be erased tonight.`,
  malamIniKosong: 'No contact is past its time by the settings as saved.',
}
export const kataRetensi = { id, en }
