import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import { CitizenPage, suaraScriptAsset } from '../../../../ui/index.ts'
import { gayaSuara } from './gaya.ts'
import type { KonteksSuara } from './konteks.ts'

export interface LembarProps {
  readonly lang: Bahasa
  readonly konteks: KonteksSuara
  /** Path and query of this page. */
  readonly path: string
}

/** The light page every page of a voter stands on. */
export function Lembar(
  props: LembarProps & { title: string; error?: boolean; naskah?: string; children: ComponentChildren },
): JSX.Element {
  const { lang, path, konteks } = props
  const { instansi } = konteks
  return (
    <CitizenPage
      title={`${props.title} · ${konteks.forum.tema}`}
      lang={lang}
      path={path}
      demo={instansi.rekaan}
      error={props.error ?? false}
      instansi={{
        nama: instansi.nama,
        ...(instansi.aksen === null ? {} : { accent: instansi.aksen }),
      }}
      head={
        <>
          <style dangerouslySetInnerHTML={{ __html: gayaSuara }} />
          <script type="module" src={props.naskah ?? suaraScriptAsset().path} />
        </>
      }
    >
      {props.children}
    </CitizenPage>
  )
}
