import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AlamatClamd } from '../../src/platform/files/index.ts'

const CLAMD = '/usr/sbin/clamd'
export const hasClamd = existsSync(CLAMD)

/** The harmless text every scanner knows, in two halves so that none stumbles over this file. */
export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
)

/** A real clamd whose only signature is that text: it needs no network and no signature file of anybody. */
export async function startClamd(): Promise<{ alamat: AlamatClamd; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'sambut-clamd-'))
  const soket = join(folder, 'clamd.ctl')
  mkdirSync(join(folder, 'db'))
  writeFileSync(join(folder, 'db/uji.ndb'), `Uji.Eicar:0:*:${eicar.toString('hex')}\n`)
  const conf = [
    `DatabaseDirectory ${folder}/db`,
    `LocalSocket ${soket}`,
    'Foreground yes',
    'StreamMaxLength 1M',
    ...(process.getuid?.() === 0 ? ['User root'] : []),
  ]
  writeFileSync(join(folder, 'clamd.conf'), `${conf.join('\n')}\n`)
  const child = spawn(CLAMD, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (let i = 0; !existsSync(soket); i++) {
    if (i > 200 || child.exitCode !== null) throw new Error('clamd did not start')
    await sleep(100)
  }
  return {
    alamat: { path: soket },
    stop: async () => {
      child.kill()
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}
