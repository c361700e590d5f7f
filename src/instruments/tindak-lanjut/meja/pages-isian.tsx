import type { ComponentChildren, JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  Button,
  CheckboxGroup,
  DeskPage,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  NumberField,
  PageHead,
  Section,
  Select,
  TextArea,
  TextField,
  type Option,
} from '../../../ui/index.ts'
import { kataUmum } from '../words-umum.ts'
import { WaktuIsian } from './bagian-waktu.tsx'
import type { IsianForm } from './isian.ts'
import { opsiKomponen } from './nama.ts'
import { MEJA } from './saringan.ts'
import { kataIsian } from './words-isian.ts'
import { kata } from './words.ts'

/** Origins one may choose by hand; the others come with what they come from. */
export const asalSendiri = ['usulan', 'ombudsman', 'pekppp', 'standar'] as const

export interface IsianProps {
  readonly desk: DeskFrame
  /** null: a new one. */
  readonly aksi: { readonly id: string; readonly nomor: string } | null
  readonly isian: IsianForm
  readonly unit: readonly Option[]
  readonly unsur: readonly Option[]
  readonly layanan: readonly Option[]
  readonly orang: readonly Option[]
  readonly maySetujui: boolean
  /** Where it comes from, with its figures; then unit and origin are settled. */
  readonly konteks?: ComponentChildren
  readonly errors?: FieldErrors
  /** What stood in this form before became this action; what stands there now is not stored. */
  readonly sudah?: { readonly id: string; readonly nomor: string }
}

/** One action as a form: what, who, when, at what cost, and what citizens read. */
export function IsianPage(props: IsianProps): JSX.Element {
  const { desk, aksi, isian, errors } = props
  const { lang } = desk
  const k = kataIsian[lang]
  const salah = (name: string) => ({ name, lang, ...(errors?.[name] && { error: errors[name] }) })
  const judul = aksi ? k.judulUbah : k.judulBaru
  const pulang = aksi ? `${MEJA}/${aksi.id}` : MEJA
  return (
    <DeskPage {...desk} title={judul} error={errors !== undefined}>
      <PageHead
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[
              { label: kata[lang].judul, href: MEJA },
              ...(aksi ? [{ label: aksi.nomor, href: pulang }] : []),
              { label: judul },
            ]}
          />
        }
        title={judul}
        lead={k.pengantar}
      />
      {props.sudah && (
        <Notice tone="warning" title={k.sudah(props.sudah.nomor)} live>
          <p>{k.sudahIsi}</p>
          <p>
            <a href={`${MEJA}/${props.sudah.id}/ubah`}>{k.sudahUbah(props.sudah.nomor)}</a>
          </p>
        </Notice>
      )}
      <ErrorSummary errors={errors} lang={lang} />
      <Form action={aksi ? `${pulang}/ubah` : `${MEJA}/baru`}>
        <input type="hidden" name="kunci" value={isian.kunci} />
        <input type="hidden" name="dilihat" value={isian.dilihat} />
        {props.konteks}
        {!aksi && !props.konteks && <AsalIsian {...props} salah={salah} />}
        <TextArea
          {...salah('masalah')}
          label={k.masalah}
          hint={k.masalahPetunjuk}
          rows={3}
          value={isian.masalah}
        />
        <TextArea
          {...salah('kegiatan')}
          label={k.kegiatan}
          hint={k.kegiatanPetunjuk}
          rows={3}
          value={isian.kegiatan}
        />
        <TextField
          {...salah('program')}
          label={k.program}
          hint={k.programPetunjuk}
          optional
          value={isian.program}
        />
        <Select
          {...salah('unsur')}
          label={k.unsur}
          optional
          placeholder={k.unsurTanpa}
          value={isian.unsur}
          options={props.unsur}
        />
        <Select
          {...salah('komponen')}
          label={k.komponen}
          optional
          placeholder={k.unsurTanpa}
          value={isian.komponen}
          options={opsiKomponen(lang)}
        />
        {props.layanan.length > 0 && (
          <Select
            {...salah('layanan')}
            label={k.layanan}
            optional
            placeholder={k.layananSemua}
            value={isian.layanan}
            options={props.layanan}
          />
        )}
        <TextField
          {...salah('penanggung_jawab')}
          label={k.penanggungJawab}
          hint={k.penanggungJawabPetunjuk}
          value={isian.penanggungJawab}
        />
        {props.orang.length > 0 && (
          <Select
            {...salah('orang')}
            label={k.orang}
            hint={k.orangPetunjuk}
            optional
            placeholder={k.orangTanpa}
            value={isian.orang}
            options={props.orang}
          />
        )}
        <WaktuIsian isian={isian} errors={errors} lang={lang} />
        <Section title={k.biaya}>
          <NumberField
            {...salah('anggaran')}
            label={k.anggaran}
            hint={k.anggaranPetunjuk}
            optional
            width="sedang"
            maxLength={24}
            value={isian.anggaran}
          />
          <TextField
            {...salah('sumber')}
            label={k.sumber}
            hint={k.sumberPetunjuk}
            optional
            value={isian.sumber}
          />
        </Section>
        <Section title={k.warga}>
          <TextArea
            {...salah('ringkas')}
            label={k.ringkas}
            hint={k.ringkasPetunjuk}
            optional
            rows={2}
            value={isian.ringkas}
          />
          <CheckboxGroup
            name="tampil"
            label={k.tampil}
            lang={lang}
            optional
            values={isian.tampil ? ['1'] : []}
            options={[{ value: '1', label: k.tampil, hint: k.tampilPetunjuk }]}
          />
        </Section>
        {!aksi && props.maySetujui && (
          <CheckboxGroup
            name="disetujui"
            label={kataUmum[lang].status.rencana}
            lang={lang}
            optional
            values={isian.disetujui ? ['1'] : []}
            options={[{ value: '1', label: k.disetujui, hint: k.disetujuiPetunjuk }]}
          />
        )}
        <div class="aksi">
          <Button>{k.simpan}</Button>
          <LinkButton href={pulang} variant="tertiary">
            {k.batal}
          </LinkButton>
        </div>
      </Form>
    </DeskPage>
  )
}

function AsalIsian(
  props: IsianProps & { salah: (n: string) => { name: string; lang: DeskFrame['lang']; error?: string } },
): JSX.Element {
  const { desk, isian, salah } = props
  const { lang } = desk
  const k = kataIsian[lang]
  return (
    <>
      <Select {...salah('unit')} label={k.unit} value={isian.unit} options={props.unit} />
      <Select
        {...salah('asal')}
        label={k.asal}
        placeholder={false}
        value={isian.asal}
        options={asalSendiri.map((value) => ({ value, label: kataUmum[lang].asal[value] }))}
      />
      <TextField
        {...salah('asal_teks')}
        label={k.asalTeks}
        hint={k.asalTeksPetunjuk}
        optional
        value={isian.asalTeks}
      />
    </>
  )
}
