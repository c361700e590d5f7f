import { describe, expect, it } from 'vitest'
import { readSkm } from '../../../test/support/skm.ts'
import { explainTerbitan } from './rules-terbitan-teks.ts'
import { telusurTerbitan, type Terbitan } from './rules-terbitan.ts'

const load = (name: string, indeks: string, skala: 100 | 4 = 100): Terbitan | undefined => {
  const file = readSkm(name)
  return (
    file && {
      ...(file.n_respondents === null ? {} : { n: file.n_respondents }),
      indeks,
      skala,
      ...(file.mutu === null ? {} : { mutu: file.mutu }),
      unsur: file.per_unsur.map((u) => ({
        label: u.name ?? u.code,
        ...(u.key === undefined ? {} : { kunci: u.key }),
        ...(u.total === undefined ? {} : { total: u.total }),
        ...(u.nrr === undefined ? {} : { nrr: String(u.nrr) }),
        ...(u.nrr_weighted === undefined ? {} : { tertimbang: String(u.nrr_weighted) }),
      })),
    }
  )
}
const plain = { nrr: 'tanpa', tertimbang: 'tanpa', indeks: 'tanpa', akhir: 'bulat' }

describe('a published figure', () => {
  const published = [
    ['gaspul_kemenag_tw3_2025', '90.56', '0.11'],
    ['gaspul_kemenag_tw3_2025', '91.48', '1/9'],
    ['bantul_dptr_2023', '87.28', '1/9'],
    ['tubaba_disdukcapil_sem1_2023', '100.00', '1/9'],
    ['scribd_lab_custom_subset', '86.63', '0.33'],
  ] as const
  for (const [name, indeks, bobot] of published) {
    const t = load(name, indeks)
    it.skipIf(!t)(`${name}: ${indeks} comes from a weight of ${bobot} without rounding on the way`, () => {
      expect(telusurTerbitan(t!)!.cara).toEqual({ bobot, ...plain })
    })
  }
  const sumbar = load('sumbar_dpmptsp_semester1', '81.71')
  it.skipIf(!sumbar)('DPMPTSP Sumbar: 81.71 comes from no convention, and the text says so', () => {
    expect(telusurTerbitan(sumbar!)).toMatchObject({ banyakCara: 0, dicoba: 2744 })
    const text = explainTerbitan(sumbar!).join('\n')
    expect(text).toContain('81,71 tidak dapat diperoleh')
    expect(text).toContain('1/9 memberi 82,70')
    expect(text).toContain('0,11 memberi 81,88')
    expect(text).toContain('Bukan unsur SKM: Pungutan tidak resmi.')
    expect(text).toContain('Unsur yang tidak ada: Sarana dan Prasarana.')
    expect(text).toContain('tertimbang yang tercetak berjumlah 3,305')
  })
  const mijen = load('mijen_legacy14_kep25_2004', '2.96', 4)
  it.skipIf(!mijen)(
    'Puskesmas Mijen (14 unsur, 2004): 2.96 comes from no convention; cut averages are named',
    () => {
      expect(telusurTerbitan(mijen!)?.banyakCara).toBe(0)
      const text = explainTerbitan(mijen!).join('\n')
      expect(text).toContain('1/14 memberi 2,94')
      expect(text).toContain('U3: NRR 2,76 dipotong, bukan dibulatkan (2,77).')
      expect(text).toContain('U8: jumlah 88 dari 30 responden memberi NRR 2,93, bukan 2,96.')
      expect(text).toContain('14 butirnya bukan sembilan unsur SKM')
      expect(text).toContain('Mutu B tidak sesuai')
    },
  )
  const tubaba = load('tubaba_disdukcapil_sem1_2023', '100.00')
  it.skipIf(!tubaba)('Tubaba: nine cells of 0.44 do not make 4.00', () => {
    expect(explainTerbitan(tubaba!).join('\n')).toContain('berjumlah 3,960, sedangkan indeksnya 4,000')
  })
  const gaspul = load('gaspul_kemenag_tw3_2025', '90.56')
  it.skipIf(!gaspul)('GASPUL: the sentence names the weight and what 1/9 gives', () => {
    expect(explainTerbitan(gaspul!)).toEqual([
      '90,56 diperoleh dengan bobot 0,11. Dengan bobot tepat 1/9 indeksnya 91,48.',
    ])
  })
  const tangsel = load('tangsel_bpbd_2025', '85.76')
  it.skipIf(!tangsel)('BPBD Tangsel: four averages are not nine, but 85.76 and its 3.43 agree', () => {
    expect(telusurTerbitan(tangsel!)).toBeUndefined()
    const [asal, indeks] = explainTerbitan({ ...tangsel!, indeksNrr: '3.43' })
    expect(asal).toContain('hanya 4 dari 9 unsur')
    expect(indeks).toBe('3,43 × 25 = 85,75; 85,76 dihitung dari rata-rata sebelum dibulatkan.')
  })
  it('cannot come from an index printed beside it that is too far away', () => {
    const text = explainTerbitan({ indeks: '85.90', indeksNrr: '3.43', skala: 100, unsur: [] }).join('\n')
    expect(text).toContain('85,90 tidak cocok dengan indeks 3,43')
  })
})
