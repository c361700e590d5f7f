import './tables.ts'
import '../../tables.ts'
import { sql } from 'kysely'
import type { Sistem } from '../../../../kernel/actor.ts'
import * as audit from '../../../../platform/audit/index.ts'
import { ALASAN_KELUAR, openJaringan, requestKeluar } from '../../../../platform/channels/index.ts'
import type { Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { jedaMs } from '../../webhook/tanda.ts'
import { parseTrackingId } from '../rules.ts'
import { findLapor, setLapor } from '../store.ts'
import { susun, teksDi, type KunciKirim } from './peta.ts'
import { findKonektor, openToken, type Konektor } from './setelan.ts'

const SEKALI = 20
/** Taken by this worker until then; a worker that died leaves it to another. */
const PEGANG_MS = 10 * 60_000
const BATAS_MS = 15_000

export const kepalaOf = (k: Konektor, token: string): Record<string, string> => ({
  accept: 'application/json',
  'user-agent': 'Sambut/1',
  ...(token !== '' && { [k.kepala.toLowerCase()]: `${k.awalan}${token}` }),
})
export const alamatOf = (k: Konektor, jalur: string): URL =>
  new URL(`${k.alamat.replace(/\/+$/, '')}${jalur}`)

export function bacaJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Dikirim = Readonly<Record<KunciKirim, string | number | null>> & {
  readonly id: string
  readonly percobaan: number
  readonly boleh: boolean
}

/** Takes what is due, its next moment put off first. Whether it may leave is judged now, not when it was asked for. */
async function takeDue(trx: Trx, now: Date): Promise<Dikirim[]> {
  const { rows } = await sql<Dikirim>`
    with jatuh as (
      select k.instansi_id, k.pengaduan_id from pengaduan_lapor_kirim k
      where k.status = 'menunggu' and k.coba_lagi_at <= ${now}
      order by k.coba_lagi_at, k.pengaduan_id limit ${SEKALI} for update skip locked)
    update pengaduan_lapor_kirim k set coba_lagi_at = ${new Date(now.getTime() + PEGANG_MS)}
    from jatuh j join pengaduan p on p.instansi_id = j.instansi_id and p.id = j.pengaduan_id
      left join pengaduan_kategori c on c.instansi_id = p.instansi_id and c.id = p.kategori_id
    where k.instansi_id = j.instansi_id and k.pengaduan_id = j.pengaduan_id
    returning p.id, k.percobaan, p.kode, p.judul, p.isi, p.jenis, p.klasifikasi, c.lapor_id as "kategoriId",
      to_char(p.diterima_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"') as diterima,
      p.lokasi, p.wilayah_kode as wilayah, p.lintang, p.bujur,
      (not p.rahasia and p.klasifikasi is distinct from 'berkadar' and p.lapor_tracking_id is null) as boleh`.execute(
    trx,
  )
  return rows
}

interface Hasil {
  readonly status: 'menunggu' | 'terkirim' | 'gagal'
  readonly kodeHttp: number | null
  readonly alasan: string | null
  readonly nomor?: string
}

/** What an answer means. A second sending carries the same key, so one that may have arrived is tried again. */
function nilai(k: Konektor, jawab: Awaited<ReturnType<typeof requestKeluar>>): Hasil {
  if (jawab.jenis === 'terlarang' || jawab.jenis === 'polos')
    return { status: 'gagal', kodeHttp: null, alasan: ALASAN_KELUAR[jawab.jenis] }
  if (jawab.jenis !== 'dijawab')
    return { status: 'menunggu', kodeHttp: null, alasan: jawab.jenis === 'belum' ? 'koneksi' : 'tidak_pasti' }
  const { status } = jawab
  if (status >= 500 || status === 408 || status === 429)
    return { status: 'menunggu', kodeHttp: status, alasan: 'server' }
  if (status < 200 || status >= 300)
    return { status: 'gagal', kodeHttp: status, alasan: status < 400 ? 'dialihkan' : 'ditolak' }
  const nomor = parseTrackingId(teksDi(bacaJson(jawab.text), k.nomor))
  return nomor === undefined
    ? { status: 'gagal', kodeHttp: status, alasan: 'jawaban_asing' }
    : { status: 'terkirim', kodeHttp: status, alasan: null, nomor }
}

/**
 * Sends what waits for one instansi; how many were tried. A server that does not answer is asked once a round: what waits behind comes
 * again when its hold is over, and no other instansi waits for it.
 */
export async function kirimLapor(deps: Deps, instansiId: string, batasMs = BATAS_MS): Promise<number> {
  const scope = { instansiId }
  const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'pengaduan.lapor.kirim' }
  const ada = await deps.db.read(scope, findKonektor)
  if (!ada?.aktif || ada.konektor.jalurKirim === '') return 0
  const k = ada.konektor
  const list = await deps.db.write(scope, (trx) => takeDue(trx, deps.now()))
  if (list.length === 0) return 0
  const token = await deps.db.write(scope, (trx) => openToken(trx, deps, sistem))
  const jaringan = openJaringan(deps.config.jaringanDalam)
  let n = 0
  for (const p of list) {
    n++
    const hasil: Hasil = p.boleh
      ? nilai(
          k,
          await requestKeluar(
            alamatOf(k, k.jalurKirim),
            {
              method: 'POST',
              rahasia: true,
              headers: { ...kepalaOf(k, token), 'content-type': 'application/json', 'idempotency-key': p.id },
              body: JSON.stringify(susun(k.petaKirim, p)),
            },
            { jaringan, batasMs },
          ),
        )
      : { status: 'gagal', kodeHttp: null, alasan: 'terbatas' }
    await deps.db.write(scope, (trx) => catat(trx, deps, sistem, p, hasil))
    if (hasil.status === 'menunggu' && hasil.kodeHttp === null) break
  }
  return n
}

async function catat(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  sistem: Sistem,
  p: Dikirim,
  hasil: Hasil,
): Promise<void> {
  const now = deps.now()
  const jeda = hasil.status === 'menunggu' ? jedaMs(p.percobaan + 1, Math.random()) : undefined
  const status = hasil.status === 'menunggu' && jeda === undefined ? 'gagal' : hasil.status
  await trx
    .updateTable('pengaduan_lapor_kirim')
    .set({
      status,
      percobaan: p.percobaan + 1,
      kode_http: hasil.kodeHttp,
      alasan: hasil.alasan,
      selesai_at: status === 'menunggu' ? null : now,
      ...(jeda !== undefined && { coba_lagi_at: new Date(now.getTime() + jeda) }),
    })
    .where('pengaduan_id', '=', p.id)
    .execute()
  const { nomor } = hasil
  // A number that is somebody else's already is kept by nobody twice.
  if (nomor !== undefined && (await findLapor(trx, nomor)) === undefined) {
    await trx.updateTable('pengaduan').set({ lapor_tracking_id: nomor }).where('id', '=', p.id).execute()
    await setLapor(trx, {
      instansiId: sistem.instansiId,
      pengaduanId: p.id,
      trackingId: nomor,
      statusLapor: '',
      baris: { trackingId: nomor },
      at: now,
    })
  }
  if (status !== 'menunggu')
    await audit.record(trx, sistem, `pengaduan.lapor.${status}`, p.id, { kode: hasil.kodeHttp })
}
