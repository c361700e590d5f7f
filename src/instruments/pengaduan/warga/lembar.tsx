import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Instansi } from '../../../registry/index.ts'
import { CitizenPage, wargaScriptAsset } from '../../../ui/index.ts'
import { gayaAduan } from './gaya.ts'

export interface LembarProps {
  readonly lang: Bahasa
  /** Path and query of this page, without anything secret. */
  readonly path: string
  readonly instansi?: Pick<Instansi, 'nama' | 'aksen' | 'rekaan'>
}

/** The light page every citizen's complaint page stands on. */
export const Lembar = (
  props: LembarProps & { title: string; error?: boolean; children: ComponentChildren },
): JSX.Element => (
  <CitizenPage
    title={props.title}
    lang={props.lang}
    path={props.path}
    demo={props.instansi?.rekaan ?? false}
    error={props.error ?? false}
    {...(props.instansi
      ? {
          instansi: {
            nama: props.instansi.nama,
            ...(props.instansi.aksen === null ? {} : { accent: props.instansi.aksen }),
          },
        }
      : {})}
    head={
      <>
        <style dangerouslySetInnerHTML={{ __html: gayaAduan }} />
        <script type="module" src={wargaScriptAsset().path} />
      </>
    }
  >
    {props.children}
  </CitizenPage>
)
