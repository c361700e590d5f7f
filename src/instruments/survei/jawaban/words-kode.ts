const id = {
  judul: 'Ketik kode survei',
  pengantar: 'Kodenya tercetak di poster: bagian terakhir alamat, di bawah kotak QR.',
  label: 'Kode di poster',
  petunjuk: 'Enam huruf dan angka, misalnya k7m 2xp. Huruf besar, spasi, dan garis tidak berpengaruh.',
  buka: 'Buka survei',
  kosong: 'Tulis kode yang tercetak di poster.',
  tidakAda: 'Kode ini tidak ada. Periksa lagi: di dalamnya tidak pernah ada huruf i, l, o atau angka 0, 1.',
  beranda: 'Cari unit layanan di halaman depan',
}
const en: typeof id = {
  judul: 'Type a survey code',
  pengantar: 'It is printed on the poster: the last part of the address, below the QR box.',
  label: 'Code on the poster',
  petunjuk: 'Six letters and digits, for example k7m 2xp. Capitals, spaces and dashes do not matter.',
  buka: 'Open survey',
  kosong: 'Write the code printed on the poster.',
  tidakAda: 'There is no such code. Check again: it never holds the letters i, l, o or the digits 0, 1.',
  beranda: 'Find a service unit on the front page',
}
export const kataKode = { id, en }
