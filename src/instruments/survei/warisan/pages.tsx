import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  Button,
  DateField,
  DeskPage,
  ErrorSummary,
  Form,
  formatDateRange,
  formatNumber,
  PageHead,
  RadioGroup,
  Section,
  Select,
  Table,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { kata } from '../periode/words.ts'
import { classifyMutuLama, peraturanLamaList, type Warisan } from './rules.ts'
import type { IsianWarisan } from './schema.ts'
import { kataWarisan } from './words.ts'

export interface WarisanProps {
  readonly desk: DeskFrame
  readonly units: readonly { readonly id: string; readonly nama: string }[]
  readonly unitId: string
  readonly mayWork: boolean
  readonly list: readonly Warisan[]
  readonly isian: IsianWarisan
  readonly errors?: FieldErrors | undefined
}

/** Old values of one unit, and one more. */
export function WarisanPage(props: WarisanProps): JSX.Element {
  const { desk, units, unitId, errors } = props
  const { lang } = desk
  const k = kataWarisan[lang]
  return (
    <DeskPage {...desk} title={k.judul} error={errors !== undefined}>
      <PageHead
        title={k.judul}
        lead={k.pengantar}
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[{ label: kata[lang].survei, href: '/kerja/survei' }, { label: k.judul }]}
          />
        }
      />
      <ErrorSummary errors={errors} lang={lang} />
      {units.length > 1 && (
        <Form method="get" action="/kerja/survei/warisan" class="saring">
          <Select
            name="unit"
            label={k.unit}
            lang={lang}
            value={unitId}
            options={units.map((u) => ({ value: u.id, label: u.nama }))}
          />
          <Button variant="secondary">{k.tampilkan}</Button>
        </Form>
      )}
      <Daftar {...props} />
      {props.mayWork && <Tambah {...props} />}
    </DeskPage>
  )
}

function Daftar({ desk, list, unitId, mayWork }: WarisanProps): JSX.Element {
  const { lang } = desk
  const k = kataWarisan[lang]
  if (list.length === 0) return <p class="redup">{k.kosong}</p>
  return (
    <Table
      caption={k.daftar}
      lang={lang}
      rows={list}
      rowKey={(w) => w.id}
      columns={[
        {
          key: 'nama',
          label: k.nama,
          cell: (w) => `${w.nama}, ${formatDateRange(w.mulai, w.selesai, lang)}`,
        },
        { key: 'ikm', label: k.ikm, numeric: true, cell: (w) => formatNumber(w.ikm, lang, 2) },
        { key: 'mutu', label: k.mutu, cell: (w) => classifyMutuLama(w.ikm) },
        { key: 'n', label: k.n, numeric: true, cell: (w) => (w.n === null ? '–' : formatNumber(w.n, lang)) },
        { key: 'sumber', label: k.sumber, cell: (w) => `${k.peraturan[w.peraturan]}. ${w.sumber}` },
        ...(mayWork
          ? [
              {
                key: 'hapus',
                label: k.tindakan,
                cell: (w: Warisan) => (
                  <Form action={`/kerja/survei/warisan/${unitId}/${w.id}`}>
                    <Button variant="secondary" size="sm">
                      {k.hapus(w.nama)}
                    </Button>
                  </Form>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Tambah({ desk, unitId, isian, errors }: WarisanProps): JSX.Element {
  const { lang } = desk
  const k = kataWarisan[lang]
  const field = (name: keyof IsianWarisan, label: string) => ({
    name,
    label,
    lang,
    value: isian[name],
    error: errors?.[name],
  })
  return (
    <Section title={k.tambah}>
      <Form action={`/kerja/survei/warisan/${unitId}`}>
        <input type="hidden" name="id" value={isian.id} />
        <RadioGroup
          {...field('peraturan', k.aturan)}
          options={peraturanLamaList.map((p) => ({ value: p, label: k.peraturan[p] }))}
        />
        <TextField {...field('nama', k.nama)} maxLength={80} />
        <DateField {...field('mulai', k.mulai)} />
        <DateField {...field('selesai', k.selesai)} />
        <TextField {...field('ikm', k.ikm)} hint={k.ikmPetunjuk} inputMode="decimal" width="sedang" />
        <TextField {...field('n', k.n)} optional inputMode="numeric" width="sedang" />
        <TextArea {...field('sumber', k.sumber)} hint={k.sumberPetunjuk} rows={2} />
        <Button>{k.simpan}</Button>
      </Form>
    </Section>
  )
}
