import { registerKalimat } from '../../../kernel/kalimat.ts'

/** English of what keeps an instrument from being used (periksa.ts, periksa-tambahan.ts). */
registerKalimat(
  {
    'Skala harus dua bilangan bulat dari 0 sampai 10, yang pertama lebih kecil.':
      'The scale must be two whole numbers from 0 to 10, the first one smaller.',
    'Tambahkan paling sedikit satu unsur.': 'Add at least one element.',
    'Unsur belum bernama.': 'The element has no name yet.',
    'Pertanyaan belum ditulis.': 'The question is not written yet.',
    'Setiap pilihan jawaban perlu kata-kata, bukan hanya angka.':
      'Each answer needs words, not only a number.',
    'Pengali indeks harus bilangan atau pecahan lebih dari nol.':
      'The multiplier of the index must be a number or fraction greater than zero.',
    'Batas bawah kategori ditulis sebagai angka dengan paling banyak dua desimal.':
      'The lower bound of a grade is written as a number with two decimals at most.',
    'Kategori diurutkan dari yang tertinggi, tanpa batas yang sama.':
      'Grades go from the highest down, without equal bounds.',
    'Kategori terendah harus mencakup nilai indeks terkecil, dan tidak ada yang di atas nilai terbesar.':
      'The lowest grade must hold the smallest index, and none may be above the largest.',
    'Setiap kategori perlu kode dan sebutan.': 'Each grade needs a code and a name.',
    'Kode kategori dipakai dua kali.': 'A code of a grade is used twice.',
    'Tulis paling sedikit dua pilihan.': 'Write at least two choices.',
    'Hanya pertanyaan pilihan yang punya daftar pilihan.': 'Only a question of choices has a list of them.',
    'Setiap pilihan perlu kode (huruf, angka, garis) dan kata-kata.':
      'Each choice needs a code (letters, digits, lines) and words.',
    'Kode pilihan dipakai dua kali.': 'A code of a choice is used twice.',
    'Hanya pertanyaan angka yang punya batas.': 'Only a question for a number has bounds.',
    'Batas ditulis sebagai angka.': 'Bounds are written as numbers.',
    'Batas terkecil lebih besar daripada batas terbesar.': 'The smallest bound is above the largest.',
    'Syarat tampilnya belum menyebut jawaban.': 'Its condition names no answer yet.',
  },
  [
    [
      /^Kunci "(.*)" harus huruf kecil, angka, atau garis bawah, paling banyak (\d+)\.$/s,
      'The key "$1" must be small letters, digits or underscores, $2 at most.',
    ],
    [
      /^Kunci "(.*)" sudah dipakai formulir untuk hal lain\.$/s,
      'The form uses the key "$1" for something else.',
    ],
    [/^Kunci "(.*)" dipakai dua kali\.$/s, 'The key "$1" is used twice.'],
    [
      /^Bobot "(.*)" harus pecahan lebih dari nol, misalnya 1\/9\.$/s,
      'The weight "$1" must be a fraction greater than zero, for example 1/9.',
    ],
    [/^Unsur (.*) belum punya pertanyaan\.$/s, 'The element $1 has no question yet.'],
    [
      /^Jumlah semua bobot harus tepat 1, sekarang (.*)\.$/s,
      'All weights together must be exactly 1; now they are $1.',
    ],
    [
      /^Pertanyaan ini milik unsur "(.*)", yang tidak ada\.$/s,
      'This question belongs to the element "$1", which does not exist.',
    ],
    [
      /^Pilihan jawabannya harus (.*): satu untuk setiap nilai skala, berurutan\.$/s,
      'Its answers must be $1: one for each value of the scale, in order.',
    ],
    [
      /^Bobot-bobot ini tidak dapat dihitung tepat bersama \(penyebut bersamanya (.*)\)\. Pakai pecahan yang lebih sederhana\.$/s,
      'These weights cannot be computed exactly together (common denominator $1). Use simpler fractions.',
    ],
    [
      /^Syarat tampilnya menunjuk "(.*)", yang bukan pertanyaan sebelumnya\.$/s,
      'Its condition points to "$1", which is not an earlier question.',
    ],
  ],
)
