import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startGerbang, type Gerbang } from '../../../test/support/gerbang.ts'
import { openJaringan } from './jaringan.ts'
import type { Pesan } from './sender.ts'
import { openWhatsapp } from './whatsapp.ts'
import { isSigned, parseKabar } from './whatsapp-kabar.ts'

let meta: Gerbang
beforeAll(async () => {
  meta = await startGerbang()
})
afterAll(() => meta.stop())
beforeEach(() => meta.panggilan.splice(0))

const pesan: Pesan = {
  id: '01900000-0000-7000-8000-000000000001',
  tujuan: '+6281234567890',
  subjek: '',
  teks: 'tidak dipakai',
  keperluan: 'undangan',
  isian: { nama: 'Bu\nSari     Dewi', unit: 'Dinas Uji', tautan: 'https://sambut.example/s/abc?u=1' },
}
const jaringan = openJaringan(['127.0.0.1'])
const send = (over: Partial<Pesan> = {}, batasMs = 3000) =>
  openWhatsapp(
    {
      alamat: `${meta.url}/v23.0/`,
      nomorId: '106540352242922',
      token: 'EAAG-rahasia',
      templat: { undangan: { nama: 'undangan_survei', bahasa: 'id', isian: ['nama', 'tautan'] } },
    },
    { jaringan, batasMs },
  ).send({ ...pesan, ...over })

it('asks the Cloud API for an approved template, with values in its order', async () => {
  meta.jawab = {
    status: 200,
    body: '{"messaging_product":"whatsapp","contacts":[{"input":"6281234567890","wa_id":"6281234567890"}],"messages":[{"id":"wamid.HBgN","message_status":"accepted"}]}',
  }
  expect(await send()).toEqual({ hasil: 'diterima', idPenyedia: 'wamid.HBgN' })
  const [asked] = meta.panggilan
  expect(asked).toMatchObject({ method: 'POST', path: '/v23.0/106540352242922/messages' })
  expect(asked!.headers).toMatchObject({
    authorization: 'Bearer EAAG-rahasia',
    'content-type': 'application/json',
  })
  expect(JSON.parse(asked!.body)).toEqual({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: '6281234567890',
    type: 'template',
    template: {
      name: 'undangan_survei',
      language: { code: 'id' },
      components: [
        {
          type: 'body',
          parameters: [
            { type: 'text', text: 'Bu Sari Dewi' },
            { type: 'text', text: 'https://sambut.example/s/abc?u=1' },
          ],
        },
      ],
    },
    biz_opaque_callback_data: pesan.id,
  })
})

const error = (code: number): string =>
  `{"error":{"message":"(#${code}) Message undeliverable to 6281234567890","type":"OAuthException","code":${code},"error_data":{"messaging_product":"whatsapp","details":"…"},"fbtrace_id":"A"}}`

it.each([
  [400, error(131026), { hasil: 'ditolak', alasan: 'wa.131026' }],
  [404, error(132001), { hasil: 'ditolak', alasan: 'wa.132001' }],
  [429, error(130429), { hasil: 'nanti', alasan: 'wa.130429' }],
  [400, error(131056), { hasil: 'nanti', alasan: 'wa.131056' }],
  [401, error(190), { hasil: 'nanti', alasan: 'wa.190' }],
  [500, error(131000), { hasil: 'nanti', alasan: 'wa.131000' }],
  [503, '<html>busy</html>', { hasil: 'nanti', alasan: 'http.503' }],
  [502, '<html>bad gateway</html>', { hasil: 'ditolak', alasan: 'terputus' }],
  [200, 'OK', { hasil: 'ditolak', alasan: 'terputus' }],
  [302, '', { hasil: 'ditolak', alasan: 'terputus' }],
])('takes %i %s for what it is', async (status, body, expected) => {
  meta.jawab = { status, body, headers: { location: `${meta.url}/elsewhere` } }
  const hasil = await send()
  expect(hasil).toEqual(expected)
  expect(meta.panggilan).toHaveLength(1)
  expect(JSON.stringify(hasil)).not.toContain('6281234567890')
})

it.each(['putus', 'diam'] as const)(
  'does not send again by itself when the provider says nothing (%s)',
  async (jawab) => {
    meta.jawab = jawab
    expect(await send({}, 300)).toEqual({ hasil: 'ditolak', alasan: 'terputus' })
  },
)

it('sends nothing for which no template is set up', async () => {
  expect(await send({ keperluan: 'tanggapan' })).toEqual({ hasil: 'ditolak', alasan: 'wa.templat' })
  expect(meta.panggilan).toEqual([])
})

describe('delivery news', () => {
  const call = (...statuses: object[]): unknown => ({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '1',
        changes: [
          { field: 'messages', value: { messaging_product: 'whatsapp', metadata: {}, statuses } },
          {
            field: 'messages',
            value: { messaging_product: 'whatsapp', messages: [{ from: '62812', id: 'wamid.in' }] },
          },
        ],
      },
    ],
  })

  it('is read for delivered, read and failed messages, whatever else the call holds', () => {
    const kabar = parseKabar(
      call(
        { id: 'wamid.1', status: 'delivered', timestamp: '1750263773', recipient_id: '62812' },
        { id: 'wamid.2', status: 'read', timestamp: '1750263774', recipient_id: '62812' },
        {
          id: 'wamid.3',
          status: 'failed',
          timestamp: '1750263775',
          errors: [{ code: 131026, title: 'Undeliverable' }],
        },
        { id: 'wamid.4', status: 'warmed_up', timestamp: '1750263775' },
        { status: 'sent' },
      ),
    )
    expect(kabar).toEqual([
      { idPenyedia: 'wamid.1', status: 'diterima', pada: new Date(1_750_263_773_000) },
      { idPenyedia: 'wamid.2', status: 'diterima', pada: new Date(1_750_263_774_000) },
      { idPenyedia: 'wamid.3', status: 'gagal', pada: new Date(1_750_263_775_000), alasan: 'wa.131026' },
    ])
  })

  it.each([undefined, null, 'x', {}, { entry: [{}] }])('is nothing in %j', (json) => {
    expect(parseKabar(json)).toEqual([])
  })

  it('counts only with the signature of the app over the raw bytes', () => {
    const raw = Buffer.from('{"entry":[]}')
    const right = `sha256=${createHmac('sha256', 'app').update(raw).digest('hex')}`
    expect(isSigned(raw, right, 'app')).toBe(true)
    expect(isSigned(raw, right, 'lain')).toBe(false)
    expect(isSigned(Buffer.from('{"entry":[ ]}'), right, 'app')).toBe(false)
    for (const wrong of [undefined, '', 'sha256=', right.slice(0, -1)])
      expect(isSigned(raw, wrong, 'app')).toBe(false)
  })
})
