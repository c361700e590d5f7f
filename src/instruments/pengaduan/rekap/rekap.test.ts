import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja } from '../../../../test/support/meja.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Cell } from '../../../reports/xlsx-model.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn, type Isian } from '../commands.ts'
import { mejaRoutes } from '../meja/routes.ts'
import type { Aksi } from '../status/rules.ts'
import { listMasa, parseMasa, triwulanOf } from './masa.ts'
import { toBuku, toLaporan } from './berkas.ts'
import { lipatKecil } from './publik.ts'
import { rerata } from './hitungan.ts'
import { loadRekap } from './rekap.ts'
import type { TabelRekap } from './tabel.ts'
import { potongTeratas } from './teratas.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let kini = new Date('2026-10-05T03:00:00Z')
let pengelola: Pejabat
let penghubung: Pejabat
let urut = 0

const act = (actor: Pejabat, id: string, aksi: Aksi, isian?: Isian) =>
  fresh.db.write({ instansiId: rumah.instansi.id }, (trx) => actOn(trx, deps, actor, id, aksi, isian))

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  penghubung = await rumah.pejabat({ peran: 'penghubung', unitId: rumah.dinas.id })
  // Three received on 5 October; answered after 2, after 4 and not at all.
  const ids: string[] = []
  for (let i = 0; i < 3; i++) ids.push((await terimaAduan(deps, rumah.instansi.id)).id)
  for (const id of ids) await act(pengelola, id, 'disposisi', { unitId: rumah.dinas.id })
  kini = new Date('2026-10-07T03:00:00Z')
  await act(penghubung, ids[0]!, 'jawab')
  await act(penghubung, ids[0]!, 'tutup')
  kini = new Date('2026-10-09T03:00:00Z')
  await act(penghubung, ids[1]!, 'jawab')
  const terbatas = await terimaAduan(deps, rumah.instansi.id, { rahasia: true })
  await act(pengelola, terbatas.id, 'disposisi', { unitId: rumah.dinas.id })
  kini = new Date('2026-11-20T03:00:00Z')
}, 60_000)
afterAll(() => fresh.drop())

const rekap = (siapa: Pejabat, masa = '2026-tw4') =>
  fresh.db.read({ instansiId: rumah.instansi.id }, (db) => loadRekap(db, siapa, parseMasa(masa)!, kini, 'id'))

it('knows its stretches', () => {
  expect(parseMasa('2026-tw4')).toMatchObject({ mulai: '2026-10-01', selesai: '2026-12-31' })
  expect(parseMasa('2026-s1')).toMatchObject({ mulai: '2026-01-01', selesai: '2026-06-30' })
  expect(parseMasa('2026-tw5')).toBeUndefined()
  expect(triwulanOf('2026-11-20').kunci).toBe('2026-tw4')
  expect(listMasa(2026)).toHaveLength(7)
  expect([rerata(7, 3), rerata(5, 4), rerata(0, 0)]).toEqual([2.3, 1.3, null])
})

it('counts what came in, what was in time, and how many days it took', async () => {
  const r = await rekap(pengelola)
  expect(r.semua).toMatchObject({ n: 4, selesai: 1, tanggapanTepat: 2, tanggapanLewat: 2, ditanggapi: 2 })
  expect(r.semua).toMatchObject({ hariTanggapan: 6, medianTanggapan: 3, medianSelesai: 2 })
  const unit = r.tabel.find((t) => t.kunci === 'unit')!
  expect(unit.baris[0]!.slice(0, 3)).toEqual(['Dinas Kesehatan', 4, 1])
  expect((await rekap(pengelola, '2026-tw3')).semua).toBeUndefined()
})

it('says mean and median days of every step', async () => {
  const { baris } = (await rekap(pengelola)).tabel.find((t) => t.kunci === 'langkah')!
  expect(baris.map((b) => b.slice(3))).toEqual([
    [0, 0],
    [3, 3],
    [2, 2],
  ])
})

it('says of berkadar reports how many, and only to the inspectorate of whom and where', async () => {
  kini = new Date('2024-05-06T03:00:00Z')
  const apip = await rumah.pejabat({ peran: 'apip', unitId: null })
  const { id } = await terimaAduan(deps, rumah.instansi.id, { wilayahKode: '35.07.02.2003' })
  await act(pengelola, id, 'disposisi', { unitId: rumah.dinas.id })
  await act(pengelola, id, 'klasifikasi', { klasifikasi: 'berkadar', alasan: 'Menuduh.' })
  const kelompok = async (siapa: Pejabat) =>
    (await rekap(siapa, '2024')).tabel
      .filter((t) => ['unit', 'wilayah'].includes(t.kunci))
      .map((t) => [t.kunci, ...t.baris.map((b) => b.slice(0, 2))])
  const berkadar = 'Berkadar pengawasan'
  expect(await kelompok(pengelola)).toEqual([
    ['unit', [berkadar, 1]],
    ['wilayah', [berkadar, 1]],
  ])
  expect(await kelompok(apip)).toEqual([
    ['unit', ['Dinas Kesehatan', 1]],
    ['wilayah', ['35.07.02.2003', 1]],
  ])
  kini = new Date('2026-11-20T03:00:00Z')
})

it.each([
  ['pembina', false, 'Rahasia atau berkadar pengawasan', 'Laporan rahasia dan berkadar dihitung tanpa unit'],
  ['admin_instansi', false, 'Rahasia atau berkadar pengawasan', 'Laporan rahasia dan berkadar dihitung'],
  ['apip', false, 'Rahasia', 'Laporan rahasia dihitung tanpa unit'],
  ['pengelola_pengaduan', true, 'Rahasia atau berkadar pengawasan', 'Laporan rahasia dan berkadar dihitung'],
  ['pengelola_pengaduan', false, 'Dinas Kesehatan', 'Laporan berkadar dihitung tanpa unit'],
] as const)(
  'says to %s (for everybody: %s) of rahasia reports how many, and of whom and where only to who may open them',
  async (peran, publik, nama, catatan) => {
    const { db, owner } = fresh
    const tahun = String(2010 + urut++)
    kini = new Date(`${tahun}-05-06T03:00:00Z`)
    const kategoriId = newId()
    await owner
      .insertInto('pengaduan_kategori')
      .values({ instansi_id: rumah.instansi.id, id: kategoriId, nama: `Topik ${tahun}`, mulai: '2000-01-01' })
      .execute()
    for (let i = 0; i < 5; i++) {
      const { id } = await terimaAduan(deps, rumah.instansi.id, {
        wilayahKode: '35.07.02.2003',
        kategoriId,
        rahasia: true,
      })
      await act(pengelola, id, 'disposisi', { unitId: rumah.dinas.id })
    }
    const siapa = await rumah.pejabat({ peran, unitId: null })
    const r = await db.read({ instansiId: rumah.instansi.id }, (trx) =>
      loadRekap(trx, siapa, parseMasa(tahun)!, kini, 'id', publik),
    )
    kini = new Date('2026-11-20T03:00:00Z')
    const terbuka = nama === 'Dinas Kesehatan'
    const baris = (kunci: string) => r.tabel.find((t) => t.kunci === kunci)?.baris.map((b) => b.slice(0, 2))
    expect([r.semua?.n, baris('unit')]).toEqual([5, [[nama, 5]]])
    expect(baris('kategori')).toEqual([[terbuka ? `Topik ${tahun}` : nama, 5]])
    expect(baris('wilayah')).toEqual([[terbuka ? '35.07.02.2003' : nama, 5]])
    expect(baris('berulang')?.length).toBe(terbuka ? 1 : undefined)
    expect(r.catatan).toContain(catatan)
  },
)

it('says on each paper first what all of it comes to: received, settled, reopened, rated, and each step', async () => {
  const r = await rekap(pengelola)
  const semua = [
    ['Diterima', 4],
    ['Selesai', 1],
    ['Digabung dengan laporan lain', 0],
    ['Dibuka kembali', 0],
    ['Nilai pelapor (rerata dari 5)', null],
    ['Pelapor yang menilai', 0],
  ]
  const buku = toBuku(r)
  const isi = (buku.sheets[0]!.rows as readonly Cell[][]).map((row) =>
    row.map((sel) => (sel !== null && typeof sel === 'object' && 'value' in sel ? sel.value : sel)),
  )
  expect(isi).toEqual(expect.arrayContaining(semua))
  expect(isi).toEqual(expect.arrayContaining([['Jawaban pertama', 2, 2, 3, 3]]))
  expect(buku.sheets[1]!.name).toBe('Menurut unit')
  const [, tabel] = toLaporan(r, 'id').chapters[0]!.blocks
  expect(tabel).toMatchObject({ caption: 'Ringkasan', rows: expect.arrayContaining([['Diterima', '4']]) })
  const html = await (
    await buildMeja(deps, pengelola, '/kerja/pengaduan', [mejaRoutes(deps)]).get(
      '/kerja/pengaduan/rekap?masa=2026-tw4',
    )
  ).text()
  expect(html.slice(0, html.indexOf('<table'))).toContain('Dibuka kembali')
})

it('ends a long table on the screen with what the rest comes to, and holds every line on paper', async () => {
  const baris = Array.from({ length: 80 }, (_, i) => [`Topik ${i}`, 2, 1, 3] as const)
  const t: TabelRekap = { kunci: 'x', judul: 'x', kepala: ['', 'n', 's', 'm'], baris, bermedian: true }
  const { baris: jadi } = potongTeratas(t, (n) => `Lainnya (${n})`)
  expect([jadi.length, jadi.at(-1)]).toEqual([51, ['Lainnya (30)', 60, 30, null]])
  expect(potongTeratas({ ...t, baris: baris.slice(0, 50) }, String).baris).toHaveLength(50)
  await fresh.owner
    .insertInto('pengaduan')
    .values(
      Array.from({ length: 60 }, (_, i) => ({
        instansi_id: rumah.instansi.id,
        id: newId(),
        kode: `w${i}`,
        kunci_kirim: `w${i}`,
        jenis: 'pengaduan' as const,
        status: 'diterima' as const,
        kanal: 'web' as const,
        judul: 'x',
        isi: 'x',
        wilayah_kode: `35.08.${10 + i}`,
        anonim: true,
        rahasia: false,
        diterima_at: new Date('2009-02-03T03:00:00Z'),
      })),
    )
    .execute()
  const r = await rekap(pengelola, '2009')
  expect(r.tabel.find((x) => x.kunci === 'wilayah')?.baris).toHaveLength(60)
})

it('folds small groups into one that is no longer small, and keeps every count', () => {
  const baris = [
    ['A', 20, 10, 3],
    ['B', 6, 5, 2],
    ['C', 4, 4, 1],
    ['D', 2, 0, null],
  ]
  expect(lipatKecil(baris, 'Lainnya')).toEqual([
    ['A', 20, 10, 3],
    ['B', 6, 5, 2],
    ['Lainnya', 6, 4, null],
  ])
  // One small group alone would be found by subtraction: the next goes with it.
  expect(lipatKecil(baris.slice(0, 3), 'Lainnya')).toEqual([
    ['A', 20, 10, 3],
    ['Lainnya', 10, 9, null],
  ])
  expect(lipatKecil(baris.slice(0, 2), 'Lainnya')).toEqual(baris.slice(0, 2))
})

it('names places where the same comes back, and to the public only those that are many', async () => {
  const kategori = newId()
  await fresh.owner
    .insertInto('pengaduan_kategori')
    .values({ instansi_id: rumah.instansi.id, id: kategori, nama: 'Lampu jalan', mulai: '2020-01-01' })
    .execute()
  kini = new Date('2025-02-03T03:00:00Z')
  for (let i = 0; i < 3; i++)
    await terimaAduan(deps, rumah.instansi.id, { kategoriId: kategori, wilayahKode: '35.07.01.2001' })
  const berulang = async (publik: boolean) =>
    (
      await fresh.db.read({ instansiId: rumah.instansi.id }, (db) =>
        loadRekap(db, pengelola, parseMasa('2025-tw1')!, kini, 'id', publik),
      )
    ).tabel.find((t) => t.kunci === 'berulang')?.baris
  expect(await berulang(false)).toEqual([[expect.stringContaining('Lampu jalan'), 3, 0, 0]])
  expect(await berulang(true)).toBeUndefined()
  kini = new Date('2026-11-20T03:00:00Z')
})

it('says how many were merged, and counts them with the topic and place of the one that took them in', async () => {
  kini = new Date('2008-02-04T03:00:00Z')
  const kategori = newId()
  await fresh.owner
    .insertInto('pengaduan_kategori')
    .values({ instansi_id: rumah.instansi.id, id: kategori, nama: 'Got mampet', mulai: '2000-01-01' })
    .execute()
  const terima = (over = {}) => terimaAduan(deps, rumah.instansi.id, over)
  const induk = await terima({ kategoriId: kategori, wilayahKode: '35.07.01.2001' })
  const rahasia = await terima({ kategoriId: kategori, wilayahKode: '35.07.01.2001', rahasia: true })
  const [a, b, c, d] = [
    await terima(),
    await terima({ wilayahKode: '35.07.01.2002' }),
    await terima(),
    await terima(),
  ]
  for (const [id, lainId] of [
    [a.id, induk.id],
    [b.id, induk.id],
    [c.id, rahasia.id],
  ] as const)
    await act(pengelola, id, 'gabung', { lainId, alasan: 'Hal yang sama.' })
  await act(pengelola, d.id, 'arsip', { alasan: 'Tidak jelas.' })
  await fresh.owner.updateTable('pengaduan').set({ induk_id: induk.id }).where('id', '=', d.id).execute()
  const r = await rekap(pengelola, '2008')
  kini = new Date('2026-11-20T03:00:00Z')
  expect(r.semua).toMatchObject({ n: 6, digabung: 3 })
  expect(r.catatan).toContain('Laporan yang digabung')
  const baris = (kunci: string) => r.tabel.find((t) => t.kunci === kunci)!.baris.map((x) => x.slice(0, 2))
  // What is kept from others lends neither topic nor place, and what was thrown away was merged into nothing.
  expect(baris('kategori')).toEqual([
    ['Got mampet', 4],
    ['Belum ditentukan', 2],
  ])
  expect(baris('wilayah')).toEqual([
    ['35.07.01.2001', 3],
    ['Belum ditentukan', 2],
    ['35.07.01.2002', 1],
  ])
})

it('gives a unit its own figures, without what is hidden from it', async () => {
  expect((await rekap(penghubung)).semua).toMatchObject({ n: 3 })
})

it('is a page, a workbook, a document and a PDF', async () => {
  const meja = buildMeja(deps, pengelola, '/kerja/pengaduan', [mejaRoutes(deps)])
  expect(await (await meja.get('/kerja/pengaduan/rekap')).text()).toContain('Triwulan IV 2026')
  const umum = await meja.get('/kerja/pengaduan/rekap/2026-tw4/rekap-publik.xlsx')
  expect(umum.headers.get('content-disposition')).toContain('rekap-pengaduan-publik-2026-tw4.xlsx')
  for (const [jenis, awal] of [
    ['xlsx', 'PK'],
    ['docx', 'PK'],
    ['pdf', '%P'],
  ] as const) {
    const res = await meja.get(`/kerja/pengaduan/rekap/2026-tw4/rekap.${jenis}`)
    expect([jenis, res.status]).toEqual([jenis, 200])
    expect(
      Buffer.from(await res.arrayBuffer())
        .toString('latin1')
        .slice(0, 2),
    ).toBe(awal)
  }
}, 60_000)
