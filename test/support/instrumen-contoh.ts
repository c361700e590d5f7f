import type { Instrumen } from '../../src/instruments/survei/index.ts'
import { spak } from '../../src/instruments/survei/instrumen/bawaan/zona-integritas.ts'
import { insertInstrumen, markStatus } from '../../src/instruments/survei/instrumen/store.ts'
import type { Trx } from '../../src/platform/db/types.ts'

const pilihan = Array.from({ length: 11 }, (_, i) => ({
  nilai: i,
  label: { id: i === 0 ? 'Sangat buruk' : i === 10 ? 'Sangat baik' : `Nilai ${i}`, en: `Value ${i}` },
}))

/** 0–10 with grades, unequal weights, and two questions for one unsur: everything in which it is no SKM. */
export const sepuluh: Instrumen = {
  kode: 'pasar-sehat',
  versi: 1,
  jenis: 'sendiri',
  nama: { id: 'Survei Pasar Sehat', en: 'Healthy Market Survey' },
  dasarHukum: '',
  sasaran: 'masyarakat',
  indeks: { singkatan: 'IPS', nama: { id: 'Indeks Pasar Sehat', en: 'Healthy Market Index' } },
  skala: { min: 0, max: 10 },
  konversi: { kali: '1' },
  kategori: [
    { kode: 'Hijau', label: { id: 'Sehat', en: 'Healthy' }, mulai: '7.50' },
    { kode: 'Kuning', label: { id: 'Cukup', en: 'Fair' }, mulai: '5.00' },
    { kode: 'Merah', label: { id: 'Buruk', en: 'Poor' }, mulai: '0.00' },
  ],
  unsur: [
    { kunci: 'bersih', nama: { id: 'Kebersihan', en: 'Cleanliness' }, bobot: '1/2' },
    { kunci: 'aman', nama: { id: 'Keamanan', en: 'Safety' }, bobot: '1/3' },
    { kunci: 'harga', nama: { id: 'Harga', en: 'Prices' }, bobot: '1/6' },
  ],
  pertanyaan: [
    { kunci: 'lantai', unsur: 'bersih', teks: { id: 'Seberapa bersih lantainya?', en: 'Floors?' }, pilihan },
    { kunci: 'toilet', unsur: 'bersih', teks: { id: 'Seberapa bersih toiletnya?', en: 'Toilets?' }, pilihan },
    { kunci: 'aman', unsur: 'aman', teks: { id: 'Seberapa aman pasarnya?', en: 'Safe?' }, pilihan },
    { kunci: 'harga', unsur: 'harga', teks: { id: 'Seberapa wajar harganya?', en: 'Prices?' }, pilihan },
  ],
  tambahan: [],
  responden: spak.responden,
  catatan: [],
}

/** Kept by the instansi and ready for use. */
export async function simpanInstrumen(trx: Trx, instansiId: string, isi: Instrumen): Promise<void> {
  await insertInstrumen(trx, instansiId, { isi, unitId: null, createdBy: null })
  await markStatus(trx, isi, 'siap')
}
