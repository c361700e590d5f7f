import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { startS3Server } from '../../../test/support/s3-server.ts'
import { openFiles, type FileStore } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'berkas-'))
const server = await startS3Server({ key: 'KUNCI', secret: 'RAHASIA', bucket: 'sambut', pageSize: 3 })
// The prefix shows that two houses may share a bucket.
const s3Url = `${server.url}/rumah`

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const text = (body: Uint8Array | undefined): string | undefined => body && Buffer.from(body).toString()
const bytes = (s: string): Uint8Array => new TextEncoder().encode(s)
const keys = async (store: FileStore): Promise<string[]> => {
  const all: string[] = []
  for await (const key of store.list()) all.push(key)
  return all
}

describe.each([
  ['the local folder', { dataDir: folder, s3: undefined }],
  ['the S3-compatible store', { dataDir: folder, s3: s3Url }],
])('%s', (_name, options) => {
  const store = openFiles(options)
  beforeEach(async () => {
    for (const key of await keys(store)) await store.remove(key)
  })

  it('gives back the same bytes, and undefined for what is not there', async () => {
    const body = crypto.getRandomValues(new Uint8Array(60_000))
    await store.put('a/laporan.docx', body, 'application/octet-stream')
    expect(Buffer.from((await store.get('a/laporan.docx'))!).equals(body)).toBe(true)
    expect(await store.get('a/tidak-ada')).toBeUndefined()
    expect(await store.get('a/laporan.docx/dalam')).toBeUndefined()
  })

  it('takes a file from where it lies, and opens one without reading it', async () => {
    await store.put('a/film.mp4', new Blob(['0123', '456789']), 'video/mp4')
    const isi = (await store.open('a/film.mp4'))!
    expect([isi.size, await isi.slice(3, 6).text()]).toEqual([10, '345'])
    expect(await store.open('a/tidak-ada')).toBeUndefined()
    await store.put('a/salinan.mp4', isi, 'video/mp4')
    expect(text(await store.get('a/salinan.mp4'))).toBe('0123456789')
  })

  it('replaces a file whole, keeps an empty one, and removes twice without complaint', async () => {
    await store.put('x', bytes('lama dan panjang'), 'text/plain')
    await store.put('x', bytes('baru'), 'text/plain')
    expect(text(await store.get('x'))).toBe('baru')
    await store.put('x', new Uint8Array(), 'text/plain')
    expect(await store.get('x')).toHaveLength(0)
    await store.remove('x')
    await store.remove('x')
    expect(await store.get('x')).toBeUndefined()
  })

  it('lists every key in the order of its text', async () => {
    const wanted = ['a-b', 'a.txt', 'a/1', 'a/b/2', 'a/b.3', 'a0', 'b'].sort((p, q) => (p < q ? -1 : 1))
    for (const key of wanted.toReversed()) await store.put(key, bytes(key), 'text/plain')
    expect(await keys(store)).toEqual(wanted)
  })

  it('lists one folder alone', async () => {
    for (const key of ['titip/a', 'titip/b/c', 'titipan', 'x']) await store.put(key, bytes(key), 'text/plain')
    const found: string[] = []
    for await (const key of store.list('titip/')) found.push(key)
    expect(found).toEqual(['titip/a', 'titip/b/c'])
  })

  it.each([
    '../x',
    'a/../../x',
    '/x',
    'a//b',
    'a/./b',
    '.x',
    '',
    'a\\..\\b',
    'a\0b',
    'é',
    'a b',
    'a?b',
    'x/',
  ])('refuses the key %j, which our code would never make', async (key) => {
    await expect(store.put(key, bytes('x'), 'text/plain')).rejects.toThrow(/not a file key/)
    await expect(store.get(key)).rejects.toThrow(/not a file key/)
    await expect(store.remove(key)).rejects.toThrow(/not a file key/)
  })
})

it('keeps to its own folder of a shared bucket', async () => {
  const other = openFiles({ dataDir: folder, s3: `${server.url}/rumah-sebelah` })
  await other.put('x', bytes('milik tetangga'), 'text/plain')
  expect(await keys(openFiles({ dataDir: folder, s3: s3Url }))).not.toContain('x')
  expect(await keys(other)).toEqual(['x'])
})

it('says what the S3 store answered when the key is wrong', async () => {
  const store = openFiles({ dataDir: folder, s3: s3Url.replace(':RAHASIA@', ':SALAH@') })
  await expect(store.put('x', bytes('x'), 'text/plain')).rejects.toThrow(
    /answered 403.*SignatureDoesNotMatch/,
  )
  const elsewhere = openFiles({ dataDir: folder, s3: s3Url.replace('/sambut', '/lain') })
  await expect(elsewhere.put('x', bytes('x'), 'text/plain')).rejects.toThrow(/no bucket lain/)
})

it('leaves no draft behind when the folder of a key is in the way', async () => {
  const store = openFiles({ dataDir: folder, s3: undefined })
  await store.put('n/a', bytes('x'), 'text/plain')
  await expect(store.put('n', bytes('x'), 'text/plain')).rejects.toThrow()
  expect(readdirSync(join(folder, 'berkas/.sementara'))).toEqual([])
  expect(text(await store.get('n/a'))).toBe('x')
})
