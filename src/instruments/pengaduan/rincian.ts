import './tables.ts'
import type { Zona } from '../../kernel/clock.ts'
import type { Db, OpenDb } from '../../platform/db/types.ts'
import type { Instansi } from '../../registry/index.ts'
import { loadAlas, type Alas } from './alas.ts'
import { jamOf } from './jam/hitung.ts'
import { computeUmur, type Jam, type Jangka } from './jam/rules.ts'
import type { Lampiran } from './lampiran/index.ts'
import { klasifikasiAwalOf, type Pengaduan } from './rules.ts'
import { rincianSql, toIsiRincian, type Perbaikan, type RincianSql } from './store-rincian.ts'
import type { Peristiwa } from './store.ts'
import type { Tanggapan } from './tanggapan/store.ts'

export type { Perbaikan }

/** One complaint with everything its reporter may read: what was said, done, answered and sent, and its clocks. */
export interface Rincian {
  readonly p: Pengaduan
  readonly instansi: Instansi
  readonly zona: Zona
  readonly judul: string
  readonly isi: string
  readonly tanggalKejadian: string | null
  readonly lokasi: string
  readonly layananId: string | null
  readonly nilai: number | null
  readonly tenggatVerifikasi: Date | null
  readonly peristiwa: readonly Peristiwa[]
  readonly jam: Jam
  /** The first answer's term, before anybody has it. */
  readonly tanggapanDalam: Jangka
  /** Working days old, without those in the reporter's hands. */
  readonly umur: number
  readonly tanggapan: readonly Tanggapan[]
  readonly lampiran: readonly Lampiran[]
  readonly perbaikan: readonly Perbaikan[]
  readonly unit: ReadonlyMap<string, string>
  /** Does silence leave the closing to somebody who checks it? */
  readonly diperiksa: boolean
}

/** Says nothing of who may see it. */
export async function findRincian(db: Db, id: string, kini: Date): Promise<Rincian | undefined> {
  const [row] = (await rincianSql(id).execute(db)).rows
  return row && toRincian(row, await loadAlas(db, row.instansi_id), kini)
}

/** The same as a question of its own, for a page opened often; undefined too when it stands on something newer than `alas`. */
export async function askRincian(
  db: OpenDb,
  alas: Alas,
  id: string,
  kini: Date,
): Promise<Rincian | undefined> {
  const [row] = await db.ask({ instansiId: alas.instansi.id }, rincianSql(id))
  return row && alas.profil.has(row.profil_id) ? toRincian(row, alas, kini) : undefined
}

function toRincian(row: RincianSql, alas: Alas, kini: Date): Rincian {
  const { p, peristiwa, tanggapan, lampiran, perbaikan } = toIsiRincian(row)
  const { instansi, kalender, kalenderUnit } = alas
  const { zona } = instansi
  const aturan = alas.profil.get(row.profil_id)!
  const alat = { aturan, kalender, kalenderUnit, zona, klasifikasiAwal: klasifikasiAwalOf(p.jenis) }
  const jam = jamOf(peristiwa, alat)
  return {
    p,
    instansi,
    zona,
    judul: row.judul,
    isi: row.isi,
    tanggalKejadian: row.tanggal_kejadian,
    lokasi: row.lokasi,
    layananId: row.layanan_id,
    nilai: row.nilai,
    tenggatVerifikasi: row.tenggat_verifikasi,
    peristiwa,
    jam,
    tanggapanDalam: aturan.tanggapan,
    umur: computeUmur(p.diterimaAt, jam.selesai.dipenuhi ?? kini, jam.jeda, alat),
    tanggapan,
    lampiran,
    perbaikan,
    unit: alas.unit,
    diperiksa: p.unitId !== null && alas.periksaTutup.has(p.unitId),
  }
}
