import { describe, expect, it } from 'vitest'
import { bahasaDaerahList, canonBahasa, isKananKeKiri, namaBahasa, recognizeBahasa } from './bahasa.ts'

describe('languages of a questionnaire', () => {
  it('spells every code of the list as BCP 47 does, once', () => {
    for (const [kode] of bahasaDaerahList) expect(canonBahasa(kode)).toBe(kode)
    expect(new Set(bahasaDaerahList.map(([kode]) => kode)).size).toBe(bahasaDaerahList.length)
    expect(new Set(bahasaDaerahList.map(([, nama]) => nama)).size).toBe(bahasaDaerahList.length)
  })

  it('takes other tags, in their proper spelling, and no other text', () => {
    expect(canonBahasa('jv-java')).toBe('jv-Java')
    expect(canonBahasa(' MS-arab ')).toBe('ms-Arab')
    for (const text of ['', 'x', 'jawa tengah', 'jv_ID', '../..', 'en-US-x-evil', 'ms-Arab-MY', '<b>'])
      expect(canonBahasa(text)).toBeUndefined()
  })

  it.each([
    ['Bahasa Indonesia (id)', 'id'],
    ['English (en)', 'en'],
    ['English', 'en'],
    ['Basa Sunda', 'su'],
    ['Minang', 'min'],
    ['bug', 'bug'],
    ['Klingon opera', undefined],
    ['Jawa (bukan kode)', undefined],
  ])('understands the column head "%s" as %s', (text, kode) => {
    expect(recognizeBahasa(text)).toBe(kode)
  })

  it('has a name for each, also for one outside the list', () => {
    expect(namaBahasa('jv')).toBe('Jawa')
    expect(namaBahasa('id')).toBe('Indonesia')
    expect(namaBahasa('zh')).toMatch(/Tionghoa/)
    expect(namaBahasa('qqx')).toBe('qqx')
  })

  it('knows which are written from right to left', () => {
    expect([isKananKeKiri('ar'), isKananKeKiri('ms-Arab'), isKananKeKiri('jv')]).toEqual([true, true, false])
  })
})
