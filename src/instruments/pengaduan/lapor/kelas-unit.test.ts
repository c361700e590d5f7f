import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { laporanLapor } from '../../../../test/support/lapor.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { newId } from '../../../kernel/ids.ts'
import { createUnit } from '../../../registry/index.ts'
import { actOn } from '../commands.ts'
import { hitungUlangPengaduan } from '../pengingat/hitung-ulang.ts'
import { insertTanggapan } from '../tanggapan/store.ts'
import { takeLapor } from './impor.ts'
import type { BarisLapor } from './rules.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-22T03:00:00Z') })
})
afterAll(() => fresh.drop())
beforeEach(() => void (deps.asked.length = 0))

const scope = () => ({ instansiId: rumah.instansi.id })
const take = (trackingId: string, over: Partial<BarisLapor> = {}) =>
  fresh.db.write(scope(), (trx) =>
    takeLapor(trx, deps, rumah.sistem, [laporanLapor(trackingId, { klasifikasi: '', ...over })]),
  )
const kepala = async (trackingId: string) =>
  (
    await sql<{
      id: string
      status: string
      klasifikasi: string | null
      unit_id: string | null
      urutan: number
    }>`select id, status, klasifikasi, unit_id, urutan from pengaduan
      where lapor_tracking_id = ${trackingId}`.execute(fresh.owner)
  ).rows[0]!
const KE_KECAMATAN = { status: 'Terdisposisi ke Kec. Contoh', terdisposisi: 'Kec. Contoh' }
const pengelola = () => rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })

it('follows a letter that LAPOR! gave to another unit, and one it gave a class', async () => {
  await take('9220001')
  expect(await take('9220001', KE_KECAMATAN)).toMatchObject({ berubah: 1, tetap: 0 })
  expect(await kepala('9220001')).toMatchObject({ unit_id: rumah.kecamatan.id, status: 'terdisposisi' })
  expect(deps.asked).toHaveLength(1)
  const kelas = { ...KE_KECAMATAN, klasifikasi: 'Permintaan Informasi' }
  expect(await take('9220001', kelas)).toMatchObject({ berubah: 1, tetap: 0 })
  expect((await kepala('9220001')).klasifikasi).toBe('permintaan_informasi')
  expect(await take('9220001', kelas)).toMatchObject({ berubah: 0, tetap: 1 })
  // A class that is no longer said is not unsaid here.
  expect(await take('9220001', KE_KECAMATAN)).toMatchObject({ berubah: 0, tetap: 1 })
  expect((await kepala('9220001')).klasifikasi).toBe('permintaan_informasi')
  expect(await hitungUlangPengaduan(fresh.owner)).toEqual([])
})

it('tells nobody a second time of a state that stayed, and calls back a draft of the unit that had it', async () => {
  const jawab = { status: 'Ditindaklanjuti oleh Instansi' }
  await take('9220002', jawab)
  const { id } = await kepala('9220002')
  const konsep = newId()
  await fresh.db.write(scope(), (trx) =>
    insertTanggapan(trx, {
      instansi_id: rumah.instansi.id,
      id: konsep,
      pengaduan_id: id,
      unit_id: rumah.dinas.id,
      jenis: 'jawaban',
      keadaan: 'menunggu_persetujuan',
      isi: 'Loket ditambah.',
    }),
  )
  await take('9220002', { ...jawab, terdisposisi: 'Kecamatan Contoh' })
  expect(await kepala('9220002')).toMatchObject({ unit_id: rumah.kecamatan.id, status: 'ditindaklanjuti' })
  expect(deps.asked).toEqual([])
  const { rows } = await sql`select keadaan from pengaduan_tanggapan where id = ${konsep}`.execute(
    fresh.owner,
  )
  expect(rows).toEqual([{ keadaan: 'konsep' }])
  expect(await hitungUlangPengaduan(fresh.owner)).toEqual([])
})

it('leaves class and unit to the house where the house chose them, and says once that LAPOR! differs', async () => {
  const orang = await pengelola()
  await take('9220003')
  const { id } = await kepala('9220003')
  await fresh.db.write(scope(), (trx) =>
    actOn(trx, deps, orang, id, 'klasifikasi', { klasifikasi: 'aspirasi' }),
  )
  const { urutan } = await kepala('9220003')
  for (const beda of [KE_KECAMATAN, { ...KE_KECAMATAN, klasifikasi: 'Permintaan Informasi' }]) {
    expect(await take('9220003', beda)).toMatchObject({ berbeda: 1, berubah: 0, tetap: 0 })
    expect(await take('9220003', beda)).toMatchObject({ berbeda: 0, berubah: 0, tetap: 1 })
  }
  expect(await kepala('9220003')).toMatchObject({ klasifikasi: 'aspirasi', unit_id: rumah.dinas.id, urutan })
})

it('takes nothing out of supervision, and finds a unit that came here later', async () => {
  await take('9220004', { klasifikasi: 'Pengaduan Berkadar Pengawasan', terdisposisi: 'Dinas Baru' })
  expect((await kepala('9220004')).unit_id).toBeNull()
  expect(await take('9220004', { klasifikasi: 'Aspirasi', terdisposisi: 'Dinas Baru' })).toMatchObject({
    berbeda: 1,
  })
  expect((await kepala('9220004')).klasifikasi).toBe('berkadar')
  const baru = await fresh.db.write(scope(), (trx) =>
    createUnit(trx, rumah.sistem, { nama: 'Dinas Baru', jenis: 'perangkat_daerah', indukId: null }),
  )
  await take('9220004', { klasifikasi: 'Aspirasi', terdisposisi: 'Dinas Baru' })
  expect(await kepala('9220004')).toMatchObject({ klasifikasi: 'berkadar', unit_id: baru.id })
})
