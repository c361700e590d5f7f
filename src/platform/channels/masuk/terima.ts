import { z } from 'zod'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Trx } from '../../db/types.ts'
import type { Deps, JobDefinition } from '../../deps.ts'
import { defineJob } from '../../jobs/define.ts'
import { seal, unseal } from '../../kunci/segel.ts'
import type { OnPesanMasuk, PesanMasuk } from './pesan.ts'
import { insertMasuk, lockMasukMenunggu, markMasuk } from './store.ts'
import { sidikOf } from './token.ts'

const NAMA = 'channels.masuk.olah'
const payload = z.object({ instansiId: z.uuid(), id: z.uuid() })
const konteks = (instansiId: string, id: string): string => `channels_masuk/${instansiId}/${id}/isi`

/** Only its name and payload are needed to ask for it. */
const permintaan: JobDefinition<z.infer<typeof payload>> = { name: NAMA, payload, run: async () => {} }

/**
 * Takes what a provider tells: once, whatever it repeats. The provider waits for the answer, so the work itself is left to
 * a job. Where no room listens, only the fact is noted and nothing of the message is kept.
 */
export async function receivePesan(
  trx: Trx,
  deps: Pick<Deps, 'deriveKey' | 'enqueue' | 'now'>,
  pesan: PesanMasuk,
  didengar: boolean,
): Promise<boolean> {
  const { instansiId, kanal } = pesan
  const id = newId()
  const isi = didengar
    ? seal(deps.deriveKey('channels.masuk'), JSON.stringify(pesan), konteks(instansiId, id))
    : null
  const sidik = sidikOf(deps, pesan.id)
  const isNew = await insertMasuk(trx, { instansiId, kanal, sidik, id, isi, at: deps.now() })
  if (isNew && didengar) await deps.enqueue(trx, permintaan, { instansiId, id })
  return isNew
}

/** Hands each message to the rooms that listen. */
export function olahPesanMasuk(pendengar: readonly OnPesanMasuk[]): JobDefinition<z.infer<typeof payload>> {
  return defineJob({
    name: NAMA,
    payload,
    run: async ({ instansiId, id }, deps) => {
      const scope = { instansiId }
      try {
        await deps.db.write(scope, async (trx) => {
          const sealed = await lockMasukMenunggu(trx, id)
          if (!sealed) return
          const text = unseal(deps.deriveKey('channels.masuk'), sealed, konteks(instansiId, id))
          const raw = JSON.parse(text) as PesanMasuk & { readonly pada: string }
          for (const hear of pendengar) await hear(trx, deps, { ...raw, pada: new Date(raw.pada) })
          await markMasuk(trx, id, 'diolah', null, deps.now())
        })
      } catch (err) {
        if (!(err instanceof AppError)) throw err
        await deps.db.write(scope, (trx) => markMasuk(trx, id, 'gagal', err.refusal.code, deps.now()))
      }
    },
  })
}
