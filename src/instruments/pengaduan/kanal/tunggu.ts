import { z } from 'zod'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { seal, unseal } from '../../../platform/kunci/segel.ts'
import { replyFromOutside } from '../luar/balas.ts'
import { listAduanPengirim, lockTunggu, setTunggu, type Pengirim } from './percakapan.ts'
import { BERDEKATAN_MS, isSapaan, PALING_LAMA_MS } from './rules.ts'

const satu = z.object({ teks: z.string(), pada: z.coerce.date() })
type Tunggu = z.infer<typeof satu>
const PALING_BANYAK = 20

const konteks = ({ instansiId, kanal, sidik }: Pengirim): string =>
  `pengaduan_percakapan/${instansiId}/${kanal}/${sidik}`

/** Few words without a complaint they could belong to: providers tell messages in no sure order, and it may still come. */
export async function keepTunggu(trx: Trx, deps: Deps, p: Pengirim, pesan: Tunggu): Promise<void> {
  const batas = deps.now().getTime() - PALING_LAMA_MS
  const lama = (await load(trx, deps, p)).filter((t) => t.pada.getTime() > batas)
  await save(trx, deps, p, [...lama, pesan].slice(-PALING_BANYAK))
  if (!isSapaan(pesan.teks))
    await deps.enqueue(trx, gabungTunggu, p, { sesudah: new Date(deps.now().getTime() + BERDEKATAN_MS) })
}

/** A complaint has come: what its sender wrote shortly after it, and before his next one, is part of it. */
export async function joinTunggu(
  trx: Trx,
  deps: Deps,
  p: Pengirim,
  aduan: { readonly id: string; readonly pada: Date },
): Promise<void> {
  const semua = await load(trx, deps, p)
  if (semua.length === 0) return
  const lain = (await listAduanPengirim(trx, p)).filter((a) => a.id !== aduan.id && a.at > aduan.pada)
  await settle(trx, deps, p, semua, (t) =>
    isDekat(aduan.pada, t.pada) && !lain.some((a) => a.at <= t.pada) ? aduan.id : undefined,
  )
}

/** When nothing came that it could follow, what was written shortly before a complaint is part of that one. */
export const gabungTunggu = defineJob({
  name: 'pengaduan.kanal.tunggu',
  payload: z.object({ instansiId: z.uuid(), kanal: z.enum(['whatsapp', 'sms']), sidik: z.string() }),
  run: async (p, deps) =>
    deps.db.write({ instansiId: p.instansiId }, async (trx) => {
      const semua = await load(trx, deps, p)
      if (semua.length === 0) return
      const aduan = (await listAduanPengirim(trx, p)).toReversed()
      await settle(trx, deps, p, semua, (t) =>
        isSapaan(t.teks) ? undefined : aduan.find((a) => isDekat(t.pada, a.at))?.id,
      )
    }),
})

const isDekat = (dulu: Date, kemudian: Date): boolean => {
  const selisih = kemudian.getTime() - dulu.getTime()
  return selisih >= 0 && selisih <= BERDEKATAN_MS
}

async function settle(
  trx: Trx,
  deps: Deps,
  p: Pengirim,
  semua: readonly Tunggu[],
  milik: (t: Tunggu) => string | undefined,
): Promise<void> {
  const sisa: Tunggu[] = []
  for (const t of semua.toSorted((a, b) => a.pada.getTime() - b.pada.getTime())) {
    const id = milik(t)
    if (id === undefined) sisa.push(t)
    else await replyFromOutside(trx, deps, { instansiId: p.instansiId, id }, t.teks)
  }
  if (sisa.length !== semua.length) await save(trx, deps, p, sisa)
}

async function load(trx: Trx, deps: Deps, p: Pengirim): Promise<Tunggu[]> {
  const sealed = await lockTunggu(trx, p)
  if (!sealed) return []
  const text = unseal(deps.deriveKey('pengaduan.percakapan'), sealed, konteks(p))
  return z.array(satu).parse(JSON.parse(text))
}

const save = (trx: Trx, deps: Deps, p: Pengirim, list: readonly Tunggu[]): Promise<void> =>
  setTunggu(
    trx,
    p,
    list.length === 0 ? null : seal(deps.deriveKey('pengaduan.percakapan'), JSON.stringify(list), konteks(p)),
  )
