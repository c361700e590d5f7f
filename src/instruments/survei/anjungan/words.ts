import type { Bahasa } from '../../../kernel/bahasa.ts'

/** Words of the pages the server draws for a device: the plain form, setting up, the thanks. */
const id = {
  judul: 'Beri penilaian',
  pengantar: 'Tanpa nama, tanpa NIK, tanpa nomor HP.',
  kirim: 'Kirim jawaban',
  kosongkan: 'Kosongkan isian',
  tidakDiisi: 'Tidak diisi',
  terimaKasih: 'Terima kasih',
  tersimpan: 'Jawaban Anda sudah tersimpan.',
  sudahDiterima: 'Jawaban ini sudah kami terima sebelumnya dan tetap dihitung satu kali.',
  pulang: (menit: number): string =>
    `Layar ini kembali ke awal sesudah ${menit} menit; yang belum terkirim dikosongkan.`,
  kembaliSendiri: 'Layar ini kembali sendiri untuk orang berikutnya.',
  orangBerikut: 'Orang berikutnya',
  pasangJudul: 'Pasang perangkat ini',
  pasangIsi:
    'Perangkat ini belum dikenal. Buka layar “Anjungan” di meja kerja unit, lalu ketik kode pemasangannya di sini. Kode hanya berlaku satu kali.',
  pasangDicabut:
    'Perangkat ini sudah dicabut atau dipasang di tempat lain. Minta kode pemasangan baru bila hendak dipakai lagi.',
  pasangLewat: 'Anjungan ini sudah dicabut oleh unit dan tidak dapat dipasang lagi.',
  kodePasang: 'Kode pemasangan',
  kodePasangPetunjuk: 'Delapan huruf dan angka, misalnya abcd-2345.',
  pasang: 'Pasang',
  ramai:
    'Alamat ini sedang menerima kiriman yang sangat banyak. Tunggu beberapa menit, lalu kirim lagi; isian Anda masih ada di bawah.',
  tutup: 'Survei sedang tidak dibuka',
  tutupIsi: 'Silakan tanyakan kepada petugas. Layar ini memeriksa sendiri setiap beberapa menit.',
  wawancara: 'Wawancara',
  anjungan: 'Anjungan',
}
const en: typeof id = {
  judul: 'Rate the service',
  pengantar: 'No name, no ID number, no phone number.',
  kirim: 'Send answers',
  kosongkan: 'Clear the form',
  tidakDiisi: 'Not given',
  terimaKasih: 'Thank you',
  tersimpan: 'Your answers are saved.',
  sudahDiterima: 'We had already received these answers; they are counted once.',
  pulang: (menit) => `This screen returns to its start after ${menit} minutes; what was not sent is cleared.`,
  kembaliSendiri: 'This screen returns by itself for the next person.',
  orangBerikut: 'Next person',
  pasangJudul: 'Set up this device',
  pasangIsi:
    'This device is not known yet. Open “Kiosks” on the unit’s desk and type its set-up code here. A code works once.',
  pasangDicabut:
    'This device was revoked or set up elsewhere. Ask for a new set-up code if it is to be used again.',
  pasangLewat: 'The unit has revoked this kiosk; it cannot be set up again.',
  kodePasang: 'Set-up code',
  kodePasangPetunjuk: 'Eight letters and digits, for example abcd-2345.',
  pasang: 'Set up',
  ramai:
    'This address is receiving very many answers just now. Wait a few minutes, then send again; what you filled in is still below.',
  tutup: 'The survey is not open',
  tutupIsi: 'Please ask an officer. This screen looks again by itself every few minutes.',
  wawancara: 'Interview',
  anjungan: 'Kiosk',
}
export const kataPerangkat: Record<Bahasa, typeof id> = { id, en }
