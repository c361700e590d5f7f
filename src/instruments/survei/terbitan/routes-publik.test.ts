import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { fillPeriode, jawabanUji, pejabatUji, variedJawaban } from '../../../../test/support/jawaban.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { hasProgram, pdfText, sheets } from '../../../../test/support/office.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { getBerkas, getTerbitanOf } from './berkas.ts'
import { publishPeriode } from './commands.ts'
import { renderTerbitan } from './jobs.ts'
import { terbitanPublikRoutes } from './routes-publik.ts'
import { terbitanRoutes } from './routes.tsx'
import type { BerkasTerbitan } from './snapshot.ts'
import { verifyTerbitanFile } from './verifikasi.ts'

const ALASAN = 'Loket tutup dua bulan karena renovasi.'
const NIP = '197001011995031001'

let uji: FreshDb
let p: PeriodeUji
let deps: Deps
let warga: Meja
let kepala: Meja
let umum: string
beforeAll(async () => {
  uji = await freshDb()
  deps = buildDeps(uji.db, { now: () => new Date('2027-01-10T02:00:00Z') })
  p = await buildPeriode(uji.owner, { ditutup: true })
  await sql`insert into registry_alamat (alamat, instansi_id, jenis, sasaran_id)
    values (${`unit/${p.unitId}`}, ${p.instansiId}, 'unit', ${p.unitId})`.execute(uji.owner)
  await sql`update registry_unit set kepala_nama = 'Dra. Sri Rahayu', kepala_nip = ${NIP}
    where id = ${p.unitId}`.execute(uji.owner)
  await uji.owner.updateTable('survei_periode').set({ populasi: 1000 }).where('id', '=', p.id).execute()
  // Three women with a doctorate: few enough to be recognised.
  const few = Array.from({ length: 3 }, () =>
    jawabanUji(p, { responden: { jenisKelamin: 'P', usia: 71, pendidikan: 'S3', pekerjaan: 'PNS' } }),
  )
  await fillPeriode(uji.db, p, [...variedJawaban(p, 37), ...few])
  const actor = pejabatUji(p, 'kepala_unit')
  await uji.db.write({ instansiId: p.instansiId }, (trx) =>
    publishPeriode(trx, deps, actor, p.id, { alasan: '', alasanMinimum: ALASAN, tutup: false }),
  )
  warga = buildMeja(deps, actor, '/', [terbitanPublikRoutes(deps)])
  kepala = buildMeja(deps, actor, '/kerja/survei', [terbitanRoutes(deps)])
  umum = `/unit/${p.unitId}/survei/${p.id}/1`
})
afterAll(() => uji.drop())

const bytes = async (res: Response): Promise<Buffer> => Buffer.from(await res.arrayBuffer())
const data = async (): Promise<BerkasTerbitan> =>
  (await (await warga.get(`${umum}/data.json`)).json()) as BerkasTerbitan

describe('data.json', () => {
  it('can be checked by anyone who has it', async () => {
    const json = await data()
    expect(verifyTerbitanFile(json)).toEqual([])
    expect(json.terbitan).toMatchObject({ alasanMinimum: ALASAN, mencapaiMinimum: false, minimum: 278 })
  })

  it('hides the three, with a group that would give them away, and names no NIP', async () => {
    const { terbitan } = await data()
    const pendidikan = terbitan.demografi.filter((d) => d.dimensi === 'pendidikan')
    expect(pendidikan.map((d) => [d.nilai, d.n])).toEqual([
      ['S1', 27],
      ['S3', null],
      ['SMA', null],
    ])
    expect(JSON.stringify(terbitan)).not.toContain(NIP)
    expect(JSON.stringify(terbitan)).not.toContain('garam')
  })

  it('stands beside a table of the same figures, one per line, and the book of their codes', async () => {
    const { terbitan, hash } = await data()
    const lines = (await (await warga.get(`${umum}/data.csv`)).text()).replace('\uFEFF', '').split('\r\n')
    expect(lines[0]).toBe('bagian;kunci;nama;n;jumlah_nilai;nilai;bawah95;atas95;mutu')
    const { hasil } = terbitan
    expect(lines[1]).toBe(
      `indeks;;Indeks Kepuasan Masyarakat;${hasil.n};${terbitan.agregat.jumlahBaris};${hasil.ikm};${hasil.selang95!.join(';')};${hasil.mutu}`,
    )
    expect(lines.filter((l) => l.startsWith('unsur;'))).toHaveLength(hasil.unsur.length)
    // What is hidden stays hidden.
    expect(lines).toContain('pendidikan;S3;S3;;;;;;')
    const buku = await (await warga.get(`${umum}/buku-kode.csv`)).text()
    for (const text of [hash, 'Di bawah jumlah minimum', 'jumlah_nilai;', ...terbitan.metode.slice(0, 1)])
      expect(buku).toContain(text.includes(';') && text !== 'jumlah_nilai;' ? text.slice(0, 20) : text)
  })

  it('may be read by other sites, and is not sent twice to whoever has it', async () => {
    const res = await warga.get(`${umum}/data.json`)
    expect(res.headers.get('access-control-allow-origin')).toBe('*')
    const again = await warga.get(`${umum}/data.json`, { 'if-none-match': res.headers.get('etag')! })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })
})

describe('documents', () => {
  it('are rendered by the job into the store, once', async () => {
    const payload = { instansiId: p.instansiId, periodeId: p.id, revisi: 1 }
    await renderTerbitan.run(payload, deps)
    const keys: string[] = []
    for await (const key of deps.files.list()) keys.push(key)
    const first = await Promise.all(keys.map((k) => deps.files.get(k)))
    await renderTerbitan.run(payload, deps)
    expect(keys.map((k) => k.split('/').at(-1))).toEqual(['laporan.docx', 'laporan.pdf', 'laporan.xlsx'])
    expect(await Promise.all(keys.map((k) => deps.files.get(k)))).toEqual(first)
  })

  it('hangs on the wall in two sizes and goes out as a picture, made once and kept', async () => {
    for (const [nama, jenis] of [
      ['poster-a4.pdf', 'application/pdf'],
      ['poster-a3.pdf', 'application/pdf'],
      ['kartu.png', 'image/png'],
    ] as const) {
      const res = await warga.get(`${umum}/${nama}`)
      expect([nama, res.status, res.headers.get('content-type')]).toEqual([nama, 200, jenis])
      const first = await bytes(res)
      expect((await bytes(await warga.get(`${umum}/${nama}`))).equals(first)).toBe(true)
    }
  })

  it('are rendered once for many who ask at the same moment', async () => {
    let puts = 0
    const files = { ...deps.files, get: async () => undefined, put: async () => void puts++ }
    const t = await getTerbitanOf(deps, p.instansiId, p.id, 1)
    const made = await Promise.all(Array.from({ length: 20 }, () => getBerkas({ ...deps, files }, t, 'xlsx')))
    expect([puts, new Set(made).size]).toEqual([1, 1])
  })

  it.each([
    ['pdf', 'application/pdf', '%PDF'],
    ['docx', 'wordprocessingml', 'PK'],
    ['xlsx', 'spreadsheetml', 'PK'],
  ])('%s is served with a name that says what it is', async (akhiran, type, magic) => {
    const res = await warga.get(`${umum}/laporan.${akhiran}`)
    expect(res.status).toBe(200)
    expect(res.headers.get('content-type')).toContain(type)
    expect(res.headers.get('content-disposition')).toContain(
      `filename="skm-dinas-uji-semester-ii-2026-revisi-1.${akhiran}"`,
    )
    expect((await bytes(res)).subarray(0, magic.length).toString()).toBe(magic)
  })

  it.runIf(hasProgram('pdftotext'))(
    'the report says why it was published below the minimum, without NIP',
    async () => {
      const text = pdfText(await bytes(await warga.get(`${umum}/laporan.pdf`)))
      expect(text).toContain(ALASAN)
      expect(text).not.toContain(NIP)
      expect(text.replaceAll(/\s/g, '')).toContain((await data()).hash)
    },
  )

  it.runIf(hasProgram('soffice'))(
    'the public workbook computes the index from totals and holds no answer of a person',
    async () => {
      const book = sheets(await bytes(await warga.get(`${umum}/laporan.xlsx`)))
      const { ikm, n, unsur } = (await data()).terbitan.hasil
      expect(Object.keys(book).toSorted()).toEqual(['Hasil', 'Layanan', 'RTL', 'Responden', 'Tanda'])
      const row = book['Hasil']!.find((r) => r[0] === 'Indeks')!
      expect(Number(row[5])).toBe(ikm)
      expect(book['Hasil']!.slice(5, 14).map((r) => Number(r[5]))).toEqual(unsur.map((u) => u.nilai))
      expect(book['Hasil']!.flat()).toContain(ALASAN)
      expect(Object.values(book).every((rows) => rows.length < n)).toBe(true)
      expect(book['Responden']!.flat()).toContain('disembunyikan')
    },
    120_000,
  )
})

describe('the office’s own', () => {
  it.runIf(hasProgram('pdftotext'))('preview is marked on every page', async () => {
    const res = await kepala.get(`/kerja/survei/${p.id}/laporan.pdf`)
    const pages = pdfText(await bytes(res))
      .split('\f')
      .slice(0, -1)
    expect(pages.length).toBeGreaterThan(5)
    expect(pages.filter((page) => !page.includes('PRATINJAU – belum terbit'))).toEqual([])
    expect(res.headers.get('content-disposition')).toContain('pratinjau.pdf')
  })

  it.runIf(hasProgram('pdftotext'))('report of a revision carries the NIP and every group', async () => {
    const text = pdfText(await bytes(await kepala.get(`/kerja/survei/${p.id}/terbitan/1/laporan.pdf`)))
    expect(text).toContain(NIP)
    expect(text).not.toContain('PRATINJAU')
    expect(text).toMatch(/S3\s+3\s/)
  })

  it.runIf(hasProgram('soffice'))(
    'workbook holds every answer, and its formulas give the published figures',
    async () => {
      const book = sheets(await bytes(await kepala.get(`/kerja/survei/${p.id}/terbitan/1/laporan.xlsx`)))
      const { ikm, n } = (await data()).terbitan.hasil
      expect(book['Data']).toHaveLength(n + 1)
      expect(Number(book['Pengolahan']!.find((r) => r[1] === 'IKM')![6])).toBe(ikm)
      const cells = Object.fromEntries(book['Responden']!.map((r) => [r[0], r[1]]))
      expect(cells).toMatchObject({ S3: '3', 'Tidak diisi': '37', '60+': expect.any(String) })
      expect(book['Pengolahan']!.flat().join(' ')).toContain(ALASAN)
    },
    120_000,
  )

  it('documents are refused to another unit', async () => {
    const lain = buildMeja(deps, pejabatUji(p, 'kepala_unit', newId()), '/kerja/survei', [
      terbitanRoutes(deps),
    ])
    expect((await lain.get(`/kerja/survei/${p.id}/laporan.pdf`)).status).toBe(404)
    expect((await lain.get(`/kerja/survei/${p.id}/terbitan/1/laporan.xlsx`)).status).toBe(404)
  })

  it('preview of a periode without answers is refused in words', async () => {
    const empty = await buildPeriode(uji.owner)
    const meja = buildMeja(deps, pejabatUji(empty, 'petugas'), '/kerja/survei', [terbitanRoutes(deps)])
    const res = await meja.get(`/kerja/survei/${empty.id}/laporan.pdf`)
    expect([res.status, await res.text()]).toEqual([
      422,
      'Belum ada satu pun jawaban, jadi belum ada indeks.',
    ])
  })
})

it('finds nothing at an address whose parts do not belong together', async () => {
  const other = await buildPeriode(uji.owner)
  await sql`insert into registry_alamat (alamat, instansi_id, jenis, sasaran_id)
    values (${`unit/${other.unitId}`}, ${other.instansiId}, 'unit', ${other.unitId})`.execute(uji.owner)
  for (const address of [
    `/unit/${other.unitId}/survei/${p.id}/1`,
    `/unit/tidak-ada/survei/${p.id}/1`,
    `/unit/${p.unitId}/survei/${p.id}/2`,
    `/unit/${p.unitId}/survei/${p.id}/0`,
    `/unit/${p.unitId}/survei/${p.id}/1e0`,
    `/unit/${p.unitId}/survei/${other.id}/1`,
    `/unit/${p.unitId}/survei/satu/1`,
  ])
    expect((await warga.get(`${address}/data.json`)).status, address).toBe(404)
  expect((await warga.get(`${umum}/laporan.exe`)).status).toBe(404)
})
