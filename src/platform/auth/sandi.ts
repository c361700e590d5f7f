import { randomInt } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { SandiAnswer, SandiJob } from './sandi-worker.ts'

export const SANDI_TERPENDEK = 12
export const SANDI_TERPANJANG = 256
/** 3 = more than a hundred million guesses, with the attempts allowed here some thousand years. */
const CUKUP = 3

/** Why a password is refused. */
export type AlasanSandi = 'pendek' | 'panjang' | 'pribadi' | 'umum' | 'pola' | 'lemah'

// Beside this source in development and tests, beside the bundle (dist/sandi-worker.js) in production.
const workerFile = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './sandi-worker.ts' : './sandi-worker.js', import.meta.url),
)

/**
 * Long enough and hard enough to guess, judged by word lists on this machine: nothing about a password leaves the house. In a
 * thread of its own, because the lists need 70 MB and some passwords take a second; both are gone afterwards.
 */
export async function checkSandi(
  sandi: string,
  pribadi: readonly string[],
): Promise<AlasanSandi | undefined> {
  const length = Array.from(sandi).length
  if (length < SANDI_TERPENDEK) return 'pendek'
  if (length > SANDI_TERPANJANG) return 'panjang'
  const words = pribadi.flatMap((p) => [p, ...p.split(/[^\p{L}\p{N}]+/u)]).filter((w) => w.length > 2)
  const { skor, sebab } = await judge({ sandi, pribadi: words })
  if (skor >= CUKUP) return undefined
  return (sebab && ALASAN[sebab]) || 'lemah'
}

const ALASAN: Readonly<Record<string, AlasanSandi>> = {
  userInputs: 'pribadi',
  topTen: 'umum',
  topHundred: 'umum',
  common: 'umum',
  similarToCommon: 'umum',
  wordByItself: 'umum',
  namesByThemselves: 'umum',
  commonNames: 'umum',
  straightRow: 'pola',
  keyPattern: 'pola',
  simpleRepeat: 'pola',
  extendedRepeat: 'pola',
  sequences: 'pola',
  recentYears: 'pola',
  dates: 'pola',
}

/** People try two or three passwords in a row; after that the thread gives its memory back. */
const IDLE_MS = 15_000
let judgeThread: Worker | undefined
let idle: NodeJS.Timeout | undefined
let last: Promise<unknown> = Promise.resolve()

/** One at a time, so that an answer belongs to its question. */
function judge(job: SandiJob): Promise<SandiAnswer> {
  const turn = last.then(() => ask(job))
  last = turn.catch(() => undefined)
  return turn
}

function ask(job: SandiJob): Promise<SandiAnswer> {
  clearTimeout(idle)
  const worker = (judgeThread ??= new Worker(workerFile, { execArgv: [] }))
  worker.ref()
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref()
      idle = setTimeout(stop, IDLE_MS).unref()
      finish()
    }
    const fail = (err: Error): void => {
      judgeThread = undefined
      settle(() => reject(err))
    }
    const onMessage = (answer: SandiAnswer): void => settle(() => resolve(answer))
    const onError = (err: Error): void => fail(err)
    const onExit = (): void => fail(new Error('the password judge ended before it answered'))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(job)
  })
}

function stop(): void {
  void judgeThread?.terminate()
  judgeThread = undefined
}

const CLEAR = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A first password to hand over, easy to read aloud: four groups of four, 79 bits. */
export function makeSandi(): string {
  const group = (): string => Array.from({ length: 4 }, () => CLEAR[randomInt(CLEAR.length)]!).join('')
  return [group(), group(), group(), group()].join('-')
}
