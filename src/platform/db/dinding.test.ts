import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { newId } from '../../kernel/ids.ts'
import { readAsInstansi } from './dinding.ts'

let fresh: FreshDb
beforeAll(async () => void (fresh = await freshDb()))
afterAll(() => fresh.drop())

it('says what went wrong inside, not that the transaction takes no more statements', async () => {
  const salah = readAsInstansi(fresh.owner, newId(), (db) => sql`select 1 from tidak_ada`.execute(db))
  await expect(salah).rejects.toThrow('tidak_ada')
})

it('is the owner again afterwards, also where the reading failed in a transaction that goes on', async () => {
  const peran = await fresh.owner.transaction().execute(async (trx) => {
    const gagal = readAsInstansi(trx, newId(), () => Promise.reject(new Error('bukan soal basis data')))
    await expect(gagal).rejects.toThrow('bukan soal')
    return (await sql<{ peran: string }>`select current_setting('role') as peran`.execute(trx)).rows[0]!.peran
  })
  expect(peran).toBe('none')
})
