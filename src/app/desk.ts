import type { MiddlewareHandler } from 'hono'
import { AppError, common } from '../kernel/errors.ts'
import type { Pejabat } from '../kernel/actor.ts'
import type { Bahasa } from '../kernel/bahasa.ts'
import type { OpenDb } from '../platform/db/types.ts'
import type { AppEnv, DeskFrame } from '../platform/http/env.ts'
import { BriefCache } from '../platform/http/frozen.ts'
import type { Instrument } from '../platform/instrument.ts'
import { findOrang, getInstansi, type Instansi } from '../registry/index.ts'
import { kata } from './words.ts'

/** Whoever keeps a unit's entries, or watches over all units; others find nothing to do there. */
const looksAfterRegistri = ({ penugasan }: Pejabat): boolean =>
  penugasan.some(({ peran }) => peran === 'admin_instansi' || peran === 'pembina')

function roomsOf(
  instruments: readonly Instrument[],
  pejabat: Pejabat,
  lang: Bahasa,
  path: string,
): DeskFrame['rooms'] {
  const k = kata[lang]
  const rooms = [
    { href: '/kerja', label: k.hariIni },
    ...instruments.filter((i) => i.kerja).map((i) => ({ href: `/kerja/${i.kode}`, label: i.nama[lang] })),
    ...(looksAfterRegistri(pejabat) ? [{ href: '/kerja/registri', label: k.registri }] : []),
  ]
  return rooms.map((room) => ({
    ...room,
    active:
      room.href === '/kerja' ? path === '/kerja' : path === room.href || path.startsWith(`${room.href}/`),
  }))
}

/** A name that another changed is seen this much later; what is changed in this process at once. Duties are read elsewhere. */
const LAMA_MS = 3000

/** Name and look of the instansi and the person's title: asked for by every page, changed a few times a year. */
function createWajah(db: OpenDb) {
  const kept = new BriefCache<Promise<{ readonly instansi: Instansi; readonly jabatan: string }>>(
    2000,
    LAMA_MS,
  )
  const langkah = new Map<string, number>()
  return {
    of: ({ instansiId, id }: Pejabat) => {
      const key = `${instansiId}/${id}/${langkah.get(instansiId)}`
      const known = kept.get(key)
      if (known) return known
      const loading = db.read({ instansiId }, async (trx) => ({
        instansi: await getInstansi(trx, instansiId),
        jabatan: (await findOrang(trx, id))?.jabatan ?? '',
      }))
      loading.catch(() => kept.delete(key))
      return kept.set(key, loading)
    },
    lupa: (instansiId: string) => void langkah.set(instansiId, (langkah.get(instansiId) ?? 0) + 1),
  }
}

/** Under /kerja/ somebody is signed in (the middleware before saw to it); this makes the frame of his pages. */
export function deskFrame(db: OpenDb, instruments: readonly Instrument[]): MiddlewareHandler<AppEnv> {
  const wajah = createWajah(db)
  return async (c, next) => {
    const { actor, lang, nonce } = c.var
    if (actor?.kind !== 'pejabat') throw new AppError(common.forbidden)
    const { instansi, jabatan } = await wajah.of(actor)
    const url = new URL(c.req.url)
    c.set('pejabat', actor)
    c.set('zona', instansi.zona)
    c.set('desk', {
      lang,
      nonce,
      ...(c.var.tampilan ? { tampilan: c.var.tampilan } : {}),
      path: url.pathname + url.search,
      instansi: { nama: instansi.nama, ...(instansi.aksen === null ? {} : { accent: instansi.aksen }) },
      demo: instansi.rekaan,
      rooms: roomsOf(instruments, actor, lang, url.pathname),
      user: {
        nama: actor.nama,
        ...(jabatan === '' ? {} : { jabatan }),
        profileHref: '/kerja/akun',
      },
    })
    await next()
    if (c.req.method !== 'GET') wajah.lupa(actor.instansiId)
  }
}
