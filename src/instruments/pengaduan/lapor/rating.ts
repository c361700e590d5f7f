import '../tables.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn } from '../commands.ts'
import type { Pengaduan } from '../rules.ts'
import type { LaporanLapor } from './baca-nilai.ts'
import { parseRating } from './rules.ts'
import type { LaporTersimpan } from './store.ts'

/** Takes over the reporter's rating at LAPOR!. What he said here stands until he says something new there. */
export async function nilaiSepertiLapor(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'enqueue'>,
  actor: Actor,
  p: Pengaduan,
  l: LaporanLapor,
  dulu?: LaporTersimpan,
): Promise<Pengaduan> {
  const nilai = parseRating(l.mentah.rating)
  if (nilai === null) return p
  const ada = await trx.selectFrom('pengaduan').select('nilai').where('id', '=', p.id).executeTakeFirst()
  const isBaru = nilai !== parseRating(dulu?.baris.rating ?? '')
  if (ada?.nilai === nilai || (typeof ada?.nilai === 'number' && !isBaru)) return p
  return actOn(trx, deps, actor, p.id, 'nilai', { nilai })
}
