import { newId } from '../../../kernel/ids.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { receiveLampiran } from '../lampiran/index.ts'
import { findSama, insertCatatan, insertTanggapan, type Tanggapan } from '../tanggapan/store.ts'
import type { LampiranDibawa } from './salin-lampiran.ts'

/** Said by the reporter after the letter, whoever wrote it down. */
export const isKataPelapor = (t: Pick<Tanggapan, 'jenis'>): boolean =>
  t.jenis === 'balasan' || t.jenis === 'kelengkapan'

interface Tujuan {
  readonly instansiId: string
  readonly pengaduanId: string
  readonly tanpaNama: boolean
}

/**
 * What the reporter said after the letter, with what came along, stands in the file that goes on from it, on the day on which it was
 * said; once, for some of it may have gone ahead.
 */
export async function salinSusulan(
  trx: Trx,
  deps: Pick<Deps, 'files' | 'config' | 'enqueue'>,
  ke: Tujuan,
  list: readonly Tanggapan[],
  lampiran: readonly LampiranDibawa[],
): Promise<void> {
  for (const t of list) {
    const ada = await findSama(trx, ke.pengaduanId, t)
    const id = ada ?? newId()
    const row = {
      instansi_id: ke.instansiId,
      id,
      pengaduan_id: ke.pengaduanId,
      jenis: 'balasan' as const,
      keadaan: 'terkirim' as const,
      isi: t.isi,
      created_at: t.createdAt,
      terkirim_at: t.terkirimAt ?? t.createdAt,
    }
    if (!ada) await insertTanggapan(trx, row)
    const ikut = lampiran.filter((l) => l.tanggapanId === t.id)
    await receiveLampiran(trx, deps, { ...ke, dari: 'pelapor', tanggapanId: id }, ikut)
  }
}

/** What another system sent along for the desk alone is for whichever desk has the letter. */
export async function salinCatatanLuar(
  trx: Trx,
  ke: Tujuan,
  list: readonly Pick<Tanggapan, 'isi' | 'createdAt'>[],
): Promise<void> {
  for (const c of list)
    if (!(await findSama(trx, ke.pengaduanId, c)))
      await insertCatatan(trx, { now: () => c.createdAt }, { ...ke, id: ke.pengaduanId }, c.isi)
}
