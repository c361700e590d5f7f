import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { buildDeps } from '../../../test/support/deps.ts'
import { aduanBaru, terimaAduan } from '../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../test/support/registry.ts'
import type { Actor, Pejabat, Warga } from '../../kernel/actor.ts'
import { AppError } from '../../kernel/errors.ts'
import type { Deps } from '../../platform/deps.ts'
import { actOn, type Isian } from './commands.ts'
import { isPin, parseKode, pinOf, showKode } from './kode.ts'
import { readPelapor } from './pelapor.ts'
import { findKode, findPengaduan, listPeristiwa } from './store.ts'
import type { Aksi } from './status/rules.ts'
import { receivePengaduan } from './terima.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let kini = new Date('2026-11-16T03:00:00Z')
let pengelola: Pejabat
let penghubung: Pejabat
let lain: Pejabat
let apip: Pejabat
let admin: Pejabat

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  penghubung = await rumah.pejabat({ peran: 'penghubung', unitId: rumah.dinas.id })
  lain = await rumah.pejabat({ peran: 'penghubung', unitId: rumah.kecamatan.id })
  apip = await rumah.pejabat({ peran: 'apip', unitId: null })
  admin = await rumah.pejabat({ peran: 'admin_instansi', unitId: null })
})
afterAll(() => fresh.drop())

const scope = () => ({ instansiId: rumah.instansi.id })
const warga = (): Warga => ({ kind: 'warga', instansiId: rumah.instansi.id })
const act = (actor: Actor, id: string, aksi: Aksi, isian?: Isian) =>
  fresh.db.write(scope(), (trx) => actOn(trx, deps, actor, id, aksi, isian))
const kodeOf = async (janji: Promise<unknown>): Promise<string> =>
  janji.then(
    () => 'jadi',
    (err: unknown) => (err instanceof AppError ? err.refusal.code : String(err)),
  )
const kepala = async (id: string) =>
  (await sql<Record<string, unknown>>`select * from pengaduan where id = ${id}`.execute(fresh.owner)).rows[0]!

it('receives once what is sent twice, and shows the same receipt', async () => {
  const baru = aduanBaru()
  const kirim = () => fresh.db.write(scope(), (trx) => receivePengaduan(trx, deps, warga(), baru))
  const [satu, dua] = [await kirim(), await kirim()]
  expect(dua).toEqual({ ...satu, baru: false })
  expect(satu.baru).toBe(true)
  expect(isPin(deps, satu.kode, satu.pin)).toBe(true)
  expect(isPin(deps, satu.kode, satu.pin === '000000' ? '000001' : '000000')).toBe(false)
  expect(parseKode(showKode(satu.kode))).toBe(satu.kode)
  const found = await fresh.db.read({ instansiId: null }, (db) => findKode(db, satu.kode))
  expect(found).toMatchObject({ instansiId: rumah.instansi.id, pengaduanId: satu.id })
  expect(pinOf(deps, satu.kode)).toBe(satu.pin)
})

it('stores nothing of who an anonymous reporter is, and seals who another one is', async () => {
  const pelapor = { nama: 'Siti Aminah', alamat: '', telepon: '+6281234567890', surel: '', kabar: null }
  const anonim = await terimaAduan(deps, rumah.instansi.id, { anonim: true, pelapor })
  const biasa = await terimaAduan(deps, rumah.instansi.id, { pelapor })
  const { rows } = await sql<{ pengaduan_id: string; data: Buffer }>`
    select pengaduan_id, data from pengaduan_pelapor where pengaduan_id in (${anonim.id}, ${biasa.id})`.execute(
    fresh.owner,
  )
  expect(rows.map((r) => r.pengaduan_id)).toEqual([biasa.id])
  expect(rows[0]!.data.toString('latin1')).not.toContain('Siti')
  const isi = await fresh.db.write(scope(), async (trx) =>
    readPelapor(trx, deps, pengelola, (await findPengaduan(trx, biasa.id))!),
  )
  expect(isi).toEqual(pelapor)
  const audit = await sql`select 1 from audit_catatan where peristiwa = 'pengaduan.pelapor.baca'
    and sasaran_id = ${biasa.id} and pelaku_id = ${pengelola.id}`.execute(fresh.owner)
  expect(audit.rows).toHaveLength(1)
})

it('walks from the door to its closing, with every step an event and the clocks on the head', async () => {
  kini = new Date('2026-11-16T03:00:00Z')
  const { id } = await terimaAduan(deps, rumah.instansi.id)
  expect((await kepala(id))['tenggat_berikut']).toEqual(new Date('2026-11-19T17:00:00Z'))
  await act(pengelola, id, 'disposisi', { unitId: rumah.dinas.id, pendukung: [rumah.kecamatan.id] })
  kini = new Date('2026-11-18T03:00:00Z')
  await act(penghubung, id, 'jawab', { tanggapanId: id })
  expect(await kepala(id)).toMatchObject({ status: 'dijawab', tenggat_berikut: null })
  await act(warga(), id, 'balas')
  const p = await act(penghubung, id, 'jawab')
  expect(p.status).toBe('dijawab')
  const tutup = await act(warga(), id, 'tutup')
  expect(tutup.status).toBe('ditutup_pelapor')
  expect((await kepala(id))['selesai_at']).toEqual(kini)
  const riwayat = await fresh.db.read(scope(), (db) => listPeristiwa(db, id))
  expect(riwayat.map((e) => [e.urutan, e.aksi, e.pelaku])).toEqual([
    [1, 'terima', 'pelapor'],
    [2, 'disposisi', 'pengelola'],
    [3, 'jawab', 'unit'],
    [4, 'balas', 'pelapor'],
    [5, 'jawab', 'unit'],
    [6, 'tutup', 'pelapor'],
  ])
})

it('says "not found" to whoever may not see it, "no" to whoever may only look on', async () => {
  const { id } = await terimaAduan(deps, rumah.instansi.id)
  await act(pengelola, id, 'disposisi', { unitId: rumah.dinas.id, pendukung: [rumah.kecamatan.id] })
  expect(await kodeOf(act(admin, id, 'jawab'))).toBe('umum.tidak_ditemukan')
  expect(await kodeOf(act(apip, id, 'jawab'))).toBe('umum.tidak_ditemukan')
  expect(await kodeOf(act(lain, id, 'jawab'))).toBe('umum.tidak_berwenang')
  expect(await kodeOf(act(penghubung, id, 'tutup'))).toBe('pengaduan.perlu_jawaban')
  expect(await kodeOf(act(penghubung, id, 'kembalikan'))).toBe('pengaduan.perlu_alasan')
  expect(await kodeOf(act(penghubung, id, 'disposisi', { unitId: rumah.dinas.id }))).toBe(
    'pengaduan.tidak_mungkin',
  )
})

it('hides a rahasia one from the unit until somebody there is named, and a berkadar one from all but APIP', async () => {
  const { id } = await terimaAduan(deps, rumah.instansi.id, { rahasia: true })
  await act(pengelola, id, 'disposisi', { unitId: rumah.dinas.id })
  expect(await kodeOf(act(penghubung, id, 'jawab'))).toBe('umum.tidak_ditemukan')
  await act(pengelola, id, 'kategori', { orangIds: [penghubung.id] })
  expect(await kodeOf(act(penghubung, id, 'tanggapi'))).toBe('jadi')
  await act(pengelola, id, 'klasifikasi', { klasifikasi: 'berkadar', alasan: 'Menuduh pungutan liar.' })
  expect(await kodeOf(act(pengelola, id, 'kategori'))).toBe('umum.tidak_ditemukan')
  expect(await kodeOf(act(apip, id, 'kategori'))).toBe('jadi')
})

it('flags a letter that came back twice, and keeps its age', async () => {
  kini = new Date('2026-11-16T03:00:00Z')
  const { id } = await terimaAduan(deps, rumah.instansi.id)
  const tenggat = (await kepala(id))['tenggat_selesai']
  for (const ke of [rumah.dinas.id, rumah.kecamatan.id]) {
    kini = new Date(kini.getTime() + 86_400_000)
    await act(pengelola, id, 'disposisi', { unitId: ke })
    await act(ke === rumah.dinas.id ? penghubung : lain, id, 'kembalikan', {
      alasan: 'Bukan jalan kabupaten.',
    })
  }
  expect(await kepala(id)).toMatchObject({ ping_pong: true, unit_id: null, tenggat_selesai: tenggat })
})
