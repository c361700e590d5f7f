import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { KalenderKerja } from '../../../kernel/hari-kerja.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { getInstansi, listInstansi, loadKalenderSemua } from '../../../registry/index.ts'
import { jamOf, loadAlat, toKepala } from '../jam/hitung.ts'
import { listProfil } from '../jam/store.ts'
import { loadIsi, setIsi } from '../pengaturan/isi.ts'
import { listPeristiwa, lockPengaduan, setKepala } from '../store.ts'
import { listTerbuka } from './store.ts'

const SEKALI = 100
/** Raised when the rules of the clocks change: then every open letter is wound anew, once. */
const ATURAN_JAM = 2

/** What every deadline of an instansi hangs on, in one word. */
async function sidikKalender(db: Db, instansiId: string): Promise<string> {
  const { kalender, unit } = await loadKalenderSemua(db, instansiId)
  const { zona } = await getInstansi(db, instansiId)
  const hari = (k: KalenderKerja): number[] => [...k.hari].toSorted((a, b) => a - b)
  // Left out where there are none: an upgrade must not wind every clock anew for nothing.
  const mingguLain = [...unit].map(([id, k]) => [id, hari(k)])
  const jamKantor = (await listProfil(db)).flatMap(({ id, isi }) =>
    isi.jamTutup === null ? [] : [[id, isi.jamTutup]],
  )
  const lain = [mingguLain, jamKantor].filter((l) => l.length > 0)
  const isi = JSON.stringify([ATURAN_JAM, [...kalender.libur].toSorted(), hari(kalender), zona, ...lain])
  return createHash('sha256').update(isi).digest('base64url').slice(0, 22)
}

/** The clocks of one complaint wound anew from its events; nothing is written down, for nothing happened to it. */
async function putarUlang(trx: Trx, id: string): Promise<void> {
  const p = await lockPengaduan(trx, id)
  if (!p) return
  await setKepala(trx, id, toKepala(jamOf(await listPeristiwa(trx, id), await loadAlat(trx, p))))
}

/**
 * Deadlines of what is open, once the calendar is another than the one they were computed with: by its fingerprint, so that it does
 * not matter who changed it or how. Interrupted, it begins again: the new fingerprint is kept last.
 */
export async function hitungTenggatUlang(deps: Deps, instansiId: string): Promise<number> {
  const scope = { instansiId }
  const { sidik, lama } = await deps.db.read(scope, async (db) => ({
    sidik: await sidikKalender(db, instansiId),
    lama: (await loadIsi(db))['kalender'],
  }))
  if (sidik === lama) return 0
  let n = 0
  for (let sesudah: string | null = null; ;) {
    const dari: string | null = sesudah
    const ids: string[] = await deps.db.write(scope, async (trx) => {
      const list = await listTerbuka(trx, dari, SEKALI)
      for (const id of list) await putarUlang(trx, id)
      return list
    })
    n += ids.length
    if (ids.length < SEKALI) break
    sesudah = ids.at(-1)!
  }
  await deps.db.write(scope, (trx) => setIsi(trx, instansiId, 'kalender', sidik))
  return n
}

export const kalenderPengaduan = defineJob({
  name: 'pengaduan.kalender',
  payload: z.object({}),
  jadwal: '*/5 * * * *',
  // A changed calendar moves every open letter of the house.
  palingLamaDetik: 6 * 3600,
  run: async (_, deps) => {
    for (const { id } of await deps.db.read({ instansiId: null }, listInstansi))
      await hitungTenggatUlang(deps, id)
  },
})
