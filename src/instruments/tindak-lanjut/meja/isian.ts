import { isTanggal } from '../../../kernel/clock.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { komponenList } from '../../standar-pelayanan/index.ts'
import type { IsianAksi } from '../commands.ts'
import { computeRentang, type WaktuAksi } from '../rules-waktu.ts'
import type { Aksi } from '../store.ts'
import type { kataIsian } from './words-isian.ts'

type K = (typeof kataIsian)['id']

/** The form of an action as it was typed. */
export interface IsianForm {
  readonly unit: string
  readonly asal: string
  readonly asalId: string
  readonly asalKunci: string
  readonly asalTeks: string
  readonly masalah: string
  readonly kegiatan: string
  readonly program: string
  readonly unsur: string
  readonly komponen: string
  readonly layanan: string
  readonly penanggungJawab: string
  readonly orang: string
  readonly cara: string
  readonly tahun: string
  readonly tw: readonly string[]
  readonly bulan: readonly string[]
  readonly mulai: string
  readonly tenggat: string
  readonly anggaran: string
  readonly sumber: string
  readonly ringkas: string
  readonly tampil: boolean
  readonly disetujui: boolean
  /** Of this page: sent twice it is one action. */
  readonly kunci: string
  readonly dilihat: string
}

export function readIsian({ one, many }: RawForm): IsianForm {
  const of = (n: string): string => (one[n] ?? '').trim()
  return {
    unit: of('unit'),
    asal: of('asal'),
    asalId: of('asal_id'),
    asalKunci: of('asal_kunci'),
    asalTeks: of('asal_teks'),
    masalah: of('masalah'),
    kegiatan: of('kegiatan'),
    program: of('program'),
    unsur: of('unsur'),
    komponen: of('komponen'),
    layanan: of('layanan'),
    penanggungJawab: of('penanggung_jawab'),
    orang: of('orang'),
    cara: of('cara'),
    tahun: of('tahun'),
    tw: many['tw'] ?? [],
    bulan: many['bulan'] ?? [],
    mulai: of('mulai'),
    tenggat: of('tenggat'),
    anggaran: of('anggaran'),
    sumber: of('sumber'),
    ringkas: of('ringkas'),
    tampil: of('tampil') === '1',
    disetujui: of('disetujui') === '1',
    kunci: of('kunci'),
    dilihat: of('dilihat'),
  }
}

export function isianOf(a: Aksi): IsianForm {
  const { waktu: w } = a
  return {
    unit: a.unitId,
    asal: a.asal,
    asalId: a.asalId ?? '',
    asalKunci: a.asalKunci,
    asalTeks: a.asalTeks,
    masalah: a.masalah,
    kegiatan: a.kegiatan,
    program: a.program,
    unsur: a.unsur ?? '',
    komponen: a.komponen ?? '',
    layanan: a.layananId ?? '',
    penanggungJawab: a.penanggungJawab,
    orang: a.penanggungJawabId ?? '',
    cara: w.jenis,
    tahun: w.jenis === 'tanggal' ? a.tenggat.slice(0, 4) : String(w.tahun),
    tw: w.jenis === 'triwulan' ? w.bagian.map(String) : [],
    bulan: w.jenis === 'bulan' ? w.bagian.map(String) : [],
    mulai: a.mulai ?? '',
    tenggat: a.tenggat,
    anggaran: a.anggaran === null ? '' : String(a.anggaran),
    sumber: a.sumberAnggaran,
    ringkas: a.ringkasPublik,
    tampil: a.tampilPublik,
    disetujui: false,
    kunci: '',
    dilihat: String(a.urutan),
  }
}

/** `2.500.000`, `Rp 2500000`: whole rupiah. */
export function parseRupiah(teks: string): number | undefined {
  const m = /^(?:Rp\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,00|,-)?$/i.exec(teks)
  const n = m ? Number(m[1]!.replaceAll('.', '')) : Number.NaN
  return n < 1e15 ? n : undefined
}

function parseWaktu(i: IsianForm, k: K, e: Record<string, string>): WaktuAksi | undefined {
  if (i.cara === 'tanggal') {
    if (!isTanggal(i.tenggat)) e['tenggat'] = k.tanggalSalah
    if (i.mulai !== '' && !isTanggal(i.mulai)) e['mulai'] = k.tanggalSalah
    else if (i.mulai !== '' && isTanggal(i.tenggat) && i.mulai > i.tenggat) e['tenggat'] = k.terbalik
    return { jenis: 'tanggal' }
  }
  if (i.cara !== 'triwulan' && i.cara !== 'bulan') {
    e['cara'] = k.pilih
    return undefined
  }
  if (!/^20\d\d$/.test(i.tahun)) e['tahun'] = k.tahunSalah
  const [nama, n] = i.cara === 'triwulan' ? (['tw', 4] as const) : (['bulan', 12] as const)
  const bagian = [...new Set(i[nama].map(Number))].filter((b) => Number.isInteger(b) && b >= 1 && b <= n)
  if (bagian.length === 0) e[nama] = k.bagianKosong
  return { jenis: i.cara, tahun: Number(i.tahun), bagian: bagian.toSorted((a, b) => a - b) }
}

/** Checks everything at once; what is chosen from lists is checked again where it is written. */
export function parseIsian(
  i: IsianForm,
  k: K,
): { readonly isian: IsianAksi } | { readonly errors: FieldErrors } {
  const e: Record<string, string> = {}
  const teks = (
    [
      ['masalah', i.masalah, 4000, true],
      ['kegiatan', i.kegiatan, 2000, true],
      ['program', i.program, 500, false],
      ['penanggung_jawab', i.penanggungJawab, 300, true],
      ['asal_teks', i.asalTeks, 300, false],
      ['sumber', i.sumber, 300, false],
      ['ringkas', i.ringkas, 1000, false],
    ] as const
  ).filter(([nama, isi, maks, wajib]) => {
    if (wajib && isi === '') e[nama] = k.wajib
    else if (isi.length > maks) e[nama] = k.panjang(maks)
    return e[nama] !== undefined
  })
  const waktu = parseWaktu(i, k, e)
  const anggaran = i.anggaran === '' ? null : parseRupiah(i.anggaran)
  if (anggaran === undefined) e['anggaran'] = k.anggaranSalah
  if (teks.length > 0 || Object.keys(e).length > 0 || !waktu) return { errors: e }
  const komponen = komponenList.find((x) => x === i.komponen)
  return {
    isian: {
      masalah: i.masalah,
      program: i.program,
      kegiatan: i.kegiatan,
      unsur: /^[a-z][a-z0-9_]{0,59}$/.test(i.unsur) ? i.unsur : null,
      komponen: komponen ?? null,
      layananId: isId(i.layanan) ? i.layanan : null,
      penanggungJawab: i.penanggungJawab,
      penanggungJawabId: isId(i.orang) ? i.orang : null,
      waktu,
      ...(waktu.jenis === 'tanggal'
        ? { mulai: i.mulai === '' ? null : i.mulai, tenggat: i.tenggat }
        : computeRentang(waktu)),
      anggaran: anggaran ?? null,
      sumberAnggaran: i.sumber,
      ringkasPublik: i.ringkas,
      tampilPublik: i.tampil,
    },
  }
}
