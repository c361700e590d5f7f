import { unsurKunciList, type JawabanSkm, type SkmKunci } from './instrumen.ts'
import type { Acak } from './seed-acak.ts'
import type { Bidang } from './seed-responden.ts'
import { keluhanUmum, pujianUmum, usulUmum } from './seed-saran-umum.ts'
import { saranBidang } from './seed-saran-bidang.ts'

/** About one in nine leaves a comment; the displeased twice as readily. */
export function drawSaran(acak: Acak, bidang: Bidang, jawaban: JawabanSkm): string | null {
  const rendah = unsurKunciList.filter((k) => jawaban[k] <= 2)
  const jumlah = unsurKunciList.reduce((s, k) => s + jawaban[k], 0)
  if (!acak.kena(rendah.length >= 2 ? 0.2 : 0.09)) return null
  return seolahDiketik(acak, pilihKalimat(acak, bidang, rendah, jumlah >= 32))
}

function pilihKalimat(acak: Acak, bidang: Bidang, rendah: readonly SkmKunci[], puas: boolean): string {
  const khas = saranBidang[bidang]
  if (rendah.length > 0 && acak.kena(0.85)) {
    const kunci = acak.pilih(rendah)
    const khusus = khas.keluhan[kunci] ?? []
    return acak.pilih(khusus.length > 0 && acak.kena(0.45) ? khusus : keluhanUmum[kunci])
  }
  if (puas) return acak.pilih(acak.kena(0.35) ? khas.pujian : pujianUmum)
  return acak.pilih(acak.kena(0.4) ? khas.usul : usulUmum)
}

const SINGKATAN: readonly (readonly [RegExp, string])[] = [
  [/\byang\b/g, 'yg'],
  [/\btidak\b/g, 'tdk'],
  [/\bdengan\b/g, 'dgn'],
  [/\bsudah\b/g, 'sdh'],
  [/\bkarena\b/g, 'krn'],
  [/\buntuk\b/g, 'utk'],
]
const SALAM = [
  'Terima kasih.',
  'Terimakasih',
  'Semoga makin baik.',
  'Mohon diperhatikan.',
  'Sukses selalu.',
  'Trims',
]

/** People type on a phone at a counter: small letters, short forms, no full stop, now and then a thank-you. */
function seolahDiketik(acak: Acak, kalimat: string): string {
  let text = acak.kena(0.1) ? `${kalimat} ${acak.pilih(SALAM)}` : kalimat
  if (acak.kena(0.3))
    for (const [kata, singkat] of SINGKATAN) if (acak.kena(0.7)) text = text.replace(kata, singkat)
  if (acak.kena(0.35)) text = text.replace(/\.$/, '')
  if (acak.kena(0.3)) text = text[0]!.toLowerCase() + text.slice(1)
  return text
}
