import './tables.ts'
import type { Zona } from '../../kernel/clock.ts'
import type { Db } from '../../platform/db/types.ts'
import { getInstansi, listUnit, type Instansi } from '../../registry/index.ts'
import { jamOf, loadAlat } from './jam/hitung.ts'
import { computeUmur, type Jam, type Jangka } from './jam/rules.ts'
import { listLampiran, type Lampiran } from './lampiran/index.ts'
import type { Pengaduan } from './rules.ts'
import { findPengaduan, listPeristiwa, type Peristiwa } from './store.ts'
import { listTanggapanTerkirim, type Tanggapan } from './tanggapan/store.ts'

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
  readonly unit: ReadonlyMap<string, string>
}

/** Says nothing of who may see it. */
export async function findRincian(db: Db, id: string, kini: Date): Promise<Rincian | undefined> {
  const p = await findPengaduan(db, id)
  if (!p) return undefined
  const row = await db
    .selectFrom('pengaduan')
    .select(['judul', 'isi', 'tanggal_kejadian', 'lokasi', 'layanan_id', 'nilai', 'tenggat_verifikasi'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const peristiwa = await listPeristiwa(db, id)
  const alat = await loadAlat(db, p)
  const jam = jamOf(peristiwa, alat)
  const instansi = await getInstansi(db, p.instansiId)
  return {
    p,
    instansi,
    zona: instansi.zona,
    judul: row.judul,
    isi: row.isi,
    tanggalKejadian: row.tanggal_kejadian,
    lokasi: row.lokasi,
    layananId: row.layanan_id,
    nilai: row.nilai,
    tenggatVerifikasi: row.tenggat_verifikasi,
    peristiwa,
    jam,
    tanggapanDalam: alat.aturan.tanggapan,
    umur: computeUmur(p.diterimaAt, jam.selesai.dipenuhi ?? kini, jam.jeda, alat),
    tanggapan: await listTanggapanTerkirim(db, id),
    lampiran: await listLampiran(db, id),
    unit: new Map((await listUnit(db)).map((u) => [u.id, u.nama])),
  }
}
