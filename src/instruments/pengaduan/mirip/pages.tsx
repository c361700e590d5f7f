import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Zona } from '../../../kernel/clock.ts'
import { Ringkasan } from '../publik/pages.tsx'
import type { Publik } from '../publik/store.ts'
import { kataPublik } from '../publik/words.ts'

/** Beside the receipt: perhaps it has been said already, and perhaps answered. */
export function BagianMirip(props: {
  mirip: readonly Publik[]
  unit: ReadonlyMap<string, string>
  lang: Bahasa
  zona: Zona
}): JSX.Element | null {
  const { mirip, lang } = props
  const k = kataPublik[lang]
  if (mirip.length === 0) return null
  return (
    <section class="tumpuk layar">
      <h2>{k.miripJudul}</h2>
      <p>{k.miripPengantar}</p>
      <ol class="jejak">
        {mirip.map((p) => (
          <li key={p.id}>
            <Ringkasan
              p={p}
              lang={lang}
              zona={props.zona}
              unit={p.unitId === null ? undefined : props.unit.get(p.unitId)}
            />
            <p>
              <a href={`/pengaduan/laporan/${p.id}#ikuti`}>{k.miripIkut}</a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
