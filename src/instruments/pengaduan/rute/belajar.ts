import { setImmediate as napas } from 'node:timers/promises'
import { z } from 'zod'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { listInstansi } from '../../../registry/index.ts'
import type { Pengaduan } from '../rules.ts'
import { learn, suggest, trainRute, type Bahan, type IsiModel, type Usulan } from './model.ts'
import { decodeModel, encodeModel } from './simpan.ts'
import { findContoh, listContoh, listContohSejak } from './store.ts'

/** Fewer say nothing yet, and one destination is no choice. */
const CUKUP = 30

const kunciOf = (instansiId: string): string => `${instansiId}/pengaduan/rute-model.bin`

/** Learns anew from an instansi's own routed complaints and keeps the model beside its files. How many it learnt from. */
export async function belajarRute(
  deps: Pick<Deps, 'db' | 'files' | 'now'>,
  instansiId: string,
): Promise<number> {
  const sejak = deps.now().toISOString()
  const contoh = await deps.db.read({ instansiId }, listContoh)
  if (contoh.length < CUKUP || new Set(contoh.map((c) => c.tujuan)).size < 2) return 0
  const model = await trainRute(contoh, () => napas())
  await deps.files.put(kunciOf(instansiId), encodeModel({ ...model, sejak }), 'application/octet-stream')
  ingatanOf(deps.files).delete(instansiId)
  return contoh.length
}

/** Every night; by day each routed complaint is learnt from as it is routed. */
export const belajarTiapMalam = defineJob({
  name: 'pengaduan.rute.belajar',
  payload: z.object({}),
  jadwal: '20 2 * * *',
  run: async (_, deps) => {
    for (const { id } of await deps.db.read({ instansiId: null }, listInstansi)) {
      const n = await belajarRute(deps, id)
      if (n > 0) deps.log.info({ instansiId: id, n }, 'pengaduan: routing learnt')
    }
  },
})

interface Ingatan {
  readonly model: IsiModel | undefined
  readonly dibaca: number
}
/** Models in memory, by file store and instansi: read from the file again when this old, in case another process learnt. */
const SEGAR_MS = 15 * 60_000
const PALING_BANYAK = 8
const ingatan = new WeakMap<Deps['files'], Map<string, Ingatan>>()

function ingatanOf(files: Deps['files']): Map<string, Ingatan> {
  const ada = ingatan.get(files) ?? new Map<string, Ingatan>()
  ingatan.set(files, ada)
  return ada
}

/** The file knows nothing of what was routed since it was written: that is learnt again from the letters themselves. */
async function learnSejak(db: Db, model: IsiModel): Promise<void> {
  if (model.sejak === undefined) return
  const baru = await listContohSejak(db, new Date(model.sejak))
  for (const [i, contoh] of baru.entries()) {
    learn(model, contoh)
    if (i % 50 === 49) await napas()
  }
}

async function modelOf(db: Db, deps: Pick<Deps, 'files'>, instansiId: string): Promise<IsiModel | undefined> {
  const semua = ingatanOf(deps.files)
  const ada = semua.get(instansiId)
  if (ada && performance.now() - ada.dibaca < SEGAR_MS) return ada.model
  const isi = await deps.files.get(kunciOf(instansiId))
  const model = isi && decodeModel(isi)
  if (model) await learnSejak(db, model)
  semua.delete(instansiId)
  semua.set(instansiId, { model, dibaca: performance.now() })
  if (semua.size > PALING_BANYAK) semua.delete(semua.keys().next().value!)
  return model
}

/** Where complaints like this one went before, likeliest first; nothing until there is enough to learn from. */
export async function suggestByTeks(
  db: Db,
  deps: Pick<Deps, 'files'>,
  instansiId: string,
  bahan: Bahan,
): Promise<Usulan[]> {
  const model = await modelOf(db, deps, instansiId)
  return model ? suggest(model, bahan, 5) : []
}

/** Where a person has just sent a complaint: known to the model of this process at once, to every other when it reads the file again. */
export async function learnFrom(
  deps: Pick<Deps, 'db' | 'files'>,
  { instansiId, id }: Pick<Pengaduan, 'instansiId' | 'id'>,
): Promise<void> {
  await deps.db.read({ instansiId }, async (db) => {
    const model = await modelOf(db, deps, instansiId)
    const contoh = model && (await findContoh(db, id))
    if (contoh) learn(model, contoh)
  })
}

/** `73.71.04.1001` and `73.71.04` are one kecamatan. */
export const kecamatanOf = (kode: string | null): string => (kode ?? '').split('.').slice(0, 3).join('.')
