import { newId } from '../../src/kernel/ids.ts'
import type { Pejabat, Peran } from '../../src/kernel/actor.ts'
import type { OpenDb } from '../../src/platform/db/types.ts'
import {
  skm142017,
  unsurKunciList,
  type Jawaban,
  type Nilai,
} from '../../src/instruments/survei/instrumen.ts'
import {
  findPeriodeFormulir,
  findTautan,
  type PeriodeTerlihat,
} from '../../src/instruments/survei/jawaban/store-periode.ts'
import { insertJawaban } from '../../src/instruments/survei/jawaban/store-tulis.ts'
import type { JawabanBaru } from '../../src/instruments/survei/jawaban/tipe.ts'
import { buildPejabat } from './pejabat.ts'
import type { PeriodeUji } from './periode.ts'

/** Nine answers in form order; what is left out is 3. */
export const nilai = (...n: readonly number[]): Jawaban =>
  Object.fromEntries(unsurKunciList.map((k, i) => [k, (n[i] ?? 3) as Nilai])) as unknown as Jawaban

/** One filled form for the first service of a periode. */
export const jawabanUji = (p: PeriodeUji, over: Partial<JawabanBaru> = {}): JawabanBaru => ({
  id: newId(),
  kunciKirim: newId(),
  layananId: p.layananIds[0]!,
  saluran: 'daring',
  kumpulanId: null,
  jawaban: nilai(4, 3, 3, 4, 3, 4, 4, 3, 4),
  tanggal: '2026-11-20',
  responden: { jenisKelamin: 'P', usia: 34, pendidikan: 'S1', pekerjaan: 'SWASTA' },
  saran: null,
  sidik: null,
  createdBy: null,
  ...over,
})

/** The same `n` varied answers every time: both services, both sexes, a day apart; waktu, biaya and sarana are low. */
export function variedJawaban(p: PeriodeUji, n: number): JawabanBaru[] {
  return Array.from({ length: n }, (_, i) =>
    jawabanUji(p, {
      layananId: p.layananIds[i % 2]!,
      jawaban: nilai(...unsurKunciList.map((_k, u) => ([2, 3, 7].includes(u) ? 2 : 3) + ((i + u) % 2))),
      tanggal: `2026-11-${String(1 + (i % 20)).padStart(2, '0')}`,
      responden: {
        jenisKelamin: i % 3 === 0 ? 'L' : 'P',
        usia: 18 + ((i * 7) % 50),
        pendidikan: i % 4 === 0 ? 'SMA' : 'S1',
        pekerjaan: null,
      },
    }),
  )
}

export const fillPeriode = (db: OpenDb, p: PeriodeUji, rows: readonly JawabanBaru[]): Promise<unknown> =>
  db.write({ instansiId: p.instansiId }, (trx) => insertJawaban(trx, p.instansiId, p.id, rows))

/** A look at the periode as the form of its printed address rests on it. */
export const lihatPeriode = (
  db: OpenDb,
  p: PeriodeUji,
  hariIni = '2026-11-20',
): Promise<{ readonly periode: PeriodeTerlihat; readonly instrumen: typeof skm142017 }> =>
  db.read({ instansiId: p.instansiId }, async (trx) => {
    const periode = await findPeriodeFormulir(trx, (await findTautan(trx, p.kode))!, hariIni)
    return { periode: periode!, instrumen: skm142017 }
  })

/** Somebody with one role in the unit of the periode (or, with null, in the whole instansi). */
export const pejabatUji = (p: PeriodeUji, peran: Peran, unitId: string | null = p.unitId): Pejabat =>
  buildPejabat(p.instansiId, peran, unitId, unitId === null ? [] : [unitId], 'Dra. Sri Rahayu, M.Si.')
