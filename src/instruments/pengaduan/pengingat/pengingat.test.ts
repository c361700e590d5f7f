import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn, type Isian } from '../commands.ts'
import { seedPengaduan } from '../seed.ts'
import type { Aksi } from '../status/rules.ts'
import { pengaduanHariIni } from './hari-ini.ts'
import { hitungUlangPengaduan } from './hitung-ulang.ts'
import { hitungTenggatUlang } from './kalender.ts'
import { jalankanWaktu } from './waktu.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let kini = new Date('2026-11-16T03:00:00Z')
let pengelola: Pejabat
let penghubung: Pejabat

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  penghubung = await rumah.pejabat({ peran: 'penghubung', unitId: rumah.dinas.id })
  await rumah.pejabat({ peran: 'apip', unitId: null })
})
afterAll(() => fresh.drop())

const scope = () => ({ instansiId: rumah.instansi.id })
const act = (actor: Pejabat, id: string, aksi: Aksi, isian?: Isian) =>
  fresh.db.write(scope(), (trx) => actOn(trx, deps, actor, id, aksi, isian))
const kepala = async (id: string) =>
  (await sql<Record<string, unknown>>`select * from pengaduan where id = ${id}`.execute(fresh.owner)).rows[0]!

it('closes what was answered and archives what was not completed, when their days are over and not before', async () => {
  const dijawab = await terimaAduan(deps, rumah.instansi.id)
  const diminta = await terimaAduan(deps, rumah.instansi.id)
  await act(pengelola, dijawab.id, 'disposisi', { unitId: rumah.dinas.id })
  await act(penghubung, dijawab.id, 'jawab')
  await act(pengelola, diminta.id, 'minta_kelengkapan')
  kini = new Date('2026-11-30T16:59:00Z')
  expect(await jalankanWaktu(deps, rumah.instansi.id)).toEqual({ tutup: 0, arsip: 0 })
  kini = new Date('2026-11-30T17:01:00Z')
  expect(await jalankanWaktu(deps, rumah.instansi.id)).toEqual({ tutup: 1, arsip: 0 })
  expect((await kepala(dijawab.id))['status']).toBe('ditutup_sistem')
  kini = new Date('2026-12-17T03:00:00Z')
  expect(await jalankanWaktu(deps, rumah.instansi.id)).toEqual({ tutup: 0, arsip: 1 })
  expect((await kepala(diminta.id))['status']).toBe('diarsipkan_sistem')
  expect(await jalankanWaktu(deps, rumah.instansi.id)).toEqual({ tutup: 0, arsip: 0 })
})

it('moves the deadlines of what is open when the calendar changes, once', async () => {
  kini = new Date('2026-11-16T03:00:00Z')
  const { id } = await terimaAduan(deps, rumah.instansi.id)
  await hitungTenggatUlang(deps, rumah.instansi.id)
  expect((await kepala(id))['tenggat_verifikasi']).toEqual(new Date('2026-11-19T17:00:00Z'))
  await sql`insert into registry_libur (instansi_id, tanggal, jenis, nama)
    values (${rumah.instansi.id}, '2026-11-18', 'libur_daerah', 'Hari Jadi')`.execute(fresh.owner)
  expect(await hitungTenggatUlang(deps, rumah.instansi.id)).toBeGreaterThan(0)
  expect((await kepala(id))['tenggat_verifikasi']).toEqual(new Date('2026-11-20T17:00:00Z'))
  expect(await hitungTenggatUlang(deps, rumah.instansi.id)).toBe(0)
})

it('tells each on the first page what waits for him', async () => {
  const { id } = await terimaAduan(deps, rumah.instansi.id)
  await act(pengelola, id, 'disposisi', { unitId: rumah.dinas.id })
  const baca = (siapa: Pejabat, now: Date) =>
    fresh.db.read(scope(), (db) => pengaduanHariIni(db, siapa, now, 'id'))
  expect((await baca(penghubung, kini)).map((i) => i.judul)).toEqual(['1 laporan perlu dijawab'])
  const nanti = await baca(penghubung, new Date('2027-01-16T03:00:00Z'))
  expect(nanti.map((i) => [i.judul, i.nada])).toEqual([
    ['1 laporan lewat waktu dijawab', 'terlambat'],
    ['1 laporan perlu dijawab', 'perhatian'],
  ])
  expect((await baca(pengelola, kini)).map((i) => i.href)).toContain('/kerja/pengaduan?tab=baru')
})

it('brings back on its day what somebody wanted to look at again, by the calendar of the house', async () => {
  kini = new Date('2026-11-16T03:00:00Z')
  const baca = (siapa: Pejabat, iso: string) =>
    fresh.db.read(scope(), (db) => pengaduanHariIni(db, siapa, new Date(iso), 'id'))
  const lihat = async (siapa: Pejabat, iso: string) =>
    (await baca(siapa, iso)).filter((i) => i.href.includes('tab=lihat')).map((i) => i.judul)
  const { id } = await terimaAduan(deps, rumah.instansi.id)
  const rahasia = await terimaAduan(deps, rumah.instansi.id, { rahasia: true })
  for (const x of [id, rahasia.id]) {
    await act(pengelola, x, 'disposisi', { unitId: rumah.dinas.id })
    await act(pengelola, x, 'jadwalkan', { tanggal: '2026-11-20' })
  }
  expect(await lihat(pengelola, '2026-11-19T16:59:00Z')).toEqual([])
  expect(await lihat(pengelola, '2026-11-19T17:01:00Z')).toEqual(['2 laporan waktunya dilihat lagi'])
  expect(await lihat(penghubung, '2026-11-20T03:00:00Z')).toEqual(['1 laporan waktunya dilihat lagi'])
  await act(pengelola, id, 'jadwalkan', { tanggal: null })
  await act(pengelola, rahasia.id, 'arsip', { alasan: 'Ditarik.' })
  expect(await lihat(pengelola, '2026-11-21T03:00:00Z')).toEqual([])
})

it('finds nothing wrong with the letters of the demonstration, and names a head that was tampered with', async () => {
  kini = new Date('2026-11-22T03:00:00Z')
  await fresh.db.write(scope(), (trx) => seedPengaduan(trx, deps, rumah.instansi.id))
  await fresh.db.write(scope(), (trx) => seedPengaduan(trx, deps, rumah.instansi.id))
  const { rows } = await sql<{ n: number; status: number; kanal: number; lewat: number }>`
    select count(*)::int n, count(distinct status)::int status, count(distinct kanal)::int kanal,
      count(*) filter (where tenggat_berikut < ${kini})::int lewat
    from pengaduan where kunci_kirim like 'contoh:%'`.execute(fresh.owner)
  expect(rows[0]).toMatchObject({ n: 66 })
  expect(rows[0]!.status).toBeGreaterThan(10)
  expect(rows[0]!.kanal).toBeGreaterThan(7)
  expect(rows[0]!.lewat).toBeGreaterThan(2)
  // As the command calls it: the owner, with a second instansi in the same house.
  await buildRumah(fresh.db, 'Kota Lain')
  const periksa = () => hitungUlangPengaduan(fresh.owner)
  expect(await periksa()).toEqual([])
  await sql`update pengaduan set status = 'terverifikasi' where id = (
    select id from pengaduan where status = 'ditutup_admin' order by id limit 1)`.execute(fresh.owner)
  const salah = await periksa()
  expect(salah).toHaveLength(1)
  expect(salah[0]).toMatch(/tercatat terverifikasi, menurut riwayat ditutup_admin/)
}, 120_000)
