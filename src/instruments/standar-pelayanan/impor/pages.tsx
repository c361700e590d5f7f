import type { ComponentChildren, JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  Button,
  DeskPage,
  ErrorSummary,
  FileField,
  Form,
  formatNumber,
  LinkButton,
  Notice,
  PageHead,
  Table,
} from '../../../ui/index.ts'
import { MEJA } from '../meja/saringan.ts'
import { kata } from '../meja/words.ts'
import type { Pasangan } from './cocok.ts'
import type { HasilImpor } from './impor.ts'
import type { GalatImpor } from './rules.ts'
import { kataImpor } from './words.ts'

/** A long list is begun, not poured out. */
const TAMPIL = 200

function Bingkai(props: {
  desk: DeskFrame
  judul: string
  lead?: string
  errors?: FieldErrors | undefined
  children: ComponentChildren
}): JSX.Element {
  const { desk, judul, lead, errors } = props
  return (
    <DeskPage {...desk} title={judul} error={errors !== undefined}>
      <PageHead
        breadcrumb={
          <Breadcrumb
            lang={desk.lang}
            items={[{ label: kata[desk.lang].judul, href: MEJA }, { label: judul }]}
          />
        }
        title={judul}
        {...(lead && { lead })}
      />
      <ErrorSummary errors={errors} lang={desk.lang} />
      {props.children}
    </DeskPage>
  )
}

export function ImporPage({ desk, errors }: { desk: DeskFrame; errors?: FieldErrors }): JSX.Element {
  const k = kataImpor[desk.lang]
  return (
    <Bingkai desk={desk} judul={k.judul} lead={k.pengantar} errors={errors}>
      <p>
        <a href={`${MEJA}/impor/contoh.xlsx`}>{k.contoh}</a>
      </p>
      <Form action={`${MEJA}/impor`} files>
        <FileField
          name="berkas"
          label={k.berkas}
          hint={k.berkasPetunjuk}
          lang={desk.lang}
          accept=".xlsx,.csv"
          {...(errors?.['berkas'] && { error: errors['berkas'] })}
        />
        <Button>{k.periksa}</Button>
      </Form>
    </Bingkai>
  )
}

export function PratinjauPage(props: {
  desk: DeskFrame
  id: string
  nama: string
  pasangan: readonly Pasangan[]
  galat: readonly GalatImpor[]
}): JSX.Element {
  const { desk, pasangan, galat } = props
  const { lang } = desk
  const k = kataImpor[lang]
  const n = (x: number): string => formatNumber(x, lang)
  return (
    <Bingkai desk={desk} judul={k.pratinjau(props.nama)}>
      {galat.length > 0 ? (
        <>
          <Notice tone="danger">{k.adaGalat(n(galat.length))}</Notice>
          <Table
            caption={k.masalah}
            captionHidden
            lang={lang}
            rows={galat.slice(0, TAMPIL)}
            rowKey={(g, i) => `${g.baris} ${g.kolom} ${i}`}
            columns={[
              { key: 'baris', label: k.baris, cell: (g) => g.baris },
              { key: 'kolom', label: k.kolom, cell: (g) => g.kolom },
              { key: 'masalah', label: k.masalah, cell: (g) => g.pesan },
            ]}
          />
          {galat.length > TAMPIL && <p class="redup">{k.lagi(n(galat.length - TAMPIL))}</p>}
          <LinkButton href={`${MEJA}/impor`} variant="secondary">
            {k.judul}
          </LinkButton>
        </>
      ) : (
        <>
          <div class="tumpuk rapat">
            <p>{k.ringkas(n(pasangan.length), n(new Set(pasangan.map((p) => p.unit.id)).size))}</p>
            <p>{k.baru(n(pasangan.filter((p) => p.layanan === null).length))}</p>
            <p>{k.sk(n(pasangan.filter((p) => p.baris.sk !== null).length))}</p>
          </div>
          <Form action={`${MEJA}/impor/${props.id}`}>
            <Button>{k.masukkan}</Button>
          </Form>
          <Table
            caption={k.layanan}
            captionHidden
            lang={lang}
            rows={pasangan.slice(0, TAMPIL)}
            rowKey={(p) => p.baris.baris}
            columns={[
              { key: 'layanan', label: k.layanan, cell: (p) => p.baris.layanan },
              { key: 'unit', label: k.unit, cell: (p) => p.unit.nama },
              {
                key: 'keadaan',
                label: k.keadaan,
                cell: (p) => (p.baris.sk ? `${k.berlaku} ${p.baris.sk.nomor}` : k.draft),
              },
            ]}
          />
          {pasangan.length > TAMPIL && <p class="redup">{k.lagi(n(pasangan.length - TAMPIL))}</p>}
        </>
      )}
    </Bingkai>
  )
}

export function SelesaiPage({ desk, hasil }: { desk: DeskFrame; hasil: HasilImpor }): JSX.Element {
  const k = kataImpor[desk.lang]
  const n = (x: number): string => formatNumber(x, desk.lang)
  return (
    <Bingkai desk={desk} judul={k.selesai}>
      <Notice tone="success">
        {k.hasil(n(hasil.layananBaru), n(hasil.berlaku), n(hasil.draft), n(hasil.dilewati))}
      </Notice>
      <LinkButton href={MEJA}>{k.bukaKatalog}</LinkButton>
    </Bingkai>
  )
}
