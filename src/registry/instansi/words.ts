/** Words of the institution's settings. */
export const id = {
  pengantar: 'Tampil di setiap halaman dan laporan.',
  nama: 'Nama instansi',
  zona: 'Zona waktu',
  zonaPetunjuk: 'Menentukan tanggal dan batas waktu.',
  zonaNama: {
    WIB: 'WIB, Waktu Indonesia Barat',
    WITA: 'WITA, Waktu Indonesia Tengah',
    WIT: 'WIT, Waktu Indonesia Timur',
  },
  aksen: 'Warna instansi',
  aksenPetunjuk: 'Tulis kode warna, misalnya #1d4f91. Kosongkan untuk warna bawaan.',
  aksenTerbaca: 'Warna ini terbaca jelas di atas kertas.',
  aksenDisesuaikan: (warna: string): string =>
    `Supaya tulisan tetap terbaca, tombol dan tautan memakai ${warna}, warna terdekat yang cukup kontras.`,
  alamat: 'Alamat kantor',
  kontak: 'Kontak untuk warga',
  kontakPetunjuk: 'Telepon, WhatsApp, atau surel yang dijawab pada jam kerja.',
  minggu: 'Hari kerja dalam seminggu',
  lima: 'Lima hari, Senin sampai Jumat',
  enam: 'Enam hari, Senin sampai Sabtu',
  cuti: 'Cuti bersama',
  cutiLibur: 'Dihitung sebagai hari libur',
  cutiKerja: 'Dihitung sebagai hari kerja',
  logo: 'Logo instansi',
  logoIsi:
    'Tampil di kepala halaman publik, layar TV, anjungan, sampul laporan, dan poster. Tanpa logo, lambang Sambut yang dipakai.',
  logoBerkas: 'Berkas PNG atau JPEG',
  logoPetunjuk:
    'Paling besar 512 KB, sisi 32 sampai 3.000 piksel. Gambarnya disimpan ulang; keterangan di dalam berkas tidak ikut.',
  logoUnggah: 'Unggah logo',
  logoHapus: 'Hapus logo',
  logoAlt: (nama: string): string => `Logo ${nama}`,
  alamatHalaman: 'Alamat halaman publik',
  hanyaAdmin: 'Hanya admin instansi yang dapat mengubahnya.',
}

export const en: typeof id = {
  pengantar: 'Shown on every page and report.',
  nama: 'Name of the institution',
  zona: 'Time zone',
  zonaPetunjuk: 'Decides dates and deadlines.',
  zonaNama: { WIB: 'WIB, western Indonesia', WITA: 'WITA, central Indonesia', WIT: 'WIT, eastern Indonesia' },
  aksen: 'Colour of the institution',
  aksenPetunjuk: 'Write a colour code, for example #1d4f91. Leave empty for the built-in colour.',
  aksenTerbaca: 'This colour reads clearly on paper.',
  aksenDisesuaikan: (warna) =>
    `To stay readable, buttons and links use ${warna}, the nearest colour with enough contrast.`,
  alamat: 'Office address',
  kontak: 'Contact for citizens',
  kontakPetunjuk: 'Telephone, WhatsApp or e-mail that is answered in working hours.',
  minggu: 'Working days a week',
  lima: 'Five days, Monday to Friday',
  enam: 'Six days, Monday to Saturday',
  cuti: 'Joint leave (cuti bersama)',
  cutiLibur: 'Counts as a day off',
  cutiKerja: 'Counts as a working day',
  logo: 'Logo of the institution',
  logoIsi:
    'Shown at the head of public pages, on the TV screen, kiosks, covers of reports and posters. Without one the mark of Sambut is used.',
  logoBerkas: 'PNG or JPEG file',
  logoPetunjuk:
    'At most 512 KB, sides of 32 to 3,000 pixels. The picture is drawn anew; notes inside the file are left behind.',
  logoUnggah: 'Upload the logo',
  logoHapus: 'Remove the logo',
  logoAlt: (nama) => `Logo of ${nama}`,
  alamatHalaman: 'Address of the public page',
  hanyaAdmin: 'Only the admin of the institution can change it.',
}

export const kata = { id, en }
