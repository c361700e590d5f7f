import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildKantor, type Kantor } from '../../../../test/support/kantor.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import { findInstrumen, listInstrumenSiap } from './cari.ts'
import {
  changeInstrumen,
  createInstrumen,
  readyInstrumen,
  removeInstrumen,
  reviseInstrumen,
  type Versi,
} from './commands.ts'
import { findInstrumenTersimpan, setInstrumen } from './store.ts'
import { removePertanyaan } from './susun.ts'

let uji: FreshDb
let kantor: Kantor
let deps: Deps
let kepala: Pejabat

beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())
beforeEach(async () => {
  kantor = await buildKantor(uji.owner)
  deps = buildDeps(uji.db)
  kepala = kantor.pejabat('kepala_unit', kantor.dinas)
})

const write = <T>(fn: (trx: Trx) => Promise<T>): Promise<T> => uji.db.write(kantor.scope, fn)
const dari = { kode: 'skm-14-2017', versi: 1 }
const buat = (actor = kepala, unitId: string | null = kantor.dinas): Promise<Versi> =>
  write((trx) => createInstrumen(trx, actor, { dari, nama: 'SKM Dinas', unitId }))
const ubahNama =
  (nama: string) =>
  (i: Instrumen): Instrumen => ({ ...i, nama: { id: nama } })
const ubah = (at: Versi, fn: (i: Instrumen) => Instrumen, actor = kepala) =>
  write((trx) => changeInstrumen(trx, deps, actor, at, 'nama', fn))
const lihat = (at: Versi) => uji.db.read(kantor.scope, (db) => findInstrumenTersimpan(db, at.kode, at.versi))
const siap = (at: Versi) => write((trx) => readyInstrumen(trx, kepala, at))

/** A periode that uses it, written straight into the table. */
async function pakai({ kode, versi }: Versi): Promise<void> {
  await write(async (trx) => {
    await sql`insert into survei_periode (instansi_id, id, unit_id, nama, mulai, selesai, instrumen_kode, instrumen_versi)
      values (${kantor.instansiId}, ${newId()}, ${kantor.dinas}, 'Semester I', '2026-01-01', '2026-06-30', ${kode}, ${versi})`.execute(
      trx,
    )
  })
}
const peristiwa = async (kode: string): Promise<string[]> => {
  const rows = await uji.owner
    .selectFrom('audit_catatan')
    .select('peristiwa')
    .where('sasaran_id', 'like', `${kode}/%`)
    .orderBy('urut')
    .execute()
  return rows.map((r) => r.peristiwa)
}

describe('the life of a questionnaire', () => {
  it('is put together, marked ready, offered, used, and followed by a new version', async () => {
    const at = await buat()
    await ubah(at, ubahNama('SKM Dinas Dukcapil'))
    expect((await lihat(at))?.isi.nama.id).toBe('SKM Dinas Dukcapil')
    const offered = () => uji.db.read(kantor.scope, (db) => listInstrumenSiap(db, kantor.upt))
    expect((await offered()).map((i) => i.kode)).not.toContain(at.kode)
    await siap(at)
    expect(await offered()).toContainEqual({ ...at, nama: 'SKM Dinas Dukcapil', resmi: false })
    await pakai(at)
    const baru = await write((trx) => reviseInstrumen(trx, kepala, at))
    expect(baru.versi).toBe(2)
    await ubah({ kode: at.kode, versi: 2 }, ubahNama('SKM baru'))
    expect((await lihat(at))?.isi.nama.id).toBe('SKM Dinas Dukcapil')
    expect((await offered()).find((i) => i.kode === at.kode)?.versi).toBe(1)
    expect(await peristiwa(at.kode)).toEqual([
      'survei.instrumen.buat',
      'survei.instrumen.ubah',
      'survei.instrumen.siap',
      'survei.instrumen.versi_baru',
      'survei.instrumen.ubah',
    ])
  })

  it('is found by kode and version, as the built-in ones are', async () => {
    const at = await buat()
    const found = await uji.db.read(kantor.scope, (db) => findInstrumen(db, kantor.instansiId, at.kode, 1))
    expect(found?.induk).toEqual(dari)
    const skm = await uji.db.read(kantor.scope, (db) => findInstrumen(db, kantor.instansiId, dari.kode, 1))
    expect(skm).toBe(skm142017)
    const other = await buildKantor(uji.owner)
    expect(
      await uji.db.read(other.scope, (db) => findInstrumen(db, other.instansiId, at.kode, 1)),
    ).toBeUndefined()
  })

  it('goes back to work while nobody uses it, and can then be thrown away', async () => {
    const at = await buat()
    await siap(at)
    await expect(ubah(at, ubahNama('Lain'))).rejects.toThrow('sudah ditandai siap')
    expect(await write((trx) => reviseInstrumen(trx, kepala, at))).toEqual(at)
    await ubah(at, ubahNama('Lain'))
    await write((trx) => removeInstrumen(trx, kepala, at))
    expect(await lihat(at)).toBeUndefined()
  })

  it('is not ready while something is wrong with it', async () => {
    const at = await buat()
    await ubah(at, (i) => removePertanyaan(i, 'biaya'))
    await expect(siap(at)).rejects.toThrow('belum dapat ditandai siap')
  })

  it('writes nothing when nothing changed', async () => {
    const at = await buat()
    await ubah(at, (i) => ({ ...i }))
    expect(await peristiwa(at.kode)).toEqual(['survei.instrumen.buat'])
  })

  it('has one successor at a time', async () => {
    const at = await buat()
    await siap(at)
    await pakai(at)
    await write((trx) => reviseInstrumen(trx, kepala, at))
    await expect(write((trx) => reviseInstrumen(trx, kepala, at))).rejects.toThrow('masih disusun')
  })
})

describe('the database itself', () => {
  it('refuses to change or delete a version that a periode uses, whoever asks', async () => {
    const at = await buat()
    await siap(at)
    await pakai(at)
    const isi = (await lihat(at))!.isi
    await expect(
      write((trx) => setInstrumen(trx, { ...isi, nama: { id: 'X' } }, new Date())),
    ).rejects.toThrow('stays as it is')
    const all = uji.owner.deleteFrom('survei_instrumen').where('kode', '=', at.kode)
    await expect(all.execute()).rejects.toThrow('stays as it is')
    const back = uji.owner.updateTable('survei_instrumen').set({ status: 'draf' }).where('kode', '=', at.kode)
    await expect(back.execute()).rejects.toThrow('stays as it is')
  })

  it('refuses to change the words of a ready version', async () => {
    const at = await buat()
    await siap(at)
    const isi = (await lihat(at))!.isi
    await expect(
      write((trx) => setInstrumen(trx, { ...isi, nama: { id: 'X' } }, new Date())),
    ).rejects.toThrow('its words do not change')
  })

  it('refuses a periode with a draft', async () => {
    const at = await buat()
    await expect(pakai(at)).rejects.toThrow('not ready')
    await pakai(dari)
  })

  it('lets a periode and a change of the same version wait for each other', async () => {
    const at = await buat()
    await siap(at)
    const results = await Promise.allSettled([pakai(at), write((trx) => reviseInstrumen(trx, kepala, at))])
    const now = await lihat(at)
    // Either the periode came first (then there is a second version), or the change did (then the periode was refused).
    expect(now!.dipakai === 1 ? now!.status : results[0].status).toBe(
      now!.dipakai === 1 ? 'siap' : 'rejected',
    )
  })
})

describe('who may', () => {
  it('head and admin edit, officers look, strangers see nothing', async () => {
    const at = await buat()
    const petugas = kantor.pejabat('petugas', kantor.upt)
    await expect(ubah(at, ubahNama('X'), petugas)).rejects.toThrow('tidak berwenang')
    const asing = kantor.pejabat('kepala_unit', kantor.lain)
    await expect(ubah(at, ubahNama('X'), asing)).rejects.toThrow('tidak ditemukan')
    await ubah(at, ubahNama('Admin'), kantor.pejabat('admin_instansi', null))
  })

  it('only the admin of the instansi makes one for every unit', async () => {
    await expect(buat(kepala, null)).rejects.toThrow('tidak berwenang')
    await expect(buat(kepala, kantor.lain)).rejects.toThrow('tidak ditemukan')
    await expect(buat(kantor.pejabat('petugas', kantor.dinas))).rejects.toThrow('tidak berwenang')
    const at = await buat(kantor.pejabat('admin_instansi', null), null)
    await expect(ubah(at, ubahNama('X'))).rejects.toThrow('tidak berwenang')
  })
})
