import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildKantor, type Kantor } from '../../../../test/support/kantor.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { hasProgram, pdfPages, pdfPixels, pdfText } from '../../../../test/support/office.ts'
import { readQr } from '../../../../test/support/qr-reader.ts'
import type { Pejabat, Peran } from '../../../kernel/actor.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import { spak } from '../instrumen/bawaan/zona-integritas.ts'
import { insertInstrumen, markStatus } from '../instrumen/store.ts'
import { createPeriode } from '../periode/commands.ts'
import { getAgregat } from '../jawaban/store-agregat.ts'
import { cetakFormulir } from './formulir.ts'
import { kumpulanRoutes } from './routes.tsx'
import { nextNomor } from './rules.ts'
import { findKumpulan, listKetikan } from './store.ts'

let uji: FreshDb
let kantor: Kantor
let id: string
let ani: Pejabat
let budi: Pejabat

const deps = () => buildDeps(uji.db, { now: () => new Date('2026-03-01T02:00:00Z') })
const sit = (siapa: Pejabat): Meja => buildMeja(deps(), siapa, '/kerja/survei', [kumpulanRoutes(deps())])
const as = (peran: Peran, unitId: string | null): Meja => sit(kantor.pejabat(peran, unitId))
const at = (sub = ''): string => `/kerja/survei/${id}/kumpulan${sub}`
const read = <T>(run: Parameters<typeof uji.db.read<T>>[1]) => uji.db.read(kantor.scope, run)
const counted = async () => (await read((db) => getAgregat(db, id))).semua.n

async function print(cara: 'sekali' | 'dua', lembar = '3'): Promise<string> {
  const res = await sit(ani).post(at(), { layananId: kantor.layanan.ktp, lembar, cara })
  expect(res.status).toBe(303)
  return res.headers.get('location')!.split('/').at(-1)!
}
const key = (siapa: Pejabat, kid: string, over: Record<string, string> = {}) =>
  sit(siapa).post(at(`/${kid}`), {
    ke: '1',
    nomor: '1',
    tanggal: '2026-02-10',
    deret: '344334343',
    jenis_kelamin: 'P',
    saran: 'Antrean lama',
    ...over,
  })
const outcome = (res: Response): string | null =>
  new URL(res.headers.get('location') ?? 'x:', 'http://x').searchParams.get('hasil')

beforeAll(async () => {
  uji = await freshDb()
  kantor = await buildKantor(uji.owner)
  ani = kantor.pejabat('petugas', kantor.dinas)
  budi = kantor.pejabat('petugas', kantor.dinas)
  id = await uji.db.write(kantor.scope, (trx) =>
    createPeriode(trx, deps(), kantor.pejabat('kepala_unit', null), {
      unitId: kantor.dinas,
      layananIds: [kantor.layanan.ktp, kantor.layanan.akta].toSorted(),
      nama: 'Semester I 2026',
      mulai: '2026-01-05',
      selesai: '2026-06-30',
      populasi: null,
    }),
  )
})
afterAll(() => uji.drop())

describe('a pile keyed once', () => {
  it('counts each sheet as it is keyed, and leads to the next', async () => {
    const kid = await print('sekali')
    const before = await counted()
    expect(outcome(await key(ani, kid))).toBe('masuk')
    expect(await counted()).toBe(before + 1)
    const html = await (await sit(ani).get(at(`/${kid}`))).text()
    expect(html).toMatch(/name="nomor"[^>]*value="2"|value="2"[^>]*name="nomor"/)
  })

  it('takes the same page twice as one sheet, and refuses the sheet with other content', async () => {
    const kid = await print('sekali')
    await key(ani, kid)
    const before = await counted()
    expect((await key(ani, kid)).status).toBe(303)
    expect(await counted()).toBe(before)
    const other = await key(ani, kid, { deret: '111111111' })
    expect([other.status, (await other.text()).includes('sudah diketik pada giliran ini')]).toEqual([
      422,
      true,
    ])
  })

  it.each([
    ['a sheet that is not in the pile', { nomor: '4' }, 'tidak ada dalam kumpulan ini'],
    ['eight digits', { deret: '34433434' }, 'Baru 8 angka'],
    ['a date outside the period', { tanggal: '2025-12-31' }, 'Tanggal formulir harus antara'],
  ])('refuses %s and keeps what was typed', async (_what, over, message) => {
    const kid = await print('sekali')
    const res = await key(ani, kid, over)
    expect(res.status).toBe(422)
    const html = await res.text()
    expect(html).toContain(message)
    expect(html).toContain('Antrean lama')
  })
})

describe('a pile keyed twice', () => {
  it('counts nothing before a second officer read the same', async () => {
    const kid = await print('dua')
    const before = await counted()
    expect(outcome(await key(ani, kid))).toBe('menunggu')
    expect(await counted()).toBe(before)
    const self = await key(ani, kid, { ke: '2' })
    expect(await self.text()).toContain('Ketikan kedua harus oleh petugas lain')
    expect(outcome(await key(budi, kid, { ke: '2', saran: 'antrean  LAMA' }))).toBe('masuk')
    expect(await counted()).toBe(before + 1)
  })

  it('shows two readings side by side, and counts what a person chose of each', async () => {
    const kid = await print('dua')
    const before = await counted()
    await key(ani, kid)
    expect(outcome(await key(budi, kid, { ke: '2', deret: '344334341', jenis_kelamin: 'L' }))).toBe('selisih')
    expect(await counted()).toBe(before)
    const html = await (await sit(ani).get(at(`/${kid}`))).text()
    expect(html).toContain('9. Penanganan Pengaduan')
    expect(html).toContain('Ketikan pertama: 3')
    expect(html).toContain('Ketikan kedua: 1')
    const choice = { pengaduan: '2', jenisKelamin: '1' }
    expect((await sit(ani).post(at(`/${kid}/selisih/1`), choice)).status).toBe(303)
    // Pressed twice, it is settled once.
    expect((await sit(ani).post(at(`/${kid}/selisih/1`), choice)).status).toBe(303)
    expect(await counted()).toBe(before + 1)
    const row = await uji.owner
      .selectFrom('survei_jawaban')
      .select(['nilai', 'jenis_kelamin', 'saluran'])
      .where('kumpulan_id', '=', kid)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ nilai: [3, 4, 4, 3, 3, 4, 3, 4, 1], jenis_kelamin: 'P', saluran: 'kertas' })
  })

  it('does not show the second officer what the first one read', async () => {
    const kid = await print('dua')
    await key(ani, kid, { saran: 'Rahasia ketikan' })
    expect(await (await sit(budi).get(at(`/${kid}?ke=2`))).text()).not.toContain('Rahasia ketikan')
    const waiting = await key(budi, kid, { ke: '2', nomor: '2' })
    expect(await waiting.text()).toContain('belum diketik pertama kali')
  })
})

it('another unit sees no pile, a pembina keys none, and 201 sheets are too many', async () => {
  const kid = await print('sekali')
  expect((await as('petugas', kantor.lain).get(at(`/${kid}`))).status).toBe(404)
  expect((await as('pembina', null).get(at())).status).toBe(403)
  const many = await sit(ani).post(at(), { layananId: kantor.layanan.ktp, lembar: '201', cara: 'sekali' })
  expect([many.status, (await many.text()).includes('Tulis angka 1 sampai 200')]).toEqual([422, true])
  const kumpulan = (await read((db) => findKumpulan(db, id, kid)))!
  expect(nextNomor(kumpulan, await read((db) => listKetikan(db, kid)), 1)).toBe(1)
})

describe.runIf(hasProgram('pdftotext') && hasProgram('pdftoppm'))('the printed form', () => {
  it('is one page a sheet, with every question, the code of the pile and a QR for the desk', async () => {
    const pdf = await cetakFormulir({
      instansi: 'Pemerintah Kabupaten Rekabumi',
      unit: 'Badan Kependudukan dan Keluarga Berencana Nasional Perwakilan Provinsi Sumatera Barat',
      layanan: 'Perekaman dan pencetakan KTP elektronik',
      periode: 'Semester I 2026',
      instrumen: skm142017,
      kumpulan: { kode: 'k7m2x', lembar: 2 },
      alamatLembar: (n) => `https://sambut.go.id/kerja/survei/x/kumpulan/y?lembar=${n}`,
      contoh: true,
    })
    const pages = pdfPages(pdf)
    expect(pages).toHaveLength(2)
    for (const [i, page] of pages.entries()) {
      const text = page.replaceAll(/\s+/g, ' ')
      expect(text).toContain(`K7M2X-0${i + 1}`)
      expect(text).toContain('Tanpa nama, NIK, atau nomor HP')
      // Words, not lines: a long choice may be broken.
      for (const p of skm142017.pertanyaan)
        for (const word of p.pilihan.at(-1)!.label.id.split(' ')) expect(text).toContain(word)
    }
    expect(readQr(pdfPixels(pdf, 150))).toBe('https://sambut.go.id/kerja/survei/x/kumpulan/y?lembar=1')
    if (process.env['LIHAT']) (await import('node:fs')).writeFileSync(process.env['LIHAT'], pdf)
  })

  it('asks the questions of the periode, also of a questionnaire of one’s own', async () => {
    const sendiri: Instrumen = {
      ...spak,
      kode: 'uji-cetak',
      jenis: 'sendiri',
      pertanyaan: spak.pertanyaan.map((q, i) => ({ ...q, teks: { id: `Pertanyaan kami nomor ${i + 1}` } })),
    }
    const lain = await uji.db.write(kantor.scope, async (trx) => {
      await insertInstrumen(trx, kantor.instansiId, { isi: sendiri, unitId: null, createdBy: null })
      await markStatus(trx, { kode: sendiri.kode, versi: 1 }, 'siap')
      return createPeriode(trx, deps(), kantor.pejabat('kepala_unit', null), {
        unitId: kantor.dinas,
        layananIds: [kantor.layanan.ktp],
        nama: 'Survei kami',
        mulai: '2026-01-05',
        selesai: '2026-06-30',
        populasi: null,
        instrumen: `${sendiri.kode}/1`,
      })
    })
    const base = `/kerja/survei/${lain}/kumpulan`
    const made = await sit(ani).post(base, { layananId: kantor.layanan.ktp, lembar: '1', cara: 'sekali' })
    expect(made.status).toBe(303)
    const pdf = await sit(ani).get(`${base}/${made.headers.get('location')!.split('/').at(-1)!}/formulir.pdf`)
    const text = pdfText(Buffer.from(await pdf.arrayBuffer()))
    expect(text).toContain('Pertanyaan kami nomor 5')
    expect(text).not.toContain('sarana dan prasarana')
  })
})
