import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { jawabanUji } from '../../../../test/support/jawaban.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import { receiveJawaban } from './commands.ts'
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
