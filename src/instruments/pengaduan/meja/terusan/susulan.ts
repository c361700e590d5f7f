import { z } from 'zod'
import { newId } from '../../../../kernel/ids.ts'
import type { Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { defineJob } from '../../../../platform/jobs/define.ts'
import { actOn } from '../../commands.ts'
import { receiveLampiran } from '../../lampiran/index.ts'
import { tulisPelapor } from '../../luar/tulis.ts'
import { isTerbatas, type Pengaduan } from '../../rules.ts'
import { findPengaduan, lockPengaduan } from '../../store.ts'
import { findSama, listCatatanLuar, listTanggapanTerkirim } from '../../tanggapan/store.ts'
import { readLampiranPelapor } from '../salin-lampiran.ts'
import { salinCatatanLuar } from '../salin-susulan.ts'
import { findTujuan } from './store.ts'

/**
 * Words for a letter that was passed on, with the files that came with them, follow it to the house that has it now: it may be waiting
 * for them there. From there they go on, if it did. Done again it adds only what had not come yet. `tanggapanId` null: files of the
 * letter itself that came late, and that it is secret now.
 */
export const bawaSusulan = defineJob({
  name: 'pengaduan.susulan',
  payload: z.object({ instansiId: z.uuid(), id: z.uuid(), tanggapanId: z.uuid().nullable() }),
  run: async ({ instansiId, id, tanggapanId }, deps) => {
    const dibaca = await deps.db.read({ instansiId }, async (db) => {
      const p = await findPengaduan(db, id)
      // Where it came back meanwhile, they stand in the file that is worked on.
      const tujuan = p?.status === 'diteruskan' ? await findTujuan(db, id) : undefined
      if (!p || !tujuan?.berkas) return undefined
      const kata = (await listTanggapanTerkirim(db, id)).find((t) => t.id === tanggapanId)
      if (tanggapanId !== null && !kata) return undefined
      const lampiran = (await readLampiranPelapor(db, deps, p)).filter((l) => l.tanggapanId === tanggapanId)
      return { p, berkas: tujuan.berkas, kata, lampiran, catatan: await listCatatanLuar(db, id) }
    })
    if (!dibaca) return
    const { p, berkas, kata, lampiran, catatan } = dibaca
    if (berkas.id === null) throw new Error('the letter itself has not arrived there yet')
    const ke = { instansiId: berkas.instansiId, id: berkas.id }
    await deps.db.write({ instansiId: ke.instansiId }, async (trx) => {
      const mereka = await lockPengaduan(trx, ke.id)
      if (!mereka) return
      // Its reporter made it secret: no more is it told there.
      const tutup = isTerbatas(p) && !isTerbatas(mereka)
      if (tutup) {
        const sistem = { kind: 'sistem', instansiId: ke.instansiId, nama: bawaSusulan.name } as const
        await actOn(trx, deps, sistem, ke.id, 'rahasiakan', { rahasia: true })
      }
      const ada = kata && (await findSama(trx, ke.id, kata))
      const baru = kata && !ada ? { id: newId(), isi: kata.isi, at: kata.createdAt } : undefined
      if (baru) await tulisPelapor(trx, deps, mereka, baru)
      const untuk = { instansiId: ke.instansiId, pengaduanId: ke.id, tanpaNama: p.anonim }
      const tanggapanKe = ada ?? baru?.id ?? null
      const n = await receiveLampiran(
        trx,
        deps,
        { ...untuk, dari: 'pelapor', tanggapanId: tanggapanKe },
        lampiran,
      )
      await salinCatatanLuar(trx, untuk, catatan)
      // Only what is new goes on: two houses that each wait for the other's file would send it round and round.
      if (tutup || baru || n > 0) await bawaBilaDiteruskan(trx, deps, mereka, tanggapanKe)
    })
  },
})

/** Where a letter went on to; what was written into its file here is sent after it. undefined: it was not passed on. */
export async function bawaBilaDiteruskan(
  trx: Trx,
  deps: Pick<Deps, 'enqueue'>,
  p: Pick<Pengaduan, 'instansiId' | 'id' | 'status'>,
  tanggapanId: string | null,
): Promise<{ readonly ke: string; readonly dibawa: boolean } | undefined> {
  const tujuan = p.status === 'diteruskan' ? await findTujuan(trx, p.id) : undefined
  if (!tujuan) return undefined
  const dibawa = tujuan.berkas !== null
  if (dibawa) await deps.enqueue(trx, bawaSusulan, { instansiId: p.instansiId, id: p.id, tanggapanId })
  return { ke: tujuan.nama, dibawa }
}
