import { addDays, startOfTanggal, type Tanggal, type Zona } from '../../kernel/clock.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import type { Instrumen, JawabanSkm } from './instrumen.ts'
import type { JawabanBaru } from './jawaban/tipe.ts'
import { Acak } from './seed-acak.ts'
import { drawJawaban, type LayananModel, type ModelSurvei } from './seed-model.ts'
import { drawResponden, type Bidang } from './seed-responden.ts'
import { drawSaran } from './seed-saran.ts'
import type { Saluran } from './tables.ts'

export interface LayananSurvei extends LayananModel {
  readonly id: string
  /** Share of the visitors who come for it. */
  readonly bobot: number
}

/** Answers of one invented period. */
export interface JawabanContoh {
  readonly benih: string
  readonly jumlah: number
  /** First and last day on which somebody answers. */
  readonly mulai: Tanggal
  readonly selesai: Tanggal
  readonly zona: Zona
  readonly layanan: readonly LayananSurvei[]
  readonly model: ModelSurvei
  readonly bidang: Bidang
  /** The SKM where none is named. */
  readonly instrumen?: Instrumen | undefined
  /** Share of paper forms, 0–1. */
  readonly kertas: number
}

/** One in a hundred sends twice: the phone seemed stuck, or the paper form lay in two piles. */
const GANDA = 0.011
const MENIT = 60_000

/**
 * Invented answers, in order of time, one after the other: a million of them cost no memory. The same `benih` gives the
 * same answers, ids and all.
 */
export function* seedJawaban(p: JawabanContoh): Generator<JawabanBaru> {
  const acak = new Acak(p.benih)
  const hari = hariPelayanan(p.mulai, p.selesai)
  const layanan = p.layanan.map((l) => [l, l.bobot] as const)
  let sebelum: JawabanBaru | undefined
  for (let i = 0; i < p.jumlah; i++) {
    const tanggal = hari[Math.floor((i * hari.length) / p.jumlah)]!
    const ulang = sebelum?.tanggal === tanggal && acak.kena(GANDA) ? sebelum : undefined
    const baru: JawabanBaru = ulang
      ? kirimUlang(acak, ulang, i)
      : satu(acak, p, acak.pilihBobot(layanan), tanggal, i)
    sebelum = baru
    yield baru
  }
}

function satu(acak: Acak, p: JawabanContoh, l: LayananSurvei, tanggal: Tanggal, i: number): JawabanBaru {
  const saluran: Saluran = acak.kena(p.kertas) ? 'kertas' : acak.kena(0.12) ? 'anjungan' : 'daring'
  const { responden: orang, condong } = drawResponden(acak, p.bidang, saluran === 'kertas')
  const responden = p.instrumen ? hanyaDitanya(orang, p.instrumen) : orang
  const jawaban = drawJawaban(acak, p.model, l, condong, p.instrumen)
  const createdAt = new Date(startOfTanggal(tanggal, p.zona).getTime() + pukul(acak, saluran) * MENIT)
  return {
    id: uuidv7(createdAt.getTime(), acak.bytes(16)),
    kunciKirim: `contoh-${i}`,
    layananId: l.id,
    saluran,
    kumpulanId: null,
    jawaban,
    tanggal,
    responden,
    saran: p.instrumen ? null : drawSaran(acak, p.bidang, jawaban as JawabanSkm),
    // A kiosk is one device for everybody, so it tells nothing.
    sidik: saluran === 'anjungan' ? null : Buffer.from(acak.bytes(16)).toString('base64url'),
    createdBy: null,
    createdAt,
  }
}

/** What the questionnaire does not ask nobody tells. */
function hanyaDitanya(r: JawabanBaru['responden'], { responden }: Instrumen): JawabanBaru['responden'] {
  const asks = (kunci: string): boolean => responden.some((f) => f.kunci === kunci)
  return {
    jenisKelamin: asks('jenis_kelamin') ? r.jenisKelamin : null,
    usia: asks('usia') ? r.usia : null,
    pendidikan: asks('pendidikan') ? r.pendidikan : null,
    pekerjaan: asks('pekerjaan') ? r.pekerjaan : null,
  }
}

/** The same sending a few minutes later, with a new key: what the integrity screen is there to find. */
function kirimUlang(acak: Acak, asli: JawabanBaru, i: number): JawabanBaru {
  const createdAt = new Date(asli.createdAt!.getTime() + (1 + acak.bulat(6)) * MENIT)
  return { ...asli, id: uuidv7(createdAt.getTime(), acak.bytes(16)), kunciKirim: `contoh-${i}`, createdAt }
}

/** Minutes after midnight: counters are open 8–15, a few answer at home in the evening. */
function pukul(acak: Acak, saluran: Saluran): number {
  const dirumah = saluran === 'daring' && acak.kena(0.14)
  return dirumah ? 18 * 60 + acak.bulat(210) : 8 * 60 + acak.bulat(7 * 60)
}

/** Monday to Friday; in a period without a working day (it began on a Saturday) every day. */
function hariPelayanan(mulai: Tanggal, selesai: Tanggal): Tanggal[] {
  const semua: Tanggal[] = []
  for (let t = mulai; t <= selesai; t = addDays(t, 1)) semua.push(t)
  const kerja = semua.filter((t) => ![0, 6].includes(new Date(`${t}T00:00:00Z`).getUTCDay()))
  return kerja.length > 0 ? kerja : semua
}
