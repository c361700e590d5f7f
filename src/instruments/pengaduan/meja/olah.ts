import { sql } from 'kysely'
import type { Pejabat, Sistem } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { findOrang } from '../../../registry/index.ts'
import { actOn } from '../commands.ts'
import { pengaduanErrors } from '../errors.ts'
import type { Klasifikasi } from '../jam/rules.ts'
import { parseKode } from '../kode.ts'
import { openPelapor } from '../pelapor.ts'
import { canBeNamed, canSee, pelakuOf } from '../policy.ts'
import { isTerbatas } from '../rules.ts'
import { receivePengaduan } from '../terima.ts'
import { findKode, findPengaduan, insertAkses, setKepala } from '../store.ts'
import { isSelesai } from '../status/rules.ts'
import { gabunganSql } from '../topik/gabungan.ts'
import { lockUntuk, tulisCatatan } from './jawab.ts'
import { copyLampiran } from './salin-lampiran.ts'
import { getRincian } from './store-rinci.ts'
import { findVerifikasi, loadJedaBawaan } from './warisan.ts'

type D = Pick<Deps, 'now' | 'enqueue' | 'files' | 'config' | 'deriveKey'>

/** Class, topic and unit in one go, as it is done for most letters. */
export interface Penyaluran {
  readonly unitId: string
  readonly pendukung: readonly string[]
  readonly klasifikasi?: Exclude<Klasifikasi, 'berkadar'>
  readonly kategoriId?: string
  /** People of the unit, for one that is kept from the rest. */
  readonly orangIds: readonly string[]
  readonly pesan: string
}

export async function salurkan(
  trx: Trx,
  deps: D,
  pejabat: Pejabat,
  id: string,
  s: Penyaluran,
): Promise<void> {
  const p = await lockUntuk(trx, pejabat, id)
  const { klasifikasi, kategoriId } = s
  if (klasifikasi && klasifikasi !== p.klasifikasi)
    await actOn(trx, deps, pejabat, id, 'klasifikasi', { klasifikasi, alasan: 'Saat disalurkan.' })
  if (kategoriId) await actOn(trx, deps, pejabat, id, 'kategori', { kategoriId })
  if (s.pesan !== '') await tulisCatatan(trx, deps, pejabat, p, s.pesan)
  const orangIds = isTerbatas(p) && s.orangIds.length > 0 ? s.orangIds : undefined
  for (const orangId of orangIds ?? []) await assertDapatDisebut(trx, orangId)
  await actOn(trx, deps, pejabat, id, 'disposisi', {
    unitId: s.unitId,
    pendukung: s.pendukung,
    ...(orangIds && { orangIds }),
  })
}

/** The list offers only such people; what came by another way is asked again. */
async function assertDapatDisebut(trx: Trx, orangId: string): Promise<void> {
  const orang = await findOrang(trx, orangId)
  if (!orang || !canBeNamed(orang)) throw new AppError(pengaduanErrors.bukanPenanggap)
}

/** Names people for one that is kept from the rest, or takes names away. */
export async function sebutOrang(
  trx: Trx,
  pejabat: Pejabat,
  id: string,
  orangId: string,
  boleh: boolean,
): Promise<void> {
  const p = await lockUntuk(trx, pejabat, id)
  if (pelakuOf(pejabat, p) !== 'pengelola') throw new AppError(common.forbidden)
  if (boleh) {
    if (!isTerbatas(p)) throw new AppError(pengaduanErrors.tidakMungkin)
    await assertDapatDisebut(trx, orangId)
  }
  if (boleh) await insertAkses(trx, p, [orangId], pejabat.id)
  else
    await trx
      .deleteFrom('pengaduan_akses')
      .where('pengaduan_id', '=', id)
      .where('orang_id', '=', orangId)
      .execute()
  await audit.record(trx, pejabat, boleh ? 'pengaduan.akses.beri' : 'pengaduan.akses.cabut', id, { orangId })
}

/** This one is the same as another: its reporter is told to follow that. */
export async function gabungkan(
  trx: Trx,
  deps: D,
  pejabat: Pejabat,
  id: string,
  kodeInduk: string,
  alasan: string,
): Promise<void> {
  await lockUntuk(trx, pejabat, id)
  const kode = parseKode(kodeInduk)
  const ketemu = kode ? await findKode(trx, kode) : undefined
  const induk =
    ketemu?.instansiId === pejabat.instansiId ? await findPengaduan(trx, ketemu.pengaduanId) : undefined
  if (!induk || induk.id === id || isSelesai(induk.status) || !canSee(pejabat, induk))
    throw new AppError(pengaduanErrors.induk)
  await actOn(trx, deps, pejabat, id, 'gabung', { lainId: induk.id, alasan })
  await moveGabungan(trx, id, induk.id)
}

/** What was merged into this one before goes with it. */
async function moveGabungan(trx: Trx, dari: string, ke: string): Promise<void> {
  await sql`update pengaduan g set induk_id = ${ke} from pengaduan p where p.id = ${dari} and ${gabunganSql}`.execute(
    trx,
  )
}

export interface Bagian {
  readonly judul: string
  readonly isi: string
}

const pemecah = (instansiId: string): Sistem => ({ kind: 'sistem', instansiId, nama: 'pengaduan.pecah' })

/** One letter about several things becomes several: each with the same day of receipt, reporter and attachments. */
export async function pecahkan(
  trx: Trx,
  deps: D,
  pejabat: Pejabat,
  id: string,
  bagian: readonly Bagian[],
  kunci: string,
): Promise<string[]> {
  const p = await lockUntuk(trx, pejabat, id)
  const r = await getRincian(trx, id)
  const pelapor = p.anonim ? null : ((await openPelapor(trx, deps, p)) ?? null)
  const diverifikasi = await findVerifikasi(trx, p)
  const jeda = await loadJedaBawaan(trx, p, deps.now())
  const made: string[] = []
  for (const [i, b] of bagian.entries()) {
    const tanda = await receivePengaduan(trx, deps, pejabat, {
      kunciKirim: `pecah:${id}:${kunci}:${i}`,
      jenis: p.jenis,
      kanal: p.kanal,
      sumber: r.sumber,
      judul: b.judul,
      isi: b.isi,
      tanggalKejadian: r.tanggalKejadian,
      wilayahKode: r.wilayahKode,
      lokasi: r.lokasi,
      titik: r.lintang !== null && r.bujur !== null ? { lintang: r.lintang, bujur: r.bujur } : null,
      layananId: r.layananId,
      tujuanUnitId: null,
      anonim: p.anonim,
      rahasia: p.rahasia,
      bahasa: p.bahasa,
      pelapor,
      diterimaAt: p.diterimaAt,
      indukId: id,
      ...(diverifikasi && { diverifikasi }),
      jeda,
    })
    if (!tanda.baru) continue
    if (diverifikasi) await setKepala(trx, tanda.id, { verifikasi_at: new Date(diverifikasi.at) })
    await copyLampiran(trx, deps, p, { instansiId: p.instansiId, pengaduanId: tanda.id })
    await insertAkses(trx, { instansiId: p.instansiId, id: tanda.id }, p.akses, pejabat.id)
    // Before anybody else looks: what stood under supervision must not come out of it by being cut in two.
    if (p.klasifikasi === 'berkadar')
      await actOn(trx, deps, pemecah(p.instansiId), tanda.id, 'klasifikasi', {
        klasifikasi: 'berkadar',
        alasan: 'Bagian dari laporan berkadar pengawasan.',
      })
    await actOn(trx, deps, pejabat, id, 'pecah', { lainId: tanda.id })
    made.push(tanda.id)
  }
  return made
}
