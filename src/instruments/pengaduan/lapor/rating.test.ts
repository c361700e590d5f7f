import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { laporanLapor } from '../../../../test/support/lapor.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { actOn } from '../commands.ts'
import { takeLapor } from './impor.ts'
import { parseRating, type BarisLapor } from './rules.ts'

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
const catatan = async (trackingId: string) => {
  const p = await fresh.owner
    .selectFrom('pengaduan')
    .select(['id', 'nilai', 'status'])
    .where('lapor_tracking_id', '=', trackingId)
    .executeTakeFirstOrThrow()
  const kali = await fresh.owner
    .selectFrom('pengaduan_peristiwa')
    .select('urutan')
    .where('pengaduan_id', '=', p.id)
    .where('aksi', '=', 'nilai')
    .execute()
  return { ...p, kali: kali.length }
}

it.each([
  ['5', 5],
  [' 1.0 ', 1],
  ['4,00', 4],
  ['0', null],
  ['6', null],
  ['3.5', null],
  ['-', null],
  ['', null],
])('the rating %j is %s', (teks, nilai) => expect(parseRating(teks)).toBe(nilai))

it('keeps the rating a reporter gave at LAPOR!, when the letter is new and when it came before', async () => {
  await take('9310001', { rating: '4', status: 'Ditutup oleh Pelapor' })
  expect(await catatan('9310001')).toMatchObject({ nilai: 4, kali: 1 })
  await take('9310002')
  expect(await catatan('9310002')).toMatchObject({ nilai: null, kali: 0 })
  expect(await take('9310002', { rating: '2' })).toMatchObject({ berubah: 1, tetap: 0 })
  expect(await take('9310002', { rating: '2' })).toMatchObject({ berubah: 0, tetap: 1 })
  expect(await catatan('9310002')).toMatchObject({ nilai: 2, kali: 1 })
  await take('9310002', { rating: '5' })
  await take('9310002', { rating: '' })
  expect(await catatan('9310002')).toMatchObject({ nilai: 5, kali: 2 })
  // A rating is no handling: LAPOR! goes on being followed.
  await take('9310002', { rating: '5', status: 'Ditindaklanjuti oleh Instansi' })
  expect(await catatan('9310002')).toMatchObject({ status: 'ditindaklanjuti' })
})

it('leaves what the reporter said here until he says something new there', async () => {
  await take('9310003', { rating: '2', status: 'Ditutup oleh Pelapor' })
  const { id } = await catatan('9310003')
  await fresh.db.write(scope(), async (trx) => {
    const warga = { kind: 'warga', ...scope() } as const
    await actOn(trx, deps, warga, id, 'buka_kembali', { alasan: 'Belum.' })
    await actOn(trx, deps, rumah.sistem, id, 'nilai', { nilai: 1 })
  })
  await take('9310003', { rating: '2', status: 'Ditutup oleh Pelapor' })
  expect(await catatan('9310003')).toMatchObject({ nilai: 1, kali: 2 })
  await take('9310003', { rating: '3', status: 'Ditutup oleh Pelapor' })
  expect(await catatan('9310003')).toMatchObject({ nilai: 3, kali: 3 })
})
