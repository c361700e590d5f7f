import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildKantor, type Kantor } from '../../../../test/support/kantor.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { changePeriode, closePeriode, createPeriode, reopenPeriode } from './commands.ts'
import type { PeriodeInput } from './schema.ts'
import { listTautan } from './store-tautan.ts'
import { findPeriode } from './store.ts'

let uji: FreshDb
let kantor: Kantor
let petugas: Actor
const deps = { now: () => new Date('2026-03-01T02:00:00Z') }

beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())
beforeEach(async () => {
  kantor = await buildKantor(uji.owner)
  petugas = kantor.pejabat('petugas', kantor.dinas)
})

const input = (change: Partial<PeriodeInput> = {}): PeriodeInput => ({
  unitId: kantor.dinas,
  layananIds: [kantor.layanan.akta, kantor.layanan.ktp].toSorted(),
  nama: 'Semester I 2026',
  mulai: '2026-01-05',
  selesai: '2026-06-30',
  populasi: 1200,
  ...change,
})
const create = (actor: Actor, change: Partial<PeriodeInput> = {}) =>
  uji.db.write(kantor.scope, (trx) => createPeriode(trx, deps, actor, input(change)))
const change = (id: string, part: Partial<PeriodeInput>, actor = petugas) =>
  uji.db.write(kantor.scope, (trx) => changePeriode(trx, actor, id, input(part)))
const close = (id: string, actor = petugas) =>
  uji.db.write(kantor.scope, (trx) => closePeriode(trx, deps, actor, id))
const reopen = (id: string, selesai: string) =>
  uji.db.write(kantor.scope, (trx) => reopenPeriode(trx, deps, petugas, id, selesai))
const find = (id: string) => uji.db.read(kantor.scope, (db) => findPeriode(db, id))
const tautan = (unitId: string) => uji.db.read(kantor.scope, (db) => listTautan(db, unitId))
const audited = async (id: string) =>
  (
    await uji.owner
      .selectFrom('audit_catatan')
      .select('peristiwa')
      .where('sasaran_id', '=', id)
      .orderBy('urut')
      .execute()
  ).map((r) => r.peristiwa)
const refusal = (code: string) => ({ refusal: { code } })

async function fill(periodeId: string): Promise<void> {
  await uji.owner
    .insertInto('survei_jawaban')
    .values({
      instansi_id: kantor.instansiId,
      periode_id: periodeId,
      id: newId(),
      layanan_id: kantor.layanan.ktp,
      saluran: 'kertas',
      kumpulan_id: null,
      nilai: [3, 3, 3, 3, 3, 3, 3, 3, 3],
      jumlah: 27,
      tanggal: '2026-02-01',
      jenis_kelamin: null,
      usia: null,
      pendidikan: null,
      pekerjaan: null,
      saran: null,
      kunci_kirim: newId(),
      garis_lurus: true,
      ganda: false,
      created_by: null,
    })
    .execute()
}

describe('opening a period', () => {
  it('stores it open with the locked questionnaire and exact weights, and writes the audit line', async () => {
    const id = await create(petugas)
    expect(await find(id)).toMatchObject({
      unitId: kantor.dinas,
      nama: 'Semester I 2026',
      instrumenKode: 'skm-14-2017',
      bobot: 'tepat',
      dibukaAt: deps.now(),
      ditutupAt: null,
      layananIds: [kantor.layanan.akta, kantor.layanan.ktp].toSorted(),
    })
    expect(await audited(id)).toEqual(['survei.periode.buka'])
  })

  it('makes one permanent address for the unit and one per service, known to the directory', async () => {
    await create(petugas)
    const made = await tautan(kantor.dinas)
    expect(made.map((t) => t.layananId)).toEqual([null, ...input().layananIds])
    const known = await uji.owner
      .selectFrom('registry_alamat')
      .selectAll()
      .where('instansi_id', '=', kantor.instansiId)
      .execute()
    expect(new Map(known.map((a) => [a.alamat, a.sasaran_id]))).toEqual(
      new Map(made.map((t) => [`s/${t.kode}`, t.id])),
    )
    for (const t of made) expect(t.kode).toMatch(/^[a-hj-km-np-z2-9]{6}$/)
  })

  it('keeps the addresses when the next period opens', async () => {
    await create(petugas)
    const before = await tautan(kantor.dinas)
    await create(petugas, { mulai: '2026-07-01', selesai: '2026-12-31' })
    expect(await tautan(kantor.dinas)).toEqual(before)
  })

  it('names the open period that already asks about the same service on the same days', async () => {
    await create(petugas, { layananIds: [kantor.layanan.ktp] })
    await expect(
      create(petugas, { nama: 'Triwulan II', mulai: '2026-06-30', selesai: '2026-09-30' }),
    ).rejects.toThrow('Periode “Semester I 2026” masih terbuka untuk KTP elektronik pada tanggal yang sama.')
  })

  it('lets two services of one unit be surveyed at the same time', async () => {
    await create(petugas, { layananIds: [kantor.layanan.ktp] })
    await expect(create(petugas, { layananIds: [kantor.layanan.akta] })).resolves.toBeTypeOf('string')
  })

  it('lets only one of two officers who open the same period at once succeed', async () => {
    const results = await Promise.allSettled([create(petugas), create(petugas)])
    expect(results.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('refuses a service of another unit', async () => {
    await expect(create(petugas, { layananIds: [kantor.layanan.lain] })).rejects.toMatchObject(
      refusal('survei.layanan_asing'),
    )
  })

  it('says "not found" of a unit that is not visible, "forbidden" to a pembina, and works for a kepala above', async () => {
    await expect(
      create(petugas, { unitId: kantor.lain, layananIds: [kantor.layanan.lain] }),
    ).rejects.toMatchObject(refusal('umum.tidak_ditemukan'))
    await expect(create(kantor.pejabat('pembina', null))).rejects.toMatchObject(
      refusal('umum.tidak_berwenang'),
    )
    const kepala = kantor.pejabat('kepala_unit', kantor.dinas)
    const below = { unitId: kantor.upt, layananIds: [kantor.layanan.upt] }
    await expect(create(kepala, below)).resolves.toBeTypeOf('string')
  })
})

describe('correcting a period', () => {
  it('changes everything but the unit while there is no answer', async () => {
    const id = await create(petugas)
    await change(id, { unitId: kantor.lain, mulai: '2026-02-01', layananIds: [kantor.layanan.akta] })
    expect(await find(id)).toMatchObject({
      unitId: kantor.dinas,
      mulai: '2026-02-01',
      layananIds: [kantor.layanan.akta],
    })
    expect(await audited(id)).toEqual(['survei.periode.buka', 'survei.periode.ubah'])
  })

  it('with answers in, keeps the first day and the services but corrects the number of users', async () => {
    const id = await create(petugas)
    await fill(id)
    await expect(change(id, { mulai: '2026-02-01' })).rejects.toMatchObject(refusal('survei.sudah_berisi'))
    await expect(change(id, { layananIds: [kantor.layanan.akta] })).rejects.toMatchObject(
      refusal('survei.sudah_berisi'),
    )
    await change(id, { populasi: 900, selesai: '2026-07-15' })
    expect(await find(id)).toMatchObject({ populasi: 900, selesai: '2026-07-15' })
  })

  it('does not collide with itself, but with another', async () => {
    const id = await create(petugas, { selesai: '2026-03-31' })
    await create(petugas, { nama: 'Triwulan II 2026', mulai: '2026-04-01' })
    await change(id, { selesai: '2026-03-30' })
    await expect(change(id, { selesai: '2026-04-01' })).rejects.toMatchObject(
      refusal('survei.periode_bertabrakan'),
    )
  })

  it('is refused after closing', async () => {
    const id = await create(petugas)
    await close(id)
    await expect(change(id, {})).rejects.toMatchObject(refusal('survei.sudah_ditutup'))
  })
})

describe('closing and reopening', () => {
  it('closes once, reopens with a new last day, and tells both in the audit trail', async () => {
    const id = await create(petugas)
    await close(id)
    await expect(close(id)).rejects.toMatchObject(refusal('survei.sudah_ditutup'))
    await reopen(id, '2026-07-31')
    expect(await find(id)).toMatchObject({ ditutupAt: null, selesai: '2026-07-31' })
    expect(await audited(id)).toEqual([
      'survei.periode.buka',
      'survei.periode.tutup',
      'survei.periode.buka_lagi',
    ])
  })

  it('takes the old last day for late paper forms, but no other day in the past', async () => {
    const id = await create(petugas, { selesai: '2026-02-15' })
    await close(id)
    await expect(reopen(id, '2026-02-28')).rejects.toMatchObject(refusal('survei.akhir_terlewat'))
    await reopen(id, '2026-02-15')
    expect(await find(id)).toMatchObject({ ditutupAt: null, selesai: '2026-02-15' })
  })

  it('refuses to reopen what is open, what was published, and what a newer period has replaced', async () => {
    const id = await create(petugas)
    await expect(reopen(id, '2026-07-31')).rejects.toMatchObject(refusal('survei.belum_ditutup'))
    await close(id)
    await create(petugas, { nama: 'Pengganti' })
    await expect(reopen(id, '2026-07-31')).rejects.toMatchObject(refusal('survei.periode_bertabrakan'))
    await uji.owner.updateTable('survei_periode').set({ revisi: 1 }).where('id', '=', id).execute()
    await expect(reopen(id, '2026-07-31')).rejects.toMatchObject(refusal('survei.sudah_terbit'))
  })

  it('hides the period of another unit', async () => {
    const id = await create(petugas)
    await expect(close(id, kantor.pejabat('petugas', kantor.lain))).rejects.toMatchObject(
      refusal('umum.tidak_ditemukan'),
    )
  })
})
