import type { JSX } from 'preact'
import { CitizenPage, scriptAsset, TungguBukti } from '../../../ui/index.ts'
import type { LembarProps } from '../warga/lembar.tsx'
import type { Ditahan } from './penjaga.ts'
import { kataSerbuan } from './words.ts'

/** The form of a busy hour: nothing typed is lost, and nobody is refused. */
export function SerbuanPage(
  props: Required<LembarProps> & {
    readonly izin: Ditahan
    readonly isi: Readonly<Record<string, readonly string[]>>
    /** Files that could not wait with it. */
    readonly tanpaBerkas: boolean
  },
): JSX.Element {
  const { instansi, lang, path } = props
  const k = kataSerbuan[lang]
  return (
    <CitizenPage
      title={k.judul}
      lang={lang}
      path={path}
      demo={instansi.rekaan}
      instansi={{ nama: instansi.nama, ...(instansi.aksen !== null && { accent: instansi.aksen }) }}
    >
      <h1>{k.judul}</h1>
      <p>{k.mengapa}</p>
      {props.tanpaBerkas && <p>{k.tanpaBerkas}</p>}
      <TungguBukti {...props.izin} lang={lang} isi={props.isi} action="/pengaduan/baru" kata={k} />
      <script type="module" src={scriptAsset().path} />
    </CitizenPage>
  )
}
