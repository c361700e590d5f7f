import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { fillPeriode, pejabatUji, variedJawaban } from '../../../../test/support/jawaban.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { laporanSkm } from '../report.ts'
import { sampleLaporan } from '../../../../test/support/sample-laporan.ts'
import { publishPeriode } from '../terbitan/commands.ts'
import { terbitanPublikRoutes } from '../terbitan/routes-publik.ts'
import { terbitanRoutes } from '../terbitan/routes.tsx'
import { countJenis } from './rules.ts'
import { listMedia } from './store.ts'

let uji: FreshDb
let p: PeriodeUji
let deps: Deps
const sit = (peran: 'petugas' | 'pembina' | 'kepala_unit'): Meja =>
  buildMeja(deps, pejabatUji(p, peran), '/kerja/survei', [terbitanRoutes(deps)])
const at = (sub = ''): string => `/kerja/survei/${p.id}/media${sub}`
const list = () => uji.db.read({ instansiId: p.instansiId }, (db) => listMedia(db, p.id))
const typed = (over: Record<string, string> = {}) => ({
  id: newId(),
  jenis: 'media_sosial',
  tanggal: '2027-01-12',
  keterangan: 'Instagram @dinaskita',
  tautan: 'https://instagram.com/p/1',
  ...over,
})
const berkas = async (): Promise<string[]> => {
  const found: string[] = []
  for await (const key of deps.files.list()) if (key.includes('/survei/media/')) found.push(key)
  return found
}
const publish = () =>
  uji.db.write({ instansiId: p.instansiId }, (trx) =>
    publishPeriode(
      trx,
      { ...deps, now: () => new Date('2027-01-10T02:00:00Z') },
      pejabatUji(p, 'kepala_unit'),
      p.id,
      { alasan: '', alasanMinimum: '', tutup: false },
    ),
  )
/** The smallest picture there is, with a text chunk that names a phone. */
const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  Buffer.from('0000000d49484452000000010000000108000000003a7e9b55', 'hex'),
  Buffer.concat([
    Buffer.from('00000009', 'hex'),
    Buffer.from('tEXtPonsel\0 A'),
    Buffer.from('00000000', 'hex'),
  ]),
  Buffer.from('0000000a49444154789c6360000000020001486f0f8b', 'hex'),
  Buffer.from('0000000049454e44ae426082', 'hex'),
])

beforeAll(async () => {
  uji = await freshDb()
  deps = buildDeps(uji.db, { now: () => new Date('2027-01-20T02:00:00Z') })
  p = await buildPeriode(uji.owner, { ditutup: true })
  await sql`insert into registry_alamat (alamat, instansi_id, jenis, sasaran_id)
    values (${`unit/${p.unitId}`}, ${p.instansiId}, 'unit', ${p.unitId})`.execute(uji.owner)
  await fillPeriode(uji.db, p, variedJawaban(p, 40))
})
afterAll(() => uji.drop())

describe('the log of media', () => {
  it('waits for the publication', async () => {
    expect(await (await sit('petugas').get(at())).text()).toContain('Media dicatat sesudah hasilnya terbit')
    expect((await sit('petugas').post(at(), typed())).status).toBe(409)
    await publish()
  })

  it('takes a link with its day, once however often the page is sent', async () => {
    const one = typed()
    expect((await sit('petugas').post(at(), one)).status).toBe(303)
    expect((await sit('petugas').post(at(), one)).status).toBe(303)
    expect(await list()).toMatchObject([{ jenis: 'media_sosial', tautan: 'https://instagram.com/p/1' }])
    const { rows } = await sql`select from audit_catatan where peristiwa = 'survei.media.catat'`.execute(
      uji.owner,
    )
    expect(rows).toHaveLength(1)
    expect(await (await sit('pembina').get(at())).text()).toContain('1 jenis media dari 6')
  })

  it.each([
    ['no proof', { tautan: '' }, 'media tanpa bukti tidak dapat dinilai'],
    ['a script for a link', { tautan: 'javascript:alert(1)' }, 'Tulis alamat lengkap'],
    ['a day before the publication', { tanggal: '2027-01-09' }, 'sebelum hasil ini terbit'],
    ['a day that has not come', { tanggal: '2027-01-21' }, 'belum tiba'],
    ['an unknown kind', { jenis: 'sippn' }, 'Pilih jenis medianya'],
    ['no place', { keterangan: '' }, 'Tulis di mana tepatnya'],
  ])('refuses %s beside its field and keeps what was typed', async (_what, over, message) => {
    const res = await sit('petugas').post(at(), typed(over))
    expect(res.status).toBe(422)
    const html = await res.text()
    expect(html).toContain(message)
    if (!('keterangan' in over)) expect(html).toContain('Instagram @dinaskita')
  })

  it('keeps a picture without what the phone wrote into it, and shows it to everyone', async () => {
    const form = new FormData()
    for (const [k, v] of Object.entries(typed({ jenis: 'cetak', keterangan: 'Spanduk loket 2', tautan: '' })))
      form.set(k, v)
    form.set('berkas', new File([png], 'foto.exe.png', { type: 'text/html' }))
    for (const _ of [1, 2]) expect((await sit('petugas').upload(at(), form)).status).toBe(303)
    expect(await berkas()).toHaveLength(1)
    form.set('id', newId())
    form.set('tanggal', '2027-01-09')
    expect((await sit('petugas').upload(at(), form)).status).toBe(422)
    expect(await berkas()).toHaveLength(1)
    const media = (await list()).find((m) => m.jenis === 'cetak')!
    const warga = buildMeja(deps, pejabatUji(p, 'petugas'), '/', [terbitanPublikRoutes(deps)])
    const res = await warga.get(`/unit/${p.unitId}/survei/${p.id}/media/${media.id}`)
    expect([res.status, res.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(res.headers.get('content-security-policy')).toContain('sandbox')
    const body = Buffer.from(await res.arrayBuffer())
    expect(body.includes('Ponsel')).toBe(false)
    expect(body.includes('IDAT')).toBe(true)
    expect((await warga.get(`/unit/${p.unitId}/survei/${p.id}/media/${newId()}`)).status).toBe(404)
  })

  it('refuses a file that only calls itself a picture', async () => {
    const form = new FormData()
    for (const [k, v] of Object.entries(typed())) form.set(k, v)
    form.set('berkas', new File(['<svg onload="x">'], 'foto.png', { type: 'image/png' }))
    const res = await sit('petugas').upload(at(), form)
    expect(res.status).toBe(422)
    expect(await res.text()).toContain('Buktinya harus foto')
  })

  it('is the unit’s to write, and a line can be taken back', async () => {
    expect((await sit('pembina').post(at(), typed())).status).toBe(403)
    const [first] = await list()
    expect((await sit('pembina').post(at(`/${first!.id}`), { aksi: 'hapus' })).status).toBe(403)
    expect((await sit('petugas').post(at(`/${first!.id}`), { aksi: 'hapus' })).status).toBe(303)
    expect((await sit('petugas').post(at(`/${first!.id}`), { aksi: 'hapus' })).status).toBe(404)
    expect(countJenis(await list())).toBe(1)
    for (const m of await list()) await sit('petugas').post(at(`/${m.id}`), { aksi: 'hapus' })
    expect(await berkas()).toEqual([])
  })
})

it('the office’s report prints the log with the day it is of', () => {
  const l = sampleLaporan()
  const report = laporanSkm({
    ...l,
    media: {
      per: '2027-01-20',
      daftar: [
        { tanggal: '2027-01-12', jenis: 'Media sosial', keterangan: 'Instagram', bukti: 'https://x.id' },
      ],
    },
  })
  expect(JSON.stringify(report)).toContain('dicatat sampai 20 Januari 2027')
})
