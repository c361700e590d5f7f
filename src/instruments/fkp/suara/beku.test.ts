import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildForumSuara, type ForumUji } from '../../../../test/support/forum-suara.ts'
import { newId } from '../../../kernel/ids.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Suara } from '../peta/matriks.ts'
import { findForum, lockForum, setForum } from '../store.ts'
import { addPernyataan } from './commands.ts'
import { hitungUlangSuara } from './hitung-ulang.ts'
import { recordLembar } from './kertas.ts'
import { sidikPemilih } from './pemilih.ts'
import { sidikSuara } from './sidik.ts'
import { findPemungutan } from './store-pemungutan.ts'
import { adoptPeserta } from './terdaftar.ts'
import { recordSuara } from './terima.ts'

let fresh: FreshDb
let f: ForumUji
let deps: ReturnType<typeof buildDeps>

beforeAll(async () => {
  fresh = await freshDb()
})
afterAll(() => fresh.drop())
beforeEach(async () => {
  f = await buildForumSuara(fresh.owner)
  deps = buildDeps(fresh.db)
  await tulis((trx) =>
    addPernyataan(trx, deps, petugas(), f.id, [{ teks: 'Loket buka pada jam istirahat.', asal: 'petugas' }]),
  )
})
const petugas = () => f.pejabat('petugas', f.dinas)
const tulis = <T>(run: (trx: Trx) => Promise<T>): Promise<T> => fresh.db.write(f.scope, run)
const sidik = async () => (await fresh.db.read(f.scope, (db) => sidikSuara(db, f.id))).sidik
const TAMU = 'tamu'.padEnd(22, '0')
const kirimTamu = (nilai: Suara = 1, trx?: Trx) => {
  const pemilih = { sidik: sidikPemilih(deps, f.id, TAMU), terdaftar: false }
  const kiriman = [{ pemilih, suara: [{ nomor: 1, nilai }], at: new Date() }]
  const run = (t: Trx) => recordSuara(t, deps, f.forum, kiriman)
  return trx ? run(trx) : tulis(run)
}
/** Until nobody goes on by himself. */
const sebentar = () => new Promise((resolve) => setTimeout(resolve, 150))

describe('while a berita acara is being frozen', () => {
  it('a paper sheet waits, and is refused instead of changing what was frozen', async () => {
    await f.setKeadaan('selesai')
    let lembar: Promise<unknown> = Promise.resolve()
    const beku = await tulis(async (trx) => {
      const forum = await lockForum(trx, f.id)
      const isi = (await sidikSuara(trx, f.id)).sidik
      lembar = tulis((t) =>
        recordLembar(t, deps, petugas(), f.id, { lembar: 1, suara: new Map([[1, 1]]), ganti: false }),
      ).catch((err: unknown) => err)
      await sebentar()
      await setForum(trx, forum, { keadaan: 'ditetapkan' }, new Date())
      return isi
    })
    expect(await lembar).toMatchObject({ refusal: { code: 'fkp.suara.ditetapkan' } })
    expect(await sidik()).toBe(beku)
  })

  it('a vote that is being changed is stored before the votes are read', async () => {
    await kirimTamu()
    let beku = Promise.resolve('')
    await tulis(async (trx) => {
      await kirimTamu(-1, trx)
      beku = tulis(async (t) => {
        await lockForum(t, f.id)
        return (await sidikSuara(t, f.id)).sidik
      })
      await sebentar()
    })
    expect(await beku).toBe(await sidik())
  })
})

describe('a personal link opened by whoever voted as a guest', () => {
  const buka = async (pesertaId: string): Promise<string | null> => {
    const forum = (await fresh.db.read(f.scope, (db) => findForum(db, f.id)))!
    const app = new Hono<AppEnv>().get('/', async (c) => {
      await adoptPeserta(c, deps, forum, pesertaId)
      return c.text('')
    })
    const res = await app.request('/', { headers: { cookie: `suara=${TAMU}` } })
    return res.headers.get('set-cookie')
  }
  const jumlah = () => fresh.db.read(f.scope, (db) => findPemungutan(db, f.id))

  it('makes him a registered voter with the votes he gave, once', async () => {
    await kirimTamu()
    const peserta = newId()
    for (let i = 0; i < 2; i++) expect(await buka(peserta)).toMatch(/^suara=r[^.]+\./)
    expect(await jumlah()).toMatchObject({ pemilih: 1, terdaftar: 1, suara: 1 })
    expect(await fresh.db.read(f.scope, hitungUlangSuara)).toEqual([])
  })

  it('changes nothing after the berita acara: its hash is still that of the votes', async () => {
    await kirimTamu()
    const beku = await sidik()
    await f.setKeadaan('ditetapkan')
    expect(await buka(newId())).toBeNull()
    expect(await sidik()).toBe(beku)
    expect(await jumlah()).toMatchObject({ terdaftar: 0 })
  })
})
