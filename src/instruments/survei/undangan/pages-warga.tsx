import type { JSX } from 'preact'
import { Button, CitizenPage, Form } from '../../../ui/index.ts'
import type { HalamanSurvei } from '../jawaban/pages.tsx'
import { kataWarga } from './words-warga.ts'

const Lembar = (
  props: HalamanSurvei & { title: string; path: string; children: JSX.Element },
): JSX.Element => (
  <CitizenPage
    title={props.title}
    lang={props.lang}
    path={props.path}
    instansi={props.instansi}
    demo={props.demo}
  >
    <>
      <h1>{props.title}</h1>
      {props.children}
    </>
  </CitizenPage>
)

/** The link is used up, or nobody's: said kindly, with a way on. */
export function UndanganTakBerlakuPage(
  props: HalamanSurvei & { sebab: 'terpakai' | 'asing'; dikirim: boolean },
): JSX.Element {
  const { lang, kode, sebab } = props
  const k = kataWarga[lang]
  const terpakai = sebab === 'terpakai'
  return (
    <Lembar {...props} title={terpakai ? k.sudahJudul : k.asingJudul} path={`/s/${kode}`}>
      <>
        {props.dikirim && <p>{k.tidakTersimpan}</p>}
        <p>{terpakai ? k.sudahIsi : k.asingIsi}</p>
        {terpakai && <p>{k.sudahBukan}</p>}
        <p>
          <a href={`/s/${kode}`}>{k.formulirUmum}</a>
        </p>
      </>
    </Lembar>
  )
}

/** One button, because mail programs follow links by themselves but press nothing. */
export function BerhentiPage(props: HalamanSurvei & { token: string; selesai: boolean }): JSX.Element {
  const { lang, kode, token, selesai } = props
  const k = kataWarga[lang]
  return (
    <Lembar
      {...props}
      title={selesai ? k.berhentiSelesai : k.berhentiJudul}
      path={`/s/${kode}/berhenti?u=${token}${selesai ? '&selesai=1' : ''}`}
    >
      <>
        <p>{selesai ? k.berhentiSelesaiIsi : k.berhentiIsi}</p>
        {!selesai && (
          <Form>
            <input type="hidden" name="u" value={token} />
            <Button>{k.berhentiTombol}</Button>
          </Form>
        )}
        <p>
          <a href={`/s/${kode}?u=${token}`}>{k.jawabSekarang}</a>
        </p>
      </>
    </Lembar>
  )
}
