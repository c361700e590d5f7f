import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildPeramban } from '../../../../test/support/peramban.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn } from '../commands.ts'
import { wargaRoutes } from '../warga/index.ts'
import { arrange } from './tempat.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db)
  await sql`insert into registry_wilayah (kode, nama, jenis, induk_kode) values
    ('33', 'Jawa Tengah', 'provinsi', null), ('33.21', 'Demak', 'kabupaten', '33'),
    ('33.21.01', 'Mranggen', 'kecamatan', '33.21'), ('33.21.01.2001', 'Banyumeneng', 'desa', '33.21.01')
    on conflict do nothing`.execute(fresh.owner)
})
afterAll(() => fresh.drop())

async function laporan(isi: string, over: object): Promise<string> {
  const { id } = await terimaAduan(deps, rumah.instansi.id, { judul: isi, isi, ...over })
  const pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  await fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
    actOn(trx, deps, pengelola, id, 'verifikasi'),
  )
  return id
}

it('adds kelurahan to their kecamatan, most first, and keeps those without a place apart', () => {
  const baris = (kode: string | null, jumlah: number, proses: number, nama: string | null = null) => ({
    kode,
    nama,
    induk: kode?.startsWith('33.21.01') ? 'Mranggen' : null,
    jumlah,
    proses,
  })
  expect(
    arrange([
      baris('33.21.01.2001', 2, 1, 'Banyumeneng'),
      baris('33.21.02', 4, 0, 'Karangawen'),
      baris('33.21.01', 3, 2, 'Mranggen'),
      baris(null, 7, 7),
    ]),
  ).toEqual({
    kecamatan: [
      {
        kode: '33.21.01',
        nama: 'Mranggen',
        jumlah: 5,
        proses: 3,
        isi: [{ kode: '33.21.01.2001', nama: 'Banyumeneng', jumlah: 2, proses: 1 }],
      },
      { kode: '33.21.02', nama: '33.21.02', jumlah: 4, proses: 0, isi: [] },
    ],
    tanpa: 7,
  })
})

it('leads from each place to its reports, and counts no secret one', async () => {
  const id = await laporan('Jembatan desa retak', { wilayahKode: '33.21.01.2001' })
  const lain = await laporan('Sumur bor kering', {})
  await laporan('Lurah meminta uang', { wilayahKode: '33.21.01.2001', rahasia: true })
  await laporan('Camat pulang siang', { wilayahKode: '33.21.77', rahasia: true })
  const w = buildPeramban(deps, [wargaRoutes(deps)])
  const html = await (await w.get('/pengaduan/tempat')).text()
  expect(html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(
    'Mranggen 1 laporan, 1 diproses 1 desa atau kelurahan Banyumeneng 1 laporan, 1 diproses',
  )
  expect([html.includes('33.21.77'), html.includes('1 laporan tidak menyebut tempat')]).toEqual([false, true])
  const tuju = /href="(\/pengaduan\?[^"]*wilayah=33\.21\.01\.2001)"/.exec(html)![1]!.replaceAll('&amp;', '&')
  const daftar = await (await w.get(tuju)).text()
  expect([daftar.includes(id), daftar.includes(lain), daftar.includes('Hanya dari Banyumeneng.')]).toEqual([
    true,
    false,
    true,
  ])
})
