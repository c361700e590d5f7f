import { readFileSync } from 'node:fs'
import {
  isUnsurKunci,
  unsurKunciList,
  type Jawaban,
  type UnsurKunci,
} from '../../src/instruments/survei/instrumen.ts'
import { sharedData } from './shared.ts'

/** A file of `shared/data/skm`, as far as tests read it. */
export interface SkmFile {
  readonly n_respondents: number | null
  readonly per_unsur: readonly {
    code: string
    key?: string
    name?: string
    total?: number
    nrr?: number
    nrr_weighted?: number
  }[]
  readonly ikm: number | null
  readonly mutu: string | null
  readonly raw_rows: readonly (readonly number[])[] | null
}

export function readSkm(name: string): SkmFile | undefined {
  const path = sharedData(`skm/${name}.json`)
  return path === undefined ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as SkmFile)
}

/** Rows of a file as answers, by the keys of its own column order. */
export function jawabanOf(file: SkmFile): Jawaban[] {
  const keys = file.per_unsur.map((u) => u.key ?? '').filter(isUnsurKunci)
  return (file.raw_rows ?? []).map(
    (row) => Object.fromEntries(keys.map((k, i) => [k, row[i]])) as unknown as Jawaban,
  )
}

export function totalOf(file: SkmFile): Record<UnsurKunci, number> {
  const total = (k: UnsurKunci): number => file.per_unsur.find((u) => u.key === k)?.total ?? Number.NaN
  return Object.fromEntries(unsurKunciList.map((k) => [k, total(k)])) as Record<UnsurKunci, number>
}
