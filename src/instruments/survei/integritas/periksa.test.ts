import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { fillPeriode, jawabanUji, nilai } from '../../../../test/support/jawaban.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import { newId } from '../../../kernel/ids.ts'
import { getAgregat } from '../jawaban/store-agregat.ts'
import { insertJawaban } from '../jawaban/store-tulis.ts'
import { hitungUlang } from '../terbitan/hitung-ulang.ts'
import { periksaJawaban } from './jobs.ts'
import { SEKALI_PERIKSA } from './store-jendela.ts'
import { insertPutusan } from './store-putusan.ts'
import { countAlasan } from './store-tanda.ts'

let fresh: FreshDb
let p: PeriodeUji
beforeAll(async () => {
  fresh = await freshDb()
  p = await buildPeriode(fresh.owner)
})
afterAll(() => fresh.drop())

const jam = Date.parse('2026-11-20T02:00:00Z')
const lain = (i: number) => nilai(...Array.from({ length: 9 }, (_, u) => 1 + ((i * 5 + u * 3) % 4)))
const alasan = async (): Promise<Record<string, number>> => {
  const list = await fresh.db.read({ instansiId: p.instansiId }, (db) =>
    countAlasan(db, p.instansiId, p.id, { urut: 1e9, tanda: 1e9 }),
  )
  return Object.fromEntries(list.map((a) => [a.alasan, a.n]))
}
const agregat = () => fresh.db.read({ instansiId: p.instansiId }, (db) => getAgregat(db, p.id))
const periksa = () => periksaJawaban.run({}, buildDeps(fresh.db))

describe('looking at what came in', () => {
  it('marks what was sent faster than one can read, and moves it among the flagged without losing a point', async () => {
    await fillPeriode(fresh.db, p, [
      jawabanUji(p, { durasi: 9 }),
      jawabanUji(p, { durasi: 18 }),
      jawabanUji(p, { durasi: null }),
    ])
    const sebelum = await agregat()
    await periksa()
    expect(await alasan()).toEqual({ cepat: 1 })
    const sesudah = await agregat()
    expect(sesudah.semua).toEqual(sebelum.semua)
    expect(sesudah.tanpaTanda.n).toBe(sebelum.tanpaTanda.n - 1)
    await periksa()
    expect(await agregat()).toEqual(sesudah)
    expect(await fresh.db.read({ instansiId: p.instansiId }, hitungUlang)).toEqual([])
  })

  it('marks a burst on one address, runs of one hand, and the same long text; and a recount agrees', async () => {
    const [tautan, biasa] = [newId(), newId()]
    const teks = 'Pelayanan sudah sangat baik, petugas ramah dan cepat, terima kasih banyak.'
    await fillPeriode(fresh.db, p, [
      ...Array.from({ length: 25 }, (_, i) =>
        jawabanUji(p, { tautanId: tautan, jawaban: lain(i), createdAt: new Date(jam + i * 20_000) }),
      ),
      ...Array.from({ length: 5 }, (_, i) =>
        jawabanUji(p, { tautanId: biasa, sidik: 'hp', createdAt: new Date(jam + i * 60_000) }),
      ),
      ...['! ', '…', '  '].map((sela, i) =>
        jawabanUji(p, { saran: teks.replace(', ', sela), saluran: 'kertas', jawaban: lain(i) }),
      ),
    ])
    await periksa()
    expect(await alasan()).toMatchObject({ cepat: 1, lonjakan: 25, beruntun: 5, teks_sama: 3, ganda: 4 })
    expect(await fresh.db.read({ instansiId: p.instansiId }, hitungUlang)).toEqual([])
  })

  it('misses no answer whose transaction ended after that of a later one', async () => {
    const lambat = await buildPeriode(fresh.owner)
    const { instansiId, id } = lambat
    const bertanda = () =>
      fresh.db.read({ instansiId }, (db) => countAlasan(db, instansiId, id, { urut: 1e9, tanda: 1e9 }))
    const tulis = Promise.withResolvers<undefined>()
    const akhiri = Promise.withResolvers<undefined>()
    const pertama = fresh.db.write({ instansiId }, async (trx) => {
      await insertJawaban(trx, instansiId, id, [jawabanUji(lambat, { durasi: 5 })])
      tulis.resolve(undefined)
      await akhiri.promise
    })
    await tulis.promise
    await sql`insert into survei_jawaban (instansi_id, periode_id, id, layanan_id, saluran, nilai, jumlah, tanggal,
        kunci_kirim, garis_lurus, ganda)
      values (${instansiId}, ${id}, ${newId()}, ${lambat.layananIds[1]!}, 'kertas', '{4,3,3,4,3,4,4,3,4}', 32,
        '2026-11-19', ${newId()}, false, false)`.execute(fresh.owner)
    await periksa()
    akhiri.resolve(undefined)
    await pertama
    await periksa()
    expect(await bertanda()).toEqual([{ alasan: 'cepat', n: 1 }])
  })

  it('goes through more answers than one step takes, to the last, and compares texts from the first to the last', async () => {
    const banyak = await buildPeriode(fresh.owner)
    const { instansiId, id } = banyak
    await sql`insert into survei_jawaban (instansi_id, periode_id, id, layanan_id, saluran, nilai, jumlah, tanggal,
        kunci_kirim, garis_lurus, ganda, durasi, saran, created_at)
      select ${instansiId}, ${id}, gen_random_uuid(), ${banyak.layananIds[0]!}, 'kertas', '{4,3,3,4,3,4,4,3,4}', 32,
        '2026-11-19', 'k' || i, false, false, case when i in (1, ${SEKALI_PERIKSA + 200}) then 5 end,
        case when i in (2, 3, ${SEKALI_PERIKSA + 201}) then 'Pelayanan sudah sangat baik dan petugas ramah sekali.' end,
        '2026-11-19'
      from generate_series(1, ${SEKALI_PERIKSA + 300}::int) as i`.execute(fresh.owner)
    await periksa()
    const list = await fresh.db.read({ instansiId }, (db) =>
      countAlasan(db, instansiId, id, { urut: 1e9, tanda: 1e9 }),
    )
    expect(Object.fromEntries(list.map((a) => [a.alasan, a.n]))).toEqual({ cepat: 2, teks_sama: 3 })
  })

  it('takes out of the figures what a person decided, and puts it back when he decides otherwise', async () => {
    const scope = { instansiId: p.instansiId }
    const semua = await agregat()
    const { rows } = await sql<{ urut: string }>`
      select jawaban_urut as urut from survei_tanda where alasan = 'lonjakan'`.execute(fresh.owner)
    const putuskan = (putusan: 'keluarkan' | 'hitung') =>
      fresh.db.write(scope, (trx) =>
        insertPutusan(trx, {
          instansiId: p.instansiId,
          periodeId: p.id,
          putusan,
          alasan: 'Diisi petugas saat pelatihan.',
          jawaban: rows.map((r) => Number(r.urut)),
          olehId: null,
          olehNama: 'Kepala',
        }),
      )
    await putuskan('keluarkan')
    const tanpa = await agregat()
    expect(tanpa.semua.n).toBe(semua.semua.n - 25)
    expect(tanpa.dikeluarkan!.n).toBe(25)
    expect(tanpa.semua.jumlahKuadrat + tanpa.dikeluarkan!.jumlahKuadrat).toBe(semua.semua.jumlahKuadrat)
    expect(tanpa.tanpaTanda).toEqual(semua.tanpaTanda)
    await putuskan('hitung')
    expect((await agregat()).semua).toEqual(semua.semua)
    expect(await fresh.db.read(scope, hitungUlang)).toEqual([])
  })
})
