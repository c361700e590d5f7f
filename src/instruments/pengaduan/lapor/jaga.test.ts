import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { laporanLapor } from '../../../../test/support/lapor.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { actOn } from '../commands.ts'
import { takeLapor } from './impor.ts'
import type { BarisLapor } from './rules.ts'

const BERKADAR = 'Pengaduan Berkadar Pengawasan'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-22T03:00:00Z') })
})
afterAll(() => fresh.drop())

const scope = () => ({ instansiId: rumah.instansi.id })
const take = (trackingId: string, over: Partial<BarisLapor> = {}) =>
  fresh.db.write(scope(), (trx) =>
    takeLapor(trx, deps, rumah.sistem, [laporanLapor(trackingId, { tanggal: '18 May 2024', ...over })]),
  )
const kepala = async (trackingId: string) =>
  (
    await sql<{
      id: string
      status: string
      rahasia: boolean
      anonim: boolean
      klasifikasi: string
    }>`select id, status, rahasia, anonim, klasifikasi from pengaduan where lapor_tracking_id = ${trackingId}`.execute(
      fresh.owner,
    )
  ).rows[0]!
const peristiwaOf = async (id: string) =>
  (
    await sql<{ a: string }>`select aksi || ' ' || pelaku as a from pengaduan_peristiwa
      where pengaduan_id = ${id} and aksi not in ('terima', 'selaraskan') order by urutan`.execute(
      fresh.owner,
    )
  ).rows.map((r) => r.a)
const auditOf = async (id: string) =>
  (
    await sql<{
      p: string
    }>`select peristiwa as p from audit_catatan where sasaran_id = ${id} order by 1`.execute(fresh.owner)
  ).rows.map((r) => r.p)

it('makes secret and nameless here what became so at LAPOR!, and never the other way round', async () => {
  await take('9210001', { namaPelapor: 'Ratna Wulandari' })
  expect(await take('9210001', { namaPelapor: 'Ratna Wulandari', tipe: 'Anonim|Rahasia' })).toMatchObject({
    berubah: 1,
    tetap: 0,
  })
  const { id } = await kepala('9210001')
  expect(await kepala('9210001')).toMatchObject({ rahasia: true, anonim: true, status: 'terdisposisi' })
  expect(await peristiwaOf(id)).toEqual(['rahasiakan sistem', 'anonimkan sistem'])
  expect(await auditOf(id)).toEqual(['pengaduan.anonimkan', 'pengaduan.rahasiakan'])
  const { rows } = await sql`select 1 from pengaduan_pelapor where pengaduan_id = ${id}`.execute(fresh.owner)
  expect(rows).toEqual([])
  expect(await take('9210001', { tipe: 'Anonim|Rahasia' })).toMatchObject({ berubah: 0, tetap: 1 })
  expect(await take('9210001')).toMatchObject({ berubah: 0, tetap: 1 })
  expect(await kepala('9210001')).toMatchObject({ rahasia: true, anonim: true })
  // Being guarded is no handling: LAPOR! goes on being followed.
  expect(await take('9210001', { status: 'Ditindaklanjuti oleh Instansi' })).toMatchObject({ berubah: 1 })
})

it('puts under supervision what LAPOR! reclassified, closed or handled here or not, and leaves it there', async () => {
  await take('9210002')
  await take('9210002', { klasifikasi: BERKADAR })
  const { id } = await kepala('9210002')
  expect([(await kepala('9210002')).klasifikasi, await peristiwaOf(id)]).toEqual([
    'berkadar',
    ['klasifikasi sistem'],
  ])
  await take('9210002', { status: 'Ditutup oleh Sistem' })
  expect(await kepala('9210002')).toMatchObject({ klasifikasi: 'berkadar', status: 'ditutup_sistem' })

  const pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  await take('9210003')
  const dua = (await kepala('9210003')).id
  await fresh.db.write(scope(), (trx) => actOn(trx, deps, pengelola, dua, 'jawab'))
  await fresh.db.write(scope(), (trx) => actOn(trx, deps, pengelola, dua, 'tutup', { alasan: 'Selesai.' }))
  await take('9210003', { klasifikasi: BERKADAR, status: 'Ditindaklanjuti oleh Instansi' })
  expect(await kepala('9210003')).toMatchObject({ klasifikasi: 'berkadar', status: 'ditutup_admin' })
})

it('leaves what a person here took out of supervision, until LAPOR! says it anew', async () => {
  const apip = await rumah.pejabat({ peran: 'apip', unitId: null })
  await take('9210004', { klasifikasi: BERKADAR })
  const { id } = await kepala('9210004')
  await fresh.db.write(scope(), (trx) =>
    actOn(trx, deps, apip, id, 'klasifikasi', { klasifikasi: 'tidak_berkadar', alasan: 'Soal pelayanan.' }),
  )
  expect(await take('9210004', { klasifikasi: BERKADAR })).toMatchObject({ tetap: 1 })
  expect((await kepala('9210004')).klasifikasi).toBe('tidak_berkadar')
  await take('9210004')
  await take('9210004', { klasifikasi: BERKADAR })
  expect((await kepala('9210004')).klasifikasi).toBe('berkadar')
})

it('catches up with what an earlier import kept and did not take over', async () => {
  await take('9210005')
  const { id } = await kepala('9210005')
  await sql`update pengaduan_lapor_baris set baris = baris || ${JSON.stringify({ klasifikasi: BERKADAR })}::jsonb
    where pengaduan_id = ${id}`.execute(fresh.owner)
  await take('9210005', { klasifikasi: BERKADAR })
  expect((await kepala('9210005')).klasifikasi).toBe('berkadar')
})
