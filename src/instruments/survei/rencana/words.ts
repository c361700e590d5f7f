import type { Bahasa } from '../../../kernel/bahasa.ts'

const id = {
  pengantar:
    'Apa yang akan diperbaiki, kapan, dan oleh siapa. Tiga unsur dengan nilai terendah didahulukan; unsur lain boleh ditambahkan.',
  prioritas: (ke: number) => `Prioritas ${ke}`,
  nilai: (nilai: string, mutu: string) => `nilai ${nilai}, mutu ${mutu}`,
  seri: (nama: string) =>
    `${nama} bernilai sama dengan prioritas terakhir; yang lebih dahulu di kuesioner didahulukan. Tambahkan bila perlu.`,
  lain: 'Unsur lain',
  kosong: 'Belum ada kegiatan.',
  belumLengkap:
    'Unsur tanpa kegiatan dicetak “belum diisi” pada laporan. Penerbitan tidak terhalang, tetapi peraturan meminta tindak lanjut.',
  diDaftar: 'Rencana ini ada di daftar tindak lanjut',
  diDaftarIsi: (n: string) =>
    `Revisi ${n} sudah terbit. Sejak itu kegiatan ditambah, diubah, dikerjakan, dan dibatalkan di daftar tindak lanjut; tabel ini, dan laporan revisi berikutnya, mengikutinya.`,
  bukaDaftar: 'Buka daftar tindak lanjut',
  tabel: (unsur: string) => `Kegiatan untuk ${unsur}`,
  tambahUntuk: (unsur: string) => `Tambah kegiatan untuk ${unsur}`,
  tambah: 'Tambah kegiatan',
  ubah: 'Ubah kegiatan',
  ubahSatu: (kegiatan: string) => `Ubah: ${kegiatan}`,
  hapus: 'Hapus kegiatan ini',
  unsur: 'Unsur yang diperbaiki',
  kegiatan: 'Program atau kegiatan',
  kegiatanPetunjuk: 'Satu hal yang kelak dapat dilihat: sudah dikerjakan atau belum.',
  tahun: 'Tahun pelaksanaan',
  triwulan: 'Triwulan',
  bulan: ['Januari–Maret', 'April–Juni', 'Juli–September', 'Oktober–Desember'],
  waktu: 'Waktu',
  penanggungJawab: 'Penanggung jawab',
  penanggungJawabPetunjuk: 'Jabatan lebih awet daripada nama.',
  lanjut: 'Lanjut ke naskah laporan',
  dasar:
    'Peraturan Menteri PANRB Nomor 14 Tahun 2017 meminta hasil survei ditindaklanjuti; PEKPPP menghitung berapa bagian rencana ini yang kelak terlaksana.',
}
const en: typeof id = {
  pengantar:
    'What will be improved, when, and by whom. The three lowest elements come first; others may be added.',
  prioritas: (ke) => `Priority ${ke}`,
  nilai: (nilai, mutu) => `value ${nilai}, grade ${mutu}`,
  seri: (nama) =>
    `${nama} has the same value as the last priority; the one asked earlier comes first. Add it if needed.`,
  lain: 'Other elements',
  kosong: 'No action yet.',
  belumLengkap:
    'An element without an action is printed as “belum diisi” (not filled in). It does not stop publication, but the regulation asks for action.',
  diDaftar: 'This plan stands in the register of follow-up',
  diDaftarIsi: (n) =>
    `Revision ${n} is published. Since then actions are added, changed, carried out and cancelled in the register; this table, and the report of the next revision, follow it.`,
  bukaDaftar: 'Open the register of follow-up',
  tabel: (unsur) => `Actions for ${unsur}`,
  tambahUntuk: (unsur) => `Add an action for ${unsur}`,
  tambah: 'Add an action',
  ubah: 'Change an action',
  ubahSatu: (kegiatan) => `Change: ${kegiatan}`,
  hapus: 'Remove this action',
  unsur: 'Element to improve',
  kegiatan: 'Programme or action',
  kegiatanPetunjuk: 'One thing that can be seen later: done or not done.',
  tahun: 'Year',
  triwulan: 'Quarter',
  bulan: ['January–March', 'April–June', 'July–September', 'October–December'],
  waktu: 'When',
  penanggungJawab: 'Responsible',
  penanggungJawabPetunjuk: 'An office outlasts a name.',
  lanjut: 'Continue with the words of the report',
  dasar:
    'Regulation PANRB 14/2017 asks that results are acted on; PEKPPP later counts how much of this plan was done.',
}
export const kataRencana: Record<Bahasa, typeof id> = { id, en }
