import type { Sistem } from '../../kernel/actor.ts'
import type { Tanggal } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { Trx } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import { isUnsurKunci } from './instrumen.ts'
import { TANPA_LAYANAN } from './jawaban/rules.ts'
import { getAgregat } from './jawaban/store-agregat.ts'
import { insertJawaban } from './jawaban/store-tulis.ts'
import type { JawabanBaru } from './jawaban/tipe.ts'
import { closePeriode, createPeriode } from './periode/commands.ts'
import { triwulanList, nextTriwulan } from './rencana/rules.ts'
import { insertRencana } from './rencana/store.ts'
import { Acak } from './seed-acak.ts'
import { computePrioritas } from './rules-prioritas.ts'
import { seedJawaban, type JawabanContoh } from './seed-jawaban.ts'
import { pilihRencana, type RencanaContoh } from './seed-rencana.ts'
import { publishPeriode } from './terbitan/commands.ts'

/** One invented period of one unit, with everything that happens in its life up to now. */
export interface PeriodeContoh {
  readonly unitId: string
  readonly nama: string
  readonly mulai: Tanggal
  readonly selesai: Tanggal
  readonly populasi: number | null
  readonly dibukaAt: Date
  /** null: still running. */
  readonly ditutupAt: Date | null
  readonly jawaban: JawabanContoh
  /** Actions for the three lowest unsur; what is not named here is taken from the usual ones. null: none was made. */
  readonly rencana: Partial<Readonly<Record<string, RencanaContoh>>> | null
  readonly terbitan: readonly TerbitanContoh[]
}

/** A publication, and the revisions after it. */
export interface TerbitanContoh {
  readonly pada: Date
  /** Head of the unit, as it is printed. */
  readonly oleh: string
  readonly alasan: string
  readonly alasanMinimum: string
}

const SEKALI = 2500

/** Lets an invented period live through the commands that real ones live through, each at its own moment. */
export async function seedPeriode(
  trx: Trx,
  deps: Pick<Deps, 'log' | 'enqueue'>,
  actor: Sistem,
  p: PeriodeContoh,
): Promise<string> {
  const layananIds = p.jawaban.layanan.map((l) => l.id).filter((id) => id !== TANPA_LAYANAN)
  const { unitId, nama, mulai, selesai, populasi } = p
  const id = await createPeriode(trx, { now: () => p.dibukaAt }, actor, {
    unitId,
    layananIds,
    nama,
    mulai,
    selesai,
    populasi,
    ...(p.jawaban.instrumen ? { instrumen: `${p.jawaban.instrumen.kode}/${p.jawaban.instrumen.versi}` } : {}),
  })
  await insertSeedJawaban(trx, actor.instansiId, id, p.jawaban)
  const { ditutupAt } = p
  if (ditutupAt === null) return id
  await closePeriode(trx, { now: () => ditutupAt }, actor, id)
  if (p.rencana !== null) await seedRencana(trx, actor.instansiId, id, p)
  for (const { pada, oleh, alasan, alasanMinimum } of p.terbitan) {
    const kepala: Sistem = { ...actor, nama: oleh }
    await publishPeriode(trx, { ...deps, now: () => pada }, kepala, id, {
      alasan,
      alasanMinimum,
      tutup: false,
    })
  }
  return id
}

/** In batches: for the bench with a million as well as for the demonstration with two hundred. Returns how many. */
export async function insertSeedJawaban(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  jawaban: JawabanContoh,
): Promise<number> {
  let batch: JawabanBaru[] = []
  let jumlah = 0
  const flush = async (): Promise<void> => {
    await insertJawaban(trx, instansiId, periodeId, batch)
    jumlah += batch.length
    batch = []
  }
  for (const baru of seedJawaban(jawaban)) {
    batch.push(baru)
    if (batch.length === SEKALI) await flush()
  }
  await flush()
  return jumlah
}

/** One action for each of the three lowest unsur, to be done in the two quarters after the period; none is promised twice. */
async function seedRencana(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  { unitId, rencana, selesai, jawaban }: PeriodeContoh,
): Promise<void> {
  const { terpilih } = computePrioritas((await getAgregat(trx, periodeId)).semua, 3, jawaban.instrumen)
  const { tahun, triwulan } = nextTriwulan(selesai)
  const waktu = { tahun, triwulan: triwulanList.filter((t) => t === triwulan || t === triwulan + 1) }
  const acak = new Acak(`rencana ${jawaban.benih}`)
  const terpakai = await listKegiatan(trx, unitId)
  for (const unsur of terpilih) {
    const umum = !jawaban.instrumen && isUnsurKunci(unsur) ? pilihRencana(unsur, terpakai, acak) : undefined
    const r = rencana?.[unsur] ?? umum
    if (!r) continue
    await insertRencana(trx, instansiId, periodeId, { id: newId(), unsur, waktu, ...r }, null)
  }
}

/** What this unit promised in its periods before, oldest first. */
async function listKegiatan(trx: Trx, unitId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('survei_rencana as r')
    .innerJoin('survei_periode as p', (j) =>
      j.onRef('p.instansi_id', '=', 'r.instansi_id').onRef('p.id', '=', 'r.periode_id'),
    )
    .select('r.kegiatan')
    .where('p.unit_id', '=', unitId)
    .orderBy('p.mulai')
    .orderBy('r.urutan')
    .execute()
  return rows.map((r) => r.kegiatan)
}
