import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { baris, buildKantorImpor, csv, formOf, type KantorImpor } from '../../../../test/support/impor.ts'
import { hitungUlang } from '../terbitan/hitung-ulang.ts'

let uji: FreshDb
let k: KantorImpor
beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())
beforeEach(async () => {
  k = await buildKantorImpor(uji)
})

const takeIn = async (...rows: string[]): Promise<string> => {
  const desk = k.sit('petugas', k.kantor.dinas)
  const { at, html } = await k.preview(desk, csv(...rows))
  await desk.post(at, formOf(html))
  return at
}
const ALASAN = 'Berkas tahun lalu terunggah.'

it('flags all answers of a file that was wrong, and the head takes them out in one go', async () => {
  const salah = await takeIn(baris('111111112'), baris('122222222'), baris('133333333'))
  await takeIn(baris('444444443'))
  const petugas = k.sit('petugas', k.kantor.dinas)
  expect(await (await petugas.get(salah)).text()).toContain('Berkas ini ternyata keliru?')
  expect((await petugas.post(`${salah}/keliru`, { alasan: ALASAN })).status).toBe(303)
  const after = await k.agregat()
  expect([after.semua.n, after.tanpaTanda.n]).toEqual([4, 1])
  expect(await (await petugas.get(salah)).text()).toContain('3 jawaban dari berkas ini sudah ditandai keliru')

  const kepala = k.sit('kepala_unit', k.kantor.dinas)
  const tanda = `${salah.split('/impor')[0]}/tanda?alasan=berkas_keliru`
  const page = await (await kepala.get(tanda)).text()
  expect(page).toContain('Masuk dari berkas impor yang kemudian dinyatakan keliru, bersama 3 jawaban.')
  expect(page).toContain('Semua 3 jawaban yang cocok')
  await kepala.post(tanda, { aksi: 'keluarkan', semua: 'ya', alasan: ALASAN })
  expect((await k.agregat()).semua.n).toBe(1)
  expect(await uji.db.read(k.kantor.scope, hitungUlang)).toEqual([])
})

it('asks for a reason, keeps what was typed, and a second click changes nothing', async () => {
  const at = await takeIn(baris('344334312'))
  const desk = k.sit('petugas', k.kantor.dinas)
  const kurang = await desk.post(`${at}/keliru`, { alasan: 'salah' })
  expect(kurang.status).toBe(422)
  expect(await kurang.text()).toMatch(/salah<\/textarea>/)
  await desk.post(`${at}/keliru`, { alasan: ALASAN })
  expect((await desk.post(`${at}/keliru`, { alasan: 'Alasan yang lain sama sekali.' })).status).toBe(303)
  expect(await (await desk.get(at)).text()).toContain(ALASAN)
})

it('does not take a file for wrong that is not in yet, and nobody else may say so', async () => {
  const desk = k.sit('petugas', k.kantor.dinas)
  const { at } = await k.preview(desk, csv(baris('344334312')))
  expect((await desk.post(`${at}/keliru`, { alasan: ALASAN })).status).toBe(409)
  expect((await k.sit('pembina', null).post(`${at}/keliru`, { alasan: ALASAN })).status).toBe(403)
})
