import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { xlsx, type Sel } from '../../../../test/support/xlsx.ts'
import { luarRoutes } from '../luar/routes.ts'
import { readLapor } from './baca.ts'

// Invented rows.
const JUDUL = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Judul Laporan',
  'Isi Laporan Awal',
  'Status Laporan',
  'Tipe Laporan',
]
const berkas = (...rows: Sel[][]): FormData => {
  const form = new FormData()
  form.set('berkas', new File([new Uint8Array(xlsx({ a: [JUDUL, ...rows] }))], 'C:\\unduhan\\ringkas.xlsx'))
  return form
}
const SATU: Sel[] = [
  9200001,
  '3 Mar 2026',
  'Jalan berlubang',
  'Berlubang di depan sekolah.',
  'Belum Terverifikasi',
]

let fresh: FreshDb
let rumah: Rumah
let meja: Meja
let petugas: Meja
let deps: ReturnType<typeof buildDeps>
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-22T03:00:00Z') })
  const at = (peran: 'pengelola_pengaduan' | 'petugas', unitId: string | null) =>
    rumah.pejabat({ peran, unitId }).then((p) => buildMeja(deps, p, '/kerja/pengaduan', [luarRoutes(deps)]))
  meja = await at('pengelola_pengaduan', null)
  petugas = await at('petugas', rumah.dinas.id)
})
afterAll(() => fresh.drop())

it('shows a file before anything of it is taken, then takes it once', async () => {
  const naik = await meja.upload('/kerja/pengaduan/lapor', berkas(SATU))
  expect(naik.status).toBe(303)
  const here = naik.headers.get('location')!
  const lihat = await (await meja.get(here)).text()
  expect(lihat).toContain('ringkas.xlsx')
  expect(lihat).not.toContain('unduhan')
  expect(lihat).toContain('1 laporan dapat dimasukkan')
  expect((await meja.post(here, {})).status).toBe(303)
  expect(await (await meja.get(here)).text()).toContain('1 baru')
  expect((await meja.post(here, {})).status).toBe(303)
  const n = await fresh.owner.selectFrom('pengaduan').select('id').where('kanal', '=', 'lapor').execute()
  expect(n).toHaveLength(1)
})

it('says what is wrong with a file and takes nothing of it', async () => {
  const naik = await meja.upload('/kerja/pengaduan/lapor', berkas(['x', '3 Mar 2026', 'a', 'b', 'Entah']))
  const here = naik.headers.get('location')!
  expect(await (await meja.get(here)).text()).toContain('Baris 2, kolom Tracking ID')
  expect((await meja.post(here, {})).status).toBe(422)
  const form = new FormData()
  form.set('berkas', new File(['bukan'], 'a.xlsx'))
  expect((await meja.upload('/kerja/pengaduan/lapor', form)).status).toBe(422)
})

it('is not there for whoever does not manage complaints', async () => {
  expect((await petugas.get('/kerja/pengaduan/lapor')).status).toBe(404)
  expect((await petugas.get('/kerja/pengaduan/lapor/ekspor?dari=2026-01-01&sampai=2026-12-31')).status).toBe(
    404,
  )
})

it('writes the same columns out again, without names, secrets, accusations and formulas', async () => {
  const isi = '=HYPERLINK("http://jahat.example")'
  const pelapor = { nama: 'Siti Aminah', alamat: '', telepon: '+6281234567890', surel: '', kabar: null }
  await terimaAduan(deps, rumah.instansi.id, { judul: 'Disalin', isi, pelapor })
  const tuduhan = await terimaAduan(deps, rumah.instansi.id, { judul: 'Tuduhan' })
  await fresh.owner
    .updateTable('pengaduan')
    .set({ klasifikasi: 'berkadar' })
    .where('id', '=', tuduhan.id)
    .execute()
  await terimaAduan(deps, rumah.instansi.id, { judul: 'Dijaga', rahasia: true })
  const alamat = '/kerja/pengaduan/lapor/ekspor?dari=2026-01-01&sampai=2026-12-31&cakupan=semua'
  const csv = await (await meja.get(`${alamat}&bentuk=csv`)).text()
  expect(csv).toContain('Disalin')
  expect(csv).toContain(`"'=HYPERLINK(""http`)
  expect(csv).not.toMatch(/Siti|81234567890|Tuduhan|Dijaga|,Rahasia/)
  expect(await (await meja.get('/kerja/pengaduan/lapor')).text()).toContain(
    'Laporan rahasia dan berkadar tidak ikut',
  )
  const res = await meja.get(`${alamat}&bentuk=xlsx`)
  const { laporan, galat, barisJudul } = await readLapor(Buffer.from(await res.arrayBuffer()))
  expect(barisJudul).toBe(11)
  // A report of our own has no number there yet: that is all LAPOR! would miss.
  expect(galat.map((g) => g.kolom)).toEqual(['Tracking ID'])
  expect(laporan.map((l) => [l.trackingId, l.judul, l.status])).toEqual([
    ['9200001', 'Jalan berlubang', 'diterima'],
  ])
  expect((await meja.get('/kerja/pengaduan/lapor/ekspor?dari=kemarin&sampai=2026-12-31')).status).toBe(422)
})
