import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { AppError } from '../../../kernel/errors.ts'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { addJawaban, emptyAgregat } from '../rules.ts'
import { receiveJawaban } from './commands.ts'
import { createPenerima } from './penerima.ts'
import { listUrutBertanda } from '../integritas/store-daftar.ts'
import { getAgregat, listDemografi } from './store-agregat.ts'
import { insertJawaban } from './store-tulis.ts'
import { eachJawaban, listSaran, listJawabanUrut } from './store.ts'
import type { JawabanBaru } from './tipe.ts'
import { jawabanUji, lihatPeriode, nilai } from '../../../../test/support/jawaban.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'

let fresh: FreshDb
let p: PeriodeUji
beforeAll(async () => {
  fresh = await freshDb()
  p = await buildPeriode(fresh.owner)
})
afterAll(() => fresh.drop())

const jawaban = (over: Partial<JawabanBaru> = {}): JawabanBaru => jawabanUji(p, over)

const write = <T>(run: Parameters<typeof fresh.db.write<T>>[1]): Promise<T> =>
  fresh.db.write({ instansiId: p.instansiId }, run)
const read = <T>(run: Parameters<typeof fresh.db.read<T>>[1]): Promise<T> =>
  fresh.db.read({ instansiId: p.instansiId }, run)

it('keeps the aggregate equal to a recount of the rows, in whole numbers', async () => {
  const periode = await buildPeriode(fresh.owner)
  const rows = Array.from({ length: 57 }, (_, i) =>
    jawaban({
      layananId: periode.layananIds[i % 2]!,
      jawaban: nilai(...Array.from({ length: 9 }, (__, u) => 1 + ((i * 7 + u * 3) % 4))),
    }),
  )
  const scope = { instansiId: periode.instansiId }
  await fresh.db.write(scope, (trx) => insertJawaban(trx, periode.instansiId, periode.id, rows.slice(0, 30)))
  await fresh.db.write(scope, (trx) => insertJawaban(trx, periode.instansiId, periode.id, rows.slice(30)))
  await fresh.db.read(scope, async (db) => {
    let recount = emptyAgregat()
    for await (const page of eachJawaban(db, periode.instansiId, periode.id)) {
      for (const row of page) recount = addJawaban(recount, row.jawaban)
    }
    const agregat = await getAgregat(db, periode.id)
    expect(agregat.semua).toEqual(recount)
    expect(agregat.semua.n).toBe(57)
    expect([...agregat.perLayanan.values()].map((a) => a.n)).toEqual(expect.arrayContaining([29, 28]))
    const umur = (await listDemografi(db, periode.id)).filter((d) => d.dimensi === 'usia')
    expect(umur).toEqual([
      {
        dimensi: 'usia',
        nilai: '30–39',
        n: 57,
        jumlahBaris: recount.jumlahBaris,
        jumlahKuadrat: recount.jumlahKuadrat,
      },
    ])
  })
})

it('counts a sending that comes twice once, also within one batch', async () => {
  const kunciKirim = newId()
  const before = await read((db) => getAgregat(db, p.id))
  const first = await write((trx) =>
    insertJawaban(trx, p.instansiId, p.id, [jawaban({ kunciKirim }), jawaban({ kunciKirim })]),
  )
  const second = await write((trx) => insertJawaban(trx, p.instansiId, p.id, [jawaban({ kunciKirim })]))
  const after = await read((db) => getAgregat(db, p.id))
  expect(first.map((h) => h.baru)).toEqual([true, false])
  expect(second.map((h) => h.baru)).toEqual([false])
  expect(after.semua.n - before.semua.n).toBe(1)
})

it('flags a straight line and a second answer of one device, and keeps both apart in the aggregate', async () => {
  const periode = await buildPeriode(fresh.owner)
  const scope = { instansiId: periode.instansiId }
  const rows = [
    jawaban({ layananId: periode.layananIds[0]!, sidik: 'hp-1' }),
    jawaban({ layananId: periode.layananIds[0]!, sidik: 'hp-1', saran: 'Parkirnya sempit' }),
    jawaban({ layananId: periode.layananIds[0]!, jawaban: nilai(3, 3, 3, 3, 3, 3, 3, 3, 3) }),
  ]
  await fresh.db.write(scope, (trx) => insertJawaban(trx, periode.instansiId, periode.id, rows))
  await fresh.db.read(scope, async (db) => {
    const agregat = await getAgregat(db, periode.id)
    expect(agregat).toMatchObject({ nGarisLurus: 1, nGanda: 1 })
    expect(agregat.semua.n).toBe(3)
    expect(agregat.tanpaTanda.n).toBe(1)
    const urut = await listUrutBertanda(db, periode.instansiId, periode.id, {}, { batas: 10 })
    expect((await listJawabanUrut(db, periode.id, urut)).map((j) => [j.garisLurus, j.ganda])).toEqual([
      [true, false],
      [false, true],
    ])
    const [saran] = await listSaran(db, periode.id, { batas: 10 })
    expect(saran?.saran).toBe('Parkirnya sempit')
    expect(await listSaran(db, periode.id, { batas: 10, sebelum: saran!.urut })).toEqual([])
  })
})

it('refuses a periode that is closed, not yet open, over, unknown, and a layanan of another periode', async () => {
  const take = (id: string, hariIni: string, row = jawaban()): Promise<unknown> =>
    write((trx) => receiveJawaban(trx, p.instansiId, id, hariIni, [row]))
  await expect(take(p.id, '2026-06-30')).rejects.toThrow('belum dibuka')
  await expect(take(p.id, '2027-01-01')).rejects.toThrow('sudah ditutup')
  await expect(take(newId(), '2026-11-20')).rejects.toThrow('tidak ditemukan')
  await expect(take(p.id, '2026-11-20', jawaban({ layananId: newId() }))).rejects.toThrow('tidak termasuk')
  const closed = await buildPeriode(fresh.owner, { ditutup: true })
  await expect(
    fresh.db.write({ instansiId: closed.instansiId }, (trx) =>
      receiveJawaban(trx, closed.instansiId, closed.id, '2026-11-20', [
        jawaban({ layananId: closed.layananIds[0]! }),
      ]),
    ),
  ).rejects.toThrow('sudah ditutup')
})

it('does not find a periode of another instansi: row-level security stands behind the query', async () => {
  const other = await buildPeriode(fresh.owner)
  await expect(
    write((trx) => receiveJawaban(trx, p.instansiId, other.id, '2026-11-20', [jawaban()])),
  ).rejects.toThrow(AppError)
  expect((await read((db) => getAgregat(db, other.id))).semua.n).toBe(0)
})

it('lets the web role neither change nor delete an answer', async () => {
  await expect(write((trx) => sql`update survei_jawaban set jumlah = 36`.execute(trx))).rejects.toThrow(
    'permission',
  )
  await expect(write((trx) => sql`delete from survei_jawaban`.execute(trx))).rejects.toThrow('permission')
})

it('commits a crowd in groups; one bad answer takes no neighbour down', async () => {
  const periode = await buildPeriode(fresh.owner)
  const penerima = createPenerima(fresh.db)
  const lihat = await lihatPeriode(fresh.db, periode)
  const send = (row: JawabanBaru): Promise<unknown> =>
    penerima.receive({ ...lihat, jawaban: row }, '2026-11-20')
  const good = Array.from({ length: 300 }, () => send(jawaban({ layananId: periode.layananIds[0]! })))
  const bad = send(jawaban({ layananId: newId() }))
  const results = await Promise.allSettled([...good, bad])
  expect(results.filter((r) => r.status === 'rejected')).toHaveLength(1)
  const agregat = await fresh.db.read({ instansiId: periode.instansiId }, (db) => getAgregat(db, periode.id))
  expect(agregat.semua.n).toBe(300)
})
