import { tanggalOf } from '../../../../kernel/clock.ts'
import { AppError, common } from '../../../../kernel/errors.ts'
import type { Db } from '../../../../platform/db/types.ts'
import type { Ctx } from '../../../../platform/http/env.ts'
import { muatBingkai } from '../../meja/akses.ts'
import { canSusunForum, canTandaTanganForum } from '../../policy.ts'
import { isTercatat } from '../rules.ts'
import { findAcara, type Acara } from '../store-acara.ts'
import { listButirAgenda, type ButirAgenda } from '../store-hadir.ts'
import type { RangkaForum } from './rangka.ts'

export interface Muatan {
  readonly rangka: RangkaForum
  readonly acara: Acara
  readonly agenda: readonly ButirAgenda[]
  readonly susun: boolean
  readonly tandaTangan: boolean
  /** Something may still be written down. */
  readonly terbuka: boolean
  readonly hariIni: string
}

/** What every page of a forum's minutes and berita acara begins with; "not found" for whoever may not see it. */
export async function loadMuatan(c: Ctx, db: Db, now: Date): Promise<Muatan> {
  const { pejabat, zona } = c.var
  const rangka = await muatBingkai(c, db)
  const { forum } = rangka
  const acara = await findAcara(db, forum.id)
  return {
    rangka,
    acara,
    agenda: await listButirAgenda(db, forum.id),
    susun: canSusunForum(pejabat, forum.unitId),
    tandaTangan: canTandaTanganForum(pejabat, forum.unitId),
    terbuka: isTercatat(forum.keadaan, acara.alasanRevisi),
    hariIni: tanggalOf(now, zona),
  }
}

export const agendaIds = (m: Muatan): ReadonlySet<string> => new Set(m.agenda.map((a) => a.id))

/** Who may not write is told so before a word of the form is judged. */
export function assertSusun(m: Muatan): void {
  if (!m.susun) throw new AppError(common.forbidden)
}
