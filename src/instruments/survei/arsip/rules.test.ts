import { describe, expect, it } from 'vitest'
import { unsurKunciList, type UnsurKunci } from '../instrumen.ts'
import { emptyAgregat } from '../rules.ts'
import { roundSelang } from '../selang.ts'
import { computeSelangUnsur } from '../selang-unsur.ts'
import { classifyArah, computePerubahan, pairTerbitan, type HasilTerbitan } from './rules.ts'

function terbitan(
  nomor: number,
  total: Partial<Record<UnsurKunci, number>>,
  over: Partial<HasilTerbitan> = {},
): HasilTerbitan {
  return {
    unitId: 'rsud',
    periodeId: `p${nomor}`,
    revisi: 1,
    nama: `Triwulan ${nomor}`,
    mulai: `2026-0${nomor}-01`,
    selesai: `2026-0${nomor}-28`,
    terbitAt: new Date(`2026-0${nomor + 1}-10`),
    n: 400,
    ikm: 80,
    mutu: 'B',
    kinerja: 'Baik',
    selang95: [79, 81],
    kepastian: 'pasti',
    mencapaiMinimum: true,
    agregat: emptyAgregat(),
    unsur: unsurKunciList.map((kunci) => {
      const jumlah = total[kunci] ?? 1280
      return { kunci, nilai: (jumlah * 25) / 400, selang: roundSelang(computeSelangUnsur(jumlah, 400)!) }
    }),
    rencana: [],
    ...over,
  }
}
const arah = (p: ReturnType<typeof computePerubahan>, k: UnsurKunci) =>
  p.unsur.find((u) => u.unsur === k)!.arah

describe('from one publication to the next', () => {
  const rencana = [
    { unsur: 'sarana', kegiatan: 'Ruang tunggu baru', waktu: 'TW I 2026', penanggungJawab: 'Direktur' },
  ] as const

  it('says that an unsur rose only where the intervals have parted, and names what was promised for it', () => {
    const p = computePerubahan(
      terbitan(1, { sarana: 1100, waktu: 1200 }, { rencana }),
      terbitan(2, { sarana: 1260, waktu: 1210, biaya: 1100 }),
    )
    expect(arah(p, 'sarana')).toBe('naik')
    expect(arah(p, 'waktu')).toBe('belum_terbukti')
    expect(arah(p, 'biaya')).toBe('turun')
    expect(p.unsur.find((u) => u.unsur === 'sarana')).toMatchObject({
      lama: { nilai: 68.75 },
      baru: { nilai: 78.75 },
      rencana,
    })
    expect(p.unsur.find((u) => u.unsur === 'waktu')!.rencana).toEqual([])
  })

  it('judges the index by its published interval', () => {
    const naik = computePerubahan(terbitan(1, {}), terbitan(2, {}, { ikm: 82.5, selang95: [81.01, 84] }))
    const sama = computePerubahan(terbitan(1, {}), terbitan(2, {}, { ikm: 82.5, selang95: [81, 84] }))
    expect([naik.ikm, sama.ikm]).toEqual(['naik', 'belum_terbukti'])
  })

  it('pairs neighbours of one unit only, newest first', () => {
    const list = [terbitan(1, {}), terbitan(2, {}), terbitan(3, {}), terbitan(1, {}, { unitId: 'dinsos' })]
    expect(pairTerbitan(list).map((p) => [p.lama.periodeId, p.baru.periodeId])).toEqual([
      ['p2', 'p3'],
      ['p1', 'p2'],
    ])
  })
})

describe('which way a figure went', () => {
  it.each([
    ['naik', [70.6, 72.4], [72.41, 75]],
    ['belum_terbukti', [70.6, 72.4], [72.4, 75]],
    ['belum_terbukti', [70.6, 72.4], [69, 70.6]],
    ['turun', [70.6, 72.4], [69, 70.59]],
    ['belum_terbukti', null, [90, 91]],
  ] as const)('is %s from %j to %j', (arah, lama, baru) => {
    expect(classifyArah(lama, baru)).toBe(arah)
  })
})
