import './tables.ts'
import { createHmac } from 'node:crypto'
import { enqueuePesan, type Kanal } from '../../../platform/channels/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { getInstansi } from '../../../registry/index.ts'
import { KAITAN_KABAR } from '../kabar/jobs.ts'
import { showKode } from '../kode.ts'
import { openPelapor } from '../pelapor.ts'
import type { Pengaduan } from '../rules.ts'
import { findPengaduan } from '../store.ts'
import { kataPerbaikan } from './words.ts'

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
    const pelapor = p.anonim ? undefined : await openPelapor(trx, deps, p)
    const kanal = pelapor?.kabar
    const tujuan = pelapor && (kanal === 'surel' ? pelapor.surel : pelapor.telepon)
    if (kanal && tujuan) await send(trx, deps, p, selesai, { kanal, tujuan, instansi: nama })
  }
  return baru
}

async function send(
  trx: Trx,
  deps: Pick<Deps, 'enqueue' | 'deriveKey' | 'config'>,
  p: Pengaduan,
  selesai: PerbaikanSelesai,
  ke: { readonly kanal: Kanal; readonly tujuan: string; readonly instansi: string },
): Promise<void> {
  const k = kataPerbaikan[p.bahasa]
  const kode = showKode(p.kode)
  const { baseUrl } = deps.config
  const tautan = selesai.alamat ? baseUrl + selesai.alamat : `${baseUrl}/pengaduan/lacak?kode=${kode}`
  const kalimat = `${p.bahasa === 'en' ? 'Report' : 'Laporan'} ${kode} ${k.kabar}`
  const isi = selesai.judul ? `${kalimat}: ${selesai.judul}` : kalimat
  const titik = /[.!?]$/.test(isi) ? isi : `${isi}.`
  await enqueuePesan(trx, deps, selesai.instansiId, {
    kanal: ke.kanal,
    tujuan: ke.tujuan,
    subjek: kalimat,
    teks:
      ke.kanal === 'sms' ? `${kalimat}. ${tautan}` : `${titik}\n\n${k.lihat}:\n${tautan}\n\n${ke.instansi}`,
    isian: { kode, kabar: k.kabar, tautan },
    tautan,
    keperluan: 'pengaduan',
    kaitan: { jenis: KAITAN_KABAR, id: p.id },
    kunci: `tindak-lanjut.selesai:${selesai.aksiId}:${sidikTujuan(deps, selesai.aksiId, ke.tujuan)}`,
  })
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
