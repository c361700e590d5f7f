import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  Button,
  CheckboxGroup,
  DateField,
  DeskPage,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  formatNumber,
  LinkButton,
  Notice,
  NumberField,
  PageHead,
  Select,
  TextField,
} from '../../../ui/index.ts'
import type { Instrumen } from '../instrumen.ts'
import type { InstrumenSiap } from '../instrumen/cari.ts'
import { PilihInstrumen } from './bagian-kuesioner.tsx'
import { TabelMinimum } from './bagian-minimum.tsx'
import { jenisUsulanList, suggestPeriode } from './usulan.ts'
import { kata } from './words.ts'

export interface IsianPeriode {
  readonly unitId: string
  readonly layananIds: readonly string[]
  readonly nama: string
  readonly mulai: string
  readonly selesai: string
  readonly populasi: string
  /** `kode/versi`. */
  readonly instrumen?: string
  readonly konversi?: string
}

export interface FormulirProps {
  readonly desk: DeskFrame
  readonly hariIni: string
  readonly unit: { readonly id: string; readonly nama: string }
  /** There is more than one unit to choose from. */
  readonly mayChangeUnit: boolean
  readonly layanan: readonly { readonly id: string; readonly nama: string }[]
  /** What a new period may use; the first one is the SKM. */
  readonly instrumen?: readonly InstrumenSiap[]
  readonly isian: IsianPeriode
  readonly errors?: FieldErrors
  /** Set when an existing period is corrected; `berisi`: answers are in, so its first day and services stay. */
  readonly lama?: {
    readonly id: string
    readonly nama: string
    readonly berisi: boolean
    readonly instrumen: Instrumen
    readonly layananIds: readonly string[]
    /** Users are counted by service in the sampling plan, and the whole follows from there. */
    readonly terencana: boolean
  }
}

/** Opens a period, or corrects one. */
export function FormulirPeriodePage(props: FormulirProps): JSX.Element {
  const { desk, unit, lama, errors } = props
  const { lang } = desk
  const k = kata[lang]
  const title = lama ? k.ubahJudul(lama.nama) : k.baruJudul
  const back = lama ? `/kerja/survei/${lama.id}` : '/kerja/survei'
  return (
    <DeskPage {...desk} title={title} error={errors !== undefined}>
      <PageHead
        title={title}
        above={unit.nama}
        lead={lama ? undefined : k.baruPengantar}
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[
              { label: k.survei, href: '/kerja/survei' },
              ...(lama ? [{ label: lama.nama, href: back }] : []),
              { label: title },
            ]}
          />
        }
      />
      <ErrorSummary errors={errors} lang={lang} />
      {lama?.berisi && <Notice>{k.ubahBerisi}</Notice>}
      {props.layanan.length === 0 ? (
        <EmptyState title={k.tanpaLayanan}>{k.tanpaLayananIsi}</EmptyState>
      ) : (
        <Form action={lama ? `${back}/ubah` : '/kerja/survei/baru'}>
          <input type="hidden" name="unitId" value={unit.id} />
          <Isian {...props} />
          <div class="aksi">
            <Button>{lama ? k.simpan : k.buka}</Button>
            <a href={back}>{k.batal}</a>
            {props.mayChangeUnit && !lama && <a href="/kerja/survei/baru">{k.gantiUnit}</a>}
          </div>
        </Form>
      )}
    </DeskPage>
  )
}

function Isian({
  desk,
  unit,
  layanan,
  instrumen,
  isian,
  errors = {},
  lama,
  hariIni,
}: FormulirProps): JSX.Element {
  const { lang } = desk
  const k = kata[lang]
  const tetap = lama?.berisi ? lama.layananIds : []
  return (
    <>
      {tetap.map((id) => (
        <input type="hidden" name="layananIds" value={id} key={id} />
      ))}
      <PilihInstrumen desk={desk} pilihan={instrumen} isian={isian} lama={lama} error={errors} />
      <CheckboxGroup
        name="layananIds"
        label={k.layananPertanyaan}
        hint={k.layananPetunjuk}
        lang={lang}
        values={isian.layananIds}
        options={layanan.map((l) => ({ value: l.id, label: l.nama, disabled: tetap.includes(l.id) }))}
        error={errors['layananIds']}
      />
      <TextField
        name="nama"
        label={k.nama}
        hint={
          lama ? (
            k.namaPetunjuk
          ) : (
            <>
              {k.usulan}{' '}
              {jenisUsulanList.map((jenis, i) => (
                <>
                  {i > 0 && ' · '}
                  <a href={`/kerja/survei/baru?unit=${unit.id}&usulan=${jenis}`}>
                    {suggestPeriode(jenis, hariIni).nama}
                  </a>
                </>
              ))}
            </>
          )
        }
        lang={lang}
        value={isian.nama}
        maxLength={80}
        error={errors['nama']}
      />
      {lama?.berisi ? (
        <p>
          <input type="hidden" name="mulai" value={isian.mulai} />
          <b>{k.mulai}:</b> {formatDate(isian.mulai, lang)}
        </p>
      ) : (
        <DateField name="mulai" label={k.mulai} lang={lang} value={isian.mulai} error={errors['mulai']} />
      )}
      <DateField
        name="selesai"
        label={k.selesai}
        hint={k.selesaiPetunjuk}
        lang={lang}
        width="luas"
        value={isian.selesai}
        error={errors['selesai']}
      />
      {lama?.terencana ? (
        <p>
          <input type="hidden" name="populasi" value={isian.populasi} />
          <b>{k.populasi}:</b> {isian.populasi === '' ? '–' : formatNumber(Number(isian.populasi), lang)}.{' '}
          <a href={`/kerja/survei/${lama.id}/sampel#atur`}>{k.populasiTerencana}</a>
        </p>
      ) : (
        <NumberField
          name="populasi"
          label={k.populasi}
          hint={k.populasiPetunjuk}
          lang={lang}
          optional
          unit={k.orang}
          value={isian.populasi}
          error={errors['populasi']}
        />
      )}
      <TabelMinimum desk={desk} />
      <Details summary={k.bobotJudul}>
        <p>{k.bobotIsi}</p>
      </Details>
    </>
  )
}

/** The first step for someone who works for several units. */
export function PilihUnitPage(props: {
  desk: DeskFrame
  units: readonly { readonly id: string; readonly nama: string; readonly tingkat: number }[]
}): JSX.Element {
  const { desk, units } = props
  const k = kata[desk.lang]
  return (
    <DeskPage {...desk} title={k.baruJudul}>
      <PageHead
        title={k.baruJudul}
        lead={k.baruPengantar}
        breadcrumb={
          <Breadcrumb
            lang={desk.lang}
            items={[{ label: k.survei, href: '/kerja/survei' }, { label: k.baruJudul }]}
          />
        }
      />
      <Form method="get" action="/kerja/survei/baru">
        <Select
          name="unit"
          label={k.pilihUnit}
          hint={k.pilihUnitPetunjuk}
          lang={desk.lang}
          options={units.map((u) => ({ value: u.id, label: `${'\u2003'.repeat(u.tingkat)}${u.nama}` }))}
        />
        <div class="aksi">
          <Button>{k.lanjut}</Button>
          <LinkButton href="/kerja/survei" variant="tertiary">
            {k.batal}
          </LinkButton>
        </div>
      </Form>
    </DeskPage>
  )
}
