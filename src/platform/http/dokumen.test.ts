import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { kertasOf, sendDokumen } from './dokumen.ts'
import type { AppEnv } from './env.ts'

const app = new Hono<AppEnv>()
  .get('/surat/:berkas', (c) => sendDokumen(c, Buffer.from('isi'), `surat-1.2.${kertasOf(c)}`))
  .get('/poster', (c) => sendDokumen(c, new Blob(['x']).stream(), 'poster.pdf', 'inline'))
const jawab = async (path: string): Promise<readonly (string | null)[]> => {
  const r = await app.request(path)
  return [r.headers.get('content-type'), r.headers.get('content-disposition'), await r.text()]
}

it('is called what it is, and saved under its name unless it is to be shown', async () => {
  expect(await jawab('/surat/surat.docx')).toEqual([
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'attachment; filename="surat-1.2.docx"',
    'isi',
  ])
  expect((await jawab('/surat/surat.pdf')).slice(0, 2)).toEqual([
    'application/pdf',
    'attachment; filename="surat-1.2.pdf"',
  ])
  expect(await jawab('/poster')).toEqual(['application/pdf', 'inline; filename="poster.pdf"', 'x'])
})
