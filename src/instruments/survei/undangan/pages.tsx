import type { JSX } from 'preact'
import type { Zona } from '../../../kernel/clock.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import { alasanKata, type AlasanTerhitung } from '../../../platform/channels/index.ts'
import {
  Button,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  formatNumber,
  formatShare,
  LinkButton,
  Notice,
  NumberField,
  Section,
  Stat,
  StatRow,
} from '../../../ui/index.ts'
import { alamatPeriode, HalamanPeriode, type PeriodeDiMeja } from '../periode/pages-kepala.tsx'
import { AMBANG_SEL } from '../terbitan/sel-kecil.ts'
import { TambahForm } from './pages-tambah.tsx'
import type { Rekap } from './rekap.ts'
import { kataUndangan } from './words.ts'

/** What was just done, from the address after a form. */
export interface Kabar {
  readonly nada: 'success' | 'warning'
  readonly judul: string
  readonly isi?: string
}

export interface UndanganPageProps extends PeriodeDiMeja {
  readonly rekap: Rekap
  readonly alasan: readonly AlasanTerhitung[]
  readonly hari: string
  readonly daftar: string
  readonly menerima: boolean
  readonly bolehKirim: boolean
  readonly berjalan: boolean
  readonly kabar: Kabar | undefined
  readonly zona: Zona
  readonly errors?: FieldErrors | undefined
}

/** How many were invited, reached and answered; what to do next. */
export function UndanganPage(props: UndanganPageProps): JSX.Element {
  const { desk, periode, rekap, kabar, errors, menerima, bolehKirim } = props
  const { lang } = desk
  const k = kataUndangan[lang]
  const to = alamatPeriode(periode.id, 'undangan')
  return (
    <HalamanPeriode {...props} tab="undangan" judul={k.judul} error={errors !== undefined}>
      <ErrorSummary errors={errors} lang={lang} />
      {kabar && (
        <Notice tone={kabar.nada} title={kabar.judul} live>
          {kabar.isi}
        </Notice>
      )}
      {rekap.dihapusAt && <Notice>{k.dihapus(formatDate(rekap.dihapusAt, lang, props.zona))}</Notice>}
      <p class="redup">{k.pengantar}</p>
      {rekap.diundang > 0 ? (
        <>
          <Angka rekap={rekap} lang={lang} />
          {menerima && !bolehKirim && <Notice>{k.belumMulai(formatDate(periode.mulai, lang))}</Notice>}
          {!rekap.dihapusAt && (
            <div class="aksi">
              {bolehKirim && (
                <LinkButton
                  href={`${to}/kirim`}
                  variant={
                    rekap.terkirim + rekap.gagal + rekap.menunggu >= rekap.diundang ? 'secondary' : undefined
                  }
                >
                  {k.kirimUndangan}
                </LinkButton>
              )}
              {bolehKirim && rekap.terkirim > 0 && (
                <LinkButton href={`${to}/kirim?jenis=pengingat`} variant="secondary">
                  {k.kirimPengingat}
                </LinkButton>
              )}
              <LinkButton href={`${to}/daftar`} variant="tertiary">
                {k.lihatDaftar}
              </LinkButton>
            </div>
          )}
          <Kemajuan {...props} />
        </>
      ) : (
        menerima && <EmptyState title={k.kosong}>{k.kosongApa}</EmptyState>
      )}
      {menerima ? (
        <Section title={k.tambah} lead={k.tambahApa} id="tambah">
          <TambahForm to={to} lang={lang} daftar={props.daftar} errors={errors} />
        </Section>
      ) : (
        <Notice>{k.takMenerima}</Notice>
      )}
      {!rekap.dihapusAt && <Simpan {...props} to={to} />}
    </HalamanPeriode>
  )
}

function Angka({ rekap, lang }: { rekap: Rekap; lang: 'id' | 'en' }): JSX.Element {
  const k = kataUndangan[lang]
  const n = (value: number): string => formatNumber(value, lang)
  const { diundang, terkirim, gagal, menjawab } = rekap
  // "1 of 1 answered", beside the newest answer, would say who said what.
  const jawab =
    diundang < AMBANG_SEL
      ? { value: '–', unit: '', basis: k.menjawabNanti(n(AMBANG_SEL)) }
      : terkirim > 0
        ? {
            value: formatShare(menjawab, terkirim, lang),
            unit: `${n(menjawab)} ${k.satuanOrang}`,
            basis: k.dariTerkirim(n(terkirim)),
          }
        : { value: n(menjawab), unit: k.satuanOrang, basis: k.belumTerkirim }
  return (
    <StatRow>
      <Stat label={k.diundang} value={n(diundang)} unit={k.satuanOrang} basis={k.diDaftar} />
      <Stat label={k.terkirim} value={n(terkirim)} unit={k.satuanOrang} basis={k.dariDiundang(n(diundang))} />
      <Stat label={k.gagal} value={n(gagal)} unit={k.satuanOrang} basis={k.dariDiundang(n(diundang))} />
      <Stat label={k.menjawab} {...jawab} />
    </StatRow>
  )
}

function Kemajuan({ desk, periode, rekap, alasan, berjalan }: UndanganPageProps): JSX.Element {
  const { lang } = desk
  const k = kataUndangan[lang]
  const menunggu = rekap.menunggu + rekap.pengingat.menunggu
  return (
    <>
      {(menunggu > 0 || rekap.pengingat.terkirim > 0) && (
        <p>
          {menunggu > 0 && `${k.menunggu(formatNumber(menunggu, lang))} `}
          {rekap.pengingat.terkirim > 0 && k.pengingatTerkirim(formatNumber(rekap.pengingat.terkirim, lang))}
        </p>
      )}
      {alasan.length > 0 && (
        <Section title={k.mengapa}>
          <ul>
            {alasan.map((a) => (
              <li key={`${a.status}-${a.alasan}`}>
                <b>{k.nPesan(formatNumber(a.n, lang))}</b>{' '}
                {a.status === 'gagal' ? k.gagalLabel : k.dicobaLagi}: {alasanKata(a.alasan, lang)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(menunggu > 0 || berjalan) && (
        <Form action={`${alamatPeriode(periode.id, 'undangan')}/hentikan`}>
          <p class="redup">{k.hentikanApa}</p>
          <Button variant="secondary" color="danger">
            {k.hentikan}
          </Button>
        </Form>
      )}
    </>
  )
}

function Simpan({ desk, hari, errors, to }: UndanganPageProps & { to: string }): JSX.Element {
  const { lang } = desk
  const k = kataUndangan[lang]
  return (
    <Details summary={k.simpan} open={errors?.['hari'] !== undefined}>
      <Form action={`${to}/simpan`}>
        <p>{k.simpanApa}</p>
        <NumberField
          name="hari"
          label={k.hari}
          lang={lang}
          value={hari}
          unit={k.satuanHari}
          maxLength={3}
          width="sempit"
          error={errors?.['hari']}
        />
        <Button variant="secondary">{k.simpanTombol}</Button>
      </Form>
    </Details>
  )
}
