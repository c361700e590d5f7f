import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { listProfil } from '../jam/store.ts'
import { listKategori } from '../meja/store-kategori.ts'
import { isianProfilAwal } from './schema.ts'
import { listTemplat } from './store-templat.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
}, 60_000)
afterAll(() => k.fresh.drop())

const ATUR = '/kerja/pengaduan/pengaturan'
/** At once, and once more afterwards. */
async function tigaKali(sisi: string, isi: Record<string, string>): Promise<void> {
  const kirim = () => k.meja(k.pengelola).post(`${ATUR}/${sisi}`, isi)
  for (const res of [...(await Promise.all([kirim(), kirim()])), await kirim()])
    expect([res.status, res.headers.get('location')]).toEqual([303, `${ATUR}/${sisi}?tersimpan=1`])
}

it('takes a template once, however often its form is sent, and the same name for another unit besides', async () => {
  const isi = { nama: 'Terima kasih', teks: 'Terima kasih atas laporan Anda.' }
  await tigaKali('templat', isi)
  await tigaKali('templat', { ...isi, unit: k.rumah.dinas.id })
  const templat = await k.baca(listTemplat)
  expect([templat.length, new Set(templat.map((t) => t.unitId))]).toEqual([
    2,
    new Set([null, k.rumah.dinas.id]),
  ])
})

it('takes a topic once, with its main topic', async () => {
  await tigaKali('kategori', { nama: 'Lampu taman' })
  const ada = (await k.baca((db) => listKategori(db))).filter((x) => x.nama === 'Lampu taman')
  expect(ada).toHaveLength(1)
})

const isianJangka = (over: Record<string, string>): Record<string, string> => {
  const { n, satuan } = isianProfilAwal()
  return {
    dasar: '',
    jamTutup: '',
    ...Object.fromEntries(Object.entries(n).map(([b, x]) => [`n_${b}`, x])),
    ...Object.fromEntries(Object.entries(satuan).map(([b, x]) => [`satuan_${b}`, x])),
    ...over,
  }
}

it('takes back terms typed wrongly, until something was received under them', async () => {
  const isi = isianJangka({ nama: 'Perbup 1/2026', mulai: '2026-11-10', n_tidak_berkadar: '41' })
  const tambah = (over = {}) => k.meja(k.pengelola).post(`${ATUR}/jangka`, { ...isi, ...over })
  const satu = async () => (await k.baca(listProfil))[0]!
  const hapus = (id: string, siapa = k.pengelola) => k.meja(siapa).post(`${ATUR}/jangka/${id}/hapus`, {})
  expect((await tambah()).status).toBe(303)
  const salah = await satu()
  expect(await (await k.meja(k.pengelola).get(`${ATUR}/jangka`)).text()).toContain(`/${salah.id}/hapus`)
  expect((await hapus(salah.id!, k.penghubung)).status).toBe(403)
  for (let i = 0; i < 2; i++) expect((await hapus(salah.id!)).status).toBe(303)
  const { rows } = await sql<{ n: number }>`select count(*)::int n from audit_catatan
    where peristiwa = 'pengaduan.profil.hapus' and sasaran_id = ${salah.id}`.execute(k.fresh.owner)
  expect(rows).toEqual([{ n: 1 }])
  expect((await tambah({ n_tidak_berkadar: '14' })).status).toBe(303)
  const benar = await satu()
  expect(benar.isi.selesai.tidak_berkadar.n).toBe(14)
  await terimaAduan(k.deps, k.rumah.instansi.id)
  const tolak = await hapus(benar.id!)
  expect(tolak.status).toBe(409)
  expect(await tolak.text()).toContain('sudah dipakai laporan, jadi tidak dapat dihapus')
  const html = await (await k.meja(k.pengelola).get(`${ATUR}/jangka`)).text()
  expect([html.includes(`/${benar.id}/hapus`), html.includes('Sudah dipakai laporan')]).toEqual([false, true])
})

it('takes new terms once, and others from the same day not at all', async () => {
  const isi = isianJangka({ nama: 'Perbup 7/2027', mulai: '2027-01-01', jamTutup: '16:00' })
  await tigaKali('jangka', isi)
  const lain = await k.meja(k.pengelola).post(`${ATUR}/jangka`, { ...isi, jamTutup: '15:00' })
  expect([lain.status, (await lain.text()).includes('belum dipakai')]).toEqual([422, true])
  expect((await k.baca(listProfil)).map((p) => p.isi.jamTutup)).toEqual([null, '16:00'])
})
