import './tables.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Lampiran } from './lampiran/index.ts'
import { toPengaduan, type Kepala, type Peristiwa } from './store.ts'
import type { Tanggapan } from './tanggapan/store.ts'
import type { Pengaduan } from './rules.ts'

/** Moments within JSON are milliseconds. */
type Berwaktu<T, K extends keyof T> = Omit<T, K> & {
  readonly [k in K]: T[k] extends Date ? number : number | null
}

/** An action the letter led to, done. */
export interface Perbaikan {
  readonly aksiId: string
  readonly judul: string
  readonly alamat: string
  readonly at: Date
}

export type RincianSql = Kepala & {
  judul: string
  isi: string
  tanggal_kejadian: string | null
  lokasi: string
  layanan_id: string | null
  nilai: number | null
  tenggat_verifikasi: Date | null
  peristiwa: readonly Berwaktu<Peristiwa, 'at'>[]
  tanggapan: readonly Berwaktu<Tanggapan, 'createdAt' | 'terkirimAt'>[]
  lampiran: readonly Berwaktu<Lampiran, 'createdAt'>[]
  perbaikan: readonly Berwaktu<Perbaikan, 'at'>[]
}

const ms = (kolom: string): RawBuilder<unknown> => sql`date_part('epoch', ${sql.ref(kolom)}) * 1000`

/** Head, events, answers that were sent and files of one complaint in one question; says nothing of who may see it. */
export const rincianSql = (id: string): RawBuilder<RincianSql> => sql`
  select p.instansi_id, p.id, p.kode, p.status, p.status_sebelumnya, p.jenis, p.klasifikasi, p.kanal, p.unit_id, p.anonim,
    p.rahasia, p.profil_id, p.bahasa, p.diterima_at, p.urutan, p.judul, p.isi, p.tanggal_kejadian, p.lokasi, p.layanan_id,
    p.nilai, p.tenggat_verifikasi,
    array(select u.unit_id from pengaduan_unit_pendukung u where u.pengaduan_id = p.id order by 1)::text[] as pendukung,
    array(select a.orang_id from pengaduan_akses a where a.pengaduan_id = p.id order by 1)::text[] as akses,
    (select coalesce(json_agg(json_build_object('urutan', e.urutan, 'aksi', e.aksi, 'pelaku', e.pelaku, 'orangId', e.orang_id,
        'at', ${ms('e.at')}, 'data', e.data) order by e.urutan), '[]')
      from pengaduan_peristiwa e where e.pengaduan_id = p.id) as peristiwa,
    (select coalesce(json_agg(json_build_object('id', t.id, 'pengaduanId', t.pengaduan_id, 'jenis', t.jenis, 'isi', t.isi,
        'unitId', t.unit_id, 'orangId', t.orang_id, 'createdAt', ${ms('t.created_at')}, 'terkirimAt', ${ms('t.terkirim_at')})
        order by t.created_at, t.id), '[]')
      from pengaduan_tanggapan t where t.pengaduan_id = p.id and t.keadaan = 'terkirim' and t.jenis <> 'catatan') as tanggapan,
    (select coalesce(json_agg(json_build_object('id', l.id, 'pengaduanId', l.pengaduan_id, 'tanggapanId', l.tanggapan_id,
        'kunci', l.kunci, 'nama', l.nama, 'jenis', l.jenis, 'ukuran', l.ukuran, 'sha256', l.sha256, 'tahap', l.tahap,
        'pindai', l.pindai, 'dari', l.dari, 'createdAt', ${ms('l.created_at')}) order by l.created_at, l.id), '[]')
      from pengaduan_lampiran l where l.pengaduan_id = p.id) as lampiran,
    (select coalesce(json_agg(json_build_object('aksiId', b.aksi_id, 'judul', b.judul, 'alamat', b.alamat, 'at', ${ms('b.at')})
        order by b.at, b.aksi_id), '[]')
      from pengaduan_perbaikan b where b.pengaduan_id = p.id) as perbaikan
  from pengaduan p where p.id = ${id}`

export interface IsiRincian {
  readonly p: Pengaduan
  readonly peristiwa: readonly Peristiwa[]
  readonly tanggapan: readonly Tanggapan[]
  readonly lampiran: readonly Lampiran[]
  readonly perbaikan: readonly Perbaikan[]
}

export const toIsiRincian = (row: RincianSql): IsiRincian => ({
  p: toPengaduan(row),
  peristiwa: row.peristiwa.map((e) => ({ ...e, at: new Date(e.at) })),
  tanggapan: row.tanggapan.map((t) => ({
    ...t,
    createdAt: new Date(t.createdAt),
    terkirimAt: t.terkirimAt === null ? null : new Date(t.terkirimAt),
  })),
  lampiran: row.lampiran.map((l) => ({ ...l, createdAt: new Date(l.createdAt) })),
  perbaikan: row.perbaikan.map((b) => ({ ...b, at: new Date(b.at) })),
})
