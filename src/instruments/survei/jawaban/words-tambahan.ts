import type { Bahasa } from '../../../kernel/bahasa.ts'

const id = {
  judul: 'Pertanyaan lain',
  wajib: (tanya: string) => `Jawab pertanyaan "${tanya}"`,
  pilihanSalah: 'Pilih dari daftar.',
  tanggalSalah: 'Tulis tanggal yang ada di kalender, misalnya 2026-02-17.',
  teksPanjang: (batas: number) => `Terlalu panjang; paling banyak ${batas} huruf. Ringkaskan sedikit.`,
  angkaSalah: 'Tulis angka, misalnya 12 atau 2,5.',
  angkaBatas: (min: string | undefined, maks: string | undefined) =>
    min === undefined
      ? `Tulis angka paling besar ${maks}.`
      : maks === undefined
        ? `Tulis angka paling kecil ${min}.`
        : `Tulis angka antara ${min} dan ${maks}.`,
  jika: (tanya: string, syarat: string) => `Hanya jika jawaban "${tanya}" ${syarat}.`,
  operator: {
    sama: (x: string) => `adalah ${x}`,
    tidak_sama: (x: string) => `bukan ${x}`,
    memuat: (x: string) => `memuat ${x}`,
    kurang: (x: string) => `di bawah ${x}`,
    lebih: (x: string) => `di atas ${x}`,
  },
  tidakDiisi: 'Tidak diisi',
  bolehBanyak: 'Boleh lebih dari satu.',
}
const en: typeof id = {
  judul: 'More questions',
  wajib: (tanya) => `Please answer "${tanya}"`,
  pilihanSalah: 'Choose from the list.',
  tanggalSalah: 'Write a day of the calendar, for example 2026-02-17.',
  teksPanjang: (batas) => `Too long; at most ${batas} letters. Please shorten it.`,
  angkaSalah: 'Write a number, for example 12 or 2.5.',
  angkaBatas: (min, maks) =>
    min === undefined
      ? `Write a number of at most ${maks}.`
      : maks === undefined
        ? `Write a number of at least ${min}.`
        : `Write a number between ${min} and ${maks}.`,
  jika: (tanya, syarat) => `Only if the answer to "${tanya}" ${syarat}.`,
  operator: {
    sama: (x) => `is ${x}`,
    tidak_sama: (x) => `is not ${x}`,
    memuat: (x) => `contains ${x}`,
    kurang: (x) => `is below ${x}`,
    lebih: (x) => `is above ${x}`,
  },
  tidakDiisi: 'Not given',
  bolehBanyak: 'More than one is fine.',
}
export const kataTambahan: Record<Bahasa, typeof id> = { id, en }
