import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { showKode } from '../kode.ts'
import type { Berkas, Lanjutan } from './lanjutan.ts'
import { kataLanjutan } from './words-lanjutan.ts'

/** The files in which a letter goes on, so that nobody has to ask where it went. */
export function BagianLanjutan({ l, lang }: { l: Lanjutan; lang: Bahasa }): JSX.Element | null {
  const k = kataLanjutan[lang]
  if (l.terusan.length + l.pecahan.length === 0 && l.induk === null) return null
  const daftar = (pengantar: string, list: readonly Berkas[]) =>
    list.length > 0 && (
      <>
        <p>{pengantar}</p>
        <ul>
          {list.map((b) => (
            <li key={b.kode}>
              {b.nama}
              <br />
              <a href={`/pengaduan/lacak?kode=${showKode(b.kode)}`}>{showKode(b.kode)}</a>, PIN <b>{b.pin}</b>
            </li>
          ))}
        </ul>
      </>
    )
  return (
    <section class="tumpuk rapat">
      <h2>{k.judul}</h2>
      {daftar(k.terusan, l.terusan)}
      {daftar(k.pecahan, l.pecahan)}
      {l.induk !== null && (
        <>
          <p>
            {k.bersama} <b>{k.keadaanInduk[l.induk.keadaan]}</b>. {k.halLain}
          </p>
          {l.induk.publikId !== null && (
            <p>
              <a href={`/pengaduan/laporan/${l.induk.publikId}`}>{k.induk}</a>
            </p>
          )}
        </>
      )}
    </section>
  )
}
