import type { JSX } from 'preact'
import type { Penugasan } from '../../kernel/actor.ts'
import type { Zona } from '../../kernel/clock.ts'
import type { FieldErrors } from '../../kernel/errors.ts'
import type { SesiTerbuka } from '../../platform/auth/index.ts'
import type { DeskFrame } from '../../platform/http/env.ts'
import {
  AuthPage,
  Button,
  DescriptionList,
  DeskPage,
  ErrorSummary,
  Form,
  formatDateTime,
  LinkButton,
  Notice,
  PageHead,
  Section,
  Table,
  Tag,
  TextField,
} from '../../ui/index.ts'
import { perambanOf } from './peramban.ts'
import { kata } from './words.ts'

export type Kabar = 'sandi' | 'lepas' | 'sesi'

export interface AkunPageProps {
  readonly desk: DeskFrame
  readonly zona: Zona
  readonly orang: { readonly nama: string; readonly jabatan: string; readonly surel: string }
  readonly penugasan: readonly Penugasan[]
  readonly unitNama: ReadonlyMap<string, string>
  readonly totp: boolean
  readonly sesi: readonly SesiTerbuka[]
  readonly sesiIni: string
  readonly kabar?: Kabar
}

export function AkunPage(props: AkunPageProps): JSX.Element {
  const { desk, orang, penugasan, unitNama, totp, kabar } = props
  const k = kata[desk.lang]
  const news = { sandi: k.sandiDiganti, lepas: k.kodeDilepas, sesi: k.sesiDiakhiri }
  return (
    <DeskPage {...desk} title={k.akunSaya}>
      <PageHead title={k.akunSaya} />
      {kabar && (
        <Notice tone="success" live>
          {news[kabar]}
        </Notice>
      )}
      <Section title={k.siapa} lead={k.ubahData}>
        <DescriptionList
          items={[
            { term: k.nama, value: orang.nama },
            { term: k.jabatan, value: orang.jabatan || '–' },
            { term: k.surel, value: orang.surel },
            {
              term: k.tugas,
              value:
                penugasan.length === 0
                  ? k.tanpaTugas
                  : penugasan.map((p) => (
                      <div key={`${p.peran}|${p.unitId}`}>
                        {k.peran[p.peran]}, {p.unitId === null ? k.seluruh : unitNama.get(p.unitId)}
                      </div>
                    )),
            },
          ]}
        />
      </Section>
      <Section title={k.sandi} lead={k.sandiKeterangan}>
        <p>
          <LinkButton href="/kerja/akun/sandi" variant="secondary">
            {k.gantiSandi}
          </LinkButton>
        </p>
      </Section>
      <Section title={k.kodeKedua} lead={k.kodeGuna}>
        <p class="baris">
          <Tag tone={totp ? 'success' : 'neutral'}>{totp ? k.aktif : k.belumAktif}</Tag>
          <LinkButton href="/kerja/akun/kode" variant="secondary">
            {totp ? k.atur : k.pasang}
          </LinkButton>
        </p>
      </Section>
      <SesiSection {...props} />
    </DeskPage>
  )
}

function SesiSection({ desk, zona, sesi, sesiIni }: AkunPageProps): JSX.Element {
  const k = kata[desk.lang]
  const nameOf = (s: SesiTerbuka): string => {
    const known = perambanOf(s.peramban)
    return known ? k.di(known.peramban, known.sistem) : k.tidakDikenal
  }
  return (
    <Section title={k.sesi} lead={k.sesiKeterangan} id="sesi">
      <Table
        caption={k.sesi}
        captionHidden
        lang={desk.lang}
        rows={sesi}
        rowKey={(s) => s.id}
        columns={[
          { key: 'perangkat', label: k.perangkat, cell: nameOf },
          {
            key: 'sejak',
            label: k.sejak,
            tight: true,
            cell: (s) => formatDateTime(s.mulai, desk.lang, zona),
          },
          {
            key: 'terakhir',
            label: k.terakhir,
            tight: true,
            cell: (s) => formatDateTime(s.terakhir, desk.lang, zona),
          },
          { key: 'jaringan', label: k.jaringan, cell: (s) => s.ip || '–' },
          {
            key: 'tindakan',
            label: k.tindakan,
            cell: (s) =>
              s.id === sesiIni ? (
                <Tag tone="accent">{k.ini}</Tag>
              ) : (
                <Form action="/kerja/akun/sesi" class="">
                  <Button
                    name="sesi"
                    value={s.id}
                    variant="secondary"
                    size="sm"
                    aria-label={k.akhiriApa(nameOf(s))}
                  >
                    {k.akhiri}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      {sesi.length > 1 && (
        <Form action="/kerja/akun/sesi" class="">
          <Button name="sesi" value="lain" variant="secondary" color="danger">
            {k.akhiriLain}
          </Button>
        </Form>
      )}
    </Section>
  )
}

export interface SandiPageProps {
  readonly desk: DeskFrame
  /** The present one was handed over: it need not be typed again, and nothing else may be done before. */
  readonly wajib: boolean
  readonly surel: string
  readonly lanjut?: string
  readonly errors?: FieldErrors
}

export function SandiPage(props: SandiPageProps): JSX.Element {
  const { desk, wajib, errors, lanjut } = props
  const { lang } = desk
  const k = kata[lang]
  const form = (
    <Form action="/kerja/akun/sandi">
      {lanjut && <input type="hidden" name="lanjut" value={lanjut} />}
      {/* Lets a password manager know whose password this is. */}
      <input type="text" name="surel" value={props.surel} autocomplete="username" hidden readOnly />
      {!wajib && (
        <TextField
          name="lama"
          type="password"
          label={k.sandiLama}
          lang={lang}
          error={errors?.['lama']}
          autocomplete="current-password"
        />
      )}
      <TextField
        name="baru"
        type="password"
        label={k.sandiBaru}
        hint={k.sandiPetunjuk}
        lang={lang}
        error={errors?.['baru']}
        autocomplete="new-password"
      />
      <TextField
        name="ulang"
        type="password"
        label={k.sandiUlang}
        lang={lang}
        error={errors?.['ulang']}
        autocomplete="new-password"
      />
      <div class="aksi">
        <Button>{k.simpan}</Button>
        {!wajib && (
          <LinkButton href="/kerja/akun" variant="tertiary">
            {k.batal}
          </LinkButton>
        )}
      </div>
    </Form>
  )
  if (wajib) {
    const { rooms: _rooms, user: _user, ...shell } = desk
    return (
      <AuthPage {...shell} title={k.sandiWajibJudul} error={errors !== undefined}>
        <div class="tumpuk rapat">
          <h1>{k.sandiWajibJudul}</h1>
          <p class="pengantar">{k.sandiWajib}</p>
        </div>
        <ErrorSummary errors={errors} lang={lang} />
        {form}
      </AuthPage>
    )
  }
  return (
    <DeskPage {...desk} title={k.gantiSandi} error={errors !== undefined}>
      <PageHead title={k.gantiSandi} lead={k.sandiKeterangan} />
      <ErrorSummary errors={errors} lang={lang} />
      {form}
    </DeskPage>
  )
}
