import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import type { Tampilan } from '../../kernel/tampilan.ts'
import type { FieldErrors } from '../../kernel/errors.ts'
import {
  AuthPage,
  Button,
  Details,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  TextField,
} from '../../ui/index.ts'
import { kata } from './words.ts'

/** What both pages of the door share. */
export interface Pintu {
  readonly lang: Bahasa
  readonly nonce: string
  readonly tampilan?: Tampilan
  readonly path: string
  readonly instansi?: { readonly nama: string; readonly accent?: string }
  readonly demo: boolean
  readonly lanjut: string
  readonly errors?: FieldErrors
}

/** Accounts of the demonstration: shown where everything is invented, so that a newcomer gets in. */
export interface AkunContoh {
  readonly sandi: string
  readonly akun: readonly { readonly surel: string; readonly jabatan: string }[]
}

function Door(
  props: Pintu & { title: string; footer?: ComponentChildren; children: ComponentChildren },
): JSX.Element {
  const { title, errors, lanjut: _lanjut, ...shell } = props
  return <AuthPage {...shell} title={title} error={errors !== undefined} />
}

const Lanjut = ({ lanjut }: { lanjut: string }): JSX.Element => (
  <input type="hidden" name="lanjut" value={lanjut} />
)

export function MasukPage(
  props: Pintu & {
    readonly surel?: string
    readonly pesan?: 'basi' | 'keluar' | 'sso'
    readonly sso?: string
    readonly contoh?: AkunContoh
  },
): JSX.Element {
  const { lang, errors, pesan, sso, contoh } = props
  const k = kata[lang]
  return (
    <Door {...props} title={k.masuk} footer={<p class="redup">{k.lupa}</p>}>
      <div class="tumpuk rapat">
        <h1>{k.masuk}</h1>
        <p class="pengantar">{k.pengantar}</p>
      </div>
      <ErrorSummary errors={errors} lang={lang} />
      {pesan === 'basi' && <Notice tone="warning">{k.basi}</Notice>}
      {pesan === 'sso' && <Notice tone="danger">{k.ssoGagal}</Notice>}
      {pesan === 'keluar' && (
        <Notice tone="success" live>
          {k.sudahKeluar}
        </Notice>
      )}
      {sso && (
        <>
          <LinkButton href={`/masuk/sso?lanjut=${encodeURIComponent(props.lanjut)}`}>{k.sso(sso)}</LinkButton>
          <p class="redup">{k.atau}</p>
        </>
      )}
      <Form action="/masuk">
        <Lanjut lanjut={props.lanjut} />
        <TextField
          name="surel"
          type="email"
          label={k.surel}
          lang={lang}
          value={props.surel}
          error={errors?.['surel']}
          autocomplete="username"
          inputMode="email"
          spellcheck={false}
        />
        <TextField
          name="sandi"
          type="password"
          label={k.sandi}
          lang={lang}
          error={errors?.['sandi']}
          autocomplete="current-password"
        />
        <Button variant={sso ? 'secondary' : undefined}>{k.masuk}</Button>
      </Form>
      {contoh && <Contoh contoh={contoh} lang={lang} lanjut={props.lanjut} open={errors === undefined} />}
    </Door>
  )
}

/** One click signs in: the password is printed beside it anyway, and behind it everything is invented. */
function Contoh(props: { contoh: AkunContoh; lang: Bahasa; lanjut: string; open: boolean }): JSX.Element {
  const { contoh, lang, lanjut } = props
  const k = kata[lang]
  return (
    <Details summary={k.contoh} open={props.open}>
      <p class="redup">
        {k.contohKeterangan} <code>{contoh.sandi}</code>
      </p>
      <ul class="tugas">
        {contoh.akun.map((a) => (
          <li key={a.surel}>
            <div>
              {a.jabatan}
              <p>
                {a.surel.split('@')[0]}
                <wbr />@{a.surel.split('@')[1]}
              </p>
            </div>
            <Form action="/masuk" class="">
              <Lanjut lanjut={lanjut} />
              <input type="hidden" name="surel" value={a.surel} />
              <input type="hidden" name="sandi" value={contoh.sandi} />
              <Button variant="secondary" size="sm" aria-label={k.masukSebagai(a.jabatan)}>
                {k.masuk}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Details>
  )
}

export function KodePage(props: Pintu & { readonly cadangan: boolean }): JSX.Element {
  const { lang, errors, cadangan, lanjut } = props
  const k = kata[lang]
  const title = cadangan ? k.cadanganJudul : k.kodeJudul
  const query = new URLSearchParams({ lanjut, ...(cadangan ? {} : { cadangan: '1' }) }).toString()
  return (
    <Door
      {...props}
      title={title}
      footer={
        <p>
          <a href="/masuk">{k.mulaiLagi}</a>
        </p>
      }
    >
      <div class="tumpuk rapat">
        <h1>{title}</h1>
        <p class="pengantar">{cadangan ? k.cadanganPengantar : k.kodePengantar}</p>
      </div>
      <ErrorSummary errors={errors} lang={lang} />
      <Form action="/masuk/kode">
        <Lanjut lanjut={lanjut} />
        {cadangan && <input type="hidden" name="cadangan" value="1" />}
        <TextField
          name="kode"
          label={cadangan ? k.cadangan : k.kode}
          hint={cadangan ? k.cadanganContoh : undefined}
          lang={lang}
          error={errors?.['kode']}
          autocomplete={cadangan ? 'off' : 'one-time-code'}
          inputMode={cadangan ? 'text' : 'numeric'}
          maxLength={20}
          spellcheck={false}
          width="sempit"
          autofocus={errors === undefined}
        />
        <Button>{k.lanjut}</Button>
      </Form>
      <p>
        <a href={`/masuk/kode?${query}`}>{cadangan ? k.pakaiAplikasi : k.pakaiCadangan}</a>
      </p>
    </Door>
  )
}
