import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  Button,
  DeskPage,
  ErrorSummary,
  Form,
  formatNumber,
  Notice,
  NumberField,
  PageHead,
  SakelarHapus,
} from '../../../ui/index.ts'
import { MEJA } from '../meja/tab.ts'
import { kataBingkai } from '../meja/words.ts'
import type { IsianRetensi } from './schema.ts'
import { kataRetensi } from './words.ts'

export interface RetensiProps {
  readonly desk: DeskFrame
  readonly isian: IsianRetensi
  /** As saved: whether it is on, and what tonight erases or would erase. */
  readonly malamIni: { readonly aktif: boolean; readonly forum: number; readonly kontak: number }
  readonly tersimpan: boolean
  readonly errors?: FieldErrors | undefined
}

/** How long contacts are kept, and what tonight would erase. */
export function RetensiPage({ desk, isian: i, malamIni: m, tersimpan, errors }: RetensiProps): JSX.Element {
  const { lang } = desk
  const k = kataRetensi[lang]
  const n = (x: number): string => formatNumber(x, lang)
  const salah = (name: string) => (errors?.[name] ? { error: errors[name] } : {})
  return (
    <DeskPage {...desk} title={k.judul} error={errors !== undefined}>
      <PageHead
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[{ label: kataBingkai[lang].judul, href: MEJA }, { label: k.judul }]}
          />
        }
        title={k.judul}
        lead={k.pengantar}
      />
      <ErrorSummary errors={errors} lang={lang} />
      {tersimpan && (
        <Notice tone="success" live>
          {k.tersimpan}
        </Notice>
      )}
      <Notice tone="info">
        <p>{k.usulan}</p>
        <p>{k.akibat}</p>
      </Notice>
      <Form action={`${MEJA}/retensi`}>
        <SakelarHapus lang={lang} aktif={i.aktif} mati={k.mati} dasar={i.dasar} errors={errors} />
        <NumberField
          name="bulan"
          label={k.bulan}
          hint={k.bulanPetunjuk}
          lang={lang}
          width="sempit"
          unit={k.satuan}
          value={i.bulan}
          {...salah('bulan')}
        />
        <Button>{k.simpan}</Button>
      </Form>
      <p>
        {m.kontak === 0 ? k.malamIniKosong : (m.aktif ? k.malamIni : k.malamIniMati)(n(m.kontak), n(m.forum))}
      </p>
    </DeskPage>
  )
}
