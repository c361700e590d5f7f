import type { Hono } from 'hono'
import type { Insertable } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildForumSuara, type ForumUji } from '../../../../test/support/forum-suara.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { newId } from '../../../kernel/ids.ts'
import { listCatatan } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { createShell } from '../../../platform/http/shell.ts'
import { ANTREAN_PERNYATAAN } from '../antrean.ts'
import type { PesertaForumRow } from '../tables.ts'
import { csvPernyataan } from './berkas.ts'
import { addPernyataan, aturSuara, decidePernyataan } from './commands.ts'
import { hitungUlangSuara } from './hitung-ulang.ts'
import { suaraKerjaRoutes, suaraRoutes } from './index.ts'
import { recordLembar } from './kertas.ts'
import { sidikPemilih, tokenPeserta } from './pemilih.ts'
import { findPemungutan } from './store-pemungutan.ts'
import { listPernyataan } from './store-pernyataan.ts'
import { recordSuara } from './terima.ts'
import { proposePernyataan } from './usul.ts'

let fresh: FreshDb
let f: ForumUji
let deps: ReturnType<typeof buildDeps>
let app: Hono<AppEnv>

beforeAll(async () => {
  fresh = await freshDb()
})
afterAll(() => fresh.drop())
beforeEach(async () => {
  f = await buildForumSuara(fresh.owner)
  deps = buildDeps(fresh.db)
  app = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, x) => x.message })
  app.route('/', suaraRoutes(deps))
  await tulis((trx) =>
    addPernyataan(trx, deps, petugas(), f.id, [
      { teks: 'Loket buka pada jam istirahat.', asal: 'petugas' },
      { teks: 'Antrean diambil lewat ponsel.', asal: 'petugas' },
    ]),
  )
})
const petugas = () => f.pejabat('petugas', f.dinas)
const tulis = <T>(run: (trx: Trx) => Promise<T>): Promise<T> => fresh.db.write(f.scope, run)
const baca = <T>(run: Parameters<typeof fresh.db.read<T>>[1]): Promise<T> => fresh.db.read(f.scope, run)
const meja = (peran: 'petugas' | 'pembina', unit: string | null): Meja =>
  buildMeja(deps, f.pejabat(peran, unit), '/kerja/fkp', [suaraKerjaRoutes(deps)])
const alamat = (bagian: string) => `/kerja/fkp/${f.id}/suara${bagian}`
const kirim = (sidik: string, nomor: readonly number[], terdaftar = false) =>
  tulis((trx) =>
    recordSuara(trx, deps, f.forum, [
      {
        pemilih: { sidik, terdaftar },
        suara: nomor.map((n) => ({ nomor: n, nilai: 1 as const })),
        at: new Date(),
      },
    ]),
  )
const hasilUmum = async (): Promise<string> => (await app.request(`/forum/${f.slug}/hasil`)).text()

describe('a cookie', () => {
  it('that says it is a participant without the sign of the house is nobody', async () => {
    const palsu = `suara=r${'a'.repeat(22)}.${'b'.repeat(22)}`
    const res = await app.request(`/forum/${f.slug}/suara`, {
      method: 'POST',
      body: new URLSearchParams({ p: '1', nilai: 'setuju' }),
      headers: { cookie: palsu },
    })
    expect(res.status).toBe(422)
    expect(await baca((db) => findPemungutan(db, f.id))).toMatchObject({ pemilih: 0, terdaftar: 0 })
  })
})

describe('the public result', () => {
  it('counts registered participants only, where the desk says so, and tells it', async () => {
    for (let i = 0; i < 9; i++) await kirim(`sidik ${i}`, [1, 2], i < 6)
    await tulis((trx) => aturSuara(trx, deps, petugas(), f.id, { hanyaTerdaftar: true }))
    await f.setKeadaan('selesai')
    const html = await hasilUmum()
    expect(html).toContain('6 orang memberi 12 suara atas 2 pernyataan.')
    expect(html).toContain('Yang dihitung hanya 6 peserta terdaftar, dari 9 orang yang memberi suara.')
  })

  it('does not break down a statement with four votes', async () => {
    for (let i = 0; i < 6; i++) await kirim(`sidik ${i}`, i < 4 ? [1, 2] : [1])
    await f.setKeadaan('selesai')
    const tabel = (await hasilUmum()).split('Suara atas setiap pernyataan')[1]!
    expect(tabel).toContain('6\u00a0(100%)')
    expect(tabel).not.toContain('4\u00a0(100%)')
  })
})

describe('the desk', () => {
  it('lets only the unit type paper, and others not even know of the forum', async () => {
    const isi = { lembar: '1', deret: '11' }
    expect((await meja('pembina', null).post(alamat('/kertas'), isi)).status).toBe(403)
    expect((await meja('petugas', f.lain).post(alamat('/kertas'), isi)).status).toBe(404)
    expect((await meja('petugas', f.dinas).post(alamat('/kertas'), isi)).status).toBe(303)
    // And the command by itself, whoever calls it.
    const lembar = { lembar: 2, suara: new Map([[1, 1 as const]]), ganti: false }
    await expect(
      tulis((trx) => recordLembar(trx, deps, f.pejabat('petugas', f.lain), f.id, lembar)),
    ).rejects.toMatchObject({ refusal: { kind: 'not_found' } })
  })

  it('hands out the votes to whoever may see the forum, and writes down who took them', async () => {
    await kirim('a', [1])
    expect((await meja('petugas', f.lain).get(alamat('/hasil/participants-votes.csv'))).status).toBe(404)
    const res = await meja('pembina', null).get(alamat('/hasil/participants-votes.csv'))
    expect(await res.text()).toBe(
      'participant,group-id,n-comments,n-votes,n-agree,n-disagree,xid,1,2\n1,,0,1,1,0,,1,\n',
    )
    expect(await peristiwa()).toEqual(['fkp.suara.pernyataan', 'fkp.suara.unduh'])
  })

  it('writes down every change of rules and statements', async () => {
    const [satu] = await baca((db) => listPernyataan(db, f.id))
    await tulis((trx) => aturSuara(trx, deps, petugas(), f.id, { usulWarga: false }))
    for (const putusan of [
      { aksi: 'tolak', alasan: 'Menyebut orang.' },
      { aksi: 'tampilkan' },
      { aksi: 'meta', meta: true },
    ] as const)
      await tulis((trx) => decidePernyataan(trx, deps, petugas(), f.id, satu!.id, putusan))
    await meja('petugas', f.dinas).post(alamat('/kertas'), { lembar: '1', deret: '11' })
    expect(await peristiwa()).toEqual(
      ['pernyataan', 'atur', 'tolak', 'tampilkan', 'meta', 'lembar'].map((p) => `fkp.suara.${p}`),
    )
  })
  const peristiwa = async (): Promise<string[]> =>
    (await baca((db) => listCatatan(db, f.id))).toReversed().map((c) => c.peristiwa)
})

describe('a proposal', () => {
  const KALIMAT = 'Petugas memakai papan nama.'
  const usul = (sidik: string, terdaftar = false) =>
    tulis((trx) => proposePernyataan(trx, deps, f.forum, { sidik, terdaftar }, KALIMAT))
  /** A script with as many voters as it likes. */
  const banjir = (banyak: number) =>
    fresh.owner
      .insertInto('fkp_pernyataan')
      .values(
        Array.from({ length: banyak }, (_, i) => ({
          instansi_id: f.instansiId,
          id: newId(),
          forum_id: f.id,
          nomor: null,
          teks: `Usul nomor${i} tentang hal${i}.`,
          asal: 'peserta' as const,
          agenda_id: null,
          pemilih_id: newId(),
          keadaan: 'menunggu' as const,
          created_by: null,
          diputus_at: null,
          diputus_by: null,
        })),
      )
      .execute()
  const peserta = async (row: Pick<Insertable<PesertaForumRow>, 'sumber' | 'status' | 'hadir_cara'>) => {
    const id = newId()
    await fresh.owner
      .insertInto('fkp_peserta')
      .values({
        instansi_id: f.instansiId,
        id,
        forum_id: f.id,
        nama: 'Siti',
        kelompok: 'pengguna',
        ...row,
        hadir_at: row.status === 'hadir' ? new Date() : null,
      })
      .execute()
    return sidikPemilih(deps, f.id, tokenPeserta(deps, f.id, id))
  }
  const menunggu = async () =>
    (await baca((db) => listPernyataan(db, f.id))).filter((s) => s.keadaan === 'menunggu')

  it('is not taken where the desk takes none', async () => {
    await tulis((trx) => aturSuara(trx, deps, petugas(), f.id, { usulWarga: false }))
    await expect(usul('a')).rejects.toMatchObject({ refusal: { code: 'fkp.suara.usul_tutup' } })
  })

  it('of somebody invited or seen in the room is taken when strangers have filled the queue, theirs is not', async () => {
    await banjir(ANTREAN_PERNYATAAN.umum)
    await kirim('a', [1, 2])
    await expect(usul('a')).rejects.toMatchObject({ refusal: { code: 'fkp.suara.antrean_penuh' } })
    // Whoever registers by himself is a stranger, also when he says that he is there.
    const sendiri = await peserta({ sumber: 'mendaftar', status: 'hadir', hadir_cara: 'qr' })
    await expect(usul(sendiri, true)).rejects.toMatchObject({ refusal: { code: 'fkp.suara.antrean_penuh' } })
    const diundang = await peserta({ sumber: 'undangan', status: 'diundang', hadir_cara: null })
    expect(await usul(diundang, true)).toEqual({ jenis: 'diterima' })
  })

  it('of one who came by the code of the room is taken then, too', async () => {
    await banjir(ANTREAN_PERNYATAAN.umum)
    const datang = await peserta({ sumber: 'di_tempat', status: 'hadir', hadir_cara: 'kode' })
    expect(await usul(datang, true)).toEqual({ jenis: 'diterima' })
  })

  it('fits again once a moderator has turned the flood away, at once and with a reason', async () => {
    await banjir(ANTREAN_PERNYATAAN.umum)
    await kirim('a', [1, 2])
    const [asli, ...naskah] = (await menunggu()).map((s) => s.id)
    const m = meja('petugas', f.dinas)
    const isi = { ada: [asli!, ...naskah], pilih: [asli!], aksi: 'lainnya' }
    expect((await meja('petugas', f.lain).post(alamat('/tolak-banyak'), isi)).status).toBe(404)
    expect((await meja('pembina', null).post(alamat('/tolak-banyak'), isi)).status).toBe(403)
    const tanpa = await m.post(alamat('/tolak-banyak'), { ...isi, alasan: ' ' })
    expect(tanpa.status).toBe(422)
    expect(await tanpa.text()).toMatch(new RegExp(`<input[^>]*id="pilih-${asli}"[^>]*checked`))
    for (const _ of [1, 2])
      expect((await m.post(alamat('/tolak-banyak'), { ...isi, alasan: 'Dikirim naskah.' })).status).toBe(303)
    expect((await menunggu()).map((s) => s.id)).toEqual([asli])
    expect(await usul('a')).toEqual({ jenis: 'diterima' })
    // The desk still adds its own, and no page carries what was swept away for ever.
    await banjir(ANTREAN_PERNYATAAN.umum)
    const lagi = (await menunggu()).map((s) => s.id)
    await m.post(alamat('/tolak-banyak'), { ada: lagi, aksi: 'lainnya', alasan: 'Dikirim naskah.' })
    expect(await baca((db) => listPernyataan(db, f.id))).toHaveLength(2 + 300)
  })
})

it('a statement that a spreadsheet would take for a formula is text in the file', async () => {
  await tulis((trx) =>
    addPernyataan(trx, deps, petugas(), f.id, [{ teks: '=HYPERLINK("http://x","klik")', asal: 'petugas' }]),
  )
  const pernyataan = await baca((db) => listPernyataan(db, f.id))
  expect([...csvPernyataan({ pernyataan })].at(-1)).toBe(
    `3,,0,0,0,1,false,"'=HYPERLINK(""http://x"",""klik"")"\n`,
  )
})

it('the recount names a statement and a forum whose counts are not those of the votes', async () => {
  await kirim('a', [1, 2])
  expect(await baca(hitungUlangSuara)).toEqual([])
  await fresh.owner
    .updateTable('fkp_pernyataan')
    .set({ setuju: 7 })
    .where('forum_id', '=', f.id)
    .where('nomor', '=', 1)
    .execute()
  await fresh.owner.updateTable('fkp_pemungutan').set({ pemilih: 9 }).where('forum_id', '=', f.id).execute()
  expect(await baca(hitungUlangSuara)).toEqual([
    expect.stringContaining('tercatat 7/0/0, dari suaranya 1/0/0'),
    expect.stringContaining('tercatat 9 orang dan 2 suara, sebenarnya 1 dan 2'),
  ])
})
