import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Zona } from '../../../kernel/clock.ts'
import { RiwayatSerbuan } from '../../../ui/index.ts'
import type { SerbuanTercatat } from './store.ts'
import { kataSerbuan } from './words.ts'

/** On the desk: that an address was held, when and why. Nothing where it never was. */
export function RiwayatSerbuanSurvei({
  serbuan,
  lang,
  zona,
}: {
  readonly serbuan: readonly (SerbuanTercatat & { readonly kode: string })[]
  readonly lang: Bahasa
  readonly zona: Zona
}): JSX.Element | null {
  const k = kataSerbuan[lang].meja
  if (serbuan.length === 0) return null
  return (
    <RiwayatSerbuan
      lang={lang}
      zona={zona}
      serbuan={serbuan}
      title={k.judul}
      lead={k.lead}
      sebab={(s, n, batas) => (
        <>
          {k.sebab[s.sebab](n, batas)}
          <br />
          <span class="redup">
            {k.tautan} <span class="mono">/s/{s.kode}</span>
          </span>
        </>
      )}
    />
  )
}
