import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { jawabanUji, lihatPeriode } from '../../../../test/support/jawaban.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import { receiveDaring, receiveJawaban } from './commands.ts'
import { createPenerima } from './penerima.ts'
import { getAgregat, listDemografi } from './store-agregat.ts'
import type { HasilMasuk, JawabanBaru } from './tipe.ts'

let fresh: FreshDb
let p: PeriodeUji
beforeAll(async () => {
  fresh = await freshDb()
  p = await buildPeriode(fresh.owner)
})
afterAll(() => fresh.drop())

const receive = (hariIni: string, over: Partial<JawabanBaru>, ke = p): Promise<HasilMasuk[]> =>
  fresh.db.write({ instansiId: ke.instansiId }, (trx) =>
    receiveJawaban(trx, ke.instansiId, ke.id, hariIni, [jawabanUji(ke, over)]),
  )

it.each(['anjungan', 'wawancara'] as const)(
  'takes what came by %s after the last day when it was given before, and until the periode is closed',
  async (saluran) => {
    const [masuk] = await receive('2027-01-04', { saluran, tanggal: '2026-12-31' })
    expect(masuk?.baru).toBe(true)
    await expect(receive('2027-01-04', { saluran, tanggal: '2027-01-01' })).rejects.toThrow('sudah ditutup')
    await expect(receive('2026-07-02', { saluran, tanggal: '2026-06-30' })).rejects.toThrow('belum dibuka')
    const tutup = await buildPeriode(fresh.owner, { ditutup: true })
    await expect(receive('2026-10-01', { saluran, tanggal: '2026-08-01' }, tutup)).rejects.toThrow(
      'sudah ditutup',
    )
  },
)

it('takes no form from the open address after the last day', async () => {
  await expect(receive('2027-01-01', { saluran: 'daring', tanggal: '2026-12-31' })).rejects.toThrow(
    'sudah ditutup',
  )
})

it('writes online forms by the look their page rests on, with everything they change', async () => {
  const ini = await buildPeriode(fresh.owner)
  const lihat = await lihatPeriode(fresh.db, ini)
  const kirim = (over: Partial<JawabanBaru>) => ({ ...lihat, jawaban: jawabanUji(ini, over) })
  const hasil = await receiveDaring(fresh.db, [
    kirim({ kunciKirim: 'satu', sidik: 'hp-1', saran: 'Kata "ramah", {kurung}, NULL dan \\ garis' }),
    kirim({ kunciKirim: 'dua', sidik: 'hp-1', saran: 'null' }),
    kirim({ kunciKirim: 'satu', sidik: 'hp-1' }),
  ])
  expect(hasil?.map((h) => h.baru)).toEqual([true, true, false])
  const lagi = await receiveDaring(fresh.db, [kirim({ sidik: 'hp-1', responden: kosong })])
  expect(lagi?.map((h) => h.baru)).toEqual([true])
  await fresh.db.read({ instansiId: ini.instansiId }, async (db) => {
    expect(await getAgregat(db, ini.id)).toMatchObject({ nGanda: 2, semua: { n: 3 }, tanpaTanda: { n: 1 } })
    const n = Object.fromEntries(
      (await listDemografi(db, ini.id)).map((d) => [`${d.dimensi} ${d.nilai}`, d.n]),
    )
    expect(n).toEqual({
      'jenis_kelamin P': 2,
      'jenis_kelamin tidak_diisi': 1,
      'usia 30–39': 2,
      'usia tidak_diisi': 1,
      'pendidikan S1': 2,
      'pendidikan tidak_diisi': 1,
      'pekerjaan SWASTA': 2,
      'pekerjaan tidak_diisi': 1,
      'saluran daring': 3,
      'tanggal 2026-11-20': 3,
    })
    const { rows } = await sql<{ saran: string | null }>`
      select saran from survei_jawaban where periode_id = ${ini.id} order by urut`.execute(db)
    expect(rows.map((r) => r.saran)).toEqual(['Kata "ramah", {kurung}, NULL dan \\ garis', 'null', null])
  })
})

const kosong = { jenisKelamin: null, usia: null, pendidikan: null, pekerjaan: null }

it.each([
  ['closed', sql`update survei_periode set ditutup_at = now()`, 'sudah ditutup'],
  ['given another last day', sql`update survei_periode set selesai = '2026-11-19'`, 'sudah ditutup'],
] as const)(
  'writes nothing into a periode that was %s after the look, and says why',
  async (_, ubah, pesan) => {
    const ini = await buildPeriode(fresh.owner)
    const kiriman = { ...(await lihatPeriode(fresh.db, ini)), jawaban: jawabanUji(ini) }
    await sql`${ubah} where id = ${ini.id}`.execute(fresh.owner)
    expect(await receiveDaring(fresh.db, [kiriman])).toBeUndefined()
    await expect(createPenerima(fresh.db).receive(kiriman, '2026-11-20')).rejects.toThrow(pesan)
    await fresh.db.read({ instansiId: ini.instansiId }, async (db) => {
      expect((await getAgregat(db, ini.id)).semua.n).toBe(0)
    })
  },
)

it('waits for whoever is changing the periode, and then writes nothing by the old look', async () => {
  const ini = await buildPeriode(fresh.owner)
  const kiriman = { ...(await lihatPeriode(fresh.db, ini)), jawaban: jawabanUji(ini) }
  let hasil: Promise<unknown> = Promise.resolve()
  await fresh.owner.transaction().execute(async (trx) => {
    await sql`update survei_periode set ditutup_at = now() where id = ${ini.id}`.execute(trx)
    hasil = receiveDaring(fresh.db, [kiriman])
    await new Promise((resolve) => setTimeout(resolve, 100))
  })
  expect(await hasil).toBeUndefined()
})

it('takes a periode that changed without harm by a second look: what came is not lost', async () => {
  const ini = await buildPeriode(fresh.owner)
  const kiriman = { ...(await lihatPeriode(fresh.db, ini)), jawaban: jawabanUji(ini) }
  await sql`update survei_periode set nama = 'Nama baru' where id = ${ini.id}`.execute(fresh.owner)
  expect(await receiveDaring(fresh.db, [kiriman])).toBeUndefined()
  expect(await createPenerima(fresh.db).receive(kiriman, '2026-11-20')).toMatchObject({ baru: true })
})

it('writes online forms of another instansi nowhere', async () => {
  const asing = await buildPeriode(fresh.owner)
  const lihat = await lihatPeriode(fresh.db, asing)
  const kiriman = {
    ...lihat,
    periode: { ...lihat.periode, instansiId: p.instansiId },
    jawaban: jawabanUji(asing),
  }
  expect(await receiveDaring(fresh.db, [kiriman])).toBeUndefined()
})
