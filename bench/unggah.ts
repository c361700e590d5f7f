// Memory of uploads: twenty people send 19 MB each at once, and the server's memory is watched. `npm run bench -- unggah`
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { readFormBerkas, readFormLampiran } from '../src/instruments/pengaduan/lampiran/index.ts'
import { openFiles, ruangDrafOf } from '../src/platform/files/index.ts'
import type { AppEnv } from '../src/platform/http/env.ts'
import { createShell } from '../src/platform/http/shell.ts'
import { createLog } from '../src/platform/log/index.ts'

const MB = 1024 * 1024
const ORANG = 20

/** The way of a citizen's files, without the database: form → cleaned → kept. */
function serveUnggah(dataDir: string): void {
  const files = openFiles({ dataDir, s3: undefined })
  const shell = createShell({
    baseUrl: 'http://localhost',
    log: createLog('silent'),
    ruangDraf: ruangDrafOf(dataDir),
    render: (_, f) => f.message,
  })
  const routes = new Hono<AppEnv>().post('/pengaduan/baru', async (c) => {
    const form = await readFormBerkas(c)
    const { siap, error } = await readFormLampiran(c, form, { ukuranMaks: 10 * MB, banyakMaks: 5 })
    for (const s of siap) await files.put(`bench/${crypto.randomUUID()}`, s.isi, s.jenis)
    return c.text(error ?? `${siap.length}`)
  })
  serve({ fetch: shell.route('/', routes).fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    console.log(port),
  )
}

const kotak = (nama: string, ukuran: number): Buffer => {
  const b = Buffer.alloc(ukuran)
  b.writeUInt32BE(ukuran)
  b.write(nama, 4, 'latin1')
  return b
}
const bagian = (nama: string, isi: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--b\r\ncontent-disposition: form-data; name="lampiran"; filename="${nama}"\r\ncontent-type: x/y\r\n\r\n`,
    ),
    isi,
    Buffer.from('\r\n'),
  ])
const ftyp = kotak('ftyp', 16)
ftyp.write('isom', 8, 'latin1')
const body = Buffer.concat([
  bagian('film.mp4', Buffer.concat([ftyp, kotak('mdat', 10 * MB - 16)])),
  bagian('surat.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(9 * MB)])),
  Buffer.from('--b--\r\n'),
])
const kirim = (port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': String(body.length),
    }
    const req = request({ port, path: '/pengaduan/baru', method: 'POST', headers }, (res) => {
      let teks = ''
      res.on('data', (x: Buffer) => (teks += x.toString()))
      res.on('end', () => resolve(teks))
    })
    req.on('error', reject)
    req.end(body)
  })

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'unggah-'))
  const server = spawn(
    process.execPath,
    ['--import', './scripts/loader.mjs', import.meta.filename, 'server', dataDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const port = await new Promise<number>((siap) =>
    server.stdout.once('data', (x: Buffer) => siap(Number(x.toString()))),
  )
  const rss = (apa: 'VmRSS' | 'VmHWM'): number =>
    Number(new RegExp(`${apa}:\\s+(\\d+)`).exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))![1]) /
    1024
  await kirim(port)
  const sendiri = rss('VmHWM')
  const mulai = performance.now()
  const jawab = await Promise.all(Array.from({ length: ORANG }, () => kirim(port)))
  const detik = (performance.now() - mulai) / 1000
  console.log(`answers: ${[...new Set(jawab)].join(', ')} files kept each, ${detik.toFixed(1)} s`)
  console.log(`highest memory: one ${sendiri.toFixed(0)} MB, ${ORANG} at once ${rss('VmHWM').toFixed(0)} MB`)
  server.kill()
  rmSync(dataDir, { recursive: true })
}

if (process.argv[2] === 'server') serveUnggah(process.argv[3]!)
else await main()
