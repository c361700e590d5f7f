import { registerKalimat } from '../../kernel/kalimat.ts'

/** English of what the desk's forms of the survey find wrong. */
registerKalimat(
  {
    'Pilih unit tempat anjungan ini berdiri.': 'Choose the unit where this kiosk stands.',
    'Tulis di mana anjungan ini berdiri, misalnya Loket 2.':
      'Write where this kiosk stands, for example Loket 2.',
    'Pilih layanan dari daftar.': 'Choose a service from the list.',
    'Tulis jumlah detik, misalnya 60.': 'Write a number of seconds, for example 60.',
    'Paling sedikit 20 detik.': 'At least 20 seconds.',
    'Paling banyak 600 detik.': 'At most 600 seconds.',
    'Tulis PIN 6 angka, misalnya 482615.': 'Write a PIN of 6 digits, for example 482615.',
    'Tulis PIN 6 angka, atau kosongkan.': 'Write a PIN of 6 digits, or leave it empty.',
    'Pilih untuk siapa survei ini.': 'Choose for whom this survey is.',
    'Tulis bilangan lebih dari nol, misalnya 25 atau 50/3.':
      'Write a number greater than zero, for example 25 or 50/3.',
    'Nilai terendah 0 atau 1.': 'The lowest value is 0 or 1.',
    'Nilai tertinggi 2 sampai 10.': 'The highest value is 2 to 10.',
    'Paling banyak 20 kategori.': 'At most 20 grades.',
    'Baris 1 harus berisi kode; sebutan; batas bawah, misalnya A; Sangat baik; 88,31.':
      'Line 1 must hold code; name; lower bound, for example A; Sangat baik; 88,31.',
    'Tulis nama unsur, paling banyak 200 huruf.': 'Write the name of the element, at most 200 characters.',
    'Terlalu panjang: paling banyak 200 huruf.': 'Too long: at most 200 characters.',
    'Tulis pertanyaannya.': 'Write the question.',
    'Pilih unsur dari daftar.': 'Choose an element from the list.',
    'Tulis nama unsur baru.': 'Write the name of the new element.',
    'Tulis kata untuk jawaban bernilai 1.': 'Write the words of the answer that counts 1.',
    'Pilih bentuk jawaban.': 'Choose the kind of answer.',
    'Tulis paling sedikit dua pilihan, satu di setiap baris.': 'Write at least two choices, one a line.',
    'Paling banyak 30 pilihan.': 'At most 30 choices.',
    'Satu pilihan paling banyak 200 huruf.': 'A choice may have at most 200 characters.',
    'Ada pilihan yang ditulis dua kali.': 'One choice is written twice.',
    'Tulis angka, misalnya 10 atau 2,5.': 'Write a number, for example 10 or 2,5.',
    'Angka terbesar tidak boleh di bawah angka terkecil.':
      'The largest number may not be below the smallest.',
    'Pilih pertanyaan yang ditanyakan sebelum ini.': 'Choose a question that is asked before this one.',
    'Pilih cara membandingkan.': 'Choose how to compare.',
    'Tulis jawabannya.': 'Write the answer.',
    'Untuk pertanyaan bernilai pilih “dijawab”, “kurang dari”, atau “lebih dari”.':
      'For a question with values choose “is answered”, “less than” or “more than”.',
    'Pilihan tidak dapat dibandingkan besar kecilnya.': 'Choices have no size that could be compared.',
    'Tulis angka.': 'Write a number.',
    'Paling banyak 200 huruf.': 'At most 200 characters.',
    'Pilih formulir asal dari daftar.': 'Choose the form to begin with from the list.',
    'Tulis nama instrumen, paling sedikit 3 huruf.':
      'Write the name of the questionnaire, at least 3 characters.',
    'Pilih unit dari daftar.': 'Choose a unit from the list.',
    'Pilih unit Anda.': 'Choose your unit.',
    'Halaman ini tidak lengkap. Muat ulang, lalu isi lagi.':
      'This page is not complete. Load it again and fill it in once more.',
    'Pilih jenis medianya.': 'Choose the kind of medium.',
    'Tulis hari hasil diumumkan di media itu.': 'Write the day on which the result was announced there.',
    'Tulis di mana tepatnya, misalnya: Spanduk di depan loket.':
      'Write where exactly, for example: Spanduk di depan loket.',
    'Alamatnya terlalu panjang.': 'This address is too long.',
    'Tulis tanggal yang ada di kalender, misalnya 2026-06-30.':
      'Write a date that is in the calendar, for example 2026-06-30.',
    'Tanggal akhir tidak boleh sebelum tanggal mulai.': 'The last day may not be before the first.',
    'Tulis nama loketnya, misalnya Loket 3.': 'Write the name of the counter, for example Loket 3.',
    'Pilih unit yang disurvei.': 'Choose the unit that is surveyed.',
    'Pilih paling sedikit satu layanan yang disurvei.': 'Choose at least one service that is surveyed.',
    'Tulis nama periode, misalnya Semester I 2026.':
      'Write the name of the period, for example Semester I 2026.',
    'Pilih kuesioner dari daftar.': 'Choose a questionnaire from the list.',
    'Pilih cara konversi dari daftar.': 'Choose a conversion from the list.',
    'Satu periode paling lama satu tahun: SKM dilakukan paling sedikit sekali setahun.':
      'A period lasts one year at most: the survey is held at least once a year.',
    'Pilih unsur yang diperbaiki.': 'Choose the element that is improved.',
    'Tulis kegiatan yang akan dilakukan, misalnya: Membuka loket kedua pada jam ramai.':
      'Write what will be done, for example: Membuka loket kedua pada jam ramai.',
    'Kegiatan paling panjang 500 huruf. Pecah menjadi beberapa baris.':
      'An action may have at most 500 characters. Split it into several lines.',
    'Tulis tahun dengan empat angka, misalnya 2027.': 'Write the year with four digits, for example 2027.',
    'Tulis tahun pelaksanaan, misalnya 2027.': 'Write the year in which it is done, for example 2027.',
    'Pilih triwulan dari daftar.': 'Choose a quarter from the list.',
    'Pilih paling sedikit satu triwulan.': 'Choose at least one quarter.',
    'Tulis siapa yang bertanggung jawab, misalnya: Kepala Seksi Pelayanan.':
      'Write who is responsible, for example: Kepala Seksi Pelayanan.',
    'Tulis jumlah pengguna dengan angka saja, misalnya 1.200.':
      'Write the number of users in digits only, for example 1.200.',
    'Jumlah pengguna paling sedikit 1 dan paling banyak 100 juta.':
      'The number of users is at least 1 and at most 100 million.',
    'Pilih rumus dari daftar.': 'Choose a formula from the list.',
    'Pilih galat dari daftar.': 'Choose the margin of error from the list.',
    'Tulis angka 0 sampai 1000.': 'Write a number from 0 to 1000.',
    'Isi juga layanan ini, atau kosongkan semua dan tulis jumlah seluruhnya.':
      'Fill in this service, too, or leave all of them empty and write the whole number.',
    'Jumlah per layanan adalah 1. Kosongkan isian ini, atau samakan.':
      'The services add up to 1. Leave this field empty, or make it the same.',
    'Pilih aturan yang dipakai waktu itu.': 'Choose the rules that were in use then.',
    'Tulis nama periodenya, misalnya Semester I 2015.':
      'Write the name of the period, for example Semester I 2015.',
    'Tulis indeks antara 25 dan 100 dengan paling banyak dua desimal, misalnya 78,25.':
      'Write an index between 25 and 100 with at most two decimals, for example 78,25.',
    'Tulis jumlah responden sebagai bilangan bulat, atau kosongkan.':
      'Write the number of respondents as a whole number, or leave it empty.',
    'Tulis sumbernya, misalnya laporan IKM 2015 halaman 12.':
      'Write the source, for example laporan IKM 2015 halaman 12.',
    'Selesai tidak boleh sebelum mulai.': 'The end may not be before the beginning.',
    'Aturan lama hanya berlaku sampai pertengahan 2017. Survei sesudahnya dicatat sebagai periode.':
      'The old rules held until the middle of 2017 only. Later surveys are recorded as periods.',
  },
  [
    [
      /^Bobot (.*): tulis pecahan atau desimal dari 0 sampai 1, misalnya 1\/9 atau 0,25\.$/s,
      'Weight of $1: write a fraction or a decimal from 0 to 1, for example 1/9 or 0,25.',
    ],
    [/^Jawabannya salah satu dari: (.*)\.$/s, 'The answer is one of: $1.'],
  ],
)
