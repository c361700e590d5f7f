import type { PertanyaanMentah } from './kumpul.ts'
import { isObyek, listOf, type Obyek } from './surveyjs-baca.ts'

type Pilihan = NonNullable<PertanyaanMentah['pilihan']>
type Teks = (value: unknown) => Record<string, string>

/** The options of an element in the order of the form, or why it has none that can come in. */
export function pilihanSurveyJs(el: Obyek, teks: Teks, ubah: (alasan: string) => void): Pilihan | string {
  if (el['type'] === 'boolean') return boolean(el, teks)
  if (el['type'] === 'rating' && !Array.isArray(el['rateValues'])) return rating(el, teks)
  if (el['choicesByUrl'] !== undefined)
    return 'Pilihan diambil dari alamat lain; tulis pilihannya di dalam formulir.'
  const key = el['type'] === 'rating' ? 'rateValues' : 'choices'
  const options: { nilai: string; label: Record<string, string> }[] = []
  for (const choice of listOf(el[key])) {
    const value = isObyek(choice) ? choice['value'] : choice
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      return 'Ada pilihan yang nilainya bukan teks atau angka.'
    }
    if (isObyek(choice) && (choice['visibleIf'] !== undefined || choice['enableIf'] !== undefined)) {
      ubah('Syarat pada satu pilihan tidak ikut; semua pilihan akan tampil.')
    }
    const label = isObyek(choice) ? (choice['text'] ?? value) : value
    options.push({ nilai: String(value), label: teks(typeof label === 'boolean' ? String(label) : label) })
  }
  if (el['hasNone'] === true || el['showNoneItem'] === true) {
    options.push({ nilai: 'none', label: { id: 'Tidak ada', en: 'None', ...teks(el['noneText']) } })
  }
  if (el['hasOther'] === true || el['showOtherItem'] === true) {
    ubah('Pilihan “Lainnya” ikut, tetapi tanpa isian kata sendiri; tambahkan pertanyaan teks bila perlu.')
    options.push({ nilai: 'other', label: { id: 'Lainnya', en: 'Other', ...teks(el['otherText']) } })
  }
  return options
}

function boolean(el: Obyek, teks: Teks): Pilihan {
  const yes = scalar(el['valueTrue'], 'true')
  const no = scalar(el['valueFalse'], 'false')
  return [
    { nilai: yes, label: { id: 'Ya', en: 'Yes', ...teks(el['labelTrue']) } },
    { nilai: no, label: { id: 'Tidak', en: 'No', ...teks(el['labelFalse']) } },
  ]
}

/** 1 to 5 unless the form says otherwise; the words at both ends stand beside their number. */
function rating(el: Obyek, teks: Teks): Pilihan | string {
  const [min, max, step] = [
    num(el['rateMin'], 1),
    num(el['rateMax'], num(el['rateCount'], 5)),
    num(el['rateStep'], 1),
  ]
  if (![min, max, step].every(Number.isInteger) || step < 1 || max <= min || (max - min) / step > 20)
    return 'Rentang nilainya tidak dapat dijadikan pilihan.'
  const options: { nilai: string; label: Record<string, string> }[] = []
  for (let n = min; n <= max; n += step) options.push({ nilai: String(n), label: { id: String(n) } })
  const add = (option: (typeof options)[number] | undefined, words: Record<string, string>): void => {
    for (const [kode, text] of Object.entries(words)) option!.label[kode] = `${option!.nilai} · ${text}`
  }
  add(options[0], teks(el['minRateDescription']))
  add(options.at(-1), teks(el['maxRateDescription']))
  return options
}

const num = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise

const scalar = (value: unknown, otherwise: string): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise
