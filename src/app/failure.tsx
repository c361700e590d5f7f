import type { Ctx } from '../platform/http/env.ts'
import type { Failure } from '../platform/http/on-error.ts'
import { PortalPage, toHtml } from '../ui/index.ts'
import { kata } from './words.ts'

/** What a person sees when a page cannot be had: what happened, nothing of the inside, a way back. */
export function renderFailure(c: Ctx, failure: Failure): string {
  const { lang, nonce, tampilan } = c.var
  const k = kata[lang]
  const title =
    failure.status === 404 ? k.tidakDitemukan : failure.status === 403 ? k.tidakBerwenang : k.kesalahan
  const desk = c.req.path.startsWith('/kerja')
  return toHtml(
    <PortalPage title={title} lang={lang} nonce={nonce} tampilan={tampilan} path={c.req.path} error noindex>
      <h1>{title}</h1>
      <p>{failure.message}</p>
      <p>
        <a href={desk ? '/kerja' : '/'}>{k.kembali}</a>
      </p>
      <p class="redup">
        {k.permintaan}: {failure.requestId}
      </p>
    </PortalPage>,
  )
}
