import { describe, expect, it } from 'vitest'
import { buildPejabat } from '../../../test/support/pejabat.ts'
import type { Actor, Pejabat, Peran } from '../../kernel/actor.ts'
import { canPublish, canSee, canWork, listUnitKerja, listUnitTerlihat } from './policy.ts'

const [dinas, upt, lain] = ['dinas', 'upt', 'lain']

const pejabat = (peran: Peran, unitId: string | null, turunan: readonly string[] = []): Pejabat =>
  buildPejabat('instansi', peran, unitId, unitId === null ? [] : [unitId, ...turunan])

describe('who may do what in the survey', () => {
  const cases: readonly [string, Actor, string, readonly [boolean, boolean, boolean]][] = [
    ['a petugas in his own unit', pejabat('petugas', upt), upt, [true, true, false]],
    ['a petugas in another unit', pejabat('petugas', upt), lain, [false, false, false]],
    ['a petugas of a dinas in the unit below', pejabat('petugas', dinas, [upt]), upt, [true, true, false]],
    ['a petugas of a unit in the dinas above', pejabat('petugas', upt), dinas, [false, false, false]],
    ['a kepala unit in his own unit', pejabat('kepala_unit', dinas, [upt]), dinas, [true, true, true]],
    ['a kepala unit in another unit', pejabat('kepala_unit', dinas, [upt]), lain, [false, false, false]],
    ['a pembina anywhere', pejabat('pembina', null), lain, [true, false, false]],
    ['an admin instansi anywhere', pejabat('admin_instansi', null), lain, [true, true, true]],
    ['a warga', { kind: 'warga', instansiId: 'instansi' }, upt, [false, false, false]],
    ['the system', { kind: 'sistem', instansiId: 'instansi', nama: 'seed' }, upt, [true, true, true]],
  ]
  it.each(cases)('%s', (_, actor, unitId, [see, work, publish]) => {
    const milik = { unitId }
    expect([canSee(actor, milik), canWork(actor, milik), canPublish(actor, milik)]).toEqual([
      see,
      work,
      publish,
    ])
  })
})

it('lists every unit for a role in the whole instansi, and only the widened units otherwise', () => {
  expect(listUnitTerlihat(pejabat('pembina', null))).toBe('semua')
  expect(listUnitTerlihat(pejabat('petugas', dinas, [upt]))).toEqual(['dinas', 'upt'])
  expect(listUnitTerlihat({ kind: 'warga', instansiId: 'instansi' })).toEqual([])
})

it('lets a pembina see every unit but open a periode in none', () => {
  expect(listUnitKerja(pejabat('pembina', null))).toEqual([])
})
