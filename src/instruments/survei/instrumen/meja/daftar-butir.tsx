import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import { Button, Form } from '../../../../ui/index.ts'
import type { Instrumen } from '../../instrumen.ts'
import { alamatInstrumen } from './akses.ts'
import { kataInstrumen } from './words.ts'

type Bagian = 'pertanyaan' | 'tambahan'

export interface Butir {
  readonly kunci: string
  readonly teks: string
  /** What it belongs to, above its words. */
  readonly atas: ComponentChildren
  readonly bawah: ComponentChildren
}

/** Questions in their order, each with the buttons that move or open it where somebody may. */
export function DaftarButir(props: {
  bagian: Bagian
  isi: Instrumen
  butir: readonly Butir[]
  mayChange: boolean
  lang: Bahasa
}): JSX.Element {
  const { bagian, isi, butir, lang } = props
  return (
    <Form action={alamatInstrumen(isi)} class="tumpuk">
      <ol class="susunan">
        {butir.map(({ kunci, teks, atas, bawah }, i) => (
          <li key={kunci}>
            <div class="tumpuk rapat">
              <p class="redup">{atas}</p>
              <p>
                <b>{teks}</b>
              </p>
              {bawah}
            </div>
            {props.mayChange && (
              <Geser
                bagian={bagian}
                isi={isi}
                kunci={kunci}
                teks={teks}
                first={i === 0}
                last={i === butir.length - 1}
                lang={lang}
              />
            )}
          </li>
        ))}
      </ol>
    </Form>
  )
}

/** Change it, or move it one place: buttons of the form around the list. */
function Geser(props: {
  bagian: Bagian
  isi: Instrumen
  kunci: string
  teks: string
  first: boolean
  last: boolean
  lang: Bahasa
}): JSX.Element {
  const { bagian, isi, kunci, teks, lang } = props
  const k = kataInstrumen[lang]
  return (
    <div class="baris">
      <a href={alamatInstrumen(isi, `${bagian}/${kunci}`)} aria-label={k.ubahLabel(teks)}>
        {k.ubah}
      </a>
      <Button
        name="aksi"
        value={`naik:${bagian}:${kunci}`}
        size="sm"
        variant="tertiary"
        disabled={props.first}
        aria-label={k.naikLabel(teks)}
      >
        {k.naik}
      </Button>
      <Button
        name="aksi"
        value={`turun:${bagian}:${kunci}`}
        size="sm"
        variant="tertiary"
        disabled={props.last}
        aria-label={k.turunLabel(teks)}
      >
        {k.turun}
      </Button>
    </div>
  )
}
