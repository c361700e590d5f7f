import type { Sistem } from '../kernel/actor.ts'
import { addDays, startOfTanggal, tanggalOf, type Tanggal } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import type { Db, Trx } from '../platform/db/types.ts'
import type { Deps } from '../platform/deps.ts'
import {
  findInstrumenBawaan,
  seedPeriode,
  type LayananSurvei,
  type PeriodeContoh,
  type TerbitanContoh,
} from '../instruments/survei/index.ts'
import { createInstansi, createLayanan, createUnit, listInstansi, type Unit } from '../registry/index.ts'
import { kabupaten, kontakUnit } from './kabupaten.ts'
import { rentangDemo, type Rentang } from './kalender.ts'
import type { SurveiContoh, SurveiLainContoh, UnitContoh } from './tipe.ts'
import { unitDinas } from './unit-dinas.ts'
import { unitKecamatan } from './unit-kecamatan.ts'
import { unitKesehatan } from './unit-kesehatan.ts'
import { unitPusat } from './unit-pusat.ts'
import { muatWilayah } from './wilayah.ts'

export const unitDemo: readonly UnitContoh[] = [
  ...unitPusat,
  ...unitKesehatan,
  ...unitDinas,
  ...unitKecamatan,
]

const ZONA = kabupaten.zona

export interface DepsDemo extends Pick<Deps, 'db' | 'now' | 'log' | 'deriveKey'> {
  /** Past row-level security: areas belong to no instansi. */
  readonly owner: Db
}

/** One unit on its way into the database. */
interface Muatan {
  readonly deps: DepsDemo
  readonly sistem: Sistem
  readonly unit: Unit
  readonly survei: SurveiContoh
  readonly layanan: readonly LayananSurvei[]
  readonly hariIni: Tanggal
}

/** Loads the kabupaten in one transaction: all of it or nothing. Returns its id, or undefined when somebody is at home already. */
export async function muatKabupaten(deps: DepsDemo): Promise<string | undefined> {
  const ada = await deps.db.read({ instansiId: null }, listInstansi)
  if (ada.length > 0) return undefined
  await muatWilayah(deps.owner)
  const instansiId = newId()
  const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'contoh' }
  await deps.db.write({ instansiId }, async (trx) => {
    await createInstansi(trx, sistem, kabupaten)
    const units = new Map<string, Unit>()
    for (const [urutan, contoh] of unitDemo.entries()) {
      const indukId = contoh.induk === undefined ? null : units.get(contoh.induk)!.id
      const unit = await createUnit(trx, sistem, {
        indukId,
        nama: contoh.nama,
        singkatan: contoh.singkatan,
        slug: contoh.kunci,
        jenis: contoh.jenis,
        wilayahKode: contoh.wilayahKode ?? null,
        alamat: contoh.alamat,
        kontak: kontakUnit(contoh.kunci, urutan),
        kepala: contoh.kepala,
        urutan,
      })
      units.set(contoh.kunci, unit)
      await muatUnit(trx, deps, sistem, unit, contoh)
    }
  })
  return instansiId
}

async function muatUnit(
  trx: Trx,
  deps: DepsDemo,
  sistem: Sistem,
  unit: Unit,
  { layanan: daftar, survei, surveiLain = [] }: UnitContoh,
): Promise<void> {
  const layanan: LayananSurvei[] = []
  for (const [urutan, l] of daftar.entries()) {
    const { id } = await createLayanan(trx, sistem, { unitId: unit.id, nama: l.nama, urutan })
    layanan.push({ id, bobot: l.bobot, geser: l.geser ?? 0, gratis: l.gratis ?? true })
  }
  if (!survei) return
  const hariIni = tanggalOf(deps.now(), ZONA)
  const muatan: Muatan = { deps, sistem, unit, survei, layanan, hariIni }
  const rentang = rentangDemo(survei.irama, hariIni)
  for (const [ke, r] of rentang.entries()) await muatPeriode(trx, muatan, r, ke, ke === rentang.length - 2)
  for (const lain of surveiLain) await muatLain(trx, muatan, rentang.at(-2)!, lain)
}

async function muatPeriode(trx: Trx, m: Muatan, r: Rentang, ke: number, terakhir: boolean): Promise<void> {
  const { survei, unit, hariIni } = m
  const berjalan = r.selesai >= hariIni
  const sampai = berjalan ? hariIni : r.selesai
  // Sixty reports at once would keep a small machine busy for minutes; each is made when somebody first asks for it.
  const deps = { log: m.deps.log, enqueue: async () => {} }
  await seedPeriode(trx, deps, m.sistem, {
    unitId: unit.id,
    nama: r.nama,
    mulai: r.mulai,
    selesai: r.selesai,
    populasi: survei.populasi,
    dibukaAt: startOfTanggal(r.mulai, ZONA),
    ditutupAt: berjalan ? null : pagi(addDays(r.selesai, 1), m),
    jawaban: {
      benih: `${unit.slug} ${r.nama}`,
      jumlah: jumlahSampai(survei, r, sampai, ke),
      mulai: r.mulai,
      selesai: sampai,
      zona: ZONA,
      layanan: m.layanan,
      model: modelPada(survei, ke),
      bidang: survei.bidang,
      kertas: survei.kertas,
    },
    rencana: survei.lalai ? null : rencanaPada(survei, ke),
    terbitan: survei.lalai && terakhir ? [] : terbitanOf(m, r, terakhir),
  })
}

/** The last closed period asked a second time, with another questionnaire: few answers, so that the first start stays fast. */
async function muatLain(trx: Trx, m: Muatan, r: Rentang, lain: SurveiLainContoh): Promise<void> {
  const { unit, survei } = m
  const instrumen = findInstrumenBawaan(lain.instrumen, 1)
  if (!instrumen) throw new Error(`no questionnaire ${lain.instrumen}`)
  const { jumlah, populasi, model, rencana } = lain
  await seedPeriode(trx, { log: m.deps.log, enqueue: async () => {} }, m.sistem, {
    unitId: unit.id,
    nama: r.nama,
    mulai: r.mulai,
    selesai: r.selesai,
    populasi,
    dibukaAt: startOfTanggal(r.mulai, ZONA),
    ditutupAt: pagi(addDays(r.selesai, 1), m),
    jawaban: {
      benih: `${unit.slug} ${lain.instrumen} ${r.nama}`,
      jumlah,
      mulai: r.mulai,
      selesai: r.selesai,
      zona: ZONA,
      layanan: m.layanan,
      model,
      bidang: survei.bidang,
      kertas: survei.kertas,
      instrumen,
    },
    rencana,
    terbitan: terbitanOf(m, r, false),
  })
}

/** Published a fortnight after its end, when that day has come; revised three weeks later, when it was. */
function terbitanOf(m: Muatan, r: Rentang, terakhir: boolean): TerbitanContoh[] {
  const { unit, survei, hariIni } = m
  const [terbit, revisi] = [addDays(r.selesai, 14), addDays(r.selesai, 35)]
  const satu = { oleh: unit.kepala.nama, alasanMinimum: survei.alasanMinimum ?? '' }
  const list: TerbitanContoh[] = []
  if (terbit <= hariIni) list.push({ ...satu, pada: pagi(terbit, m), alasan: '' })
  const { alasanRevisi } = survei
  if (terakhir && alasanRevisi && revisi <= hariIni)
    list.push({ ...satu, pada: pagi(revisi, m), alasan: alasanRevisi })
  return list
}

/** Nine in the morning, but never later than now. */
function pagi(tanggal: Tanggal, m: Muatan): Date {
  const at = startOfTanggal(tanggal, ZONA).getTime() + 9 * 3_600_000
  return new Date(Math.min(at, m.deps.now().getTime()))
}

/** A whole period brings what the unit usually brings, a few percent more or less; one under way its share of the days. */
function jumlahSampai(survei: SurveiContoh, rentang: Rentang, sampai: Tanggal, ke: number): number {
  const hari = (a: Tanggal, b: Tanggal): number => (Date.parse(b) - Date.parse(a)) / 86_400_000 + 1
  const bagian = hari(rentang.mulai, sampai) / hari(rentang.mulai, rentang.selesai)
  const goyang = [0.985, 1.02, 1.01, 1.035, 1, 1.045, 1.015, 1.03][ke]!
  return Math.round(survei.jumlah * goyang * bagian)
}

function modelPada(survei: SurveiContoh, ke: number): SurveiContoh['model'] {
  const unsur = { ...survei.model.unsur }
  for (const p of survei.perubahan ?? []) if (ke >= p.sejak) unsur[p.unsur] = (unsur[p.unsur] ?? 0) + p.besar
  return { mutu: survei.model.mutu + (survei.arah ?? 0) * ke, unsur }
}

const rencanaPada = (survei: SurveiContoh, ke: number): PeriodeContoh['rencana'] =>
  Object.fromEntries((survei.rencana ?? []).filter((r) => r.pada === ke).map((r) => [r.unsur, r]))
