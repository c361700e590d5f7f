import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { buildDeps } from '../../../test/support/deps.ts'
import { startGerbang, type Gerbang } from '../../../test/support/gerbang.ts'
import { openTestMasuk } from '../../../test/support/masuk.ts'
import { buildMeja, type Meja } from '../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../test/support/registry.ts'
import { startSmtp, textOf, type ServerSurel } from '../../../test/support/smtp.ts'
import { readConfig } from '../../platform/config/index.ts'
import { registryDesk } from '../rooms.ts'
import { changeKanal } from './commands.ts'

let house: FreshDb
let rumah: Rumah
let masuk: ReturnType<typeof openTestMasuk>
let admin: Meja
let petugas: Meja
let smtp: ServerSurel
let gerbang: Gerbang
const SANDI = 'sandi/benar'

beforeAll(async () => {
  house = await freshDb()
  masuk = openTestMasuk(house.url)
  rumah = await buildRumah(house.db)
  smtp = await startSmtp({ allowInsecureAuth: true })
  gerbang = await startGerbang()
  const deps = buildDeps(house.db, { config: readConfig({ SAMBUT_JARINGAN_DALAM: '127.0.0.1' }) })
  const [, routes] = registryDesk({ ...deps, masuk, baseUrl: '' }).find(
    ([path]) => path === '/kerja/registri',
  )!
  admin = buildMeja(deps, await rumah.pejabat({ peran: 'admin_instansi', unitId: null }), '/kerja/registri', [
    routes,
  ])
  petugas = buildMeja(deps, await rumah.pejabat({ peran: 'petugas', unitId: null }), '/kerja/registri', [
    routes,
  ])
})
afterAll(async () => {
  await masuk.close()
  await smtp.stop()
  await gerbang.stop()
  await house.drop()
})
beforeEach(() => {
  smtp.jawab = {}
  smtp.kotak.splice(0)
  gerbang.panggilan.splice(0)
})

const surel = (over: Record<string, string> = {}): Record<string, string> => ({
  host: '127.0.0.1',
  port: String(smtp.port),
  keamanan: 'tanpa',
  pengguna: 'sambut@kab',
  rahasia: SANDI,
  dari: 'sambut@kab.example',
  namaDari: 'Kabupaten Contoh',
  aktif: '0',
  ...over,
})
const at = (kanal: string): string => `/kerja/registri/kanal/${kanal}`
const events = async (): Promise<string[]> => {
  const rows = await house.owner
    .selectFrom('audit_catatan')
    .select(['peristiwa', 'data'])
    .orderBy('urut')
    .execute()
  expect(JSON.stringify(rows)).not.toContain(SANDI)
  return rows.filter((r) => r.peristiwa.startsWith('channels.')).map((r) => r.peristiwa)
}

describe('the channels of a house', () => {
  it('are listed for every officer, and changed by its admin alone', async () => {
    expect(await (await petugas.get('/kerja/registri/kanal')).text()).toContain('Belum diatur')
    expect((await petugas.get(at('surel'))).status).toBe(403)
    expect((await petugas.post(at('surel'), surel())).status).toBe(403)
    expect((await admin.get(at('merpati'))).status).toBe(404)
  })

  it('say beside the field what is wrong, keep what was typed, and never the password', async () => {
    const res = await admin.post(at('surel'), surel({ port: '99999', dari: 'bukan surel', host: 'mail kab' }))
    expect(res.status).toBe(422)
    const page = await res.text()
    for (const text of [
      'Tulis nomor porta',
      'Tulis alamat surel lengkap',
      'Tulis nama server',
      'value="bukan surel"',
    ]) {
      expect(page).toContain(text)
    }
    expect(page).not.toContain(SANDI)
  })

  it('refuse a token that no header can carry, instead of failing at every message', async () => {
    const wa = {
      aktif: '0',
      alamat: 'https://graph.facebook.com/v23.0',
      nomorId: '12345678',
      rahasia: 'EAAG\u2026x',
      undanganNama: 'undangan_survei',
    }
    const res = await admin.post(at('whatsapp'), wa)
    expect(res.status).toBe(422)
    expect(await res.text()).toContain('huruf yang tidak dapat dikirim')
  })

  it('keep the password sealed and never show it again', async () => {
    expect((await admin.post(at('surel'), surel())).status).toBe(303)
    const page = await (await admin.get(at('surel'))).text()
    expect(page).not.toContain(SANDI)
    expect(page).toContain('Sudah tersimpan dan tidak ditampilkan lagi')
    const row = await house.owner.selectFrom('channels_kanal').selectAll().executeTakeFirstOrThrow()
    expect(`${JSON.stringify(row.pengaturan)}${Buffer.from(row.rahasia!).toString('latin1')}`).not.toContain(
      SANDI,
    )
    expect(await events()).toContain('channels.kanal.ubah')
    expect(await events()).toContain('channels.kanal.lihat')
    const { data } = await house.owner
      .selectFrom('audit_catatan')
      .select('data')
      .where('peristiwa', '=', 'channels.kanal.ubah')
      .orderBy('urut', 'desc')
      .executeTakeFirstOrThrow()
    expect(data).toMatchObject({ ke: `127.0.0.1:${smtp.port}`, rahasiaDiganti: true })
  })

  it('keep the password when it is left empty, but not for another server', async () => {
    expect((await admin.post(at('surel'), surel({ rahasia: '', namaDari: 'Kabupaten Baru' }))).status).toBe(
      303,
    )
    const moved = await admin.post(at('surel'), surel({ rahasia: '', host: 'pencuri.example' }))
    expect(moved.status).toBe(422)
    expect(await moved.text()).toContain('Alamat servernya berubah')
  })

  it('take a secret for plain http to this machine only, and say so at the address', async () => {
    const sms = {
      alamat: 'http://10.1.2.3:8080/kirim',
      cara: 'form',
      fieldTujuan: 'to',
      fieldTeks: 'text',
      nomor: 'e164',
      headerNama: 'X-Kunci',
      rahasia: 'rahasia-gerbang',
      aktif: '0',
    }
    const res = await admin.post(at('sms'), sms)
    expect(res.status).toBe(422)
    const page = await res.text()
    expect(page).toContain('dapat dibaca siapa pun di tengah jalan')
    expect(page).toContain('href="#alamat"')
    expect(page).not.toContain('rahasia-gerbang')
    expect((await admin.post(at('sms'), { ...sms, headerNama: '', rahasia: '' })).status).toBe(303)
  })

  it('are changed one after another, so that a new secret never goes to the old server', async () => {
    expect((await admin.post(at('surel'), surel())).status).toBe(303)
    const actor = await rumah.pejabat({ peran: 'admin_instansi', unitId: null })
    const deps = buildDeps(house.db)
    const scope = { instansiId: actor.instansiId }
    const ubah = (host: string, rahasia: string) => ({
      kanal: 'surel' as const,
      aktif: false,
      rahasia,
      perluRahasia: true,
      pengaturan: {
        host,
        port: smtp.port,
        keamanan: 'tanpa' as const,
        pengguna: 'sambut@kab',
        dari: 'sambut@kab.example',
        namaDari: 'Kabupaten Contoh',
      },
    })
    const gate = Promise.withResolvers<void>()
    const held = Promise.withResolvers<void>()
    const first = house.db.write(scope, async (trx) => {
      await changeKanal(trx, deps, actor, ubah('baru.example', 'sandi baru'))
      held.resolve()
      await gate.promise
    })
    await held.promise
    // Keeps the server and the secret it knew, which by now is the other one's.
    const second = house.db.write(scope, (trx) => changeKanal(trx, deps, actor, ubah('127.0.0.1', '')))
    const refused = expect(second).rejects.toThrow('Alamat servernya berubah')
    setTimeout(gate.resolve, 100)
    await first
    await refused
    expect((await admin.post(at('surel'), surel())).status).toBe(303)
  })

  it('are tried with a real mail before they are switched on, and the result is said plainly', async () => {
    const good = await admin.post(at('surel'), { aksi: 'uji', tujuanUji: 'saya@kab.example' })
    expect(good.headers.get('location')).toBe(`${at('surel')}?uji=terkirim`)
    expect(smtp.kotak[0]).toMatchObject({ kepada: ['saya@kab.example'] })
    expect(textOf(smtp.kotak[0]!.mentah)).toContain('Ini pesan uji')
    smtp.jawab = { auth: 535 }
    const bad = await admin.post(at('surel'), { aksi: 'uji', tujuanUji: 'saya@kab.example' })
    const page = await (await admin.get(bad.headers.get('location')!)).text()
    expect(page).toContain('Penyedia menolak nama pengguna, sandi, atau token.')
    expect((await events()).filter((e) => e === 'channels.kanal.uji')).toHaveLength(2)
    const wrong = await admin.post(at('surel'), { aksi: 'uji', tujuanUji: 'saya' })
    expect(wrong.status).toBe(422)
  })

  it('send an SMS as the gateway wants it', async () => {
    const sms = {
      alamat: gerbang.url,
      cara: 'form',
      fieldTujuan: 'to',
      fieldTeks: 'text',
      fieldTetap: 'sender=PEMKAB\nkelas = 1',
      nomor: 'tanpa_plus',
      headerNama: 'X-Kunci',
      rahasia: 'rahasia-gerbang',
      tandaBerhasil: 'ok',
      jalurId: '',
      aktif: '1',
    }
    const wrong = await admin.post(at('sms'), { ...sms, fieldTetap: 'tanpa sama dengan' })
    expect(await wrong.text()).toContain('harus berbentuk nama=nilai')
    const own = await admin.post(at('sms'), { ...sms, fieldTetap: '__proto__=x' })
    expect(own.status).toBe(422)
    expect((await admin.post(at('sms'), sms)).status).toBe(303)
    expect(await (await admin.get(at('sms'))).text()).toContain('kelas=1\nsender=PEMKAB')
    gerbang.jawab = { status: 200, body: 'ok' }
    const res = await admin.post(at('sms'), { aksi: 'uji', tujuanUji: '0812-3456-7890' })
    expect(res.headers.get('location')).toBe(`${at('sms')}?uji=terkirim`)
    expect(gerbang.panggilan[0]!.headers['x-kunci']).toBe('rahasia-gerbang')
    expect(Object.fromEntries(new URLSearchParams(gerbang.panggilan[0]!.body))).toMatchObject({
      to: '6281234567890',
      sender: 'PEMKAB',
      kelas: '1',
    })
    expect(await (await admin.get('/kerja/registri/kanal')).text()).toContain('Nyala')
  })

  it('send WhatsApp by a template, and tell in words why it is refused', async () => {
    const wa = {
      alamat: `${gerbang.url}/v23.0`,
      nomorId: '106540352242922',
      rahasia: '',
      undanganNama: 'undangan_survei',
      undanganBahasa: 'id',
      undanganIsian: 'nama, tautan',
      aktif: '1',
    }
    const none = await admin.post(at('whatsapp'), wa)
    expect(none.status).toBe(422)
    expect(await none.text()).toContain('Tulis sandi atau tokennya.')
    expect(
      (await admin.post(at('whatsapp'), { ...wa, undanganIsian: 'nama, nik', rahasia: 'T' })).status,
    ).toBe(422)
    expect((await admin.post(at('whatsapp'), { ...wa, rahasia: 'T' })).status).toBe(303)
    gerbang.jawab = { status: 404, body: '{"error":{"message":"x","code":132001}}' }
    const res = await admin.post(at('whatsapp'), { aksi: 'uji', tujuanUji: '081234567890' })
    expect(await (await admin.get(res.headers.get('location')!)).text()).toContain('belum disetujui')
  })

  it('use a template of its own for each purpose, in its own language', async () => {
    const wa = {
      alamat: `${gerbang.url}/v23.0`,
      nomorId: '106540352242922',
      rahasia: 'T',
      undanganNama: 'undangan_survei',
      undanganBahasa: 'id',
      undanganIsian: 'nama, tautan',
      ujiNama: 'hello_world',
      ujiBahasa: 'en_US',
      ujiIsian: '',
      aktif: '1',
    }
    const wrong = await admin.post(at('whatsapp'), { ...wa, ujiBahasa: 'Inggris' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Tulis kode bahasa templat')
    expect((await admin.post(at('whatsapp'), wa)).status).toBe(303)
    expect(await (await admin.get(at('whatsapp'))).text()).toContain('value="hello_world"')
    gerbang.jawab = { status: 200, body: '{"messages":[{"id":"wamid.1"}]}' }
    await admin.post(at('whatsapp'), { aksi: 'uji', tujuanUji: '081234567890' })
    expect(JSON.parse(gerbang.panggilan[0]!.body)).toMatchObject({
      template: { name: 'hello_world', language: { code: 'en_US' } },
    })
  })

  it('open an address for the provider, and close it again', async () => {
    const wrong = await admin.post(at('whatsapp'), { aksi: 'masuk', rahasiaMasuk: 'bukan hex' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Tulis App Secret dari Meta')
    const secret = 'a1b2c3d4'.repeat(4)
    expect((await admin.post(at('whatsapp'), { aksi: 'masuk', rahasiaMasuk: secret })).status).toBe(303)
    const page = await (await admin.get(at('whatsapp'))).text()
    expect(page).toContain(`/kanal/whatsapp/${rumah.instansi.id}`)
    expect(page).toContain('value="hello_world"')
    expect(page).not.toContain(secret)
    expect((await admin.post(at('whatsapp'), { aksi: 'masuk-tutup' })).status).toBe(303)
    expect(await (await admin.get(at('whatsapp'))).text()).not.toContain('/kanal/whatsapp/')
    expect((await petugas.post(at('whatsapp'), { aksi: 'masuk', rahasiaMasuk: secret })).status).toBe(403)
    expect(await events()).toContain('channels.masuk.ubah')
  })

  it('keep what a gateway calls its fields when its other settings change, and give it a new token', async () => {
    const half = await admin.post(at('sms'), { aksi: 'masuk', masukDari: 'from', masukTeks: '' })
    expect(half.status).toBe(422)
    expect(await half.text()).toContain('value="from"')
    await admin.post(at('sms'), { aksi: 'masuk', masukDari: 'data.from', masukTeks: 'data.text' })
    const tokenOf = async (): Promise<string> =>
      /<code>([\w-]{32})</.exec(await (await admin.get(at('sms'))).text())![1]!
    const first = await tokenOf()
    await admin.post(at('sms'), { aksi: 'token' })
    expect(await tokenOf()).not.toBe(first)
    const sms = { alamat: gerbang.url, cara: 'form', fieldTujuan: 'to', fieldTeks: 'text', fieldTetap: '' }
    const rest = { nomor: 'e164', headerNama: '', rahasia: '', tandaBerhasil: '', jalurId: '', aktif: '0' }
    expect((await admin.post(at('sms'), { ...sms, ...rest })).status).toBe(303)
    expect(await (await admin.get(at('sms'))).text()).toContain('value="data.from"')
  })

  it('show English words to whoever asks for them', async () => {
    expect(await (await admin.get(`${at('surel')}?bahasa=en`)).text()).toContain('Send test message')
    const wrong = await admin.post(
      `${at('surel')}?bahasa=en`,
      surel({ port: '99999', namaDari: 'x'.repeat(200) }),
    )
    const page = await wrong.text()
    expect(page).toContain('Write the number of the port, usually 465 or 587.')
    expect(page).toContain('At most 100 characters.')
    expect(page).not.toContain('Tulis nomor porta')
  })
})
