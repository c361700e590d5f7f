import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eicar, hasClamd, startClamd } from '../../../../../test/support/clamd.ts'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { buildDeps } from '../../../../../test/support/deps.ts'
import { buildForum } from '../../../../../test/support/forum.ts'
import { buildMeja, type Meja } from '../../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../../test/support/registry.ts'
import type { Pejabat } from '../../../../kernel/actor.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { readZip } from '../../../../../test/support/zip.ts'
import { listBerkas } from '../store-berkas.ts'
import { mejaAcaraRoutes } from './routes.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let petugas: Pejabat
const M = '/kerja/fkp'
const meja = (lewat = deps): Meja => buildMeja(lewat, petugas, M, [mejaAcaraRoutes(lewat)])

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-12T03:00:00Z') })
  petugas = await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id })
})
afterAll(() => fresh.drop())

const foto = (): Promise<Buffer> =>
  sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#88aa88' } })
    .withExif({ IFD0: { Artist: 'Siti Aminah' } })
    .jpeg()
    .toBuffer()

const kirim = (
  forumId: string,
  jenis: string,
  keterangan: string,
  isi: Uint8Array,
  nama: string,
  lewat = deps,
) => {
  const form = new FormData()
  form.append('jenis', jenis)
  form.append('keterangan', keterangan)
  form.append('berkas', new File([Buffer.from(isi)], nama))
  return meja(lewat).upload(`${M}/${forumId}/bukti`, form)
}

/** What the store holds of a forum. */
async function simpanan(forumId: string): Promise<string[]> {
  const kunci: string[] = []
  for await (const k of deps.files.list(`${rumah.instansi.id}/fkp/${forumId}/`)) kunci.push(k)
  return kunci
}

describe('evidence of a forum', () => {
  it('says what is missing, takes a photo without who made it, and is then less incomplete', async () => {
    const f = await buildForum(fresh.db, deps, rumah)
    const p = meja()
    expect(await (await p.get(`${M}/${f.id}/bukti`)).text()).toContain('Masih kurang 5 dari 7 bukti')
    const asli = await foto()
    expect((await kirim(f.id, 'foto', '', asli, 'a.jpg')).status).toBe(422)
    for (const _ of [1, 2])
      expect((await kirim(f.id, 'foto', 'Warga bertanya', asli, 'IMG 01.jpg')).status).toBe(303)
    const berkas = await fresh.db.read({ instansiId: rumah.instansi.id }, (db) => listBerkas(db, f.id))
    expect(berkas).toMatchObject([{ nama: 'IMG 01.jpg', lebar: 1600, tipe: 'image/jpeg' }])
    const isi = Buffer.from((await deps.files.get(berkas[0]!.kunci))!)
    expect(isi.includes('Siti')).toBe(false)
    const halaman = await (await p.get(`${M}/${f.id}/bukti`)).text()
    expect(halaman).toContain('Masih kurang 4 dari 7 bukti')
    expect(halaman).toContain('alt="Warga bertanya"')
    const gambar = await p.get(`${M}/${f.id}/bukti/${berkas[0]!.id}`)
    expect(gambar.headers.get('content-type')).toBe('image/jpeg')
    expect((await p.post(`${M}/${f.id}/bukti/${berkas[0]!.id}/hapus`, {})).status).toBe(303)
    expect((await p.get(`${M}/${f.id}/bukti/${berkas[0]!.id}`)).status).toBe(404)
  })

  it('refuses what is neither picture nor PDF, by what it holds and not by its name', async () => {
    const f = await buildForum(fresh.db, deps, rumah)
    const salah = await kirim(f.id, 'undangan', '', Buffer.from('MZ bukan pdf'), 'undangan.pdf')
    expect(salah.status).toBe(422)
    expect(await salah.text()).toContain('bukan gambar atau PDF')
    const pdf = Buffer.from('%PDF-1.4\n%%EOF')
    expect(await (await kirim(f.id, 'foto', 'x', pdf, 'x.jpg')).text()).toContain('Foto harus JPG')
    expect((await kirim(f.id, 'undangan', '', pdf, 'undangan')).status).toBe(303)
  })

  it('comes as one archive, each document in its folder', async () => {
    const f = await buildForum(fresh.db, deps, rumah)
    const p = meja()
    await p.post(`${M}/${f.id}/notulen`, { isi: 'x', jenis: 'catatan', pembicara: 'oms', pukul: '' })
    await p.post(`${M}/${f.id}/berita-acara/butir`, {
      masalah: 'a',
      perbaikan: 'b',
      penanggung_jawab: 'c',
      tenggat: '2027-01-31',
    })
    await kirim(f.id, 'foto', 'Warga', await foto(), '../../jahat.jpg')
    const jawab = await p.get(`${M}/${f.id}/bukti.zip`)
    expect(jawab.headers.get('content-type')).toBe('application/zip')
    const isi = readZip(Buffer.from(await jawab.arrayBuffer()))
    expect(Object.keys(isi).toSorted()).toEqual([
      '1-undangan/undangan.pdf',
      '2-daftar-hadir/daftar-hadir.pdf',
      '3-notulen/notulen.pdf',
      '4-foto/01-jahat.jpg',
      '5-berita-acara/rancangan-berita-acara.docx',
      '5-berita-acara/rancangan-berita-acara.pdf',
      'laporan-fkp.docx',
      'laporan-fkp.pdf',
    ])
    expect(isi['3-notulen/notulen.pdf']!.subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)

  it.runIf(hasClamd)(
    'is looked through first: nothing of an infected one is kept',
    { timeout: 60_000 },
    async () => {
      const clamd = await startClamd()
      const f = await buildForum(fresh.db, deps, rumah)
      const pindai = { ...deps, config: { ...deps.config, clamd: clamd.alamat } }
      const jahat = Buffer.concat([Buffer.from('%PDF-1.4\n'), eicar])
      const tolak = await kirim(f.id, 'undangan', '', jahat, 'surat.pdf', pindai)
      expect([tolak.status, (await tolak.text()).includes('memuat virus')]).toEqual([422, true])
      expect((await kirim(f.id, 'undangan', '', Buffer.from('%PDF-1.4'), 'surat.pdf', pindai)).status).toBe(
        303,
      )
      await clamd.stop()
      expect(await simpanan(f.id)).toHaveLength(1)
    },
  )

  it('is not kept while the scanner gives no answer', async () => {
    const f = await buildForum(fresh.db, deps, rumah)
    const pindai = { ...deps, config: { ...deps.config, clamd: { path: '/tidak/ada.ctl' } } }
    const nanti = await kirim(f.id, 'foto', 'Warga', await foto(), 'a.jpg', pindai)
    expect([nanti.status, (await nanti.text()).includes('value="Warga"')]).toEqual([409, true])
    expect(await simpanan(f.id)).toEqual([])
  })

  it('is kept whole or not at all when there are too many', async () => {
    const f = await buildForum(fresh.db, deps, rumah)
    const isi = (n: number) => Buffer.from(`%PDF-1.4 ${n}`)
    const form = (dari: number, sampai: number) => {
      const form = new FormData()
      form.append('jenis', 'undangan')
      for (let n = dari; n < sampai; n++) form.append('berkas', new File([isi(n)], `${n}.pdf`))
      return meja().upload(`${M}/${f.id}/bukti`, form)
    }
    const sekaligus = await form(0, 31)
    expect([sekaligus.status, (await sekaligus.text()).includes('30 berkas sekali kirim')]).toEqual([
      422,
      true,
    ])
    expect(await simpanan(f.id)).toEqual([])
    for (const [dari, sampai] of [
      [0, 30],
      [30, 59],
    ] as const)
      expect((await form(dari, sampai)).status).toBe(303)
    const penuh = await form(59, 61)
    expect([penuh.status, (await penuh.text()).includes('paling banyak menyimpan 60 berkas')]).toEqual([
      422,
      true,
    ])
    expect((await form(58, 60)).status).toBe(303)
    expect(await simpanan(f.id)).toHaveLength(60)
  })
})
