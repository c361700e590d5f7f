import type { JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import type { Tampilan } from '../../../../kernel/tampilan.ts'
import { Breadcrumb, Notice, PageHead, RecordPage } from '../../../../ui/index.ts'
import type { KonteksSuara } from '../warga/konteks.ts'
import { HasilForum } from './bagian.tsx'
import type { HasilSuara } from './muat.ts'
import { kataHasil } from './words.ts'

export interface HasilPageProps {
  readonly lang: Bahasa
  readonly tampilan: Tampilan | undefined
  readonly path: string
  readonly konteks: KonteksSuara
  /** undefined: not out yet. */
  readonly hasil: HasilSuara | undefined
  readonly anda?: readonly [number, number] | undefined
}

/** What came out, with everything that has to be said beside it. */
export function HasilPage(props: HasilPageProps): JSX.Element {
  const { lang, konteks, hasil, tampilan } = props
  const { instansi, forum } = konteks
  const k = kataHasil[lang]
  return (
    <RecordPage
      title={`${k.judul}: ${forum.tema}`}
      bingkai={{ lang, path: props.path, instansi, ...(tampilan && { tampilan }) }}
    >
      <PageHead
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[{ label: forum.tema, href: `/forum/${forum.slug}` }, { label: k.judul }]}
          />
        }
        above={forum.tema}
        title={k.judul}
      />
      {hasil ? (
        <HasilForum hasil={hasil} lang={lang} anda={props.anda} />
      ) : (
        <Notice title={k.belum}>{k.belumIsi}</Notice>
      )}
    </RecordPage>
  )
}
