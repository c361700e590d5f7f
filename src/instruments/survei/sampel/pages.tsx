import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import {
  Button,
  ErrorSummary,
  Form,
  formatNumber,
  Notice,
  NumberField,
  RadioGroup,
  Section,
  Table,
  type Column,
} from '../../../ui/index.ts'
import { alamatPeriode, HalamanPeriode, type PeriodeDiMeja } from '../periode/pages-kepala.tsx'
import { galatList, metodeSampelList } from '../sampel.ts'
import { DaftarCelah } from './bagian-celah.tsx'
import { BagianLaju } from './bagian-laju.tsx'
import type { PekanSasaran } from './pekan.ts'
import { classifyKeabsahan, listKekurangan, type HasilSampel, type SasaranLayanan } from './rules.ts'
import { fieldPopulasi, type IsianSampel } from './schema.ts'
import { KeabsahanTag } from './tanda.tsx'
import { kataSampel } from './words.ts'

export interface SampelProps extends PeriodeDiMeja {
  readonly hariIni: Tanggal
  readonly layanan: readonly { readonly id: string; readonly nama: string }[]
  readonly hasil: HasilSampel
  readonly nPerLayanan: ReadonlyMap<string, number>
  readonly sisa: number
  /** Empty while there is no minimum to spread. */
  readonly laju: readonly PekanSasaran[]
  readonly isian: IsianSampel
  readonly errors?: FieldErrors
  readonly tersimpan?: boolean
}

/** How many, of whom, how fast; and below it the form that settles it. */
export function SampelPage(props: SampelProps): JSX.Element {
  const { desk, periode, status, errors, may, laju, hariIni } = props
  const { lang } = desk
  const k = kataSampel[lang]
  return (
    <HalamanPeriode {...props} tab="sampel" judul={k.judul} error={errors !== undefined}>
      <div class="tumpuk jauh">
        <ErrorSummary errors={errors} lang={lang} />
        {props.tersimpan && (
          <Notice tone="success" live>
            {k.tersimpan}
          </Notice>
        )}
        <p class="redup">{k.pengantar}</p>
        {status === 'terbit' && <Notice>{k.sudahTerbit(periode.revisi)}</Notice>}
        <Ringkas {...props} />
        {props.layanan.length > 1 && <Celah {...props} />}
        <BagianLaju laju={laju} hariIni={hariIni} lang={lang} />
        {may.work && <Atur {...props} />}
      </div>
    </HalamanPeriode>
  )
}

function Ringkas({ desk, periode, hasil, n }: SampelProps): JSX.Element {
  const { lang } = desk
  const k = kataSampel[lang]
  const number = (x: number): string => formatNumber(x, lang)
  const { minimum, sasaran } = hasil
  const nama = k.namaMetode[periode.caraSampel.metode]
  const isi =
    minimum === null
      ? k.ringkasTakTahu
      : periode.populasi === null
        ? k.ringkasTanpaBatas(number(minimum), nama)
        : k.ringkas(number(minimum), number(periode.populasi), nama)
  return (
    <Section title={k.ringkasTanya}>
      <p class="jujur">{isi}</p>
      <p>
        <KeabsahanTag label={classifyKeabsahan(n, minimum)} lang={lang} />
      </p>
      {sasaran !== null && minimum !== null && sasaran > minimum && (
        <p class="redup">{k.sasaranLebih(number(sasaran))}</p>
      )}
    </Section>
  )
}

function Celah(props: SampelProps): JSX.Element {
  const { desk, layanan, hasil, nPerLayanan, status, sisa } = props
  const { lang } = desk
  const k = kataSampel[lang]
  const number = (x: number): string => formatNumber(x, lang)
  const nama = new Map(layanan.map((l) => [l.id, l.nama]))
  const nOf = (id: string): number => nPerLayanan.get(id) ?? 0
  const known = hasil.layanan.every((l) => l.sasaran !== null)
  const kekurangan = listKekurangan(hasil.layanan, nOf)
  const columns: Column<SasaranLayanan>[] = [
    { key: 'layanan', label: k.kolomLayanan, cell: (l) => nama.get(l.layananId) },
    {
      key: 'pengguna',
      label: k.kolomPengguna,
      numeric: true,
      cell: (l) => (l.populasi === null ? '–' : number(l.populasi)),
    },
    {
      key: 'sasaran',
      label: k.kolomSasaran,
      numeric: true,
      cell: (l) => (l.sasaran === null ? '–' : number(l.sasaran)),
    },
    { key: 'masuk', label: k.kolomMasuk, numeric: true, cell: (l) => number(nOf(l.layananId)) },
    {
      key: 'kurang',
      label: k.kolomKurang,
      numeric: true,
      cell: (l) => (l.sasaran === null ? '–' : number(Math.max(0, l.sasaran - nOf(l.layananId)))),
    },
  ]
  return (
    <Section title={k.celahTanya}>
      {!known ? (
        <p>{k.celahTakTahu}</p>
      ) : kekurangan.length === 0 ? (
        <p>{k.celahHabis}</p>
      ) : (
        <DaftarCelah
          kekurangan={kekurangan}
          namaOf={(id) => nama.get(id) ?? ''}
          sisa={status === 'berjalan' ? sisa : null}
          lang={lang}
        />
      )}
      <Table
        caption={k.celahTanya}
        captionHidden
        lang={lang}
        columns={columns}
        rows={hasil.layanan}
        rowKey={(l) => l.layananId}
        copy
      />
    </Section>
  )
}

function Atur({ desk, periode, layanan, isian, errors = {} }: SampelProps): JSX.Element {
  const { lang } = desk
  const k = kataSampel[lang]
  return (
    <Section title={k.aturJudul} id="atur">
      <Form action={alamatPeriode(periode.id, 'sampel')}>
        <fieldset class="ds-fieldset">
          <legend>{k.penggunaJudul}</legend>
          <p class="redup">{k.penggunaPetunjuk}</p>
          {layanan.map((l) => (
            <NumberField
              key={l.id}
              name={fieldPopulasi(l.id)}
              label={l.nama}
              lang={lang}
              optional
              quiet
              unit={k.orang}
              value={isian.perLayanan[l.id]}
              error={errors[fieldPopulasi(l.id)]}
            />
          ))}
          {layanan.length > 1 && (
            <NumberField
              name="populasi"
              label={k.seluruh}
              lang={lang}
              optional
              quiet
              unit={k.orang}
              value={isian.populasi}
              error={errors['populasi']}
            />
          )}
        </fieldset>
        <RadioGroup
          name="metode"
          label={k.rumus}
          lang={lang}
          value={isian.metode}
          options={metodeSampelList.map((m) => ({ value: m, label: k.metode[m] }))}
          error={errors['metode']}
        />
        <RadioGroup
          name="galat"
          label={k.galatLabel}
          hint={k.galatPetunjuk}
          lang={lang}
          inline
          value={isian.galat}
          options={galatList.map((g) => ({ value: g, label: k.galat[g] }))}
          error={errors['galat']}
        />
        <RadioGroup
          name="hingga"
          label={k.hinggaLabel}
          hint={k.hinggaPetunjuk}
          lang={lang}
          value={isian.hingga}
          options={[
            { value: 'ya', label: k.hinggaYa },
            { value: 'tidak', label: k.hinggaTidak },
          ]}
          error={errors['hingga']}
        />
        <NumberField
          name="palingSedikit"
          label={k.palingSedikit}
          hint={k.palingSedikitPetunjuk}
          lang={lang}
          unit={k.orang}
          value={isian.palingSedikit}
          error={errors['palingSedikit']}
        />
        <div class="aksi">
          <Button>{k.simpan}</Button>
        </div>
      </Form>
    </Section>
  )
}
