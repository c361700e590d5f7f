import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { buildDeps } from '../../../test/support/deps.ts'
import { sepuluh, simpanInstrumen } from '../../../test/support/instrumen-contoh.ts'
import { buildKantor, type Kantor } from '../../../test/support/kantor.ts'
import { buildMeja, type Meja } from '../../../test/support/meja.ts'
import { docxText, hasProgram, pdfWords, sheets } from '../../../test/support/office.ts'
import type { Deps } from '../../platform/deps.ts'
import { publikRoutes } from './index.ts'
import { templatEksternal } from '../../instruments/survei/instrumen/bawaan/templat.ts'
import { f03Luring } from '../../instruments/survei/instrumen/bawaan/f03.ts'
import { spak } from '../../instruments/survei/instrumen/bawaan/zona-integritas.ts'
import type { Instrumen } from '../../instruments/survei/instrumen.ts'
import { TANPA_LAYANAN } from '../../instruments/survei/jawaban/rules.ts'
import { seedPeriode } from '../../instruments/survei/seed.ts'
import { hitungUlang } from '../../instruments/survei/terbitan/hitung-ulang.ts'
import { terbitanPublikRoutes } from '../../instruments/survei/terbitan/routes-publik.ts'
import { terbitanRoutes } from '../../instruments/survei/terbitan/routes.tsx'
import type { BerkasTerbitan } from '../../instruments/survei/terbitan/snapshot.ts'
import { verifyTerbitanFile } from '../../instruments/survei/terbitan/verifikasi.ts'

/** About no service, with little asked of the person: nothing of the SKM is left. */
const mitra: Instrumen = { ...templatEksternal, kode: 'mitra', jenis: 'sendiri' }
const semua = [spak, f03Luring, sepuluh, mitra] as const

let uji: FreshDb
let kantor: Kantor
let deps: Deps
let meja: Meja
const periode = new Map<string, string>()
beforeAll(async () => {
  uji = await freshDb()
  kantor = await buildKantor(uji.owner)
  deps = buildDeps(uji.db, { now: () => new Date('2026-08-01T02:00:00Z') })
  const slug = `uji-${kantor.instansiId.slice(-6)}`
  await sql`update registry_unit set slug = ${slug} where id = ${kantor.dinas}`.execute(uji.owner)
  await sql`insert into registry_alamat (alamat, instansi_id, jenis, sasaran_id)
    values (${`unit/${slug}`}, ${kantor.instansiId}, 'unit', ${kantor.dinas})`.execute(uji.owner)
  const sistem = { kind: 'sistem', instansiId: kantor.instansiId, nama: 'uji' } as const
  const layanan = [
    { id: kantor.layanan.ktp, bobot: 3, geser: 0, gratis: true },
    { id: kantor.layanan.akta, bobot: 2, geser: -0.4, gratis: true },
  ]
  await uji.db.write(kantor.scope, async (trx) => {
    await simpanInstrumen(trx, kantor.instansiId, sepuluh)
    await simpanInstrumen(trx, kantor.instansiId, mitra)
    for (const [ke, instrumen] of semua.entries()) {
      const id = await seedPeriode(trx, deps, sistem, {
        unitId: kantor.dinas,
        nama: 'Semester I 2026',
        mulai: '2026-01-01',
        selesai: '2026-06-30',
        populasi: null,
        dibukaAt: new Date('2026-01-01T00:00:00Z'),
        ditutupAt: new Date('2026-07-01T00:00:00Z'),
        jawaban: {
          benih: instrumen.kode,
          jumlah: 60 + ke,
          mulai: '2026-01-01',
          selesai: '2026-06-30',
          zona: 'WIB',
          layanan: instrumen === mitra ? [{ ...layanan[0]!, id: TANPA_LAYANAN }] : layanan,
          model: { mutu: 0.4, unsur: {} },
          bidang: 'kependudukan',
          kertas: 0.2,
          instrumen,
        },
        rencana: {},
        terbitan: [{ pada: new Date('2026-07-10T00:00:00Z'), oleh: 'Sri', alasan: '', alasanMinimum: '' }],
      })
      periode.set(instrumen.kode, id)
    }
  })
  const kepala = kantor.pejabat('kepala_unit', kantor.dinas)
  meja = buildMeja(deps, kepala, '/', [terbitanPublikRoutes(deps), publikRoutes(deps)])
  dinas = buildMeja(deps, kepala, '/kerja/survei', [terbitanRoutes(deps)])
  unit = `/unit/${slug}`
}, 120_000)
afterAll(() => uji.drop())

let dinas: Meja
let unit: string
const alamat = (i: Instrumen, berkas: string): string => `${unit}/survei/${periode.get(i.kode)}/1${berkas}`
const bytes = async (i: Instrumen, berkas: string): Promise<Buffer> => {
  const res = await meja.get(alamat(i, `/${berkas}`))
  expect(res.status, berkas).toBe(200)
  return Buffer.from(await res.arrayBuffer())
}
const data = async (i: Instrumen): Promise<BerkasTerbitan> =>
  JSON.parse((await bytes(i, 'data.json')).toString('utf8')) as BerkasTerbitan
/** Words that are true of the SKM only. */
const ASING =
  /\bSKM\b|\bIKM\b|sembilan|kepuasan masyarakat|unsur pelayanan|mutu pelayanan|14 Tahun 2017|25–100|× 25\b/i

it('stands up to every check, whatever the questionnaire', async () => {
  expect(await uji.db.read(kantor.scope, (db) => hitungUlang(db))).toEqual([])
  for (const i of semua) expect(verifyTerbitanFile(await data(i)), i.kode).toEqual([])
})

describe.each(semua.map((i) => [i.kode, i] as const))('a publication of %s', (_, i) => {
  it('has a page on its own scale, in its own words', async () => {
    const html = await (await meja.get(alamat(i, ''))).text()
    expect(html).toContain(i.nama.id)
    expect(html).toContain(`${i.indeks.singkatan}, skala `)
    for (const u of i.unsur) expect(html).toContain(u.nama.id.replace('&', '&amp;'))
    expect(html.replaceAll(/<(style|title)[\s\S]*?<\/\1>/g, '')).not.toMatch(ASING)
  })

  it('has a report and a poster that say nothing of the SKM', async () => {
    const pdf = pdfWords(await bytes(i, 'laporan.pdf'))
    for (const text of [
      pdf,
      pdfWords(await bytes(i, 'poster-a4.pdf')),
      docxText(await bytes(i, 'laporan.docx')),
    ]) {
      expect(text).toContain(i.indeks.nama.id.split(' ')[0])
      expect(text).not.toMatch(ASING)
    }
    for (const u of i.unsur) expect(pdf).toContain(u.nama.id.split(' ')[0])
    await bytes(i, 'poster-a3.pdf')
    expect((await bytes(i, 'kartu.png')).subarray(1, 4).toString()).toBe('PNG')
  })

  it('has its figures as CSV and says what they mean', async () => {
    const csv = (await bytes(i, 'data.csv')).toString('utf8')
    expect(csv).toContain(`indeks;;${i.indeks.nama.id};`)
    expect((await bytes(i, 'buku-kode.csv')).toString('utf8')).toContain(`${i.kode} versi 1`)
  })

  it('has a badge and a screen', async () => {
    const svg = await (await meja.get(`${unit}/lencana.svg?kuesioner=${i.kode}`)).text()
    expect(svg).toContain(i.indeks.nama.id)
    expect(svg).not.toMatch(ASING)
    const tv = await (await meja.get(`${unit}/tv?kuesioner=${i.kode}&layar=1`)).text()
    expect(tv).toContain(i.indeks.nama.id)
    expect(tv).toContain(`kuesioner=${i.kode}`)
  })

  it.runIf(hasProgram('soffice'))(
    'has workbooks whose formulas give the published index',
    { timeout: 90_000 },
    async () => {
      const { hasil } = (await data(i)).terbitan
      const umum = sheets(await bytes(i, 'laporan.xlsx'))['Hasil']!
      const baris = umum.find((r) => r[0] === i.indeks.singkatan)!
      expect(Number(baris[5])).toBe(hasil.ikm)
      const res = await dinas.get(`/kerja/survei/${periode.get(i.kode)}/terbitan/1/laporan.xlsx`)
      const olah = sheets(Buffer.from(await res.arrayBuffer()))['Pengolahan']!
      const indeks = olah.find((r) => r[1] === i.indeks.singkatan)!
      expect(Number(indeks[6])).toBe(hasil.ikm)
      expect(indeks[7] ?? '').toBe(hasil.mutu)
      hasil.unsur.forEach((u, q) => expect(Number(olah[5 + q]![6])).toBe(u.nilai))
      expect(JSON.stringify(umum) + JSON.stringify(olah)).not.toMatch(ASING)
    },
  )
})

it('is named beside the others on the page of the unit, which leads to it', async () => {
  const html = await (await meja.get(unit)).text()
  for (const i of semua) expect(html).toContain(alamat(i, ''))
})
