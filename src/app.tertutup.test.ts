import { inflateRawSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../test/support/kantor-aduan.ts'
import { terimaAduan } from '../test/support/pengaduan.ts'
import { createApp, instruments } from './app.ts'
import { findPengaduan, type Pengaduan } from '../test/support/tertutup.ts'
import type { Pejabat } from './kernel/actor.ts'
import { publikRoutes } from './surfaces/publik/index.ts'
import type { AppEnv } from './platform/http/env.ts'

/**
 * Every address of the house that answers a GET, asked by everybody who may not see it for two letters that are kept from most. A new
 * address is walked the day it is built.
 */
let k: KantorAduan
let app: Hono<AppEnv>
let siapa: Pejabat | undefined
let orang: Record<string, Pejabat | undefined>
let rahasia: Pengaduan
let berkadar: Pengaduan
/** Stands in text, title and place of the letter, and in no question. */
const TANDA = { rahasia: 'Kelindan', berkadar: 'Gemerincing' } as const

beforeAll(async () => {
  k = await buildKantorAduan()
  const buat = async (macam: keyof typeof TANDA) => {
    const kata = TANDA[macam]
    const { id } = await terimaAduan(k.deps, k.rumah.instansi.id, {
      judul: `${kata} di loket`,
      isi: `Petugas ${kata} meminta uang di loket tiga kepada saya dan ibu saya.`,
      lokasi: kata,
      rahasia: macam === 'rahasia',
    })
    await k.act(k.pengelola, id, 'disposisi', {
      unitId: k.rumah.dinas.id,
      pendukung: [k.rumah.kecamatan.id],
    })
    if (macam === 'berkadar')
      await k.act(k.pengelola, id, 'klasifikasi', { klasifikasi: 'berkadar', alasan: `${kata}.` })
    await k.act(macam === 'berkadar' ? k.apip : k.pengelola, id, 'jawab', {})
    return findPengaduan(k, id)
  }
  rahasia = await buat('rahasia')
  berkadar = await buat('berkadar')
  orang = {
    warga: undefined,
    pengelola: k.pengelola,
    apip: k.apip,
    penghubung: k.penghubung,
    kepala: k.kepala,
    admin: await k.jadikan('admin_instansi', null),
    pembina: await k.jadikan('pembina', null),
    petugas: await k.jadikan('petugas', k.rumah.dinas.id),
    pewawancara: await k.jadikan('pewawancara', k.rumah.dinas.id),
    pendukung: await k.jadikan('penghubung', k.rumah.kecamatan.id),
  }
  app = createApp({
    deps: k.deps,
    readActor: async (c, next) => {
      if (siapa) c.set('actor', siapa)
      await next()
    },
    requireActor: async (c, next) => (siapa ? next() : c.redirect('/masuk', 303)),
    signIn: new Hono<AppEnv>(),
    health: new Hono<AppEnv>(),
    desk: [],
    publik: publikRoutes(k.deps),
  })
}, 90_000)
afterAll(() => k.fresh.drop())

/** Rooms that know no complaint. */
const LAIN = /^\/(aset|gaya|s|anjungan|wawancara|kerja\/survei|tampilan)(\/|$)/
const TANYA = (p: Pengaduan) =>
  `cari=petugas&q=petugas&isi=${encodeURIComponent('meminta uang di loket tiga')}&kode=${p.kode}&service_request_id=${p.id}&status=closed,open`

/** An address with the letter in every place where something can stand. */
function isi(path: string, p: Pengaduan): string {
  return path
    .replaceAll(/:(\w+)\{([^{}]|\{[^{}]*\})*\}\??/g, (_, nama: string) => nilai(nama, p))
    .replaceAll(/:(\w+)\??/g, (_, nama: string) => nilai(nama, p))
    .replaceAll('*', p.id)
}
function nilai(nama: string, p: Pengaduan): string {
  if (nama === 'kode') return p.kode
  if (nama === 'masa') return '2026-tw4'
  if (nama === 'berkas') return 'rekap.xlsx'
  if (nama === 'slug' || nama === 'unit') return k.rumah.dinas.slug
  if (nama === 'langkah') return 'jawab'
  if (nama === 'format') return 'json'
  return p.id
}

/** What can be read in an answer, also inside a workbook or document. */
async function terbaca(res: Response): Promise<string> {
  const bytes = Buffer.from(await res.arrayBuffer())
  let teks = bytes.toString('utf8')
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4))
    try {
      const awal = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
      teks += inflateRawSync(bytes.subarray(awal)).toString('utf8')
    } catch {
      // Not a part of its own: these four bytes stood in another.
    }
  return teks
}

it('nobody reads a word of what is kept from him at any address of the house', async () => {
  const jalan = [
    ...new Set(app.routes.filter((r) => r.method === 'GET' && !LAIN.test(r.path)).map((r) => r.path)),
  ]
  expect(jalan.length).toBeGreaterThan(60)
  expect(jalan.filter((j) => j.startsWith('/open311') || j.startsWith('/api/v1/')).length).toBeGreaterThan(3)
  let dijawab = 0
  for (const [nama, aktor] of Object.entries(orang)) {
    siapa = aktor
    for (const [macam, p] of [
      ['rahasia', rahasia],
      ['berkadar', berkadar],
    ] as const) {
      if ((nama === 'pengelola' && macam === 'rahasia') || (nama === 'apip' && macam === 'berkadar')) continue
      for (const j of aktor ? jalan.filter((x) => x.startsWith('/kerja')) : jalan) {
        const res = await app.request(`${isi(j, p)}?${TANYA(p)}`)
        const bocor = (await terbaca(res)).includes(TANDA[macam])
        expect([nama, macam, j, res.status < 500, bocor]).toEqual([nama, macam, j, true, false])
        if (res.status === 200) dijawab++
      }
    }
  }
  // Enough of them answer with something for their silence to mean anything.
  expect(dijawab).toBeGreaterThan(100)
}, 120_000)

it('and the walk would notice: whoever may see them finds the words on many of those pages', async () => {
  siapa = k.pengelola
  for (const j of ['/kerja/pengaduan', `/kerja/pengaduan/${rahasia.id}`])
    expect(await terbaca(await app.request(`${j}?cari=petugas`))).toContain(TANDA.rahasia)
  siapa = k.apip
  expect(await terbaca(await app.request(`/kerja/pengaduan/${berkadar.id}`))).toContain(TANDA.berkadar)
  expect(instruments.map((i) => i.kode)).toContain('pengaduan')
})
