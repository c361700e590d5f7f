import type { JSX } from 'preact'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { DeskFrame } from '../../../../platform/http/env.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Section,
  Select,
  Table,
  Tag,
  TextField,
} from '../../../../ui/index.ts'
import type { Instrumen } from '../../instrumen.ts'
import { bahasaDaerahList, namaBahasa } from '../bahasa.ts'
import { alamatInstrumen } from '../meja/akses.ts'
import { HalamanInstrumen } from '../meja/kepala.tsx'
import { countTerisi, type KataAsal } from './kamus.ts'
import type { Terjemahan } from './store.ts'
import { kataTerjemahan } from './words.ts'

export interface DaftarTerjemahanProps {
  readonly desk: DeskFrame
  readonly isi: Instrumen
  readonly rows: readonly (Terjemahan & { readonly unitNama: string | null })[]
  readonly asal: readonly KataAsal[]
  /** Languages complete in the questionnaire itself. */
  readonly bawaan: readonly string[]
  /** For whom this person may add one: a choice of units, and all of them. */
  readonly units: readonly { readonly id: string; readonly nama: string }[]
  readonly semua: boolean
  readonly isian: { readonly bahasa: string; readonly kode: string; readonly unit: string }
  readonly errors?: FieldErrors
}

/** Which languages a questionnaire has, how far each is, and whether people may choose it. */
export function DaftarTerjemahanPage(props: DaftarTerjemahanProps): JSX.Element {
  const { desk, isi, rows, asal, errors } = props
  const { lang } = desk
  const k = kataTerjemahan[lang]
  return (
    <HalamanInstrumen desk={desk} isi={isi} judul={k.judul} lead={k.pengantar} error={errors !== undefined}>
      <ErrorSummary errors={errors} lang={lang} />
      {props.bawaan.map((b) => (
        <p class="redup" key={b}>
          {k.bawaan(namaBahasa(b))}
        </p>
      ))}
      {rows.length === 0 ? (
        <EmptyState title={k.kosong}>{k.kosongIsi}</EmptyState>
      ) : (
        <Table
          caption={k.judul}
          captionHidden
          lang={lang}
          rows={rows}
          rowKey={(r) => r.id}
          columns={[
            {
              key: 'bahasa',
              label: k.bahasa,
              cell: (r) => <a href={alamatInstrumen(isi, `terjemahan/${r.id}`)}>{namaBahasa(r.bahasa)}</a>,
            },
            { key: 'milik', label: k.milik, cell: (r) => r.unitNama ?? k.semuaUnit },
            { key: 'terisi', label: k.terisi, cell: (r) => k.dari(countTerisi(asal, r.kamus), asal.length) },
            {
              key: 'keadaan',
              label: k.keadaan,
              tight: true,
              cell: (r) =>
                r.ditawarkan ? <Tag tone="success">{k.ditawarkan}</Tag> : <Tag>{k.belumDitawarkan}</Tag>,
            },
          ]}
        />
      )}
      {(props.semua || props.units.length > 0) && <Tambah {...props} />}
    </HalamanInstrumen>
  )
}

function Tambah(props: DaftarTerjemahanProps): JSX.Element {
  const { desk, isi, isian, errors, units } = props
  const { lang } = desk
  const k = kataTerjemahan[lang]
  const own = isi.jenis === 'sendiri'
  const english = props.bawaan.includes('en') ? [] : [{ value: 'en', label: namaBahasa('en') }]
  return (
    <Section title={k.tambah}>
      <Form action={alamatInstrumen(isi, 'terjemahan')}>
        <Select
          name="bahasa"
          label={k.pilihBahasa}
          lang={lang}
          placeholder={k.lain}
          options={[...english, ...bahasaDaerahList.map(([value, label]) => ({ value, label }))]}
          value={isian.bahasa}
          error={errors?.['bahasa']}
        />
        <TextField
          name="kode"
          label={k.kode}
          hint={k.kodePetunjuk}
          lang={lang}
          optional
          quiet
          width="luas"
          maxLength={12}
          value={isian.kode}
          error={errors?.['kode']}
        />
        {!own && (
          <Select
            name="unit"
            label={k.unit}
            lang={lang}
            width="luas"
            placeholder={props.semua ? k.semuaUnit : false}
            options={units.map((u) => ({ value: u.id, label: u.nama }))}
            value={isian.unit}
            error={errors?.['unit']}
          />
        )}
        <div class="aksi">
          <Button>{k.mulai}</Button>
        </div>
      </Form>
    </Section>
  )
}
