import { describe, expect, it } from 'vitest'
import { komponenList, listKurang, penyampaianList } from './rules.ts'
import { standarContoh } from './seed-layanan.ts'

describe('the standards of the demonstration', () => {
  it('are complete where they are in force', () => {
    for (const c of standarContoh)
      expect([c.nama, listKurang(c.isi)]).toEqual([c.nama, c.jalan === 'draft' ? expect.any(Array) : []])
    expect(komponenList.length - penyampaianList.length).toBe(8)
  })
  it('hold a grant in its three stages', () => {
    const hibah = standarContoh.find((c) => c.nama.startsWith('Hibah'))
    expect(hibah?.isi.tahap.map((t) => t.nama)).toEqual(['Pengusulan', 'Pencairan', 'Pertanggungjawaban'])
  })
  it('write to nobody: every address ends in .example', () => {
    for (const { isi } of standarContoh)
      if (isi.tautan !== '') expect(new URL(isi.tautan).hostname).toMatch(/\.example$/)
  })
})
