import type { Trx } from '../db/types.ts'
import type { Deps } from '../deps.ts'
import { sidikOf } from './masuk/token.ts'
import { TERPUTUS, type Kanal } from './sender.ts'
import type { StatusPesan } from './tables.ts'
import type { Kabar } from './whatsapp-kabar.ts'

export interface PesanTersegel {
  readonly id: string
  readonly kanal: Kanal
  readonly tujuan: Uint8Array
  readonly isi: Uint8Array
  readonly kaitanJenis: string
  readonly kaitanId: string
  readonly kunci: string | null
}

/** False when the same message was asked for before (and not called back since). */
export async function insertPesan(trx: Trx, instansiId: string, p: PesanTersegel): Promise<boolean> {
  const made = await trx
    .insertInto('channels_pesan')
    .values({
      instansi_id: instansiId,
      id: p.id,
      kanal: p.kanal,
      tujuan: p.tujuan,
      isi: p.isi,
      kaitan_jenis: p.kaitanJenis,
      kaitan_id: p.kaitanId,
      kunci: p.kunci,
    })
    .onConflict((oc) =>
      oc
        .columns(['instansi_id', 'kunci'])
        .doUpdateSet((eb) => ({
          id: eb.ref('excluded.id'),
          kanal: eb.ref('excluded.kanal'),
          tujuan: eb.ref('excluded.tujuan'),
          isi: eb.ref('excluded.isi'),
          status: 'menunggu',
          percobaan: 0,
          alasan: null,
          created_at: eb.fn<Date>('now'),
          selesai_at: null,
        }))
        .where('channels_pesan.status', '=', 'dibatalkan'),
    )
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export interface PesanDipegang {
  readonly kanal: Kanal
  readonly tujuan: Uint8Array | null
  readonly isi: Uint8Array | null
  readonly percobaan: number
  readonly mulaiAt: Date | null
  readonly createdAt: Date
}

/** The message while it still waits; undefined once it is settled. */
export async function lockPesanMenunggu(trx: Trx, id: string): Promise<PesanDipegang | undefined> {
  const row = await trx
    .selectFrom('channels_pesan')
    .select(['kanal', 'tujuan', 'isi', 'percobaan', 'mulai_at', 'created_at'])
    .where('id', '=', id)
    .where('status', '=', 'menunggu')
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      kanal: row.kanal,
      tujuan: row.tujuan,
      isi: row.isi,
      percobaan: row.percobaan,
      mulaiAt: row.mulai_at,
      createdAt: row.created_at,
    }
  )
}

export async function markMulai(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.updateTable('channels_pesan').set({ mulai_at: at }).where('id', '=', id).execute()
}

/** Taken by the provider: what it said and to whom is needed no longer. */
export async function markTerkirim(trx: Trx, id: string, idPenyedia: string, at: Date): Promise<void> {
  await trx
    .updateTable('channels_pesan')
    .set((eb) => ({
      status: 'terkirim',
      percobaan: eb('percobaan', '+', 1),
      alasan: null,
      id_penyedia: idPenyedia || null,
      tujuan: null,
      isi: null,
      mulai_at: null,
      coba_lagi_at: null,
      selesai_at: at,
    }))
    .where('id', '=', id)
    .where('status', '=', 'menunggu')
    .execute()
}

export async function markNanti(trx: Trx, id: string, alasan: string, cobaLagiAt: Date): Promise<void> {
  await trx
    .updateTable('channels_pesan')
    .set((eb) => ({ percobaan: eb('percobaan', '+', 1), alasan, mulai_at: null, coba_lagi_at: cobaLagiAt }))
    .where('id', '=', id)
    .where('status', '=', 'menunggu')
    .execute()
}

export async function markGagal(trx: Trx, id: string, alasan: string, at: Date): Promise<void> {
  await trx
    .updateTable('channels_pesan')
    .set((eb) => ({
      status: 'gagal',
      percobaan: eb('percobaan', '+', 1),
      alasan,
      mulai_at: null,
      coba_lagi_at: null,
      selesai_at: at,
    }))
    .where('id', '=', id)
    .where('status', '=', 'menunggu')
    .execute()
}

/** Messages that have not left yet are called back. One that is being sent at this moment is not stopped. */
export async function markDibatalkan(
  trx: Trx,
  kaitanJenis: readonly string[],
  kaitanId: string,
  at: Date,
): Promise<number> {
  const rows = await trx
    .updateTable('channels_pesan')
    .set({ status: 'dibatalkan', tujuan: null, isi: null, coba_lagi_at: null, selesai_at: at })
    .where('kaitan_jenis', 'in', [...kaitanJenis])
    .where('kaitan_id', '=', kaitanId)
    .where('status', '=', 'menunggu')
    .where('mulai_at', 'is', null)
    .returning('id')
    .execute()
  return rows.length
}

/** A failed message begins anew; undefined when it cannot (settled otherwise, or its text is gone). */
export async function markUlang(trx: Trx, id: string): Promise<boolean> {
  const row = await trx
    .updateTable('channels_pesan')
    .set((eb) => ({
      status: 'menunggu',
      percobaan: 0,
      alasan: null,
      selesai_at: null,
      coba_lagi_at: null,
      created_at: eb.fn<Date>('now'),
    }))
    .where('id', '=', id)
    .where('status', '=', 'gagal')
    .where('isi', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * News from the provider, in whatever order and however often it comes: delivered outweighs sent, and nothing undoes
 * delivered. News may be here before the answer to our own request: then it is what settles the message. And it settles
 * what was interrupted: the provider knows whether it has the message, we did not.
 */
export async function recordKabar(
  trx: Trx,
  deps: Pick<Deps, 'deriveKey' | 'now'>,
  kabar: Omit<Kabar, 'pada'>,
): Promise<void> {
  const { status } = kabar
  const sidik = idTersimpan(deps, 'whatsapp', kabar.idPenyedia)
  const naik: readonly StatusPesan[] =
    status === 'diterima' ? ['terkirim', 'gagal'] : status === 'gagal' ? ['terkirim'] : []
  await trx
    .updateTable('channels_pesan')
    .set({
      status,
      alasan: kabar.alasan ?? null,
      id_penyedia: sidik,
      mulai_at: null,
      coba_lagi_at: null,
      selesai_at: deps.now(),
      ...(status === 'gagal' ? {} : { tujuan: null, isi: null }),
    })
    .where((eb) =>
      kabar.id === undefined
        ? eb('id_penyedia', '=', sidik)
        : eb.or([eb('id_penyedia', '=', sidik), eb('id', '=', kabar.id)]),
    )
    .where((eb) =>
      eb.or([
        ...(naik.length > 0 ? [eb('status', 'in', naik)] : []),
        eb.and([eb('status', '=', 'menunggu'), eb('mulai_at', 'is not', null)]),
        eb.and([eb('status', '=', 'gagal'), eb('alasan', '=', TERPUTUS)]),
      ]),
    )
    .execute()
}

/**
 * The provider's number of a message as it is kept. WhatsApp writes the person's telephone number into it, so there it is
 * a keyed digest: enough to know the message again.
 */
export const idTersimpan = (deps: Pick<Deps, 'deriveKey'>, kanal: Kanal, idPenyedia: string): string =>
  kanal === 'whatsapp' && idPenyedia !== '' ? sidikOf(deps, idPenyedia).toString('base64url') : idPenyedia

/** What the messages of one matter said and to whom, gone at once. */
export async function eraseIsi(trx: Trx, kaitanJenis: readonly string[], kaitanId: string): Promise<void> {
  await trx
    .updateTable('channels_pesan')
    .set({ tujuan: null, isi: null })
    .where('kaitan_jenis', 'in', [...kaitanJenis])
    .where('kaitan_id', '=', kaitanId)
    .where((eb) => eb.or([eb('isi', 'is not', null), eb('tujuan', 'is not', null)]))
    .execute()
}

/** Addresses and texts of settled messages go after a while; that there was a message, and what became of it, stays. */
export async function removeIsiLama(trx: Trx, sebelum: Date): Promise<number> {
  const rows = await trx
    .updateTable('channels_pesan')
    .set({ tujuan: null, isi: null })
    .where('selesai_at', '<', sebelum)
    .where((eb) => eb.or([eb('isi', 'is not', null), eb('tujuan', 'is not', null)]))
    .returning('id')
    .execute()
  return rows.length
}
