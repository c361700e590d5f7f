import '../tables.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import type { Klasifikasi } from '../jam/rules.ts'
import { parseKode } from '../kode.ts'
import type { Lingkup } from '../policy.ts'
import type { KanalMasuk } from '../rules.ts'
import type { Status } from '../status/rules.ts'
import { terlihatSql } from './lingkup.ts'
import type { Saringan } from './saringan.ts'
import { antreanOf } from './tab.ts'

/** One line of the inbox. */
export interface Baris {
  readonly id: string
  readonly kode: string
  readonly judul: string
  readonly status: Status
  readonly klasifikasi: Klasifikasi | null
  readonly kanal: KanalMasuk
  readonly unitId: string | null
  readonly kategoriId: string | null
  readonly wilayahKode: string | null
  readonly lokasi: string
  readonly rahasia: boolean
  readonly pingPong: boolean
  readonly tindakLanjut: string | null
  readonly diterimaAt: Date
  readonly selesaiAt: Date | null
  readonly tenggatBerikut: Date | null
  readonly tenggatSelesai: Date | null
  readonly tenggatPelapor: Date | null
  readonly urutAt: Date
}

/** A word that more complaints hold than this finds some of them, not all: more words narrow it. */
const TERTEMU = 5000

const kunciLepas = (s: Saringan): RawBuilder<boolean> => {
  if (!s.sesudah) return sql`true`
  const { at, id } = s.sesudah
  return s.tab === 'selesai' || s.cari !== undefined
    ? sql`(p.urut_at, p.id) < (${at}, ${id})`
    : sql`(p.urut_at, p.id) > (${at}, ${id})`
}

/** What the filters ask of a complaint. */
export function saringSql(s: Saringan, now: Date): RawBuilder<boolean> {
  const syarat: RawBuilder<unknown>[] = [sql`true`]
  if (s.unitId) syarat.push(sql`p.unit_id = ${s.unitId}`)
  if (s.klasifikasi === 'belum') syarat.push(sql`p.klasifikasi is null`)
  else if (s.klasifikasi) syarat.push(sql`p.klasifikasi = ${s.klasifikasi}`)
  if (s.kategoriId)
    syarat.push(sql`p.kategori_id in (select k.id from pengaduan_kategori k
      where k.id = ${s.kategoriId} or k.induk_id = ${s.kategoriId})`)
  if (s.kanal) syarat.push(sql`p.kanal = ${s.kanal}`)
  if (s.wilayah) syarat.push(sql`(p.wilayah_kode = ${s.wilayah} or p.wilayah_kode like ${`${s.wilayah}.%`})`)
  if (s.terlambat) syarat.push(sql`p.tenggat_berikut < ${now}`)
  if (s.tab === 'tersendat')
    syarat.push(sql`(p.tenggat_berikut < ${now} or (p.ping_pong and p.unit_id is null))`)
  return sql`(${sql.join(syarat, sql` and `)})`
}

/**
 * The ways by which this person comes to complaints, each an index in the order of the list. They are walked apart and merged:
 * one condition with "or" over all of them would walk none.
 */
function jalanSql(
  l: Lingkup,
  s: Saringan,
  saring: RawBuilder<boolean>,
  batas: number,
): RawBuilder<unknown>[] {
  const arah = s.tab === 'selesai' ? sql`desc` : sql`asc`
  const antre = sql`unnest(${[...antreanOf(s.tab)]}::text[]) as q(antrean)`
  const pilih = (dari: RawBuilder<unknown>, syarat: RawBuilder<unknown>) => sql`
    select p.id, p.urut_at from ${dari} cross join lateral (
      select p.id, p.urut_at from pengaduan p where ${syarat} and p.antrean = q.antrean and ${saring}
      order by p.urut_at ${arah}, p.id ${arah} limit ${batas}) p`
  const list: RawBuilder<unknown>[] = []
  // A unit asked for is the narrowest way there is; whoever may see it all may take it.
  const satuUnit = s.unitId ? sql`p.unit_id = ${s.unitId} and` : sql``
  if (l.semua) list.push(pilih(antre, sql`${satuUnit} p.klasifikasi is distinct from 'berkadar'`))
  if (l.berkadar) list.push(pilih(antre, sql`${satuUnit} p.klasifikasi = 'berkadar'`))
  if (l.unitIds.length > 0 && !l.semua) {
    const biasa = sql`p.klasifikasi is distinct from 'berkadar' and not p.rahasia`
    const unit = sql`unnest(${[...l.unitIds]}::uuid[]) as n(unit_id) cross join ${antre}`
    list.push(pilih(unit, sql`p.unit_id = n.unit_id and ${biasa}`))
    const bantu = sql`(select distinct u.pengaduan_id from pengaduan_unit_pendukung u
      where u.unit_id = any(${[...l.unitIds]}::uuid[])) as n cross join ${antre}`
    list.push(pilih(bantu, sql`p.id = n.pengaduan_id and ${biasa}`))
  }
  if (l.orangId !== null) {
    const nama = sql`(select a.pengaduan_id from pengaduan_akses a where a.orang_id = ${l.orangId}) as n
      cross join ${antre}`
    list.push(pilih(nama, sql`p.id = n.pengaduan_id`))
  }
  return list
}

/** Those with an answer that waits for somebody's word: few at any time. */
const menungguSql = sql`p.id in (select t.pengaduan_id from pengaduan_tanggapan t
  where t.keadaan = 'menunggu_persetujuan')`

function sumberSql(l: Lingkup, s: Saringan, now: Date, batas: number): RawBuilder<unknown> {
  const saring = sql<boolean>`${saringSql(s, now)} and ${kunciLepas(s)}`
  const biasa = (syarat: RawBuilder<unknown>) =>
    sql`select p.id, p.urut_at from pengaduan p where ${syarat} and ${terlihatSql(l)} and ${saring}`
  if (s.cari !== undefined)
    return biasa(sql`p.id in (
      select k.pengaduan_id from pengaduan_kode k where k.kode = ${parseKode(s.cari) ?? ''}
      union select pengaduan_cari_teks(websearch_to_tsquery('indonesian', ${s.cari}), ${TERTEMU}))`)
  if (s.tab === 'persetujuan') return biasa(menungguSql)
  const jalan = jalanSql(l, s, saring, batas)
  return jalan.length === 0
    ? biasa(sql`false`)
    : sql.join(
        jalan.map((j) => sql`(${j})`),
        sql` union `,
      )
}

interface BarisSql {
  id: string
  kode: string
  judul: string
  status: Status
  klasifikasi: Klasifikasi | null
  kanal: KanalMasuk
  unit_id: string | null
  kategori_id: string | null
  wilayah_kode: string | null
  lokasi: string
  rahasia: boolean
  ping_pong: boolean
  tindak_lanjut: string | null
  diterima_at: Date
  selesai_at: Date | null
  tenggat_berikut: Date | null
  tenggat_selesai: Date | null
  tenggat_pelapor: Date | null
  urut_at: Date
}

/** One page of the inbox, what is due first at the top; the past newest first. */
export async function listBaris(
  db: Db,
  l: Lingkup,
  s: Saringan,
  { now, batas }: { readonly now: Date; readonly batas: number },
): Promise<Baris[]> {
  const arah = s.tab === 'selesai' || s.cari !== undefined ? sql`desc` : sql`asc`
  const { rows } = await sql<BarisSql>`
    select p.id, p.kode, p.judul, p.status, p.klasifikasi, p.kanal, p.unit_id, p.kategori_id, p.wilayah_kode, p.lokasi,
      p.rahasia, p.ping_pong, p.tindak_lanjut, p.diterima_at, p.selesai_at, p.tenggat_berikut, p.tenggat_selesai,
      coalesce(p.tenggat_kelengkapan, p.tenggat_tutup) as tenggat_pelapor, p.urut_at
    from (select s.id, s.urut_at from (${sumberSql(l, s, now, batas)}) s order by s.urut_at ${arah}, s.id ${arah}
      limit ${batas}) k join pengaduan p on p.id = k.id
    order by p.urut_at ${arah}, p.id ${arah}`.execute(db)
  return rows.map((r) => ({
    id: r.id,
    kode: r.kode,
    judul: r.judul,
    status: r.status,
    klasifikasi: r.klasifikasi,
    kanal: r.kanal,
    unitId: r.unit_id,
    kategoriId: r.kategori_id,
    wilayahKode: r.wilayah_kode,
    lokasi: r.lokasi,
    rahasia: r.rahasia,
    pingPong: r.ping_pong,
    tindakLanjut: r.tindak_lanjut,
    diterimaAt: r.diterima_at,
    selesaiAt: r.selesai_at,
    tenggatBerikut: r.tenggat_berikut,
    tenggatSelesai: r.tenggat_selesai,
    tenggatPelapor: r.tenggat_pelapor,
    urutAt: r.urut_at,
  }))
}

/** How many stand under a tab, counted no further than `batas`. */
export async function countBaris(
  db: Db,
  l: Lingkup,
  s: Saringan,
  { now, batas }: { readonly now: Date; readonly batas: number },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select 1 from (${sumberSql(l, s, now, batas)}) p limit ${batas}) x`.execute(
    db,
  )
  return rows[0]!.n
}
