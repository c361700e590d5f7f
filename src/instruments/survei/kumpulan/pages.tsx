import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  ErrorSummary,
  Form,
  formatNumber,
  NumberField,
  RadioGroup,
  Section,
  Select,
  TableSection,
} from '../../../ui/index.ts'
import { HalamanPeriode, type PeriodeDiMeja } from '../periode/pages-kepala.tsx'
import type { KumpulanTampil } from './store.ts'
import { kataKumpulan } from './words.ts'

export interface IsianKumpulan {
  readonly layananId: string
  readonly lembar: string
  readonly cara: string
}

export interface DaftarProps extends PeriodeDiMeja {
  readonly layanan: readonly { readonly id: string; readonly nama: string }[]
  readonly kumpulan: readonly KumpulanTampil[]
  readonly isian: IsianKumpulan
  readonly errors?: FieldErrors
}

export const alamatKumpulan = (periodeId: string, sub = ''): string =>
  `/kerja/survei/${periodeId}/kumpulan${sub}`

/** The piles there are, and a new one. */
export function DaftarKumpulanPage(props: DaftarProps): JSX.Element {
  const { desk, periode, kumpulan, layanan, errors } = props
  const { lang } = desk
  const k = kataKumpulan[lang]
  const number = (n: number): string => formatNumber(n, lang)
  const nama = new Map(layanan.map((l) => [l.id, l.nama]))
  return (
    <HalamanPeriode {...props} tab="kertas" judul={k.judul} error={errors !== undefined}>
      <div class="tumpuk jauh">
        <ErrorSummary errors={errors} lang={lang} />
        <p class="redup">{k.pengantar}</p>
        <TableSection
          title={k.daftar}
          lang={lang}
          rows={kumpulan}
          rowKey={(x) => x.id}
          empty={<p>{k.kosong}</p>}
          columns={[
            {
              key: 'kode',
              label: k.kode,
              tight: true,
              cell: (x) => <a href={alamatKumpulan(periode.id, `/${x.id}`)}>{x.kode.toUpperCase()}</a>,
            },
            { key: 'layanan', label: k.layanan, cell: (x) => nama.get(x.layananId) },
            { key: 'lembar', label: k.lembar, numeric: true, cell: (x) => number(x.lembar) },
            { key: 'pertama', label: k.pertama, numeric: true, cell: (x) => number(x.pertama) },
            {
              key: 'kedua',
              label: k.kedua,
              numeric: true,
              cell: (x) => (x.duaKali ? number(x.kedua) : '–'),
            },
            { key: 'masuk', label: k.masuk, numeric: true, cell: (x) => number(x.masuk) },
          ]}
        />
        <Baru {...props} />
      </div>
    </HalamanPeriode>
  )
}

function Baru({ desk, periode, layanan, isian, errors = {} }: DaftarProps): JSX.Element {
  const { lang } = desk
  const k = kataKumpulan[lang]
  return (
    <Section title={k.baru}>
      <Form action={alamatKumpulan(periode.id)}>
        <Select
          name="layananId"
          label={k.layanan}
          lang={lang}
          value={isian.layananId}
          options={layanan.map((l) => ({ value: l.id, label: l.nama }))}
          error={errors['layananId']}
        />
        <NumberField
          name="lembar"
          label={k.lembarLabel}
          hint={k.lembarPetunjuk}
          lang={lang}
          unit={k.orang}
          maxLength={3}
          value={isian.lembar}
          error={errors['lembar']}
        />
        <RadioGroup
          name="cara"
          label={k.cara}
          lang={lang}
          value={isian.cara}
          options={[
            { value: 'sekali', label: k.sekali },
            { value: 'dua', label: k.duaKali },
          ]}
          error={errors['cara']}
        />
        <div class="aksi">
          <Button>{k.buat}</Button>
        </div>
      </Form>
    </Section>
  )
}
