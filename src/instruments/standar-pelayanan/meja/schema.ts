import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  jenisBiayaList,
  kanalLayananList,
  satuanWaktuList,
  type IsiStandar,
  type Tahap,
  type Tarif,
} from '../rules.ts'
import { daftarBaris, type DaftarBaris, type IsianStandar, type IsianTahap } from './isian.ts'
import type { kataSunting } from './words-sunting.ts'

type K = (typeof kataSunting)['id']

export const MAKS_BARIS = 60
export const MAKS_HURUF = 500
const MAKS_TEKS = 2000

/** One line one item; numbers and dashes somebody put in front are taken off. */
export const pecahBaris = (teks: string): string[] =>
  teks
    .split('\n')
    .map((b) => b.trim().replace(/^(?:\d{1,2}[.)]|[-–•*])\s+/, ''))
    .filter((b) => b !== '')

/** `25.000`, `25000`, `Rp 25.000` and `Rp25.000,00`: whole rupiah. */
export function parseRupiah(teks: string): number | undefined {
  const m = /^(?:Rp\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,00|,-)?$/i.exec(teks.trim())
  return m ? Number(m[1]!.replaceAll('.', '')) : undefined
}

/** `Cetak ulang: 25.000`, one tariff a line; the line that cannot be read is named. */
export function parseTarif(teks: string): readonly Tarif[] | { readonly salah: string } {
  const hasil: Tarif[] = []
  for (const b of pecahBaris(teks)) {
    const m = /^(.+)[:=]\s*([^:=]+)$/.exec(b)
    const rupiah = m && parseRupiah(m[2]!)
    if (!m || rupiah === undefined || rupiah === null) return { salah: b.slice(0, 80) }
    hasil.push({ nama: m[1]!.trim(), rupiah })
  }
  return hasil
}

function parseTahap(t: IsianTahap, i: number, satu: boolean, k: K, e: Record<string, string>): Tahap {
  const satuan = satuanWaktuList.find((s) => s === t.satuan)
  if (!satuan) e[`t${i}_satuan`] = k.pilihSalahSatu
  if (t.angka !== '' && !(/^\d{1,4}$/.test(t.angka) && Number(t.angka) > 0)) e[`t${i}_angka`] = k.angkaSalah
  if (!satu && t.nama === '') e[`t${i}_nama`] = k.namaTahapWajib
  return {
    nama: t.nama,
    persyaratan: baris(t.persyaratan, `t${i}_persyaratan`, k, e),
    prosedur: baris(t.prosedur, `t${i}_prosedur`, k, e),
    waktu: {
      angka: t.angka === '' ? null : Number(t.angka),
      satuan: satuan ?? 'hari_kerja',
      catatan: t.catatan,
    },
  }
}

function baris(teks: string, field: string, k: K, e: Record<string, string>): string[] {
  const list = pecahBaris(teks)
  const panjang = list.findIndex((b) => b.length > MAKS_HURUF)
  if (list.length > MAKS_BARIS) e[field] = k.terlaluBanyak(MAKS_BARIS)
  else if (panjang >= 0) e[field] = k.terlaluPanjang(panjang + 1, MAKS_HURUF)
  return list
}

/** Checks everything at once. A draft may be incomplete; what is written must make sense. */
export function parseIsi(
  i: IsianStandar,
  k: K,
): { readonly isi: IsiStandar } | { readonly errors: FieldErrors } {
  const e: Record<string, string> = {}
  const jenis = jenisBiayaList.find((j) => j === i.biayaJenis)
  if (!jenis) e['biaya_jenis'] = k.pilihSalahSatu
  const tarif = jenis === 'tarif' ? parseTarif(i.biayaTarif) : []
  if ('salah' in tarif) e['biaya_tarif'] = k.tarifSalah(tarif.salah)
  else if (jenis === 'tarif' && tarif.length === 0) e['biaya_tarif'] = k.tarifKosong
  if (jenis === 'rumus' && i.biayaCatatan === '') e['biaya_catatan'] = k.rumusKosong
  if (i.orang !== '' && !/^\d{1,5}$/.test(i.orang)) e['orang'] = k.orangSalah
  if (i.tautan !== '' && !isTautan(i.tautan)) e['tautan'] = k.tautanSalah
  for (const [nama, teks] of [
    ['deskripsi', i.deskripsi],
    ['biaya_catatan', i.biayaCatatan],
    ['orang_catatan', i.orangCatatan],
    ['lokasi', i.lokasi],
    ['jam', i.jam],
  ] as const)
    if (teks.length > MAKS_TEKS) e[nama] = k.teksPanjang(MAKS_TEKS)
  const tahap = i.tahap.map((t, n) => parseTahap(t, n, i.tahap.length === 1, k, e))
  const daftar = Object.fromEntries(daftarBaris.map((d) => [d, baris(i.baris[d], d, k, e)])) as Record<
    DaftarBaris,
    string[]
  >
  if (Object.keys(e).length > 0) return { errors: e }
  return {
    isi: {
      deskripsi: i.deskripsi,
      tahap,
      biaya: {
        jenis: jenis ?? 'gratis',
        tarif: 'salah' in tarif ? [] : tarif,
        catatan: i.biayaCatatan,
      },
      ...daftar,
      jumlahPelaksana: { orang: i.orang === '' ? null : Number(i.orang), catatan: i.orangCatatan },
      kanal: kanalLayananList.filter((x) => i.kanal.includes(x)),
      tautan: i.tautan,
      lokasi: i.lokasi,
      jam: i.jam,
    },
  }
}

/** A web address of this world, never `javascript:`. */
export const isTautan = (teks: string): boolean =>
  teks.length <= 500 && /^https?:\/\/[^\s]+$/i.test(teks) && URL.canParse(teks)
