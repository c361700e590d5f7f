import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Skala } from '../instrumen.ts'
import { perluSpasi } from './deret.ts'
import { formatDate } from '../../../ui/format.ts'

const id = {
  judul: 'Masukkan formulir kertas',
  layanan: 'Layanan tumpukan ini',
  tanggal: 'Tanggal di formulir',
  jawaban: 'Sembilan jawaban',
  jawabanPetunjuk:
    'Ketik sembilan angka menurut urutan formulir, lalu Enter. Contoh: 344334343. Pertanyaan 8 sarana dan prasarana, 9 penanganan pengaduan.',
  jawabanLain: (banyak: number) => `${banyak} jawaban`,
  jawabanLainPetunjuk: (banyak: number, { min, max }: Skala) =>
    `Ketik ${banyak} angka dari ${min} sampai ${max} menurut urutan formulir${perluSpasi({ min, max }) ? ', dengan spasi di antaranya' : ''}, lalu Enter.`,
  saran: 'Saran',
  tidakDiisi: 'Tidak diisi',
  simpan: 'Simpan, lanjut formulir berikutnya',
  layananKosong: 'Pilih layanan yang tertulis di formulir.',
  caraSatuan: 'Isi satu per satu dengan kata-katanya',
  caraDeret: 'Isi dengan deretan angka',
  usia: 'Usia (tahun)',

  tersimpan: (ke: string, nilai: string) => `Formulir kertas ke-${ke} tersimpan: nilai ${nilai}`,
  tersimpanIsi: (deret: string) => `Jawabannya ${deret}.`,
  ganda: 'Isinya sama persis dengan formulir lain. Keduanya disimpan dan ditandai untuk diperiksa.',
  garisLurus: 'Semua unsur dijawab sama; ditandai untuk diperiksa.',
  sudah: 'Formulir ini sudah tersimpan sebelumnya dan tetap dihitung satu kali.',

  angkaSalah: (ke: number, isi: string, { min, max }: Skala) =>
    `Angka ke-${ke}: ${isi} tidak ada; pilihannya ${min}–${max}.`,
  bukanAngka: (ke: number, isi: string) => `Tanda ke-${ke} “${isi}” bukan angka.`,
  banyakAngka: (ada: number, seharusnya: number) =>
    ada === 0
      ? `Ketik ${seharusnya} angka, satu untuk tiap pertanyaan.`
      : ada < seharusnya
        ? `Baru ${ada} angka; kurang ${seharusnya - ada}.`
        : `Ada ${ada} angka; kelebihan ${ada - seharusnya}.`,
  tanggalSalah: 'Tulis tanggal yang ada di kalender.',
  tanggalDiLuar: (mulai: string, sampai: string) =>
    `Tanggal formulir harus antara ${formatDate(mulai, 'id')} dan ${formatDate(sampai, 'id')}.`,
  halamanRusak: 'Halaman ini tidak lengkap. Muat ulang, lalu ketik lagi formulir ini.',

  tutupBuka: 'Buka kembali periode ini',
}
const en: typeof id = {
  judul: 'Key in paper forms',
  layanan: 'Service of this pile',
  tanggal: 'Date on the form',
  jawaban: 'Nine answers',
  jawabanPetunjuk:
    'Type nine digits in the order of the form, then Enter. Example: 344334343. Question 8 is facilities, 9 handling of complaints.',
  jawabanLain: (banyak) => `${banyak} answers`,
  jawabanLainPetunjuk: (banyak, { min, max }) =>
    `Type ${banyak} numbers from ${min} to ${max} in the order of the form${perluSpasi({ min, max }) ? ', with a space between them' : ''}, then Enter.`,
  saran: 'Comment',
  tidakDiisi: 'Not given',
  simpan: 'Save, next form',
  layananKosong: 'Choose the service written on the form.',
  caraSatuan: 'Fill in one by one, with the words',
  caraDeret: 'Fill in with a row of digits',
  usia: 'Age (years)',

  tersimpan: (ke, nilai) => `Paper form ${ke} saved: value ${nilai}`,
  tersimpanIsi: (deret) => `Its answers are ${deret}.`,
  ganda: 'Exactly the same content as another form. Both are kept and flagged.',
  garisLurus: 'Every element has the same answer; flagged.',
  sudah: 'This form had been saved before and is still counted once.',

  angkaSalah: (ke, isi, { min, max }) => `Number ${ke}: there is no ${isi}; choices are ${min}–${max}.`,
  bukanAngka: (ke, isi) => `Character ${ke} “${isi}” is not a digit.`,
  banyakAngka: (ada, seharusnya) =>
    ada === 0
      ? `Type ${seharusnya} digits, one for each question.`
      : ada < seharusnya
        ? `Only ${ada} digits; ${seharusnya - ada} missing.`
        : `${ada} digits; ${ada - seharusnya} too many.`,
  tanggalSalah: 'Write a date that exists.',
  tanggalDiLuar: (mulai, sampai) =>
    `The date of the form must lie between ${formatDate(mulai, 'en')} and ${formatDate(sampai, 'en')}.`,
  halamanRusak: 'This page is incomplete. Reload it and type this form again.',

  tutupBuka: 'Open this period again',
}
export const kataEntri: Record<Bahasa, typeof id> = { id, en }
