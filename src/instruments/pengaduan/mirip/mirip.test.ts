import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildPeramban } from '../../../../test/support/peramban.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn } from '../commands.ts'
import { wargaRoutes } from '../warga/index.ts'
import { createMiripSesudah } from './cari.ts'
import { akarSet, computeMirip, type Terbanding } from './nilai.ts'

const di = (
  isi: string,
  wilayahKode: string | null = null,
  titik: Terbanding['titik'] = null,
): Terbanding => ({
  isi,
  lokasi: '',
  wilayahKode,
  titik,
})
const LAMPU =
  'Lampu jalan di depan Pasar Randu sudah tiga malam padam, gelap sekali dan kemarin ada yang terjatuh.'

describe('two reports', () => {
  it.each([
    [
      'in other words, same place',
      'Lampu jalannya padam depan pasar Randu gelap, tadi malam orang terjatuh',
      true,
    ],
    [
      'of the same lamp, everyday spelling',
      'lampu jln depan Pasar Randu padam, gelap bgt, org bisa jatuh kalo malam',
      true,
    ],
    ['of another lamp elsewhere', 'Lampu taman di alun-alun berkedip dan mengganggu tidur kami', false],
    ['of a counter', 'Petugas loket pendaftaran puskesmas datang terlambat setiap pagi', false],
    [
      'of the same market, another matter',
      'Sampah di Pasar Randu menumpuk dan bau busuk sampai ke jalan',
      false,
    ],
  ])('%s: %s', (_apa, isi, sama) => {
    expect(computeMirip(di(LAMPU, '33.21.01'), di(isi, '33.21.01')) > 0).toBe(sama)
  })

  it('are not the same matter kilometres apart, whatever they say', () => {
    const a = { lintang: -7.25, bujur: 112.75 }
    expect(computeMirip(di(LAMPU, null, a), di(LAMPU, null, a))).toBe(1)
    expect(computeMirip(di(LAMPU, null, a), di(LAMPU, null, { lintang: -7.3, bujur: 112.75 }))).toBe(0)
  })

  it('elsewhere are the same only where all but the words are', () => {
    const lain = 'Lampu jalannya padam depan pasar Randu gelap, tadi malam orang terjatuh'
    expect(computeMirip(di(LAMPU, '33.21.01'), di(lain, '33.21.02'))).toBe(0)
    expect(computeMirip(di(LAMPU, '33.21.01'), di(LAMPU, '33.21.02'))).toBe(1)
  })

  it('are not made alike by greetings, nor by the names in every address', () => {
    const sopan = (isi: string): Terbanding => ({
      ...di(`Selamat pagi Bapak/Ibu, mohon bantuan ditindaklanjuti, ${isi}`, '33.21.01'),
      lokasi: 'Mranggen Demak',
    })
    const [a, b] = [sopan('pohon tumbang'), sopan('pohon rimbun')]
    expect(computeMirip(a, b, akarSet('Mranggen, Kabupaten Demak'))).toBe(0)
  })

  it('are told apart by the street', () => {
    const aspal = (lokasi: string): Terbanding => ({ ...di('Aspal berlubang', '33.21.01'), lokasi })
    const [satu, sama, lain] = ['Melati Selatan gang 3', 'jln. Melati Selatan', 'Kertajaya Indah Timur Raya']
    expect(computeMirip(aspal(satu!), aspal(sama!))).toBe(1)
    expect(computeMirip(aspal(satu!), aspal(lain!))).toBe(0)
  })

  it('are seen through prefixes and suffixes', () => {
    expect([...akarSet('berlubang lubangnya')]).toEqual(['lubang'])
  })
})

describe('beside the receipt', () => {
  let fresh: FreshDb
  let rumah: Rumah
  let deps: Deps
  beforeAll(async () => {
    fresh = await freshDb()
    rumah = await buildRumah(fresh.db)
    deps = buildDeps(fresh.db)
  })
  afterAll(() => fresh.drop())
  const form = (over: Record<string, string> = {}): FormData => {
    const f = new FormData()
    for (const [k, v] of Object.entries({ kunci: newId(), jenis: 'pengaduan', isi: LAMPU, ...over }))
      f.set(k, v)
    return f
  }

  it('a public report of the same is offered once this one is stored, and nothing is asked before', async () => {
    const w = buildPeramban(deps, [wargaRoutes(deps)])
    const { id } = await terimaAduan(deps, rumah.instansi.id, { isi: LAMPU.replace('sekali', 'gulita') })
    const kirim = form({ nama: 'Siti', surel: 'siti@contoh.id', kabar: 'surel' })
    kirim.append('lampiran', new File(['%PDF-1.4 x'], 'surat.pdf'))
    expect((await w.post('/pengaduan/baru', form())).status).toBe(303)
    const pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
    await fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
      actOn(trx, deps, pengelola, id, 'verifikasi'),
    )

    expect((await w.post('/pengaduan/baru', kirim)).status).toBe(303)
    const tanda = await (await w.get('/pengaduan/tanda-terima')).text()
    expect(tanda).toContain('Mungkin sudah ada yang melaporkan')
    expect(tanda).toContain(`/pengaduan/laporan/${id}#ikuti`)
    const kode = /href="(\/pengaduan\/lacak\/\w+)"/.exec(tanda)![1]!
    expect(await (await w.get(kode)).text()).toContain('surat.pdf')

    const ikut = await w.post(
      `/pengaduan/laporan/${id}/ikuti`,
      new URLSearchParams({ kontak: 'siti@contoh.id' }),
    )
    expect(ikut.headers.get('location')).toBe(`/pengaduan/laporan/${id}?diikuti=1`)
    const salah = await w.post(`/pengaduan/laporan/${id}/ikuti`, new URLSearchParams({ kontak: 'siti' }))
    expect([salah.status, (await salah.text()).includes('value="siti"')]).toEqual([422, true])
    const sambil = await w.post('/pengaduan/mirip', new URLSearchParams({ isi: LAMPU }))
    expect(await sambil.json()).toMatchObject([{ href: `/pengaduan/laporan/${id}` }])
  })

  it.each([
    ['fails', () => Promise.reject(new Error('canceling statement due to statement timeout'))],
    ['never ends', () => new Promise<never>(() => {})],
  ])('a search that %s keeps nobody from the receipt', async (_, read) => {
    const db = { ...fresh.db, read }
    const mulai = performance.now()
    const p = { instansiId: rumah.instansi.id, id: newId(), rahasia: false }
    expect(await createMiripSesudah({ ...deps, db })({ p }, deps.now())).toEqual([])
    expect(performance.now() - mulai).toBeLessThan(5000)
  })

  it('nothing is looked for of a rahasia one', async () => {
    const w = buildPeramban(deps, [wargaRoutes(deps)])
    expect((await w.post('/pengaduan/baru', form({ rahasia: '1' }))).status).toBe(303)
    expect(await (await w.get('/pengaduan/tanda-terima')).text()).not.toContain('Mungkin sudah ada')
  })
})
