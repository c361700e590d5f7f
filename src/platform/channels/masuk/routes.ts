import { Hono } from 'hono'
import { z } from 'zod'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Deps } from '../../deps.ts'
import type { AppEnv, Ctx } from '../../http/env.ts'
import { findKanal, openRahasiaMasuk } from '../pengaturan.ts'
import { recordKabar } from '../store.ts'
import { isSigned, parseKabar } from '../whatsapp-kabar.ts'
import { jsonOf } from '../whatsapp.ts'
import { parseBadan, parseSmsMasuk } from './baca-sms.ts'
import { parsePesanMasuk } from './baca-whatsapp.ts'
import { receivePesan } from './terima.ts'
import { isSame, tokenMasuk } from './token.ts'

/** Addresses the providers call. */
export const alamatMasuk = (baseUrl: string, kanal: 'whatsapp' | 'sms', instansiId: string): string =>
  `${baseUrl}/kanal/${kanal}/${instansiId}`

function instansiOf(c: Ctx): string {
  const id = z.uuid().safeParse(c.req.param('instansi'))
  if (!id.success) throw new AppError(common.notFound)
  return id.data
}
const refuse = (c: Ctx): Response => c.text('Tidak dikenal.', 403)

/** What providers tell us: delivery news and messages of citizens. `didengar`: does any room take messages? */
export function kanalMasukRoutes(deps: Deps, { didengar }: { readonly didengar: boolean }): Hono<AppEnv> {
  const { db } = deps
  return new Hono<AppEnv>()
    .get('/kanal/whatsapp/:instansi', async (c) => {
      const instansiId = instansiOf(c)
      const ada = await db.read({ instansiId }, (trx) => findKanal(trx, 'whatsapp'))
      if (!ada) throw new AppError(common.notFound)
      const q = (name: string): string | undefined => c.req.query(`hub.${name}`)
      const challenge = q('challenge') ?? ''
      const known = isSame(q('verify_token'), tokenMasuk(deps, instansiId, 'whatsapp', 0))
      return q('mode') === 'subscribe' && known && /^[\w.-]{1,200}$/.test(challenge)
        ? c.text(challenge)
        : refuse(c)
    })
    .post('/kanal/whatsapp/:instansi', async (c) => {
      const instansiId = instansiOf(c)
      const scope = { instansiId }
      const raw = new Uint8Array(await c.req.arrayBuffer())
      const own = await db.read(scope, async (trx) => ({
        secret: await openRahasiaMasuk(trx, deps, instansiId, 'whatsapp'),
        nomorId: (await findKanal(trx, 'whatsapp'))?.pengaturan.nomorId ?? '',
      }))
      if (own.secret === undefined) throw new AppError(common.notFound)
      if (!isSigned(raw, c.req.header('x-hub-signature-256'), own.secret)) return refuse(c)
      const json = jsonOf(new TextDecoder().decode(raw))
      for (const kabar of parseKabar(json)) await db.write(scope, (trx) => recordKabar(trx, deps, kabar))
      for (const pesan of parsePesanMasuk(json, own.nomorId))
        await db.write(scope, (trx) =>
          receivePesan(trx, deps, { ...pesan, instansiId, kanal: 'whatsapp' }, didengar),
        )
      return c.text('OK')
    })
    .post('/kanal/sms/:instansi', async (c) => {
      const instansiId = instansiOf(c)
      const scope = { instansiId }
      const sms = (await db.read(scope, (trx) => findKanal(trx, 'sms')))?.pengaturan
      if (!sms?.masuk) throw new AppError(common.notFound)
      const told = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? c.req.query('token')
      if (!isSame(told, tokenMasuk(deps, instansiId, 'sms', sms.putaranMasuk))) return refuse(c)
      const body = parseBadan(await c.req.text(), c.req.header('content-type') ?? '')
      const pesan = parseSmsMasuk(body, sms.masuk, deps.now())
      if (!pesan) return c.text('Tidak ada nomor pengirim atau teks pada isian yang diatur.', 422)
      await db.write(scope, (trx) =>
        receivePesan(trx, deps, { ...pesan, instansiId, kanal: 'sms' }, didengar),
      )
      return c.text('OK')
    })
}
