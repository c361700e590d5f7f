import type { Bahasa } from '../../../../kernel/bahasa.ts'
import type { KataAsal } from './kamus.ts'

const bagian: Record<KataAsal['bagian'], string> = {
  formulir: 'Kata-kata formulir',
  pertanyaan: 'Pertanyaan',
  pilihan: 'Pilihan jawaban',
  tambahan: 'Pertanyaan tambahan',
  responden: 'Data responden',
}
const bagianEn: Record<KataAsal['bagian'], string> = {
  formulir: 'Words of the form',
  pertanyaan: 'Questions',
  pilihan: 'Answers',
  tambahan: 'Extra questions',
  responden: 'About the respondent',
}

const id = {
  bagian,
  judul: 'Terjemahan',
  pengantar:
    'Warga memilih bahasa di formulir. Kalimat yang belum diterjemahkan tampil dalam bahasa Indonesia, satu per satu.',
  bawaan: (nama: string) => `Bahasa ${nama} sudah ada di instrumen ini.`,
  kosong: 'Belum ada bahasa lain',
  kosongIsi: 'Tambahkan bahasa yang dipakai warga di sekitar unit, misalnya Jawa, Sunda, atau Bugis.',
  bahasa: 'Bahasa',
  milik: 'Milik',
  semuaUnit: 'Semua unit',
  terisi: 'Diterjemahkan',
  dari: (n: number, semua: number) => `${n} dari ${semua} kalimat`,
  keadaan: 'Keadaan',
  ditawarkan: 'Ditawarkan',
  belumDitawarkan: 'Belum ditawarkan',
  tambah: 'Tambah bahasa',
  pilihBahasa: 'Bahasa',
  lain: 'Bahasa lain (tulis kodenya)',
  kode: 'Kode bahasa lain',
  kodePetunjuk:
    'Kode BCP 47, misalnya iba untuk Iban atau jv-Java untuk Jawa beraksara Jawa. Isi hanya bila tidak ada di daftar.',
  unit: 'Untuk unit',
  mulai: 'Mulai menerjemahkan',
  menerjemahkan: (nama: string) => `Terjemahan bahasa ${nama}`,
  belum: 'belum diterjemahkan',
  belumAkibat: 'responden melihat bahasa Indonesia',
  masihBelum: (n: number) =>
    n === 0 ? 'Semua kalimat sudah diterjemahkan.' : `${n} kalimat belum diterjemahkan.`,
  hanyaBelum: 'Tampilkan yang belum saja',
  semua: 'Tampilkan semua',
  simpan: 'Simpan terjemahan',
  tersimpan: 'Terjemahan tersimpan.',
  tawarkan: 'Tawarkan kepada responden',
  tarik: 'Tarik dari formulir',
  langsung: 'Bahasa ini sedang ditawarkan: yang disimpan langsung dibaca responden.',
  pratinjau: 'Lihat seperti warga',
  unduh: 'Unduh CSV',
  unggahJudul: 'Isi lewat berkas',
  unggahIsi:
    'Unduh CSV, isi kolom ketiga di Excel atau LibreOffice, lalu unggah. Isinya tampil dahulu di bawah dan baru tersimpan setelah Anda menekan Simpan.',
  berkas: 'Berkas CSV',
  unggah: 'Baca berkas',
  pilihBerkas: 'Pilih berkas CSV dahulu.',
  dibaca: (n: number) => `${n} terjemahan dibaca dari berkas dan belum disimpan. Periksa lalu tekan Simpan.`,
  ditolak: (n: number) => `${n} baris tidak dapat dipakai`,
  baris: (n: number) => `Baris ${n}`,
  ditolakLagi: (n: number) => `dan ${n} baris lagi`,
  hapus: 'Hapus bahasa ini',
  hapusIsi: 'Semua terjemahannya terhapus. Formulir kembali ke bahasa Indonesia bagi yang memilihnya.',
  hanyaLihat: 'Anda dapat melihat terjemahan ini. Yang mengubah adalah kepala unit atau admin instansi.',
  tandaBahasa: 'Bahasa Indonesia',
}

const en: typeof id = {
  bagian: bagianEn,
  judul: 'Translations',
  pengantar:
    'Citizens choose the language on the form. A sentence without translation appears in Indonesian, one by one.',
  bawaan: (nama) => `${nama} is part of this questionnaire already.`,
  kosong: 'No other language yet',
  kosongIsi: 'Add a language people around the unit speak, for example Javanese, Sundanese or Buginese.',
  bahasa: 'Language',
  milik: 'Belongs to',
  semuaUnit: 'Every unit',
  terisi: 'Translated',
  dari: (n, semua) => `${n} of ${semua} sentences`,
  keadaan: 'State',
  ditawarkan: 'Offered',
  belumDitawarkan: 'Not offered yet',
  tambah: 'Add a language',
  pilihBahasa: 'Language',
  lain: 'Another language (write its code)',
  kode: 'Code of another language',
  kodePetunjuk:
    'BCP 47, for example iba for Iban or jv-Java for Javanese in its own script. Only when it is not in the list.',
  unit: 'For the unit',
  mulai: 'Begin translating',
  menerjemahkan: (nama) => `Translation: ${nama}`,
  belum: 'not translated',
  belumAkibat: 'respondents see Indonesian',
  masihBelum: (n) =>
    n === 0
      ? 'Every sentence is translated.'
      : `${n} ${n === 1 ? 'sentence is' : 'sentences are'} not translated.`,
  hanyaBelum: 'Show only what is missing',
  semua: 'Show everything',
  simpan: 'Save the translation',
  tersimpan: 'Saved.',
  tawarkan: 'Offer to respondents',
  tarik: 'Take off the form',
  langsung: 'This language is being offered: what you save is read at once.',
  pratinjau: 'See it as a citizen',
  unduh: 'Download CSV',
  unggahJudul: 'Fill in by file',
  unggahIsi:
    'Download the CSV, fill its third column in a spreadsheet, upload it. It is shown below first and saved only when you press Save.',
  berkas: 'CSV file',
  unggah: 'Read the file',
  pilihBerkas: 'Choose a CSV file first.',
  dibaca: (n) =>
    `${n} translations were read from the file and are not saved yet. Check them, then press Save.`,
  ditolak: (n) => `${n} ${n === 1 ? 'row' : 'rows'} could not be used`,
  baris: (n) => `Row ${n}`,
  ditolakLagi: (n) => `and ${n} more`,
  hapus: 'Delete this language',
  hapusIsi: 'All its translations are deleted. Whoever chose it sees Indonesian again.',
  hanyaLihat: 'You can look at this translation. The head of the unit or the admin changes it.',
  tandaBahasa: 'Indonesian',
}

export const kataTerjemahan: Record<Bahasa, typeof id> = { id, en }
