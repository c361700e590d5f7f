import type { JSX } from 'preact'
import type { Zona } from '../../../kernel/clock.ts'
import { formatDateLong, formatDateTime, LinkButton } from '../../../ui/index.ts'
import type { Jangka } from '../jam/rules.ts'
import { showKode } from '../kode.ts'
import { BagianMirip } from '../mirip/pages.tsx'
import type { Publik } from '../publik/store.ts'
import { Lembar, type LembarProps } from './lembar.tsx'
import { hariTenggat } from './tenggat.ts'
import { kataWarga } from './words.ts'
import { lamaOf } from './words-lacak.ts'

export interface TandaProps extends LembarProps {
  readonly instansi: {
    readonly nama: string
    readonly slug: string
    readonly aksen: string | null
    readonly rekaan: boolean
  }
  readonly zona: Zona
  readonly kode: string
  readonly pin: string
  readonly judul: string
  /** Public reports much like it. */
  readonly mirip: readonly Publik[]
  readonly unit: ReadonlyMap<string, string>
  readonly diterimaAt: Date
  /** Last moment of each step; what is due by the end of a day is said as that day. */
  readonly tanggapan: Jangka
  readonly tenggatVerifikasi: Date | null
  readonly tenggatSelesai: Date | null
  readonly alamat: string
  readonly qrSvg: string
}

/** Code and PIN, on screen and on paper, and what happens now. */
export function TandaTerimaPage(props: TandaProps): JSX.Element {
  const { lang, zona, kode } = props
  const k = kataWarga[lang]
  const hari = (batas: Date): string => formatDateLong(hariTenggat(batas), lang, zona)
  return (
    <Lembar {...props} title={k.tandaTerimaSingkat}>
      <sb-draf kunci={`aduan/${props.instansi.slug}`} bersih />
      <h1>{k.tandaTerima}</h1>
      <p>
        <b>{k.simpan}</b>
      </p>
      <section class="tanda" aria-label={k.tandaTerimaSingkat}>
        <dl>
          <div>
            <dt>{k.kode}</dt>
            <dd class="kode">{showKode(kode)}</dd>
          </div>
          <div>
            <dt>{k.pin}</dt>
            <dd class="kode">{props.pin}</dd>
          </div>
          <div>
            <dt>{k.diterima}</dt>
            <dd>{formatDateTime(props.diterimaAt, lang, zona)}</dd>
          </div>
          <div>
            <dt>{k.oleh}</dt>
            <dd>{props.instansi.nama}</dd>
          </div>
          <div>
            <dt>{k.alamatLacak}</dt>
            <dd>{props.alamat.replace(/^https?:\/\//, '')}</dd>
          </div>
        </dl>
        <div class="qr" dangerouslySetInnerHTML={{ __html: props.qrSvg }} />
      </section>
      <section class="tumpuk rapat">
        <h2>{k.selanjutnya}</h2>
        <ol>
          {props.tenggatVerifikasi && <li>{k.langkahPeriksa(hari(props.tenggatVerifikasi))}</li>}
          <li>{k.langkahJawab(lamaOf(props.tanggapan, lang))}</li>
          {props.tenggatSelesai && <li>{k.langkahSelesai(hari(props.tenggatSelesai))}</li>}
          <li>{k.langkahOmbudsman}</li>
        </ol>
      </section>
      <BagianMirip {...props} />
      <div class="tumpuk rapat layar">
        <LinkButton href={`/pengaduan/lacak/${kode}`}>{k.lihat}</LinkButton>
        <sb-cetak label={k.cetak} />
      </div>
      <p class="layar">
        <a href={`/pengaduan/baru?ke=${props.instansi.slug}`}>{k.lapor}</a> · <a href="/">{k.beranda}</a>
      </p>
    </Lembar>
  )
}
