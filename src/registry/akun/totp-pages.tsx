import type { ComponentChildren, JSX } from 'preact'
import type { FieldErrors } from '../../kernel/errors.ts'
import type { DeskFrame } from '../../platform/http/env.ts'
import {
  Breadcrumb,
  Button,
  Details,
  DeskPage,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  PageHead,
  Section,
  TextField,
} from '../../ui/index.ts'
import { Qr } from './qr.tsx'
import { kata } from './words.ts'

interface Base {
  readonly desk: DeskFrame
  readonly errors?: FieldErrors
}

function Frame({
  desk,
  errors,
  title,
  lead,
  children,
}: Base & { title: string; lead?: string; children: ComponentChildren }): JSX.Element {
  const k = kata[desk.lang]
  return (
    <DeskPage {...desk} title={title} error={errors !== undefined}>
      <PageHead
        title={title}
        lead={lead}
        breadcrumb={
          <Breadcrumb
            lang={desk.lang}
            items={[{ label: k.akunSaya, href: '/kerja/akun' }, { label: title }]}
          />
        }
      />
      <ErrorSummary errors={errors} lang={desk.lang} />
      {children}
    </DeskPage>
  )
}

function SandiForm(
  props: Base & { aksi: 'mulai' | 'cadangan' | 'lepas'; label: string; danger?: boolean },
): JSX.Element {
  const { desk, errors, aksi } = props
  return (
    <Form action="/kerja/akun/kode">
      <TextField
        name={`sandi-${aksi}`}
        type="password"
        label={kata[desk.lang].tulisSandi}
        lang={desk.lang}
        error={errors?.[`sandi-${aksi}`]}
        autocomplete="current-password"
        width="sedang"
      />
      <Button
        name="aksi"
        value={aksi}
        color={props.danger ? 'danger' : undefined}
        variant={aksi === 'mulai' ? undefined : 'secondary'}
      >
        {props.label}
      </Button>
    </Form>
  )
}

/** Not set up yet: what it is for, and the password. Set up: new backup codes, or giving it up. */
export function KodeKeduaPage(props: Base & { totp: boolean }): JSX.Element {
  const { desk, totp } = props
  const k = kata[desk.lang]
  if (!totp) {
    return (
      <Frame {...props} title={k.pasang} lead={k.kodeGuna}>
        <p>{k.pasangPengantar}</p>
        <SandiForm {...props} aksi="mulai" label={k.mulai} />
      </Frame>
    )
  }
  return (
    <Frame {...props} title={k.kodeKedua} lead={k.kodeGuna}>
      <Section title={k.cadanganBaru} lead={k.cadanganBaruKeterangan}>
        <SandiForm {...props} aksi="cadangan" label={k.cadanganBaru} />
      </Section>
      <Section title={k.lepas} lead={k.lepasKeterangan}>
        <SandiForm {...props} aksi="lepas" label={k.lepas} danger />
      </Section>
    </Frame>
  )
}

export function PasangPage(props: Base & { uri: string; rahasia: string }): JSX.Element {
  const { desk, errors } = props
  const k = kata[desk.lang]
  const groups = props.rahasia.match(/.{1,4}/g)?.join(' ') ?? props.rahasia
  return (
    <Frame {...props} title={k.pindai} lead={k.pindaiKeterangan}>
      <p>
        <Qr text={props.uri} label={k.gambarQr} />
      </p>
      <Details summary={k.ketikSaja}>
        <p>
          {k.kunci}: <code>{groups}</code>
        </p>
      </Details>
      <Form action="/kerja/akun/kode/pasang">
        <TextField
          name="kode"
          label={k.kodePertama}
          lang={desk.lang}
          error={errors?.['kode']}
          inputMode="numeric"
          autocomplete="one-time-code"
          maxLength={10}
          width="sedang"
        />
        <Button>{k.aktifkan}</Button>
      </Form>
    </Frame>
  )
}

/** Shown once, in the answer itself: there is no address at which these codes could be looked at again. */
export function CadanganPage(props: Base & { cadangan: readonly string[]; baruAktif: boolean }): JSX.Element {
  const { desk } = props
  const k = kata[desk.lang]
  return (
    <Frame {...props} title={k.cadanganJudul} lead={k.cadanganPengantar}>
      {props.baruAktif && (
        <Notice tone="success" live>
          {k.sudahAktif}
        </Notice>
      )}
      <ol class="num">
        {props.cadangan.map((kode) => (
          <li key={kode}>
            <code>{kode}</code>
          </li>
        ))}
      </ol>
      <p>
        <LinkButton href="/kerja/akun">{k.sudahSimpan}</LinkButton>
      </p>
    </Frame>
  )
}
