import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Zona } from '../../../kernel/clock.ts'
import { formatDate } from '../../../ui/index.ts'
import type { Perbaikan } from '../rincian.ts'
import { kataPerbaikan } from './words.ts'

/** On the tracking page: what came of the letter beyond its answer. */
export function BagianPerbaikan(props: {
  perbaikan: readonly Perbaikan[]
  lang: Bahasa
  zona: Zona
}): JSX.Element | null {
  const { perbaikan, lang, zona } = props
  const k = kataPerbaikan[lang]
  if (perbaikan.length === 0) return null
  return (
    <section class="tumpuk rapat">
      <h2>{k.judul}</h2>
      <p>{k.pengantar}</p>
      <ul>
        {perbaikan.map((p) => (
          <li key={p.aksiId}>
            {p.judul || k.tanpaJudul} <span class="redup">{formatDate(p.at, lang, zona)}</span>
            {p.alamat && (
              <>
                <br />
                <a href={p.alamat}>{k.lihat}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
