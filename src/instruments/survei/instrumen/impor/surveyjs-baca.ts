import { berkasDitolak } from '../../hitung/galat.ts'
import { recognizeBahasa } from '../bahasa.ts'

export type Obyek = Readonly<Record<string, unknown>>

const MAKS_BYTE = 2 << 20
const MAKS_DALAM = 60

export const isObyek = (value: unknown): value is Obyek =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The file as an object, or a plain sentence why it is none. */
export function bacaJson(isi: Uint8Array): Obyek {
  if (isi.byteLength > MAKS_BYTE)
    throw berkasDitolak(
      'Berkas JSON ini lebih dari 2 MB; sebuah kuesioner jauh lebih kecil.',
      'This JSON file is over 2 MB; a questionnaire is far smaller.',
    )
  const text = new TextDecoder('utf-8').decode(isi)
  if (isTooDeep(text))
    throw berkasDitolak(
      `Berkas JSON ini bersarang lebih dari ${MAKS_DALAM} tingkat.`,
      `This JSON file is nested more than ${MAKS_DALAM} deep.`,
    )
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw berkasDitolak(
      'Berkas ini bukan JSON yang utuh. Unduh lagi dari SurveyJS (tab JSON Editor), lalu coba lagi.',
      'This JSON file is not whole. Download it from SurveyJS again (JSON Editor) and try once more.',
    )
  }
  if (!isObyek(value))
    throw berkasDitolak(
      'Berkas JSON ini bukan sebuah survei SurveyJS.',
      'This JSON file is no SurveyJS survey.',
    )
  return value
}

function isTooDeep(text: string): boolean {
  let depth = 0
  let inText = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (inText) {
      if (c === 92) i++
      else if (c === 34) inText = false
    } else if (c === 34) inText = true
    else if (c === 91 || c === 123) {
      if (++depth > MAKS_DALAM) return true
    } else if (c === 93 || c === 125) depth--
  }
  return false
}

/** `"Puas"` or `{ default: "Puas", en: "Satisfied" }` → texts by language, and the languages nobody knows. */
export function teksOf(value: unknown, utama: string): { teks: Record<string, string>; asing: string[] } {
  if (typeof value === 'string' || typeof value === 'number')
    return { teks: { [utama]: plain(String(value)) }, asing: [] }
  if (!isObyek(value)) return { teks: {}, asing: [] }
  const teks: Record<string, string> = {}
  const asing: string[] = []
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string') continue
    const kode = key === 'default' ? utama : recognizeBahasa(key)
    if (kode === undefined) asing.push(key)
    else if (key !== 'default' || teks[kode] === undefined) teks[kode] = plain(text)
  }
  return { teks, asing }
}

/** Titles may carry HTML; here they are words. */
const plain = (text: string): string => text.replaceAll(/<\/?[a-z][^>]*>/gi, ' ')
