import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { AppError } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { lockUnit } from '../../../registry/index.ts'
import { surveiErrors } from '../errors.ts'
import { lockForWork } from './commands.ts'
import { listTautan, tujuanOf } from './store-tautan.ts'
import { createTautan } from './tautan.ts'

export const loketSchema = z.object({
  loket: z
    .string()
    .trim()
    .transform((t) => t.replaceAll(/\s+/g, ' '))
    .refine((t) => t.length >= 1, 'Tulis nama loketnya, misalnya Loket 3.')
    .refine((t) => t.length <= 40, 'Nama loket paling panjang 40 huruf.'),
  layananId: z
    .string()
    .refine((t) => t === '' || isId(t), 'Pilih layanan dari daftar.')
    .transform((t) => (t === '' ? null : t)),
})
export type LoketInput = z.infer<typeof loketSchema>

/** Gives a counter a printed address of its own, once and for ever; the same counter again changes nothing. */
export async function addLoket(trx: Trx, actor: Actor, periodeId: string, input: LoketInput): Promise<void> {
  const periode = await lockForWork(trx, actor, periodeId)
  await lockUnit(trx, periode.unitId)
  if (input.layananId !== null && !periode.layananIds.includes(input.layananId))
    throw new AppError(surveiErrors.layananAsing)
  const instrumenKode = tujuanOf(periode.instrumenKode)
  const same = (await listTautan(trx, periode.unitId)).some(
    (t) =>
      t.instrumenKode === instrumenKode &&
      t.layananId === input.layananId &&
      t.loket?.toLowerCase() === input.loket.toLowerCase(),
  )
  if (same) return
  const id = await createTautan(trx, actor.instansiId, { unitId: periode.unitId, instrumenKode, ...input })
  await audit.record(trx, actor, 'survei.tautan.loket', periodeId, { tautanId: id, ...input })
}
