import '../tables-luar.ts'
import { createHash } from 'node:crypto'
import { AppError } from '../../../kernel/errors.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { insertCatatan } from '../tanggapan/store.ts'
import { receivePengaduan, type PengaduanBaru, type TandaTerima } from '../terima.ts'
import { luarErrors } from './errors.ts'
import type { KunciApi } from './kunci.ts'

const sidikIsi = (isi: unknown): string =>
  createHash('sha256').update(JSON.stringify(isi)).digest('base64url')

/**
 * Takes in what another system sends under its key. The same sending again is the same complaint; another one under the
 * same Idempotency-Key is refused. Without such a key, the same words within ten minutes are one sending. `catatan`: for the desk.
 */
export async function receiveByKunci(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'deriveKey' | 'enqueue'>,
  kunci: KunciApi,
  baru: Omit<PengaduanBaru, 'kunciKirim'>,
  sekali: string | undefined,
  catatan?: string,
): Promise<TandaTerima> {
  const { instansiId } = kunci
  const sidik = sidikIsi(catatan === undefined ? baru : { ...baru, catatan })
  const menit = Math.floor(deps.now().getTime() / 600_000)
  const kunciKirim = `api:${kunci.id}:${sekali === undefined ? `${menit}:${sidik}` : `k:${sidikIsi(sekali)}`}`
  if (sekali !== undefined) {
    await trx
      .insertInto('pengaduan_api_kirim')
      .values({ instansi_id: instansiId, kunci_kirim: kunciKirim, sidik_isi: sidik })
      .onConflict((oc) => oc.doNothing())
      .execute()
    const dulu = await trx
      .selectFrom('pengaduan_api_kirim')
      .select('sidik_isi')
      .where('kunci_kirim', '=', kunciKirim)
      .executeTakeFirstOrThrow()
    if (dulu.sidik_isi !== sidik) throw new AppError(luarErrors.kunciKirimLain)
  }
  const tanda = await receivePengaduan(trx, deps, { kind: 'warga', instansiId }, { ...baru, kunciKirim })
  if (tanda.baru && catatan !== undefined)
    await insertCatatan(trx, deps, { instansiId, id: tanda.id }, catatan)
  return tanda
}
