import { ratio } from '../../../kernel/angka.ts'
import { roundHalfUp } from '../../../kernel/angka-desimal.ts'
import type { Tanggal, Zona } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { getLayanan } from '../../../registry/index.ts'
import { countPotong, findAwalPengaduan, findNamaTopik } from '../../pengaduan/index.ts'
import { listUkuran, type Ukuran } from '../../standar-pelayanan/index.ts'
import {
  computeTaksiran,
  getUnsur,
  momenUnsur,
  pointUnsur,
  samaUkuran,
  skm142017,
  teksOf,
  type HasilTerbitan,
} from '../../survei/index.ts'
import type { Angka, AngkaAduan, AngkaUnsur, AngkaWaktu } from './angka.ts'
import type { Soal } from './nilai.ts'
import {
  banyakHari,
  computeRentang,
  panjangPotong,
  potongHari,
  type DuaRentang,
  type Rentang,
} from './rentang.ts'
import { kunciTolok, type Harapan } from './rules.ts'
import type { Potong } from './uji-laju.ts'

/** Two publications of one unit with one questionnaire: what was known, and what answers. */
export interface Pasang {
  readonly unitId: string
  readonly zona: Zona
  readonly lama: HasilTerbitan
  readonly baru: HasilTerbitan
}
/** A question ready to be judged, and its figures for people. */
export interface Terkumpul {
  readonly soal: Soal
  readonly angka: Angka
  /** Of complaints: how many in each stretch, for whoever recomputes; letters are filed elsewhere later. */
  readonly potong: DuaCacah | null
}
/** How many came in each stretch of both spans. */
export interface DuaCacah {
  readonly lama: readonly number[]
  readonly baru: readonly number[]
}

/** The figures of one expectation in both spans. */
export async function kumpulkan(db: Db, p: Pasang, h: Harapan): Promise<Terkumpul> {
  if (h.tolok.jenis === 'unsur') return kumpulUnsur(p, h.tolok.unsur, kunciTolok(h.tolok))
  return h.tolok.jenis === 'pengaduan'
    ? kumpulAduan(db, p, h, h.tolok.kategoriId)
    : kumpulWaktu(db, p, h, h.tolok.layananId)
}

/** Of an unsur the publications say everything. */
export function kumpulUnsur({ lama, baru }: Pasang, kunci: string, soalKunci: string): Terkumpul {
  const instrumen = baru.instrumen ?? skm142017
  const sebanding = samaUkuran(lama.instrumen ?? skm142017, instrumen)
  const titik = (h: HasilTerbitan): AngkaUnsur | null => {
    const u = h.unsur.find((x) => x.kunci === kunci)
    if (!u || h.agregat.n === 0) return null
    const banyak = instrumen.pertanyaan.filter((q) => q.unsur === kunci).length
    return {
      periode: h.nama,
      periodeId: h.periodeId,
      revisi: h.revisi,
      n: h.n,
      nilai: String(u.nilai),
      rata: roundHalfUp(ratio(momenUnsur(h.agregat, kunci, instrumen).jumlah, h.n * banyak), 2).text,
    }
  }
  const taksir = (h: HasilTerbitan) =>
    sebanding && titik(h)
      ? computeTaksiran([
          { momen: momenUnsur(h.agregat, kunci, instrumen), populasi: h.populasi ?? undefined },
        ])
      : undefined
  const nama = getUnsur(kunci, instrumen).nama
  return {
    soal: {
      kunci: soalKunci,
      jenis: 'unsur',
      lama: taksir(lama),
      baru: taksir(baru),
      kali: pointUnsur(kunci, instrumen),
    },
    angka: {
      jenis: 'unsur',
      nama: { id: teksOf(nama, 'id'), en: teksOf(nama, 'en') },
      skala: { min: instrumen.skala.min, max: instrumen.skala.max },
      lama: sebanding ? titik(lama) : null,
      baru: titik(baru),
      selisih: null,
    },
    potong: null,
  }
}

/** Days of people served: the exposure where both periods counted their users. Else days alone. */
function paparanOf({ lama, baru }: Pasang): readonly [bigint, bigint] | undefined {
  if (!lama.populasi || !baru.populasi) return undefined
  const hari = (h: HasilTerbitan): number => banyakHari({ dari: h.mulai, sampai: h.selesai })
  return [BigInt(lama.populasi) * BigInt(hari(baru)), BigInt(baru.populasi) * BigInt(hari(lama))]
}

async function kumpulAduan(db: Db, p: Pasang, h: Harapan, kategoriId: string | null): Promise<Terkumpul> {
  const sejak = await findAwalPengaduan(db, p.zona)
  const r = sejak && computeRentang(h.acuan.selesai, h.tanggal, p.baru.selesai, sejak)
  const topik = kategoriId === null ? null : ((await findNamaTopik(db, kategoriId)) ?? null)
  const kunci = kunciTolok(h.tolok)
  if (!r) return ukurAduan(p, kunci, topik, undefined, { lama: [], baru: [] })
  const hitung = async (rentang: Rentang): Promise<number[]> => {
    const panjang = panjangPotong(r)
    const cacah = await countPotong(db, { unitId: p.unitId, kategoriId, ...rentang, zona: p.zona }, panjang)
    return potongHari(rentang, panjang).map((_, i) => cacah.get(i) ?? 0)
  }
  return ukurAduan(p, kunci, topik, r, { lama: await hitung(r.lama), baru: await hitung(r.baru) })
}

/** Counted complaints as a question and as figures; undefined where there is nothing to compare. */
export function ukurAduan(
  p: Pasang,
  kunci: string,
  topik: string | null,
  r: DuaRentang | undefined,
  cacah: DuaCacah,
): Terkumpul {
  const orang = paparanOf(p)
  const sisi = (ke: 'lama' | 'baru'): { potong: Potong[]; angka: AngkaAduan | null } => {
    if (!r) return { potong: [], angka: null }
    const paparan = orang?.[ke === 'lama' ? 0 : 1] ?? 1n
    const potong = potongHari(r[ke], panjangPotong(r)).map((hari, i) => ({
      banyak: cacah[ke][i] ?? 0,
      paparan: BigInt(hari) * paparan,
    }))
    return { potong, angka: angkaAduan(r[ke], potong, orang ? p[ke] : null) }
  }
  const [lama, baru] = [sisi('lama'), sisi('baru')]
  return {
    soal: { kunci, jenis: 'pengaduan', lama: lama.potong, baru: baru.potong },
    angka: { jenis: 'pengaduan', topik, lama: lama.angka, baru: baru.angka, selisih: null },
    potong: cacah,
  }
}

function angkaAduan(r: Rentang, potong: readonly Potong[], terlayani: HasilTerbitan | null): AngkaAduan {
  const hari = banyakHari(r)
  const banyak = potong.reduce((n, x) => n + x.banyak, 0)
  const seharian = terlayani
    ? ratio(terlayani.populasi!, banyakHari({ dari: terlayani.mulai, sampai: terlayani.selesai }))
    : null
  return {
    dari: r.dari,
    sampai: r.sampai,
    hari,
    banyak,
    sebulan: roundHalfUp(ratio(banyak * 365, hari * 12), 1).text,
    perSeribu: seharian ? roundHalfUp(ratio(banyak * 1000, hari).dividedBy(seharian), 2).text : null,
  }
}

/** More spans than a year of days has. */
const SEMUA = 400

async function kumpulWaktu(db: Db, p: Pasang, h: Harapan, layananId: string): Promise<Terkumpul> {
  const { nama } = await getLayanan(db, layananId)
  const r: DuaRentang | undefined = computeRentang(h.acuan.selesai, h.tanggal, p.baru.selesai)
  const ukuran = await listUkuran(db, layananId, SEMUA)
  return ukurWaktu(kunciTolok(h.tolok), nama, angkaWaktu(ukuran, r?.lama), angkaWaktu(ukuran, r?.baru))
}

/** Measured applications as a question and as figures. */
export function ukurWaktu(
  kunci: string,
  layanan: string,
  lama: AngkaWaktu | null,
  baru: AngkaWaktu | null,
): Terkumpul {
  const bagian = (a: AngkaWaktu | null) => ({ ya: a?.tepat ?? 0, dari: a?.selesai ?? 0 })
  return {
    soal: { kunci, jenis: 'waktu', lama: bagian(lama), baru: bagian(baru) },
    angka: { jenis: 'waktu', layanan, lama, baru, selisih: null },
    potong: null,
  }
}

/** What was measured wholly within the span; a day that two measurements share is taken from the newer one only. */
function angkaWaktu(ukuran: readonly Ukuran[], r: Rentang | undefined): AngkaWaktu | null {
  if (!r) return null
  const pakai: Ukuran[] = []
  for (const u of ukuran) {
    const bebas = pakai.every((x) => u.sampai < x.dari || u.dari > x.sampai)
    if (u.dari >= r.dari && u.sampai <= r.sampai && bebas) pakai.push(u)
  }
  if (pakai.length === 0) return null
  const selesai = pakai.reduce((n, u) => n + u.selesai, 0)
  const tepat = pakai.reduce((n, u) => n + u.tepat, 0)
  const tanggal = (of: (u: Ukuran) => Tanggal, awal: boolean): Tanggal =>
    pakai
      .map(of)
      .toSorted()
      .at(awal ? 0 : -1)!
  return {
    dari: tanggal((u) => u.dari, true),
    sampai: tanggal((u) => u.sampai, false),
    tepat,
    selesai,
    persen: persenTepat(tepat, selesai),
  }
}

export const persenTepat = (tepat: number, selesai: number): string =>
  roundHalfUp(ratio(tepat * 100, selesai), 1).text
