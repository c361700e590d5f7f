import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { startSmtp, type ServerSurel } from '../../../../test/support/smtp.ts'
import { terkunci } from '../../../../test/support/terkunci.ts'
import { buildKantorPeriode, type KantorPeriode } from '../../../../test/support/undangan.ts'
import { kirimPesan } from '../../../platform/channels/index.ts'
import { readConfig } from '../../../platform/config/index.ts'
import { undanganHariIni } from './hari-ini.ts'
import { kirimUndangan } from './kirim.ts'
import { undanganRoutes } from './routes.tsx'

let house: FreshDb
let smtp: ServerSurel
let k: KantorPeriode
let deps: ReturnType<typeof buildDeps>
let petugas: Meja
let pembina: Meja
let asing: Meja

beforeAll(async () => {
  house = await freshDb()
  smtp = await startSmtp()
  deps = buildDeps(house.db, {
    now: () => new Date('2026-11-20T03:00:00Z'),
    // The operator's mail server, for every instansi that set up none.
    config: readConfig({
      SAMBUT_SMTP_URL: `smtp://127.0.0.1:${smtp.port}?tls=tanpa`,
      SAMBUT_SMTP_DARI: 'Uji <sambut@kab.example>',
    }),
  })
  k = await buildKantorPeriode(house.owner)
  const meja = (pejabat: KantorPeriode['petugas']): Meja =>
    buildMeja(deps, pejabat, '/kerja/survei', [undanganRoutes(deps)])
  petugas = meja(k.petugas)
  pembina = meja(k.pembina)
  asing = meja(k.asing)
})
afterAll(async () => {
  await smtp.stop()
  await house.drop()
})

const to = (sub = ''): string => `/kerja/survei/${k.periodeId}/undangan${sub}`
const text = async (res: Response | Promise<Response>): Promise<string> => (await res).text()
async function work(): Promise<void> {
  for (let next; (next = deps.asked.shift());) {
    const { job, payload, sesudah } = next as { job: string; payload: never; sesudah?: Date }
    if (!sesudah) await (job === kirimPesan.name ? kirimPesan : kirimUndangan).run(payload, deps)
  }
}

describe('who may', () => {
  it('see the names: those who work for the unit; a pembina may not, another unit does not find them', async () => {
    for (const sub of ['', '/kirim', '/daftar']) {
      expect((await petugas.get(to(sub))).status).toBe(200)
      expect((await pembina.get(to(sub))).status).toBe(403)
      expect((await asing.get(to(sub))).status).toBe(404)
    }
    for (const sub of ['', '/kirim', '/daftar', '/hentikan', '/simpan']) {
      const isi = {
        daftar: 'Sari; s@w.example',
        aksi: 'masukkan',
        hari: '1',
        jenis: 'undangan',
        kanal: 'surel',
        subjek: 'x',
        teks: '{tautan}',
        pesan: k.periodeId,
      }
      expect((await pembina.post(to(sub), isi)).status).toBe(403)
      expect((await asing.post(to(sub), isi)).status).toBe(404)
    }
  })
})

describe('a list', () => {
  it('is looked at first: what can be taken, and every line that cannot, in the same box', async () => {
    const page = await text(
      petugas.post(to(), {
        aksi: 'periksa',
        daftar: 'Sari; sari@w.example\nBudi; bukan@\nTuti; 0812 3456 7890; Paspor',
      }),
    )
    expect(page).toContain('1 orang siap dimasukkan')
    expect(page).toContain('2 baris perlu diperbaiki')
    expect(page).toContain('Alamat surel keliru.')
    expect(page).toContain('“Paspor” bukan surel, nomor HP, tanggal, atau layanan periode ini.')
    expect(page).toContain('Tuti; 0812 3456 7890; Paspor</textarea>')
    expect(await text(petugas.get(to()))).toContain('Belum ada yang diundang')
  })

  it('comes from a file as well, and the same twice adds nobody', async () => {
    const form = new FormData()
    form.set('aksi', 'periksa')
    form.set('daftar', '')
    form.set(
      'berkas',
      new File(['Nama,Surel,Layanan\nSari,sari@w.example,Layanan 1\nBudi,budi@w.example,\n'], 'daftar.csv'),
    )
    const page = await text(petugas.upload(to(), form))
    expect(page).toContain('2 orang siap dimasukkan')
    const daftar = /<textarea[^>]*>([^<]*)<\/textarea>/.exec(page)![1]!
    const first = await petugas.post(to(), { aksi: 'masukkan', daftar })
    expect(first.headers.get('location')).toBe(`${to()}?masuk=2&ada=0&salah=0`)
    const again = await petugas.post(to(), { aksi: 'masukkan', daftar: `${daftar}\nrusak` })
    expect(again.headers.get('location')).toBe(`${to()}?masuk=0&ada=2&salah=1`)
    expect(await text(petugas.get(again.headers.get('location')!))).toContain(
      '2 sudah ada di daftar. 1 baris dilewati',
    )
  })

  it('that is empty or no list at all is refused, and what was typed stays', async () => {
    expect((await petugas.post(to(), { aksi: 'periksa', daftar: ' \n' })).status).toBe(422)
    const form = new FormData()
    form.set('daftar', 'Tuti; tuti@w.example')
    form.set('berkas', new File([new Uint8Array([0xff, 0xd8, 0, 0])], 'foto.csv'))
    const res = await petugas.upload(to(), form)
    expect(res.status).toBe(422)
    const page = await res.text()
    expect(page).toContain('bukan CSV')
    expect(page).toContain('Tuti; tuti@w.example</textarea>')
  })

  it.each(terkunci)('that is locked by a password (%s) says so, and what was typed stays', async (_, isi) => {
    const form = new FormData()
    form.set('daftar', 'Tuti; tuti@w.example')
    form.set('berkas', new File([isi], 'daftar.xlsx'))
    const res = await petugas.upload(to(), form)
    expect(res.status).toBe(422)
    const page = await res.text()
    expect(page).toContain('Berkas ini dilindungi kata sandi.')
    expect(page).toContain('Tuti; tuti@w.example</textarea>')
  })
})

describe('a sending', () => {
  const kiriman = {
    jenis: 'undangan',
    kanal: 'surel',
    subjek: 'Bagaimana {unit}?',
    teks: 'Yth. {nama}: {tautan}',
  }
  it.each([
    [{ teks: 'Yth. {nama}' }, 'harus memuat {tautan}'],
    [{ teks: '{nik} {tautan}' }, '{nik} tidak dikenal'],
    [{ teks: '' }, 'Tulis isi pesan'],
    [{ subjek: '' }, 'Tulis judul surel'],
    [{ kanal: 'sms' }, 'Kanal ini sedang mati'],
    [{ kanal: 'merpati' }, 'Kirim lewat'],
  ])('with %o is refused before it goes to anybody', async (over, pesan) => {
    const res = await petugas.post(to('/kirim'), { ...kiriman, ...over })
    expect(res.status).toBe(422)
    expect(await res.text()).toContain(pesan)
    expect(deps.asked).toEqual([])
  })

  it('shows how far it is, why some failed in plain words, and sends those again on request', async () => {
    const begun = await petugas.post(to('/kirim'), kiriman)
    expect(begun.headers.get('location')).toBe(`${to()}?dikirim=1`)
    expect(await text(petugas.get(to()))).toContain('Hentikan pengiriman')
    smtp.jawab = { rcpt: 550 }
    await work()
    const page = await text(petugas.get(to()))
    expect(page).toContain('Alamat surel ini tidak ada atau ditolak penerima.')
    expect(page).not.toContain('Hentikan pengiriman')
    const now = new Date('2026-11-20T04:00:00Z')
    const hariIni = (pejabat: KantorPeriode['petugas']) =>
      house.db.read(k.scope, (db) => undanganHariIni(db, pejabat, now, 'id'))
    expect(await hariIni(k.petugas)).toMatchObject([{ judul: '2 undangan tidak terkirim', href: to() }])
    expect([...(await hariIni(k.pembina)), ...(await hariIni(k.asing))]).toEqual([])
    const daftar = await text(petugas.get(to('/daftar')))
    expect(daftar).toContain('sa•••@w.example')
    expect(daftar).not.toContain('sari@w.example')
    const pesan = /name="pesan" value="([^"]+)"/.exec(daftar)![1]!
    smtp.jawab = {}
    expect((await petugas.post(to('/daftar'), { pesan })).headers.get('location')).toBe(
      `${to('/daftar')}?ulang=1`,
    )
    await work()
    expect(smtp.kotak).toHaveLength(1)
    expect((await petugas.post(to('/daftar'), { pesan })).status).toBe(409)
    // Of so few, "one answered" would say who.
    expect(await text(petugas.get(to()))).toContain('tampil bila di daftar ada 5 orang atau lebih')
    const seen = await house.owner
      .selectFrom('audit_catatan')
      .select('data')
      .where('peristiwa', '=', 'survei.undangan.lihat')
      .execute()
    expect(seen).toEqual([{ data: { n: 2 } }])
  })

  it('is stopped by a button; a reminder was only for the one who got an invitation', async () => {
    await petugas.post(to('/kirim'), { ...kiriman, jenis: 'pengingat' })
    await kirimUndangan.run((deps.asked.shift() as { payload: never }).payload, deps)
    const res = await petugas.post(to('/hentikan'), {})
    expect(await text(petugas.get(res.headers.get('location')!))).toContain('1 pesan tidak jadi dikirim')
  })
})

it('tells how many answered once there are five', async () => {
  const daftar = [1, 2, 3].map((n) => `Orang; tambah${n}@w.example`).join('\n')
  await petugas.post(to(), { aksi: 'masukkan', daftar })
  expect(await text(petugas.get(to()))).toContain('dari 1 yang terkirim')
})

it('keeps names for as long as the officer says, within a year', async () => {
  expect((await petugas.post(to('/simpan'), { hari: '400' })).status).toBe(422)
  expect((await petugas.post(to('/simpan'), { hari: '7' })).status).toBe(303)
  expect(await text(petugas.get(to()))).toContain('value="7"')
})

it('speaks English to whoever asks', async () => {
  expect(await text(petugas.get(`${to()}?bahasa=en`))).toContain('not who answered what')
})
