import { kataForum } from '../../forum/words.ts'
import { kataWarga } from '../../forum/warga/words.ts'

/** Words of the documents: they are Indonesian, as the rule's own forms are, and call things as the pages and the invitation do. */
export const kelompokTeks: Readonly<Record<string, string>> = {
  ...kataWarga.id.kelompokNama,
  fasilitator: 'Fasilitator',
}
export const jenisForumTeks: Readonly<Record<string, string>> = kataForum.id.jenis
export const modeTeks: Readonly<Record<string, string>> = kataForum.id.mode
export const jenisNotulenTeks: Readonly<Record<string, string>> = {
  paparan: 'Paparan',
  tanggapan: 'Tanggapan',
  pertanyaan: 'Pertanyaan',
  usul: 'Usul',
  catatan: 'Catatan',
}
export const kelaminTeks: Readonly<Record<string, string>> = { L: 'Laki-laki', P: 'Perempuan', '': '' }
export const statusAksiTeks: Readonly<Record<string, string>> = {
  usulan: 'Usulan',
  rencana: 'Direncanakan',
  berjalan: 'Berjalan',
  selesai: 'Selesai',
  batal: 'Batal',
}
export { TANDA_CONTOH, TITIK } from '../../peserta/surat.ts'

/** "09:00" → "09.00". */
export const jam = (pukul: string): string => pukul.replace(':', '.')
/** "+6281234567890" → "0812 3456 7890", as people write it. */
export const nomorHp = (e164: string): string => {
  const lokal = e164.replace(/^\+62/, '0')
  return /^0\d{8,12}$/.test(lokal) ? lokal.replace(/^(\d{4})(\d{4})(\d+)$/, '$1 $2 $3') : lokal
}
