import { sql } from 'kysely'
import { z } from 'zod'
import type { Deps } from '../../../platform/deps.ts'
import { openJaringan, requestKeluar } from '../../../platform/channels/index.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { unseal } from '../../../platform/kunci/segel.ts'
import { konteksWebhook } from './commands.ts'
import { markKiriman, takeDue, type Dikirim } from './store.ts'
import { jedaMs, signWebhook } from './tanda.ts'

const SEKALI = 20
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

/** Sends what waits for one instansi. A redirect is a failure: what was checked is the address that was given. */
export async function kirimWebhook(deps: Deps, instansiId: string): Promise<number> {
  const scope = { instansiId }
  const now = deps.now()
  const list = await deps.db.write(scope, (trx) =>
    takeDue(trx, now, new Date(now.getTime() + PEGANG_MS), SEKALI),
  )
  const jaringan = openJaringan(deps.config.jaringanDalam)
  for (const d of list) {
    const settle = (hasil: Omit<Parameters<typeof markKiriman>[2], 'at'>): Promise<void> =>
      deps.db.write(scope, (trx) => markKiriman(trx, d.id, { ...hasil, at: deps.now() }))
    if (d.terbatas) {
      await settle({ status: 'dilewati', kodeHttp: null, alasan: 'terbatas' })
      continue
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
      continue
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
  }
  return list.length
}

/** Every minute, for each instansi. */
export const kirimWebhookMenunggu = defineJob({
  name: 'pengaduan.webhook.kirim',
  payload: z.object({}),
  jadwal: '* * * * *',
  run: async (_, deps) => {
    const { rows } = await deps.db.read({ instansiId: null }, (db) =>
      sql<{ id: string }>`select instansi_id as id from registry_instansi`.execute(db),
    )
    for (const { id } of rows) for (let n = SEKALI; n === SEKALI;) n = await kirimWebhook(deps, id)
  },
})
