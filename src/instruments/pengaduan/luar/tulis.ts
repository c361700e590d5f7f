import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn } from '../commands.ts'
import type { Pengaduan } from '../rules.ts'
import { nextKedudukan } from '../status/rules.ts'
import { listPeristiwa } from '../store.ts'
import { insertTanggapan } from '../tanggapan/store.ts'

interface Kata {
  /** Under which they are taken in once. */
  readonly id: string
  readonly isi: string
  /** When they were said. */
  readonly at: Date
}

/**
 * Writes a reporter's words into a file that is locked, and moves it where words move it. undefined: they are kept, and moved nothing,
 * for it is at an end here.
 */
export async function tulisPelapor(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'enqueue'>,
  p: Pengaduan,
  { id, isi, at }: Kata,
): Promise<'sudah' | 'balas' | 'lengkapi' | undefined> {
  const { instansiId } = p
  const kedudukan = { status: p.status, sebelumnya: p.statusSebelumnya }
  const bisa = (['lengkapi', 'balas'] as const).find(
    (a) => nextKedudukan(kedudukan, a, 'pelapor') !== undefined,
  )
  // What was said before the question is no answer to it.
  const aksi = bisa === 'lengkapi' && (await isSebelumDiminta(trx, p.id, at)) ? undefined : bisa
  const baru = await insertTanggapan(trx, {
    instansi_id: instansiId,
    id,
    pengaduan_id: p.id,
    jenis: aksi === 'lengkapi' ? 'kelengkapan' : 'balasan',
    isi,
    created_at: at,
    terkirim_at: at,
  })
  if (!baru) return 'sudah'
  if (aksi) await actOn(trx, deps, { kind: 'warga', instansiId }, p.id, aksi, { tanggapanId: id })
  return aksi
}

async function isSebelumDiminta(trx: Trx, id: string, at: Date): Promise<boolean> {
  const diminta = (await listPeristiwa(trx, id)).findLast((e) => e.aksi === 'minta_kelengkapan')
  return diminta !== undefined && at < diminta.at
}
