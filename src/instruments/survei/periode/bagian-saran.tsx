import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { maskPribadi } from '../../../kernel/samaran.ts'
import { ratio } from '../../../kernel/angka.ts'
import { roundHalfUp } from '../../../kernel/angka-desimal.ts'
import { formatDate, formatNumber } from '../../../ui/index.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import { pointOf } from '../selang.ts'
import type { JawabanTersimpan } from '../jawaban/tipe.ts'
import { kataHasil } from './words-hasil.ts'

/** One respondent's own figure: the sum of nine answers ÷ 9 × 25. */
export const nilaiJawaban = (jumlah: number, lang: Bahasa, instrumen: Instrumen = skm142017): string =>
  formatNumber(roundHalfUp(ratio(jumlah).times(pointOf(instrumen)), 1).text, lang, 1)

/** Comments as they were written, each with its day, service and figure. */
export function DaftarSaran(props: {
  instrumen?: Instrumen
  saran: readonly JawabanTersimpan[]
  layanan: ReadonlyMap<string, string>
  lang: Bahasa
  /** Read outside the unit: names and numbers are masked. */
  samar: boolean
}): JSX.Element {
  const { saran, layanan, lang } = props
  const k = kataHasil[lang]
  return (
    <ul class="tugas">
      {saran.map((s) => (
        <li key={s.urut}>
          <div class="tumpuk rapat">
            <blockquote>{props.samar ? maskPribadi(s.saran ?? '') : s.saran}</blockquote>
            <p>
              {formatDate(s.tanggal, lang)} · {layanan.get(s.layananId)} ·{' '}
              {k.nilaiMereka(nilaiJawaban(s.jumlah, lang, props.instrumen))}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
