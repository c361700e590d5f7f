import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { listLampiran, receiveLampiran, type LampiranSiap } from '../lampiran/index.ts'
import type { Pengaduan } from '../rules.ts'

export interface LampiranDibawa extends LampiranSiap {
  /** Of the words it came with, when it came after the letter. */
  readonly tanggapanId: string | null
}

/** What the reporter sent along, read back from the store: for a complaint made out of this one. */
export async function readLampiranPelapor(
  db: Db,
  deps: Pick<Deps, 'files'>,
  p: Pick<Pengaduan, 'id'>,
): Promise<LampiranDibawa[]> {
  const list: LampiranDibawa[] = []
  for (const l of await listLampiran(db, p.id)) {
    if (l.dari !== 'pelapor' || l.pindai === 'terinfeksi') continue
    const isi = await deps.files.open(l.kunci)
    if (isi) list.push({ isi, jenis: l.jenis, nama: l.nama, tanggapanId: l.tanggapanId })
  }
  return list
}

/** Each under a key of its own: what happens to the one later leaves the other alone. */
export async function copyLampiran(
  trx: Trx,
  deps: Pick<Deps, 'files' | 'config' | 'enqueue'>,
  dari: Pick<Pengaduan, 'id' | 'anonim'>,
  ke: { readonly instansiId: string; readonly pengaduanId: string },
): Promise<void> {
  const siap = await readLampiranPelapor(trx, deps, dari)
  await receiveLampiran(trx, deps, { ...ke, dari: 'pelapor', tanpaNama: dari.anonim }, siap)
}
