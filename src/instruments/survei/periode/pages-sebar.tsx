import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  formatDate,
  LinkButton,
  Notice,
  Section,
  Select,
  TextField,
} from '../../../ui/index.ts'
import { alamatPeriode, HalamanPeriode, type PeriodeDiMeja } from './pages-kepala.tsx'
import type { Tautan } from './periode.ts'
import { kataSebar } from './words-sebar.ts'

export interface TautanTampil extends Tautan {
  /** undefined: the unit's own, for all its services. */
  readonly layananNama: string | undefined
  readonly url: string
  readonly qrSvg: string
}

export interface SebarProps extends PeriodeDiMeja {
  readonly tautan: readonly TautanTampil[]
  readonly layanan: readonly { readonly id: string; readonly nama: string }[]
  readonly justOpened: boolean
  readonly isian: { readonly loket: string; readonly layananId: string }
  readonly errors?: FieldErrors
}

/** The permanent addresses with their QR codes: copied, downloaded, printed. */
export function SebarPage(props: SebarProps): JSX.Element {
  const { desk, periode, status, tautan } = props
  const k = kataSebar[desk.lang]
  return (
    <HalamanPeriode {...props} tab="sebar" judul={k.judul} error={props.errors !== undefined}>
      <ErrorSummary errors={props.errors} lang={desk.lang} />
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
      {props.may.work && <TambahLoket {...props} />}
    </HalamanPeriode>
  )
}

function KartuTautan({ desk, periode, t }: PeriodeDiMeja & { t: TautanTampil }): JSX.Element {
  const k = kataSebar[desk.lang]
  const to = `/kerja/survei/${periode.id}/poster/${t.id}`
  return (
    <Card title={t.loket ?? t.layananNama ?? k.unit} level={2}>
      <p class="redup">
        {t.loket ? `${t.layananNama ?? k.unit}. ${k.loketKet}` : t.layananNama ? k.layananKet : k.unitKet}
      </p>
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
        <LinkButton href={`${to}.pdf?ukuran=a6`} variant="tertiary">
          {k.posterA6}
        </LinkButton>
        <LinkButton href={`${to}.pdf?ukuran=tenda`} variant="tertiary">
          {k.tenda}
        </LinkButton>
        <LinkButton href={`${to}.svg`} variant="tertiary" download>
          {k.qr}
        </LinkButton>
        <a href={t.url}>{k.buka}</a>
      </div>
    </Card>
  )
}

/** A counter with an address of its own: then its answers can be read apart. */
function TambahLoket({ desk, periode, layanan, isian, errors = {} }: SebarProps): JSX.Element {
  const { lang } = desk
  const k = kataSebar[lang]
  return (
    <Section title={k.tambahLoket} lead={k.tambahLoketIsi}>
      <Form action={alamatPeriode(periode.id, 'sebar')}>
        <TextField
          name="loket"
          label={k.loket}
          lang={lang}
          width="sedang"
          maxLength={40}
          autocomplete="off"
          value={isian.loket}
          error={errors['loket']}
        />
        <Select
          name="layananId"
          label={k.loketLayanan}
          lang={lang}
          optional
          quiet
          placeholder={k.unit}
          value={isian.layananId}
          options={layanan.map((l) => ({ value: l.id, label: l.nama }))}
          error={errors['layananId']}
        />
        <div class="aksi">
          <Button>{k.simpanLoket}</Button>
        </div>
      </Form>
    </Section>
  )
}
