import type { JSX } from 'preact'
import { PageHead, TungguBukti } from '../../../../ui/index.ts'
import { Halaman, type BingkaiForum } from '../../forum/warga/halaman.tsx'
import type { Ditahan } from '../../penjaga-usul.ts'
import { kataHasil } from './words.ts'

/** Very many amendments at once: this one proves itself, by itself or by waiting, and nothing that was written is lost. */
export function TungguPage(props: {
  readonly bingkai: BingkaiForum
  readonly alamat: string
  readonly izin: Ditahan
  readonly isi: Readonly<Record<string, readonly string[]>>
}): JSX.Element {
  const { bingkai, alamat, izin, isi } = props
  const k = kataHasil[bingkai.lang].jaga
  return (
    <Halaman bingkai={bingkai} title={k.judul} description={k.mengapa}>
      <PageHead title={k.judul} lead={k.mengapa} />
      <TungguBukti {...izin} lang={bingkai.lang} isi={isi} action={`${alamat}#usul`} kata={k} />
    </Halaman>
  )
}
