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
  PageHead,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { jenisForumList, modeForumList } from '../rules.ts'
import { MEJA } from '../meja/tab.ts'
import type { IsianForum } from './schema.ts'
import { kataForum } from './words.ts'

export interface IsianProps {
  readonly desk: DeskFrame
  /** null: a new one. */
  readonly forum: { readonly id: string; readonly tema: string } | null
  readonly isian: IsianForum
  readonly unit: readonly { readonly id: string; readonly nama: string }[]
  readonly layanan: readonly { readonly id: string; readonly nama: string; readonly unit: string }[]
  readonly errors?: FieldErrors
}

/** A new forum, or a change of one that has not begun. */
export function IsianPage({ desk, forum, isian, unit, layanan, errors }: IsianProps): JSX.Element {
  const { lang } = desk
  const k = kataForum[lang]
  const m = k.medan
  const judul = forum ? k.ubah : k.baru
  const alamat = forum ? `${MEJA}/${forum.id}` : MEJA
  const f = (name: keyof IsianForum) => ({
    name,
    lang,
    value: isian[name],
    ...(errors?.[name] && { error: errors[name] }),
  })
  return (
    <DeskPage {...desk} title={judul} error={errors !== undefined}>
      <PageHead
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[
              { label: k.judul, href: MEJA },
              ...(forum ? [{ label: forum.tema, href: alamat }] : []),
              { label: judul },
            ]}
          />
        }
        title={judul}
      />
      <ErrorSummary errors={errors} lang={lang} />
      <Form action={forum ? `${alamat}/ubah` : `${MEJA}/baru`}>
        <input type="hidden" name="dilihat" value={isian.dilihat} />
        <input type="hidden" name="kunci" value={isian.kunci} />
        <TextField label={m.tema} hint={m.temaPetunjuk} maxLength={160} {...f('tema')} />
        {unit.length > 1 || errors?.['unit'] ? (
          <Select label={m.unit} options={unit.map((u) => ({ value: u.id, label: u.nama }))} {...f('unit')} />
        ) : (
          <input type="hidden" name="unit" value={isian.unit} />
        )}
        {layanan.length > 0 && (
          <Select
            label={m.layanan}
            optional
            placeholder={m.layananSemua}
            options={layanan.map((l) => ({
              value: l.id,
              label: unit.length > 1 ? `${l.nama} (${l.unit})` : l.nama,
            }))}
            {...f('layanan')}
          />
        )}
        <RadioGroup
          label={m.jenis}
          options={jenisForumList.map((value) => ({ value, label: k.jenis[value] }))}
          {...f('jenis')}
        />
        <RadioGroup
          label={m.mode}
          options={modeForumList.map((value) => ({ value, label: k.mode[value] }))}
          {...f('mode')}
        />
        <DateField label={m.tanggal} {...f('tanggal')} />
        <TextField label={m.mulai} hint={m.jamPetunjuk} width="sempit" inputMode="numeric" {...f('mulai')} />
        <TextField label={m.selesai} width="sempit" inputMode="numeric" {...f('selesai')} />
        <TextField label={m.tempat} hint={m.tempatPetunjuk} optional {...f('tempat')} />
        <TextField label={m.tautan} hint={m.tautanPetunjuk} type="url" optional {...f('tautan')} />
        <TextField label={m.fasilitator} hint={m.fasilitatorPetunjuk} optional {...f('fasilitator')} />
        <TextArea label={m.uraian} hint={m.uraianPetunjuk} rows={6} optional {...f('uraian')} />
        <Button>{forum ? k.simpan : k.buat}</Button>
      </Form>
    </DeskPage>
  )
}
