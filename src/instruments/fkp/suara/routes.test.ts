import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildForumSuara, type ForumUji } from '../../../../test/support/forum-suara.ts'
import { readConfig } from '../../../platform/config/index.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { createShell } from '../../../platform/http/shell.ts'
import { addPernyataan, aturSuara, decidePernyataan } from './commands.ts'
import { suaraRoutes } from './index.ts'
import { listPernyataan } from './store-pernyataan.ts'
import { findPemungutan } from './store-pemungutan.ts'

let fresh: FreshDb
let f: ForumUji
let app: Hono<AppEnv>
let deps: ReturnType<typeof buildDeps>
const clock = { now: new Date('2026-11-19T02:00:00Z') }

beforeAll(async () => {
  fresh = await freshDb()
})
afterAll(() => fresh.drop())
beforeEach(async () => {
  f = await buildForumSuara(fresh.owner)
  open()
  await tambah([
    'Loket buka pada jam istirahat.',
    'Antrean diambil lewat <ponsel>.',
    'Berkas boleh dikirim ke rumah.',
  ])
})
function open(serbuan?: string): void {
  deps = buildDeps(fresh.db, {
    now: () => clock.now,
    ...(serbuan ? { config: readConfig({ SAMBUT_SERBUAN: serbuan }) } : {}),
  })
  app = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, x) => x.message })
  app.route('/', suaraRoutes(deps))
}
const tambah = (list: readonly string[]) =>
  fresh.db.write(f.scope, (trx) =>
    addPernyataan(
      trx,
      deps,
      f.pejabat('petugas', f.dinas),
      f.id,
      list.map((teks) => ({ teks, asal: 'petugas' })),
    ),
  )
const jumlah = () => fresh.db.read(f.scope, (db) => findPemungutan(db, f.id))

/** A browser that keeps its cookie. */
function ponsel(): {
  get: (path?: string) => Promise<Response>
  post: (fields: readonly (readonly [string, string])[], path?: string, json?: boolean) => Promise<Response>
  lupa: () => void
} {
  let cookie = ''
  const keep = (res: Response): Response => {
    const set = res.headers.get('set-cookie')
    if (set) cookie = set.split(';')[0]!
    return res
  }
  const dasar = `/forum/${f.slug}/suara`
  return {
    get: async (path = '') => keep(await app.request(dasar + path, { headers: { cookie } })),
    post: async (fields, path = '', json = false) =>
      keep(
        await app.request(dasar + path, {
          method: 'POST',
          body: new URLSearchParams(fields.map(([a, b]) => [a, b])),
          headers: { cookie, ...(json ? { accept: 'application/json' } : {}) },
        }),
      ),
    lupa: () => (cookie = ''),
  }
}
const nomorDi = (html: string): string => /name="p" value="(\d+)"/.exec(html)![1]!

describe('a citizen with a telephone and no account', () => {
  it('sees one statement at a time, answers it by one press, and is done after the last', async () => {
    const hp = ponsel()
    const seen = new Set<string>()
    let html = await (await hp.get()).text()
    expect(html).toContain('Pernyataan ke-1 dari 3')
    for (const pilihan of ['setuju', 'tidak', 'lewat']) {
      const p = nomorDi(html)
      seen.add(p)
      const res = await hp.post([
        ['p', p],
        ['nilai', pilihan],
      ])
      expect(res.status).toBe(303)
      expect(res.headers.get('location')).toBe(`/forum/${f.slug}/suara?b=${p}`)
      html = await (await hp.get(`?b=${p}`)).text()
    }
    expect(seen.size).toBe(3)
    expect(html).toContain('Terima kasih, suara Anda lengkap')
    expect(await jumlah()).toMatchObject({ pemilih: 1, suara: 3, terdaftar: 0 })
  })

  it('opened without voting is nobody in the database; the cookie is for this forum and no script', async () => {
    const res = await ponsel().get()
    expect(res.headers.get('set-cookie')).toMatch(
      new RegExp(`^suara=[\\w-]{22}; Max-Age=\\d+; Path=/forum/${f.slug}; HttpOnly; SameSite=Lax$`),
    )
    expect(await jumlah()).toMatchObject({ pemilih: 0 })
  })

  it('changes a vote, and what was typed by others stays text', async () => {
    const hp = ponsel()
    await hp.get()
    await hp.post([
      ['p', '2'],
      ['nilai', 'setuju'],
    ])
    const html = await (await hp.get('?p=2')).text()
    expect(html).toContain('Suara Anda sekarang: Setuju')
    expect(html).toContain('Antrean diambil lewat &lt;ponsel>')
    await hp.post([
      ['p', '2'],
      ['nilai', 'tidak'],
    ])
    expect(await jumlah()).toMatchObject({ pemilih: 1, suara: 1 })
  })

  it('whose line dropped sends what waited, twice, and is counted once', async () => {
    const hp = ponsel()
    await hp.get()
    const isi = [
      ['s', '1:setuju'],
      ['s', '2:tidak'],
      ['s', '3:lewat'],
    ] as const
    for (let i = 0; i < 2; i++) {
      const res = await hp.post(isi, '', true)
      expect(await res.json()).toEqual({ diterima: [1, 2, 3] })
    }
    expect(await jumlah()).toMatchObject({ pemilih: 1, suara: 3 })
  })

  it('without cookies, with nothing chosen, or after the end is told so, and nothing is counted', async () => {
    const hp = ponsel()
    expect(
      (
        await hp.post([
          ['p', '1'],
          ['nilai', 'setuju'],
        ])
      ).status,
    ).toBe(422)
    expect((await hp.post([['p', '1']])).status).toBe(422)
    expect(
      (
        await hp.post([
          ['p', '77'],
          ['nilai', 'setuju'],
        ])
      ).status,
    ).toBe(422)
    await f.setKeadaan('selesai')
    const res = await hp.post([
      ['p', '1'],
      ['nilai', 'setuju'],
    ])
    expect(res.status).toBe(409)
    const html = await res.text()
    expect(html).toContain('jadi 1 suara yang baru Anda kirim tidak dihitung')
    // A telephone that still holds votes asks from this page, too.
    expect(html).toContain(`kunci="${f.id}"`)
    const tiga = ['1:setuju', '2:tidak', '3:lewat'].map((s) => ['s', s] as const)
    const telat = await hp.post(tiga, '', true)
    expect(telat.status).toBe(409)
    expect(await (await hp.post(tiga)).text()).toContain('3 suara yang baru Anda kirim tidak dihitung')
    expect(await jumlah()).toMatchObject({ suara: 0 })
  })

  it('proposes a statement; too short, or said before, comes back with what was typed', async () => {
    const hp = ponsel()
    await hp.get()
    expect(await (await hp.get()).text()).toContain('Beri suara atas 3 pernyataan lagi, lalu Anda dapat')
    const dahulu = await hp.post([['teks', 'Ada kursi bagi orang tua.']], '/usul')
    expect(dahulu.status).toBe(409)
    expect(await dahulu.text()).toMatch(
      /atas tiga pernyataan dahulu[^]*>Ada kursi bagi orang tua\.<\/textarea>/,
    )
    await hp.post([1, 2, 3].map((n) => ['s', `${n}:setuju`]))
    expect(await (await hp.get('?tulis=1')).text()).toMatch(/<details id="usul" open[^]*name="teks"/)
    const pendek = await hp.post([['teks', 'Bagus']], '/usul')
    expect(pendek.status).toBe(422)
    expect(await pendek.text()).toContain('>Bagus</textarea>')
    const serupa = await hp.post([['teks', 'Loket sebaiknya buka pada jam istirahat!']], '/usul')
    expect(serupa.status).toBe(422)
    expect(await serupa.text()).toContain('Pernyataan serupa sudah ada')
    const baik = await hp.post([['teks', 'Ada kursi bagi orang tua.']], '/usul')
    expect(baik.headers.get('location')).toBe(`/forum/${f.slug}/suara?usul=1`)
    expect(await (await hp.get('?usul=1')).text()).toContain('Usulan Anda diterima')
    // Its owner is told what became of it, and nobody else.
    expect(await (await hp.get()).text()).toMatch(
      /Usulan Anda[^]*Ada kursi bagi orang tua\.[^]*Sedang dibaca/,
    )
    await fresh.db.write(f.scope, async (trx) => {
      const baru = (await listPernyataan(trx, f.id)).find((s) => s.keadaan === 'menunggu')!
      const putusan = { aksi: 'tolak', alasan: 'Sudah ada dua belas kursi.' } as const
      await decidePernyataan(trx, deps, f.pejabat('petugas', f.dinas), f.id, baru.id, putusan)
    })
    expect(await (await hp.get()).text()).toMatch(/Tidak ditampilkan:[^]*Sudah ada dua belas kursi/)
    const lain = ponsel()
    await lain.get()
    await lain.post([['s', '1:setuju']])
    expect(await (await lain.get()).text()).not.toContain('dua belas kursi')
  })
})

describe('a forum', () => {
  it('that is not announced, or does not exist, is not found', async () => {
    await f.setKeadaan('persiapan')
    expect((await ponsel().get()).status).toBe(404)
    expect((await app.request('/forum/tidak-ada/layar')).status).toBe(404)
  })
})

describe('a bored student with a script', () => {
  it('who makes new voters by the hundred is held, while those who have voted go on', async () => {
    open('tautan=20,tunggu=5,bit=1')
    const lama = ponsel()
    await lama.get()
    await lama.post([
      ['p', '1'],
      ['nilai', 'setuju'],
    ])
    const status: Record<number, number> = {}
    for (let i = 0; i < 60; i++) {
      const hp = ponsel()
      await hp.get()
      const { status: s } = await hp.post([
        ['p', '1'],
        ['nilai', 'tidak'],
      ])
      status[s] = (status[s] ?? 0) + 1
    }
    expect(status).toEqual({ 303: 19, 429: 41 })
    expect(
      (
        await lama.post([
          ['p', '2'],
          ['nilai', 'setuju'],
        ])
      ).status,
    ).toBe(303)

    const warga = ponsel()
    await warga.get()
    const held = await warga.post([
      ['p', '1'],
      ['nilai', 'setuju'],
    ])
    const tiket = /name="tiket" value="([^"]+)"/.exec(await held.text())![1]!
    const lagi = [
      ['s', '1:setuju'],
      ['tiket', tiket],
      ['bukti', ''],
    ] as const
    expect((await warga.post(lagi)).status).toBe(429)
    clock.now = new Date(clock.now.getTime() + 6000)
    expect((await warga.post(lagi)).status).toBe(303)
    expect(await jumlah()).toMatchObject({ pemilih: 21 })
  })
})

describe('very many proposals at once', () => {
  it('are each held for a moment with what was written, and sent by waiting', async () => {
    const kirim = async (i: number) => {
      const hp = ponsel()
      await hp.get()
      await hp.post([1, 2, 3].map((n) => ['s', `${n}:setuju`]))
      const teks = `Usul nomor${i} tentang hal${i}.`
      return { hp, teks, res: await hp.post([['teks', teks]], '/usul') }
    }
    for (let i = 0; i < 30; i++) expect((await kirim(i)).res.status).toBe(303)
    const { hp, teks, res } = await kirim(30)
    expect(res.status).toBe(429)
    const html = await res.text()
    expect(html).toContain(`action="/forum/${f.slug}/suara/usul"`)
    expect(html).toContain(`name="teks" value="${teks}"`)
    const tiket = /name="tiket" value="([^"]+)"/.exec(html)![1]!
    const lagi = [
      ['teks', teks],
      ['tiket', tiket],
      ['bukti', ''],
    ] as const
    expect((await hp.post(lagi, '/usul')).status).toBe(429)
    clock.now = new Date(clock.now.getTime() + 21_000)
    expect((await hp.post(lagi, '/usul')).status).toBe(303)
  })
})

describe('the screen of the hall', () => {
  it('says how to join and how many have, shows results only when the desk does, and answers "as you have it"', async () => {
    for (let i = 0; i < 16; i++) {
      const hp = ponsel()
      await hp.get()
      await hp.post(
        [
          ['s', '1:setuju'],
          ['s', `2:${i % 2 ? 'setuju' : 'tidak'}`],
          ['s', `3:${i % 2 ? 'setuju' : 'tidak'}`],
        ],
        '',
        true,
      )
    }
    const layar = (etag = '') => app.request(`/forum/${f.slug}/layar`, { headers: { 'if-none-match': etag } })
    const ajakan = await layar()
    const html = await ajakan.text()
    expect(html).toContain(`<b class="tv-kode">${f.kode}</b>`)
    expect(html).toMatch(/<b>16<\/b> orang/)
    expect(html).toContain('<noscript><meta http-equiv="refresh"')
    expect(html).not.toContain('Kelompok A')
    await fresh.db.write(f.scope, (trx) =>
      aturSuara(trx, deps, f.pejabat('petugas', f.dinas), f.id, { layar: 'hasil' }),
    )
    open()
    const hasil = await layar(ajakan.headers.get('etag')!)
    expect(hasil.status).toBe(200)
    expect(await hasil.text()).toContain('Kelompok A')
    expect((await layar(hasil.headers.get('etag')!)).status).toBe(304)
  })
})

describe('the result', () => {
  it('is told after the end and not before, with the own place of whoever voted', async () => {
    const hp = Array.from({ length: 16 }, ponsel)
    for (const [i, one] of hp.entries()) {
      await one.get()
      await one.post(
        [
          ['s', '1:setuju'],
          ['s', `2:${i % 2 ? 'setuju' : 'tidak'}`],
          ['s', '3:lewat'],
        ],
        '',
        true,
      )
    }
    const hasil = async () => (await hp[0]!.get('/../hasil')).text()
    expect(await hasil()).toContain('Hasil belum diumumkan')
    await f.setKeadaan('selesai')
    open()
    const html = await hasil()
    expect(html).toContain('16 orang memberi 48 suara atas 3 pernyataan.')
    expect(html).toContain('Anda')
    expect(html).toMatch(/[0-9a-f]{64}/)
    hp[0]!.lupa()
    expect(await hasil()).not.toContain('Tanda “Anda”')
  })

  it('of four people is not told at all', async () => {
    for (let i = 0; i < 4; i++) {
      const hp = ponsel()
      await hp.get()
      await hp.post([['s', '1:setuju']], '', true)
    }
    await f.setKeadaan('selesai')
    open()
    const html = await (await ponsel().get('/../hasil')).text()
    expect(html).toContain('menunjuk orangnya')
    expect(html).not.toContain('Loket buka')
  })
})
