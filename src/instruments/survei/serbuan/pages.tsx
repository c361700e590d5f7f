import type { JSX } from 'preact'
import { CitizenPage, scriptAsset, TungguBukti } from '../../../ui/index.ts'
import type { HalamanSurvei } from '../jawaban/halaman-tipe.ts'
import type { Izin } from './penjaga.ts'
import { kataSerbuan } from './words.ts'

/** Everything that was typed, ready to be sent once more: by itself after the proof, or by the button after a wait. */
export function SerbuanPage(
  props: HalamanSurvei & {
    readonly izin: Izin & { readonly boleh: false }
    readonly isi: Readonly<Record<string, readonly string[]>>
  },
): JSX.Element {
  const { lang, izin } = props
  const k = kataSerbuan[lang]
  const undangan = props.isi['u']?.[0]
  return (
    <CitizenPage
      title={k.judul}
      lang={lang}
      path={`/s/${props.kode}${undangan ? `?u=${encodeURIComponent(undangan)}` : ''}`}
      instansi={props.instansi}
      demo={props.demo}
    >
      <h1>{k.judul}</h1>
      <p>{k.mengapa}</p>
      <TungguBukti {...izin} lang={lang} isi={props.isi} kata={k} />
      <script type="module" src={scriptAsset().path} />
    </CitizenPage>
  )
}
