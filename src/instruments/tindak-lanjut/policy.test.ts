import { expect, it } from 'vitest'
import type { Pejabat, Peran } from '../../kernel/actor.ts'
import { canLapor, canSeeAksi, canSetujui, canSusun, canUbah, canUsulkan, lingkupOf } from './policy.ts'

const kosong = (): Record<Peran, Set<string>> => ({
  admin_instansi: new Set(),
  pembina: new Set(),
  kepala_unit: new Set(),
  petugas: new Set(),
  pewawancara: new Set(),
  pengelola_pengaduan: new Set(),
  penghubung: new Set(),
  apip: new Set(),
})
const orang = (peran: Peran, unitId: string | null = 'u'): Pejabat => ({
  kind: 'pejabat',
  id: `o-${peran}`,
  instansiId: 'i',
  nama: 'Sri',
  penugasan: [{ peran, unitId }],
  unitIds: { ...kosong(), ...(unitId !== null && { [peran]: new Set([unitId]) }) },
})
const a = { unitId: 'u', penanggungJawabId: null, pengusulId: 'o-pembina' }

it.each<[Peran, string | null, string]>([
  ['petugas', 'u', 'lihat susun usul lapor'],
  ['penghubung', 'u', 'lihat susun usul lapor'],
  ['kepala_unit', 'u', 'lihat susun usul lapor setuju'],
  ['petugas', 'lain', ''],
  ['pembina', null, 'lihat usul'],
  ['pengelola_pengaduan', null, 'lihat usul'],
  ['apip', null, 'lihat'],
  ['admin_instansi', null, 'lihat'],
  ['pewawancara', 'u', ''],
])('%s of %s may: %s', (peran, unitId, boleh) => {
  const p = orang(peran, unitId)
  const bisa = [
    canSeeAksi(p, a) && 'lihat',
    canSusun(p, 'u') && 'susun',
    canUsulkan(p, 'u') && 'usul',
    canLapor(p, a) && 'lapor',
    canSetujui(p, 'u') && 'setuju',
  ]
  expect(bisa.filter(Boolean).join(' ')).toBe(boleh)
})

it('lets a pembina mend the proposal he brought, and no other, and no plan', () => {
  const p = orang('pembina', null)
  expect(canUbah(p, { ...a, status: 'usulan' })).toBe(true)
  expect(canUbah(p, { ...a, pengusulId: 'lain', status: 'usulan' })).toBe(false)
  expect(canUbah(p, { ...a, status: 'rencana' })).toBe(false)
  expect(canUbah(orang('petugas'), { ...a, status: 'rencana' })).toBe(false)
  expect(canUbah(orang('kepala_unit'), { ...a, status: 'berjalan' })).toBe(true)
})

it('says the same as a condition', () => {
  expect(lingkupOf(orang('pembina', null))).toEqual({ unitIds: null, orangId: 'o-pembina' })
  expect(lingkupOf(orang('petugas'))).toEqual({ unitIds: ['u'], orangId: 'o-petugas' })
  expect(lingkupOf(orang('pewawancara'))).toEqual({ unitIds: [], orangId: 'o-pewawancara' })
})
