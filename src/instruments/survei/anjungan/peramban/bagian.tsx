import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Bekal } from '../tipe.ts'

/** Two arcs that meet: a call and its answer. */
export const Lambang = ({ besar }: { besar?: boolean }): JSX.Element => (
  <svg class={besar ? 'tanda-sambut raksasa' : 'tanda-sambut'} viewBox="0 0 24 24" aria-hidden="true">
    <path d="M9.8 21.4A7.2 7.2 0 0 0 14 8.2" />
    <path d="M14.2 2.6A7.2 7.2 0 0 0 10 15.8" />
  </svg>
)

/** Whose screen this is; our own mark where there is no picture, or where it did not arrive. */
function Merek({ logo }: { logo: string | undefined }): JSX.Element {
  const [hilang, setHilang] = useState<string>()
  if (logo === undefined || logo === hilang) return <Lambang />
  return <img class="logo" src={logo} alt="" onError={() => setHilang(logo)} />
}

const REKAAN = 'Data contoh: seluruh isi halaman ini rekaan'

/** Head, body, foot: the same three on every screen, so that nothing jumps. */
export function Layar(props: {
  bekal: Bekal
  kelas: string
  kanan?: ComponentChildren
  kaki?: ComponentChildren
  /** Read out and focused when the screen changes. */
  judul: ComponentChildren
  /** Changes with the content: the title is focused anew. */
  kunci: string
  atas?: ComponentChildren
  children?: ComponentChildren
}): JSX.Element {
  const judul = useRef<HTMLHeadingElement>(null)
  const isi = useRef<HTMLElement>(null)
  useEffect(() => {
    isi.current?.scrollTo({ top: 0 })
    judul.current?.focus({ preventScroll: true })
  }, [props.kunci])
  return (
    <div class={`layar ${props.kelas}`}>
      <div>
        <div class="lurik" />
        {props.bekal.rekaan && (
          <aside class="rekaan">
            <p>{REKAAN}</p>
          </aside>
        )}
      </div>
      <header class="tajuk">
        <p class="merek-anjungan">
          <Merek logo={props.bekal.logo} />
          <span>
            <b>{props.bekal.unit}</b>
            <span>{props.bekal.instansi}</span>
          </span>
        </p>
        {props.kanan}
      </header>
      <main class="badan" ref={isi} tabIndex={-1}>
        {props.atas}
        <h1 ref={judul} tabIndex={-1}>
          {props.judul}
        </h1>
        {props.children}
      </main>
      {props.kaki && <footer class="dasar">{props.kaki}</footer>}
    </div>
  )
}

export const Tombol = (props: {
  onTekan: () => void
  jenis?: 'utama' | 'biasa' | 'sunyi'
  children: ComponentChildren
  mati?: boolean
}): JSX.Element => (
  <button
    class={`tombol ${props.jenis ?? 'utama'}`}
    type="button"
    disabled={props.mati}
    onClick={props.onTekan}
  >
    {props.children}
  </button>
)

/** Number keys of our own: hand-sized, and no keyboard that remembers what was typed. */
export function PapanAngka(props: {
  onAngka: (angka: string) => void
  onHapus: () => void
  hapus: string
  mati?: boolean
}): JSX.Element {
  return (
    <div class="tuts">
      {['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0'].map((a) =>
        a === '' ? (
          <span key="kosong" />
        ) : (
          <button type="button" key={a} disabled={props.mati} onClick={() => props.onAngka(a)}>
            {a}
          </button>
        ),
      )}
      <button type="button" class="hapus" disabled={props.mati} onClick={props.onHapus}>
        {props.hapus}
      </button>
    </div>
  )
}
