import type { Actor } from '../../../kernel/actor.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn, type Isian } from '../commands.ts'
import type { Pengaduan } from '../rules.ts'
import type { Aksi } from '../status/rules.ts'
import type { LaporanLapor } from './baca-nilai.ts'
import type { LaporTersimpan } from './store.ts'

/** What only guards a letter, and is no handling of it. */
export const aksiJaga = ['rahasiakan', 'anonimkan', 'klasifikasi'] as const satisfies readonly Aksi[]

/**
 * Guards and classes a letter as LAPOR! does by now, by the acts of the desk; what is guarded here stays so whatever LAPOR! says. A class
 * a person here chose stands, save that a new word of LAPOR! brings it under supervision. Returns the letter as it then stands.
 */
export async function jagaSepertiLapor(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'enqueue'>,
  actor: Actor,
  p: Pengaduan,
  l: LaporanLapor,
  dulu: LaporTersimpan,
): Promise<Pengaduan> {
  let kini = p
  const lakukan = async (aksi: (typeof aksiJaga)[number], isian: Isian = {}): Promise<void> => {
    kini = await actOn(trx, deps, actor, p.id, aksi, isian)
  }
  if (l.rahasia && !p.rahasia) await lakukan('rahasiakan', { rahasia: true })
  if (l.anonim && !p.anonim) await lakukan('anonimkan')
  if (
    l.klasifikasi !== null &&
    l.klasifikasi !== p.klasifikasi &&
    p.klasifikasi !== 'berkadar' &&
    ((l.klasifikasi === 'berkadar' && isKelasBaru(l, dulu)) || !(await hasDiputuskan(trx, p.id)))
  )
    await lakukan('klasifikasi', { klasifikasi: l.klasifikasi })
  return kini
}

/** Has LAPOR! said another class since? */
export const isKelasBaru = (l: LaporanLapor, dulu: LaporTersimpan): boolean =>
  l.mentah.klasifikasi !== dulu.baris.klasifikasi

/** Did a person here say what it is? */
async function hasDiputuskan(trx: Trx, pengaduanId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('pengaduan_peristiwa')
    .select('urutan')
    .where('pengaduan_id', '=', pengaduanId)
    .where('aksi', '=', 'klasifikasi')
    .where('pelaku', '!=', 'sistem')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
