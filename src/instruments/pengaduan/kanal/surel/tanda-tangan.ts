import { isAwalKutipan, isPonsel } from './rules.ts'

const TERUSAN =
  /^\s*(?:-{2,}\s*(?:forwarded message|pesan terusan)\s*-{2,}|begin forwarded message:|awal pesan terusan:)\s*$/i
/** Without the blank that RFC 3676 puts after the dashes it may be a line somebody drew: then only so much is a signature. */
const BARIS_TANDA = 8

export interface Terpisah {
  readonly isi: string
  /** Who signs, for the desk; '' where nobody does. */
  readonly tanda: string
}

/** A letter apart from the signature below it and below what it passes on. Where nothing else was said, all of it is the letter. */
export function splitTanda(teks: string): Terpisah {
  const lines = teks.split('\n').filter((line) => !isPonsel(line))
  const terusan = lines.findIndex((line) => TERUSAN.test(line))
  const parts = terusan < 0 ? [lines] : [lines.slice(0, terusan), lines.slice(terusan)]
  const dipisah = parts.map(splitSatu)
  const isi = dipisah
    .map((d) => d.isi)
    .join('\n')
    .trim()
  if (isi === '') return { isi: teks.trim(), tanda: '' }
  const tanda = dipisah.map((d) => d.tanda).filter(Boolean)
  return { isi, tanda: tanda.join('\n\n') }
}

function splitSatu(lines: readonly string[]): Terpisah {
  const pasti = lines.lastIndexOf('-- ')
  const mungkin = lines.lastIndexOf('--')
  const pendek = mungkin >= 0 && lines.slice(mungkin + 1).filter((l) => l.trim() !== '').length <= BARIS_TANDA
  const at = pasti >= 0 ? pasti : pendek ? mungkin : lines.length
  // A signature stands above what is quoted, too: that is part of the letter.
  const kutipan = lines.findIndex((l, i) => i > at && (/^\s*>/.test(l) || isAwalKutipan(lines, i)))
  const akhir = kutipan < 0 ? lines.length : kutipan
  const isi = [...lines.slice(0, at), ...lines.slice(akhir)].join('\n')
  const tanda = lines.slice(at + 1, akhir)
  return { isi, tanda: tanda.join('\n').trim() }
}
