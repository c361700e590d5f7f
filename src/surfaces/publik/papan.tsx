import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { formatNumber, IntervalStrip, StripAxis, stripScale, type Ukuran } from '../../ui/index.ts'

/** One line of a board. `ikm` null: there is nothing to draw, and `catatan` says why. */
export interface BarisPapan {
  readonly nama: string
  readonly href: string | undefined
  readonly ikm: number | null
  readonly mutu: string
  readonly selang95: readonly [number, number] | null
  readonly catatan: ComponentChildren
  readonly tanda?: ComponentChildren
}

/** Names with their figures and intervals under one scale. The words hold every number; the strips let them be compared. */
export function Papan(props: {
  baris: readonly BarisPapan[]
  lang: Bahasa
  /** The SKM's where none is given. */
  ukuran?: Ukuran
}): JSX.Element {
  const { baris, lang } = props
  const scale = stripScale(
    baris.flatMap((b) => (b.ikm === null ? [] : [b.ikm, ...(b.selang95 ?? [])])),
    props.ukuran,
  )
  return (
    <ul class="papan">
      <li class="skala" aria-hidden="true">
        <StripAxis scale={scale} lang={lang} />
      </li>
      {baris.map((b) => (
        <li key={b.href ?? b.nama}>
          <p class="apa">{b.href ? <a href={b.href}>{b.nama}</a> : b.nama}</p>
          {b.ikm !== null && (
            <>
              <p class="nilai num">
                {formatNumber(b.ikm, lang, 2)} <small>{b.mutu}</small>
              </p>
              <IntervalStrip nilai={b.ikm} selang={b.selang95} scale={scale} />
            </>
          )}
          <p class="redup kecil">{b.catatan}</p>
          {b.tanda && <p class="baris">{b.tanda}</p>}
        </li>
      ))}
    </ul>
  )
}
