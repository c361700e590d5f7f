import type { Deps } from '../../../platform/deps.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { freezePage, sendFrozen } from '../../../platform/http/frozen.ts'
import { toHtml } from '../../../ui/index.ts'
import type { KonteksSurvei } from '../jawaban/konteks.ts'
import { halaman } from '../jawaban/halaman.ts'
import { FormulirPage } from '../jawaban/pages.tsx'
import type { SebabTakBerlaku } from './errors.ts'
import { UndanganTakBerlakuPage } from './pages-warga.tsx'
import { listToken } from './store.ts'
import { hashOf, isToken } from './token.ts'

/** The page of a personal link: the form with its token, or why there is none. undefined: nothing is open today. */
export async function openUndangan(
  c: Ctx,
  deps: Deps,
  konteks: KonteksSurvei,
  token: string,
): Promise<Response | undefined> {
  const { periode, instrumen, instansi } = konteks
  if (!periode?.terbuka || !instrumen) return undefined
  const [known] = isToken(token)
    ? await deps.db.read({ instansiId: instansi.id }, (db) => listToken(db, periode.id, [hashOf(token)]))
    : []
  if (!known) return refuseUndangan(c, konteks, 'asing', false)
  if (known.terpakai) return refuseUndangan(c, konteks, 'terpakai', false)
  return sendFrozen(
    c,
    freezePage(
      toHtml(
        FormulirPage({
          ...halaman(konteks, c.var.lang, c.req.query('bahasa')),
          periode,
          instrumen,
          undangan: token,
        }),
      ),
    ),
  )
}

/** `dikirim`: somebody has just sent answers with it, and is told that they were not kept. */
export function refuseUndangan(
  c: Ctx,
  konteks: KonteksSurvei,
  sebab: SebabTakBerlaku,
  dikirim: boolean,
): Response {
  const page = UndanganTakBerlakuPage({ ...halaman(konteks, c.var.lang), sebab, dikirim })
  return sendFrozen(c, freezePage(toHtml(page)), dikirim ? 409 : 200)
}
