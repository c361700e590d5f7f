import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { buildDeps } from '../../../../../test/support/deps.ts'
import { buildForum } from '../../../../../test/support/forum.ts'
import { buildMeja, type Meja } from '../../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../../test/support/registry.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { pesertaRoutes } from '../../peserta/routes.tsx'
import { mejaAcaraRoutes } from './routes.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let petugas: Meja
const M = '/kerja/fkp'
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-12T03:00:00Z') })
  petugas = buildMeja(deps, await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id }), M, [
    mejaAcaraRoutes(deps),
    pesertaRoutes(deps),
  ])
})
afterAll(() => fresh.drop())

const orang = { nama: 'Pak Wayan', kelompok: 'oms', lembaga: 'Subak Sari' }
/** What each form brings, and what of it has to stand on the page that refuses it. */
const kiriman: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  [
    'notulen',
    { isi: 'Antrean sampai jalan', jenis: 'usul', pembicara: 'pengguna', pukul: '' },
    ['Antrean sampai jalan'],
  ],
  [
    'berita-acara/butir',
    { masalah: 'Loket gelap', perbaikan: 'Pasang lampu', penanggung_jawab: 'Kasubag', tenggat: '2027-01-31' },
    ['Loket gelap', 'Pasang lampu', 'Kasubag', '2027-01-31'],
  ],
  [
    'berita-acara/atur',
    {
      hari_usul: '5',
      mulai_usul: '',
      pernyataan_kepala: 'Kepala setuju.',
      pernyataan_peserta: 'Peserta setuju.',
    },
    ['Kepala setuju.', 'Peserta setuju.'],
  ],
  ['peserta/satu', orang, ['Pak Wayan', 'Subak Sari']],
  ['peserta/tempel', { 'daftar-teks': 'Bu Made; warga\nPak Ketut; oms' }, ['Bu Made; warga\nPak Ketut; oms']],
  ['peserta/hadir', { datang: 'Bu Made; warga' }, ['Bu Made; warga']],
]

it('what was typed while the head froze the berita acara stands on the page that says that it is closed', async () => {
  const f = await buildForum(fresh.db, deps, rumah, { keadaan: 'ditetapkan' })
  for (const [alamat, fields, tampil] of kiriman) {
    const jawab = await petugas.post(`${M}/${f.id}/${alamat}`, fields)
    expect(jawab.status, alamat).toBe(409)
    const html = await jawab.text()
    for (const x of ['Yang Anda tulis belum tersimpan', ...tampil]) expect(html, alamat).toContain(x)
  }
})

it('the reason why a point is withdrawn stands there too', async () => {
  const f = await buildForum(fresh.db, deps, rumah)
  const tulis = (path: string, fields: Record<string, string>): Promise<Response> =>
    petugas.post(`${M}/${f.id}/berita-acara/butir${path}`, fields)
  await tulis('', kiriman[1]![1])
  const html = await (await petugas.get(`${M}/${f.id}/berita-acara`)).text()
  const butir = /berita-acara\/butir(\/[0-9a-f-]{36})/.exec(html)![1]!
  await sql`update fkp_forum set keadaan = 'ditetapkan' where id = ${f.id}`.execute(fresh.owner)
  const jawab = await tulis(`${butir}/tarik`, { alasan: 'Tertulis dua kali' })
  expect([jawab.status, (await jawab.text()).includes('value="Tertulis dua kali"')]).toEqual([409, true])
})

it('a list of which some lines are wrong says what became of the others', async () => {
  const f = await buildForum(fresh.db, deps, rumah, { hadir: [{ nama: 'Siti Aminah' }] })
  const alamat = `${M}/${f.id}/peserta/hadir`
  const jawab = await petugas.post(alamat, { datang: 'Siti Aminah; warga\nTanpa kelompok\nBu Made; oms' })
  expect(jawab.status).toBe(422)
  const html = await jawab.text()
  for (const x of ['1 orang ditambahkan. 1 sudah ada di daftar.', 'Tanpa kelompok</textarea>'])
    expect(html).toContain(x)
  const pembina = buildMeja(deps, await rumah.pejabat({ peran: 'pembina', unitId: null }), M, [
    pesertaRoutes(deps),
  ])
  expect((await pembina.post(alamat, { datang: '' })).status).toBe(403)
})

it('a list of more than two megabytes is not read', async () => {
  const f = await buildForum(fresh.db, deps, rumah, { keadaan: 'diumumkan' })
  const form = new FormData()
  form.append('daftar-teks', 'Bu Made; warga')
  form.append('berkas', new File(['x'.repeat(2 * 1024 * 1024 + 1)], 'besar.csv'))
  const jawab = await petugas.upload(`${M}/${f.id}/peserta/tempel`, form)
  const html = await jawab.text()
  expect(jawab.status).toBe(422)
  for (const x of ['lebih dari 2 MB', 'Bu Made; warga']) expect(html).toContain(x)
})
