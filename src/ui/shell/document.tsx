import type { ComponentChildren, JSX } from 'preact'
import { accentCss, citizenAccentCss } from '../color/tokens.ts'
import { faviconAsset, fontAsset, scriptAsset, styleAsset } from '../assets.ts'
import { criticalCss } from '../css.ts'
import { words } from '../words.ts'
import type { ShellProps } from './props.ts'

const Style = ({ css, nonce }: { css: string; nonce: string | undefined }): JSX.Element => (
  <style nonce={nonce} dangerouslySetInnerHTML={{ __html: css }} />
)

function Refresh({ seconds, href, tanpaNaskah }: NonNullable<ShellProps['refresh']>): JSX.Element {
  const meta = <meta http-equiv="refresh" content={`${seconds};url=${href}`} />
  return tanpaNaskah ? <noscript>{meta}</noscript> : meta
}

const SCHEME = { terang: 'light', gelap: 'dark' } as const

/** `dir` is never needed and viewport never forbids zoom. */
export function Document(
  props: ShellProps & { light?: boolean; bodyClass?: string; body: ComponentChildren },
): JSX.Element {
  const { title, lang, nonce, instansi, error, tampilan, description, noindex, refresh, light } = props
  const accent = light ? citizenAccentCss(instansi?.accent) : accentCss(instansi?.accent)
  return (
    <html lang={lang} data-color-scheme={tampilan && SCHEME[tampilan]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        {noindex && <meta name="robots" content="noindex" />}
        {refresh && <Refresh {...refresh} />}
        {light ? (
          <Style css={criticalCss} nonce={nonce} />
        ) : (
          <>
            <link rel="icon" href={faviconAsset().path} type="image/svg+xml" />
            <link rel="preload" href={fontAsset().path} as="font" type="font/woff2" crossOrigin="anonymous" />
            <link rel="stylesheet" href={styleAsset().path} />
            <script type="module" src={scriptAsset().path} nonce={nonce} />
          </>
        )}
        {light && <link rel="icon" href="data:," />}
        {props.head}
        {/* What is one page's own comes last: the rest is compressed once for all of them (sendRingan). */}
        <title>{`${error ? words[lang].kesalahan : ''}${title} · ${instansi?.nama ?? 'Sambut'}`}</title>
        {description && <meta name="description" content={description} />}
        {accent && <Style css={accent} nonce={nonce} />}
      </head>
      <body class={props.bodyClass}>{props.body}</body>
    </html>
  )
}
