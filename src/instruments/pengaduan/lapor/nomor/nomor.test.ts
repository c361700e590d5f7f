import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../../test/support/kantor-aduan.ts'
import { laporanLapor } from '../../../../../test/support/lapor.ts'
import { terimaAduan } from '../../../../../test/support/pengaduan.ts'
import { takeLapor } from '../impor.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
}, 60_000)
afterAll(() => k.fresh.drop())

const terima = async (): Promise<string> => (await terimaAduan(k.deps, k.rumah.instansi.id)).id
const alamat = (id: string): string => `/kerja/pengaduan/${id}/nomor-lapor`
const catat = (id: string, nomor: string) => k.meja(k.pengelola).post(alamat(id), { nomor })
const take = (trackingId: string) =>
  k.tulis((trx) =>
    takeLapor(trx, k.deps, k.rumah.sistem, [
      laporanLapor(trackingId, {
        judul: 'Lampu jalan padam',
        isiAwal: 'Sejak seminggu gelap.',
        status: 'Ditutup oleh Sistem',
        klasifikasi: '',
        terdisposisi: '',
      }),
    ]),
  )
const nomorOf = async (id: string) =>
  (
    await sql<{ n: string | null; status: string }>`select lapor_tracking_id as n, status from pengaduan
      where id = ${id}`.execute(k.fresh.owner)
  ).rows[0]!

it('updates the letter that was typed into LAPOR! by hand, and makes no second one', async () => {
  const id = await terima()
  expect(await (await k.meja(k.pengelola).get(`/kerja/pengaduan/${id}`)).text()).toContain(alamat(id))
  expect((await catat(id, '9230009')).status).toBe(303)
  // Mistyped, and nothing came under it yet.
  expect((await catat(id, ' 9230001 ')).status).toBe(303)
  expect(await take('9230001')).toMatchObject({ baru: 0, berubah: 1 })
  expect(await nomorOf(id)).toEqual({ n: '9230001', status: 'ditutup_sistem' })
  expect(await take('9230009')).toMatchObject({ baru: 1 })
  const { rows } = await sql`select 1 from audit_catatan
    where sasaran_id = ${id} and peristiwa = 'pengaduan.lapor.nomor'`.execute(k.fresh.owner)
  expect(rows).toHaveLength(2)
  const html = await (await k.meja(k.pengelola).get(`/kerja/pengaduan/${id}`)).text()
  expect(html).not.toContain(alamat(id))
  const tetap = await catat(id, '9230002')
  expect([tetap.status, await tetap.text()]).toEqual([422, expect.stringContaining('tidak diubah lagi')])
})

it('says in plain words what is wrong with a number, and keeps what was typed', async () => {
  const [id, lain] = [await terima(), await terima()]
  const bukan = await catat(id, 'nomor 12')
  const html = await bukan.text()
  expect([bukan.status, html]).toEqual([422, expect.stringContaining('dengan angka saja')])
  expect(html).toContain('value="nomor 12"')
  await catat(lain, '9230011')
  const dipakai = await catat(id, '9230011')
  expect([dipakai.status, await dipakai.text()]).toEqual([
    422,
    expect.stringContaining('sudah ada pada laporan lain'),
  ])
  expect((await nomorOf(id)).n).toBeNull()
  const serentak = await Promise.all([id, await terima()].map((x) => catat(x, '9230012')))
  expect(serentak.map((r) => r.status).toSorted((a, b) => a - b)).toEqual([303, 422])
})

it('is for whoever manages complaints', async () => {
  const id = await terima()
  await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id })
  const meja = k.meja(k.penghubung)
  expect((await meja.get(alamat(id))).status).toBe(403)
  expect((await meja.post(alamat(id), { nomor: '9230021' })).status).toBe(403)
  expect(await (await meja.get(`/kerja/pengaduan/${id}`)).text()).not.toContain(alamat(id))
  expect((await nomorOf(id)).n).toBeNull()
})
