import { isTanggal, type Tanggal } from '../../../kernel/clock.ts'
import {
  isiKosong,
  jenisBiayaList,
  satuanWaktuList,
  type Biaya,
  type IsiStandar,
  type SatuanWaktu,
  type Tarif,
  type Waktu,
} from '../rules.ts'

/** Columns of the catalogue by name; wherever they stand, in whatever order. Only the first two must be there. */
export const kolomKatalog = [
  'unit',
  'layanan',
  'deskripsi',
  'persyaratan',
  'prosedur',
  'waktu',
  'biaya',
  'produk',
  'pengaduan',
  'dasar_hukum',
  'sarana',
  'kompetensi',
  'pengawasan',
  'jumlah_pelaksana',
  'jaminan',
  'keamanan',
  'evaluasi',
  'tempat',
  'jam',
  'tautan',
  'kata',
  'sk_nomor',
  'sk_tanggal',
  'penandatangan',
  'penandatangan_nip',
  'penandatangan_jabatan',
] as const
export type KolomKatalog = (typeof kolomKatalog)[number]

/** One service as its row says. */
export interface BarisImpor {
  readonly baris: number
  readonly unit: string
  readonly layanan: string
  readonly isi: IsiStandar
  readonly kata: string
  /** Signed before Sambut, and by whom, where the file says so. */
  readonly sk: { readonly nomor: string; readonly tanggal: Tanggal } | null
  readonly penandatangan: { readonly nama: string; readonly nip: string; readonly jabatan: string }
}

export interface GalatImpor {
  readonly baris: number
  readonly kolom: KolomKatalog
  readonly pesan: string
}

const bersih = (teks: string): string =>
  teks
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '_')
    .replaceAll(/^_|_$/g, '')

/** Where each column stands, when this row is the heading. */
export function readJudul(sel: readonly string[]): ReadonlyMap<KolomKatalog, number> | undefined {
  const nama = sel.map(bersih)
  const judul = new Map<KolomKatalog, number>()
  for (const k of kolomKatalog) {
    const at = nama.indexOf(k)
    if (at >= 0) judul.set(k, at)
  }
  return judul.has('unit') && judul.has('layanan') ? judul : undefined
}

/** Items of a cell: a line each, or divided by semicolons; numbers put in front are taken off. */
export const pecahSel = (teks: string): string[] =>
  teks
    .split(/[\n;]/)
    .map((b) => b.trim().replace(/^(?:\d{1,2}[.)]|[-–•*])\s+/, ''))
    .filter((b) => b !== '')

const SATUAN: Readonly<Record<string, SatuanWaktu>> = {
  menit: 'menit',
  jam: 'jam',
  'hari kerja': 'hari_kerja',
  hk: 'hari_kerja',
  hari: 'hari',
  'hari kalender': 'hari',
  bulan: 'bulan',
}

/** `3 hari kerja`, `90 menit`, `2 hari kerja (sejak berkas lengkap)`. */
export function parseWaktu(teks: string): Waktu | undefined {
  const m = /^(?:maksimal |paling lama )?(\d{1,4})\s+([a-z ]+?)\s*(?:\((.*)\))?\.?$/i.exec(teks.trim())
  const satuan = m && SATUAN[m[2]!.toLowerCase()]
  if (!m || !satuan || Number(m[1]) === 0 || !satuanWaktuList.includes(satuan)) return undefined
  return { angka: Number(m[1]), satuan, catatan: m[3]?.trim() ?? '' }
}

/** `gratis`; tariffs as `Nama: 25.000` divided by semicolons or lines; `rumus: …` for what is computed. */
export function parseBiaya(teks: string): Biaya | undefined {
  const polos = teks.trim()
  if (/^(gratis|rp\.? ?0|0|tidak dipungut biaya|tanpa biaya)\.?$/i.test(polos))
    return { jenis: jenisBiayaList[0], tarif: [], catatan: '' }
  const rumus = /^rumus:\s*(.+)$/is.exec(polos)
  if (rumus) return { jenis: 'rumus', tarif: [], catatan: rumus[1]!.trim() }
  const tarif: Tarif[] = []
  for (const b of pecahSel(polos)) {
    const m = /^(.+)[:=]\s*(?:rp\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,00|,-)?$/i.exec(b)
    if (!m) return undefined
    tarif.push({ nama: m[1]!.trim(), rupiah: Number(m[2]!.replaceAll('.', '')) })
  }
  return tarif.length > 0 ? { jenis: 'tarif', tarif, catatan: '' } : undefined
}

/** `2026-03-31`, `31/03/2026`, or the number by which a workbook keeps a day. */
export function parseTanggalSel(teks: string): Tanggal | undefined {
  const t = teks.trim()
  if (isTanggal(t.slice(0, 10)) && /^\d{4}-\d\d-\d\d(?:[T ].*)?$/.test(t)) return t.slice(0, 10)
  const m = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(t)
  const iso = m ? `${m[3]}-${m[2]!.padStart(2, '0')}-${m[1]!.padStart(2, '0')}` : ''
  if (isTanggal(iso)) return iso
  if (!/^\d{5}(?:\.0+)?$/.test(t)) return undefined
  return new Date((Number(t) - 25_569) * 86_400_000).toISOString().slice(0, 10)
}

const MAKS_SEL = 20_000

/** A row as a standard, or everything that is wrong with it. */
export function readBaris(
  baris: number,
  nilai: (k: KolomKatalog) => string,
): { readonly ok: BarisImpor } | { readonly galat: readonly GalatImpor[] } {
  const galat: GalatImpor[] = []
  const salah = (kolom: KolomKatalog, pesan: string): void => void galat.push({ baris, kolom, pesan })
  for (const k of kolomKatalog) if (nilai(k).length > MAKS_SEL) salah(k, 'Terlalu panjang.')
  const layanan = nilai('layanan').trim()
  if (nilai('unit').trim() === '') salah('unit', 'Tulis nama, singkatan, atau alamat unitnya.')
  if (layanan.length < 3 || layanan.length > 200) salah('layanan', 'Tulis nama layanan, 3 sampai 200 huruf.')
  const waktuTeks = nilai('waktu').trim()
  const waktu =
    waktuTeks === '' ? { angka: null, satuan: 'hari_kerja' as const, catatan: '' } : parseWaktu(waktuTeks)
  if (!waktu)
    salah(
      'waktu',
      `“${waktuTeks.slice(0, 60)}” tidak terbaca. Tulis misalnya “3 hari kerja” atau “90 menit”.`,
    )
  const biayaTeks = nilai('biaya').trim()
  const biaya = biayaTeks === '' ? { jenis: 'tarif' as const, tarif: [], catatan: '' } : parseBiaya(biayaTeks)
  if (!biaya)
    salah(
      'biaya',
      `“${biayaTeks.slice(0, 60)}” tidak terbaca. Tulis “gratis”, “Cetak: 25.000; Salinan: 5.000”, atau “rumus: …”.`,
    )
  const tautan = nilai('tautan').trim()
  if (tautan !== '' && !/^https?:\/\/\S+$/i.test(tautan))
    salah('tautan', 'Alamat harus dimulai dengan https://.')
  const [nomor, tglTeks] = [nilai('sk_nomor').trim(), nilai('sk_tanggal').trim()]
  const tanggal = tglTeks === '' ? undefined : parseTanggalSel(tglTeks)
  if (tglTeks !== '' && !tanggal)
    salah('sk_tanggal', `“${tglTeks.slice(0, 30)}” bukan tanggal. Tulis misalnya 2026-03-31.`)
  if (nomor !== '' && tglTeks === '') salah('sk_tanggal', 'SK bernomor tanpa tanggal.')
  if (nomor === '' && tglTeks !== '') salah('sk_nomor', 'SK bertanggal tanpa nomor.')
  const penandatangan = {
    nama: nilai('penandatangan').trim(),
    nip: nilai('penandatangan_nip').trim(),
    jabatan: nilai('penandatangan_jabatan').trim(),
  }
  salahTtd(penandatangan, nomor !== '', salah)
  if (galat.length > 0 || !waktu || !biaya) return { galat }
  const orang = nilai('jumlah_pelaksana').trim()
  const daftar = (k: KolomKatalog): string[] => pecahSel(nilai(k))
  const isi: IsiStandar = {
    ...isiKosong,
    deskripsi: nilai('deskripsi').trim(),
    tahap: [{ nama: '', persyaratan: daftar('persyaratan'), prosedur: daftar('prosedur'), waktu }],
    biaya,
    produk: daftar('produk'),
    pengaduan: daftar('pengaduan'),
    dasarHukum: daftar('dasar_hukum'),
    sarana: daftar('sarana'),
    kompetensi: daftar('kompetensi'),
    pengawasan: daftar('pengawasan'),
    jumlahPelaksana: /^\d{1,5}(?: orang)?$/i.test(orang)
      ? { orang: Number(orang.split(' ')[0]), catatan: '' }
      : { orang: null, catatan: orang },
    jaminan: daftar('jaminan'),
    keamanan: daftar('keamanan'),
    evaluasi: daftar('evaluasi'),
    kanal: tautan === '' ? ['loket'] : ['loket', 'daring'],
    tautan,
    lokasi: nilai('tempat').trim(),
    jam: nilai('jam').trim(),
  }
  const sk = nomor !== '' && tanggal ? { nomor, tanggal } : null
  return {
    ok: { baris, unit: nilai('unit').trim(), layanan, isi, kata: nilai('kata').trim(), sk, penandatangan },
  }
}

/** Name and office together, only under a decree; a NIP as it is printed, which a column of numbers would round. */
function salahTtd(
  t: BarisImpor['penandatangan'],
  berSk: boolean,
  salah: (kolom: KolomKatalog, pesan: string) => void,
): void {
  const ada = t.nama !== '' || t.nip !== '' || t.jabatan !== ''
  if (ada && !berSk) salah('penandatangan', 'Penanda tangan hanya untuk standar yang ber-SK.')
  if (ada && t.nama === '') salah('penandatangan', 'Tulis nama penanda tangannya.')
  if (ada && t.jabatan === '') salah('penandatangan_jabatan', 'Tulis jabatan penanda tangannya.')
  if (t.nama.length > 200) salah('penandatangan', 'Terlalu panjang.')
  if (t.jabatan.length > 200) salah('penandatangan_jabatan', 'Terlalu panjang.')
  if (t.nip !== '' && !/^\d[\d ]{0,24}$/.test(t.nip))
    salah('penandatangan_nip', 'Tulis NIP dengan angka saja; jadikan kolomnya teks supaya tidak dibulatkan.')
}
