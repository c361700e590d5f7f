import type { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildRumahTerbit, type RumahTerbit } from '../../../../test/support/terbit.ts'
import { skm142017 } from '../../../instruments/survei/index.ts'
import {
  createAksi,
  gerakkanAksi,
  nilaiTerbitan,
  tambahBukti,
  tetapkanHarapan,
  type Aksi,
  type AksiBaru,
} from '../../../instruments/tindak-lanjut/index.ts'
import type { Sistem } from '../../../kernel/actor.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { createShell } from '../../../platform/http/shell.ts'
import { publikRoutes } from '../index.ts'

let uji: FreshDb
let app: Hono<AppEnv>
let rumah: RumahTerbit
let sistem: Sistem
let deps: ReturnType<typeof buildDeps>
const malam = new Date('2025-12-31T13:00:00Z')
const get = (path: string) => app.request(path)
const dasar = (slug: string): string => `/unit/${slug}/tindak-lanjut`

beforeAll(async () => {
  uji = await freshDb()
  deps = buildDeps(uji.db, { now: () => new Date('2026-11-21T03:00:00Z') })
  app = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, f) => f.message }).route(
    '/',
    publikRoutes(deps),
  )
  rumah = await buildRumahTerbit(uji.db)
  sistem = { kind: 'sistem', instansiId: rumah.instansi.id, nama: 'uji' }
})
afterAll(() => uji.drop())

const tulis = <T>(run: (trx: Trx) => Promise<T>): Promise<T> =>
  uji.db.write({ instansiId: rumah.instansi.id }, run)
const buat = (over: Partial<AksiBaru>): Promise<Aksi> =>
  tulis((trx) =>
    createAksi(trx, { now: () => malam }, sistem, {
      unitId: rumah.dukcapil.id,
      asal: 'usulan',
      asalTeks: 'CATATAN DALAM',
      masalah: 'MASALAH DALAM',
      kegiatan: 'Membuka loket cepat',
      penanggungJawab: 'Kepala Seksi Pelayanan',
      tenggat: '2026-03-31',
      disetujuiPada: '2025-12-31',
      ...over,
    }),
  )
const nomor = (a: Aksi): string => `tl-${a.tahun}-${String(a.nomor).padStart(4, '0')}`

describe('the chain of one voice', () => {
  let a: Aksi
  let foto: string
  beforeAll(async () => {
    a = await buat({
      asal: 'unsur',
      asalId: rumah.periode.lama,
      asalKunci: 'waktu',
      unsur: 'waktu',
      ringkasPublik: 'Loket cepat untuk satu berkas kini buka tiap hari.',
    })
    const lama = { ...deps, now: () => malam }
    await deps.files.put('rahasia/foto.png', new Blob(['png']), 'image/png')
    foto = await tulis(async (trx) => {
      await tetapkanHarapan(trx, lama, sistem, a.id, {
        tolok: { jenis: 'unsur', unsur: 'waktu', instrumen: skm142017.kode },
        arah: 'naik',
        besar: '',
      })
      await gerakkanAksi(trx, lama, sistem, a.id, 'mulai', { tanggal: '2026-01-05' })
      const berkas = {
        kunci: 'rahasia/foto.png',
        nama: 'loket.png',
        tipe: 'image/png',
        ukuran: 3,
        sidik: 'a',
      }
      const id = await tambahBukti(trx, lama, sistem, a.id, {
        jenis: 'foto',
        tanggal: '2026-02-01',
        keterangan: 'Loket cepat pada hari pertama',
        berkas,
        tampilPublik: true,
      })
      await tambahBukti(trx, lama, sistem, a.id, {
        jenis: 'tautan',
        tanggal: '2026-02-01',
        keterangan: 'BUKTI DALAM',
        tautan: 'https://dalam.example',
      })
      await gerakkanAksi(trx, lama, sistem, a.id, 'selesaikan', {
        tanggal: '2026-02-10',
        uraian: 'URAIAN DALAM',
      })
      return id
    })
    await tulis((trx) =>
      nilaiTerbitan(trx, deps, rumah.instansi.id, {
        unitId: rumah.dukcapil.id,
        instrumen: skm142017.kode,
        periodeId: rumah.periode.baru,
      }),
    )
  })

  it('leads from the people who rated over finding, action and photograph to the verdict', async () => {
    const html = await (await get(`${dasar(rumah.dukcapil.slug)}/${nomor(a)}`)).text()
    expect([...html.matchAll(/<h2>([^<]+)<\/h2>/g)].map((m) => m[1])).toEqual([
      'Suara',
      'Temuan',
      'Tindakan',
      'Bukti',
      'Dampak',
    ])
    expect(html).toContain('320 orang menilai layanan ini pada Semester II 2025')
    expect(html).toContain(`/survei/${rumah.periode.lama}/1`)
    expect(html).toContain('termasuk yang paling lemah')
    expect(html).toContain('Loket cepat untuk satu berkas kini buka tiap hari.')
    expect(html).toContain('alt="Loket cepat pada hari pertama"')
    expect(html).toContain('1 bukti lain disimpan unit')
    expect(html).toMatch(
      /naik dari \d\d,\d\d \(n 320\) menjadi \d\d,\d\d \(n 330\); kenaikan ini nyata, bukan kebetulan/,
    )
    expect(html).toContain('tidak membuktikan penyebabnya')
    expect(html).not.toMatch(/DALAM|dalam\.example/)
  })

  it('stands in the list, on the unit’s page, in the feed and as data, and counts on the portal', async () => {
    const { slug } = rumah.dukcapil
    const list = await (await get(dasar(slug))).text()
    expect(list).toContain('1 tindakan dijanjikan, 1 sudah selesai.')
    expect(list).toContain(`href="${dasar(slug)}/${nomor(a)}"`)
    expect(await (await get(`/unit/${slug}`)).text()).toContain('Anda bersuara, kami berbenah')
    const atom = await get(`${dasar(slug)}/umpan.atom`)
    expect(atom.headers.get('content-type')).toContain('application/atom+xml')
    expect(await atom.text()).toContain(`urn:uuid:${a.id}`)
    const json = (await (await get(`${dasar(slug)}.json`)).json()) as { tindakan: { dampak: unknown }[] }
    expect(json.tindakan).toHaveLength(1)
    expect(json.tindakan[0]!.dampak).toMatchObject({ arah: 'naik', hasil: 'tercapai', keluarga: 1 })
    expect(await (await get(`/?instansi=${rumah.instansi.slug}`)).text()).toContain(
      '1 tindakan dijanjikan, 1 selesai; 1 terbukti',
    )
  })

  it('sends a photograph that is public, and no other, nor under another unit', async () => {
    const alamat = (slug: string, id: string) => `${dasar(slug)}/${nomor(a)}/bukti/${id}`
    const res = await get(alamat(rumah.dukcapil.slug, foto))
    expect([res.status, res.headers.get('content-type'), await res.text()]).toEqual([200, 'image/png', 'png'])
    expect((await get(alamat(rumah.puskesmas.slug, foto))).status).toBe(404)
    await sql`update tindak_lanjut_bukti set tampil_publik = false where id = ${foto}`.execute(uji.owner)
    expect((await get(alamat(rumah.dukcapil.slug, foto))).status).toBe(404)
  })
})

describe('what is not for everybody', () => {
  it('a proposal, an action kept back, and a number of another unit are not there', async () => {
    const { id, slug } = rumah.puskesmas
    const sendiri = await buat({ unitId: id, tampilPublik: false })
    const { disetujuiPada: _, ...usulan } = { disetujuiPada: '', unitId: id }
    const usul = await tulis((trx) =>
      createAksi(trx, deps, sistem, {
        ...usulan,
        asal: 'usulan',
        asalTeks: '',
        masalah: 'x',
        kegiatan: 'Belum disetujui',
        penanggungJawab: 'x',
        tenggat: '2027-01-01',
      }),
    )
    for (const a of [sendiri, usul]) expect((await get(`${dasar(slug)}/${nomor(a)}`)).status).toBe(404)
    for (const path of [
      `${dasar(slug)}/apa-saja`,
      `${dasar(slug)}/tl-1-2`,
      dasar('tidak-ada'),
      `${dasar(slug)}/tl-2026-9999`,
    ])
      expect((await get(path)).status).toBe(404)
    expect(await (await get(dasar(slug))).text()).toContain('Belum ada tindakan yang diumumkan')
    expect(((await (await get(`${dasar(slug)}.json`)).json()) as { tindakan: unknown[] }).tindakan).toEqual(
      [],
    )
  })

  it('a secret letter behind an action is neither linked nor counted nor quoted; a public one is linked', async () => {
    const [rahasia, biasa] = [
      await terimaAduan(deps, rumah.instansi.id, { rahasia: true, judul: 'SURAT RAHASIA' }),
      await terimaAduan(deps, rumah.instansi.id),
    ]
    await sql`update pengaduan set status = 'ditindaklanjuti', unit_id = ${rumah.sepi.id}
      where id in (${rahasia.id}, ${biasa.id})`.execute(uji.owner)
    const unitId = rumah.sepi.id
    const [a, b] = [
      await buat({ unitId, asal: 'pengaduan', asalId: rahasia.id, tampilPublik: true }),
      await buat({ unitId, asal: 'pengaduan', asalId: biasa.id, tampilPublik: true }),
    ]
    const buka = async (x: Aksi): Promise<string> =>
      (await get(`${dasar(rumah.sepi.slug)}/${nomor(x)}`)).text()
    const tertutup = await buka(a)
    expect(tertutup).toContain('Masukan kepada unit ini')
    expect(tertutup).not.toMatch(new RegExp(`${rahasia.id}|RAHASIA|Seorang warga melapor`))
    expect(await buka(b)).toContain(`href="/pengaduan/laporan/${biasa.id}"`)
  })
})

it('walks hundreds of actions page by page without losing or repeating one', async () => {
  const { id: unitId, slug } = rumah.puskesmas
  for (let i = 0; i < 70; i++)
    await buat({ unitId, kegiatan: `Tindakan ke-${i} ${'panjang sekali '.repeat(i % 9)}` })
  const lihat: string[] = []
  let path: string | undefined = dasar(slug)
  for (let halaman = 0; path !== undefined && halaman < 5; halaman++) {
    const html = await (await get(path)).text()
    lihat.push(...[...html.matchAll(/tindak-lanjut\/(tl-\d{4}-\d{4})"/g)].map((m) => m[1]!))
    path = /href="([^"]+\?sesudah=[^"]+)">Lebih lama/.exec(html)?.[1]
  }
  expect([lihat.length, new Set(lihat).size]).toEqual([70, 70])
})
