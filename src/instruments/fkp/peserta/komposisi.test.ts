import { describe, expect, it } from 'vitest'
import type { KelompokPeserta } from '../rules.ts'
import { kelompokPublikList } from './golongan.ts'
import { computeKomposisi, type Anggota } from './komposisi.ts'

const orang = (kelompok: KelompokPeserta, over: Partial<Anggota> = {}): Anggota => ({
  kelompok,
  rentan: [],
  hadir: false,
  ...over,
})

describe('who takes part', () => {
  it('names what is missing of the five groups, and the organiser fills none of them', () => {
    const k = computeKomposisi(
      [orang('pengguna'), orang('pengguna'), orang('media'), orang('penyelenggara')],
      false,
    )
    expect(k.belum).toEqual(['ahli', 'instansi_terkait', 'oms'])
    expect(k.terisi).toBe(2)
    expect(k.kelompok.pengguna).toEqual({ diundang: 2, hadir: 0 })
  })
  it('counts a group with its first person: no minimum is written in the law', () => {
    const k = computeKomposisi(
      kelompokPublikList.map((x) => orang(x)),
      false,
    )
    expect([k.terisi, k.belum]).toEqual([5, []])
  })
  it('looks at who came once the meeting has begun', () => {
    const list = [orang('pengguna', { hadir: true }), orang('ahli')]
    expect(computeKomposisi(list, false).terisi).toBe(2)
    expect(computeKomposisi(list, true)).toMatchObject({ terisi: 1 })
    expect(computeKomposisi(list, true).belum).toContain('ahli')
  })
  it('counts one person with two needs once among the vulnerable', () => {
    const k = computeKomposisi([orang('pengguna', { rentan: ['lansia', 'disabilitas'], hadir: true })], false)
    expect(k.rentanSemua).toEqual({ diundang: 1, hadir: 1 })
    expect([k.rentan.lansia.diundang, k.rentan.disabilitas.diundang, k.rentan.adat.diundang]).toEqual([
      1, 1, 0,
    ])
  })
})
