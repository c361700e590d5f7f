import './tables.ts'
import { createHmac } from 'node:crypto'
import type { Kanal } from '../../../platform/channels/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { getInstansi } from '../../../registry/index.ts'
import { kirimPelapor } from '../kabar/kirim-pelapor.ts'
import type { IsiKabar } from '../kabar/teks.ts'
import { showKode } from '../kode.ts'
import type { Pengaduan } from '../rules.ts'
import { findPengaduan } from '../store.ts'
import { kataPerbaikan } from './words.ts'

/** What the keys of such messages begin with. */
export const KUNCI_PERBAIKAN = 'tindak-lanjut.selesai'

/** An action that is done, as far as its reporters may know it. */
export interface PerbaikanSelesai {
  readonly instansiId: string
  readonly aksiId: string
  /** For everybody; empty where the action is not public. */
  readonly judul: string
  /** Path of its public page; empty where there is none. */
  readonly alamat: string
}

/**
 * Tells the reporters of these letters that what their letters led to is done: once a letter, and once a person however many letters he
 * wrote about it. It stands on the tracking page, too, which is all that an anonymous reporter has. Letters under supervision are left
 * alone. Asked twice it is told once; answers how many letters it was new to.
 */
export async function tellPerbaikan(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'enqueue' | 'deriveKey' | 'config'>,
  selesai: PerbaikanSelesai,
  pengaduanIds: readonly string[],
): Promise<number> {
  const { nama } = await getInstansi(trx, selesai.instansiId)
  let baru = 0
  for (const id of pengaduanIds) {
    const p = await findPengaduan(trx, id)
    if (!p || p.klasifikasi === 'berkadar' || p.status === 'diblokir') continue
    if (!(await insertPerbaikan(trx, p.id, selesai, deps.now()))) continue
    baru++
    await kirimPelapor(trx, deps, p, (kanal, tujuan) => ({
      ...isiOf(p, selesai, kanal, { baseUrl: deps.config.baseUrl, instansi: nama }),
      kunci: `${KUNCI_PERBAIKAN}:${selesai.aksiId}:${sidikTujuan(deps, selesai.aksiId, tujuan)}`,
    }))
  }
  return baru
}

function isiOf(
  p: Pengaduan,
  selesai: PerbaikanSelesai,
  kanal: Kanal,
  { baseUrl, instansi }: { readonly baseUrl: string; readonly instansi: string },
): IsiKabar {
  const k = kataPerbaikan[p.bahasa]
  const kode = showKode(p.kode)
  const tautan = selesai.alamat ? baseUrl + selesai.alamat : `${baseUrl}/pengaduan/lacak?kode=${kode}`
  const kalimat = `${p.bahasa === 'en' ? 'Report' : 'Laporan'} ${kode} ${k.kabar}`
  const isi = selesai.judul ? `${kalimat}: ${selesai.judul}` : kalimat
  const titik = /[.!?]$/.test(isi) ? isi : `${isi}.`
  return {
    subjek: kalimat,
    teks: kanal === 'sms' ? `${kalimat}. ${tautan}` : `${titik}\n\n${k.lihat}:\n${tautan}\n\n${instansi}`,
    isian: { kode, kabar: k.kabar, tautan },
    tautan,
  }
}

/** Says "the same address, of this action", and nothing without the key. */
const sidikTujuan = (deps: Pick<Deps, 'deriveKey'>, aksiId: string, tujuan: string): string =>
  createHmac('sha256', deps.deriveKey('pengaduan.sidik'))
    .update(`${aksiId}/${tujuan.toLowerCase()}`)
    .digest('base64url')
    .slice(0, 22)

async function insertPerbaikan(
  trx: Trx,
  pengaduanId: string,
  s: PerbaikanSelesai,
  at: Date,
): Promise<boolean> {
  const done = await trx
    .insertInto('pengaduan_perbaikan')
    .values({
      instansi_id: s.instansiId,
      pengaduan_id: pengaduanId,
      aksi_id: s.aksiId,
      judul: s.judul,
      alamat: s.alamat,
      at,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}
