import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Artikel } from './artikel.tsx'

const id: Artikel = {
  judul: 'Aksesibilitas',
  pengantar: 'Pelayanan publik untuk semua orang; halamannya juga.',
  bagian: [
    {
      id: 'tujuan',
      judul: 'Yang kami usahakan',
      isi: [
        'Semua halaman dibuat menurut WCAG 2.2 tingkat AA dan diperiksa otomatis pada setiap perubahan.',
        '– Dapat dipakai tanpa JavaScript, dengan papan ketik saja, dan dengan pembaca layar.',
        '– Setiap grafik mempunyai uraian dan tabel dengan angka yang sama.',
        '– Warna tidak pernah menjadi satu-satunya penanda; kontras huruf paling sedikit 4,5 : 1.',
        '– Dapat diperbesar sampai 200% dan dibaca pada layar selebar 320 piksel.',
      ],
    },
    {
      id: 'cara-lain',
      judul: 'Cara lain',
      isi: [
        'Survei dapat juga diisi di kertas atau dibacakan petugas di tempat pelayanan. Mintalah; itu hak Anda.',
      ],
    },
    {
      id: 'lapor',
      judul: 'Bila ada yang menghalangi',
      isi: [
        'Katakan kepada instansi melalui kontak di halaman unitnya. Sebutkan halaman dan alat bantu yang Anda pakai.',
      ],
    },
  ],
}
const en: Artikel = {
  judul: 'Accessibility',
  pengantar: 'Public services are for everyone; so are their pages.',
  bagian: [
    {
      id: 'tujuan',
      judul: 'What we aim at',
      isi: [
        'All pages are made to WCAG 2.2 level AA and checked by machine at every change.',
        '– Usable without JavaScript, with the keyboard alone, and with a screen reader.',
        '– Every chart has a description and a table with the same figures.',
        '– Colour is never the only sign; text has a contrast of at least 4.5 : 1.',
        '– Can be enlarged to 200% and read on a screen of 320 pixels.',
      ],
    },
    {
      id: 'cara-lain',
      judul: 'Other ways',
      isi: [
        'The survey can also be filled in on paper, or an officer reads it to you at the counter. Ask for it; it is your right.',
      ],
    },
    {
      id: 'lapor',
      judul: 'If something is in your way',
      isi: [
        'Tell the institution through the contact on the page of the unit. Name the page and the aid you use.',
      ],
    },
  ],
}
export const aksesibilitas: Record<Bahasa, Artikel> = { id, en }
