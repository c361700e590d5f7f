import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { newId } from '../../../kernel/ids.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat, Peran } from '../../../kernel/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn } from '../commands.ts'
import { canSee, lingkupOf } from '../policy.ts'
import { findPengaduan } from '../store.ts'
import { terlihatSql } from './lingkup.ts'
import { PER_HALAMAN } from './daftar.ts'
import type { Saringan } from './saringan.ts'
import type { Baris } from './baris.ts'
import { jumlahSql, listBaris, toJumlah } from './store-daftar.ts'
import { tabsOf } from './tab.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
const now = new Date('2026-11-20T03:00:00Z')
let orang: Record<string, Pejabat>
let ids: string[]

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => now })
  const semua: Peran[] = [
    'admin_instansi',
    'pembina',
    'petugas',
    'pewawancara',
    'pengelola_pengaduan',
    'apip',
  ]
  orang = Object.fromEntries(
    await Promise.all(
      semua.map(async (peran) => [peran, await rumah.pejabat({ peran, unitId: null })] as const),
    ),
  )
  orang['penghubung dinas'] = await rumah.pejabat({ peran: 'penghubung', unitId: rumah.dinas.id })
  orang['penghubung kecamatan'] = await rumah.pejabat({ peran: 'penghubung', unitId: rumah.kecamatan.id })
  orang['kepala puskesmas'] = await rumah.pejabat({ peran: 'kepala_unit', unitId: rumah.puskesmas.id })
  orang['kepala semua'] = await rumah.pejabat({ peran: 'kepala_unit', unitId: null })
  orang['disebut'] = await rumah.pejabat({ peran: 'petugas', unitId: rumah.dinas.id })
  ids = []
  for (const rahasia of [false, true])
    for (const kelas of [null, 'tidak_berkadar', 'berkadar'] as const)
      for (const unit of [null, rumah.dinas.id, rumah.puskesmas.id])
        for (const bantu of [[], [rumah.kecamatan.id]])
          for (const nama of [[], [orang['disebut']!.id]]) {
            const { id } = await terimaAduan(deps, rumah.instansi.id, { rahasia })
            await fresh.db.write({ instansiId: rumah.instansi.id }, async (trx) => {
              if (nama.length > 0)
                await actOn(trx, deps, orang['pengelola_pengaduan']!, id, 'kategori', { orangIds: nama })
              if (unit)
                await actOn(trx, deps, orang['pengelola_pengaduan']!, id, 'disposisi', {
                  unitId: unit,
                  pendukung: bantu,
                })
              if (kelas)
                await actOn(trx, deps, orang['pengelola_pengaduan']!, id, 'klasifikasi', {
                  klasifikasi: kelas,
                  alasan: 'Diuji.',
                })
            })
            ids.push(id)
          }
}, 120_000)
afterAll(() => fresh.drop())

const nama = () => Object.keys(orang)

it('lists for every role exactly what that role may open, of every kind of complaint', async () => {
  expect(nama()).toHaveLength(11)
  let terlihat = 0
  for (const n of nama()) {
    const actor = orang[n]!
    await fresh.db.read({ instansiId: rumah.instansi.id }, async (db) => {
      const boleh: string[] = []
      for (const id of ids) if (canSee(actor, (await findPengaduan(db, id))!)) boleh.push(id)
      const { rows } = await sql<{
        id: string
      }>`select id from pengaduan p where ${terlihatSql(lingkupOf(actor))}`.execute(db)
      expect([n, rows.map((r) => r.id).toSorted()]).toEqual([n, boleh.toSorted()])
      const lewatTab: string[] = []
      for (const tab of tabsOf(lingkupOf(actor)))
        lewatTab.push(
          ...(await listBaris(db, lingkupOf(actor), { tab } as Saringan, { now, batas: 500 })).map(
            (b) => b.id,
          ),
        )
      const dalamTab = boleh.filter((id) => lewatTab.includes(id))
      expect([n, [...new Set(lewatTab)].toSorted()]).toEqual([n, dalamTab.toSorted()])
      const cari = await listBaris(
        db,
        lingkupOf(actor),
        { tab: 'unit', cari: 'lampu jalan' },
        { now, batas: 500 },
      )
      expect([n, cari.map((b) => b.id).toSorted()]).toEqual([n, boleh.toSorted()])
      terlihat += boleh.length
    })
  }
  expect(terlihat).toBeGreaterThan(ids.length)
})

it('counts under each tab what the tab lists, so that no number tells of what its reader may not see', async () => {
  const scope = { instansiId: rumah.instansi.id }
  let semua = 0
  for (const n of nama()) {
    const l = lingkupOf(orang[n]!)
    const hitung = tabsOf(l)
    const jumlah = toJumlah(await fresh.db.ask(scope, jumlahSql(l, hitung, { now, batas: 500 })))
    const list = await fresh.db.read(scope, async (db) => {
      const panjang: number[] = []
      for (const tab of hitung) panjang.push((await listBaris(db, l, { tab }, { now, batas: 500 })).length)
      return panjang
    })
    expect([n, jumlah]).toEqual([n, list])
    semua += list.reduce((a, b) => a + b, 0)
  }
  expect(semua).toBeGreaterThan(ids.length)
})

it('narrows what a role may see to a class, a topic with those under it, a unit or a channel, and to nothing else', async () => {
  const scope = { instansiId: rumah.instansi.id }
  const [induk, anak] = [newId(), newId()]
  const topik = (id: string, induk_id: string | null) => ({
    instansi_id: scope.instansiId,
    id,
    nama: id,
    induk_id,
  })
  await fresh.owner
    .insertInto('pengaduan_kategori')
    .values([topik(induk, null), topik(anak, induk)])
    .execute()
  await sql`update pengaduan set kanal = case when id = any(${ids.filter((_, i) => i % 3 === 0)}::uuid[]) then 'surat' else kanal end,
    kategori_id = case when id = any(${ids.filter((_, i) => i % 2 === 0)}::uuid[]) then ${anak}::uuid else ${induk}::uuid end`.execute(
    fresh.owner,
  )
  const saringan: readonly (readonly [Omit<Saringan, 'tab'>, (b: Baris) => boolean])[] = [
    [{ klasifikasi: 'berkadar' }, (b) => b.klasifikasi === 'berkadar'],
    [{ klasifikasi: 'tidak_berkadar' }, (b) => b.klasifikasi === 'tidak_berkadar'],
    [{ klasifikasi: 'belum' }, (b) => b.klasifikasi === null],
    [{ kategoriId: anak }, (b) => b.kategoriId === anak],
    [{ kategoriId: induk }, () => true],
    [{ unitId: rumah.dinas.id }, (b) => b.unitId === rumah.dinas.id],
    [{ kanal: 'surat' }, (b) => b.kanal === 'surat'],
    [
      { kanal: 'surat', klasifikasi: 'berkadar', kategoriId: anak },
      (b) => b.kanal === 'surat' && b.klasifikasi === 'berkadar' && b.kategoriId === anak,
    ],
  ]
  let tersaring = 0
  for (const n of nama()) {
    const l = lingkupOf(orang[n]!)
    for (const tab of tabsOf(l)) {
      const di = async (s: Omit<Saringan, 'tab'>) =>
        await fresh.db.read(scope, (db) => listBaris(db, l, { tab, ...s }, { now, batas: 500 }))
      const semua = await di({})
      for (const [s, cocok] of saringan) {
        const list = (await di(s)).map((b) => b.id)
        expect([n, tab, s, list]).toEqual([n, tab, s, semua.filter(cocok).map((b) => b.id)])
        tersaring += list.length
      }
    }
  }
  expect(tersaring).toBeGreaterThan(ids.length)
})

it('lists what is late and has come back twice once, among what is stuck', async () => {
  await sql`update pengaduan set ping_pong = true`.execute(fresh.owner)
  const nanti = new Date('2027-02-01T03:00:00Z')
  for (const n of ['pengelola_pengaduan', 'apip', 'disebut']) {
    const l = lingkupOf(orang[n]!)
    const di = async (kini: Date): Promise<string[]> =>
      fresh.db.read({ instansiId: rumah.instansi.id }, async (db) =>
        (await listBaris(db, l, { tab: 'tersendat' }, { now: kini, batas: 500 })).map((b) => b.id),
      )
    const [dini, lalu] = [await di(now), await di(nanti)]
    expect([n, new Set(lalu).size, dini.every((id) => lalu.includes(id))]).toEqual([n, lalu.length, true])
    expect([n, dini.length > 0, lalu.length > dini.length]).toEqual([n, true, true])
  }
})

it('turns its pages by key: nothing twice, nothing left out', async () => {
  const actor = orang['pengelola_pengaduan']!
  await fresh.db.read({ instansiId: rumah.instansi.id }, async (db) => {
    const semua = await listBaris(db, lingkupOf(actor), { tab: 'baru' }, { now, batas: 500 })
    const terkumpul: string[] = []
    let s: Saringan = { tab: 'baru' }
    for (;;) {
      const lembar = await listBaris(db, lingkupOf(actor), s, { now, batas: 5 })
      if (lembar.length === 0) break
      terkumpul.push(...lembar.map((b) => b.id))
      const akhir = lembar.at(-1)!
      s = { tab: 'baru', sesudah: { at: akhir.urutAt, id: akhir.id } }
    }
    expect(terkumpul).toEqual(semua.map((b) => b.id))
    expect(semua.length).toBeGreaterThan(5)
    expect(PER_HALAMAN).toBe(50)
  })
})
