import type { Actor } from '../../kernel/actor.ts'
import { AppError, common } from '../../kernel/errors.ts'
import { record } from '../../platform/audit/index.ts'
import { lockKanal, setKanal, type KanalMasuk, type Pengaturan } from '../../platform/channels/index.ts'
import type { Trx } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import { canManageInstansi } from '../policy.ts'
import type { PetaMasuk } from './schema-masuk.ts'

export type UbahMasuk =
  | { readonly cara: 'rahasia'; readonly rahasia: string }
  | { readonly cara: 'peta'; readonly peta: PetaMasuk }
  | { readonly cara: 'token' | 'tutup' }

/** Opens, changes or closes the address a provider calls. How messages leave stays as it is. */
export async function changeMasuk(
  trx: Trx,
  deps: Pick<Deps, 'deriveKey'>,
  actor: Actor,
  kanal: KanalMasuk,
  ubah: UbahMasuk,
): Promise<void> {
  if (!canManageInstansi(actor)) throw new AppError(common.forbidden)
  const ada = await lockKanal(trx, actor.instansiId, kanal)
  if (!ada) throw new AppError(common.notFound)
  await setKanal(
    trx,
    deps,
    actor.instansiId,
    {
      kanal,
      aktif: ada.aktif,
      rahasia: undefined,
      pengaturan: kanal === 'sms' ? smsOf(ada.pengaturan as Pengaturan<'sms'>, ubah) : ada.pengaturan,
      rahasiaMasuk: ubah.cara === 'rahasia' ? ubah.rahasia : ubah.cara === 'tutup' ? null : undefined,
    },
    actor.kind === 'pejabat' ? actor.id : null,
  )
  await record(trx, actor, 'channels.masuk.ubah', kanal, { cara: ubah.cara })
}

/** A closed address opened again has a new token: who knew the old one may be why it was closed. */
function smsOf(ada: Pengaturan<'sms'>, ubah: UbahMasuk): Pengaturan<'sms'> {
  const putaran = ada.putaranMasuk
  if (ubah.cara === 'tutup') return { ...ada, masuk: null, putaranMasuk: putaran + 1 }
  if (ubah.cara === 'token') return { ...ada, putaranMasuk: putaran + 1 }
  return ubah.cara === 'peta' ? { ...ada, masuk: ubah.peta } : ada
}
