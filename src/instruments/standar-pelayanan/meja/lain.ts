import { parseBulat } from '../../../kernel/angka.ts'
import { isTanggal, type Tanggal } from '../../../kernel/clock.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { mediaList, type MediaStandar } from '../media.ts'
import { satuanWaktuList } from '../rules.ts'
import type { LayananStandar } from '../store-layanan.ts'
import type { Ukuran } from '../ukuran.ts'
import { isTautan } from './schema.ts'
import type { kataLain } from './words-lain.ts'

type K = (typeof kataLain)['id']
type Hasil<T> = { readonly nilai: T } | { readonly errors: FieldErrors }

const selesai = <T>(e: Record<string, string>, nilai: T): Hasil<T> =>
  Object.keys(e).length > 0 ? { errors: e } : { nilai }
const of = ({ one }: RawForm, n: string): string => (one[n] ?? '').trim()

export function parseSippn(f: RawForm, hariIni: Tanggal, k: K): Hasil<LayananStandar> {
  const e: Record<string, string> = {}
  const [kata, tautan, tanggal] = [of(f, 'kata'), of(f, 'sippn_tautan'), of(f, 'sippn_tanggal')]
  const sippn = of(f, 'sippn') === 'ya'
  if (kata.length > 500) e['kata'] = k.panjang
  if (tautan !== '' && !isTautan(tautan)) e['sippn_tautan'] = k.tautanSalah
  if (sippn && tautan === '') e['sippn_tautan'] = k.tautanWajib
  if (tanggal !== '' && (!isTanggal(tanggal) || tanggal > hariIni)) e['sippn_tanggal'] = k.tanggalSalah
  if (sippn && tanggal === '') e['sippn_tanggal'] = k.tanggalSalah
  return selesai(e, { kata, sippn, sippnTautan: tautan, sippnTanggal: tanggal === '' ? null : tanggal })
}

const bulat = (teks: string): number | undefined => parseBulat(teks, { sedikit: 0, banyak: 9_999_999 })

export function parseUkuran(f: RawForm, hariIni: Tanggal, k: K): Hasil<Omit<Ukuran, 'id'>> {
  const e: Record<string, string> = {}
  const [dari, sampai] = [of(f, 'dari'), of(f, 'sampai')]
  if (!isTanggal(dari)) e['dari'] = k.tanggalSalah
  if (!isTanggal(sampai) || sampai > hariIni) e['sampai'] = k.tanggalSalah
  else if (isTanggal(dari) && dari > sampai) e['sampai'] = k.urutanTanggal
  const [banyak, tepat] = [bulat(of(f, 'selesai')), bulat(of(f, 'tepat'))]
  if (banyak === undefined || banyak === 0) e['selesai'] = k.angkaSalah
  if (tepat === undefined) e['tepat'] = k.angkaSalah
  else if (banyak !== undefined && tepat > banyak) e['tepat'] = k.tepatLebih
  const median = of(f, 'median').replace(',', '.')
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(median)) e['median'] = k.medianSalah
  const satuan = satuanWaktuList.find((s) => s === of(f, 'satuan'))
  if (!satuan) e['satuan'] = k.pilih
  const sumber = of(f, 'sumber')
  if (sumber === '' || sumber.length > 200) e['sumber'] = k.sumberWajib
  return selesai(e, {
    dari,
    sampai,
    selesai: banyak ?? 0,
    tepat: tepat ?? 0,
    median,
    satuan: satuan ?? 'hari',
    sumber,
  })
}

export function parseTtd(f: RawForm, k: K): Hasil<{ nama: string; nip: string; jabatan: string }> {
  const e: Record<string, string> = {}
  const nilai = { nama: of(f, 'ttd_nama'), nip: of(f, 'ttd_nip'), jabatan: of(f, 'ttd_jabatan') }
  for (const n of ['nama', 'jabatan'] as const) if (nilai[n] === '') e[`ttd_${n}`] = k.wajib
  for (const n of ['nama', 'nip', 'jabatan'] as const) if (nilai[n].length > 200) e[`ttd_${n}`] = k.panjang
  return selesai(e, nilai)
}

export interface MediaBaru {
  readonly media: MediaStandar
  readonly tanggal: Tanggal
  readonly tautan: string
  readonly keterangan: string
}

export function parseMedia(f: RawForm, hariIni: Tanggal, k: K): Hasil<MediaBaru> {
  const e: Record<string, string> = {}
  const media = mediaList.find((m) => m === of(f, 'media'))
  if (!media) e['media'] = k.pilih
  const [tanggal, tautan, keterangan] = [of(f, 'media_tanggal'), of(f, 'media_tautan'), of(f, 'keterangan')]
  if (!isTanggal(tanggal) || tanggal > hariIni) e['media_tanggal'] = k.tanggalSalah
  if (tautan !== '' && !isTautan(tautan)) e['media_tautan'] = k.tautanSalah
  if (keterangan.length > 300) e['keterangan'] = k.panjang
  return selesai(e, { media: media ?? 'cetak', tanggal, tautan, keterangan })
}
