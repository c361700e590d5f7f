import type { ComponentChildren, JSX } from 'preact'
import type { FieldErrors } from '../kernel/errors.ts'
import type { DeskFrame } from '../platform/http/env.ts'
import { Breadcrumb, DeskPage, ErrorSummary, Notice, PageHead, Tabs } from '../ui/index.ts'
import { kata } from './words.ts'

export type Sisi = 'unit' | 'orang' | 'kalender' | 'kanal' | 'instansi'

/** What every page of the registry gets: the frame of the desk, what was wrong, what was just done. */
export interface RegistriBase {
  readonly desk: DeskFrame
  readonly errors?: FieldErrors
  readonly tersimpan?: boolean
  /** May this person see people and their roles? Decides which tabs there are. */
  readonly adaOrang: boolean
}

export function RegistriPage(
  props: RegistriBase & {
    readonly title: string
    readonly lead?: ComponentChildren
    readonly above?: string
    readonly sisi: Sisi
    readonly actions?: ComponentChildren
    /** A page below a tab: the way back up to it instead of the tabs. */
    readonly jejak?: readonly { readonly label: string; readonly href?: string }[]
    readonly children: ComponentChildren
  },
): JSX.Element {
  const { desk, errors, sisi, jejak } = props
  const k = kata[desk.lang]
  const tab = (key: Sisi, label: string, href: string) => ({ label, href, active: key === sisi })
  return (
    <DeskPage {...desk} title={props.title} error={errors !== undefined}>
      <PageHead
        title={props.title}
        lead={props.lead}
        above={props.above}
        actions={props.actions}
        breadcrumb={jejak && <Breadcrumb lang={desk.lang} items={jejak} />}
      />
      {!jejak && (
        <Tabs
          label={k.registri}
          items={[
            tab('unit', k.unitKerja, '/kerja/registri'),
            ...(props.adaOrang ? [tab('orang', k.orang, '/kerja/registri/orang')] : []),
            tab('kalender', k.kalender, '/kerja/registri/kalender'),
            tab('kanal', k.kanal, '/kerja/registri/kanal'),
            tab('instansi', k.instansi, '/kerja/registri/instansi'),
          ]}
        />
      )}
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

/** Fields of one form that belong together, under a heading of their own. */
export function Kelompok(props: {
  id: string
  title: string
  lead?: string
  children: ComponentChildren
}): JSX.Element {
  return (
    <div class="formulir" role="group" aria-labelledby={`${props.id}-judul`} id={props.id} tabIndex={-1}>
      <div class="tumpuk rapat">
        <h2 id={`${props.id}-judul`}>{props.title}</h2>
        {props.lead && <p class="redup">{props.lead}</p>}
      </div>
      {props.children}
    </div>
  )
}
