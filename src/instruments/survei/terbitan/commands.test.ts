import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { fillPeriode, jawabanUji, pejabatUji, variedJawaban } from '../../../../test/support/jawaban.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { receiveJawaban } from '../jawaban/commands.ts'
import { publishPeriode, type Penerbitan } from './commands.ts'
import { hashJson } from './sidik.ts'
import { findRincian, findTerbitanTerbaru, getTerbitan } from './store.ts'
import { listRevisi, listTerbitan } from './store-ringkasan.ts'

let uji: FreshDb
let p: PeriodeUji
let kepala: Actor
const lines: string[] = []
const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
const deps = { now: () => new Date('2026-12-01T03:00:00Z'), log, enqueue: async () => undefined }

beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())
beforeEach(async () => {
  p = await buildPeriode(uji.owner, { ditutup: true })
  kepala = pejabatUji(p, 'kepala_unit')
})

const setuju: Penerbitan = { alasan: '', alasanMinimum: '', tutup: false }
const publish = (over: Partial<Penerbitan> = {}, actor = kepala) =>
  uji.db.write({ instansiId: p.instansiId }, (trx) =>
    publishPeriode(trx, deps, actor, p.id, { ...setuju, ...over }),
  )
const read = <T>(run: Parameters<typeof uji.db.read<T>>[1]): Promise<T> =>
  uji.db.read({ instansiId: p.instansiId }, run)
const fill = (n: number) => fillPeriode(uji.db, p, variedJawaban(p, n))
const refusal = (code: string) => ({ refusal: { code } })

describe('publishing', () => {
  it('freezes figures, method, questionnaire and fingerprints, and marks the periode', async () => {
    await fill(40)
    const { revisi, hash } = await publish()
    const { isi, ...t } = await read((db) => getTerbitan(db, p.id, revisi))
    expect(t).toMatchObject({ revisi: 1, hash, terbitAt: deps.now() })
    expect(isi).toMatchObject({
      periode: { nama: 'Semester II 2026', mulai: '2026-07-01', selesai: '2026-12-31' },
      instrumen: { kode: 'skm-14-2017', versi: 1 },
      hasil: { n: 40, ikm: 79.17, mutu: 'B', prioritas: { terpilih: ['waktu', 'biaya', 'sarana'] } },
      oleh: 'Dra. Sri Rahayu, M.Si.',
      alasan: '',
      alasanMinimum: null,
    })
    expect(isi.layanan.map((l) => [l.nama, l.n])).toEqual([
      ['Layanan 1', 20],
      ['Layanan 2', 20],
    ])
    expect(isi.metode[0]).toContain('1/9')
    const row = await uji.owner
      .selectFrom('survei_periode')
      .selectAll()
      .where('id', '=', p.id)
      .executeTakeFirst()
    expect(row).toMatchObject({ revisi: 1, terbit_at: deps.now() })
  })

  it('stores a fingerprint that anyone can recompute from what is public, bound to what is not', async () => {
    await fill(12)
    const { hash } = await publish()
    const [t, rincian] = await read(
      async (db) => [await getTerbitan(db, p.id, 1), await findRincian(db, p.id, 1)] as const,
    )
    expect(hashJson(t.isi)).toBe(hash)
    expect(hashJson(rincian)).toBe(t.isi.hashRincian)
  })

  it('hides groups of fewer than five in public and keeps them in the house', async () => {
    await fill(12)
    await publish()
    const [t, rincian] = await read(
      async (db) => [await getTerbitan(db, p.id, 1), await findRincian(db, p.id, 1)] as const,
    )
    const sex = <D extends { dimensi: string }>(list: readonly D[]): D[] =>
      list.filter((d) => d.dimensi === 'jenis_kelamin')
    expect(sex(rincian!.demografi).map((d) => [d.nilai, d.n])).toEqual([
      ['L', 4],
      ['P', 8],
    ])
    expect(sex(t.isi.demografi).map((d) => [d.nilai, d.n, d.ikm])).toEqual([
      ['L', null, null],
      ['P', null, null],
    ])
    expect(JSON.stringify(t.isi)).not.toContain('2026-11-0')
  })

  it('writes the audit line in the same transaction', async () => {
    await fill(6)
    const { hash } = await publish()
    const trail = await uji.owner
      .selectFrom('audit_catatan')
      .selectAll()
      .where('sasaran_id', '=', p.id)
      .execute()
    expect(trail).toMatchObject([{ peristiwa: 'survei.periode.terbit', data: { revisi: 1, n: 6, hash } }])
  })

  it('closes an open periode when asked, and refuses it when not asked', async () => {
    p = await buildPeriode(uji.owner)
    kepala = pejabatUji(p, 'kepala_unit')
    await fill(8)
    await expect(publish()).rejects.toMatchObject(refusal('survei.masih_terbuka'))
    await publish({ tutup: true })
    const row = await uji.owner
      .selectFrom('survei_periode')
      .selectAll()
      .where('id', '=', p.id)
      .executeTakeFirst()
    expect(row?.ditutup_at).toEqual(deps.now())
  })
})

describe('what stops a publication', () => {
  it('fewer than five respondents, whatever the reason given', async () => {
    await fill(4)
    await expect(publish({ alasanMinimum: 'Hanya empat orang yang datang.' })).rejects.toMatchObject(
      refusal('survei.responden_terlalu_sedikit'),
    )
  })

  it('a sample below the minimum without a reason; the reason is frozen with the figure', async () => {
    await fill(20)
    await uji.owner.updateTable('survei_periode').set({ populasi: 1000 }).where('id', '=', p.id).execute()
    await expect(publish()).rejects.toMatchObject(refusal('survei.alasan_minimum'))
    await publish({ alasanMinimum: 'Loket tutup dua bulan karena renovasi.' })
    const { isi } = await read((db) => getTerbitan(db, p.id, 1))
    expect(isi).toMatchObject({
      minimum: 278,
      mencapaiMinimum: false,
      alasanMinimum: 'Loket tutup dua bulan karena renovasi.',
    })
  })

  it('a running aggregate that does not follow from the rows: refused and logged, nothing written', async () => {
    await fill(10)
    await uji.owner
      .updateTable('survei_agregat')
      .set({ jumlah_baris: 1 })
      .where('periode_id', '=', p.id)
      .execute()
    await expect(publish()).rejects.toMatchObject(refusal('survei.hitungan_berbeda'))
    expect(lines.at(-1)).toContain(p.id)
    expect(await read((db) => listRevisi(db, p.id))).toEqual([])
  })

  it('content other than what was on the screen', async () => {
    await fill(10)
    await expect(publish({ sidikIsi: 'a'.repeat(64) })).rejects.toMatchObject(refusal('survei.isi_berubah'))
  })

  it('a petugas is told it is not his to sign, another unit that there is nothing here', async () => {
    await fill(10)
    await expect(publish({}, pejabatUji(p, 'petugas'))).rejects.toMatchObject(refusal('umum.tidak_berwenang'))
    await expect(publish({}, pejabatUji(p, 'pembina', null))).rejects.toMatchObject(
      refusal('umum.tidak_berwenang'),
    )
    const lain = pejabatUji(p, 'kepala_unit', p.layananIds[0]!)
    await expect(publish({}, lain)).rejects.toMatchObject(refusal('umum.tidak_ditemukan'))
    await expect(publish({}, pejabatUji(p, 'admin_instansi', null))).resolves.toMatchObject({ revisi: 1 })
  })
})

describe('a second publication', () => {
  it('wants a reason and stands beside the first', async () => {
    await fill(10)
    const first = await publish()
    await expect(publish()).rejects.toMatchObject(refusal('survei.alasan_revisi'))
    const second = await publish({ alasan: 'Rencana tindak lanjut ditambahkan.' })
    expect(second.revisi).toBe(2)
    const list = await read((db) => listRevisi(db, p.id))
    expect(list.map((r) => [r.revisi, r.hash, r.alasan])).toEqual([
      [2, second.hash, 'Rencana tindak lanjut ditambahkan.'],
      [1, first.hash, ''],
    ])
    expect((await read((db) => findTerbitanTerbaru(db, p.unitId)))?.hash).toBe(second.hash)
    expect((await read((db) => listTerbitan(db, p.unitId))).map((r) => r.revisi)).toEqual([2])
  })

  it('is numbered without a gap when two heads press at once', async () => {
    await fill(10)
    await Promise.all([publish({ alasan: 'a' }), publish({ alasan: 'b' })])
    expect((await read((db) => listRevisi(db, p.id))).map((r) => r.revisi)).toEqual([2, 1])
  })

  it.each([
    'update survei_terbitan set hash = hash',
    'delete from survei_terbitan',
    'truncate survei_terbitan',
  ])('leaves the application no way to `%s`', async (statement) => {
    await fill(10)
    await publish()
    const attempt = uji.db.write({ instansiId: p.instansiId }, (trx) => sql.raw(statement).execute(trx))
    await expect(attempt).rejects.toThrow(/permission denied/)
  })
})

it('waits for an answer that is just coming in, and counts it', async () => {
  p = await buildPeriode(uji.owner)
  kepala = pejabatUji(p, 'kepala_unit')
  await fill(9)
  const coming = uji.db.write({ instansiId: p.instansiId }, async (trx) => {
    await receiveJawaban(trx, p.instansiId, p.id, '2026-12-01', [jawabanUji(p)])
    await sleep(200)
  })
  await sleep(50)
  const [t] = await Promise.all([publish({ tutup: true }), coming])
  const { isi } = await read((db) => getTerbitan(db, p.id, t.revisi))
  expect(isi.hasil.n).toBe(10)
})
