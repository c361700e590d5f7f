import { parentPort } from 'node:worker_threads'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as english from '@zxcvbn-ts/language-en'
import * as indonesian from '@zxcvbn-ts/language-id'

export interface SandiJob {
  readonly sandi: string
  /** Words an attacker would try first: name, address, office. */
  readonly pribadi: readonly string[]
}
export interface SandiAnswer {
  /** 0 (guessed at once) to 4. */
  readonly skor: number
  readonly sebab: string | null
}

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary, ...indonesian.dictionary },
  graphs: common.adjacencyGraphs,
  // Letters behind the fortieth cannot make it weaker, and some sequences take seconds to take apart.
  maxLength: 40,
  l33tMaxSubstitutions: 20,
})

parentPort?.on('message', ({ sandi, pribadi }: SandiJob) => {
  const { score, feedback } = zxcvbn.check(sandi, [...pribadi])
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage({ skor: score, sebab: feedback.warning } satisfies SandiAnswer)
})
