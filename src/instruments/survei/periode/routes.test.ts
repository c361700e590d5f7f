import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildKantor, type Kantor } from '../../../../test/support/kantor.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import type { Peran } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Jawaban, Nilai } from '../instrumen.ts'
import { fromNilai } from '../jawaban/rules.ts'
import { insertJawaban } from '../jawaban/store-tulis.ts'
import type { JawabanBaru } from '../jawaban/tipe.ts'
import { findTautan } from '../jawaban/store-periode.ts'
import { createPeriode } from './commands.ts'
import { listTautan } from './store-tautan.ts'
import { periodeRoutes } from './routes.tsx'
import { barisUnduh, csvLine, kolomUnduh } from './unduh.ts'
import type { PeriodeInput } from './schema.ts'

let uji: FreshDb
let kantor: Kantor
let now = '2026-03-01T02:00:00Z'

beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())
beforeEach(async () => {
  now = '2026-03-01T02:00:00Z'
  kantor = await buildKantor(uji.owner)
})

const deps = () => buildDeps(uji.db, { now: () => new Date(now) })
const sit = (peran: Peran, unitId: string | null): Meja =>
  buildMeja(deps(), kantor.pejabat(peran, unitId), '/kerja/survei', [periodeRoutes(deps())])
const petugas = (): Meja => sit('petugas', kantor.dinas)

const open = (change: Partial<PeriodeInput> = {}): Promise<string> =>
  uji.db.write(kantor.scope, (trx) =>
    createPeriode(trx, deps(), kantor.pejabat('kepala_unit', null), {
      unitId: kantor.dinas,
      layananIds: [kantor.layanan.ktp, kantor.layanan.akta].toSorted(),
      nama: 'Semester I 2026',
      mulai: '2026-01-05',
      selesai: '2026-06-30',
      populasi: 30,
      ...change,
    }),
  )
const jawaban = (nilai: readonly Nilai[], over: Partial<JawabanBaru> = {}): JawabanBaru => ({
  id: newId(),
  kunciKirim: newId(),
  layananId: kantor.layanan.ktp,
  saluran: 'daring',
  kumpulanId: null,
  jawaban: fromNilai(nilai) satisfies Jawaban,
  tanggal: '2026-02-10',
  responden: { jenisKelamin: 'P', usia: 34, pendidikan: 'S1', pekerjaan: 'SWASTA' },
  saran: null,
  sidik: null,
  createdBy: null,
  ...over,
})
const fill = (id: string, rows: readonly JawabanBaru[]) =>
  uji.db.write(kantor.scope, (trx) => insertJawaban(trx, kantor.instansiId, id, rows))
const typed = (change: Record<string, string | readonly string[]> = {}) => ({
  unitId: kantor.dinas,
  layananIds: [kantor.layanan.ktp],
  nama: 'Triwulan I 2026',
  mulai: '2026-01-05',
  selesai: '2026-03-31',
  populasi: '1.200',
  ...change,
})

describe('the list', () => {
  it('says what to do first when there is no period', async () => {
    const html = await (await petugas().get('/kerja/survei')).text()
    expect(html).toContain('Belum ada periode survei')
    expect(html).toContain('href="/kerja/survei/baru"')
  })

  it('shows a pembina the same emptiness without a door he may not open', async () => {
    const html = await (await sit('pembina', null).get('/kerja/survei')).text()
    expect(html).toContain('Petugas atau kepala unit yang membukanya')
    expect(html).not.toContain('/kerja/survei/baru')
  })

  it('shows n against the minimum and the index with its grade', async () => {
    const id = await open()
    await fill(id, [jawaban([3, 3, 3, 4, 3, 3, 3, 3, 3]), jawaban([4, 4, 4, 4, 4, 4, 4, 4, 4])])
    const html = await (await petugas().get('/kerja/survei')).text()
    expect(html).toContain(`href="/kerja/survei/${id}"`)
    expect(html).toContain('2 dari 28')
    expect(html).toContain('kurang 26')
    expect(html).toContain('88,89')
    expect(html).toContain('A, ambang')
  })

  it('hides the periods of other units, and shows them all to a pembina', async () => {
    await open({ unitId: kantor.lain, layananIds: [kantor.layanan.lain], nama: 'Milik Dinkes' })
    expect(await (await petugas().get('/kerja/survei')).text()).not.toContain('Milik Dinkes')
    expect(await (await sit('pembina', null).get('/kerja/survei')).text()).toContain('Milik Dinkes')
  })

  it('does not widen what is visible by a unit in the address', async () => {
    await open({ unitId: kantor.lain, layananIds: [kantor.layanan.lain], nama: 'Milik Dinkes' })
    const html = await (await petugas().get(`/kerja/survei?unit=${kantor.lain}`)).text()
    expect(html).not.toContain('Milik Dinkes')
  })

  it.each([
    ['?status=berjalan', ['Berjalan kini'], ['Sudah lewat', 'Nanti']],
    ['?status=berakhir', ['Sudah lewat'], ['Berjalan kini', 'Nanti']],
    ['?status=belum_terbit', ['Sudah lewat'], ['Berjalan kini', 'Nanti']],
    ['?status=terjadwal', ['Nanti'], ['Berjalan kini', 'Sudah lewat']],
    ['?tahun=2027', ['Nanti'], ['Berjalan kini', 'Sudah lewat']],
    ['?status=terbit', ['Tidak ada periode yang cocok'], ['Berjalan kini', 'Nanti']],
    ['?status=aneh&tahun=x', ['Berjalan kini', 'Sudah lewat', 'Nanti'], []],
  ])('filters by %s', async (query, shown, hidden) => {
    await open({ nama: 'Sudah lewat', mulai: '2025-01-01', selesai: '2025-12-31' })
    await open({ nama: 'Berjalan kini', mulai: '2026-01-01', selesai: '2026-03-31' })
    await open({ nama: 'Nanti', mulai: '2027-01-01', selesai: '2027-03-31' })
    const html = await (await petugas().get(`/kerja/survei${query}`)).text()
    for (const s of shown) expect(html).toContain(s)
    for (const s of hidden) expect(html).not.toContain(s)
  })

  it('pages by key, twenty at a time, without losing or repeating a period', async () => {
    for (let i = 0; i < 23; i++) {
      const year = 2000 + i
      await open({ nama: `Periode-${i};`, mulai: `${year}-01-01`, selesai: `${year}-12-31` })
    }
    const names = (html: string): string[] => html.match(/Periode-\d+;/g) ?? []
    const first = await (await petugas().get('/kerja/survei')).text()
    const next = /href="([^"]*sesudah=[^"]*)"/.exec(first)![1]!.replaceAll('&amp;', '&')
    const second = await (await petugas().get(next)).text()
    const seen = [...names(first), ...names(second)]
    expect(names(first)).toHaveLength(20)
    expect(seen).toEqual(Array.from({ length: 23 }, (_, i) => `Periode-${22 - i};`))
  })
})

describe('opening a period by form', () => {
  it('asks for the unit first where there are several, and suggests name and dates', async () => {
    const desk = petugas()
    expect(await (await desk.get('/kerja/survei/baru')).text()).toContain('Unit mana yang disurvei?')
    const html = await (await desk.get(`/kerja/survei/baru?unit=${kantor.dinas}&usulan=triwulan`)).text()
    expect(html).toContain('value="Triwulan I 2026"')
    expect(html).toContain('value="2026-03-31"')
    expect(html).toContain('KTP elektronik')
    expect(html).not.toContain('Perekaman KTP')
  })

  it('goes straight to the form for somebody with one unit', async () => {
    const html = await (await sit('petugas', kantor.upt).get('/kerja/survei/baru')).text()
    expect(html).toContain('Perekaman KTP')
    expect(html).not.toContain('Ganti unit')
  })

  it('opens it and leads to the posters', async () => {
    const desk = petugas()
    const res = await desk.post('/kerja/survei/baru', typed())
    expect(res.status).toBe(303)
    const html = await (await desk.get(res.headers.get('location')!)).text()
    expect(html).toContain('Triwulan I 2026 sudah dibuka')
    expect(html.match(/<svg[^>]*viewBox[^>]*role="img"/g)).toHaveLength(2)
  })

  it('keeps what was typed and says what is wrong, 422', async () => {
    const res = await petugas().post('/kerja/survei/baru', typed({ selesai: '2025-01-01', nama: 'Uji <b>' }))
    const html = await res.text()
    expect(res.status).toBe(422)
    expect(html).toContain('Tanggal akhir tidak boleh sebelum tanggal mulai.')
    expect(html).toContain('href="#selesai"')
    expect(html).toContain('value="Uji &lt;b>"')
    expect(html).toContain('value="1.200"')
  })

  it('names the other period when two would claim the same visitor', async () => {
    await open()
    const res = await petugas().post('/kerja/survei/baru', typed())
    expect(res.status).toBe(422)
    expect(await res.text()).toContain('Periode “Semester I 2026” masih terbuka untuk KTP elektronik')
  })

  it('answers 404 for a unit that is not visible and 403 for a pembina', async () => {
    expect((await petugas().post('/kerja/survei/baru', typed({ unitId: kantor.lain }))).status).toBe(404)
    expect((await sit('pembina', null).get('/kerja/survei/baru')).status).toBe(403)
    expect((await sit('pembina', null).post('/kerja/survei/baru', typed())).status).toBe(403)
  })
})

describe('one period', () => {
  it('asks and answers every question of the dashboard', async () => {
    const id = await open()
    await fill(id, [
      jawaban([3, 3, 2, 4, 3, 3, 3, 3, 3], { saran: 'Antre <lama> sekali' }),
      jawaban([4, 4, 4, 4, 4, 4, 4, 4, 4], { layananId: kantor.layanan.akta }),
      jawaban([3, 3, 3, 4, 3, 3, 4, 3, 3], { sidik: 'sama' }),
      jawaban([3, 3, 3, 4, 3, 3, 4, 3, 2], { sidik: 'sama' }),
    ])
    const html = await (await petugas().get(`/kerja/survei/${id}`)).text()
    for (const question of [
      'Sudah cukupkah respondennya?',
      'Berapa nilainya?',
      'Unsur mana yang paling lemah?',
      'Layanan mana yang berbeda?',
      'Siapa yang menjawab?',
      'Apa kata mereka?',
      'Apa yang perlu diperiksa?',
    ])
      expect(html).toContain(question)
    expect(html).toContain('Belum: kurang 24 orang lagi.')
    expect(html).toContain('Antre &lt;lama> sekali')
    expect(html).toContain('2 jawaban diberi tanda: 1 berjawaban sama di semua unsur, 1 mirip kiriman ganda')
  })

  it('shows what to do while nobody has answered', async () => {
    const html = await (await petugas().get(`/kerja/survei/${await open()}`)).text()
    expect(html).toContain('Belum ada jawaban')
    expect(html).not.toContain('Berapa nilainya?')
  })

  it('offers the one action of its state', async () => {
    const id = await open({ selesai: '2026-03-10' })
    const at = async (peran: Peran) => (await sit(peran, kantor.dinas).get(`/kerja/survei/${id}`)).text()
    expect(await at('petugas')).toContain('Masukkan formulir kertas')
    now = '2026-03-11T02:00:00Z'
    await fill(id, [jawaban([3, 3, 3, 4, 3, 3, 3, 3, 3])])
    expect(await at('kepala_unit')).toContain('Terbitkan hasil')
    expect(await at('petugas')).not.toContain('Terbitkan hasil')
    expect(await at('petugas')).toContain('Menunggu kepala unit menerbitkan')
  })

  it('lists flags with their reasons and comments by page', async () => {
    const id = await open()
    const rows = Array.from({ length: 52 }, (_, i) =>
      jawaban([3, 3, 3, 3, 3, 3, 3, 3, 3], { saran: `saran-${i};`, sidik: i < 2 ? 'sama' : null }),
    )
    await fill(id, rows)
    const first = await (await petugas().get(`/kerja/survei/${id}/saran`)).text()
    expect(first.match(/saran-\d+;/g)).toHaveLength(50)
    expect(first).toContain('saran-51;')
    const next = /href="[^"]*(\?sebelum=\d+)"/.exec(first)![1]!
    const second = await (await petugas().get(`/kerja/survei/${id}/saran${next}`)).text()
    expect(second.match(/saran-\d+;/g)).toEqual(['saran-1;', 'saran-0;'])
    const tanda = await (await petugas().get(`/kerja/survei/${id}/tanda${next}`)).text()
    expect(tanda).toContain('Semua unsur diberi nilai yang sama')
    expect(tanda).toContain('Perangkat yang sama')
  })

  it('is not found for another unit, an unknown id and a malformed one', async () => {
    const id = await open()
    const other = sit('kepala_unit', kantor.lain)
    for (const path of ['', '/saran', '/tanda', '/sebar', '/ubah', '/tutup', '/jawaban.csv'])
      expect((await other.get(`/kerja/survei/${id}${path}`)).status, path).toBe(404)
    expect((await petugas().get(`/kerja/survei/${newId()}`)).status).toBe(404)
    expect((await petugas().get('/kerja/survei/satu')).status).toBe(404)
    expect((await other.post(`/kerja/survei/${id}/tutup`, {})).status).toBe(404)
  })

  it('lets a pembina look but not touch', async () => {
    const id = await open()
    const desk = sit('pembina', null)
    const html = await (await desk.get(`/kerja/survei/${id}`)).text()
    expect(html).not.toContain('Kelola periode ini')
    expect((await desk.get(`/kerja/survei/${id}/ubah`)).status).toBe(403)
    expect((await desk.post(`/kerja/survei/${id}/tutup`, {})).status).toBe(403)
  })

  it('is corrected by form, and says why not when answers are in', async () => {
    const id = await open()
    const desk = petugas()
    const fields = typed({ layananIds: [kantor.layanan.ktp, kantor.layanan.akta], nama: 'Semester Satu' })
    expect((await desk.post(`/kerja/survei/${id}/ubah`, fields)).status).toBe(303)
    await fill(id, [jawaban([3, 3, 3, 4, 3, 3, 3, 3, 3])])
    const res = await desk.post(`/kerja/survei/${id}/ubah`, { ...fields, mulai: '2026-01-06' })
    expect(res.status).toBe(409)
    expect(await res.text()).toContain('tanggal mulai tidak dapat diubah')
  })

  it('is closed and opened again', async () => {
    const id = await open()
    const desk = petugas()
    expect(await (await desk.get(`/kerja/survei/${id}/tutup`)).text()).toContain('sedang tidak dibuka')
    expect((await desk.post(`/kerja/survei/${id}/tutup`, { aksi: 'tutup' })).status).toBe(303)
    const early = await desk.post(`/kerja/survei/${id}/buka-lagi`, { selesai: '2026-02-01' })
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('tidak boleh sebelum hari ini')
    expect((await desk.post(`/kerja/survei/${id}/buka-lagi`, { selesai: 'besok' })).status).toBe(422)
    expect((await desk.post(`/kerja/survei/${id}/buka-lagi`, { selesai: '2026-07-01' })).status).toBe(303)
  })

  it('speaks English when asked', async () => {
    const id = await open()
    await fill(id, [jawaban([3, 3, 2, 4, 3, 3, 3, 3, 3])])
    const html = await (await petugas().get(`/kerja/survei/${id}?bahasa=en`)).text()
    expect(html).toContain('Which element is weakest?')
    expect(html).toContain('Completion time')
  })
})

describe('downloads', () => {
  it('streams every answer as CSV under the names the import reads', async () => {
    const id = await open()
    await fill(id, [
      jawaban([1, 2, 3, 4, 4, 3, 2, 1, 2], { saran: '=1+1; "ya"\nbaris dua', saluran: 'kertas' }),
      jawaban([3, 3, 3, 3, 3, 3, 3, 3, 3]),
    ])
    const res = await petugas().get(`/kerja/survei/${id}/jawaban.csv`)
    expect(res.headers.get('content-disposition')).toBe('attachment; filename="skm-semester-i-2026.csv"')
    const text = await res.text()
    expect(text.split('\r\n')[0]).toBe(
      'tanggal;layanan;persyaratan;prosedur;waktu;biaya;produk;kompetensi;perilaku;sarana;pengaduan;jenis_kelamin;usia;pendidikan;pekerjaan;saran;saluran;tanda',
    )
    expect(text).toContain(
      `2026-02-10;KTP elektronik;1;2;3;4;4;3;2;1;2;P;34;S1;SWASTA;"'=1+1; ""ya""\nbaris dua";kertas;\r\n`,
    )
    expect(text).toContain('SWASTA;;daring;garis lurus\r\n')
  })

  it('writes the very lines that the columns promise, whatever citizens wrote', async () => {
    const id = await open()
    const saran = [
      '=SUM(1)',
      '+62',
      '-1 hari',
      '@kantor',
      '\tmundur',
      'a;b',
      'kata "baik"',
      '"',
      '\n',
      "'",
      'biasa',
      null,
    ]
    const asli = saran.map((s, i) =>
      jawaban([1, 2, 3, 4, 4, 3, 2, 1, (i % 4) + 1], {
        saran: s,
        responden: {
          jenisKelamin: i % 2 ? 'L' : null,
          usia: i || null,
          pendidikan: null,
          pekerjaan: '=lain; "x"',
        },
      }),
    )
    await fill(id, asli)
    const text = await (await petugas().get(`/kerja/survei/${id}/jawaban.csv`)).text()
    const layanan = new Map([[asli[0]!.layananId, 'KTP elektronik']])
    const lines = asli.map((j, i) =>
      csvLine(
        barisUnduh({ ...j, tambahan: {}, urut: i, jumlah: 0, garisLurus: false, ganda: false }, layanan),
      ),
    )
    expect(text).toBe(`${csvLine(kolomUnduh)}${lines.join('')}`)
  })

  it('gives the same as XLSX', async () => {
    const id = await open()
    await fill(id, [jawaban([1, 2, 3, 4, 4, 3, 2, 1, 2])])
    const res = await petugas().get(`/kerja/survei/${id}/jawaban.xlsx`)
    expect(new Uint8Array(await res.arrayBuffer()).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  })

  it('gives a counter an address of its own, once, with poster and table tent', async () => {
    const id = await open()
    const at = `/kerja/survei/${id}/sebar`
    const one = { loket: ' Loket  3 ', layananId: kantor.layanan.ktp }
    expect((await petugas().post(at, one)).status).toBe(303)
    expect((await petugas().post(at, { ...one, loket: 'loket 3' })).status).toBe(303)
    const tautan = await uji.db.read(kantor.scope, (db) => listTautan(db, kantor.dinas))
    const loket = tautan.filter((t) => t.loket !== null)
    expect(loket).toMatchObject([{ loket: 'Loket 3', layananId: kantor.layanan.ktp }])
    expect(await (await petugas().get(at)).text()).toContain('Loket 3')
    const poster = (ukuran: string) =>
      petugas().get(`/kerja/survei/${id}/poster/${loket[0]!.id}.pdf?ukuran=${ukuran}`)
    for (const ukuran of ['a4', 'a6', 'tenda']) expect((await poster(ukuran)).status).toBe(200)
    expect((await poster('a0')).status).toBe(404)
    // Another period of the unit keeps it: the poster on the counter stays.
    expect(await uji.db.read(kantor.scope, (db) => findTautan(db, loket[0]!.kode))).toBeDefined()
  })

  it('refuses a counter without a name, of a foreign service, or for somebody who only looks on', async () => {
    const id = await open()
    const at = `/kerja/survei/${id}/sebar`
    const none = await petugas().post(at, { loket: ' ', layananId: '' })
    expect([none.status, (await none.text()).includes('Tulis nama loketnya')]).toEqual([422, true])
    expect((await petugas().post(at, { loket: 'A', layananId: kantor.layanan.lain })).status).toBe(422)
    expect((await sit('pembina', null).post(at, { loket: 'A', layananId: '' })).status).toBe(403)
  })

  it('draws the QR of an address of this period only', async () => {
    const id = await open()
    const html = await (await petugas().get(`/kerja/survei/${id}/sebar`)).text()
    const path = /href="(\/kerja[^"]+\.svg)"/.exec(html)![1]!
    const res = await petugas().get(path)
    expect(res.headers.get('content-type')).toBe('image/svg+xml')
    expect(await res.text()).toContain('<svg')
    expect((await petugas().get(`/kerja/survei/${id}/poster/${newId()}.svg`)).status).toBe(404)
    const poster = await petugas().get(path.replace(/svg$/, 'pdf'))
    expect(poster.headers.get('content-type')).toBe('application/pdf')
    expect(
      Buffer.from(await poster.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })
})
