import { newId } from '../../../kernel/ids.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { sha256Of, takeTanpaNama } from '../../../platform/files/index.ts'
import { randomToken } from '../../../platform/http/random.ts'
import { pindaiLampiran } from './jobs.ts'
import { akhiranOf, type LampiranSiap } from './baca.ts'
import { insertLampiran, listLampiran } from './store.ts'

export interface Untuk {
  readonly instansiId: string
  readonly pengaduanId: string
  /** The reply or answer it belongs to. */
  readonly tanggapanId?: string | null
  readonly dari: 'pelapor' | 'pejabat'
  readonly tahap?: 'sebelum' | 'sesudah' | null
  /** Of an anonymous reporter: the name of a file may be a name of a person, and a paper may hold that of its maker. */
  readonly tanpaNama?: boolean
}

/**
 * Keeps files that came with a letter, in the transaction that receives it. The same bytes for the same letter are kept once, so
 * whatever is sent again may be handed in again. Where clamd is set up, nobody is served a file before it was found clean.
 */
export async function receiveLampiran(
  trx: Trx,
  deps: Pick<Deps, 'files' | 'config' | 'enqueue'>,
  untuk: Untuk,
  siap: readonly LampiranSiap[],
): Promise<number> {
  if (siap.length === 0) return 0
  const tanggapanId = untuk.tanggapanId ?? null
  const ada = (await listLampiran(trx, untuk.pengaduanId)).filter((l) => l.tanggapanId === tanggapanId)
  const sudah = new Set(ada.map((l) => l.sha256))
  let baru = 0
  for (const { isi: mentah, jenis, nama } of siap) {
    const isi = untuk.tanpaNama ? await takeTanpaNama(mentah, jenis) : mentah
    const sha256 = await sha256Of(isi)
    if (sudah.has(sha256)) continue
    sudah.add(sha256)
    baru++
    const kunci = `${untuk.instansiId}/pengaduan/l${randomToken()}.${akhiranOf(jenis)}`
    await deps.files.put(kunci, isi, jenis)
    const id = newId()
    await insertLampiran(trx, {
      instansi_id: untuk.instansiId,
      id,
      pengaduan_id: untuk.pengaduanId,
      tanggapan_id: tanggapanId,
      kunci,
      nama: untuk.tanpaNama ? `lampiran-${ada.length + baru}.${akhiranOf(jenis)}` : nama,
      jenis,
      ukuran: isi.size,
      sha256,
      tahap: untuk.tahap ?? null,
      pindai: deps.config.clamd ? 'menunggu' : 'tidak_dipindai',
      dari: untuk.dari,
    })
    if (deps.config.clamd) await deps.enqueue(trx, pindaiLampiran, { instansiId: untuk.instansiId, id })
  }
  return baru
}
