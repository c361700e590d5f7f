import type { Sistem } from '../../kernel/actor.ts'
import type { Tanggal } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { Trx } from '../../platform/db/types.ts'
import { skm142017, type UnsurKunci } from './instrumen.ts'
import { getAgregat, insertJawaban } from './jawaban/store.ts'
import type { JawabanBaru } from './jawaban/tipe.ts'
import { insertPeriode, markDitutup } from './periode/store.ts'
import { ensureTautan } from './periode/tautan.ts'
import { computePrioritas } from './rules-prioritas.ts'
import { seedJawaban, type JawabanContoh } from './seed-jawaban.ts'
import { rencanaUmum, type RencanaContoh } from './seed-rencana.ts'

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
  readonly rencana: Partial<Readonly<Record<UnsurKunci, RencanaContoh>>> | null
  /** Quarters in which the actions are due, as in the statutory table. */
  readonly waktuRencana: string
}

const SEKALI = 2500

/** Writes an invented period the way real ones are written: rows and aggregates together, never changed afterwards. */
export async function seedPeriode(trx: Trx, actor: Sistem, p: PeriodeContoh): Promise<string> {
  const id = newId()
  const layananIds = p.jawaban.layanan.map((l) => l.id)
  await insertPeriode(trx, {
    instansiId: actor.instansiId,
    id,
    unitId: p.unitId,
    nama: p.nama,
    mulai: p.mulai,
    selesai: p.selesai,
    instrumenKode: skm142017.kode,
    instrumenVersi: skm142017.versi,
    populasi: p.populasi,
    layananIds,
    dibukaAt: p.dibukaAt,
    createdBy: null,
  })
  await ensureTautan(trx, actor.instansiId, p.unitId, layananIds)
  await insertSeedJawaban(trx, actor.instansiId, id, p.jawaban)
  if (p.ditutupAt === null) return id
  await markDitutup(trx, id, p.ditutupAt)
  if (p.rencana !== null) await insertRencana(trx, actor.instansiId, id, p.rencana, p.waktuRencana)
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

async function insertRencana(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  khusus: Partial<Record<UnsurKunci, RencanaContoh>>,
  waktu: string,
): Promise<void> {
  const { terpilih } = computePrioritas((await getAgregat(trx, periodeId)).semua)
  const rows = terpilih.map((unsur, urutan) => {
    const pilihan = rencanaUmum[unsur]
    const r = khusus[unsur] ?? pilihan[periodeId.charCodeAt(periodeId.length - 1) % pilihan.length]!
    return {
      instansi_id: instansiId,
      id: newId(),
      periode_id: periodeId,
      unsur,
      kegiatan: r.kegiatan,
      waktu,
      penanggung_jawab: r.penanggungJawab,
      urutan,
    }
  })
  await trx.insertInto('survei_rencana').values(rows).execute()
}
