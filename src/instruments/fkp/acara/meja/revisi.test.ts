import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { buildDeps } from '../../../../../test/support/deps.ts'
import { buildForum } from '../../../../../test/support/forum.ts'
import { buildMeja, type Meja } from '../../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../../test/support/registry.ts'
import type { Pejabat } from '../../../../kernel/actor.ts'
import { newId } from '../../../../kernel/ids.ts'
import type { Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { getAksi, listAksiAsal, ubahAksi, type Aksi } from '../../../tindak-lanjut/index.ts'
import type { Forum } from '../../store.ts'
import { agreeKesepakatan, editKesepakatan, withdrawKesepakatan } from '../kesepakatan.ts'
import { putAcara } from '../store-acara.ts'
import { listKesepakatan, type Kesepakatan } from '../store-kesepakatan.ts'
import { openRevisi } from '../tetapkan.ts'
import { mejaAcaraRoutes } from './routes.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let kepala: Pejabat
const M = '/kerja/fkp'
const meja = (): Meja => buildMeja(deps, kepala, M, [mejaAcaraRoutes(deps)])
const scope = () => ({ instansiId: rumah.instansi.id })
const tulis = <T>(run: (trx: Trx) => Promise<T>): Promise<T> => fresh.db.write(scope(), run)

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-12T03:00:00Z') })
  kepala = await rumah.pejabat({ peran: 'kepala_unit', unitId: rumah.puskesmas.id })
})
afterAll(() => fresh.drop())

const NOMOR = '000.8/12/BA-FKP/2026'
async function halaman(f: Forum): Promise<Record<string, string>> {
  const html = await (await meja().get(`${M}/${f.id}/berita-acara/tetapkan`)).text()
  const dilihat = /name="dilihat" value="([0-9a-f]{64})"/.exec(html)![1]!
  const orang = { nama: 'dr. Sri', nip: '', jabatan: 'Kepala Puskesmas' }
  return { nomor: NOMOR, tanggal: '2026-11-12', tempat: 'Contoh', ...orang, dilihat }
}
const tetapkan = (f: Forum, isian: Record<string, string>): Promise<Response> =>
  meja().post(`${M}/${f.id}/berita-acara/tetapkan`, isian)

/** A forum with these points, frozen and opened again. */
async function direvisi(masalah: readonly string[]): Promise<Forum> {
  const f = await buildForum(fresh.db, deps, rumah, { keadaan: 'selesai' })
  await tulis(async (trx) => {
    await putAcara(trx, f.instansiId, f.id, { hari_usul: 0, updated_at: deps.now() })
    for (const m of masalah)
      await agreeKesepakatan(trx, deps, kepala, f.id, newId(), {
        agendaId: null,
        masalah: m,
        perbaikan: 'Buka loket ketiga',
        penanggungJawab: 'Kepala tata usaha',
        tenggat: '2027-01-31',
      })
  })
  expect((await tetapkan(f, await halaman(f))).headers.get('location')).toMatch(/\?pesan=ditetapkan$/)
  await tulis((trx) => openRevisi(trx, deps, kepala, f.id, 'Tanggal keliru'))
  return f
}
const butirOf = (f: Forum): Promise<Kesepakatan[]> =>
  fresh.db.read(scope(), (db) => listKesepakatan(db, f.id))
const aksiOf = (f: Forum): Promise<Aksi[]> => fresh.db.read(scope(), (db) => listAksiAsal(db, 'fkp', [f.id]))
const undur = (f: Forum, b: Kesepakatan, tenggat: string): Promise<void> =>
  tulis((trx) => editKesepakatan(trx, deps, kepala, f.id, b.id, b.urutan, { ...b, tenggat }))

it('a point worded anew is so in the register; who has left is taken off it, and the head is told', async () => {
  const f = await direvisi(['Antrean', 'Panas', 'Parkir'])
  const pergi = await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id })
  const tinggal = await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id })
  const tunjuk = (a: Aksi, orang: Pejabat) =>
    tulis((trx) =>
      ubahAksi(
        trx,
        deps,
        kepala,
        a.id,
        { ...a, kegiatan: 'Buka loket pada jam ramai', penanggungJawabId: orang.id },
        a.urutan,
      ),
    )
  const [satu, dua, tiga] = await aksiOf(f)
  await tunjuk(satu!, pergi)
  await tunjuk(dua!, tinggal)
  await tunjuk(tiga!, pergi)
  await sql`update registry_orang set aktif = false where id = ${pergi.id}`.execute(fresh.owner)
  for (const b of (await butirOf(f)).slice(0, 2)) await undur(f, b, '2027-03-31')

  const ke = (await tetapkan(f, await halaman(f))).headers.get('location')!
  expect(await (await meja().get(ke)).text()).toContain('Orang yang ditunjuk untuk 1 aksi sudah tidak aktif')
  expect(
    (await aksiOf(f)).map((a) => [a.tenggat, a.kegiatan, a.penanggungJawab, a.penanggungJawabId]),
  ).toEqual([
    ['2027-03-31', 'Buka loket pada jam ramai', 'Kepala tata usaha', null],
    ['2027-03-31', 'Buka loket pada jam ramai', 'Kepala tata usaha', tinggal.id],
    // Left alone by the revision: as the unit has planned it.
    ['2027-01-31', 'Buka loket pada jam ramai', 'Kepala tata usaha', pergi.id],
  ])
})

it('what cannot be frozen is not said to be, though it bears the number of the one before; what was typed stays', async () => {
  const f = await direvisi(['Antrean'])
  const isian = { ...(await halaman(f)), tempat: 'Balai Desa' }
  const [b] = await butirOf(f)
  await tulis((trx) => withdrawKesepakatan(trx, deps, kepala, f.id, b!.id, 'Keliru'))
  const jawab = await tetapkan(f, isian)
  expect(jawab.status).toBe(409)
  const html = await jawab.text()
  for (const x of ['Berita acara belum dapat ditetapkan', 'value="Balai Desa"']) expect(html).toContain(x)
  const [a] = await aksiOf(f)
  expect((await fresh.db.read(scope(), (db) => getAksi(db, a!.id))).status).toBe('rencana')
})
