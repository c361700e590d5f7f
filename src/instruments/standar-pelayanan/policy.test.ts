import { describe, expect, it } from 'vitest'
import type { Pejabat, Peran } from '../../kernel/actor.ts'
import { canAturKatalog, canSeeVersi, canSusun, canTandaTangan } from './policy.ts'

const semua: readonly Peran[] = [
  'admin_instansi',
  'pembina',
  'kepala_unit',
  'petugas',
  'pewawancara',
  'pengelola_pengaduan',
  'penghubung',
  'apip',
]
const orang = (peran: Peran, unitId: string | null): Pejabat => ({
  kind: 'pejabat',
  id: 'o',
  instansiId: 'i',
  nama: 'Sri',
  penugasan: [{ peran, unitId }],
  unitIds: Object.fromEntries(
    semua.map((p) => [p, new Set(p === peran && unitId ? [unitId] : [])]),
  ) as unknown as Pejabat['unitIds'],
})
const draf = { unitId: 'u', keadaan: 'draft', diganti: null } as const

describe('who drafts, who signs, who reads', () => {
  it.each([
    ['petugas', true, false],
    ['kepala_unit', true, true],
    ['admin_instansi', true, false],
    ['penghubung', false, false],
    ['pewawancara', false, false],
  ] as const)('%s of the unit drafts: %s, signs: %s', (peran, susun, ttd) => {
    expect(canSusun(orang(peran, 'u'), 'u')).toBe(susun)
    expect(canTandaTangan(orang(peran, 'u'), 'u')).toBe(ttd)
    expect(canSusun(orang(peran, 'lain'), 'u')).toBe(false)
  })
  it('shows a draft to the unit and to whoever watches over all, and to nobody else', () => {
    expect(canSeeVersi(orang('petugas', 'u'), draf)).toBe(true)
    expect(canSeeVersi(orang('pembina', null), draf)).toBe(true)
    expect(canSeeVersi(orang('petugas', 'lain'), draf)).toBe(false)
    expect(canSeeVersi({ kind: 'warga', instansiId: 'i' }, draf)).toBe(false)
  })
  it('shows what is in force to everybody, and no longer what was replaced', () => {
    const warga = { kind: 'warga', instansiId: 'i' } as const
    expect(canSeeVersi(warga, { ...draf, keadaan: 'dimonev' })).toBe(true)
    expect(canSeeVersi(warga, { ...draf, keadaan: 'dimonev', diganti: '2026-01-01' })).toBe(false)
  })
  it('lets the catalogue as a whole be set by those who look after the instansi', () => {
    expect(canAturKatalog(orang('pembina', null))).toBe(true)
    expect(canAturKatalog(orang('admin_instansi', 'u'))).toBe(false)
    expect(canAturKatalog(orang('kepala_unit', 'u'))).toBe(false)
  })
})
