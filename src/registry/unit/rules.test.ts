import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { registryErrors } from '../errors.ts'
import {
  assertCanDeactivate,
  assertCanMove,
  collectBawah,
  sortTree,
  widenPenugasan,
  type Simpul,
} from './rules.ts'

const s = (id: string, indukId: string | null, aktif = true): Simpul => ({ id, indukId, aktif })
const units = [
  s('dinkes', null),
  s('pkm', 'dinkes'),
  s('pustu', 'pkm'),
  s('kec', null),
  s('tutup', null, false),
]

it('reaches a unit and everything below it, and nothing beside it', () => {
  expect([...collectBawah(units, 'dinkes')].sort()).toEqual(['dinkes', 'pkm', 'pustu'])
  expect([...collectBawah(units, 'kec')]).toEqual(['kec'])
})

it('widens a role downwards only, and one for the instansi to every unit', () => {
  const wide = widenPenugasan(units, [
    { peran: 'petugas', unitId: 'pkm' },
    { peran: 'pembina', unitId: null },
  ])
  expect([...wide.petugas].sort()).toEqual(['pkm', 'pustu'])
  expect(wide.pembina.size).toBe(units.length)
  expect(wide.admin_instansi.size).toBe(0)
})

it.each([
  ['itself', 'dinkes', 'dinkes'],
  ['its child', 'dinkes', 'pkm'],
  ['its grandchild', 'dinkes', 'pustu'],
])('refuses to put a unit below %s', (_name, id, induk) => {
  expect(() => assertCanMove(units, id, induk)).toThrow(registryErrors.indukMelingkar.message)
})

it('refuses a closed parent, and closing a unit with open ones below', () => {
  expect(() => assertCanMove(units, 'kec', 'tutup')).toThrow(registryErrors.indukNonaktif.message)
  expect(() => assertCanDeactivate(units, 'pkm')).toThrow(registryErrors.masihAdaBawahan.message)
  expect(() => assertCanDeactivate(units, 'pustu')).not.toThrow()
})

it('draws the tree top down, children under their parent', () => {
  expect(sortTree(units).map((c) => `${'-'.repeat(c.tingkat)}${c.unit.id}`)).toEqual([
    'dinkes',
    '-pkm',
    '--pustu',
    'kec',
    'tutup',
  ])
})

it('never makes a ring, whatever moves are tried, and shows every unit once', () => {
  const anyMoves = fc.array(fc.tuple(fc.nat(7), fc.option(fc.nat(7))), { maxLength: 40 })
  fc.assert(
    fc.property(anyMoves, (moves) => {
      let tree = Array.from({ length: 8 }, (_, i) => s(`u${i}`, null))
      for (const [from, to] of moves) {
        const induk = to === null ? null : `u${to}`
        try {
          assertCanMove(tree, `u${from}`, induk)
        } catch {
          continue
        }
        tree = tree.map((u) => (u.id === `u${from}` ? s(u.id, induk) : u))
      }
      expect(sortTree(tree)).toHaveLength(8)
    }),
  )
})
