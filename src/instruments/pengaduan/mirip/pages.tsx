import type { JSX } from 'preact'
import type { Zona } from '../../../kernel/clock.ts'
import { Button, Form } from '../../../ui/index.ts'
import { Ringkasan } from '../publik/pages.tsx'
import type { Publik } from '../publik/store.ts'
import { kataPublik } from '../publik/words.ts'
import { Lembar, type LembarProps } from '../warga/lembar.tsx'
import type { Typed } from '../warga/schema.ts'

export interface MiripProps extends LembarProps {
  readonly zona: Zona
  readonly mirip: readonly Publik[]
  readonly unit: ReadonlyMap<string, string>
  /** Everything that was typed, to be sent on as it is. */
  readonly isi: Typed
}

/** Between form and sending: perhaps it has been said already. Nothing typed is lost whichever way is taken. */
export function MiripPage(props: MiripProps): JSX.Element {
  const { lang, isi } = props
  const k = kataPublik[lang]
  const kontak = isi['kabar'] === 'surel' ? isi['surel'] : isi['telepon']
  return (
    <Lembar {...props} title={k.miripJudul}>
      <h1>{k.miripJudul}</h1>
      <p>{k.miripPengantar}</p>
      <ol class="jejak">
        {props.mirip.map((p) => (
          <li key={p.id}>
            <Ringkasan
              p={p}
              lang={lang}
              zona={props.zona}
              unit={p.unitId === null ? undefined : props.unit.get(p.unitId)}
            />
            {isi['kabar'] && kontak ? (
              <Form action={`/pengaduan/laporan/${p.id}/ikuti`} class="tumpuk rapat">
                <input type="hidden" name="kontak" value={kontak} />
                <input type="hidden" name="lewat" value={isi['kabar']} />
                <Button variant="secondary">{k.miripIkut}</Button>
              </Form>
            ) : (
              <p>
                <a href={`/pengaduan/laporan/${p.id}#ikuti`}>{k.miripIkut}</a>
              </p>
            )}
          </li>
        ))}
      </ol>
      <Form action="/pengaduan/baru">
        {Object.entries(isi).map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        <Button name="mirip" value="1">
          {k.miripBukan}
        </Button>
      </Form>
    </Lembar>
  )
}
