import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { parseDecimal } from '../../../kernel/angka.ts'
import { classifyMutu } from '../rules.ts'
import { explainTerbitan } from '../rules-terbitan-teks.ts'
import { telusurTerbitan, type Terbitan } from '../rules-terbitan.ts'
import { berkasDitolak } from './galat.ts'

const angka = z.number().nonnegative()

/** A published table copied by hand: per unsur the points or the average, and the figure that was printed. */
const rekapSchema = z.object({
  n_respondents: z.number().int().positive().nullish(),
  per_unsur: z
    .array(
      z.object({
        code: z.string(),
        key: z.string().optional(),
        name: z.string().optional(),
        total: angka.optional(),
        nrr: angka.optional(),
        nrr_weighted: angka.optional(),
      }),
    )
    .min(1),
  ikm: angka.nullish(),
  ikm_alt_published: angka.optional(),
  nrr_index_published: angka.optional(),
  mutu: z.string().nullish(),
  mutu_origin: z.string().optional(),
})
type Rekap = z.infer<typeof rekapSchema>

/** One printed figure and where it comes from. */
export interface PenjelasanAngka {
  /** As printed, or null when the table came without one. */
  readonly indeks: string | null
  readonly isTerjelaskan: boolean
  readonly perBobot: readonly { readonly bobot: string; readonly indeks: number; readonly mutu: string }[]
  readonly penjelasan: readonly string[]
}

/** Retraces every figure of a published table: which weight and rounding give it, or that none does, and what else clashes. */
export async function jelaskanRekap(path: string): Promise<PenjelasanAngka[]> {
  const rekap = await bacaRekap(path)
  const printed = [rekap.ikm, rekap.ikm_alt_published].filter((x) => x !== undefined && x !== null)
  if (printed.length > 0) return printed.map((x) => jelaskan(rekap, x.toFixed(2), 100))
  if (rekap.nrr_index_published !== undefined)
    return [jelaskan(rekap, rekap.nrr_index_published.toFixed(2), 4)]
  return [
    {
      ...jelaskan(rekap, '0', 100),
      indeks: null,
      penjelasan: ['Tidak ada indeks tercetak untuk dicocokkan.'],
    },
  ]
}

async function bacaRekap(path: string): Promise<Rekap> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw berkasDitolak(`Berkas ${path} tidak ditemukan atau tidak dapat dibuka.`)
  })
  try {
    return rekapSchema.parse(JSON.parse(text))
  } catch {
    throw berkasDitolak(
      'Berkas JSON ini bukan rekap hasil terbitan (per_unsur dengan total atau nrr, dan ikm). Jawaban responden dibaca dari CSV atau XLSX.',
    )
  }
}

function jelaskan(rekap: Rekap, indeks: string, skala: 100 | 4): PenjelasanAngka {
  const terbitan = terbitanOf(rekap, indeks, skala)
  const telusur = telusurTerbitan(terbitan)
  return {
    indeks,
    isTerjelaskan: telusur?.cara !== undefined,
    perBobot: (telusur?.perBobot ?? []).map((b) => ({
      bobot: b.bobot,
      indeks: b.indeks.value,
      mutu: classifyMutu(parseDecimal(b.indeks.text).times(100).dividedBy(skala)),
    })),
    penjelasan: explainTerbitan(terbitan),
  }
}

/** What somebody derived later is not what was printed, so it is not held against the page. */
function terbitanOf(rekap: Rekap, indeks: string, skala: 100 | 4): Terbitan {
  const { n_respondents: n, nrr_index_published: indeksNrr, mutu } = rekap
  const isPrinted = rekap.mutu_origin === undefined
  return {
    indeks,
    skala,
    ...(n ? { n } : {}),
    ...(indeksNrr === undefined ? {} : { indeksNrr: indeksNrr.toFixed(2) }),
    ...(mutu && isPrinted ? { mutu } : {}),
    unsur: rekap.per_unsur.map((u) => ({
      label: u.name ?? u.code,
      ...(u.key === undefined ? {} : { kunci: u.key }),
      ...(u.total === undefined ? {} : { total: u.total }),
      ...(u.nrr === undefined ? {} : { nrr: String(u.nrr) }),
      ...(u.nrr_weighted === undefined ? {} : { tertimbang: String(u.nrr_weighted) }),
    })),
  }
}
