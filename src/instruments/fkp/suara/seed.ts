import { createHash } from 'node:crypto'
import type { Sistem } from '../../../kernel/actor.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { acak } from '../peta/acak.ts'
import type { Suara } from '../peta/matriks.ts'
import { addPernyataan, decidePernyataan } from './commands.ts'
import { settlePeta } from './peta-forum.ts'
import { lockPemungutan, setPemungutan } from './store-pemungutan.ts'
import { pernyataanContoh, usulContoh } from './seed-pernyataan.ts'
import { listPernyataan } from './store-pernyataan.ts'
import { recordSuara } from './terima.ts'
import { proposePernyataan } from './usul.ts'

/** Of sixty voters every fourth is on the list of participants, and some of those voted on paper. */
const ORANG = 60
const TERDAFTAR = 4
const KERTAS = 12
const sidikContoh = (nama: string): string =>
  createHash('sha256').update(`contoh ${nama}`).digest('base64url').slice(0, 22)

/** Votes for the forums of the demonstration that are over, statements for those to come; once, and the same in every demonstration. */
export async function seedSuara(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'deriveKey'>,
  instansiId: string,
): Promise<void> {
  const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'contoh' }
  const forums = await trx
    .selectFrom('fkp_forum')
    .select(['id', 'jenis', 'keadaan', 'tanggal'])
    .where('keadaan', 'in', ['diumumkan', 'berlangsung', 'selesai', 'ditetapkan'])
    .orderBy('tanggal')
    .orderBy('id')
    .execute()
  for (const f of forums) {
    const forum = { instansiId, id: f.id }
    if ((await listPernyataan(trx, f.id)).length > 0) continue
    const at = new Date(Math.min(deps.now().getTime(), Date.parse(`${f.tanggal}T03:00:00Z`)))
    // The map is made at the end, here: no job is asked for.
    const pada: Alat = { now: () => at, enqueue: async () => {}, deriveKey: deps.deriveKey }
    // A forum that is over was once under way; its statements and votes are of then.
    await trx.updateTable('fkp_forum').set({ keadaan: 'berlangsung' }).where('id', '=', f.id).execute()
    await addPernyataan(
      trx,
      pada,
      sistem,
      f.id,
      pernyataanContoh(f.jenis).map(([teks]) => ({ teks, asal: 'petugas' })),
    )
    await usulkan(trx, pada, sistem, forum)
    if (f.keadaan === 'selesai' || f.keadaan === 'ditetapkan') await pilih(trx, pada, forum, f.jenis)
    await trx.updateTable('fkp_forum').set({ keadaan: f.keadaan }).where('id', '=', f.id).execute()
    if (f.keadaan !== 'selesai' && f.keadaan !== 'ditetapkan') continue
    await setPemungutan(trx, f.id, { antre_at: null })
    await settlePeta(trx, pada, forum)
  }
}

type Alat = Pick<Deps, 'now' | 'enqueue' | 'deriveKey'>
interface TempatForum {
  readonly instansiId: string
  readonly id: string
}

async function usulkan(trx: Trx, deps: Alat, sistem: Sistem, forum: TempatForum): Promise<void> {
  for (const [i, [teks, alasan]] of usulContoh.entries()) {
    await proposePernyataan(
      trx,
      deps,
      forum,
      { sidik: sidikContoh(`orang ${i * TERDAFTAR}`), terdaftar: true },
      teks,
    )
    const baru = (await listPernyataan(trx, forum.id)).find((s) => s.teks === teks)!
    await decidePernyataan(
      trx,
      deps,
      sistem,
      forum.id,
      baru.id,
      alasan === null ? { aksi: 'tampilkan' } : { aksi: 'tolak', alasan },
    )
  }
}

/** Most vote on everything, some stop early; most came by the public page, a few voted on paper in the room. */
async function pilih(trx: Trx, deps: Alat, forum: TempatForum, jenis: string): Promise<void> {
  const next = acak(1609)
  const list = await listPernyataan(trx, forum.id)
  const tampil = list.filter((s) => s.keadaan === 'tampil')
  const miring = new Map(pernyataanContoh(jenis).map(([teks, a, b]) => [teks, [a, b] as const]))
  const kiriman = Array.from({ length: ORANG }, (_, i) => {
    const kubu = next() < 0.55 ? 0 : 1
    const sampai = next() < 0.8 ? tampil.length : 7 + Math.floor(next() * 6)
    const suara = tampil.slice(0, sampai).map((s) => {
      const [setuju, tidak] = miring.get(s.teks)?.[kubu] ?? [0.7, 0.1]
      const x = next()
      const nilai: Suara = x < setuju ? 1 : x < setuju + tidak ? -1 : 0
      return { nomor: s.nomor!, nilai }
    })
    const terdaftar = i % TERDAFTAR === 0
    const kertas = i % KERTAS === 8 ? { lembar: 1 + Math.floor(i / KERTAS) } : {}
    return { pemilih: { sidik: sidikContoh(`orang ${i}`), terdaftar, ...kertas }, suara, at: deps.now() }
  })
  await lockPemungutan(trx, forum.instansiId, forum.id)
  await recordSuara(trx, deps, forum, kiriman)
}
