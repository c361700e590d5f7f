import { describe, expect, it } from 'vitest'
import { unsurKunciList, type UnsurKunci } from '../instrumen.ts'
import type { Agregat } from '../rules.ts'
import { roundSelang } from '../selang.ts'
import { computeSelangUnsur } from '../selang-unsur.ts'
import { computePerubahan, pairTerbitan, type HasilTerbitan } from './rules.ts'

/** 400 people; every unsur has a spread of about 0.75, and the index one that nine such unsur can have. */
function agregatOf(n: number, total: Partial<Record<UnsurKunci, number>>): Agregat {
  const jumlah = Object.fromEntries(unsurKunciList.map((k) => [k, total[k] ?? 1280])) as Record<
    UnsurKunci,
    number
  >
  const kuadrat = Object.fromEntries(
    unsurKunciList.map((k) => [k, Math.round(jumlah[k]! ** 2 / n + 0.56 * (n - 1))]),
  ) as Record<UnsurKunci, number>
  const jumlahBaris = unsurKunciList.reduce((a, k) => a + jumlah[k]!, 0)
  return {
    n,
    total: jumlah,
    kuadrat,
    jumlahBaris,
    jumlahKuadrat: Math.round(jumlahBaris ** 2 / n + 16 * (n - 1)),
  }
}

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
    agregat: agregatOf(400, total),
    populasi: null,
    unsur: unsurKunciList.map((kunci) => {
      const jumlah = total[kunci] ?? 1280
      return {
        kunci,
        nilai: (jumlah * 25) / 400,
        selang: roundSelang(computeSelangUnsur({ n: 400, total: { [kunci]: jumlah } }, kunci)!),
      }
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

  it('says that an unsur rose only where chance could not have done it, and names what was promised for it', () => {
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

  it('judges the index together with the nine unsur, from the published numbers', () => {
    const naik = Object.fromEntries(unsurKunciList.map((k) => [k, 1340]))
    const p = computePerubahan(terbitan(1, {}), terbitan(2, naik))
    expect(p.ikm).toBe('naik')
    expect(p.unsur.every((u) => u.p < 0.05 && u.arah === 'naik')).toBe(true)
    expect(computePerubahan(terbitan(1, {}), terbitan(2, {})).ikm).toBe('belum_terbukti')
  })

  it('still judges what was published before squares were kept, by the widest spread it can have', () => {
    const lama = terbitan(1, { sarana: 1100 })
    const tanpa = { ...lama, agregat: { ...lama.agregat, kuadrat: undefined } }
    const p = computePerubahan(tanpa, terbitan(2, { sarana: 1260, waktu: 1310 }))
    expect(arah(p, 'sarana')).toBe('naik')
    expect(arah(p, 'waktu')).toBe('belum_terbukti')
  })

  it('pairs neighbours of one unit only, newest first', () => {
    const list = [terbitan(1, {}), terbitan(2, {}), terbitan(3, {}), terbitan(1, {}, { unitId: 'dinsos' })]
    expect(pairTerbitan(list).map((p) => [p.lama.periodeId, p.baru.periodeId])).toEqual([
      ['p2', 'p3'],
      ['p1', 'p2'],
    ])
  })
})
