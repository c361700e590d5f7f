import { z } from 'zod'
import { enqueuePesan } from '../../../platform/channels/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { getInstansi } from '../../../registry/index.ts'
import { listGabungan } from '../gabungan.ts'
import { isPublik, isTerbatas } from '../rules.ts'
import { findPengaduan, listPeristiwa, type Peristiwa } from '../store.ts'
import { findAsalKode } from './asal.ts'
import { KAITAN_KABAR, kirimPelapor } from './kirim-pelapor.ts'
import { beritaOf, computeKabar, type AksiBerkabar } from './teks.ts'
import { listPengikut, openPengikut } from './pengikut.ts'

/** Tells of one event whoever asked to be told, after the change that made it has committed; the same event is told once. */
export const kabarkan = defineJob({
  name: 'pengaduan.kabar',
  payload: z.object({ instansiId: z.uuid(), id: z.uuid(), urutan: z.number().int() }),
  run: async ({ instansiId, id, urutan }, deps) =>
    deps.db.write({ instansiId }, (trx) => tell(trx, deps, instansiId, id, urutan)),
})

/** What is said to one is said to all whose letters were merged into it. */
const BERLAKU_BERSAMA: ReadonlySet<AksiBerkabar> = new Set(['tanggapi', 'jawab', 'tutup'])

/** Invented letters of a demonstration are told to nobody: they come without a way to ask. */
export type BolehKabar = Partial<Pick<Deps, 'enqueue'>>

/** Asks for it in the transaction of the event; nothing for what nobody is told of. */
export async function enqueueKabar(
  trx: Trx,
  deps: BolehKabar,
  p: { readonly instansiId: string; readonly id: string },
  peristiwa: Pick<Peristiwa, 'aksi' | 'pelaku' | 'urutan' | 'data'>,
): Promise<void> {
  if (!beritaOf(peristiwa)) return
  const { urutan } = peristiwa
  await deps.enqueue?.(trx, kabarkan, { instansiId: p.instansiId, id: p.id, urutan })
}

async function tell(trx: Trx, deps: Deps, instansiId: string, id: string, urutan: number): Promise<void> {
  const p = await findPengaduan(trx, id)
  const semua = await listPeristiwa(trx, id)
  const peristiwa = semua.find((e) => e.urutan === urutan)
  const aksi = peristiwa && beritaOf(peristiwa)
  if (!p || !aksi) return
  const { nama: instansi } = await getInstansi(trx, instansiId)
  const { baseUrl } = deps.config
  const kunci = (siapa: string): string => `${KAITAN_KABAR}:${id}:${urutan}:${siapa}`
  const sebab = peristiwa.data['alasan']
  // What is kept from all but a few is told on its page alone.
  const alasan = typeof sebab === 'string' && !isTerbatas(p) ? sebab : undefined
  const asalKode = await findAsalKode(trx, id, semua)
  await kirimPelapor(trx, deps, p, (kanal) => ({
    ...computeKabar(aksi, kanal, p.bahasa, { instansi, baseUrl, kode: p.kode, asalKode, alasan }),
    kunci: kunci('pelapor'),
  }))
  if (BERLAKU_BERSAMA.has(aksi))
    for (const g of await listGabungan(trx, id))
      await kirimPelapor(trx, deps, g, (kanal) => ({
        ...computeKabar(aksi, kanal, g.bahasa, {
          instansi,
          baseUrl,
          kode: g.kode,
          indukPublikId: isPublik(p) ? id : null,
        }),
        kunci: `${KAITAN_KABAR}:${g.id}:induk:pelapor:${id}:${urutan}`,
      }))
  // Whoever follows sees only what everybody may see, now.
  if (!isPublik(p) || aksi === 'terima' || aksi === 'kembalikan') return
  for (const row of await listPengikut(trx, id)) {
    const { kanal, tujuan, bahasa } = openPengikut(deps, instansiId, row)
    await enqueuePesan(trx, deps, instansiId, {
      ...computeKabar(aksi, kanal, bahasa, { instansi, baseUrl, publikId: id }),
      kanal,
      tujuan,
      keperluan: 'pengaduan',
      kaitan: { jenis: KAITAN_KABAR, id },
      kunci: kunci(row.id),
    })
  }
}
