import type { Bahasa } from '../../../kernel/bahasa.ts'
import { ATRIBUSI_WILAYAH } from '../../../registry/index.ts'
import type { Artikel } from './artikel.tsx'

const id: Artikel = {
  judul: 'Tentang dan privasi',
  pengantar: 'Apa yang disimpan di sini, untuk apa, dan apa yang tidak.',
  bagian: [
    {
      id: 'sambut',
      judul: 'Tentang Sambut',
      isi: [
        'Sambut membantu instansi mendengar penggunanya, menjawab, memperbaiki, dan membuktikannya. Namanya dari peribahasa: gayung bersambut, kata berjawab.',
        'Perangkat lunaknya bebas di bawah lisensi Apache 2.0: boleh dipakai, diperiksa, dan diubah siapa saja.',
      ],
    },
    {
      id: 'privasi',
      judul: 'Privasi penjawab survei',
      isi: [
        'Survei tidak menanyakan nama, NIK, alamat, atau nomor telepon, dan tidak menyimpan alamat IP. Jenis kelamin, usia, pendidikan, dan pekerjaan boleh dikosongkan; dipakai hanya untuk melihat apakah semua kelompok terlayani.',
        'Jawaban tidak pernah diubah. Yang diterbitkan hanya jumlah, dengan kelompok kecil disembunyikan. Komentar dibaca petugas unit dan tidak diterbitkan.',
        'Petugas yang melihat komentar berisi nama atau nomor orang wajib tidak menyebarkannya.',
      ],
    },
    {
      id: 'kuki',
      judul: 'Kuki',
      isi: [
        'Halaman umum tidak memasang kuki. Tiga keadaan memerlukannya:',
        '– `isi`, hanya di halaman survei, 30 hari: dua angka acak yang mencegah satu kiriman dihitung dua kali. Tidak menunjuk kepada orang.',
        '– `bahasa`, hanya bila Anda mengganti bahasa, satu tahun: bahasa pilihan Anda.',
        '– kuki masuk, hanya untuk petugas: menandai sesi kerja.',
        'Tidak ada pelacak, tidak ada iklan, dan tidak satu pun permintaan ke situs lain.',
      ],
    },
    {
      id: 'data',
      judul: 'Data dan lisensi',
      isi: [
        `${ATRIBUSI_WILAYAH.teks}. ${ATRIBUSI_WILAYAH.href}`,
        'Huruf: Plus Jakarta Sans, SIL Open Font License 1.1. Komponen antarmuka: Designsystemet, lisensi MIT.',
        'Hasil survei yang diterbitkan boleh dipakai dan disebarkan dengan menyebut instansi dan periodenya.',
      ],
    },
  ],
}

const en: Artikel = {
  judul: 'About and privacy',
  pengantar: 'What is kept here, what for, and what is not.',
  bagian: [
    {
      id: 'sambut',
      judul: 'About Sambut',
      isi: [
        'Sambut helps institutions to listen to their users, to answer, to improve and to prove it. The name comes from a saying: a call that is answered.',
        'The software is free under the Apache 2.0 licence: anyone may use, examine and change it.',
      ],
    },
    {
      id: 'privasi',
      judul: 'Privacy of those who answer',
      isi: [
        'The survey asks for no name, national number, address or telephone, and keeps no IP address. Sex, age, education and occupation may be left open; they serve only to see whether all groups are served.',
        'Answers are never changed. Only sums are published, with small groups hidden. Comments are read by the unit’s staff and not published.',
        'Staff who see a name or number of a person in a comment must not pass it on.',
      ],
    },
    {
      id: 'kuki',
      judul: 'Cookies',
      isi: [
        'Public pages set no cookie. Three situations need one:',
        '– `isi`, on survey pages only, 30 days: two random numbers that keep one sending from being counted twice. They point to no person.',
        '– `bahasa`, only when you change the language, one year: the language you chose.',
        '– a sign-in cookie, for staff only: marks the session.',
        'There are no trackers, no advertising and not a single request to another site.',
      ],
    },
    {
      id: 'data',
      judul: 'Data and licences',
      isi: [
        `Area names: idn-area-data, ODbL 1.0 licence. ${ATRIBUSI_WILAYAH.href}`,
        'Typeface: Plus Jakarta Sans, SIL Open Font License 1.1. Interface components: Designsystemet, MIT licence.',
        'Published survey results may be used and passed on naming the institution and the period.',
      ],
    },
  ],
}
export const tentang: Record<Bahasa, Artikel> = { id, en }
