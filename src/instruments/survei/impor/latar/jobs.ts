import { z } from 'zod'
import { AppError, common, type Refusal } from '../../../../kernel/errors.ts'
import * as audit from '../../../../platform/audit/index.ts'
import type { Db, Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { defineJob } from '../../../../platform/jobs/define.ts'
import { listLayanan } from '../../../../registry/index.ts'
import type { Periode } from '../../periode/periode.ts'
import { assertMenerimaPetugas } from '../../periode/rules.ts'
import { getInstrumenPeriode } from '../../instrumen/periode.ts'
import { getHariIni } from '../../periode/store-unit.ts'
import { findPeriode } from '../../periode/store.ts'
import { BacaanImpor, type TujuanImpor } from '../baca.ts'
import { inGroups, takeBaris } from '../commands.ts'
import { imporErrors } from '../errors.ts'
import type { Impor } from '../impor.ts'
import { buildPratinjau } from '../pratinjau.ts'
import { findImpor, lockImpor, markDimasukkan, setNBaris } from '../store.ts'
import { tujuanOf } from '../tujuan.ts'
import type { ImporLatar } from './latar.ts'
import { addMasuk, findLatar, pesanOf, removeLatar, setLatar } from './store.ts'

const payload = z.object({ instansiId: z.uuid(), periodeId: z.uuid(), imporId: z.uuid() })
type Ids = z.infer<typeof payload>

/** A thousand answers a transaction: citizens never wait longer for theirs than one of these takes. */
const SEKALI = 1000
const LAPOR_MS = 1000

interface Kerja {
  readonly impor: Impor
  readonly latar: ImporLatar
  readonly periode: Periode
  readonly tujuan: TujuanImpor
}

async function findKerja(
  db: Db,
  deps: Deps,
  ids: Ids,
  langkah: ImporLatar['langkah'],
): Promise<Kerja | undefined> {
  const impor = await findImpor(db, ids.periodeId, ids.imporId)
  const latar = impor && (await findLatar(db, impor.id))
  const periode = latar && (await findPeriode(db, ids.periodeId))
  if (!periode || latar.langkah !== langkah || impor.dimasukkanAt) return undefined
  const hariIni = await getHariIni(db, ids.instansiId, deps.now())
  const layanan = (await listLayanan(db, periode.unitId)).filter((l) => periode.layananIds.includes(l.id))
  const instrumen = await getInstrumenPeriode(db, periode.id)
  return { impor, latar, periode, tujuan: tujuanOf({ periode, hariIni, layanan, instrumen }) }
}

async function getBerkas(deps: Deps, impor: Impor): Promise<Uint8Array> {
  const berkas = await deps.files.get(impor.berkasKunci)
  if (!berkas) throw new AppError(imporErrors.berkasHilang)
  return berkas
}

/** Runs what may be refused; the refusal's sentence stays with the file, for whoever looks at it. */
async function orStop(
  deps: Deps,
  ids: Ids,
  dari: 'periksa' | 'masukkan',
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (err) {
    if (!(err instanceof AppError)) throw err
    const refusal: Refusal = err.refusal
    const langkah = dari === 'periksa' ? 'ditolak' : 'berhenti'
    await deps.db.write({ instansiId: ids.instansiId }, (trx) =>
      setLatar(trx, ids.imporId, dari, { langkah, pesan: pesanOf(refusal) }),
    )
  }
}

/** Reads a large file for its preview. */
export const periksaImpor = defineJob({
  name: 'survei.impor.periksa',
  payload,
  run: async (ids, deps) => {
    const scope = { instansiId: ids.instansiId }
    const kerja = await deps.db.read(scope, (db) => findKerja(db, deps, ids, 'periksa'))
    if (!kerja) return
    const { impor, latar, tujuan } = kerja
    let told = performance.now()
    const onMaju = async (persen: number): Promise<void> => {
      if (performance.now() - told < LAPOR_MS) return
      told = performance.now()
      await deps.db.write(scope, (trx) => setLatar(trx, impor.id, 'periksa', { persen }))
    }
    await orStop(deps, ids, 'periksa', async () => {
      const hasil = await buildPratinjau(await getBerkas(deps, impor), latar.pilihan, tujuan, { onMaju })
      await deps.db.write(scope, async (trx) => {
        const set = { langkah: 'siap' as const, persen: 100, hasil: JSON.stringify(hasil) }
        if (await setLatar(trx, impor.id, 'periksa', set)) await setNBaris(trx, impor.id, hasil.siap)
      })
    })
  },
})

/**
 * Takes the answers of a large file in, in the order of its rows. Cut off at any moment it goes on behind the last row
 * that is in; a row that is in already is known by its key and never counts twice.
 */
export const masukkanImpor = defineJob({
  name: 'survei.impor.masukkan',
  payload,
  run: async (ids, deps) => {
    const scope = { instansiId: ids.instansiId }
    const kerja = await deps.db.read(scope, (db) => findKerja(db, deps, ids, 'masukkan'))
    if (!kerja) return
    const { impor, latar, tujuan } = kerja
    await orStop(deps, ids, 'masukkan', async () => {
      const bacaan = new BacaanImpor(await getBerkas(deps, impor), latar.pilihan, tujuan)
      for await (const group of inGroups(bacaan, SEKALI)) {
        const rest = group.filter((b) => b.baris > latar.sampaiBaris)
        const last = rest.at(-1)
        if (!last) continue
        const jalan = await deps.db.write(scope, async (trx) => {
          if (!(await lockBerjalan(trx, ids))) return false
          const periode = await findPeriode(trx, ids.periodeId)
          if (!periode) throw new AppError(common.notFound)
          const hariIni = await getHariIni(trx, ids.instansiId, deps.now())
          assertMenerimaPetugas(periode, hariIni)
          const masuk = await takeBaris(trx, periode, hariIni, impor, rest, latar.dimintaOleh)
          await addMasuk(trx, impor.id, last.baris, masuk)
          return true
        })
        if (!jalan) return
      }
      if (await finish(deps, ids, bacaan)) await deps.files.remove(impor.berkasKunci)
    })
  },
})

/** Held until the commit; undefined once an officer has stopped it. */
async function lockBerjalan(trx: Trx, { periodeId, imporId }: Ids): Promise<Impor | undefined> {
  const impor = await lockImpor(trx, periodeId, imporId)
  if (!impor || impor.dimasukkanAt) return undefined
  return (await findLatar(trx, imporId))?.langkah === 'masukkan' ? impor : undefined
}

async function finish(
  deps: Deps,
  { instansiId, periodeId, imporId }: Ids,
  bacaan: BacaanImpor,
): Promise<boolean> {
  return deps.db.write({ instansiId }, async (trx) => {
    const impor = await lockBerjalan(trx, { instansiId, periodeId, imporId })
    const latar = await findLatar(trx, imporId)
    if (!impor || !latar) return false
    if (latar.nMasuk === 0) throw new AppError(imporErrors.kosong)
    await markDimasukkan(trx, imporId, latar.nMasuk, deps.now())
    await removeLatar(trx, imporId)
    const actor = { kind: 'sistem', instansiId, nama: 'impor' } as const
    await audit.record(trx, actor, 'survei.impor.masuk', periodeId, {
      imporId,
      sidik: impor.sidik,
      masuk: latar.nMasuk,
      dilewati: bacaan.jumlahGalat,
      urutan: latar.pilihan.urutan,
      diminta: latar.dimintaOleh,
    })
    return true
  })
}
