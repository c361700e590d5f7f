import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  APP_SECRET,
  NOMOR_ID,
  startCloudApi,
  TOKEN,
  type CloudApi,
  type Panggilan,
} from '../../../../test/support/cloud-api.ts'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { readConfig } from '../../config/index.ts'
import { createShell } from '../../http/shell.ts'
import { bersihkanPesan } from '../bersih.ts'
import { enqueuePesan, kirimPesan } from '../kirim.ts'
import { setKanal, type Pengaturan } from '../pengaturan.ts'
import type { OnPesanMasuk, PesanMasuk } from './pesan.ts'
import { kanalMasukRoutes } from './routes.ts'
import { countMasuk } from './store.ts'
import { olahPesanMasuk } from './terima.ts'
import { tokenMasuk } from './token.ts'

let house: FreshDb
let meta: CloudApi
let deps: ReturnType<typeof buildDeps>
let app: ReturnType<typeof createShell>
let tuli: ReturnType<typeof createShell>
const instansiId = newId()
const scope = { instansiId }
const kaitan = { jenis: 'uji', id: newId() }
const clock = { now: new Date() }
const heard: PesanMasuk[] = []
const handler = { run: (async (_, __, p) => void heard.push(p)) as OnPesanMasuk }
const olah = olahPesanMasuk([(trx, d, p) => handler.run(trx, d, p)])

const sms: Pengaturan<'sms'> = {
  alamat: 'https://sms.example',
  cara: 'form',
  fieldTujuan: 'to',
  fieldTeks: 'text',
  fieldTetap: {},
  nomor: 'e164',
  headerNama: '',
  tandaBerhasil: '',
  jalurId: '',
  masuk: { dari: 'data.from', teks: 'data.text', id: 'data.id', waktu: 'data.at' },
  putaranMasuk: 0,
}

beforeAll(async () => {
  house = await freshDb()
  meta = await startCloudApi()
  deps = buildDeps(house.db, {
    config: readConfig({ SAMBUT_JARINGAN_DALAM: '127.0.0.1' }),
    now: () => clock.now,
  })
  const build = (didengar: boolean) => {
    const shell = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, f) => f.message })
    return shell.route('/', kanalMasukRoutes(deps, { didengar }))
  }
  app = build(true) as typeof app
  tuli = build(false) as typeof app
  await house.owner
    .insertInto('registry_instansi')
    .values({ instansi_id: instansiId, slug: 'uji', nama: 'Uji', jenis: 'kabupaten' })
    .execute()
  const isian = ['nama', 'tautan']
  await house.db.write(scope, async (trx) => {
    await setKanal(
      trx,
      deps,
      instansiId,
      {
        kanal: 'whatsapp',
        aktif: true,
        rahasia: TOKEN,
        rahasiaMasuk: APP_SECRET,
        pengaturan: {
          alamat: meta.url,
          nomorId: NOMOR_ID,
          templat: {
            undangan: { nama: 'undangan_survei', bahasa: 'id', isian },
            pengingat: { nama: 'pengingat_survei', bahasa: 'id', isian: ['tautan'] },
          },
        },
      },
      null,
    )
    await setKanal(
      trx,
      deps,
      instansiId,
      { kanal: 'sms', aktif: false, rahasia: null, pengaturan: sms },
      null,
    )
  })
})
afterAll(async () => {
  await meta.stop()
  await house.drop()
})
beforeEach(() => {
  heard.splice(0)
  deps.asked.splice(0)
  handler.run = async (_, __, p) => void heard.push(p)
  meta.sebelumJawab = undefined
  clock.now = new Date()
})

const send = async (keperluan = 'undangan'): Promise<string> => {
  const { id } = await house.db.write(scope, (trx) =>
    enqueuePesan(trx, deps, instansiId, {
      kanal: 'whatsapp',
      tujuan: '+6281234567890',
      subjek: '',
      teks: '',
      keperluan,
      isian: { nama: 'Sari', tautan: 'https://sambut.example/s/a' },
      kaitan,
    }),
  )
  await kirimPesan.run({ instansiId, id }, deps)
  return id
}
const rowOf = (id: string) =>
  house.owner.selectFrom('channels_pesan').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const tell = (p: Panggilan, to = app) =>
  to.request(`/kanal/whatsapp/${instansiId}`, { method: 'POST', body: p.body, headers: p.headers })
const lastWamid = (): string => meta.terkirim.at(-1)!.wamid
const work = async (): Promise<void> => {
  for (const asked of deps.asked.splice(0) as { job: string; payload: { instansiId: string; id: string } }[])
    if (asked.job === 'channels.masuk.olah') await olah.run(asked.payload, deps)
}

describe('the address Meta calls', () => {
  const verify = (token: string, id = instansiId) =>
    app.request(`/kanal/whatsapp/${id}?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`)

  it('answers the challenge to whoever knows the word, and nobody else', async () => {
    const good = await verify(tokenMasuk(deps, instansiId, 'whatsapp', 0))
    expect([good.status, await good.text()]).toEqual([200, '1158201444'])
    expect((await verify('salah')).status).toBe(403)
    expect((await verify(tokenMasuk(deps, instansiId, 'whatsapp', 0), newId())).status).toBe(404)
    expect((await verify('x', 'bukan-uuid')).status).toBe(404)
  })

  it('believes only what is signed over these very bytes', async () => {
    const call = meta.kabar(meta.statusOf('wamid.x', 'sent'))
    expect((await tell(call)).status).toBe(200)
    expect((await tell({ ...call, body: `${call.body} ` })).status).toBe(403)
    expect((await tell({ body: call.body, headers: {} })).status).toBe(403)
    expect((await app.request(`/kanal/whatsapp/${newId()}`, { method: 'POST', ...call })).status).toBe(404)
    const large = { body: 'x'.repeat(3 * 1024 * 1024 + 1), headers: {} }
    expect((await tell(large)).status).toBe(413)
  })
})

describe('delivery news', () => {
  it('reaches the row in any order and any number of times, and nothing undoes delivered', async () => {
    const id = await send()
    const wamid = lastWamid()
    expect(await rowOf(id)).toMatchObject({ status: 'terkirim' })
    const news = (...list: string[]) =>
      tell(meta.kabar(...list.map((s) => meta.statusOf(wamid, s, { errors: [{ code: 131026 }] }))))
    await news('failed')
    expect(await rowOf(id)).toMatchObject({ status: 'gagal', alasan: 'wa.131026' })
    await news('delivered', 'sent', 'delivered', 'read', 'failed')
    await news('failed')
    expect(await rowOf(id)).toMatchObject({ status: 'diterima', alasan: null })
  })

  it('that comes before the answer to our own request settles the message', async () => {
    meta.sebelumJawab = async (s) => void (await tell(meta.kabar(s)))
    const id = await send()
    expect(await rowOf(id)).toMatchObject({ status: 'diterima', tujuan: null, isi: null, mulai_at: null })
  })

  it('settles what was interrupted: the provider knows whether it has the message', async () => {
    const id = await send()
    const wamid = lastWamid()
    await house.owner
      .updateTable('channels_pesan')
      .set({ status: 'gagal', alasan: 'terputus', id_penyedia: null })
      .where('id', '=', id)
      .execute()
    await tell(meta.kabar(meta.statusOf(wamid, 'sent')))
    expect(await rowOf(id)).toMatchObject({ status: 'terkirim', alasan: null })
  })

  it('keeps no number that holds the telephone number of the person', async () => {
    const id = await send()
    expect(Buffer.from(lastWamid().slice(6), 'base64').toString('latin1')).toContain('6281234567890')
    const kept = (await rowOf(id)).id_penyedia!
    expect(`${kept} ${Buffer.from(kept, 'base64').toString('latin1')}`).not.toMatch(/6281234567890|wamid/)
  })

  it('comes for each purpose by its own template; what Meta does not know is said', async () => {
    await send('pengingat')
    expect(meta.terkirim.at(-1)).toMatchObject({ templat: 'pengingat_survei', bahasa: 'id' })
    await send('uji')
    expect(meta.terkirim.at(-1)).toMatchObject({ templat: 'undangan_survei' })
    const id = await send('tanggapan')
    expect(await rowOf(id)).toMatchObject({ status: 'gagal', alasan: 'wa.templat' })
  })
})

const FROM = '6281298765432'
const message = (over: object = {}): object => ({
  from: FROM,
  id: `wamid.${newId()}`,
  timestamp: '1750263773',
  type: 'text',
  text: { body: 'Jalan di depan pasar berlubang' },
  ...over,
})
const counts = () => house.db.read(scope, (db) => countMasuk(db, 'whatsapp', new Date(0)))

describe('a message of a citizen', () => {
  it('is handed on once, however often it is told', async () => {
    const one = message({ context: { id: 'wamid.before' } })
    for (let i = 0; i < 3; i++) expect((await tell(meta.pesan(FROM, one))).status).toBe(200)
    const asked = deps.asked.slice()
    await work()
    deps.asked.push(...asked)
    await work()
    expect(heard).toEqual([
      {
        instansiId,
        kanal: 'whatsapp',
        id: (one as { id: string }).id,
        dari: `+${FROM}`,
        nama: 'Bu Sari',
        teks: 'Jalan di depan pasar berlubang',
        media: [],
        menjawab: 'wamid.before',
        pada: new Date(1_750_263_773_000),
      },
    ])
    const rows = await house.owner.selectFrom('channels_masuk').selectAll().execute()
    expect(rows.filter((r) => r.isi !== null)).toEqual([])
  })

  it('brings the ids of its pictures, and its place', async () => {
    await tell(
      meta.pesan(
        FROM,
        message({
          type: 'image',
          text: undefined,
          image: { id: '77', mime_type: 'image/jpeg', caption: 'Ini' },
        }),
        message({ type: 'document', text: undefined, document: { id: '78', filename: 'surat.pdf' } }),
        message({ type: 'location', text: undefined, location: { latitude: -1.5, longitude: 110.2 } }),
        message({ type: 'interactive', text: undefined, interactive: { button_reply: { title: 'Ya' } } }),
        message({ type: 'reaction', text: undefined, reaction: { emoji: 'x' } }),
      ),
    )
    await work()
    expect(heard.map(({ teks, media, lokasi }) => ({ teks, media, lokasi }))).toEqual([
      { teks: 'Ini', media: [{ id: '77', jenis: 'gambar', mime: 'image/jpeg' }], lokasi: undefined },
      { teks: '', media: [{ id: '78', jenis: 'dokumen', namaBerkas: 'surat.pdf' }], lokasi: undefined },
      { teks: '', media: [], lokasi: { lintang: -1.5, bujur: 110.2 } },
      { teks: 'Ya', media: [], lokasi: undefined },
    ])
  })

  it('for another number of the same app is not ours', async () => {
    const call = meta.pesan(FROM, message())
    const other = JSON.stringify({ entry: [] })
    expect((await tell({ ...call, body: other })).status).toBe(403)
    const own = JSON.parse(call.body) as { entry: { changes: { value: { metadata: object } }[] }[] }
    own.entry[0]!.changes[0]!.value.metadata = { phone_number_id: '999999' }
    const { createHmac } = await import('node:crypto')
    const body = JSON.stringify(own)
    const hex = createHmac('sha256', APP_SECRET).update(body).digest('hex')
    await tell({ body, headers: { 'x-hub-signature-256': `sha256=${hex}` } })
    await work()
    expect(heard).toEqual([])
  })

  it('is acknowledged and counted, and not kept, while no room listens', async () => {
    const before = await counts()
    expect((await tell(meta.pesan(FROM, message()), tuli)).status).toBe(200)
    expect(deps.asked).toEqual([])
    expect((await counts()).dihitung - before.dihitung).toBe(1)
  })

  it('is tried again when a room fails, and leaves nothing half-written', async () => {
    await tell(meta.pesan(FROM, message()))
    const asked = deps.asked.slice()
    const n = (): Promise<{ id: string }[]> =>
      house.owner.selectFrom('channels_kanal').select('kanal as id').execute()
    const before = await n()
    handler.run = async (trx) => {
      await setKanal(
        trx,
        deps,
        instansiId,
        { kanal: 'surel', aktif: false, rahasia: null, pengaturan: sms },
        null,
      )
      throw new Error('the room fell over')
    }
    await expect(work()).rejects.toThrow('fell over')
    expect(await n()).toEqual(before)
    handler.run = async (_, __, p) => void heard.push(p)
    deps.asked.push(...asked)
    await work()
    expect(heard).toHaveLength(1)
  })

  it('that a room refuses is not tried again, and the desk can see it', async () => {
    const before = await counts()
    await tell(meta.pesan(FROM, message()))
    handler.run = async () => {
      throw new AppError(common.forbidden)
    }
    await work()
    expect((await counts()).gagal - before.gagal).toBe(1)
  })

  it('is forgotten after a month', async () => {
    clock.now = new Date(Date.now() + 31 * 86_400_000)
    await bersihkanPesan.run({}, deps)
    expect(await counts()).toEqual({ dihitung: 0, menunggu: 0, diolah: 0, gagal: 0 })
  })
})

describe('an SMS', () => {
  const post = (body: string, headers: Record<string, string> = {}, query = '') =>
    app.request(`/kanal/sms/${instansiId}${query}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    })
  const token = (): string => tokenMasuk(deps, instansiId, 'sms', 0)
  const auth = () => ({ authorization: `Bearer ${token()}` })
  const one = (over: object = {}): string =>
    JSON.stringify({
      data: { from: '6281298765432', text: 'Lampu mati', id: newId(), at: '1750263773', ...over },
    })

  it('is handed on, by the names the gateway uses', async () => {
    const body = one()
    expect((await post(body, auth())).status).toBe(200)
    expect((await post(body, {}, `?token=${token()}`)).status).toBe(200)
    await work()
    expect(heard).toMatchObject([
      { kanal: 'sms', dari: '+6281298765432', teks: 'Lampu mati', pada: new Date(1_750_263_773_000) },
    ])
  })

  it('comes as a form, too', async () => {
    const form = new URLSearchParams({ 'data.from': '081298765432', 'data.text': 'Halo' }).toString()
    const res = await post(form, { ...auth(), 'content-type': 'application/x-www-form-urlencoded' })
    expect(res.status).toBe(200)
    await work()
    expect(heard).toMatchObject([{ dari: '+6281298765432', teks: 'Halo', pada: clock.now }])
  })

  it('without a number of its own is told apart by its words and the moment', async () => {
    clock.now = new Date('2026-11-22T03:05:00Z')
    const body = one({ id: undefined, at: undefined })
    await post(body, auth())
    await post(body, auth())
    clock.now = new Date('2026-11-22T03:25:00Z')
    await post(body, auth())
    await work()
    expect(heard).toHaveLength(2)
  })

  it.each([
    [one({ from: 'PROMO' }), 422],
    [one({ text: '  ' }), 422],
    ['{', 422],
    ['', 422],
    [JSON.stringify([1]), 422],
  ])('%s is refused with a sentence', async (body, status) => {
    expect((await post(body, auth())).status).toBe(status)
  })

  it('needs the token of today', async () => {
    expect((await post(one())).status).toBe(403)
    expect(
      (await post(one(), { authorization: `Bearer ${tokenMasuk(deps, instansiId, 'sms', 1)}` })).status,
    ).toBe(403)
  })
})
