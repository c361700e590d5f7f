import { Hono, type MiddlewareHandler } from 'hono'
import { deskFrame } from './app/desk.ts'
import { renderFailure } from './app/failure.tsx'
import { hariIniRoutes } from './app/hari-ini.tsx'
import { tampilanRoutes } from './app/tampilan.ts'
import { fkp } from './instruments/fkp/index.ts'
import { pengaduan } from './instruments/pengaduan/index.ts'
import { standarPelayanan } from './instruments/standar-pelayanan/index.ts'
import { survei } from './instruments/survei/index.ts'
import { tindakLanjut } from './instruments/tindak-lanjut/index.ts'
import { kanalMasukRoutes } from './platform/channels/index.ts'
import type { Deps } from './platform/deps.ts'
import { ruangDrafOf } from './platform/files/index.ts'
import type { AppEnv } from './platform/http/env.ts'
import type { Lane } from './platform/http/lane.ts'
import { createShell, type ShellOptions } from './platform/http/shell.ts'
import type { Instrument } from './platform/instrument.ts'
import { jawabOpen311, open311Routes } from './surfaces/open311/index.ts'
import { assetList, GayaPage, toHtml } from './ui/index.ts'

/** The rooms of the house, in plain sight. There is no autoload: what is not here does not exist. */
export const instruments: readonly Instrument[] = [survei, pengaduan, standarPelayanan, tindakLanjut, fkp]

/** Does any room take what citizens write by WhatsApp or SMS? */
export const hasPendengar = (list: readonly Instrument[]): boolean =>
  list.some((i) => i.onPesanMasuk !== undefined)

export interface AppParts {
  readonly deps: Deps
  /** Says who is signed in, if anybody. */
  readonly readActor: MiddlewareHandler<AppEnv>
  /** Sends whoever is not signed in to the door. */
  readonly requireActor: MiddlewareHandler<AppEnv>
  /** `/masuk`, `/keluar`. */
  readonly signIn: Hono<AppEnv>
  /** `/healthz`, `/readyz`, `/metrics`. */
  readonly health: Hono<AppEnv>
  /** `/kerja/registri` and `/kerja/akun`. */
  readonly desk: readonly (readonly [string, Hono<AppEnv>])[]
  /** Portal and public record. */
  readonly publik?: Hono<AppEnv>
  readonly observe?: ShellOptions['observe']
}

/** The whole application as a value. Read it from top to bottom: it grows stricter. */
export function createApp(parts: AppParts): Hono<AppEnv> {
  const { deps } = parts
  const app = createShell({
    baseUrl: deps.config.baseUrl,
    log: deps.log,
    render: renderFailure,
    jawab: jawabOpen311,
    ruangDraf: ruangDrafOf(deps.config.dataDir),
    ...(parts.observe ? { observe: parts.observe } : {}),
  })

  // Anyone, without a look at who it is.
  app.route('/', parts.health)
  app.route('/aset', assets())
  for (const i of instruments) if (i.warga) app.route('/', i.warga(deps))
  app.route('/', tampilanRoutes())
  app.get('/gaya', (c) => c.html(toHtml(GayaPage({ lang: c.var.lang, nonce: c.var.nonce }))))
  if (parts.publik) app.route('/', parts.publik)

  // Other systems: by their key, or what everybody may see.
  app.route('/', open311Routes(deps))

  // Providers of messages: by their signature or token.
  app.route('/', kanalMasukRoutes(deps, { didengar: hasPendengar(instruments) }))

  // Officers.
  app.use('/masuk/*', parts.readActor)
  app.use('/keluar', parts.readActor)
  app.route('/', parts.signIn)
  app.use('/kerja/*', parts.readActor, parts.requireActor, deskFrame(deps.db, instruments))
  app.route('/kerja', hariIniRoutes(deps, instruments))
  for (const [path, routes] of parts.desk) app.route(path, routes)
  for (const i of instruments) if (i.kerja) app.route(`/kerja/${i.kode}`, i.kerja(deps))
  return app
}

/** The short ways past the application, for the addresses of a busy day. */
export const createLanes = (deps: Deps): Lane[] => instruments.flatMap((i) => (i.lane ? [i.lane(deps)] : []))

/** Stylesheets, fonts and islands: the name carries the hash of the content, so a browser may keep it for ever. */
function assets(): Hono<AppEnv> {
  const list = new Map(assetList().map((a) => [a.path, a]))
  return new Hono<AppEnv>().get('/:name', (c) => {
    const asset = list.get(c.req.path)
    if (!asset) return c.notFound()
    c.header('content-type', asset.contentType)
    c.header('cache-control', 'public, max-age=31536000, immutable')
    return c.body(new Uint8Array(asset.body))
  })
}
