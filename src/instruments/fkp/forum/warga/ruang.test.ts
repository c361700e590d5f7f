import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { buildDeps } from '../../../../../test/support/deps.ts'
import { isianIkut, isiForum } from '../../../../../test/support/forum-buat.ts'
import { buildRumah, type Rumah } from '../../../../../test/support/registry.ts'
import { newId } from '../../../../kernel/ids.ts'
import { createShell } from '../../../../platform/http/shell.ts'
import { fkp } from '../../index.ts'
import { listPeserta, type Peserta } from '../../peserta/store.ts'
import type { Forum } from '../../store.ts'
import { addPernyataan } from '../../suara/commands.ts'
import { findPemungutan } from '../../suara/store-pemungutan.ts'
import { createForum, moveForum } from '../commands.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
let forum: Forum
let R: string
let kini = new Date('2026-11-22T03:00:00Z')
const scope = () => ({ instansiId: rumah.instansi.id })
const peserta = (): Promise<Peserta[]> =>
  fresh.db.read(scope(), (db) => listPeserta(db, forum.id, undefined, 500))
const suara = () => fresh.db.read(scope(), (db) => findPemungutan(db, forum.id))
const isian = (over: Record<string, string> = {}) => isianIkut({ nama: 'Bu Tuti', ...over })

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  forum = await fresh.db.write(scope(), async (trx) => {
    const f = await createForum(trx, rumah.sistem, isiForum(rumah.puskesmas.id))
    await moveForum(trx, deps, rumah.sistem, f.id, 'umumkan')
    await addPernyataan(trx, deps, rumah.sistem, f.id, [
      { teks: 'Loket buka pada jam istirahat.', asal: 'petugas' },
    ])
    return f
  })
  R = `/forum/k/${forum.kode}`
  kini = new Date('2026-12-10T01:00:00Z')
})
afterAll(() => fresh.drop())

/** A telephone that keeps its cookie. */
function ponsel() {
  let cookie = ''
  const app = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, f) => f.message })
  app.route('/', fkp.warga!(deps))
  const keep = (r: Response): Response => {
    cookie = r.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return r
  }
  return {
    get: async (path: string) => keep(await app.request(path, { headers: { cookie } })),
    post: async (path: string, isi: Record<string, string>) =>
      keep(
        await app.request(path, {
          method: 'POST',
          body: new URLSearchParams(isi),
          headers: { cookie, 'sec-fetch-site': 'same-origin' },
        }),
      ),
    // A token of nobody in particular may begin with an r, too; only a registered one is signed.
    terdaftar: () => /^suara=r[^.]+\./.test(cookie),
  }
}
const beriSuara = async (hp: ReturnType<typeof ponsel>): Promise<void> => {
  await hp.get(`/forum/${forum.slug}/suara`)
  expect((await hp.post(`/forum/${forum.slug}/suara`, { p: '1', nilai: 'setuju' })).status).toBe(303)
}

describe('behind the code in the room', () => {
  it('the door stays open while a script floods the public form of registration', async () => {
    const banjir = newId().slice(-12)
    await fresh.owner
      .insertInto('fkp_peserta')
      .values(
        Array.from({ length: 120 }, (_, i) => ({
          instansi_id: forum.instansiId,
          id: newId(),
          forum_id: forum.id,
          nama: `${banjir} ${i}`,
          kelompok: 'pengguna' as const,
          sumber: 'mendaftar' as const,
          status: 'bersedia' as const,
          created_at: kini,
        })),
      )
      .execute()
    expect((await ponsel().post(`/forum/${forum.slug}/daftar`, isian())).status).toBe(429)
    const datang = await ponsel().post(R, isian({ nama: 'Pak Datang Sendiri' }))
    expect(datang.headers.get('location')).toContain('?baru=1')
    await fresh.owner
      .deleteFrom('fkp_peserta')
      .where((eb) => eb.or([eb('nama', 'like', `${banjir}%`), eb('nama', '=', 'Pak Datang Sendiri')]))
      .execute()
  })

  it('somebody who did not register is written down as present, with what a registration asks, and has a page of his own', async () => {
    const hp = ponsel()
    const form = await (await hp.get(R)).text()
    for (const nama of ['nama', 'kelompok', 'lembaga', 'kebutuhan', 'surel', 'telepon', 'rentan'])
      expect(form).toContain(`name="${nama}"`)
    const datang = isian({
      nama: 'Pak Kebetulan',
      kelompok: 'media',
      lembaga: 'Radio',
      surel: 'Pak@radio.example',
      kebutuhan: 'Teks besar',
      rentan: 'lansia',
    })
    const satu = await hp.post(R, datang)
    expect(satu.status).toBe(303)
    const pribadi = satu.headers.get('location')!
    expect(pribadi).toMatch(new RegExp(`^/forum/${forum.slug}/undangan/[\\w-]{22}\\?baru=1$`))
    expect((await hp.post(R, datang)).headers.get('location')).toBe(pribadi)
    expect((await peserta()).filter((p) => p.nama === 'Pak Kebetulan')).toMatchObject([
      { status: 'hadir', sumber: 'di_tempat', lembaga: 'Radio', kebutuhan: 'Teks besar', rentan: ['lansia'] },
    ])
    const halaman = await (await hp.get(pribadi)).text()
    expect(halaman).toContain('Kehadiran Anda tercatat')
    expect(halaman).toContain(`href="/forum/${forum.slug}/suara"`)
    expect(await (await hp.get(R)).text()).not.toContain('Kebetulan')
  })

  it('gives back what was typed by somebody who did not register', async () => {
    const r = await ponsel().post(R, isian({ kelompok: '', surel: 'tuti@', lembaga: 'RT 05' }))
    expect(r.status).toBe(422)
    const html = await r.text()
    expect(html).toMatch(/<details class="buka" open/)
    for (const kata of ['Pilih salah satu.', 'Tulis surel seperti', 'value="tuti@"', 'value="RT 05"'])
      expect(html).toContain(kata)
  })

  it('a name on the list opens nobody’s page, but the way to vote; another contact is another person', async () => {
    const hp = ponsel()
    const daftar = isian({ nama: 'Sri Lestari', surel: 'sri@warga.example' })
    await hp.post(`/forum/${forum.slug}/daftar`, daftar)
    const lain = await hp.post(R, isian({ nama: 'Sri Lestari', surel: 'lain@warga.example' }))
    expect(lain.headers.get('location')).toContain('/undangan/')
    const dia = await hp.post(R, isian({ nama: 'sri lestari' }))
    expect(dia.headers.get('location')).toBe(`${R}?hadir=1`)
    const sri = (await peserta()).filter((p) => p.nama === 'Sri Lestari')
    expect(sri.map((p) => `${p.sumber} ${p.status}`).toSorted()).toEqual([
      'di_tempat hadir',
      'mendaftar hadir',
    ])
    const tercatat = await (await hp.get(`${R}?hadir=1`)).text()
    expect(tercatat).toContain('Kehadiran Anda tercatat')
    expect(tercatat).toContain(`href="/forum/${forum.slug}/suara"`)
    expect(tercatat).not.toContain('name="nama"')
  })

  it('tells whoever is too early when presence is noted, in a citizen’s words', async () => {
    kini = new Date('2026-12-08T01:00:00Z')
    const r = await ponsel().post(R, isian())
    expect(r.status).toBe(409)
    expect(await r.text()).toContain('Kehadiran dicatat pada hari forum.')
    kini = new Date('2026-12-10T01:00:00Z')
  })
})

describe('a telephone that opens a personal link', () => {
  const datang = async (hp: ReturnType<typeof ponsel>, nama: string): Promise<string> =>
    (await hp.post(R, isian({ nama }))).headers.get('location')!

  it('votes as registered from then on, with the votes it gave before, and counts once', async () => {
    const hp = ponsel()
    await beriSuara(hp)
    const awal = await suara()
    expect(hp.terdaftar()).toBe(false)
    const pribadi = await datang(hp, 'Pemilih Satu')
    await hp.get(pribadi)
    expect(hp.terdaftar()).toBe(true)
    expect(await suara()).toMatchObject({ pemilih: awal.pemilih, terdaftar: awal.terdaftar + 1 })
    // Again, from another telephone, and with another vote: still one voter.
    await hp.get(pribadi)
    const lain = ponsel()
    await lain.get(pribadi)
    await beriSuara(lain)
    await beriSuara(hp)
    expect(await suara()).toMatchObject({
      pemilih: awal.pemilih,
      terdaftar: awal.terdaftar + 1,
      suara: awal.suara,
    })
  })

  it('takes no votes from whoever opened his link on it before', async () => {
    const hp = ponsel()
    await hp.get(await datang(hp, 'Kakak'))
    await beriSuara(hp)
    const { pemilih, terdaftar } = await suara()
    await hp.get(await datang(hp, 'Adik'))
    expect(await (await hp.get(`/forum/${forum.slug}/suara`)).text()).toContain('Pernyataan ke-1 dari 1')
    await beriSuara(hp)
    expect(await suara()).toMatchObject({ pemilih: pemilih + 1, terdaftar: terdaftar + 1 })
  })
})

it('says behind the code of a forum that is over or called off that it is, not to come back on the day', async () => {
  const gerak = (aksi: 'mulai' | 'akhiri') =>
    fresh.db.write(scope(), (trx) => moveForum(trx, deps, rumah.sistem, forum.id, aksi))
  await gerak('mulai')
  await gerak('akhiri')
  const usai = await (await ponsel().get(R)).text()
  expect(usai).toContain('Forum ini sudah selesai')
  expect(usai).not.toMatch(/pada hari forum|name="nama"/)
  await sql`update fkp_forum set keadaan = 'batal', batal_alasan = 'Banjir.' where id = ${forum.id}`.execute(
    fresh.owner,
  )
  const batal = await (await ponsel().get(R)).text()
  expect(batal).toContain('Forum ini dibatalkan')
  expect(batal).toContain('Banjir.')
  expect(batal).not.toContain('pada hari forum')
})
