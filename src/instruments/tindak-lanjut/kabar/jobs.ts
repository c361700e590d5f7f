import type { Db } from '../../../platform/db/types.ts'
import { getInstansi, getUnit } from '../../../registry/index.ts'
import { listIdTopik, tellPerbaikan, type PerbaikanSelesai } from '../../pengaduan/index.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { aksiSelesai } from '../jobs.ts'
import { rentangKlaster } from '../rantai/klaster.ts'
import { alamatNomor } from '../rantai/muat.ts'
import { isAksiPublik } from '../rantai/store.ts'
import { findAksi, type Aksi } from '../store.ts'

/** Of a topic with more letters the newest are told. */
const PALING_BANYAK = 5_000
/** A transaction holds so many letters: what is told is told, and a run that breaks goes on where it was. */
const SEKALI = 100

/** Hears that an action is done and tells whoever complained of what it mends; told once, however often it is heard. */
export const kabarkanSelesai = defineJob({
  ...aksiSelesai,
  run: async ({ instansiId, aksiId }, deps) => {
    const scope = { instansiId }
    const kabar = await deps.db.read(scope, (db) => muatKabar(db, aksiId))
    if (!kabar) return
    for (let i = 0; i < kabar.ids.length; i += SEKALI)
      await deps.db.write(scope, (trx) =>
        tellPerbaikan(trx, deps, kabar.selesai, kabar.ids.slice(i, i + SEKALI)),
      )
  },
})

async function muatKabar(
  db: Db,
  aksiId: string,
): Promise<{ readonly selesai: PerbaikanSelesai; readonly ids: readonly string[] } | undefined> {
  const a = await findAksi(db, aksiId)
  // Reopened before this was read: the next closing tells.
  if (a?.status !== 'selesai') return undefined
  return { selesai: await selesaiOf(db, a), ids: await listPelapor(db, a) }
}

/** What a reporter may know of it: its public words and page, or only that it is done. */
export async function selesaiOf(db: Db, a: Aksi): Promise<PerbaikanSelesai> {
  const { instansiId, id: aksiId } = a
  if (!(await isAksiPublik(db, a.id))) return { instansiId, aksiId, judul: '', alamat: '' }
  const { slug } = await getUnit(db, a.unitId)
  const alamat = `/unit/${slug}/tindak-lanjut/${alamatNomor(a)}`
  return { instansiId, aksiId, judul: a.ringkasPublik || a.kegiatan, alamat }
}

async function listPelapor(db: Db, a: Aksi): Promise<readonly string[]> {
  if (a.asalId === null) return []
  if (a.asal === 'pengaduan') return [a.asalId]
  if (a.asal !== 'klaster') return []
  const { zona } = await getInstansi(db, a.instansiId)
  return listIdTopik(db, rentangKlaster(a, a.asalId, zona), PALING_BANYAK)
}
