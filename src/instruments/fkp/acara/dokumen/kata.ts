/** Words of the documents; they are Indonesian, as the rule's own forms are. */
export const kelompokTeks: Readonly<Record<string, string>> = {
  pengguna: 'Pengguna layanan',
  ahli: 'Ahli, praktisi, akademisi',
  instansi_terkait: 'Instansi terkait',
  oms: 'Organisasi masyarakat sipil',
  media: 'Media massa',
  penyelenggara: 'Penyelenggara',
  fasilitator: 'Fasilitator',
}
export const jenisForumTeks: Readonly<Record<string, string>> = {
  rancangan: 'Pembahasan rancangan kebijakan',
  penerapan: 'Penerapan kebijakan',
  dampak: 'Dampak kebijakan',
  evaluasi_kebijakan: 'Evaluasi kebijakan',
  permasalahan: 'Permasalahan pelayanan',
  standar_pelayanan: 'Standar pelayanan',
}
export const modeTeks: Readonly<Record<string, string>> = {
  tatap_muka: 'Tatap muka',
  daring: 'Daring',
  campuran: 'Tatap muka dan daring',
}
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
export const TITIK = '……………………'
export const TANDA_CONTOH = 'DATA CONTOH, BUKAN DATA NYATA'

/** "09:00" → "09.00". */
export const jam = (pukul: string): string => pukul.replace(':', '.')
/** "+6281234567890" → "0812 3456 7890", as people write it. */
export const nomorHp = (e164: string): string => {
  const lokal = e164.replace(/^\+62/, '0')
  return /^0\d{8,12}$/.test(lokal) ? lokal.replace(/^(\d{4})(\d{4})(\d+)$/, '$1 $2 $3') : lokal
}
