import type { Actor } from '../../../kernel/actor.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { listUnit, listWilayah } from '../../../registry/index.ts'
import { lockPengaduan } from '../store.ts'
import { isSelesai } from '../status/rules.ts'
import { receivePengaduan } from '../terima.ts'
import type { LaporanLapor } from './baca-nilai.ts'
import { aksiJaga, isKelasBaru, jagaSepertiLapor } from './jaga.ts'
import { nilaiSepertiLapor } from './rating.ts'
import { normalizeNama } from './rules.ts'
import { selaraskan } from './selaraskan.ts'
import { findLapor, insertKategoriLapor, listKategoriLapor, setLapor, type KategoriAda } from './store.ts'

export interface HasilImporLapor {
  /** Not known before. */
  readonly baru: number
  /** Known, and LAPOR! has moved it since. */
  readonly berubah: number
  /** Known, and as it was. */
  readonly tetap: number
  /** LAPOR! and this desk say different things; what was done here stands. */
  readonly berbeda: number
  readonly kategoriBaru: number
  /** Names of agencies that no unit here has. */
  readonly tanpaUnit: number
}

type Catatan = { -readonly [K in keyof HasilImporLapor]: number }

/** Takes every row in, all in this transaction. Again with the same file it adds nothing. */
export async function takeLapor(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'deriveKey' | 'enqueue'>,
  actor: Actor,
  laporan: readonly LaporanLapor[],
): Promise<HasilImporLapor> {
  const hasil: Catatan = { baru: 0, berubah: 0, tetap: 0, berbeda: 0, kategoriBaru: 0, tanpaUnit: 0 }
  const unit = new Map<string, string>()
  for (const u of await listUnit(trx)) {
    if (!u.aktif) continue
    unit.set(normalizeNama(u.nama), u.id)
    if (u.singkatan) unit.set(normalizeNama(u.singkatan), u.id)
  }
  const alat = { unit, kategori: await listKategoriLapor(trx), wilayah: new Map<string, string | null>() }
  for (const l of laporan) await takeOne(trx, deps, actor, l, alat, hasil)
  await audit.record(trx, actor, 'pengaduan.lapor.impor', actor.instansiId, { ...hasil })
  return hasil
}

interface Alat {
  readonly unit: ReadonlyMap<string, string>
  readonly kategori: KategoriAda[]
  readonly wilayah: Map<string, string | null>
}

async function takeOne(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'deriveKey' | 'enqueue'>,
  actor: Actor,
  l: LaporanLapor,
  alat: Alat,
  hasil: Catatan,
): Promise<void> {
  const { instansiId } = actor
  const { namaPelapor, ...mentah } = l.mentah
  const nama = normalizeNama(l.mentah.terdisposisi)
  const unitId = nama === '' ? null : (alat.unit.get(nama) ?? null)
  if (nama !== '' && unitId === null) hasil.tanpaUnit++
  const simpan = (pengaduanId: string): Promise<void> =>
    setLapor(trx, {
      instansiId,
      pengaduanId,
      trackingId: l.trackingId,
      statusLapor: l.mentah.status.trim(),
      baris: mentah,
      at: deps.now(),
    })
  const kabar = {
    status: l.status,
    lapor: l.mentah.status.trim(),
    klasifikasi: l.klasifikasi,
    unitId,
    alasan: l.mentah.alasan.trim().slice(0, 2000),
  }
  const dulu = await findLapor(trx, l.trackingId)
  if (!dulu) {
    const terima = await receivePengaduan(trx, deps, sistemOf(actor), {
      kunciKirim: `lapor:${l.trackingId}`,
      jenis: l.jenis,
      kanal: 'lapor',
      sumber: l.mentah.sumber.trim().slice(0, 200),
      judul: l.judul,
      isi: l.isi,
      wilayahKode: await wilayahOf(trx, l, alat),
      lokasi: lokasiOf(l),
      kategoriId: await kategoriOf(trx, instansiId, l, alat, hasil),
      anonim: l.anonim,
      rahasia: l.rahasia,
      diterimaAt: l.diterimaAt,
      laporTrackingId: l.trackingId,
      pelapor: { nama: namaPelapor.trim().slice(0, 200), alamat: '', telepon: '', surel: '', kabar: null },
    })
    await simpan(terima.id)
    hasil.baru++
    // Where it already stood is news to nobody: it comes without a contact, and no one follows it yet.
    if (l.status !== 'diterima' || l.klasifikasi !== null || unitId !== null)
      await selaraskan(trx, { now: deps.now }, actor, (await lockPengaduan(trx, terima.id))!, kabar)
    await nilaiSepertiLapor(trx, deps, sistemOf(actor), (await lockPengaduan(trx, terima.id))!, l)
    return
  }
  const sebelum = (await lockPengaduan(trx, dulu.pengaduanId))!
  const dijaga = await jagaSepertiLapor(trx, deps, sistemOf(actor), sebelum, l, dulu)
  const p = await nilaiSepertiLapor(trx, deps, sistemOf(actor), dijaga, l, dulu)
  const isLocal = await hasLocal(trx, p.id)
  const moved = dulu.statusLapor !== kabar.lapor && p.status !== l.status
  const isUnitLain = unitId !== null && unitId !== p.unitId
  await simpan(p.id)
  if (moved && isLocal && (!isSelesai(l.status) || isSelesai(p.status))) hasil.berbeda++
  else if (moved || (isUnitLain && !isLocal)) {
    await selaraskan(trx, deps, actor, p, {
      ...kabar,
      ...(!moved && { status: p.status }),
      ...((isLocal || p.klasifikasi === 'berkadar') && { klasifikasi: null }),
      ...(isLocal && { unitId: null }),
    })
    hasil.berubah++
  } else if (p !== sebelum) hasil.berubah++
  else if (
    (isUnitLain && nama !== normalizeNama(dulu.baris.terdisposisi ?? '')) ||
    (l.klasifikasi !== null && l.klasifikasi !== p.klasifikasi && isKelasBaru(l, dulu))
  )
    hasil.berbeda++
  else hasil.tetap++
}

/** Citizens said it to LAPOR!, not to whoever carries the file over. */
const sistemOf = (actor: Actor): Actor => ({
  kind: 'sistem',
  instansiId: actor.instansiId,
  nama: 'impor-lapor',
})

/** Has anybody here done something with it since it came from LAPOR!? What an import brought is nobody's doing. */
async function hasLocal(trx: Trx, pengaduanId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('pengaduan_peristiwa')
    .select('urutan')
    .where('pengaduan_id', '=', pengaduanId)
    .where('aksi', 'not in', ['terima', 'selaraskan'])
    .where((eb) => eb.or([eb('pelaku', '!=', 'sistem'), eb('aksi', 'not in', [...aksiJaga, 'nilai'])]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function kategoriOf(
  trx: Trx,
  instansiId: string,
  { kategori }: LaporanLapor,
  alat: Alat,
  hasil: Catatan,
): Promise<string | null> {
  if (!kategori) return null
  const nama = normalizeNama(kategori.nama)
  const ada =
    alat.kategori.find((k) => kategori.laporId !== null && k.laporId === kategori.laporId) ??
    alat.kategori.find((k) => normalizeNama(k.nama) === nama)
  if (ada) return ada.id
  const baru = await insertKategoriLapor(trx, instansiId, kategori)
  alat.kategori.push(baru)
  hasil.kategoriBaru++
  return baru.id
}

const lokasiOf = ({ mentah: m }: LaporanLapor): string =>
  [m.kelurahan, m.kecamatan, m.kota, m.provinsi]
    .map((x) => x.trim())
    .filter(Boolean)
    .join(', ')
    .slice(0, 500)

/** The smallest named area that is known; names that fit two places are left as words. */
async function wilayahOf(trx: Trx, { mentah: m }: LaporanLapor, { wilayah }: Alat): Promise<string | null> {
  const letak = [m.kelurahan, m.kecamatan, m.kota, m.provinsi].map(normalizeNama)
  const at = letak.findIndex((x) => x !== '')
  if (at < 0) return null
  const key = letak.join('/')
  const known = wilayah.get(key)
  if (known !== undefined) return known
  const bare = (x: string): string => x.replace(/^(kelurahan|desa|kecamatan|kabupaten|kota|provinsi) /, '')
  const atas = letak
    .slice(at + 1)
    .filter((x) => x !== '')
    .map(bare)
  const found = (await listWilayah(trx, bare(letak[at]!), 50)).filter(
    (w) =>
      bare(normalizeNama(w.nama)) === bare(letak[at]!) &&
      atas.every((a) => normalizeNama(w.letak).includes(a)),
  )
  const kode = found.length === 1 ? found[0]!.kode : null
  wilayah.set(key, kode)
  return kode
}
