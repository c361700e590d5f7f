import type { Actor } from '../../kernel/actor.ts'
import { AppError, common } from '../../kernel/errors.ts'
import { record } from '../../platform/audit/index.ts'
import {
  findKanal,
  isAmanRahasia,
  lockKanal,
  setKanal,
  type Kanal,
  type KanalTersimpan,
  type KanalUbah,
  type Pengaturan,
} from '../../platform/channels/index.ts'
import type { Trx } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import { canManageInstansi } from '../policy.ts'
import { registryErrors } from '../errors.ts'

/** Host or address a secret is sent to. */
const tujuanRahasia = (pengaturan: object): string =>
  JSON.stringify(
    ['host', 'port', 'keamanan', 'alamat'].map((name) => (pengaturan as Record<string, unknown>)[name]),
  )

const pick = ({
  masuk,
  putaranMasuk,
}: Pengaturan<'sms'>): Pick<Pengaturan<'sms'>, 'masuk' | 'putaranMasuk'> => ({ masuk, putaranMasuk })

/** Where messages go from now on; an address may hold more than its host should tell. */
const serverOf = (p: Pengaturan<Kanal>): string =>
  'host' in p ? `${p.host}:${p.port}` : new URL(p.alamat).host

/**
 * Changes how a channel sends. A stored secret stays with the server it was given for: whoever changes the server writes
 * the secret again, or a changed address would be a way to read it.
 */
export async function changeKanal(
  trx: Trx,
  deps: Pick<Deps, 'deriveKey'>,
  actor: Actor,
  ubah: Omit<KanalUbah, 'rahasia'> & { readonly rahasia: string; readonly perluRahasia: boolean },
): Promise<void> {
  if (!canManageInstansi(actor)) throw new AppError(common.forbidden)
  // Two changes at once: the second sees what the first has stored, and so whether the secret still belongs to the server.
  const ada = await lockKanal(trx, actor.instansiId, ubah.kanal)
  const diganti = ubah.rahasia !== ''
  const pindah = ada !== undefined && tujuanRahasia(ada.pengaturan) !== tujuanRahasia(ubah.pengaturan)
  if (ubah.perluRahasia && !diganti && (!ada?.adaRahasia || pindah)) {
    throw new AppError(pindah && ada.adaRahasia ? registryErrors.rahasiaLagi : registryErrors.rahasiaKosong)
  }
  if (ubah.perluRahasia && 'alamat' in ubah.pengaturan && !isAmanRahasia(new URL(ubah.pengaturan.alamat)))
    throw new AppError(registryErrors.rahasiaPolos)
  const { perluRahasia, ...rest } = ubah
  // What comes in by a gateway is changed elsewhere (commands-masuk.ts).
  const pengaturan =
    ubah.kanal === 'sms' && ada
      ? { ...ubah.pengaturan, ...pick(ada.pengaturan as Pengaturan<'sms'>) }
      : ubah.pengaturan
  await setKanal(
    trx,
    deps,
    actor.instansiId,
    { ...rest, pengaturan, rahasia: perluRahasia ? (diganti ? ubah.rahasia : undefined) : null },
    actor.kind === 'pejabat' ? actor.id : null,
  )
  await record(trx, actor, 'channels.kanal.ubah', ubah.kanal, {
    aktif: ubah.aktif,
    ke: serverOf(ubah.pengaturan),
    rahasiaDiganti: diganti,
  })
}

/** Opens the settings: who looked is written down, too. */
export async function readKanal<K extends Kanal>(
  trx: Trx,
  actor: Actor,
  kanal: K,
): Promise<KanalTersimpan<K> | undefined> {
  if (!canManageInstansi(actor)) throw new AppError(common.forbidden)
  const found = await findKanal(trx, kanal)
  if (found) await record(trx, actor, 'channels.kanal.lihat', kanal)
  return found
}

export async function recordUji(trx: Trx, actor: Actor, kanal: Kanal, hasil: string): Promise<void> {
  if (!canManageInstansi(actor)) throw new AppError(common.forbidden)
  await record(trx, actor, 'channels.kanal.uji', kanal, { hasil })
}
