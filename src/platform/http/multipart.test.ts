import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildDeps } from '../../../test/support/deps.ts'
import type { OpenDb } from '../db/types.ts'
import type { AppEnv } from './env.ts'
import { readForm } from './form.ts'
import { createShell } from './shell.ts'

const ruangDraf = mkdtempSync(join(tmpdir(), 'draf-'))
const { log, config } = buildDeps({} as OpenDb)
let dibaca: string[] = []
const routes = new Hono<AppEnv>().post('/pengaduan/baru', async (c) => {
  const { one, semuaFiles, lewat } = await readForm(c, { ukuranMaks: 1000, banyakMaks: 2 })
  dibaca = readdirSync(ruangDraf)
  const berkas = await Promise.all(
    (semuaFiles['lampiran'] ?? []).map(async (f) => [f.name, f.type, await f.text()]),
  )
  return c.json({ one, berkas, lewat })
})
const app = createShell({ baseUrl: config.baseUrl, log, ruangDraf, render: (_, f) => f.message }).route(
  '/',
  routes,
)
let server: ReturnType<typeof serve>
let port = 0
beforeAll(async () => {
  await new Promise<void>((siap) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (at) => {
      port = at.port
      siap()
    })
  })
})
afterAll(() => {
  server.close()
  rmSync(ruangDraf, { recursive: true })
})

const KEPALA =
  '--b\r\ncontent-disposition: form-data; name="lampiran"; filename="film.mp4"\r\ncontent-type: video/mp4\r\n\r\n'
const bentuk = (...berkas: [string, string][]): FormData => {
  const form = new FormData()
  form.set('isi', 'Lampu padam\r\nsejak Senin')
  for (const [nama, isi] of berkas) form.append('lampiran', new File([isi], nama, { type: 'text/plain' }))
  return form
}
const kirim = async (body: FormData): Promise<Record<string, unknown>> => {
  const res = await app.request('/pengaduan/baru', { method: 'POST', body })
  expect(res.status).toBe(200)
  return (await res.json()) as Record<string, unknown>
}

it('keeps files on the disk while the form is answered, and no longer', async () => {
  const hasil = await kirim(bentuk(['Foto "Siti".jpg', 'satu'], ['b.pdf', 'dua']))
  expect(hasil).toMatchObject({
    one: { isi: 'Lampu padam\nsejak Senin' },
    berkas: [
      [expect.stringContaining('Foto'), 'text/plain', 'satu'],
      ['b.pdf', 'text/plain', 'dua'],
    ],
  })
  expect(dibaca).toHaveLength(2)
  expect(readdirSync(ruangDraf)).toEqual([])
})

it('reads past what is too long or too many, says which, and still has the words', async () => {
  const besar = await kirim(bentuk(['besar.jpg', 'x'.repeat(1001)], ['kecil.jpg', 'y'.repeat(1000)]))
  expect(besar).toMatchObject({ lewat: { lampiran: { nama: 'besar.jpg', sebab: 'terlalu_besar' } } })
  expect(besar['one']).toMatchObject({ isi: expect.stringContaining('Lampu') as string })
  const banyak = await kirim(bentuk(['1', 'a'], ['2', 'b'], ['3', 'c']))
  expect(banyak).toMatchObject({ lewat: { lampiran: { nama: '3', sebab: 'terlalu_banyak' } } })
  expect(banyak['berkas']).toHaveLength(2)
})

it('takes a field left empty for no file', async () => {
  expect((await kirim(bentuk(['', '']))).berkas).toEqual([])
})

it('says that a form was cut off, and leaves nothing behind', async () => {
  const utuh = new Request('http://x/', { method: 'POST', body: bentuk(['a.jpg', 'z'.repeat(900)]) })
  const isi = await utuh.clone().text()
  const headers = { 'content-type': utuh.headers.get('content-type')! }
  for (const body of [isi.slice(0, -400), 'bukan formulir'])
    expect((await app.request('/pengaduan/baru', { method: 'POST', body, headers })).status).toBe(400)
  const tanpaBatas = { 'content-type': 'multipart/form-data' }
  expect(
    (await app.request('/pengaduan/baru', { method: 'POST', body: isi, headers: tanpaBatas })).status,
  ).toBe(400)
  expect(readdirSync(ruangDraf)).toEqual([])
})

it('refuses words that are no words of a form', async () => {
  const form = bentuk()
  form.set('isi', 'x'.repeat(3_000_000))
  expect((await app.request('/pengaduan/baru', { method: 'POST', body: form })).status).toBe(413)
})

it('refuses a form of very many empty parts', async () => {
  const satu = '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n'
  const kosong = `${satu.repeat(40_000)}--b--\r\n`
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  expect((await app.request('/pengaduan/baru', { method: 'POST', body: kosong, headers })).status).toBe(413)
})

const terbuka = (): number =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(ruangDraf)
    } catch {
      return false
    }
  }).length

it.runIf(existsSync('/proc/self/fd'))(
  'leaves no file open when the line is cut in the middle of one',
  async () => {
    let lihat = 0
    for (let i = 0; i < 5; i++)
      await new Promise<void>((putus) => {
        const headers = { 'content-type': 'multipart/form-data; boundary=b', 'content-length': '20000000' }
        const req = request({ port, host: '127.0.0.1', path: '/pengaduan/baru', method: 'POST', headers })
        req.on('error', () => putus())
        req.write(KEPALA)
        // Less than the form takes, so that it is being written when the line breaks.
        req.write(Buffer.alloc(900, 120))
        const tunggu = setInterval(() => {
          if (terbuka() === 0) return
          lihat++
          clearInterval(tunggu)
          req.destroy()
        }, 5)
      })
    expect(lihat).toBe(5)
    await expect.poll(terbuka).toBe(0)
    await expect.poll(() => readdirSync(ruangDraf)).toEqual([])
  },
)

const MB = 1024 * 1024
/** Pushes 200 MB as fast as the server takes them; how many left until the answer. */
const dorong = (headers: Record<string, string>, awal: string): Promise<{ status: number; mb: number }> =>
  new Promise((resolve) => {
    let bytes = 0
    const aliran = Readable.from(
      (function* () {
        yield Buffer.from(awal)
        for (; bytes < 200 * MB; bytes += 64 * 1024) yield Buffer.alloc(64 * 1024, 120)
      })(),
    )
    const req = request({ port, host: '127.0.0.1', path: '/pengaduan/baru', method: 'POST', headers })
    req.on('error', () => aliran.destroy())
    req.on('response', (res) => {
      resolve({ status: res.statusCode ?? 0, mb: bytes / MB })
      aliran.destroy()
      req.destroy()
    })
    aliran.pipe(req)
  })

it.each([
  ['that says how long it is, before it is read', { 'content-length': String(200 * MB) }, 8],
  ['that does not say, once it is more than any form', { 'transfer-encoding': 'chunked' }, 72],
])('refuses 200 MB %s', async (_, panjang, paling) => {
  const hasil = await dorong({ 'content-type': 'multipart/form-data; boundary=b', ...panjang }, KEPALA)
  expect(hasil.status).toBe(413)
  expect(hasil.mb).toBeLessThan(paling)
  await expect.poll(() => readdirSync(ruangDraf)).toEqual([])
})
