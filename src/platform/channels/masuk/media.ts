import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { z } from 'zod'
import type { Db } from '../../db/types.ts'
import type { Deps } from '../../deps.ts'
import { isAmanRahasia, openJaringan, type Jaringan } from '../jaringan.ts'
import { requestKeluar } from '../keluar.ts'
import { openTokenWhatsapp } from '../pengaturan.ts'
import { jsonOf } from '../whatsapp.ts'

const BATAS_MS = 60_000
const keterangan = z.object({ url: z.url(), file_size: z.number().optional() })

/** `nanti`: worth trying again. `tidak`: gone, refused, or larger than asked for. */
export type HasilMedia = { readonly isi: Uint8Array } | 'nanti' | 'tidak'

/** Fetches what came with a WhatsApp message: its address first, then its bytes, never more than `maks` of them. */
export async function fetchMediaWhatsapp(
  db: Db,
  deps: Pick<Deps, 'config' | 'deriveKey'>,
  instansiId: string,
  mediaId: string,
  maks: number,
): Promise<HasilMedia> {
  const kanal = await openTokenWhatsapp(db, deps, instansiId)
  if (!kanal || !/^[\w-]{1,200}$/.test(mediaId)) return 'tidak'
  const jaringan = openJaringan(deps.config.jaringanDalam)
  const headers = { authorization: `Bearer ${kanal.token}` }
  const tanya = await requestKeluar(
    new URL(`${kanal.alamat.replace(/\/+$/, '')}/${mediaId}`),
    { method: 'GET', headers, rahasia: true },
    { jaringan },
  )
  if (tanya.jenis !== 'dijawab') return tanya.jenis === 'terlarang' ? 'tidak' : 'nanti'
  if (tanya.status !== 200) return tanya.status >= 500 || tanya.status === 429 ? 'nanti' : 'tidak'
  const baca = keterangan.safeParse(jsonOf(tanya.text))
  if (!baca.success || (baca.data.file_size ?? 0) > maks) return 'tidak'
  return download(new URL(baca.data.url), headers, jaringan, maks)
}

/** To the checked address only, no redirect followed, cut off beyond the limit. */
async function download(
  url: URL,
  headers: Readonly<Record<string, string>>,
  jaringan: Jaringan,
  maks: number,
): Promise<HasilMedia> {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'tidak'
  const at = await jaringan.resolve(url.hostname).catch(() => 'nanti' as const)
  if (at === 'nanti') return 'nanti'
  if (!at || !isAmanRahasia(url, at.address)) return 'tidak'
  return new Promise((resolve) => {
    const req = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      headers,
      agent: false,
      lookup: (_host, opts, done) => {
        if (opts.all) (done as unknown as (e: null, list: object[]) => void)(null, [at])
        else done(null, at.address, at.family)
      },
    })
    const late = setTimeout(() => req.destroy(new Error('timeout')), BATAS_MS)
    const finish = (hasil: HasilMedia): void => {
      clearTimeout(late)
      resolve(hasil)
      req.destroy()
    }
    req.on('error', () => finish('nanti'))
    req.on('response', (res) => {
      if (res.statusCode !== 200) return finish((res.statusCode ?? 0) >= 500 ? 'nanti' : 'tidak')
      const chunks: Buffer[] = []
      let size = 0
      res.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > maks) finish('tidak')
        else chunks.push(chunk)
      })
      res.on('end', () => finish({ isi: Buffer.concat(chunks) }))
      res.on('error', () => finish('nanti'))
    })
    req.end()
  })
}
