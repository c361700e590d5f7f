import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readJson } from '../../../platform/http/json.ts'
import { faviconAsset } from '../../../ui/index.ts'
import { createPembuka } from './amplop.ts'
import { asetPerangkat } from './aset.ts'
import { buildBekal } from './bekal.ts'
import { receiveBatch } from './kirim.ts'
import { loadKonteks, type KonteksPerangkat } from './konteks.ts'
import { batchSchema } from './schema.ts'
import type { JenisPerangkat, Tanda } from './tipe.ts'
import { alamatPerangkat, readToken, writeToken } from './token.ts'
import { kataPerangkat } from './words.ts'

/** A device that is not (or no longer) known: it keeps what it has and says so on its status screen. */
const tolak = (c: Ctx, konteks: KonteksPerangkat): Response =>
  c.json(
    { alasan: (konteks.perangkat?.dicabutAt ?? konteks.perangkat?.tokenHash) ? 'dicabut' : 'belum_dipasang' },
    403,
  )

/** What the program of a device asks for: its provisions, the door for its answers, and what makes it installable. */
export function perangkatApi(deps: Deps, jenis: JenisPerangkat): Hono<AppEnv> {
  const pembuka = createPembuka(deps.deriveKey('survei.perangkat.amplop'))
  const secure = deps.config.baseUrl.startsWith('https:')
  const masukOf = ({ tugas }: KonteksPerangkat, baru = 0): { masuk?: number } =>
    tugas ? { masuk: tugas.nMasuk + baru } : {}
  const tokenOf = (c: Ctx, { perangkat }: KonteksPerangkat): { token?: string } => {
    const token = readToken(c)
    return perangkat && token ? { token } : {}
  }
  /** Each time it is heard of, a device may stay away another 400 days. */
  const renew = (c: Ctx, konteks: KonteksPerangkat): void => {
    const token = readToken(c)
    if (konteks.perangkat && token) writeToken(c, konteks, token, secure)
  }

  return new Hono<AppEnv>()
    .get('/sw.js', (c) => {
      c.header('content-type', 'text/javascript; charset=utf-8')
      c.header('cache-control', 'no-cache')
      return c.body(asetPerangkat().pekerja(jenis))
    })
    .get('/aset/:nama', (c) => {
      const aset = asetPerangkat().list.find((a) => a.path.endsWith(`/${c.req.param('nama')}`))
      if (!aset) return c.notFound()
      c.header('content-type', aset.contentType)
      c.header('cache-control', 'public, max-age=31536000, immutable')
      return c.body(new Uint8Array(aset.body))
    })
    .get('/:kode/manifest.webmanifest', async (c) => {
      const konteks = await loadKonteks(c, deps, jenis)
      const home = alamatPerangkat(konteks)
      const nama = konteks.perangkat?.nama ?? konteks.unit.nama
      c.header('content-type', 'application/manifest+json')
      return c.body(
        JSON.stringify({
          id: home,
          name: `${kataPerangkat.id[jenis]}: ${nama}`,
          short_name: nama.slice(0, 30),
          lang: 'id',
          start_url: home,
          scope: `/${jenis}/`,
          display: jenis === 'anjungan' ? 'fullscreen' : 'standalone',
          background_color: '#faf7f0',
          theme_color: konteks.instansi.aksen ?? '#2a3a86',
          icons: [{ src: faviconAsset().path, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
        }),
      )
    })
    .get('/:kode/bekal.json', async (c) => {
      const konteks = await loadKonteks(c, deps, jenis)
      if (!konteks.dikenal) return tolak(c, konteks)
      renew(c, konteks)
      const tanda: Tanda = {
        sekarang: deps.now().toISOString(),
        hasil: [],
        bekal: buildBekal(konteks, pembuka),
        ...tokenOf(c, konteks),
        ...masukOf(konteks),
      }
      return c.json(tanda)
    })
    .post('/:kode/kirim', async (c) => {
      const konteks = await loadKonteks(c, deps, jenis)
      if (!konteks.dikenal) return tolak(c, konteks)
      const batch = batchSchema.safeParse(await readJson(c))
      if (!batch.success) return c.json({ alasan: 'bentuk' }, 422)
      const hasil = await receiveBatch(deps, pembuka, konteks, batch.data)
      renew(c, konteks)
      const bekal = buildBekal(konteks, pembuka)
      const tanda: Tanda = {
        sekarang: deps.now().toISOString(),
        hasil,
        ...(bekal.versi === batch.data.versi ? {} : { bekal, ...tokenOf(c, konteks) }),
        ...masukOf(konteks, hasil.filter((h) => h.hasil === 'diterima').length),
      }
      return c.json(tanda)
    })
}
