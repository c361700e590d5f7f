import type { JSX } from 'preact'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { DeskFrame } from '../../../../platform/http/env.ts'
import {
  Breadcrumb,
  Button,
  DeskPage,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  PageHead,
  Section,
  Select,
  Table,
  Tag,
  TextField,
} from '../../../../ui/index.ts'
import { instrumenBawaan, teksOf } from '../../instrumen.ts'
import type { RingkasanInstrumen } from '../tersimpan.ts'
import { alamatInstrumen } from './akses.ts'
import { StatusInstrumenTag } from './tanda.tsx'
import { kataInstrumen } from './words.ts'

export interface DaftarInstrumenProps {
  readonly desk: DeskFrame
  readonly rows: readonly (RingkasanInstrumen & { readonly unitNama: string | null })[]
  readonly mayMake: boolean
}

/** What periods can ask: one's own first, then what is locked. */
export function DaftarInstrumenPage(props: DaftarInstrumenProps): JSX.Element {
  const { desk, rows, mayMake } = props
  const k = kataInstrumen[desk.lang]
  const buat = <LinkButton href="/kerja/survei/instrumen/baru">{k.buatBaru}</LinkButton>
  return (
    <DeskPage {...desk} title={k.judul}>
      <PageHead
        title={k.judul}
        lead={k.pengantar}
        actions={mayMake ? buat : undefined}
        breadcrumb={
          <Breadcrumb
            lang={desk.lang}
            items={[{ label: k.survei, href: '/kerja/survei' }, { label: k.judul }]}
          />
        }
      />
      <Section title={k.sendiri}>
        {rows.length === 0 ? (
          <EmptyState level={3} title={k.sendiriKosong}>
            {k.sendiriKosongIsi}
          </EmptyState>
        ) : (
          <Sendiri {...props} />
        )}
      </Section>
      <Section title={k.bawaan} lead={k.bawaanIsi}>
        <Bawaan {...props} />
      </Section>
    </DeskPage>
  )
}

function Sendiri({ desk, rows }: DaftarInstrumenProps): JSX.Element {
  const { lang } = desk
  const k = kataInstrumen[lang]
  return (
    <Table
      caption={k.sendiri}
      captionHidden
      lang={lang}
      rows={rows}
      rowKey={(r) => `${r.kode}/${r.versi}`}
      columns={[
        {
          key: 'nama',
          label: k.nama,
          cell: (r) => (
            <>
              <a href={alamatInstrumen(r)}>{r.nama}</a> <small class="redup">{k.versiKe(r.versi)}</small>
            </>
          ),
        },
        { key: 'milik', label: k.milik, cell: (r) => r.unitNama ?? k.semuaUnit },
        {
          key: 'keadaan',
          label: k.keadaan,
          tight: true,
          cell: (r) => <StatusInstrumenTag status={r.status} lang={lang} />,
        },
        { key: 'dipakai', label: k.dipakai, tight: true, cell: (r) => k.dipakaiN(r.dipakai) },
      ]}
    />
  )
}

function Bawaan({ desk, mayMake }: DaftarInstrumenProps): JSX.Element {
  const { lang } = desk
  const k = kataInstrumen[lang]
  return (
    <Table
      caption={k.bawaan}
      captionHidden
      lang={lang}
      rows={instrumenBawaan}
      rowKey={(i) => i.kode}
      columns={[
        {
          key: 'nama',
          label: k.nama,
          cell: (i) => (
            <>
              <a href={alamatInstrumen(i)}>{teksOf(i.nama, lang)}</a>
              <br />
              <small class="redup">{k.isiSingkat(i.unsur.length, `${i.skala.min}–${i.skala.max}`)}</small>
            </>
          ),
        },
        { key: 'untuk', label: k.untuk, cell: (i) => k.sasaran[i.sasaran] },
        { key: 'dasar', label: k.dasar, cell: (i) => i.dasarHukum || k.tanpaDasar },
        {
          key: 'keadaan',
          label: k.keadaan,
          tight: true,
          cell: (i) =>
            i.jenis === 'templat' ? (
              <Tag>{k.status.templat}</Tag>
            ) : (
              <StatusInstrumenTag status="bawaan" lang={lang} />
            ),
        },
        ...(mayMake
          ? [
              {
                key: 'aksi',
                label: k.aksi,
                tight: true,
                cell: (i: (typeof instrumenBawaan)[number]) => (
                  <LinkButton
                    href={`/kerja/survei/instrumen/baru?dari=${i.kode}/${i.versi}`}
                    variant="secondary"
                    size="sm"
                  >
                    {k.salin}
                  </LinkButton>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

export interface IsianBaru {
  readonly dari: string
  readonly nama: string
  readonly unit: string
}

/** From what, under which name, for whom. */
export function BuatInstrumenPage(props: {
  desk: DeskFrame
  isian: IsianBaru
  asal: readonly { readonly value: string; readonly label: string }[]
  units: readonly { readonly id: string; readonly nama: string; readonly tingkat: number }[]
  semua: boolean
  errors?: FieldErrors
}): JSX.Element {
  const { desk, isian, errors } = props
  const { lang } = desk
  const k = kataInstrumen[lang]
  return (
    <DeskPage {...desk} title={k.baruJudul} error={errors !== undefined}>
      <PageHead
        title={k.baruJudul}
        lead={k.baruPengantar}
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[
              { label: k.survei, href: '/kerja/survei' },
              { label: k.judul, href: '/kerja/survei/instrumen' },
              { label: k.baruJudul },
            ]}
          />
        }
      />
      <ErrorSummary errors={errors} lang={lang} />
      <Form action="/kerja/survei/instrumen/baru">
        <Select
          name="dari"
          label={k.dari}
          lang={lang}
          width="luas"
          options={props.asal}
          value={isian.dari}
          error={errors?.['dari']}
        />
        <TextField
          name="nama"
          label={k.namaBaru}
          hint={k.namaBaruPetunjuk}
          lang={lang}
          width="luas"
          value={isian.nama}
          maxLength={120}
          error={errors?.['nama']}
        />
        <Select
          name="unit"
          label={k.unit}
          hint={k.unitPetunjuk}
          lang={lang}
          width="luas"
          placeholder={props.semua ? k.semuaUnit : false}
          options={props.units.map((u) => ({ value: u.id, label: `${'\u2003'.repeat(u.tingkat)}${u.nama}` }))}
          value={isian.unit}
          error={errors?.['unit']}
        />
        <div class="aksi">
          <Button>{k.buat}</Button>
          <LinkButton href="/kerja/survei/instrumen" variant="tertiary">
            {k.batal}
          </LinkButton>
        </div>
      </Form>
    </DeskPage>
  )
}
