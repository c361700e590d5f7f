import type { JSX } from 'preact'
import { Card, formatDate, LinkButton, Notice } from '../../../ui/index.ts'
import { HalamanPeriode, type PeriodeDiMeja } from './pages-kepala.tsx'
import type { Tautan } from './periode.ts'
import { kataSebar } from './words-sebar.ts'

export interface TautanTampil extends Tautan {
  /** undefined: the unit's own, for all its services. */
  readonly layananNama: string | undefined
  readonly url: string
  readonly qrSvg: string
}

/** The permanent addresses with their QR codes: copied, downloaded, printed. */
export function SebarPage(
  props: PeriodeDiMeja & { tautan: readonly TautanTampil[]; justOpened: boolean },
): JSX.Element {
  const { desk, periode, status, tautan } = props
  const k = kataSebar[desk.lang]
  return (
    <HalamanPeriode {...props} tab="sebar" judul={k.judul}>
      {props.justOpened && (
        <Notice tone="success" title={k.terbuka(periode.nama)} live>
          {k.terbukaIsi}
        </Notice>
      )}
      {status === 'terjadwal' && <Notice>{k.belumMulai(formatDate(periode.mulai, desk.lang))}</Notice>}
      {status !== 'terjadwal' && status !== 'berjalan' && <Notice>{k.takMenerima}</Notice>}
      <p class="redup">{k.pengantar}</p>
      <div class="petak">
        {tautan.map((t) => (
          <KartuTautan {...props} t={t} key={t.id} />
        ))}
      </div>
    </HalamanPeriode>
  )
}

function KartuTautan({ desk, periode, t }: PeriodeDiMeja & { t: TautanTampil }): JSX.Element {
  const k = kataSebar[desk.lang]
  const to = `/kerja/survei/${periode.id}/poster/${t.id}`
  return (
    <Card title={t.layananNama ?? k.unit} level={2}>
      <p class="redup">{t.layananNama ? k.layananKet : k.unitKet}</p>
      {/* Our own engine drew it from an address of our own. */}
      <div class="qr" dangerouslySetInnerHTML={{ __html: t.qrSvg }} />
      <p>
        <code class="alamat">
          {t.url.slice(0, -t.kode.length)}
          <wbr />
          {t.kode}
        </code>
      </p>
      <div class="aksi">
        <LinkButton href={`${to}.pdf`} variant={t.layananNama ? 'secondary' : undefined}>
          {k.poster}
        </LinkButton>
        <LinkButton href={`${to}.svg`} variant="tertiary" download>
          {k.qr}
        </LinkButton>
        <a href={t.url}>{k.buka}</a>
      </div>
    </Card>
  )
}
