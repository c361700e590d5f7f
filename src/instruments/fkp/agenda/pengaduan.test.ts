import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildForum } from '../../../../test/support/forum.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildPintu } from '../../../../test/support/pintu.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn } from '../../pengaduan/index.ts'
import type { Forum } from '../store.ts'
import { decidePokok, drawAgenda } from './commands.ts'
import { listPokok, type Pokok } from './store.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let pengelola: Pejabat
let penghubung: Pejabat
const [antrean, parkir] = [newId(), newId()]
const kini = new Date('2026-11-22T03:00:00Z')
const scope = () => ({ instansiId: rumah.instansi.id })
const act = (
  oleh: Pejabat,
  id: string,
  aksi: Parameters<typeof actOn>[4],
  isian: Parameters<typeof actOn>[5],
) => fresh.db.write(scope(), (trx) => actOn(trx, deps, oleh, id, aksi, isian))
const forumBaru = (layananId: string | null = null): Promise<Forum> =>
  buildForum(fresh.db, deps, rumah, { agenda: [], keadaan: 'persiapan' }).then(async (f) => {
    await sql`update fkp_forum set layanan_id = ${layananId} where id = ${f.id}`.execute(fresh.owner)
    return f
  })
const tarik = (f: Forum) => fresh.db.write(scope(), (trx) => drawAgenda(trx, deps, rumah.sistem, f.id))
const pokok = async (f: Forum): Promise<Pokok[]> =>
  (await fresh.db.read(scope(), (db) => listPokok(db, f.id))).filter((p) => p.asal === 'pengaduan')
const angka = async (f: Forum): Promise<(readonly [string, string])[]> =>
  (await pokok(f)).map((p) => [p.judul, p.angka] as const)

/** A letter as a citizen sends it, given to the puskesmas by whoever manages complaints. */
async function aduan(
  judul: string,
  kategoriId: string,
  over: Parameters<typeof terimaAduan>[2] = {},
  unitId = rumah.puskesmas.id,
): Promise<string> {
  const { id } = await terimaAduan(deps, rumah.instansi.id, { judul, ...over })
  await act(pengelola, id, 'kategori', { kategoriId })
  await act(pengelola, id, 'disposisi', { unitId })
  return id
}

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  penghubung = await rumah.pejabat({ peran: 'penghubung', unitId: rumah.puskesmas.id })
  for (const [id, nama] of [
    [antrean, 'Antrean'],
    [parkir, 'Parkir'],
  ] as const)
    await sql`insert into pengaduan_kategori (instansi_id, id, nama, mulai)
      values (${rumah.instansi.id}, ${id}, ${nama}, '2020-01-01')`.execute(fresh.owner)
  const dijawab = await aduan('Loket satu saja', antrean, { layananId: rumah.layanan.id })
  await act(penghubung, dijawab, 'jawab', { tanggapanId: dijawab })
  await aduan('Menunggu tiga jam', antrean, { layananId: rumah.layanan.id })
  await aduan('Nomor antrean habis', antrean)
  // One letter alone, and what is not everybody's, not of this year, not of this unit, or not looked at yet.
  await aduan('Parkir sempit', parkir)
  await aduan('Surat rahasia', parkir, { rahasia: true })
  const berkadar = await aduan('Pungutan', parkir)
  await act(pengelola, berkadar, 'klasifikasi', { klasifikasi: 'berkadar', alasan: 'Pengawasan' })
  await aduan('Surat lama', parkir, { diterimaAt: new Date('2025-11-21T00:00:00Z') })
  for (const judul of ['Kecamatan', 'Camat']) await aduan(judul, parkir, {}, rumah.kecamatan.id)
  await terimaAduan(deps, rumah.instansi.id, { judul: 'Belum dibaca', kategoriId: parkir })
})
afterAll(() => fresh.drop())

describe('complaints on the agenda', () => {
  it('are counted by topic as everybody can count them, and lead to the letters they count', async () => {
    const f = await forumBaru()
    await tarik(f)
    expect(await angka(f)).toEqual([
      ['Pengaduan: Antrean', '3 laporan sejak 22 November 2025; 1 sudah dijawab atau selesai, 2 belum.'],
    ])
    const { tautan } = (await pokok(f))[0]!
    const halaman = await (await buildPintu(fresh).app.request(tautan)).text()
    for (const judul of ['Loket satu saja', 'Menunggu tiga jam', 'Nomor antrean habis'])
      expect(halaman).toContain(judul)
    expect(halaman.match(/href="\/pengaduan\/laporan\/[^"]+"/g)).toHaveLength(3)
  })

  it('of a forum about one service are those about it', async () => {
    const f = await forumBaru(rumah.layanan.id)
    await tarik(f)
    expect(await angka(f)).toEqual([
      ['Pengaduan: Antrean', '2 laporan sejak 22 November 2025; 1 sudah dijawab atau selesai, 1 belum.'],
    ])
  })

  it('say today’s figures until somebody has decided, and are not brought twice', async () => {
    const [menunggu, diputus] = [await forumBaru(), await forumBaru()]
    for (const f of [menunggu, diputus]) await tarik(f)
    const [satu] = await pokok(diputus)
    await fresh.db.write(scope(), (trx) =>
      decidePokok(trx, deps, rumah.sistem, diputus.id, satu!.id, { keputusan: 'diterima', alasan: '' }),
    )
    expect(await tarik(menunggu)).toEqual({ baru: 0, diperbarui: 0 })
    await aduan('Antre sejak subuh', antrean)
    await aduan('Parkir di jalan', parkir)
    expect(await tarik(menunggu)).toEqual({ baru: 1, diperbarui: 1 })
    expect(await tarik(diputus)).toEqual({ baru: 1, diperbarui: 0 })
    expect((await angka(menunggu)).map(([judul, n]) => `${judul}: ${n.slice(0, 9)}`)).toEqual([
      'Pengaduan: Antrean: 4 laporan',
      'Pengaduan: Parkir: 2 laporan',
    ])
    expect((await angka(diputus))[0]![1]).toMatch(/^3 laporan/)
  })
})
