import type { Kysely } from 'kysely'
import type { Pejabat, Peran } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Database } from '../../src/platform/db/types.ts'
import { buildPejabat } from './pejabat.ts'
import { buildPeriode } from './periode.ts'
import { unsurKunciList } from '../../src/instruments/survei/instrumen.ts'
import type { OrangUndangan } from '../../src/instruments/survei/undangan/orang.ts'

/** People of nobody's, each with a mail address. */
export const orangUji = (n: number, over: Partial<OrangUndangan> = {}): OrangUndangan[] =>
  Array.from({ length: n }, (_, i) => ({
    nama: `Orang ${i + 1}`,
    surel: `orang${i + 1}@warga.example`,
    telepon: '',
    layananId: null,
    tanggal: null,
    ...over,
  }))

/** A filled form of the official questionnaire. */
export const isianUji = (
  layananId: string,
  over: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  ...Object.fromEntries(unsurKunciList.map((k, i) => [k, i % 2 ? '3' : '4'])),
  layanan: layananId,
  ...over,
})

/** One open periode with its address, and the people around it. */
export interface KantorPeriode {
  readonly instansiId: string
  readonly scope: { readonly instansiId: string }
  readonly periodeId: string
  readonly layananId: string
  readonly kode: string
  readonly petugas: Pejabat
  readonly pembina: Pejabat
  /** Works in another unit of the same instansi. */
  readonly asing: Pejabat
}

export async function buildKantorPeriode(owner: Kysely<Database>): Promise<KantorPeriode> {
  const p = await buildPeriode(owner)
  const orang = (peran: Peran, unitId: string | null): Pejabat =>
    buildPejabat(p.instansiId, peran, unitId, [unitId ?? p.unitId])
  return {
    instansiId: p.instansiId,
    scope: { instansiId: p.instansiId },
    periodeId: p.id,
    layananId: p.layananIds[0]!,
    kode: p.kode,
    petugas: orang('petugas', p.unitId),
    pembina: orang('pembina', null),
    asing: orang('petugas', newId()),
  }
}
