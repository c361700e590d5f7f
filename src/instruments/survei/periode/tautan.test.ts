import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildKantor } from '../../../../test/support/kantor.ts'
import { listTautan } from './store-tautan.ts'
import { ensureTautan } from './tautan.ts'

let uji: FreshDb
beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())

it('takes another code when one is in use, even by another instansi', async () => {
  const [a, b] = [await buildKantor(uji.owner), await buildKantor(uji.owner)]
  await uji.db.write(a.scope, (trx) =>
    ensureTautan(trx, a.instansiId, a.dinas, [], 'skm-14-2017', () => 'abcdef'),
  )
  const codes = ['abcdef', 'abcdef', 'ghjkmn']
  await uji.db.write(b.scope, (trx) =>
    ensureTautan(trx, b.instansiId, b.dinas, [], 'skm-14-2017', () => codes.shift()!),
  )
  const made = await uji.db.read(b.scope, (db) => listTautan(db, b.dinas))
  expect(made.map((t) => t.kode)).toEqual(['ghjkmn'])
})

it('gives up loudly when every code is taken', async () => {
  const a = await buildKantor(uji.owner)
  const always = () => 'qrstuv'
  await uji.db.write(a.scope, (trx) => ensureTautan(trx, a.instansiId, a.dinas, [], 'skm-14-2017', always))
  await expect(
    uji.db.write(a.scope, (trx) => ensureTautan(trx, a.instansiId, a.upt, [], 'skm-14-2017', always)),
  ).rejects.toThrow('no free short code')
})
