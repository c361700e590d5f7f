import './tables.ts'
import { z } from 'zod'
import type { Sistem } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { listInstansi } from '../../../registry/index.ts'
import { hapusBagian } from './hapus.ts'
import { loadProfilRetensi } from './profil.ts'
import { batasOf, hariSebelum, type BagianAduan, type HasilRetensi } from './rules.ts'
import { isPenuh, removePercakapan, removeUnggahan, sapuYatim } from './rumah-tangga.ts'
import { listMasihBebas, listSelesai, lockSemua, markTerhapus, type Urut } from './store.ts'

const SEKALI = 100
/** So many are looked at in one question. */
const LIHAT = 1000
/** A story's pictures before the story: whatever is cut off leaves less behind, not more. */
const URUTAN: readonly BagianAduan[] = ['lampiran', 'surat', 'identitas', 'cerita']

/** Erases what the profile of this instansi lets go, a hundred complaints at a time, and writes down that it did. */
export async function jalankanRetensi(deps: Deps, instansiId: string, lihat = LIHAT): Promise<HasilRetensi> {
  const scope = { instansiId }
  const mulai = deps.now()
  const profil = await deps.db.read(scope, loadProfilRetensi)
  const jalanId = newId()
  const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'pengaduan.retensi' }
  await deps.db.write(scope, (trx) =>
    trx
      .insertInto('pengaduan_retensi_jalan')
      .values({ instansi_id: instansiId, id: jalanId, mulai_at: mulai, profil: JSON.stringify(profil) })
      .execute(),
  )
  const hasil: Record<keyof HasilRetensi, number> = {
    identitas: 0,
    lampiran: 0,
    cerita: 0,
    surat: 0,
    percakapan: 0,
    unggahan: 0,
    yatim: 0,
  }

  const jalan = { instansiId, id: jalanId, mulai, sistem, lihat }
  for (const bagian of URUTAN) {
    const batas = batasOf(profil, bagian, mulai)
    if (batas) hasil[bagian] = await hapusSemua(deps, jalan, bagian, batas)
  }
  const batas = batasOf(profil, 'percakapan', mulai)
  if (batas)
    hasil.percakapan = await ulangi(() => deps.db.write(scope, (trx) => removePercakapan(trx, batas)))
  hasil.unggahan = await ulangi(async () => {
    const kunci = await deps.db.write(scope, (trx) =>
      removeUnggahan(trx, hariSebelum(mulai, profil.unggahanHari)),
    )
    for (const k of kunci) await deps.files.remove(k)
    return kunci.length
  })
  hasil.yatim = await sapuYatim(deps, instansiId, profil.yatimHari)

  await deps.db.write(scope, async (trx) => {
    await trx
      .updateTable('pengaduan_retensi_jalan')
      .set({ selesai_at: deps.now(), hasil: JSON.stringify(hasil) })
      .where('id', '=', jalanId)
      .execute()
    await audit.record(trx, sistem, 'pengaduan.retensi.jalan', jalanId, hasil)
  })
  return hasil
}

interface Berjalan {
  readonly instansiId: string
  readonly id: string
  readonly mulai: Date
  readonly sistem: Sistem
  readonly lihat: number
}

/** One part of every complaint whose time has come: looked for a thousand at a time, erased a hundred at a time. */
async function hapusSemua(deps: Deps, jalan: Berjalan, bagian: BagianAduan, batas: Date): Promise<number> {
  const scope = { instansiId: jalan.instansiId }
  let n = 0
  for (let sesudah: Urut | undefined; ;) {
    const dilihat = await deps.db.read(scope, (db) => listSelesai(db, bagian, batas, sesudah, jalan.lihat))
    const calon = dilihat.filter((d) => d.boleh).map((d) => d.id)
    for (let i = 0; i < calon.length; i += SEKALI)
      n += await hapusSekian(deps, jalan, bagian, batas, calon.slice(i, i + SEKALI))
    if (dilihat.length < jalan.lihat) return n
    sesudah = dilihat.at(-1)
  }
}

async function hapusSekian(
  deps: Deps,
  jalan: Berjalan,
  bagian: BagianAduan,
  batas: Date,
  calon: readonly string[],
): Promise<number> {
  const scope = { instansiId: jalan.instansiId }
  const { ids, kunci } = await deps.db.write(scope, async (trx) => {
    const dipegang = await lockSemua(trx, calon)
    const ids = dipegang.length === 0 ? [] : await listMasihBebas(trx, dipegang, batas)
    if (ids.length === 0) return { ids, kunci: [] }
    await markTerhapus(trx, { ...scope, jalanId: jalan.id, at: jalan.mulai }, bagian, ids)
    const kunci = await hapusBagian[bagian](trx, ids)
    await audit.record(trx, jalan.sistem, `pengaduan.retensi.${bagian}`, jalan.id, { n: ids.length })
    return { ids, kunci }
  })
  // After the commit: a file without a row is found again, a row without its file is a broken promise.
  for (const k of kunci) await deps.files.remove(k)
  return ids.length
}

/** Until a round was not full. */
async function ulangi(sekali: () => Promise<number>): Promise<number> {
  let semua = 0
  for (;;) {
    const n = await sekali()
    semua += n
    if (!isPenuh(n)) return semua
  }
}

export interface Jalan {
  readonly id: string
  readonly mulaiAt: Date
  readonly selesaiAt: Date | null
  readonly hasil: HasilRetensi
}
/** The latest runs, for the screen. */
export async function listJalan(db: Db): Promise<Jalan[]> {
  return db
    .selectFrom('pengaduan_retensi_jalan')
    .select(['id', 'mulai_at as mulaiAt', 'selesai_at as selesaiAt', 'hasil'])
    .orderBy('mulai_at', 'desc')
    .orderBy('id', 'desc')
    .limit(30)
    .execute()
}

/** Every night, in every house; one that fails does not keep the others from theirs. */
export const retensiTiapMalam = defineJob({
  name: 'pengaduan.retensi',
  payload: z.object({}),
  jadwal: '40 2 * * *',
  // The first night of a large house may have a million to erase.
  palingLamaDetik: 20 * 3600,
  run: async (_, deps) => {
    const gagal: unknown[] = []
    for (const { id } of await deps.db.read({ instansiId: null }, listInstansi))
      try {
        const hasil = await jalankanRetensi(deps, id)
        deps.log.info({ instansiId: id, ...hasil }, 'pengaduan: retention done')
      } catch (err) {
        gagal.push(err)
      }
    if (gagal.length > 0) throw new AggregateError(gagal, 'retention failed for some instansi')
  },
})
