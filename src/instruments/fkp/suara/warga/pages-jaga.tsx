import type { JSX } from 'preact'
import { Button, Form, scriptAsset } from '../../../../ui/index.ts'
import { Lembar, type LembarProps } from './lembar.tsx'
import { alamatSuara } from './pages.tsx'
import type { IzinSuara } from './penjaga.ts'
import { kataSuara } from './words.ts'

/** Very many new voters at once: this one proves itself, by itself or by waiting, and nothing he said is lost. */
export function JagaPage(
  props: LembarProps & {
    readonly izin: IzinSuara & { readonly boleh: false }
    readonly isi: readonly (readonly [name: string, value: string])[]
  },
): JSX.Element {
  const { lang, izin, konteks } = props
  const k = kataSuara[lang].jaga
  return (
    <Lembar {...props} title={k.judul} naskah={scriptAsset().path}>
      <h1>{k.judul}</h1>
      <p>{k.mengapa}</p>
      <sb-bukti tiket={izin.tiket} bit={izin.bit}>
        <p data-kerja="" hidden role="status">
          {k.kerja}
        </p>
        <p data-sabar="" role={izin.lagi ? 'alert' : undefined}>
          <b>{izin.lagi ? k.lagi(izin.tunggu) : k.sabar(izin.tunggu)}</b>
        </p>
        <Form action={alamatSuara(konteks.forum.slug)}>
          {props.isi.map(([name, value], i) => (
            <input key={i} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="tiket" value={izin.tiket} />
          <input type="hidden" name="bukti" value="" />
          <div data-sabar="">
            <Button>{k.kirim}</Button>
          </div>
        </Form>
      </sb-bukti>
      <p>{k.bukanSalah}</p>
    </Lembar>
  )
}
