import type { Refusal } from '../../../kernel/errors.ts'

export const logoErrors = {
  pilih: {
    code: 'registri.logo_kosong',
    kind: 'invalid',
    message: 'Pilih berkas logo dahulu.',
    en: 'Choose the file of the logo first.',
  },
  bukanGambar: {
    code: 'registri.logo_jenis',
    kind: 'invalid',
    message: 'Logo harus berupa gambar PNG atau JPEG. SVG dan berkas lain tidak diterima, apa pun namanya.',
    en: 'The logo must be a PNG or JPEG picture. SVG and other files are not taken, whatever they are called.',
  },
  terlaluBesar: {
    code: 'registri.logo_besar',
    kind: 'invalid',
    message: 'Logo paling besar 512 KB. Kecilkan gambarnya, lalu unggah lagi.',
    en: 'The logo may have at most 512 KB. Make the picture smaller and upload it again.',
  },
  ukuran: {
    code: 'registri.logo_ukuran',
    kind: 'invalid',
    message: 'Sisi logo harus antara 32 dan 3.000 piksel.',
    en: 'The sides of the logo must lie between 32 and 3,000 pixels.',
  },
  rusak: {
    code: 'registri.logo_rusak',
    kind: 'invalid',
    message: 'Gambar ini rusak dan tidak dapat dibaca. Simpan ulang sebagai PNG, lalu unggah lagi.',
    en: 'This picture is damaged and cannot be read. Save it as PNG again and upload it.',
  },
} as const satisfies Record<string, Refusal>
