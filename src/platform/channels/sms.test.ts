import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startGerbang, type Gerbang } from '../../../test/support/gerbang.ts'
import { openJaringan } from './jaringan.ts'
import type { Pesan } from './sender.ts'
import { nomorOf, openSms, type SmsConfig } from './sms.ts'

let gerbang: Gerbang
beforeAll(async () => {
  gerbang = await startGerbang()
})
afterAll(() => gerbang.stop())
beforeEach(() => gerbang.panggilan.splice(0))

const pesan: Pesan = {
  id: 'a',
  tujuan: '+6281234567890',
  subjek: '',
  teks: 'Halo Bu Sari & keluarga: https://sambut.example/s/abc?u=1',
  keperluan: 'undangan',
  isian: {},
}
const config = (over: Partial<SmsConfig> = {}): SmsConfig => ({
  alamat: `${gerbang.url}/kirim?akun=7`,
  cara: 'form',
  fieldTujuan: 'msisdn',
  fieldTeks: 'message',
  fieldTetap: { sender: 'KAB-UJI' },
  nomor: 'tanpa_plus',
  headerNama: 'Authorization',
  headerIsi: 'Basic cmFoYXNpYQ==',
  tandaBerhasil: '',
  jalurId: '',
  ...over,
})
const send = (over: Partial<SmsConfig> = {}, jaringan = openJaringan(['127.0.0.1'])) =>
  openSms(config(over), { jaringan, batasMs: 400 }).send(pesan)

it('fills in a form, with the names and the number as this gateway wants them', async () => {
  gerbang.jawab = { status: 200, body: '{"data":{"id":991}}' }
  expect(await send({ jalurId: 'data.id' })).toEqual({ hasil: 'diterima', idPenyedia: '991' })
  const [asked] = gerbang.panggilan
  expect(asked).toMatchObject({ method: 'POST', path: '/kirim?akun=7' })
  expect(asked!.headers['authorization']).toBe('Basic cmFoYXNpYQ==')
  expect(Object.fromEntries(new URLSearchParams(asked!.body))).toEqual({
    sender: 'KAB-UJI',
    msisdn: '6281234567890',
    message: pesan.teks,
  })
})

it('speaks JSON, or puts everything into the address', async () => {
  gerbang.jawab = { status: 200, body: 'OK' }
  await send({ cara: 'json', nomor: 'e164' })
  expect(JSON.parse(gerbang.panggilan[0]!.body)).toMatchObject({
    msisdn: '+6281234567890',
    message: pesan.teks,
  })
  await send({ cara: 'query', nomor: 'nol' })
  const url = new URL(gerbang.panggilan[1]!.path, gerbang.url)
  expect(gerbang.panggilan[1]!.method).toBe('GET')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    akun: '7',
    sender: 'KAB-UJI',
    msisdn: '081234567890',
    message: pesan.teks,
  })
})

it.each([
  [
    { status: 200, body: '{"status":"failed"}' },
    { tandaBerhasil: '"ok"' },
    { hasil: 'ditolak', alasan: 'sms.jawaban' },
  ],
  [
    { status: 200, body: '{"status":"ok"}' },
    { tandaBerhasil: '"ok"' },
    { hasil: 'diterima', idPenyedia: '' },
  ],
  [{ status: 400, body: 'bad number' }, {}, { hasil: 'ditolak', alasan: 'http.400' }],
  [{ status: 401, body: '' }, {}, { hasil: 'nanti', alasan: 'auth' }],
  [{ status: 429, body: '' }, {}, { hasil: 'nanti', alasan: 'http.429' }],
  [{ status: 500, body: '' }, {}, { hasil: 'ditolak', alasan: 'terputus' }],
  ['putus' as const, {}, { hasil: 'ditolak', alasan: 'terputus' }],
  ['diam' as const, {}, { hasil: 'ditolak', alasan: 'terputus' }],
])('takes %j with %j for what it is', async (jawab, over, expected) => {
  gerbang.jawab = jawab
  expect(await send(over)).toEqual(expected)
})

it('follows no redirect: the address that was checked is the only one', async () => {
  gerbang.jawab = { status: 307, body: '', headers: { location: `${gerbang.url}/dalam` } }
  expect(await send()).toEqual({ hasil: 'nanti', alasan: 'dialihkan' })
  expect(gerbang.panggilan).toHaveLength(1)
})

it('reaches no address inside, by number or by a name that leads there', async () => {
  gerbang.jawab = { status: 200, body: '' }
  expect(await send({}, openJaringan([]))).toEqual({ hasil: 'nanti', alasan: 'alamat_dalam' })
  const alamat = gerbang.url.replace('127.0.0.1', 'gateway.example')
  const leads = openJaringan([], async () => [{ address: '127.0.0.1', family: 4 }])
  expect(await send({ alamat }, leads)).toEqual({ hasil: 'nanti', alasan: 'alamat_dalam' })
  expect(gerbang.panggilan).toEqual([])
})

it('connects to the address that was checked, whatever the name says a moment later', async () => {
  gerbang.jawab = { status: 200, body: '' }
  let asked = 0
  const jaringan = openJaringan(['127.0.0.1'], async () => {
    asked++
    return [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]
  })
  const alamat = gerbang.url.replace('127.0.0.1', 'gateway.example')
  expect(await send({ alamat }, jaringan)).toMatchObject({ hasil: 'diterima' })
  expect(asked).toBe(1)
})

it('tries later where nobody listens, for nothing has left', async () => {
  expect(await send({ alamat: 'http://127.0.0.1:9/' })).toEqual({ hasil: 'nanti', alasan: 'koneksi' })
})

it('sends its secret by http to this machine only', async () => {
  const jaringan = openJaringan(['0.0.0.0/0'], async () => [{ address: '10.9.8.7', family: 4 }])
  const alamat = 'http://gerbang.example/'
  expect(await send({ alamat }, jaringan)).toEqual({ hasil: 'nanti', alasan: 'polos' })
  expect(await send({ alamat, cara: 'query' }, jaringan)).toEqual({ hasil: 'nanti', alasan: 'polos' })
})

it('leaves a foreign number its country code', () => {
  expect(nomorOf('+60123456789', 'nol')).toBe('60123456789')
})
