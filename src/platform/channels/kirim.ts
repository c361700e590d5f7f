import { z } from 'zod'
import { newId } from '../../kernel/ids.ts'
import type { Trx } from '../db/types.ts'
import type { Deps } from '../deps.ts'
import { defineJob } from '../jobs/define.ts'
import { seal, unseal } from '../kunci/segel.ts'
import { Istirahat } from './istirahat.ts'
import { BATAS_MENCOBA_MS, computeJedaMs } from './jeda.ts'
import { openSender } from './pengaturan.ts'
import { nanti, TERPUTUS, type HasilKirim, type Kanal, type Pesan } from './sender.ts'
import {
  idTersimpan,
  insertPesan,
  lockPesanMenunggu,
  markGagal,
  markMulai,
  markNanti,
  markTerkirim,
  markUlang,
} from './store.ts'

/** A message somebody wants to send. */
export interface PesanBaru extends Omit<Pesan, 'id'> {
  readonly kanal: Kanal
  /** What it belongs to: a dotted kind and an id. */
  readonly kaitan: { readonly jenis: string; readonly id: string }
  /** The same message asked for twice is sent once. */
  readonly kunci?: string
}

type Kunci = Pick<Deps, 'deriveKey'>
type Isi = Omit<Pesan, 'id' | 'tujuan'>
const konteks = (instansiId: string, id: string, kolom: 'tujuan' | 'isi'): string =>
  `channels_pesan/${instansiId}/${id}/${kolom}`

/** Puts a message into the outbox, in the caller's transaction: it leaves if and only if that commits. */
export async function enqueuePesan(
  trx: Trx,
  deps: Kunci & Pick<Deps, 'enqueue'>,
  instansiId: string,
  baru: PesanBaru,
): Promise<{ readonly id: string; readonly baru: boolean }> {
  const { kanal, kaitan, kunci, tujuan, ...isi } = baru
  const id = newId()
  const key = deps.deriveKey('channels.pesan')
  const isNew = await insertPesan(trx, instansiId, {
    id,
    kanal,
    tujuan: seal(key, tujuan, konteks(instansiId, id, 'tujuan')),
    isi: seal(key, JSON.stringify(isi satisfies Isi), konteks(instansiId, id, 'isi')),
    kaitanJenis: kaitan.jenis,
    kaitanId: kaitan.id,
    kunci: kunci ?? null,
  })
  if (isNew) await deps.enqueue(trx, kirimPesan, { instansiId, id })
  return { id, baru: isNew }
}

/** A failed message once more, because a person says so. */
export async function retryPesan(
  trx: Trx,
  deps: Pick<Deps, 'enqueue'>,
  instansiId: string,
  id: string,
): Promise<boolean> {
  const again = await markUlang(trx, id)
  if (again) await deps.enqueue(trx, kirimPesan, { instansiId, id })
  return again
}

/** Longer than any sending takes: a mark this old was left by a process that is gone. */
const TERTINGGAL_MS = 120_000

/**
 * Sends one message. "Being sent" is committed before the line is opened: whoever finds that mark later does not know
 * whether the message arrived, so it is not sent again by itself but shown as interrupted, for a person to decide.
 */
export const kirimPesan = defineJob({
  name: 'channels.pesan.kirim',
  payload: z.object({ instansiId: z.uuid(), id: z.uuid() }),
  run: async ({ instansiId, id }, deps) => {
    const scope = { instansiId }
    const taken = await deps.db.write(scope, (trx) => takePesan(trx, deps, instansiId, id))
    if (!taken) return
    const hasil = await attempt(taken, instansiId, deps.now)
    await deps.db.write(scope, (trx) => settle(trx, deps, instansiId, id, hasil, taken))
  },
})

const istirahat = new Istirahat()

async function attempt({ pesan, sender }: Taken, instansiId: string, now: () => Date): Promise<HasilKirim> {
  if (!sender) return nanti('mati')
  const rest = istirahat.of(instansiId, sender.kanal, now())
  if (rest !== undefined) return nanti(rest)
  const hasil = await sender.send(pesan)
  istirahat.hear(instansiId, sender.kanal, now(), hasil)
  return hasil
}

type Taken = {
  readonly kanal: Kanal
  readonly pesan: Pesan
  readonly sender: Awaited<ReturnType<typeof openSender>>
  readonly percobaan: number
  readonly createdAt: Date
}

async function takePesan(trx: Trx, deps: Deps, instansiId: string, id: string): Promise<Taken | undefined> {
  const row = await lockPesanMenunggu(trx, id)
  if (!row?.tujuan || !row.isi) return undefined
  const now = deps.now()
  if (row.mulaiAt) {
    if (now.getTime() - row.mulaiAt.getTime() < TERTINGGAL_MS) throw new Error('being sent by another worker')
    await markGagal(trx, id, TERPUTUS, now)
    return undefined
  }
  const key = deps.deriveKey('channels.pesan')
  const isi = JSON.parse(unseal(key, row.isi, konteks(instansiId, id, 'isi'))) as Isi
  const tujuan = unseal(key, row.tujuan, konteks(instansiId, id, 'tujuan'))
  const sender = await openSender(trx, deps, instansiId, row.kanal)
  await markMulai(trx, id, now)
  return {
    kanal: row.kanal,
    pesan: { ...isi, id, tujuan },
    sender,
    percobaan: row.percobaan,
    createdAt: row.createdAt,
  }
}

async function settle(
  trx: Trx,
  deps: Deps,
  instansiId: string,
  id: string,
  hasil: HasilKirim,
  { kanal, percobaan, createdAt }: Taken,
): Promise<void> {
  const now = deps.now()
  if (hasil.hasil === 'diterima')
    return markTerkirim(trx, id, idTersimpan(deps, kanal, hasil.idPenyedia), now)
  if (hasil.hasil === 'ditolak') return markGagal(trx, id, hasil.alasan, now)
  const sesudah = new Date(now.getTime() + computeJedaMs(percobaan + 1, Math.random()))
  if (sesudah.getTime() - createdAt.getTime() > BATAS_MENCOBA_MS) return markGagal(trx, id, hasil.alasan, now)
  await markNanti(trx, id, hasil.alasan, sesudah)
  await deps.enqueue(trx, kirimPesan, { instansiId, id }, { sesudah })
}
