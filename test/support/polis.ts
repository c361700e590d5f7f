import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PengumpulSuara } from '../../src/instruments/fkp/peta/pengumpul.ts'
import type { MatriksSuara, Suara } from '../../src/instruments/fkp/peta/matriks.ts'
import { sharedData } from './shared.ts'

/** What production computed for one conversation, as far as it is compared. Its signs are the other way round: see polis-math §0. */
export interface Rujukan {
  readonly tids: readonly number[]
  readonly pca: {
    readonly center: readonly number[]
    readonly comps: readonly (readonly number[])[]
    readonly 'comment-projection': readonly (readonly number[])[]
    readonly 'comment-extremity': readonly number[]
  }
  readonly 'in-conv': readonly number[]
  readonly 'mod-out': readonly number[]
  readonly 'base-clusters': {
    readonly id: readonly number[]
    readonly members: readonly (readonly number[])[]
    readonly x: readonly number[]
    readonly y: readonly number[]
  }
  readonly 'group-clusters': readonly {
    readonly id: number
    readonly members: readonly number[]
    readonly center: readonly [number, number]
  }[]
  readonly 'group-votes': Readonly<
    Record<
      string,
      {
        readonly 'n-members': number
        readonly votes: Readonly<
          Record<string, { readonly A: number; readonly D: number; readonly S: number }>
        >
      }
    >
  >
  readonly repness: Readonly<Record<string, readonly RekamMewakili[]>>
  readonly consensus: Readonly<Record<'agree' | 'disagree', readonly RekamMayoritas[]>>
  readonly 'group-aware-consensus': Readonly<Record<string, number>>
  readonly 'comment-priorities': Readonly<Record<string, number>>
  readonly 'user-vote-counts': Readonly<Record<string, number>>
}
export interface RekamMayoritas {
  readonly tid: number
  readonly 'n-success': number
  readonly 'n-trials': number
  readonly 'p-success': number
  readonly 'p-test': number
}
export interface RekamMewakili extends RekamMayoritas {
  readonly repness: number
  readonly 'repness-test': number
  readonly 'repful-for': 'agree' | 'disagree'
  readonly 'best-agree'?: boolean
}

export const percakapan = [
  'below-100-ptpts',
  '50ptpt-3gp-strict-no-meta',
  '150ptpt-3gp-no-strict-no-meta',
] as const
export type Percakapan = (typeof percakapan)[number]

type BarisSuara = Readonly<
  Partial<Record<'pid' | 'tid' | 'participant_id' | 'statement_id', number>> & {
    vote: Suara
    modified: number | string
  }
>

const folder = sharedData('polis/math-fixtures')
export const adaRujukan = folder !== undefined

/** Votes and production's result of one conversation. */
export function readRujukan(nama: Percakapan): { readonly matriks: MatriksSuara; readonly rujukan: Rujukan } {
  const json = (file: string): unknown => JSON.parse(readFileSync(join(folder!, nama, file), 'utf8'))
  const rujukan = json('math-pca2.json') as Rujukan
  const suara = new PengumpulSuara(rujukan.tids.map(String))
  for (const v of json('votes.json') as readonly BarisSuara[])
    suara.add(String(v.pid ?? v.participant_id), String(v.tid ?? v.statement_id), v.vote, Number(v.modified))
  return { matriks: suara.matriks(), rujukan }
}

/** Rows of some participants. */
export function rowsOf(m: MatriksSuara, ids: Iterable<number | string>): Uint32Array {
  const at = new Map(m.peserta.map((id, i) => [id, i]))
  return Uint32Array.from(Array.from(ids, (id) => at.get(String(id))).filter((i) => i !== undefined)).sort()
}

/** Participants of each of production's groups. */
export function groupsOf(r: Rujukan): readonly (readonly number[])[] {
  const members = new Map(r['base-clusters'].id.map((id, i) => [id, r['base-clusters'].members[i]!]))
  return r['group-clusters'].map((g) => g.members.flatMap((b) => members.get(b)!))
}
