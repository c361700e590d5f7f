import type { ComponentChildren, JSX } from 'preact'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import type { Ctx, DeskFrame } from '../../../platform/http/env.ts'
import { Breadcrumb, DeskPage, ErrorSummary, Notice, PageHead, Tabs } from '../../../ui/index.ts'
import { canConfigure } from '../policy.ts'
import { kataLuar } from './words.ts'

export type SisiLuar = 'lapor' | 'surel' | 'kunci' | 'webhook'

export interface HalamanLuarProps {
  readonly desk: DeskFrame
  readonly errors?: FieldErrors
  readonly tersimpan?: boolean
}

/** Ways to the outside are for whoever manages complaints or the instansi; nobody else learns that these pages exist. */
export function assertLuar(c: Ctx): void {
  if (!canConfigure(c.var.pejabat)) throw new AppError(common.notFound)
}

export const baseLuar = (c: Ctx, errors?: FieldErrors): HalamanLuarProps => ({
  desk: c.var.desk,
  ...(errors ? { errors } : {}),
  ...(c.req.query('tersimpan') === '1' && !errors ? { tersimpan: true } : {}),
})

/** A page about one of the ways to the outside. */
export function HalamanLuar(
  props: HalamanLuarProps & {
    readonly sisi: SisiLuar
    readonly title: string
    readonly lead?: ComponentChildren
    /** A page below a tab. */
    readonly di?: string
    readonly children: ComponentChildren
  },
): JSX.Element {
  const { desk, errors, sisi, di } = props
  const k = kataLuar[desk.lang]
  const to = (s: SisiLuar): string => `/kerja/pengaduan/${s}`
  return (
    <DeskPage {...desk} title={props.title} error={errors !== undefined}>
      <PageHead
        title={props.title}
        lead={props.lead}
        breadcrumb={
          <Breadcrumb
            lang={desk.lang}
            items={[
              { label: k.pengaduan, href: '/kerja/pengaduan' },
              ...(di ? [{ label: k.tab[sisi], href: to(sisi) }, { label: di }] : [{ label: k.tab[sisi] }]),
            ]}
          />
        }
      />
      <Tabs
        label={k.judul}
        items={(['lapor', 'surel', 'kunci', 'webhook'] as const).map((s) => ({
          label: k.tab[s],
          href: to(s),
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

/** What can be read this once and is kept nowhere from which it could be shown again. */
export const SekaliTampil = (props: { title: string; rahasia: string; catatan: string }): JSX.Element => (
  <Notice tone="success" title={props.title} live>
    <p>
      <code class="alamat">{props.rahasia}</code>
    </p>
    <p>{props.catatan}</p>
  </Notice>
)
