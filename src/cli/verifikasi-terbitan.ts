import { readFileSync, statSync } from 'node:fs'
import { isBerkasAcara, verifyBerkasAcara } from '../instruments/fkp/index.ts'
import { isBerkasTerbitan, verifyTerbitanFile } from '../instruments/survei/index.ts'
import type { Answer } from './command.ts'

/** A publication is a few dozen kilobytes; an audit export may be gigabytes and is read line by line elsewhere. */
const TERBESAR = 8 * 1024 * 1024

/** The answer for a downloaded `data.json` of a publication or a berita acara; undefined when the file is something else. */
export function verifyTerbitan(file: string): Answer | undefined {
  if (statSync(file).size > TERBESAR) return undefined
  const json = parseJson(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  if (isBerkasAcara(json))
    return jawab(verifyBerkasAcara(json), 'Utuh: berita acara ini tidak diubah sejak ditetapkan.\n')
  if (!isBerkasTerbitan(json)) return undefined
  return jawab(
    verifyTerbitanFile(json),
    'Utuh: terbitan ini tidak diubah, dan semua angkanya mengikuti dari jumlah nilainya.\n',
  )
}

function jawab(masalah: readonly string[], utuh: string): Answer {
  const teks = masalah.length === 0 ? utuh : `Tidak utuh:\n${masalah.map((m) => `  ${m}`).join('\n')}\n`
  return { teks, data: { masalah }, code: masalah.length === 0 ? 0 : 1 }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
