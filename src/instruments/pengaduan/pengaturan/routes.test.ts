import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../test/support/kantor-aduan.ts'
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

it('takes new terms once, and others from the same day not at all', async () => {
  const { n, satuan } = isianProfilAwal()
  const isi = {
    nama: 'Perbup 7/2027',
    dasar: '',
    mulai: '2027-01-01',
    jamTutup: '16:00',
    ...Object.fromEntries(Object.entries(n).map(([b, x]) => [`n_${b}`, x])),
    ...Object.fromEntries(Object.entries(satuan).map(([b, x]) => [`satuan_${b}`, x])),
  }
  await tigaKali('jangka', isi)
  const lain = await k.meja(k.pengelola).post(`${ATUR}/jangka`, { ...isi, jamTutup: '15:00' })
  expect([lain.status, (await lain.text()).includes('belum dipakai')]).toEqual([422, true])
  expect((await k.baca(listProfil)).map((p) => p.isi.jamTutup)).toEqual(['16:00'])
})
