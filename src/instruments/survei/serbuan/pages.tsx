import type { JSX } from 'preact'
import { Button, CitizenPage, Form, scriptAsset } from '../../../ui/index.ts'
import type { HalamanSurvei } from '../jawaban/halaman-tipe.ts'
import type { Izin } from './penjaga.ts'
import { kataSerbuan } from './words.ts'

/** Fields this page writes itself. */
const SENDIRI = new Set(['tiket', 'bukti'])

/** Everything that was typed, ready to be sent once more: by itself after the proof, or by the button after a wait. */
export function SerbuanPage(
  props: HalamanSurvei & {
    readonly izin: Izin & { readonly boleh: false }
    readonly isi: Readonly<Record<string, readonly string[]>>
  },
): JSX.Element {
  const { lang, izin } = props
  const k = kataSerbuan[lang]
  return (
    <CitizenPage
      title={k.judul}
      lang={lang}
      path={`/s/${props.kode}`}
      instansi={props.instansi}
      demo={props.demo}
    >
      <h1>{k.judul}</h1>
      <p>{k.mengapa}</p>
      <sb-bukti tiket={izin.tiket} bit={izin.bit}>
        <p data-kerja="" hidden role="status">
          {k.kerja}
        </p>
        <p data-sabar="" role={izin.lagi ? 'alert' : undefined}>
          <b>{izin.lagi ? k.lagi(izin.tunggu) : k.sabar(izin.tunggu)}</b>
        </p>
        <Form>
          {Object.entries(props.isi)
            .filter(([name]) => !SENDIRI.has(name))
            .flatMap(([name, values]) =>
              values.map((value, i) => (
                <input key={`${name}/${i}`} type="hidden" name={name} value={value} />
              )),
            )}
          <input type="hidden" name="tiket" value={izin.tiket} />
          <input type="hidden" name="bukti" value="" />
          <div data-sabar="">
            <Button>{k.kirim}</Button>
          </div>
        </Form>
      </sb-bukti>
      <p>{k.bukanSalah}</p>
      <script type="module" src={scriptAsset().path} />
    </CitizenPage>
  )
}
