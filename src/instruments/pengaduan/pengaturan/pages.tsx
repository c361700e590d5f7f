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
  PageHead,
  Section,
  Select,
  Tabs,
  TextArea,
  TextField,
  type Option,
} from '../../../ui/index.ts'
import { kata } from '../meja/words.ts'
import type { PengaturanMeja } from './isi.ts'
import type { Templat } from './store-templat.ts'
import { kataAtur } from './words.ts'

export interface AturProps {
  readonly desk: DeskFrame
  readonly errors?: FieldErrors | undefined
  readonly tersimpan: boolean
  readonly isian: Readonly<Record<string, string>>
}

export const sisiList = ['unit', 'jangka', 'kategori', 'templat', 'retensi', 'pintu'] as const
export type SisiAtur = (typeof sisiList)[number]
const ALAMAT = '/kerja/pengaduan/pengaturan'
export const alamatAtur = (sisi: SisiAtur): string => (sisi === 'unit' ? ALAMAT : `${ALAMAT}/${sisi}`)

export function HalamanAtur(props: AturProps & { sisi: SisiAtur; children: ComponentChildren }): JSX.Element {
  const { desk, errors, sisi } = props
  const k = kataAtur[desk.lang]
  return (
    <DeskPage {...desk} title={k.judul} error={errors !== undefined}>
      <PageHead
        title={k.judul}
        breadcrumb={
          <Breadcrumb
            lang={desk.lang}
            items={[{ label: kata[desk.lang].judul, href: '/kerja/pengaduan' }, { label: k.judul }]}
          />
        }
        actions={
          <LinkButton variant="secondary" href="/kerja/pengaduan/lapor">
            {k.sistemLain}
          </LinkButton>
        }
      />
      <Tabs
        label={k.judul}
        items={sisiList.map((s) => ({
          label: k.tab[s],
          href: alamatAtur(s),
          active: s === sisi,
        }))}
      />
      <ErrorSummary errors={errors} lang={desk.lang} />
      {props.tersimpan && (
        <Notice tone="success" live>
          {k.tersimpan}
        </Notice>
      )}
      {props.children}
    </DeskPage>
  )
}

/** Whose word an answer needs, who may close, who is told. */
export function UnitAturPage(
  props: AturProps & { readonly unit: readonly Option[]; readonly isi: PengaturanMeja },
): JSX.Element {
  const { desk, isi, unit, errors } = props
  const { lang } = desk
  const k = kataAtur[lang]
  return (
    <HalamanAtur {...props} sisi="unit">
      <Form action={alamatAtur('unit')}>
        <TextField
          name="eskalasi"
          label={k.eskalasi}
          hint={k.eskalasiPetunjuk}
          lang={lang}
          optional
          value={props.isian['eskalasi'] ?? isi.eskalasi.join(', ')}
          {...(errors?.['eskalasi'] && { error: errors['eskalasi'] })}
        />
        <CheckboxGroup
          name="persetujuan"
          label={k.persetujuan}
          hint={k.persetujuanPetunjuk}
          lang={lang}
          optional
          values={isi.persetujuan}
          options={unit}
        />
        <CheckboxGroup
          name="periksaTutup"
          label={k.periksaTutup}
          hint={k.periksaTutupPetunjuk}
          lang={lang}
          optional
          values={isi.periksaTutup}
          options={unit}
        />
        <Button>{k.simpan}</Button>
      </Form>
    </HalamanAtur>
  )
}

/** Texts to begin an answer with. */
export function TemplatAturPage(
  props: AturProps & { readonly templat: readonly Templat[]; readonly unit: readonly Option[] },
): JSX.Element {
  const { desk, templat, unit, errors, isian } = props
  const { lang } = desk
  const k = kataAtur[lang]
  const nama = new Map(unit.map((u) => [u.value, u.label]))
  const salah = (name: string) => (errors?.[name] ? { error: errors[name] } : {})
  return (
    <HalamanAtur {...props} sisi="templat">
      <Section title={k.templatBaru}>
        <Form action={alamatAtur('templat')}>
          <TextField name="nama" label={k.nama} lang={lang} value={isian['nama'] ?? ''} {...salah('nama')} />
          <Select
            name="unit"
            label={k.templatUnit}
            lang={lang}
            optional
            placeholder={k.semuaUnit}
            value={isian['unit'] ?? ''}
            options={unit}
          />
          <TextArea
            name="teks"
            label={k.isi}
            lang={lang}
            rows={6}
            value={isian['teks'] ?? ''}
            {...salah('teks')}
          />
          <Button>{k.simpan}</Button>
        </Form>
      </Section>
      {templat.length === 0 ? (
        <p>{k.templatKosong}</p>
      ) : (
        <ul class="tugas">
          {templat.map((t) => (
            <li key={t.id}>
              <div>
                <b>{t.nama}</b> <span class="redup">{t.unitId ? nama.get(t.unitId) : k.semuaUnit}</span>
                <p class="cerita">{t.isi}</p>
              </div>
              <Form action={`${alamatAtur('templat')}/${t.id}/hapus`} class="baris">
                <Button size="sm" variant="tertiary" aria-label={`${k.hapus}: ${t.nama}`}>
                  {k.hapus}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </HalamanAtur>
  )
}
