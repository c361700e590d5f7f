import type { JSX } from 'preact'
import { formatNumber, LinkButton } from '../../../ui/index.ts'
import { Lembar, type LembarProps } from '../warga/lembar.tsx'
import type { JumlahTempat, PetaTeks } from './tempat.ts'
import { kataPublik } from './words.ts'

export interface TempatProps extends LembarProps {
  readonly slug: string
  readonly peta: PetaTeks
}

/** Where people report from, in words: each kecamatan with its kelurahan, each a list and a feed of its own. */
export function TempatPage(props: TempatProps): JSX.Element {
  const { lang, slug, peta } = props
  const k = kataPublik[lang]
  const tautan = (t: JumlahTempat): JSX.Element => (
    <>
      <a href={`/pengaduan?instansi=${slug}&wilayah=${t.kode}`}>{t.nama}</a>{' '}
      <span class="redup">
        {k.jumlah(formatNumber(t.jumlah, lang))}
        {t.proses > 0 && `, ${k.masihProses(formatNumber(t.proses, lang))}`}
      </span>
    </>
  )
  return (
    <Lembar {...props} title={k.menurutTempat}>
      <h1>{k.menurutTempat}</h1>
      <p>{k.menurutTempatKet}</p>
      {peta.kecamatan.length === 0 ? (
        <p>
          <b>{k.tempatKosong}</b>
        </p>
      ) : (
        <ol class="jejak">
          {peta.kecamatan.map((kec) => (
            <li key={kec.kode}>
              {tautan(kec)}
              {kec.isi.length > 0 && (
                <details>
                  <summary>{k.kelurahan(kec.isi.length)}</summary>
                  <ul>
                    {kec.isi.map((kel) => (
                      <li key={kel.kode}>{tautan(kel)}</li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          ))}
        </ol>
      )}
      {peta.tanpa > 0 && <p class="redup">{k.tanpaTempat(formatNumber(peta.tanpa, lang))}</p>}
      <LinkButton href={`/pengaduan?instansi=${slug}`}>{k.daftar}</LinkButton>
    </Lembar>
  )
}
