import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { simpanInstrumen } from '../../../../test/support/instrumen-contoh.ts'
import { jawabanUji, pejabatUji } from '../../../../test/support/jawaban.ts'
import { buildMeja } from '../../../../test/support/meja.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import type { Peran } from '../../../kernel/actor.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import { insertJawaban } from '../jawaban/store-tulis.ts'
import { bukuKode } from './buku-kode.ts'
import { createPeriode } from './commands.ts'
import { addLoket } from './loket.ts'
import { periodeRoutes } from './routes.tsx'
import { listTautan } from './store-tautan.ts'
import { kolomOf } from './unduh.ts'

const kuesioner: Instrumen = {
  ...skm142017,
  kode: 'skm-dinas',
  jenis: 'sendiri',
  tambahan: [
    { kunci: 'cerita', jenis: 'teks', teks: { id: 'Ceritakan' } },
    {
      kunci: 'datang',
      jenis: 'pilihan',
      teks: { id: 'Datang dengan apa?' },
      pilihan: [
        { nilai: 'jalan', label: { id: 'Jalan kaki' } },
        { nilai: 'motor', label: { id: 'Sepeda motor' } },
      ],
    },
  ],
}

let uji: FreshDb
let p: PeriodeUji
let id: string
const deps = () => buildDeps(uji.db, { now: () => new Date('2026-11-20T02:00:00Z') })
const write = <T>(run: (trx: Trx) => Promise<T>): Promise<T> =>
  uji.db.write({ instansiId: p.instansiId }, run)

beforeAll(async () => {
  uji = await freshDb()
  p = await buildPeriode(uji.owner)
  id = await write(async (trx) => {
    await simpanInstrumen(trx, p.instansiId, kuesioner)
    const kepala = pejabatUji(p, 'kepala_unit')
    return createPeriode(trx, deps(), kepala, {
      unitId: p.unitId,
      layananIds: [...p.layananIds],
      nama: 'Survei dinas',
      mulai: '2026-11-01',
      selesai: '2026-11-30',
      populasi: null,
      instrumen: 'skm-dinas/1',
    })
  })
  const tambahan = { cerita: 'Terima kasih Bu Sari, WA saya 0812-3456-7890', datang: 'motor' }
  await write((trx) => insertJawaban(trx, p.instansiId, id, [jawabanUji(p, { tambahan })]))
})
afterAll(() => uji.drop())

it('shows what was answered in words; outside the unit without names and numbers', async () => {
  const page = async (peran: Peran): Promise<string> =>
    (
      await buildMeja(deps(), pejabatUji(p, peran), '/kerja/survei', [periodeRoutes(deps())]).get(
        `/kerja/survei/${id}/tambahan`,
      )
    ).text()
  expect(await page('petugas')).toContain('0812-3456-7890')
  const luar = await page('pembina')
  expect(luar).toContain('Terima kasih')
  for (const text of ['0812', 'Sari']) expect(luar).not.toContain(text)
})

it('explains the questions of one’s own in the code book too', () => {
  const lines = bukuKode(kuesioner, kolomOf(kuesioner)).trim().split('\r\n')
  expect(lines).toContain('datang;Datang dengan apa?;motor;Sepeda motor')
  expect(lines).toContain('cerita;Ceritakan;;')
})

it('gives a counter an address for each questionnaire', async () => {
  const petugas = pejabatUji(p, 'petugas')
  const loket = { loket: 'Loket 1', layananId: null }
  for (const periode of [p.id, id, id]) await write((trx) => addLoket(trx, petugas, periode, loket))
  const own = (await write((trx) => listTautan(trx, p.unitId))).filter((t) => t.loket !== null)
  expect(own.map((t) => t.instrumenKode ?? 'skm').toSorted()).toEqual(['skm', 'skm-dinas'])
})
