import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { receiveJawaban } from '../jawaban/commands.ts'
import { assertMenerimaPetugas } from '../periode/rules.ts'
import { getHariIni } from '../periode/store-unit.ts'
import { findPeriode } from '../periode/store.ts'
import { canSee, canWork } from '../policy.ts'
import { entriErrors } from './errors.ts'
import type { EntriKertas } from './schema.ts'
import { sidikIsi, type IsiFormulir } from './sidik.ts'
import { findFormulir } from './store.ts'

export const kunciKertas = (kunci: string): string => `kertas:${kunci}`

/**
 * Stores one paper form. The same page sent again is the same form; sent again with other content it is refused, because
 * an answer that is in is never changed and a second one may be a slip.
 */
export async function enterKertas(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  periodeId: string,
  entri: EntriKertas,
): Promise<{ readonly baru: boolean }> {
  const periode = await findPeriode(trx, periodeId)
  if (!periode || !canSee(actor, periode)) throw new AppError(common.notFound)
  if (!canWork(actor, periode)) throw new AppError(common.forbidden)
  const hariIni = await getHariIni(trx, actor.instansiId, deps.now())
  assertMenerimaPetugas(periode, hariIni)
  const kunciKirim = kunciKertas(entri.kunci)
  const id = newId()
  const [masuk] = await receiveJawaban(trx, actor.instansiId, periodeId, hariIni, [
    {
      id,
      kunciKirim,
      layananId: entri.layananId,
      saluran: 'kertas',
      kumpulanId: entri.kumpulanId,
      jawaban: entri.jawaban,
      tanggal: entri.tanggal,
      responden: entri.responden,
      saran: entri.saran,
      sidik: sidikIsi(entri),
      createdBy: actor.kind === 'pejabat' ? actor.id : null,
    },
  ])
  if (!masuk?.baru) {
    const lama = await findFormulir(trx, periodeId, kunciKirim)
    if (lama && !isSama(lama, entri)) throw new AppError(entriErrors.isiLain)
    return { baru: false }
  }
  await audit.record(trx, actor, 'survei.kertas.masuk', periodeId, {
    jawabanId: id,
    kumpulanId: entri.kumpulanId,
  })
  return { baru: true }
}

const isSama = (a: IsiFormulir, b: IsiFormulir): boolean =>
  JSON.stringify(pick(a)) === JSON.stringify(pick(b))

const pick = ({ layananId, tanggal, jawaban, responden, saran }: IsiFormulir) => {
  const { jenisKelamin, usia, pendidikan, pekerjaan } = responden
  return [layananId, tanggal, Object.values(jawaban), jenisKelamin, usia, pendidikan, pekerjaan, saran]
}
