import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import type { Unit } from '../../../registry/index.ts'
import {
  Breadcrumb,
  Button,
  DateField,
  DeskPage,
  Details,
  ErrorSummary,
  Form,
  formatDate,
  LinkButton,
  Notice,
  PageHead,
  Section,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { MediaTercatat } from '../media.ts'
import { BagianMedia } from '../meja/bagian-media.tsx'
import { MEJA } from '../meja/saringan.ts'
import { kataLain } from '../meja/words-lain.ts'
import { kata } from '../meja/words.ts'
import type { Maklumat } from './store.ts'
import type { IsianMaklumat } from './teks.ts'

export function MaklumatPage(props: {
  desk: DeskFrame
  unit: Unit
  maklumat: Maklumat | null
  isian: IsianMaklumat
  /** Those before, the newest first. */
  lama: readonly Maklumat[]
  media: readonly MediaTercatat[]
  /** May sign; may write down media. */
  boleh: boolean
  susun: boolean
  tersimpan: boolean
  /** The form of the pledge came back. */
  terbuka: boolean
  errors?: FieldErrors
  gagalMedia?: { isian: Readonly<Record<string, string>>; errors: FieldErrors }
}): JSX.Element {
  const { desk, unit, maklumat: m, isian, errors } = props
  const { lang } = desk
  const k = kataLain[lang]
  const judul = k.maklumatUnit(unit.nama)
  const field = (name: keyof IsianMaklumat) => ({
    name,
    lang,
    value: isian[name],
    ...(errors?.[name] && { error: errors[name] }),
  })
  return (
    <DeskPage {...desk} title={judul} error={errors !== undefined}>
      <PageHead
        breadcrumb={
          <Breadcrumb lang={lang} items={[{ label: kata[lang].judul, href: MEJA }, { label: k.maklumat }]} />
        }
        title={judul}
        lead={k.maklumatPetunjuk}
        actions={
          m && (
            <>
              <LinkButton href={`${MEJA}/maklumat/${unit.id}/maklumat.pdf`}>PDF</LinkButton>
              <LinkButton href={`${MEJA}/maklumat/${unit.id}/maklumat.docx`} variant="secondary">
                DOCX
              </LinkButton>
            </>
          )
        }
      />
      <ErrorSummary errors={errors} lang={lang} />
      {props.tersimpan && (
        <Notice tone="success" live>
          {k.tersimpan}
        </Notice>
      )}
      {m && (
        <Section title={k.maklumat} lead={`${m.tempat}, ${formatDate(m.tanggal, lang)}`}>
          <Isi m={m} />
        </Section>
      )}
      {props.boleh && (
        <Details summary={k.tetapkan} open={props.terbuka || m === null}>
          <Form action={`${MEJA}/maklumat/${unit.id}`}>
            <TextArea label={k.kesanggupan} {...field('kesanggupan')} />
            <TextArea label={k.kewajiban} {...field('kewajiban')} />
            <TextArea label={k.sanksi} {...field('sanksi')} />
            <TextField label={k.skNomor} optional {...field('sk')} />
            <TextField label={k.tempat} {...field('tempat')} />
            <DateField label={k.tanggal} {...field('tanggal')} />
            <TextField label={k.ttdNama} {...field('nama')} />
            <TextField label={k.ttdNip} optional {...field('nip')} />
            <TextField label={k.ttdJabatan} {...field('jabatan')} />
            <Button>{k.tetapkan}</Button>
          </Form>
        </Details>
      )}
      {m && (
        <BagianMedia
          desk={desk}
          alamat={`${MEJA}/maklumat/${unit.id}/media`}
          petunjuk={k.mediaMaklumat}
          media={props.media}
          susun={props.susun}
          {...(props.gagalMedia && { gagal: props.gagalMedia })}
        />
      )}
      {props.lama.length > 0 && (
        <Section title={k.maklumatLama}>
          {props.lama.map((x) => (
            <Details
              key={x.id}
              summary={k.maklumatMasa(formatDate(x.tanggal, lang), formatDate(x.diganti!, lang))}
            >
              <Isi m={x} />
            </Details>
          ))}
        </Section>
      )}
    </DeskPage>
  )
}

const Isi = ({ m }: { m: Maklumat }): JSX.Element => (
  <>
    <ol>
      <li>{m.kesanggupan}</li>
      <li>{m.kewajiban}</li>
      <li>{m.sanksi}</li>
    </ol>
    <p>
      {m.penandatangan.jabatan}, {m.penandatangan.nama}
      {m.penandatangan.nip && ` · NIP ${m.penandatangan.nip}`}
    </p>
  </>
)
