import { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eicar, hasClamd, startClamd } from '../../../../test/support/clamd.ts'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { createShell } from '../../../platform/http/shell.ts'
import {
  findLampiran,
  listLampiran,
  pindaiLampiran,
  readLampiran,
  receiveLampiran,
  sendLampiran,
  ulangPindai,
  type AturanLampiran,
} from './index.ts'

let fresh: FreshDb
let rumah: Rumah
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
})
afterAll(() => fresh.drop())

const aturan: AturanLampiran = { ukuranMaks: 5000, banyakMaks: 2 }
const pdf = (isi: string | Buffer): Buffer => Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.from(isi)])
const baca = (...berkas: [string, Buffer][]) =>
  readLampiran(
    berkas.map(([nama, isi]) => ({ nama, isi })),
    aturan,
  )
const scope = () => ({ instansiId: rumah.instansi.id })
async function terima(deps: Deps, isi: Buffer, nama = '../../etc/KTP "Siti".exe.html', over = {}) {
  const { id } = await terimaAduan(deps, rumah.instansi.id)
  const hasil = await baca([nama, isi])
  if (!('siap' in hasil)) throw new Error(hasil.sebab)
  const kirim = () =>
    fresh.db.write(scope(), (trx) =>
      receiveLampiran(trx, deps, { ...scope(), pengaduanId: id, dari: 'pelapor', ...over }, hasil.siap),
    )
  const banyak = [await kirim(), await kirim()]
  const list = await fresh.db.read(scope(), (db) => listLampiran(db, id))
  return { banyak, list, satu: list[0]! }
}
const buka = (deps: Deps, id: string, headers: Record<string, string> = {}) => {
  const app = createShell({ baseUrl: 'http://localhost', log: deps.log, render: (_, f) => f.message })
  const routes = new Hono<AppEnv>().get('/l', async (c) =>
    sendLampiran(c, deps, await fresh.db.read(scope(), (db) => findLampiran(db, id))),
  )
  return app.route('/', routes).request('/l', { headers })
}

it('says which file cannot come in, and why', async () => {
  expect(await baca(['a', pdf('x')], ['b', pdf('y')], ['c', pdf('z')])).toMatchObject({
    sebab: 'terlalu_banyak',
  })
  expect(await baca(['foto.jpg', pdf('x'.repeat(6000))])).toEqual({
    sebab: 'terlalu_besar',
    nama: 'foto.jpg',
  })
  expect(await baca(['foto.jpg', Buffer.from('<html>')])).toEqual({ sebab: 'asing', nama: 'foto.jpg' })
})

it('keeps a file once under a path that tells nothing, and gives it out as what it is', async () => {
  const deps = buildDeps(fresh.db)
  const { banyak, list, satu } = await terima(deps, pdf('surat'))
  expect([banyak, list.length]).toEqual([[1, 0], 1])
  expect(satu.nama).toBe('KTP Siti.pdf')
  expect(satu.kunci).toMatch(new RegExp(`^${rumah.instansi.id}/pengaduan/l[\\w-]{22}\\.pdf$`))
  const res = await buka(deps, satu.id)
  expect(res.headers.get('content-type')).toBe('application/pdf')
  expect(res.headers.get('content-disposition')).toMatch(/^attachment; filename="KTP Siti.pdf"/)
  expect(res.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(res.headers.get('x-content-type-options')).toBe('nosniff')
  const bagian = await buka(deps, satu.id, { range: 'bytes=0-3' })
  expect([bagian.status, await bagian.text()]).toEqual([206, '%PDF'])
})

it('forgets what an anonymous reporter called the file', async () => {
  const { satu } = await terima(buildDeps(fresh.db), pdf('surat'), 'KTP Siti.pdf', { tanpaNama: true })
  expect(satu.nama).toBe('lampiran-1.pdf')
})

it.each([
  ['forgets who made a paper of an anonymous reporter', true, /^((?!Siti).)*$/s],
  ['keeps a paper of anybody else as it came', false, /Siti/],
] as const)('%s', async (_, tanpaNama, isi) => {
  const deps = buildDeps(fresh.db)
  const surat = pdf('5 0 obj\n<< /Author (Siti) >>\nendobj\ntrailer\n<< /Info 5 0 R >>')
  const { satu, banyak } = await terima(deps, surat, 'surat.pdf', { tanpaNama })
  const simpan = Buffer.from((await deps.files.get(satu.kunci))!)
  expect(simpan.toString('latin1')).toMatch(isi)
  expect([banyak, simpan.length, satu.ukuran]).toEqual([[1, 0], surat.length, surat.length])
})

it.runIf(hasClamd)(
  'serves nobody a file before clamd found it clean, and never an infected one',
  async () => {
    const clamd = await startClamd()
    const plain = buildDeps(fresh.db)
    const deps = { ...plain, config: { ...plain.config, clamd: clamd.alamat } }
    const baik = await terima(deps, pdf('surat'))
    const jahat = await terima(deps, pdf(eicar))
    expect(plain.asked).toContainEqual({
      job: 'pengaduan.lampiran.pindai',
      payload: { ...scope(), id: jahat.satu.id },
    })
    expect((await buka(deps, baik.satu.id)).status).toBe(409)
    for (const { satu } of [baik, jahat]) await pindaiLampiran.run({ ...scope(), id: satu.id }, deps)
    expect((await buka(deps, baik.satu.id)).status).toBe(200)
    expect((await buka(deps, jahat.satu.id)).status).toBe(404)
    expect(await deps.files.get(jahat.satu.kunci)).toBeUndefined()
    expect((await fresh.db.read(scope(), (db) => findLampiran(db, jahat.satu.id)))?.pindai).toBe('terinfeksi')
    await clamd.stop()

    const nanti = await terima(deps, pdf('lain'))
    await expect(pindaiLampiran.run({ ...scope(), id: nanti.satu.id }, deps)).rejects.toThrow()
    expect((await buka(deps, nanti.satu.id)).status).toBe(409)
    plain.asked.length = 0
    await ulangPindai.run({}, { ...deps, now: () => new Date(Date.now() + 2 * 3_600_000) })
    expect(plain.asked).toContainEqual({
      job: 'pengaduan.lampiran.pindai',
      payload: { ...scope(), id: nanti.satu.id },
    })
  },
  60_000,
)
