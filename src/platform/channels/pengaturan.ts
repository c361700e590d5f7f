import { sql } from 'kysely'
import { z } from 'zod'
import type { Db, Trx } from '../db/types.ts'
import type { Deps } from '../deps.ts'
import { seal, unseal } from '../kunci/segel.ts'
import { openJaringan } from './jaringan.ts'
import { kanalList, type Kanal, type Sender } from './sender.ts'
import { openSms } from './sms.ts'
import { openSurel } from './surel.ts'
import './tables.ts'
import { openWhatsapp } from './whatsapp.ts'

/** What may be shown of each channel; the secret (password, token, header) stands apart, sealed. */
export const pengaturanSchema = {
  surel: z.object({
    host: z.string(),
    port: z.number(),
    keamanan: z.enum(['tls', 'starttls', 'tanpa']),
    pengguna: z.string(),
    dari: z.string(),
    namaDari: z.string(),
  }),
  whatsapp: z.object({
    alamat: z.string(),
    nomorId: z.string(),
    templat: z.record(
      z.string(),
      z.object({ nama: z.string(), bahasa: z.string(), isian: z.array(z.string()) }),
    ),
  }),
  sms: z.object({
    alamat: z.string(),
    cara: z.enum(['form', 'json', 'query']),
    fieldTujuan: z.string(),
    fieldTeks: z.string(),
    fieldTetap: z.record(z.string(), z.string()),
    nomor: z.enum(['e164', 'tanpa_plus', 'nol']),
    headerNama: z.string(),
    tandaBerhasil: z.string(),
    jalurId: z.string(),
    /** Where the gateway puts what in the messages it hands on; null = it hands on none. */
    masuk: z
      .object({
        dari: z.string(),
        teks: z.string(),
        id: z.string(),
        waktu: z.string(),
      })
      .nullable()
      .default(null),
    /** Counts the tokens given to the gateway: the last one is good. */
    putaranMasuk: z.number().default(0),
  }),
} as const

export type Pengaturan<K extends Kanal> = z.infer<(typeof pengaturanSchema)[K]>

export interface KanalTersimpan<K extends Kanal = Kanal> {
  readonly kanal: K
  readonly aktif: boolean
  readonly pengaturan: Pengaturan<K>
  readonly adaRahasia: boolean
  readonly adaRahasiaMasuk: boolean
  readonly updatedAt: Date
}

type Kunci = Pick<Deps, 'deriveKey'>
const konteks = (instansiId: string, kanal: Kanal): string => `channels_kanal/${instansiId}/${kanal}`
const konteksMasuk = (instansiId: string, kanal: Kanal): string => `${konteks(instansiId, kanal)}/masuk`

export async function findKanal<K extends Kanal>(db: Db, kanal: K): Promise<KanalTersimpan<K> | undefined> {
  const row = await db.selectFrom('channels_kanal').selectAll().where('kanal', '=', kanal).executeTakeFirst()
  return (
    row && {
      kanal,
      aktif: row.aktif,
      pengaturan: pengaturanSchema[kanal].parse(row.pengaturan) as Pengaturan<K>,
      adaRahasia: row.rahasia !== null,
      adaRahasiaMasuk: row.rahasia_masuk !== null,
      updatedAt: row.updated_at,
    }
  )
}

/** The same, held until the transaction ends. By its name, because a channel that was never set up has no row to hold. */
export async function lockKanal<K extends Kanal>(
  trx: Trx,
  instansiId: string,
  kanal: K,
): Promise<KanalTersimpan<K> | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${konteks(instansiId, kanal)}, 0))`.execute(trx)
  return findKanal(trx, kanal)
}

export interface KanalUbah<K extends Kanal = Kanal> {
  readonly kanal: K
  readonly aktif: boolean
  readonly pengaturan: Pengaturan<K>
  /** A new secret; undefined leaves the one there is, null takes it away. */
  readonly rahasia: string | null | undefined
  /** The same for what the provider signs its calls with. */
  readonly rahasiaMasuk?: string | null | undefined
}

export async function setKanal(
  trx: Trx,
  deps: Kunci,
  instansiId: string,
  ubah: KanalUbah,
  oleh: string | null,
): Promise<void> {
  const key = deps.deriveKey('channels.kanal')
  const sealed =
    typeof ubah.rahasia === 'string' ? seal(key, ubah.rahasia, konteks(instansiId, ubah.kanal)) : null
  const masuk =
    typeof ubah.rahasiaMasuk === 'string'
      ? seal(key, ubah.rahasiaMasuk, konteksMasuk(instansiId, ubah.kanal))
      : null
  const values = { aktif: ubah.aktif, pengaturan: JSON.stringify(ubah.pengaturan), updated_by: oleh }
  await trx
    .insertInto('channels_kanal')
    .values({ instansi_id: instansiId, kanal: ubah.kanal, rahasia: sealed, rahasia_masuk: masuk, ...values })
    .onConflict((oc) =>
      oc.columns(['instansi_id', 'kanal']).doUpdateSet((eb) => ({
        ...values,
        updated_at: eb.fn('now'),
        ...(ubah.rahasia === undefined ? {} : { rahasia: sealed }),
        ...(ubah.rahasiaMasuk === undefined ? {} : { rahasia_masuk: masuk }),
      })),
    )
    .execute()
}

/** What the provider signs its calls with; undefined where none is set. */
export async function openRahasiaMasuk(
  db: Db,
  deps: Kunci,
  instansiId: string,
  kanal: Kanal,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('channels_kanal')
    .select('rahasia_masuk')
    .where('kanal', '=', kanal)
    .executeTakeFirst()
  return row?.rahasia_masuk
    ? unseal(deps.deriveKey('channels.kanal'), row.rahasia_masuk, konteksMasuk(instansiId, kanal))
    : undefined
}

/** What files of messages are fetched with; undefined where WhatsApp is off. */
export async function openTokenWhatsapp(
  db: Db,
  deps: Kunci,
  instansiId: string,
): Promise<{ readonly alamat: string; readonly token: string } | undefined> {
  const row = await db
    .selectFrom('channels_kanal')
    .select(['rahasia', 'pengaturan'])
    .where('kanal', '=', 'whatsapp')
    .executeTakeFirst()
  if (!row?.rahasia) return undefined
  const { alamat } = pengaturanSchema.whatsapp.parse(row.pengaturan)
  return {
    alamat,
    token: unseal(deps.deriveKey('channels.kanal'), row.rahasia, konteks(instansiId, 'whatsapp')),
  }
}

/** Channels that can send now. Mail also when only the operator set it up. */
export async function listKanalAktif(db: Db, config: Pick<Deps['config'], 'smtp'>): Promise<Kanal[]> {
  const rows = await db.selectFrom('channels_kanal').select(['kanal', 'aktif']).execute()
  return kanalList.filter((k) => {
    const own = rows.find((r) => r.kanal === k)
    return own ? own.aktif : k === 'surel' && config.smtp !== undefined
  })
}

/** The sender of a channel as it is set up; undefined when it is off. `uji` opens one that is not switched on yet. */
export async function openSender(
  db: Db,
  deps: Kunci & Pick<Deps, 'config'>,
  instansiId: string,
  kanal: Kanal,
  { uji = false } = {},
): Promise<Sender | undefined> {
  const { config } = deps
  const row = await db.selectFrom('channels_kanal').selectAll().where('kanal', '=', kanal).executeTakeFirst()
  if (!row) {
    // The operator's own server may stand inside the operator's own network.
    const jaringan = openJaringan(['0.0.0.0/0', '::/0'])
    return kanal === 'surel' && config.smtp ? openSurel(config.smtp, { jaringan }) : undefined
  }
  if (!row.aktif && !uji) return undefined
  const rahasia = row.rahasia
    ? unseal(deps.deriveKey('channels.kanal'), row.rahasia, konteks(instansiId, kanal))
    : ''
  const options = { jaringan: openJaringan(config.jaringanDalam) }
  if (kanal === 'surel')
    return openSurel({ ...pengaturanSchema.surel.parse(row.pengaturan), sandi: rahasia }, options)
  if (kanal === 'whatsapp')
    return openWhatsapp({ ...pengaturanSchema.whatsapp.parse(row.pengaturan), token: rahasia }, options)
  return openSms({ ...pengaturanSchema.sms.parse(row.pengaturan), headerIsi: rahasia }, options)
}
