import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { KeadaanPerangkat } from './rules.ts'

/** Words of the desk "Anjungan". */
const id = {
  judul: 'Anjungan',
  pengantar:
    'Tablet di ruang tunggu yang mengumpulkan jawaban, juga berhari-hari tanpa jaringan. Satu baris untuk satu perangkat.',
  survei: 'Survei',
  daftarkan: 'Daftarkan anjungan',
  kosong: 'Belum ada anjungan',
  kosongIsi:
    'Tablet apa pun dengan peramban dapat menjadi anjungan. Daftarkan tempatnya, lalu pasang dengan kode sekali pakai.',
  tabel: 'Anjungan yang terdaftar',
  tempat: 'Tempat',
  unit: 'Unit',
  layanan: 'Layanan',
  semuaLayanan: 'Semua layanan unit (pengunjung memilih)',
  keadaan: 'Keadaan',
  terakhir: 'Terakhir terdengar',
  belumPernah: 'belum pernah',
  menunggu: 'Menunggu',
  menungguKet: 'menurut perangkatnya',
  tertahan: (n: string): string => `${n} tertahan`,
  tertahanIsi: (n: string): string =>
    `${n} jawaban tertahan di perangkat ini karena tidak dapat diterima. Paling sering periodenya sudah ditutup: buka kembali periode itu bila jawabannya akan dihitung; perangkat mengirim lagi dengan sendirinya. Alasannya tertulis di layar petugas perangkat.`,
  masuk: 'Diterima',
  keadaanNama: {
    baru: 'Belum dipasang',
    aktif: 'Terhubung',
    diam: 'Lama tak terdengar',
    dicabut: 'Dicabut',
  } satisfies Record<KeadaanPerangkat, string>,
  unitPetunjuk: 'Unit yang dinilai.',
  tempatPetunjuk: 'Misalnya Loket 2, atau Ruang tunggu lantai 1.',
  diam: 'Kembali ke layar depan bila ditinggal',
  diamPetunjuk: 'Dihitung sejak sentuhan terakhir; 15 detik terakhir terlihat di layar.',
  detik: 'detik',
  pin: 'PIN petugas',
  pinPetunjuk: 'Enam angka. Dipakai di layar anjungan untuk melihat keadaan dan keluar dari layar penuh.',
  pinUbahPetunjuk: 'Enam angka. Kosongkan bila tidak diganti.',
  simpan: 'Simpan',
  batal: 'Batal',
  tersimpan: 'Tersimpan. Perangkat mengambilnya saat ada jaringan.',
  pasangJudul: 'Pasang di perangkat',
  pasangLangkah: [
    'Buka alamat ini di tablet, atau pindai kodenya.',
    'Ketik kode pemasangan yang tampil di sini.',
    'Pilih “Pasang aplikasi” atau “Tambahkan ke layar utama” di menu peramban supaya layar penuh dan tahan lama.',
  ],
  buatKode: 'Buat kode pemasangan',
  kodeBaru: 'Kode pemasangan',
  kodeSekali:
    'Berlaku satu kali, sampai dua hari ke depan. Tidak ditampilkan lagi setelah halaman ini ditinggalkan.',
  kodeGanti:
    'Perangkat yang sekarang dipakai tetap jalan sampai kode baru dipakai; sesudah itu hanya perangkat yang baru.',
  qrLabel: (alamat: string): string => `Kode QR menuju ${alamat}`,
  ubahJudul: 'Ubah',
  cabutJudul: 'Cabut',
  cabutIsi:
    'Untuk tablet yang hilang atau tidak dipakai lagi. Sejak saat itu tidak ada yang diterima darinya; jawaban yang masih ada di dalamnya tersegel dan tidak dapat dibaca siapa pun.',
  cabutMenunggu: (n: string): string =>
    `Perhatian: menurut perangkatnya masih ada ${n} jawaban yang belum terkirim. Sambungkan dahulu ke jaringan bila tabletnya masih ada.`,
  cabut: 'Cabut anjungan ini',
  jam: 'Jam perangkat',
  jamTepat: 'tepat',
  jamSelisih: (menit: string, cepat: boolean): string =>
    `${cepat ? 'lebih cepat' : 'lebih lambat'} ${menit} menit (diperhitungkan)`,
  sebar: 'Pasang anjungan di ruang tunggu',
}
const en: typeof id = {
  judul: 'Kiosks',
  pengantar:
    'Tablets in waiting halls that collect answers, for days without a network too. One row for each device.',
  survei: 'Surveys',
  daftarkan: 'Register a kiosk',
  kosong: 'No kiosk yet',
  kosongIsi:
    'Any tablet with a browser can be a kiosk. Register its place, then set it up with a one-time code.',
  tabel: 'Registered kiosks',
  tempat: 'Place',
  unit: 'Unit',
  layanan: 'Service',
  semuaLayanan: 'All services of the unit (visitors choose)',
  keadaan: 'State',
  terakhir: 'Last heard of',
  belumPernah: 'never',
  menunggu: 'Waiting',
  menungguKet: 'as the device says',
  tertahan: (n) => `${n} kept`,
  tertahanIsi: (n) =>
    `${n} answers are kept on this device because they could not be taken. Most often their period is closed: reopen it if they are to count; the device sends again by itself. The reason stands on its staff screen.`,
  masuk: 'Received',
  keadaanNama: { baru: 'Not set up', aktif: 'Connected', diam: 'Not heard of for long', dicabut: 'Revoked' },
  unitPetunjuk: 'The unit that is rated.',
  tempatPetunjuk: 'For example Counter 2, or waiting room ground floor.',
  diam: 'Return to the front screen when left alone',
  diamPetunjuk: 'Counted from the last touch; the last 15 seconds are shown.',
  detik: 'seconds',
  pin: 'Staff PIN',
  pinPetunjuk: 'Six digits. Used on the kiosk to see its state and to leave full screen.',
  pinUbahPetunjuk: 'Six digits. Leave empty to keep it.',
  simpan: 'Save',
  batal: 'Cancel',
  tersimpan: 'Saved. The device takes it when there is a network.',
  pasangJudul: 'Set up on a device',
  pasangLangkah: [
    'Open this address on the tablet, or scan the code.',
    'Type the set-up code shown here.',
    'Choose “Install app” or “Add to home screen” in the browser’s menu, for full screen and lasting storage.',
  ],
  buatKode: 'Make a set-up code',
  kodeBaru: 'Set-up code',
  kodeSekali: 'Works once, within two days. It is not shown again after this page.',
  kodeGanti: 'The device in use goes on until a new code is used; after that only the new device works.',
  qrLabel: (alamat) => `QR code to ${alamat}`,
  ubahJudul: 'Change',
  cabutJudul: 'Revoke',
  cabutIsi:
    'For a tablet that is lost or no longer used. From then on nothing is taken from it; answers still on it are sealed and nobody can read them.',
  cabutMenunggu: (n) =>
    `Careful: by its own account it still holds ${n} answers not yet sent. Connect it to a network first if the tablet is there.`,
  cabut: 'Revoke this kiosk',
  jam: 'Clock of the device',
  jamTepat: 'right',
  jamSelisih: (menit, cepat) => `${menit} minutes ${cepat ? 'fast' : 'slow'} (taken into account)`,
  sebar: 'Set up a kiosk in the waiting hall',
}
export const kataMeja: Record<Bahasa, typeof id> = { id, en }
