import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  batchUji,
  isianUji,
  registerUji,
  sealUji,
  Tablet,
  type AnjunganUji,
} from '../../../../test/support/anjungan.ts'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import { readConfig } from '../../../platform/config/index.ts'
import { verifyChain } from '../../../platform/audit/index.ts'
import { getAgregat } from '../jawaban/store-agregat.ts'
import { periksaJawaban } from '../integritas/jobs.ts'
import { hitungUlangPerangkat } from './hitung-ulang.ts'
import { findPerangkat } from './store.ts'
import type { Bekal, Tanda } from './tipe.ts'

let fresh: FreshDb
let p: PeriodeUji
let a: AnjunganUji
let tablet: Tablet
let bekal: Bekal
let now = '2026-11-20T03:00:00Z'
const deps = () => buildDeps(fresh.db, { now: () => new Date(now) })
const at = (): string => `/anjungan/${a.kode}`

beforeAll(async () => {
  fresh = await freshDb()
  p = await buildPeriode(fresh.owner)
  now = '2026-11-01T00:00:00Z'
  a = await registerUji(deps(), p)
  tablet = new Tablet(deps())
  bekal = await tablet.pair(a)
  now = '2026-11-20T03:00:00Z'
})
afterAll(() => fresh.drop())

const count = async (ke = p): Promise<number> =>
  (await fresh.db.read({ instansiId: ke.instansiId }, (db) => getAgregat(db, ke.id))).semua.n
const send = async (jawaban: readonly unknown[], over: Record<string, unknown> = {}): Promise<Tanda> =>
  (await (
    await tablet.send(at(), batchUji(jawaban, { dikirim: new Date(now).toISOString(), ...over }))
  ).json()) as Tanda
const hasilOf = (tanda: Tanda): string[] => tanda.hasil.map((h) => h.alasan ?? h.hasil)
const stored = async (): Promise<
  { tanggal: string; saluran: string; kumpulan_id: string; sidik: string | null }[]
> =>
  (
    await sql<{ tanggal: string; saluran: string; kumpulan_id: string; sidik: string | null }>`
      select tanggal, saluran, kumpulan_id, sidik from survei_jawaban where periode_id = ${p.id} order by urut`.execute(
      fresh.owner,
    )
  ).rows

describe('a batch from a kiosk', () => {
  it('is counted once however often it is sent, with a receipt for each answer', async () => {
    const before = await count()
    const tiga = await Promise.all([1, 2, 3].map(() => sealUji(bekal, isianUji(p.layananIds[0]!))))
    expect(hasilOf(await send(tiga))).toEqual(['diterima', 'diterima', 'diterima'])
    expect(hasilOf(await send(tiga))).toEqual(['sudah', 'sudah', 'sudah'])
    await Promise.all([send(tiga), send(tiga)])
    expect(await count()).toBe(before + 3)
    const perangkat = await fresh.db.read({ instansiId: p.instansiId }, (db) => findPerangkat(db, a.id))
    expect(perangkat?.nMasuk).toBe(3)
    expect((await stored()).at(-1)).toMatchObject({ saluran: 'anjungan', kumpulan_id: a.id, sidik: null })
  })

  it('given faster than it can be read is flagged, whatever the device says of its time', async () => {
    const pada = (detik: number): { pada: string } => ({
      pada: `2026-11-20T02:00:${String(detik).padStart(2, '0')}.000Z`,
    })
    const isian = { ...isianUji(p.layananIds[0]!), pengaduan: '1' }
    const rows = await Promise.all([
      sealUji(bekal, isian, pada(0), 60),
      sealUji(bekal, isian, pada(8), 60),
      sealUji(bekal, isian, pada(50), 11),
      sealUji(bekal, isian, pada(59), 9000),
    ])
    await send(rows)
    await periksaJawaban.run({}, deps())
    const { rows: tanda } = await sql<{ bukti: { detik: number } }>`
      select t.bukti from survei_tanda t where t.periode_id = ${p.id} and alasan = 'cepat' order by jawaban_urut`.execute(
      fresh.owner,
    )
    expect(tanda.map((t) => t.bukti.detik).slice(-3)).toEqual([8, 11, 9])
  })

  it('belongs to the day on which it was given, by the clock of the server', async () => {
    // The tablet's clock runs two days ahead: 22 November on its screen is 20 November at noon here.
    const ahead = 2 * 86_400_000
    const k = await sealUji(bekal, isianUji(p.layananIds[0]!), {
      pada: '2026-11-20T17:30:00.000Z',
      selisih: ahead,
    })
    const far = new Date(Date.parse(now) + ahead).toISOString()
    await send([k], { dikirim: far })
    expect((await stored()).at(-1)?.tanggal).toBe('2026-11-19')
    // Never heard of us before the answer: then the clock as it is now decides.
    const late = await sealUji(bekal, isianUji(p.layananIds[0]!), { pada: '2026-11-20T03:00:00.000Z' })
    await send([late], { dikirim: far })
    expect((await stored()).at(-1)?.tanggal).toBe('2026-11-18')
    const perangkat = await fresh.db.read({ instansiId: p.instansiId }, (db) => findPerangkat(db, a.id))
    expect(perangkat?.selisihDetik).toBe(2 * 86_400)
  })

  it('takes no date from the future, and none before the device was set up', async () => {
    const future = await sealUji(bekal, isianUji(p.layananIds[0]!), {
      pada: '2031-01-01T00:00:00.000Z',
      selisih: 0,
    })
    const past = await sealUji(bekal, isianUji(p.layananIds[0]!), {
      pada: '1970-01-01T00:00:00.000Z',
      selisih: 0,
    })
    expect(hasilOf(await send([future, past]))).toEqual(['diterima', 'diterima'])
    expect((await stored()).slice(-2).map((r) => r.tanggal)).toEqual(['2026-11-20', '2026-11-01'])
  })

  it('keeps the good ones when others are damaged, and names each reason', async () => {
    const good = await sealUji(bekal, isianUji(p.layananIds[0]!))
    const lain = await buildPeriode(fresh.owner)
    const changed = {
      ...(await sealUji(bekal, isianUji(p.layananIds[0]!))),
      pada: '2026-11-19T03:00:00.000Z',
    }
    const rows = [
      { kunci: 'bukan kunci' },
      changed,
      await sealUji(bekal, isianUji(p.layananIds[0]!), { periode: lain.id }),
      await sealUji(bekal, isianUji(p.layananIds[0]!, { waktu: '9' })),
      await sealUji(bekal, isianUji(lain.layananIds[0]!)),
      good,
      42,
    ]
    const before = await count()
    expect(hasilOf(await send(rows))).toEqual([
      'tak_terbaca',
      'tak_terbaca',
      'periode_asing',
      'tak_lengkap',
      'tak_lengkap',
      'diterima',
      'tak_terbaca',
    ])
    expect(await count()).toBe(before + 1)
    expect(await count(lain)).toBe(0)
    const perangkat = await fresh.db.read({ instansiId: p.instansiId }, (db) => findPerangkat(db, a.id))
    expect(perangkat?.tertahan).toBe(6)
  })

  it('cannot be read by anybody with another master key', async () => {
    const k = await sealUji(bekal, isianUji(p.layananIds[0]!, { saran: 'RAHASIA' }))
    expect(JSON.stringify(k)).not.toContain('RAHASIA')
    const other = new Tablet({ ...deps(), deriveKey: () => new Uint8Array(32).fill(7) })
    other.jar.take([`perangkat=${tablet.jar.value('perangkat')!}`])
    const tanda = (await (await other.send(at(), batchUji([k]))).json()) as Tanda
    expect(hasilOf(tanda)).toEqual(['tak_terbaca'])
    expect(tanda.bekal?.kunci.id).not.toBe(bekal.kunci.id)
  })

  it.each([
    ['more than 200 answers', { jawaban: Array.from({ length: 201 }, () => ({})) }],
    ['no time of sending', { dikirim: 'kemarin' }],
    ['something else altogether', { jawaban: 'x' }],
  ])('is refused with %s', async (_, over) => {
    expect((await tablet.send(at(), batchUji([], over))).status).toBe(422)
  })

  it('is refused when it is not JSON, too large, from another site, or of unknown origin', async () => {
    expect((await tablet.send(at(), '{')).status).toBe(422)
    expect((await tablet.send(at(), ' '.repeat(300_000))).status).toBe(413)
    expect((await tablet.send(at(), batchUji([]), { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  it('tells the unit that the device is alive, also with nothing to send', async () => {
    now = '2026-11-20T04:00:00Z'
    await send([], { menunggu: 7, tertahan: 1 })
    const perangkat = await fresh.db.read({ instansiId: p.instansiId }, (db) => findPerangkat(db, a.id))
    expect(perangkat).toMatchObject({ menunggu: 7, tertahan: 1, terakhirAt: new Date(now) })
  })

  it('brings newer provisions back, and none when the device has them', async () => {
    expect((await send([], { versi: bekal.versi })).bekal).toBeUndefined()
    expect((await send([], { versi: 'lama' })).bekal?.versi).toBe(bekal.versi)
  })
})

describe('after the last day', () => {
  it('what was given before still counts until the periode is closed, then it stays on the device', async () => {
    now = '2027-01-04T03:00:00Z'
    const selisih = 0
    const sebelum = await sealUji(bekal, isianUji(p.layananIds[0]!), {
      pada: '2026-12-31T05:00:00.000Z',
      selisih,
    })
    const sesudah = await sealUji(bekal, isianUji(p.layananIds[0]!), {
      pada: '2027-01-02T05:00:00.000Z',
      selisih,
    })
    const before = await count()
    const tanda = await send([sebelum, sesudah])
    expect(hasilOf(tanda)).toEqual(['diterima', 'di_luar_tanggal'])
    expect(tanda.bekal?.kuesioner).toBeUndefined()
    await fresh.owner
      .updateTable('survei_periode')
      .set({ ditutup_at: new Date(now) })
      .where('id', '=', p.id)
      .execute()
    const telat = await sealUji(bekal, isianUji(p.layananIds[0]!), {
      pada: '2026-12-30T05:00:00.000Z',
      selisih,
    })
    expect(hasilOf(await send([telat, sebelum]))).toEqual(['periode_ditutup', 'sudah'])
    expect(await count()).toBe(before + 1)
    // The officer reopens it: the same answers, sent again, are counted, each once.
    await fresh.owner.updateTable('survei_periode').set({ ditutup_at: null }).where('id', '=', p.id).execute()
    expect(hasilOf(await send([telat, sebelum]))).toEqual(['diterima', 'sudah'])
    expect(await count()).toBe(before + 2)
  })

  it('agrees with what the desk says was received, and a wrong figure is named', async () => {
    expect(await hitungUlangPerangkat(fresh.owner)).toEqual([])
    await fresh.owner.updateTable('survei_perangkat').set({ n_masuk: 1 }).where('id', '=', a.id).execute()
    expect(await hitungUlangPerangkat(fresh.owner)).toMatchObject([
      expect.stringContaining('tercatat 1 jawaban'),
    ])
  })

  it('leaves a trail that verifies', async () => {
    expect((await verifyChain(fresh.owner)).masalah).toEqual([])
  })
})

describe('a printed address opened as a kiosk', () => {
  it('is no way past the guard against scripts: the rest waits on the device', async () => {
    now = '2026-11-20T03:00:00Z'
    const lain = await buildPeriode(fresh.owner)
    const jaga = {
      ...buildDeps(fresh.db, {
        now: () => new Date(now),
        config: readConfig({ SAMBUT_SERBUAN: 'tautan=3' }),
      }),
    }
    const pintu = new Tablet(jaga)
    const sini = `/anjungan/${lain.kode}`
    const terbuka = await pintu.bekal(sini)
    const lima = await Promise.all([1, 2, 3, 4, 5].map(() => sealUji(terbuka, isianUji(lain.layananIds[0]!))))
    const kirim = async (): Promise<string[]> =>
      hasilOf(
        (await (
          await pintu.send(sini, batchUji(lima, { dikirim: new Date(now).toISOString() }))
        ).json()) as Tanda,
      )
    expect(await kirim()).toEqual(['diterima', 'diterima', 'diterima', 'ramai', 'ramai'])
    const polos = await pintu.post(sini, { ...isianUji(lain.layananIds[0]!), periode: lain.id })
    expect(polos.status).toBe(422)
    expect(await polos.text()).toContain('Tunggu beberapa menit, lalu kirim lagi')
    now = '2026-11-20T03:20:00Z'
    expect(await kirim()).toEqual(['sudah', 'sudah', 'sudah', 'diterima', 'diterima'])
    expect(await count(lain)).toBe(5)
  })
})
