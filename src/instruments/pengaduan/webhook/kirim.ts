import { sql } from 'kysely'
import { z } from 'zod'
import type { Deps } from '../../../platform/deps.ts'
import { openJaringan, requestKeluar, type Jaringan } from '../../../platform/channels/index.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { unseal } from '../../../platform/kunci/segel.ts'
import { konteksWebhook } from './commands.ts'
import { listJatuhTempo, markKiriman, releaseKiriman, takeDue, type Dikirim } from './store.ts'
import { jedaMs, signWebhook } from './tanda.ts'

const SEKALI = 20
/** Webhooks that are sent to at the same time. */
const SEREMPAK = 8
/** Taken by this worker until then; a worker that died leaves it to another. */
const PEGANG_MS = 10 * 60_000
const BATAS_MS = 15_000

/** Ids and states, nothing anybody wrote and nobody's name. */
export const isiOf = (d: Pick<Dikirim, 'pengaduanId' | 'urutan' | 'aksi' | 'at' | 'status'>): string =>
  JSON.stringify({
    type: `pengaduan.${d.aksi}`,
    timestamp: d.at.toISOString(),
    data: { id: d.pengaduanId, urutan: d.urutan, status: d.status },
  })

/** One sending, and what became of it. A redirect is a failure: what was checked is the address that was given. */
async function kirimSatu(deps: Deps, jaringan: Jaringan, instansiId: string, d: Dikirim): Promise<boolean> {
  const settle = (hasil: Omit<Parameters<typeof markKiriman>[2], 'at'>): Promise<void> =>
    deps.db.write({ instansiId }, (trx) => markKiriman(trx, d.id, { ...hasil, at: deps.now() }))
  if (d.terbatas) {
    await settle({ status: 'dilewati', kodeHttp: null, alasan: 'terbatas' })
    return true
  }
  const body = isiOf(d)
  const detik = Math.floor(deps.now().getTime() / 1000)
  const rahasia = unseal(
    deps.deriveKey('pengaduan.webhook'),
    d.rahasia,
    konteksWebhook(instansiId, d.webhookId),
  )
  const jawaban = await requestKeluar(
    new URL(d.alamat),
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Sambut-Webhook/1',
        'webhook-id': d.id,
        'webhook-timestamp': String(detik),
        'webhook-signature': signWebhook(rahasia, d.id, detik, body),
      },
      body,
    },
    { jaringan, batasMs: BATAS_MS },
  )
  const kode = jawaban.jenis === 'dijawab' ? jawaban.status : null
  if (kode !== null && kode >= 200 && kode < 300) {
    await settle({ status: 'terkirim', kodeHttp: kode, alasan: null })
    return true
  }
  const alasan =
    jawaban.jenis === 'terlarang'
      ? 'alamat_dalam'
      : kode === null
        ? 'koneksi'
        : kode >= 300 && kode < 400
          ? 'dialihkan'
          : 'ditolak'
  const jeda = kode === 410 ? undefined : jedaMs(d.percobaan + 1, Math.random())
  await settle(
    jeda === undefined
      ? { status: 'gagal', kodeHttp: kode, alasan }
      : { status: 'menunggu', kodeHttp: kode, alasan, cobaLagiAt: new Date(deps.now().getTime() + jeda) },
  )
  return false
}

/** What waits for one webhook, one after another. Where one fails, those after it wait for the next round. */
async function kirimSetujuan(
  deps: Deps,
  jaringan: Jaringan,
  { instansiId, webhookId }: Tujuan,
): Promise<void> {
  const scope = { instansiId }
  for (;;) {
    const now = deps.now()
    const list = await deps.db.write(scope, (trx) =>
      takeDue(trx, webhookId, now, new Date(now.getTime() + PEGANG_MS), SEKALI),
    )
    let selesai = 0
    try {
      for (const d of list) {
        // Counted before: the one that throws stays put off, lest it stand before all others again in a minute.
        selesai++
        if (!(await kirimSatu(deps, jaringan, instansiId, d))) return
      }
    } finally {
      const sisa = list.slice(selesai).map((d) => d.id)
      if (sisa.length > 0) await deps.db.write(scope, (trx) => releaseKiriman(trx, sisa, now))
    }
    if (list.length < SEKALI) return
  }
}

interface Tujuan {
  readonly instansiId: string
  readonly webhookId: string
  readonly percobaan: number
}

/** Sends what waits for these instansi, a few webhooks at a time: one that hangs or throws holds up nobody else. */
export async function kirimWebhook(deps: Deps, ...instansiIds: readonly string[]): Promise<void> {
  const tujuan: Tujuan[] = []
  for (const instansiId of instansiIds)
    try {
      const list = await deps.db.read({ instansiId }, (db) => listJatuhTempo(db, deps.now()))
      tujuan.push(...list.map(({ id, percobaan }) => ({ instansiId, webhookId: id, percobaan })))
    } catch (err) {
      deps.log.error({ err, instansiId }, 'pengaduan: webhooks of an instansi could not be read')
    }
  const jaringan = openJaringan(deps.config.jaringanDalam)
  // Those that answered last time go first.
  const antre = tujuan.toSorted((a, b) => a.percobaan - b.percobaan).values()
  const kerja = async (): Promise<void> => {
    for (const t of antre)
      try {
        await kirimSetujuan(deps, jaringan, t)
      } catch (err) {
        deps.log.error({ err, ...t }, 'pengaduan: a webhook could not be sent')
      }
  }
  await Promise.all(Array.from({ length: SEREMPAK }, kerja))
}

/** Every minute, for all instansi. */
export const kirimWebhookMenunggu = defineJob({
  name: 'pengaduan.webhook.kirim',
  payload: z.object({}),
  jadwal: '* * * * *',
  run: async (_, deps) => {
    const { rows } = await deps.db.read({ instansiId: null }, (db) =>
      sql<{ id: string }>`select instansi_id as id from registry_instansi`.execute(db),
    )
    await kirimWebhook(deps, ...rows.map((r) => r.id))
  },
})
