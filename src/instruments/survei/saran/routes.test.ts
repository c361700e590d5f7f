import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { fillPeriode, jawabanUji, pejabatUji } from '../../../../test/support/jawaban.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import type { Peran } from '../../../kernel/actor.ts'
import { periodeRoutes } from '../periode/routes.tsx'
import { findSaran } from './store.ts'

let uji: FreshDb
let p: PeriodeUji
let lain: PeriodeUji
const deps = () => buildDeps(uji.db, { now: () => new Date('2026-11-21T02:00:00Z') })
beforeAll(async () => {
  uji = await freshDb()
  p = await buildPeriode(uji.owner)
  lain = await buildPeriode(uji.owner)
  const saran = [
    'Antreannya lama sekali, mohon ditambah loket',
    'Pak Budi di loket 2 ramah, hubungi saya 0812-3456-7890',
    'Parkirannya sempit dan panas',
    'Terima kasih banyak',
    'xyz',
  ]
  await fillPeriode(
    uji.db,
    p,
    saran.map((s, i) => jawabanUji(p, { saran: s, layananId: p.layananIds[i % 2]! })),
  )
  await fillPeriode(uji.db, lain, [jawabanUji(lain, { saran: 'Antre di rumah lain' })])
})
afterAll(() => uji.drop())

const sit = (peran: Peran, unitId?: string | null): Meja =>
  buildMeja(deps(), pejabatUji(p, peran, unitId), '/kerja/survei', [periodeRoutes(deps())])
const at = (query = ''): string => `/kerja/survei/${p.id}/saran${query}`
const html = async (query = '', peran: Peran = 'petugas', unitId?: string | null): Promise<string> =>
  (await sit(peran, unitId).get(at(query))).text()
const saranOf = (page: string): string[] =>
  [...page.matchAll(/<blockquote>([^<]*)<\/blockquote>/g)].map((m) => m[1]!)

describe('comments on the desk', () => {
  it('are found by a word in any form, and only those of the house', async () => {
    expect(saranOf(await html('?cari=mengantre'))).toEqual(['Antreannya lama sekali, mohon ditambah loket'])
    expect(saranOf(await html('?cari=loket+-lama'))).toHaveLength(1)
    expect(saranOf(await html('?cari=tidakada'))).toEqual([])
    expect(await html('?cari=tidakada')).toContain('Tidak ada saran yang cocok')
    const { instansiId, id } = p
    const asing = await uji.db.read({ instansiId: lain.instansiId }, (db) =>
      findSaran(db, instansiId, id, { cari: 'loket' }, { batas: 10 }),
    )
    expect(asing).toEqual([])
  })

  it('are filtered by theme, unsur, service and none, and counted by theme', async () => {
    expect(saranOf(await html('?tema=antrean'))).toEqual(['Antreannya lama sekali, mohon ditambah loket'])
    expect(saranOf(await html('?tema=unsur:sarana'))).toEqual(['Parkirannya sempit dan panas'])
    expect(saranOf(await html('?tema=lain'))).toEqual(['xyz'])
    expect(saranOf(await html(`?layanan=${p.layananIds[1]}`))).toHaveLength(2)
    expect(saranOf(await html('?tanda=ya'))).toHaveLength(0)
    expect(await html()).toContain('Dari 5 saran terbaru')
  })

  it('stand where a person puts them, whatever their words', async () => {
    const [xyz] = await uji.db.read({ instansiId: p.instansiId }, (db) =>
      findSaran(db, p.instansiId, p.id, { tema: 'lain' }, { batas: 1 }),
    )
    const isi = new URLSearchParams({ urut: String(xyz!.urut), tema: 'parkir' })
    const res = await sit('petugas').post(at('?tema=lain'), Object.fromEntries(isi))
    expect([res.status, res.headers.get('location')]).toEqual([303, at('?tema=lain')])
    expect(saranOf(await html('?tema=parkir'))).toContain('xyz')
    expect(await html('?tema=parkir')).toContain('dikelompokkan petugas')
    expect(saranOf(await html('?tema=lain'))).toEqual([])
    expect((await sit('petugas').post(at(), { urut: '999999', tema: 'parkir' })).status).toBe(404)
    expect((await sit('pembina', null).post(at(), { urut: String(xyz!.urut) })).status).toBe(403)
  })

  it('show names and numbers to the unit only', async () => {
    expect(saranOf(await html('?tema=sikap'))[0]).toContain('Pak Budi')
    const luar = await html('?tema=sikap', 'pembina', null)
    expect(saranOf(luar)).toEqual(['Pak [nama] di loket 2 ramah, hubungi saya [nomor]'])
    expect(luar).toContain('disamarkan')
    const csv = await (await sit('pembina', null).get(`/kerja/survei/${p.id}/jawaban.csv`)).text()
    expect(csv).not.toContain('Budi')
    expect(csv).not.toContain('0812')
  })
})
