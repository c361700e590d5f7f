import { createServer, type Server } from 'node:http'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  APP_SECRET,
  NOMOR_ID,
  startCloudApi,
  TOKEN,
  type CloudApi,
} from '../../../../test/support/cloud-api.ts'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { newId } from '../../../kernel/ids.ts'
import {
  kanalMasukRoutes,
  olahPesanMasuk,
  setKanal,
  tokenMasuk,
  openWhatsapp,
} from '../../../platform/channels/index.ts'
import { readConfig } from '../../../platform/config/index.ts'
import { createShell } from '../../../platform/http/shell.ts'
import { actOn } from '../commands.ts'
import { openPelapor, sidikOf } from '../pelapor.ts'
import { bawaTerusan, teruskanKeInstansi } from '../meja/terusan/kirim.ts'
import { bawaSusulan } from '../meja/terusan/susulan.ts'
import { ambilMedia } from './media.ts'
import { hearPesan } from './pesan.ts'
import { gabungTunggu } from './tunggu.ts'

let fresh: FreshDb
let rumah: Rumah
let meta: CloudApi
let berkas: Server
let deps: ReturnType<typeof buildDeps>
let app: ReturnType<typeof createShell>
const clock = { now: new Date() }
const olah = olahPesanMasuk([hearPesan])
const scope = () => ({ instansiId: rumah.instansi.id })
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')
let alamatBerkas = ''

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  meta = await startCloudApi()
  // Meta answers an id with an address, and the address with the bytes; both only to the token.
  berkas = createServer((req, res) => {
    if (req.headers.authorization !== `Bearer ${TOKEN}`) return void res.writeHead(401).end()
    if (req.url === '/v23.0/media-1')
      return void res.end(JSON.stringify({ url: `${alamatBerkas}/isi`, file_size: PDF.length }))
    if (req.url === '/isi') return void res.end(PDF)
    return void res.writeHead(404).end('{}')
  })
  await new Promise<void>((resolve) => berkas.listen(0, '127.0.0.1', resolve))
  const address = berkas.address()
  alamatBerkas = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  deps = buildDeps(fresh.db, {
    config: readConfig({ SAMBUT_JARINGAN_DALAM: '127.0.0.1' }),
    now: () => clock.now,
  })
  const shell = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, f) => f.message })
  app = shell.route('/', kanalMasukRoutes(deps, { didengar: true })) as typeof app
  await fresh.db.write(scope(), async (trx) => {
    await setKanal(
      trx,
      deps,
      rumah.instansi.id,
      {
        kanal: 'whatsapp',
        aktif: true,
        rahasia: TOKEN,
        rahasiaMasuk: APP_SECRET,
        pengaturan: { alamat: `${alamatBerkas}/v23.0`, nomorId: NOMOR_ID, templat: {} },
      },
      null,
    )
    await setKanal(
      trx,
      deps,
      rumah.instansi.id,
      {
        kanal: 'sms',
        aktif: false,
        rahasia: null,
        pengaturan: {
          alamat: 'https://sms.example',
          cara: 'form',
          fieldTujuan: 'to',
          fieldTeks: 'text',
          fieldTetap: {},
          nomor: 'e164',
          headerNama: '',
          tandaBerhasil: '',
          jalurId: '',
          masuk: { dari: 'from', teks: 'text', id: 'id', waktu: '' },
          putaranMasuk: 0,
        },
      },
      null,
    )
  })
})
afterAll(async () => {
  berkas.close()
  await meta.stop()
  await fresh.drop()
})
beforeEach(() => {
  deps.asked.splice(0)
  clock.now = new Date()
})

const work = async (): Promise<void> => {
  for (const a of deps.asked.splice(0) as { job: string; payload: never }[]) {
    if (a.job === olah.name) await olah.run(a.payload, deps)
    else deps.asked.push(a)
  }
}
const wa = async (from: string, over: object, at = clock.now): Promise<void> => {
  const p = meta.pesan(from, {
    from,
    id: `wamid.${newId()}`,
    timestamp: String(Math.floor(at.getTime() / 1000)),
    type: 'text',
    ...over,
  })
  const res = await app.request(`/kanal/whatsapp/${rumah.instansi.id}`, {
    method: 'POST',
    body: p.body,
    headers: p.headers,
  })
  expect(res.status).toBe(200)
  await work()
}
const teks = (body: string) => ({ text: { body } })
const semua = (sejak: string) =>
  fresh.owner
    .selectFrom('pengaduan')
    .selectAll()
    .where('kanal', '=', sejak as never)
    .orderBy('created_at')
    .execute()
const isiOf = async (id: string) =>
  (
    await fresh.owner
      .selectFrom('pengaduan_tanggapan')
      .select('isi')
      .where('pengaduan_id', '=', id)
      .orderBy('isi')
      .execute()
  ).map((t) => t.isi)
/** What this person's files hold, in the order of their receipt. */
const berkasOf = async (telepon: string, mulai: Date) => {
  const [sidik] = sidikOf(deps, rumah.instansi.id, { telepon, surel: '' })
  const list = await fresh.owner
    .selectFrom('pengaduan as p')
    .innerJoin('pengaduan_pelapor as r', 'r.pengaduan_id', 'p.id')
    .select(['p.id', 'p.judul', 'p.diterima_at'])
    .where('r.sidik', '@>', sql<string[]>`array[${sidik}]`)
    .orderBy('p.diterima_at')
    .execute()
  return Promise.all(
    list.map(async (p) => [p.judul, (p.diterima_at.getTime() - mulai.getTime()) / 1000, await isiOf(p.id)]),
  )
}
const jawabanKe = () =>
  fresh.owner
    .selectFrom('channels_pesan')
    .select(['id', 'kanal', 'kaitan_id'])
    .orderBy('created_at')
    .execute()

it('a WhatsApp message is a complaint, with its sender sealed and one answer', async () => {
  await wa('6281111111111', teks('Lampu jalan di depan Pasar Randu sudah tiga malam padam.'))
  const [p] = await semua('whatsapp')
  expect(p).toMatchObject({
    judul: 'Lampu jalan di depan Pasar Randu sudah tiga malam padam.',
    anonim: false,
  })
  const pelapor = await fresh.db.write(scope(), (trx) => openPelapor(trx, deps, { ...scope(), id: p!.id }))
  expect(pelapor).toMatchObject({ nama: 'Bu Sari', telepon: '+6281111111111', kabar: 'whatsapp' })
  expect(await jawabanKe()).toHaveLength(1)
})

it('the same message told twice is one, and one that is not signed is none', async () => {
  const from = '6281111111112'
  const p = meta.pesan(from, {
    from,
    id: 'wamid.sama',
    timestamp: '1750263773',
    type: 'text',
    ...teks('Sampah menumpuk di belakang terminal lama.'),
  })
  const call = (body: string) =>
    app.request(`/kanal/whatsapp/${rumah.instansi.id}`, { method: 'POST', body, headers: p.headers })
  const before = (await semua('whatsapp')).length
  await call(p.body)
  await call(p.body)
  await work()
  expect((await call(`${p.body} `)).status).toBe(403)
  expect((await semua('whatsapp')).length - before).toBe(1)
})

it('what the same person writes next belongs to the open complaint, until "BARU"', async () => {
  const from = '6281111111113'
  await wa(from, teks('Jalan berlubang di Desa Sukamaju dekat jembatan.'))
  await wa(from, teks('Lubangnya di sisi kiri'))
  await wa(from, teks('baru: Air PDAM mati sejak kemarin di RT 4'))
  await wa(from, teks('Masih mati'))
  const list = (await semua('whatsapp')).slice(-2)
  expect(list.map((p) => p.judul)).toEqual([
    'Jalan berlubang di Desa Sukamaju dekat jembatan.',
    'Air PDAM mati sejak kemarin di RT 4',
  ])
  expect(await isiOf(list[0]!.id)).toEqual(['Lubangnya di sisi kiri'])
  expect(await isiOf(list[1]!.id)).toEqual(['Masih mati'])
})

it('a greeting is shown the way and is no complaint', async () => {
  const before = (await semua('whatsapp')).length
  await wa('6281111111114', teks('Halo'))
  expect((await semua('whatsapp')).length).toBe(before)
})

it('messages out of order keep the youngest moment, which says until when one may answer freely', async () => {
  const from = '6281111111116'
  const at = (menit: number): Date => new Date(clock.now.getTime() - menit * 60_000)
  await wa(from, teks('Bantuan sosial belum cair sejak bulan lalu.'), at(5))
  await wa(from, teks('Pesan yang lebih lama, datang belakangan'), at(60))
  const [row] = await fresh.owner
    .selectFrom('pengaduan_percakapan')
    .select('pesan_at')
    .orderBy('pesan_at', 'desc')
    .execute()
  expect(Math.abs(row!.pesan_at.getTime() - at(5).getTime())).toBeLessThan(60_000 * 6)
  const sent: string[] = []
  const server = createServer((req, res) => {
    req.on('data', (x: Buffer) => sent.push(x.toString()))
    req.on('end', () => res.end(JSON.stringify({ messages: [{ id: 'wamid.1' }] })))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const sender = openWhatsapp(
    {
      alamat: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
      nomorId: '1',
      token: 't',
      templat: {},
    },
    { jaringan: { resolve: async () => ({ address: '127.0.0.1', family: 4 }) } },
  )
  const pesan = {
    id: newId(),
    tujuan: '+62811',
    subjek: '',
    teks: 'Jawaban',
    keperluan: 'pengaduan',
    isian: {},
  }
  expect(
    await sender.send({ ...pesan, bebasSampai: new Date(Date.now() + 60_000).toISOString() }),
  ).toMatchObject({ hasil: 'diterima' })
  expect(JSON.parse(sent[0]!)).toMatchObject({ type: 'text', text: { body: 'Jawaban' } })
  expect(await sender.send({ ...pesan, bebasSampai: new Date(Date.now() - 1000).toISOString() })).toEqual({
    hasil: 'ditolak',
    alasan: 'wa.templat',
  })
  server.close()
})

it.each(
  [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ].map((urutan, i) => ({ urutan, i })),
)('the same messages give the same files in the order $urutan', async ({ urutan, i }) => {
  const from = `628111222000${i}`
  const mulai = new Date(Math.floor(clock.now.getTime() / 1000) * 1000 - 300_000)
  const pesan = [
    ['Lampu jalan depan masjid padam sejak tiga malam', 0],
    ['di RT 4', 30],
    ['BARU: Air PDAM mati sejak kemarin sore', 60],
  ] as const
  for (const u of urutan) {
    const [isi, detik] = pesan[u]!
    await wa(from, teks(isi), new Date(mulai.getTime() + detik * 1000))
  }
  // What is written afterwards belongs to the later of the two, whichever came first.
  await wa(from, teks('Masih mati'), new Date(mulai.getTime() + 120_000))
  expect(await berkasOf(`+${from}`, mulai)).toEqual([
    ['Lampu jalan depan masjid padam sejak tiga malam', 0, ['di RT 4']],
    ['Air PDAM mati sejak kemarin sore', 60, ['Masih mati']],
  ])
})

it('few words written just before a complaint are kept and joined to it, a greeting is not', async () => {
  const from = '6281112220010'
  const mulai = new Date(Math.floor(clock.now.getTime() / 1000) * 1000 - 300_000)
  const at = (detik: number): Date => new Date(mulai.getTime() + detik * 1000)
  await wa(from, teks('Selamat pagi pak'), at(-20))
  await wa(from, teks('Di RT 4 RW 2'), at(-10))
  const simpan = await fresh.owner.selectFrom('pengaduan_percakapan').select('tunggu').execute()
  expect(JSON.stringify(simpan.map((x) => x.tunggu?.toString('latin1')))).not.toContain('RT 4')
  await wa(from, teks('Lampu jalan depan masjid padam sejak tiga malam'), at(0))
  const asked = (deps.asked as { job: string; payload: never; sesudah?: Date }[]).filter(
    (a) => a.job === gabungTunggu.name,
  )
  expect(asked).toHaveLength(1)
  expect(asked[0]!.sesudah!.getTime()).toBeGreaterThan(clock.now.getTime())
  await gabungTunggu.run(asked[0]!.payload, deps)
  await gabungTunggu.run(asked[0]!.payload, deps)
  expect(await berkasOf(`+${from}`, mulai)).toEqual([
    ['Lampu jalan depan masjid padam sejak tiga malam', 0, ['Di RT 4 RW 2']],
  ])
})

it('a clock gone wrong makes no letter old', async () => {
  const from = '6281112220011'
  await wa(from, teks('Trotoar di depan kantor pos berlubang besar'), new Date('2001-01-01T00:00:00Z'))
  const [[, detik]] = (await berkasOf(`+${from}`, clock.now)) as [[string, number]]
  expect(detik).toBe(0)
})

it('a picture is fetched from the provider and kept once, and a place becomes the point of the complaint', async () => {
  const from = '6281111111117'
  await wa(from, {
    type: 'document',
    document: {
      id: 'media-1',
      mime_type: 'application/pdf',
      filename: 'bukti.pdf',
      caption: 'Kuitansi pungutan parkir di pasar',
    },
  })
  const p = (await semua('whatsapp')).at(-1)!
  const asked = (deps.asked as { job: string; payload: never }[]).filter((a) => a.job === ambilMedia.name)
  expect(asked).toHaveLength(1)
  await ambilMedia.run(asked[0]!.payload, deps)
  await ambilMedia.run(asked[0]!.payload, deps)
  const lampiran = await fresh.owner
    .selectFrom('pengaduan_lampiran')
    .select('nama')
    .where('pengaduan_id', '=', p.id)
    .execute()
  expect(lampiran).toEqual([{ nama: 'bukti.pdf' }])
  await wa('6281111111118', {
    type: 'location',
    location: { latitude: -6.9, longitude: 110.4, name: 'Pasar Randu' },
  })
  expect((await semua('whatsapp')).at(-1)).toMatchObject({
    lintang: -6.9,
    bujur: 110.4,
    lokasi: 'Pasar Randu',
  })
})

it('an SMS goes the same way', async () => {
  const post = (text: string) =>
    app.request(`/kanal/sms/${rumah.instansi.id}`, {
      method: 'POST',
      body: JSON.stringify({ from: '6281222222222', text, id: newId() }),
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${tokenMasuk(deps, rumah.instansi.id, 'sms', 0)}`,
      },
    })
  expect((await post('Jembatan bambu di Dusun Wates hampir putus')).status).toBe(200)
  await work()
  await post('status')
  await work()
  const list = await semua('sms')
  expect(list).toHaveLength(1)
  const keluar = (await jawabanKe()).filter((x) => x.kanal === 'sms')
  expect(keluar.map((x) => x.kaitan_id)).toEqual([list[0]!.id, list[0]!.id])
})

it('what is written after the end stays on the closed complaint, until "BARU" or long afterwards', async () => {
  const from = '6281111111115'
  const mulai = new Date(Math.floor(clock.now.getTime() / 1000) * 1000)
  const judul = async () => (await berkasOf(`+${from}`, mulai)).map(([j, , isi]) => [j, isi])
  await wa(from, teks('Antrean puskesmas tidak memakai nomor sejak pagi.'))
  const p = (await semua('whatsapp')).at(-1)!
  await fresh.db.write(scope(), (trx) => actOn(trx, deps, { kind: 'warga', ...scope() }, p.id, 'arsip'))
  await wa(from, teks('Makasih'))
  await wa(from, teks('Antreannya masih kacau, belum diperbaiki'))
  const isi = ['Antreannya masih kacau, belum diperbaiki', 'Makasih']
  expect(await judul()).toEqual([['Antrean puskesmas tidak memakai nomor sejak pagi.', isi]])
  expect((await jawabanKe()).slice(-2).map((x) => x.kaitan_id)).toEqual([p.id, p.id])
  clock.now = new Date(mulai.getTime() + 31 * 86_400_000)
  await wa(from, teks('Sekarang parkirnya yang ditarik dua kali lipat.'))
  expect((await judul())[1]).toEqual(['Sekarang parkirnya yang ditarik dua kali lipat.', []])
})

it('what is written to a letter that another house of this server has now is no new complaint', async () => {
  const from = '6281111111120'
  const lain = await buildRumah(fresh.db, 'Provinsi Contoh')
  const petugas = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  await wa(from, teks('Jembatan di jalan provinsi retak di tengahnya.'))
  const p = (await semua('whatsapp')).at(-1)!
  await fresh.db.write(scope(), (trx) =>
    teruskanKeInstansi(trx, deps, petugas, p.id, lain.instansi.id, 'Jalan provinsi.'),
  )
  const before = (await semua('whatsapp')).length
  await wa(from, teks('Retaknya makin lebar sejak hujan kemarin.'))
  await wa(from, {
    type: 'document',
    document: { id: 'media-1', mime_type: 'application/pdf', filename: 'retak.pdf' },
  })
  expect((await semua('whatsapp')).length).toBe(before)
  expect(await isiOf(p.id)).toEqual(['(lampiran)', 'Retaknya makin lebar sejak hujan kemarin.'])
  // A file that is fetched later goes after its words.
  const media = (deps.asked as { job: string; payload: never }[]).filter((a) => a.job === ambilMedia.name)
  await ambilMedia.run(media[0]!.payload, deps)
  for (const job of [bawaTerusan, bawaSusulan])
    for (const a of (deps.asked as { job: string; payload: never }[]).filter((x) => x.job === job.name))
      await job.run(a.payload, deps)
  const lampiran = await fresh.owner
    .selectFrom('pengaduan_lampiran as l')
    .innerJoin('pengaduan_tanggapan as t', 't.id', 'l.tanggapan_id')
    .select(['t.isi', 'l.nama'])
    .where('l.instansi_id', '=', lain.instansi.id)
    .execute()
  expect(lampiran).toEqual([{ isi: '(lampiran)', nama: 'retak.pdf' }])
})

it('another complaint after the end begins with "BARU", or is one where nobody could open the old one again', async () => {
  const from = '6281111111119'
  const tutup = async () => {
    const p = (await semua('whatsapp')).at(-1)!
    const petugas = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
    await fresh.db.write(scope(), (trx) => actOn(trx, deps, petugas, p.id, 'arsip', { alasan: 'Ganda.' }))
  }
  const before = (await semua('whatsapp')).length
  await wa(from, teks('Pohon di depan sekolah hampir tumbang ke jalan.'))
  await tutup()
  await wa(from, teks('BARU: Pagar taman kota dicuri orang tadi malam'))
  await tutup()
  await wa(from, teks('Kursi taman kota juga dicuri orang tadi malam'))
  expect((await semua('whatsapp')).length - before).toBe(3)
})
