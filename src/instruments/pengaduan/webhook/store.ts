import '../tables-luar.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import { terlihatSql } from '../meja/lingkup.ts'
import { lingkupOf } from '../policy.ts'
import type { Status } from '../status/rules.ts'

export interface Webhook {
  readonly id: string
  readonly alamat: string
  readonly peristiwa: readonly string[]
  readonly aktif: boolean
  readonly createdAt: Date
  readonly menunggu: number
  readonly gagal: number
}

/** Is the sending `k` about a complaint this reader may know of? Of an open one everybody here is told that it moved, of others who may open it. */
export const tahuSql = (actor: Actor): RawBuilder<boolean> => sql`exists (
  select from pengaduan p where p.instansi_id = k.instansi_id and p.id = k.pengaduan_id
    and (not p.rahasia and p.klasifikasi is distinct from 'berkadar' or ${terlihatSql(lingkupOf(actor))}))`

export async function listWebhook(db: Db, actor: Actor): Promise<Webhook[]> {
  const hitung = (status: string) =>
    sql<string>`(select count(*) from pengaduan_webhook_kirim k where k.instansi_id = w.instansi_id
      and k.webhook_id = w.id and k.status = ${status} and ${tahuSql(actor)})`
  const rows = await db
    .selectFrom('pengaduan_webhook as w')
    .select(['w.id', 'w.alamat', 'w.peristiwa', 'w.aktif', 'w.created_at'])
    .select([hitung('menunggu').as('menunggu'), hitung('gagal').as('gagal')])
    .orderBy('w.created_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((r) => ({
    id: r.id,
    alamat: r.alamat,
    peristiwa: r.peristiwa,
    aktif: r.aktif,
    createdAt: r.created_at,
    menunggu: Number(r.menunggu),
    gagal: Number(r.gagal),
  }))
}

export interface Kiriman {
  readonly id: string
  readonly pengaduanId: string
  readonly urutan: number
  readonly aksi: string
  readonly status: 'menunggu' | 'terkirim' | 'gagal' | 'dilewati'
  readonly percobaan: number
  readonly kodeHttp: number | null
  readonly alasan: string | null
  readonly createdAt: Date
  readonly selesaiAt: Date | null
}

/** The latest sendings of one hook, for the screen; none about a complaint its reader may not know of. */
export async function listKiriman(
  db: Db,
  actor: Actor,
  webhookId: string,
  sebelum: { readonly at: Date; readonly id: string } | undefined,
  batas: number,
): Promise<Kiriman[]> {
  let q = db
    .selectFrom('pengaduan_webhook_kirim as k')
    .innerJoin('pengaduan_peristiwa as e', (j) =>
      j
        .onRef('e.instansi_id', '=', 'k.instansi_id')
        .onRef('e.pengaduan_id', '=', 'k.pengaduan_id')
        .onRef('e.urutan', '=', 'k.urutan'),
    )
    .select(['k.id', 'k.pengaduan_id', 'k.urutan', 'e.aksi', 'k.status', 'k.percobaan', 'k.kode_http'])
    .select(['k.alasan', 'k.created_at', 'k.selesai_at'])
    .where('k.webhook_id', '=', webhookId)
    .where(tahuSql(actor))
  if (sebelum) q = q.where(sql<boolean>`(k.created_at, k.id) < (${sebelum.at}, ${sebelum.id})`)
  const rows = await q.orderBy('k.created_at', 'desc').orderBy('k.id', 'desc').limit(batas).execute()
  return rows.map((r) => ({
    id: r.id,
    pengaduanId: r.pengaduan_id,
    urutan: r.urutan,
    aksi: r.aksi,
    status: r.status,
    percobaan: r.percobaan,
    kodeHttp: r.kode_http,
    alasan: r.alasan,
    createdAt: r.created_at,
    selesaiAt: r.selesai_at,
  }))
}

export interface Dikirim {
  readonly id: string
  readonly webhookId: string
  readonly alamat: string
  readonly rahasia: Buffer
  readonly pengaduanId: string
  readonly urutan: number
  readonly aksi: string
  readonly at: Date
  readonly status: Status
  readonly terbatas: boolean
  readonly percobaan: number
}

/** The webhooks for which something is due, and how often what waits there has failed. */
export async function listJatuhTempo(db: Db, now: Date): Promise<{ id: string; percobaan: number }[]> {
  const { rows } = await sql<{ id: string; percobaan: number }>`
    select k.webhook_id as id, max(k.percobaan)::int as percobaan from pengaduan_webhook_kirim k
    join pengaduan_webhook w on w.instansi_id = k.instansi_id and w.id = k.webhook_id and w.aktif
    where k.status = 'menunggu'
    group by k.webhook_id having min(k.coba_lagi_at) <= ${now} order by k.webhook_id`.execute(db)
  return rows
}

/**
 * Takes what is due for one webhook, so that no other worker sends it: its next moment is put off first. What a complaint may not say to the
 * outside is judged now, not when it happened.
 */
export async function takeDue(
  trx: Trx,
  webhookId: string,
  now: Date,
  sampai: Date,
  batas: number,
): Promise<Dikirim[]> {
  const { rows } = await sql<{
    id: string
    webhook_id: string
    alamat: string
    rahasia: Buffer
    pengaduan_id: string
    urutan: number
    aksi: string
    at: Date
    status: Status
    terbatas: boolean
    percobaan: number
  }>`
    with jatuh as (
      select k.instansi_id, k.id from pengaduan_webhook_kirim k
      join pengaduan_webhook w on w.instansi_id = k.instansi_id and w.id = k.webhook_id and w.aktif
      where k.webhook_id = ${webhookId} and k.status = 'menunggu' and k.coba_lagi_at <= ${now}
      order by k.coba_lagi_at, k.id limit ${batas} for update of k skip locked
    )
    update pengaduan_webhook_kirim k set coba_lagi_at = ${sampai}
    from jatuh j, pengaduan_webhook w, pengaduan_peristiwa e, pengaduan p
    where k.instansi_id = j.instansi_id and k.id = j.id
      and w.instansi_id = k.instansi_id and w.id = k.webhook_id
      and e.instansi_id = k.instansi_id and e.pengaduan_id = k.pengaduan_id and e.urutan = k.urutan
      and p.instansi_id = k.instansi_id and p.id = k.pengaduan_id
    returning k.id, k.webhook_id, w.alamat, w.rahasia, k.pengaduan_id, k.urutan, e.aksi, e.at, p.status,
      (p.rahasia or coalesce(p.klasifikasi = 'berkadar', false)) as terbatas, k.percobaan`.execute(trx)
  return rows
    .map((r) => ({
      id: r.id,
      webhookId: r.webhook_id,
      alamat: r.alamat,
      rahasia: r.rahasia,
      pengaduanId: r.pengaduan_id,
      urutan: r.urutan,
      aksi: r.aksi,
      at: r.at,
      status: r.status,
      terbatas: r.terbatas,
      percobaan: r.percobaan,
    }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.urutan - b.urutan)
}

/** What was taken and not tried is due again. */
export async function releaseKiriman(trx: Trx, ids: readonly string[], now: Date): Promise<void> {
  await trx
    .updateTable('pengaduan_webhook_kirim')
    .set({ coba_lagi_at: now })
    .where('id', 'in', [...ids])
    .where('status', '=', 'menunggu')
    .execute()
}

export async function markKiriman(
  trx: Trx,
  id: string,
  hasil: {
    readonly status: 'menunggu' | 'terkirim' | 'gagal' | 'dilewati'
    readonly kodeHttp: number | null
    readonly alasan: string | null
    readonly cobaLagiAt?: Date
    readonly at: Date
  },
): Promise<void> {
  await trx
    .updateTable('pengaduan_webhook_kirim')
    .set((eb) => ({
      status: hasil.status,
      percobaan: eb('percobaan', '+', 1),
      kode_http: hasil.kodeHttp,
      alasan: hasil.alasan,
      ...(hasil.cobaLagiAt ? { coba_lagi_at: hasil.cobaLagiAt } : {}),
      selesai_at: hasil.status === 'menunggu' ? null : hasil.at,
    }))
    .where('id', '=', id)
    .execute()
}
