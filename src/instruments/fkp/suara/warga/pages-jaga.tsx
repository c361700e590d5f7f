import type { JSX } from 'preact'
import { scriptAsset, TungguBukti } from '../../../../ui/index.ts'
import { Lembar, type LembarProps } from './lembar.tsx'
import type { Ditahan } from '../../penjaga-usul.ts'
import { kataSuara } from './words.ts'

/** Very many come at once: this one proves itself, by itself or by waiting, and nothing he said is lost. */
export function JagaPage(
  props: LembarProps & {
    readonly izin: Ditahan
    readonly isi: Readonly<Record<string, readonly string[]>>
    readonly action: string
    readonly apa: 'suara' | 'usul'
  },
): JSX.Element {
  const { lang, izin, isi, action } = props
  const k = kataSuara[lang].jaga[props.apa]
  return (
    <Lembar {...props} title={k.judul} naskah={scriptAsset().path}>
      <h1>{k.judul}</h1>
      <p>{k.mengapa}</p>
      <TungguBukti {...izin} lang={lang} isi={isi} action={action} kata={k} />
    </Lembar>
  )
}
