import type { Actor } from '../../kernel/actor.ts'
import { AppError, common } from '../../kernel/errors.ts'
import * as audit from '../../platform/audit/index.ts'
import type { Trx } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import { findUnit } from '../../registry/index.ts'
import { pengaduanErrors } from './errors.ts'
import { enqueueKabar, type BolehKabar } from './kabar/jobs.ts'
import { jamOf, loadAlat, toKepala } from './jam/hitung.ts'
import type { JedaBawaan } from './jam/jeda.ts'
import type { Klasifikasi } from './jam/rules.ts'
import { removePelapor } from './pelapor.ts'
import { canSee, pelakuOf } from './policy.ts'
import { isPingPong, type Pengaduan } from './rules.ts'
import { isTerhalang } from './status/riwayat.ts'
import {
  canBukaKembali,
  canNilai,
  isDigabung,
  isSelesai,
  nextKedudukan,
  type Aksi,
  type Pelaku,
} from './status/rules.ts'
import {
  insertAkses,
  insertPeristiwa,
  listPeristiwa,
  lockPengaduan,
  setKepala,
  setPendukung,
  type Peristiwa,
} from './store.ts'
import { tarikKonsep } from './tanggapan/store.ts'

/** What came with an act. `alasan` is read by the reporter, except of a `blokir`. */
export interface Isian {
  readonly alasan?: string
  /** Of a `disposisi`: who leads, and who helps. */
  readonly unitId?: string
  readonly pendukung?: readonly string[]
  /** Of a `disposisi` written down afterwards: when it was is not known. */
  readonly tanpaTanggal?: true
  /** Named people, of a terbatas one. */
  readonly orangIds?: readonly string[]
  readonly klasifikasi?: Klasifikasi
  readonly kategoriId?: string | null
  readonly rahasia?: boolean
  /** Of `teruskan`: to whom, in words; and the file there when it is one of ours. */
  readonly tujuan?: string
  readonly tanggapanId?: string
  /** Of `gabung` and `pecah`: the other complaint. */
  readonly lainId?: string
  readonly nilai?: number
  /** Of `jadwalkan`: the day, `YYYY-MM-DD`, or null. */
  readonly tanggal?: string | null
  /** Of `terima_kembali`: days in the reporter's hands while it was elsewhere. */
  readonly jeda?: JedaBawaan
  /** From the page or the message: the same key again is the same act, done once. */
  readonly kunci?: string
}

/** Acts that nobody understands without a reason. */
const BERALASAN = new Set<Aksi>(['kembalikan', 'teruskan', 'arsip', 'blokir', 'perpanjang_ppid', 'gabung'])

/**
 * The one way a complaint changes: lock → see → may → rule → event → clocks → head → audit. Returns it as it now stands.
 * A reporter (`warga`) has shown code and PIN before this is called.
 */
export async function actOn(
  trx: Trx,
  deps: Pick<Deps, 'now'> & BolehKabar,
  actor: Actor,
  id: string,
  aksi: Aksi,
  isian: Isian = {},
): Promise<Pengaduan> {
  const p = await lockPengaduan(trx, id)
  if (!p || (actor.kind !== 'warga' && !canSee(actor, p))) throw new AppError(common.notFound)
  const pelaku: Pelaku | undefined = actor.kind === 'warga' ? 'pelapor' : pelakuOf(actor, p)
  if (!pelaku) throw new AppError(common.forbidden)
  const lalu = await listPeristiwa(trx, id)
  if (isian.kunci !== undefined && lalu.some((e) => e.data['kunci'] === isian.kunci)) return p
  const jadi = nextKedudukan({ status: p.status, sebelumnya: p.statusSebelumnya }, aksi, pelaku)
  if (!jadi || isTerhalang(aksi, pelaku, p.status, lalu)) {
    const belumDijawab = aksi === 'tutup' && !isSelesai(p.status)
    throw new AppError(belumDijawab ? pengaduanErrors.perluJawaban : pengaduanErrors.tidakMungkin)
  }
  if (aksi === 'buka_kembali' && !canBukaKembali(p.status, pelaku, lalu))
    throw new AppError(pengaduanErrors.tidakMungkin)
  if (aksi === 'nilai' && pelaku !== 'sistem' && !canNilai(lalu))
    throw new AppError(pengaduanErrors.tidakMungkin)
  const alasan = isian.alasan?.trim() ?? ''
  const berkadar = aksi === 'klasifikasi' && (isian.klasifikasi === 'berkadar' || p.klasifikasi !== null)
  if (alasan === '' && pelaku !== 'pelapor' && pelaku !== 'sistem' && (BERALASAN.has(aksi) || berkadar))
    throw new AppError(pengaduanErrors.perluAlasan)
  if (aksi === 'disposisi') {
    const unit = isian.unitId === undefined ? undefined : await findUnit(trx, isian.unitId)
    if (!unit?.aktif) throw new AppError(common.notFound)
  }

  if (aksi === 'tandai_ppid' && (p.jenis !== 'permintaan_informasi' || isPpid(lalu)))
    throw new AppError(pengaduanErrors.ppidJenis)
  if (aksi === 'perpanjang_ppid' && !mayPerpanjang(lalu)) throw new AppError(pengaduanErrors.ppidSaja)
  const peristiwa: Peristiwa = {
    urutan: p.urutan + 1,
    aksi,
    pelaku,
    orangId: actor.kind === 'pejabat' ? actor.id : null,
    at: deps.now(),
    data: dataOf(p, isian, alasan),
  }
  await insertPeristiwa(trx, { instansiId: p.instansiId, pengaduanId: id }, peristiwa)
  const semua = [...lalu, peristiwa]
  const jam = jamOf(semua, await loadAlat(trx, p))
  await setKepala(trx, id, {
    ...toKepala(jam),
    status: jadi.status,
    status_sebelumnya: jadi.sebelumnya,
    urutan: peristiwa.urutan,
    ping_pong: isPingPong(semua.map((e) => e.aksi)),
    ...perubahan(aksi, isian, semua),
    // Opened again it is a matter of its own.
    ...(aksi === 'buka_kembali' && isDigabung(p.status, lalu) && { induk_id: null }),
  })
  if (aksi === 'disposisi')
    await setPendukung(
      trx,
      p,
      (isian.pendukung ?? []).filter((u) => u !== isian.unitId),
    )
  if (aksi === 'anonimkan') await removePelapor(trx, id)
  // A draft waits for the head of the unit it was written in, and for nobody once it cannot be sent.
  if (aksi === 'disposisi' || !nextKedudukan(jadi, 'jawab', 'unit')) await tarikKonsep(trx, id)
  await enqueueKabar(trx, deps, p, peristiwa)
  if (isian.orangIds) await insertAkses(trx, p, isian.orangIds, peristiwa.orangId)
  if (actor.kind !== 'warga')
    await audit.record(trx, actor, `pengaduan.${aksi}`, id, { urutan: peristiwa.urutan, status: jadi.status })
  return (await lockPengaduan(trx, id))!
}

const isPpid = (lalu: readonly Peristiwa[]): boolean => lalu.some((e) => e.aksi === 'tandai_ppid')
const mayPerpanjang = (lalu: readonly Peristiwa[]): boolean =>
  isPpid(lalu) && !lalu.some((e) => e.aksi === 'perpanjang_ppid')

/** What the event keeps: who had it before is part of a transfer. */
const dataOf = (p: Pengaduan, { orangIds, ...isian }: Isian, alasan: string): Record<string, unknown> => ({
  ...isian,
  ...(alasan !== '' && { alasan }),
  ...(orangIds && { orangIds }),
  ...(p.unitId !== null && { dariUnit: p.unitId }),
})

function perubahan(aksi: Aksi, isian: Isian, semua: readonly Peristiwa[]): Parameters<typeof setKepala>[2] {
  switch (aksi) {
    case 'disposisi':
      return { unit_id: isian.unitId! }
    case 'kembalikan':
    case 'terima_kembali':
    case 'buka_blokir':
      return { unit_id: null }
    case 'klasifikasi':
      return { klasifikasi: isian.klasifikasi ?? null }
    case 'kategori':
      return { kategori_id: isian.kategoriId ?? null }
    case 'rahasiakan':
      return { rahasia: isian.rahasia ?? true }
    case 'anonimkan':
      return { anonim: true }
    case 'tandai_ppid':
      return { ppid: true }
    case 'nilai':
      return { nilai: isian.nilai ?? null }
    case 'jadwalkan':
      return { tindak_lanjut: isian.tanggal ?? null }
    case 'gabung':
      return { induk_id: isian.lainId ?? null }
    case 'buka_kembali':
      return { dibuka_kembali: semua.filter((e) => e.aksi === 'buka_kembali').length }
    default:
      return {}
  }
}
