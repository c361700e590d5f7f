import type { Sistem } from '../kernel/actor.ts'
import { addDays, startOfTanggal, tanggalOf, type Tanggal } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import type { OpenDb, Trx } from '../platform/db/types.ts'
import { seedPeriode, type LayananSurvei } from '../instruments/survei/index.ts'
import { createInstansi, createLayanan, createUnit, listInstansi, type Unit } from '../registry/index.ts'
import { kabupaten, kontakUnit } from './kabupaten.ts'
import { rentangDemo, waktuRencana, type Rentang } from './kalender.ts'
import type { SurveiContoh, UnitContoh } from './tipe.ts'
import { unitDinas } from './unit-dinas.ts'
import { unitKecamatan } from './unit-kecamatan.ts'
import { unitKesehatan } from './unit-kesehatan.ts'
import { unitPusat } from './unit-pusat.ts'

export const unitDemo: readonly UnitContoh[] = [
  ...unitPusat,
  ...unitKesehatan,
  ...unitDinas,
  ...unitKecamatan,
]

const ZONA = kabupaten.zona

/** Loads the kabupaten in one transaction: all of it or nothing. Returns its id, or undefined when somebody is at home already. */
export async function muatKabupaten(db: OpenDb, now: Date): Promise<string | undefined> {
  const ada = await db.read({ instansiId: null }, listInstansi)
  if (ada.length > 0) return undefined
  const instansiId = newId()
  const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'contoh' }
  await db.write({ instansiId }, async (trx) => {
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
        alamat: contoh.alamat,
        kontak: kontakUnit(contoh.kunci, urutan),
        kepala: contoh.kepala,
        urutan,
      })
      units.set(contoh.kunci, unit)
      await muatUnit(trx, sistem, unit, contoh, tanggalOf(now, ZONA))
    }
  })
  return instansiId
}

async function muatUnit(
  trx: Trx,
  sistem: Sistem,
  unit: Unit,
  contoh: UnitContoh,
  hariIni: Tanggal,
): Promise<void> {
  const layanan: LayananSurvei[] = []
  for (const [urutan, l] of contoh.layanan.entries()) {
    const { id } = await createLayanan(trx, sistem, { unitId: unit.id, nama: l.nama, urutan })
    layanan.push({ id, bobot: l.bobot, geser: l.geser ?? 0, gratis: l.gratis ?? true })
  }
  if (!contoh.survei) return
  for (const [ke, rentang] of rentangDemo(contoh.survei.irama, hariIni).entries()) {
    await muatPeriode(trx, sistem, unit, contoh.survei, layanan, rentang, ke, hariIni)
  }
}

async function muatPeriode(
  trx: Trx,
  sistem: Sistem,
  unit: Unit,
  survei: SurveiContoh,
  layanan: readonly LayananSurvei[],
  rentang: Rentang,
  ke: number,
  hariIni: Tanggal,
): Promise<void> {
  const berjalan = rentang.selesai >= hariIni
  const sampai = berjalan ? hariIni : rentang.selesai
  await seedPeriode(trx, sistem, {
    unitId: unit.id,
    nama: rentang.nama,
    mulai: rentang.mulai,
    selesai: rentang.selesai,
    populasi: survei.populasi,
    dibukaAt: startOfTanggal(rentang.mulai, ZONA),
    ditutupAt: berjalan ? null : startOfTanggal(addDays(rentang.selesai, 3), ZONA),
    jawaban: {
      benih: `${unit.slug} ${rentang.nama}`,
      jumlah: jumlahSampai(survei, rentang, sampai, ke),
      mulai: rentang.mulai,
      selesai: sampai,
      zona: ZONA,
      layanan,
      model: modelPada(survei, ke),
      bidang: survei.bidang,
      kertas: survei.kertas,
    },
    rencana: survei.tanpaRencana ? null : (survei.rencana ?? {}),
    waktuRencana: waktuRencana(rentang.selesai),
  })
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
