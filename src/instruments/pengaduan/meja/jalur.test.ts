import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja } from '../../../../test/support/meja.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn } from '../commands.ts'
import { langkahList } from './langkah/daftar.ts'
import { pengaduan } from '../index.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let orang: Record<string, Pejabat>
/** Of each kind one: who may open it is written out below. */
let laporan: Record<'biasa' | 'rahasia' | 'berkadar', string>

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-20T03:00:00Z') })
  const jadikan = (peran: Pejabat['penugasan'][number]['peran'], unitId: string | null) =>
    rumah.pejabat({ peran, unitId })
  orang = {
    admin: await jadikan('admin_instansi', null),
    pembina: await jadikan('pembina', null),
    pengelola: await jadikan('pengelola_pengaduan', null),
    apip: await jadikan('apip', null),
    petugas: await jadikan('petugas', rumah.dinas.id),
    pewawancara: await jadikan('pewawancara', rumah.dinas.id),
    penghubung: await jadikan('penghubung', rumah.dinas.id),
    kepala: await jadikan('kepala_unit', rumah.dinas.id),
    lain: await jadikan('penghubung', rumah.kecamatan.id),
    disebut: await jadikan('petugas', rumah.kecamatan.id),
  }
  const buat = async (rahasia: boolean, berkadar: boolean): Promise<string> => {
    const pelapor = { nama: 'Siti', alamat: '', telepon: '+6281234567890', surel: '', kabar: null }
    const { id } = await terimaAduan(deps, rumah.instansi.id, { rahasia, pelapor })
    await fresh.db.write({ instansiId: rumah.instansi.id }, async (trx) => {
      const { pengelola, disebut } = orang as { pengelola: Pejabat; disebut: Pejabat }
      if (rahasia || berkadar) await actOn(trx, deps, pengelola, id, 'kategori', { orangIds: [disebut.id] })
      await actOn(trx, deps, pengelola, id, 'disposisi', { unitId: rumah.dinas.id })
      if (berkadar)
        await actOn(trx, deps, pengelola, id, 'klasifikasi', { klasifikasi: 'berkadar', alasan: 'Pungutan.' })
    })
    return id
  }
  laporan = {
    biasa: await buat(false, false),
    rahasia: await buat(true, false),
    berkadar: await buat(false, true),
  }
}, 60_000)
afterAll(() => fresh.drop())

const BOLEH: Record<keyof typeof laporan, readonly string[]> = {
  biasa: ['pengelola', 'penghubung', 'kepala'],
  rahasia: ['pengelola', 'disebut'],
  berkadar: ['apip', 'disebut'],
}

/** Places for something that is no letter: an import, a key, a topic, a stretch of time. */
const LAIN = /^\/(lapor|kunci|webhook|pengaturan|rekap)\//

/** Every other address with a place in it, and what is put there. A new one must be listed here before it can be built. */
const ALAMAT: Readonly<Record<string, readonly string[]>> = {
  'GET /:id': ['/ID'],
  'GET /catat/:lembar': ['/catat/ID'],
  'POST /:id/identitas': ['/ID/identitas'],
  'GET /:id/lampiran/:lampiran': [`/ID/lampiran/${newId()}`],
  'POST /:id/persetujuan/:tanggapan': [`/ID/persetujuan/${newId()}`],
  'POST /:id/kabar/:pesan/ulang': [`/ID/kabar/${newId()}/ulang`],
  'POST /:id/orang/:orang/cabut': [`/ID/orang/${newId()}/cabut`],
  'GET /:id/tahan': ['/ID/tahan'],
  'POST /:id/tahan': ['/ID/tahan'],
  'POST /:id/lapor': ['/ID/lapor'],
  'GET /:id/nomor-lapor': ['/ID/nomor-lapor'],
  'POST /:id/nomor-lapor': ['/ID/nomor-lapor'],
  'POST /:id/tahan/lepas': ['/ID/tahan/lepas'],
  'GET /:id/langkah/:langkah': langkahList.map((l) => `/ID/langkah/${l}`),
  'POST /:id/langkah/:langkah': langkahList.map((l) => `/ID/langkah/${l}`),
}

const sit = (siapa: string) =>
  buildMeja(deps, orang[siapa]!, '/kerja/pengaduan', [pengaduan.kerja!(deps)], { zona: 'WIB' })

describe('every address of a complaint', () => {
  it('is listed here, so that none is added without being tried', () => {
    const ada = pengaduan.kerja!(deps)
      .routes.filter((r) => r.method !== 'ALL' && r.path.includes(':') && !LAIN.test(r.path))
      .map((r) => `${r.method} ${r.path}`)
    expect([...new Set(ada)].toSorted()).toEqual(Object.keys(ALAMAT).toSorted())
  })

  it.each(['biasa', 'rahasia', 'berkadar'] as const)(
    'of a %s one is "not found" to everybody but those who may see it',
    async (macam) => {
      for (const siapa of Object.keys(orang).filter((o) => !BOLEH[macam].includes(o))) {
        const meja = sit(siapa)
        for (const [rute, contoh] of Object.entries(ALAMAT))
          for (const jalan of contoh) {
            const path = `/kerja/pengaduan${jalan.replace('ID', laporan[macam])}`
            const res = rute.startsWith('GET') ? await meja.get(path) : await meja.post(path, { teks: 'x' })
            expect([siapa, rute, jalan, res.status]).toEqual([siapa, rute, jalan, 404])
          }
        const html = await (await meja.get(`/kerja/pengaduan?cari=lampu`)).text()
        expect([siapa, html.includes(laporan[macam])]).toEqual([siapa, false])
      }
    },
    60_000,
  )

  it.each(['biasa', 'rahasia', 'berkadar'] as const)(
    'of a %s one opens to those who may see it',
    async (macam) => {
      for (const siapa of BOLEH[macam]) {
        const meja = sit(siapa)
        const res = await meja.get(`/kerja/pengaduan/${laporan[macam]}`)
        expect([siapa, res.status]).toEqual([siapa, 200])
        expect(await (await meja.get('/kerja/pengaduan?cari=lampu')).text()).toContain(laporan[macam])
      }
    },
  )
})
