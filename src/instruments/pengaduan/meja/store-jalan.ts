import { sql, type RawBuilder } from 'kysely'
import { parseKode } from '../kode.ts'
import type { Lingkup } from '../policy.ts'
import { terlihatSql } from './lingkup.ts'
import { cariSql, kueriOf } from '../store-cari.ts'
import type { Saringan } from './saringan.ts'
import type { Tab } from './tab.ts'

type Sql = RawBuilder<unknown>

export const isTerbalik = (s: Saringan): boolean => s.tab === 'selesai' || s.cari !== undefined

const kunciLepas = (s: Saringan): Sql => {
  if (!s.sesudah) return sql`true`
  const { at, id } = s.sesudah
  return isTerbalik(s) ? sql`(p.urut_at, p.id) < (${at}, ${id})` : sql`(p.urut_at, p.id) > (${at}, ${id})`
}

/** What the filters ask of a complaint. */
function saringSql(s: Saringan, now: Date): Sql {
  const syarat: Sql[] = [s.cari === undefined ? kunciLepas(s) : sql`true`]
  if (s.unitId) syarat.push(sql`p.unit_id = ${s.unitId}`)
  if (s.klasifikasi === 'belum') syarat.push(sql`p.klasifikasi is null`)
  else if (s.klasifikasi) syarat.push(sql`p.klasifikasi = ${s.klasifikasi}`)
  if (s.kategoriId)
    syarat.push(sql`p.kategori_id in (select k.id from pengaduan_kategori k
      where k.id = ${s.kategoriId} or k.induk_id = ${s.kategoriId})`)
  if (s.kanal) syarat.push(sql`p.kanal = ${s.kanal}`)
  if (s.wilayah) syarat.push(sql`(p.wilayah_kode = ${s.wilayah} or p.wilayah_kode like ${`${s.wilayah}.%`})`)
  if (s.terlambat) syarat.push(lewatSql(now))
  return sql.join(syarat, sql` and `)
}

/** A late one is sorted by the moment it was due, so its index need not be walked past now. */
const lewatSql = (now: Date): Sql => sql`(p.urut_at < ${now} and p.tenggat_berikut < ${now})`

/** The stretches of the queue a tab shows. Each begins an index of its own, so they are walked apart. */
function lajurOf(tab: Tab, now: Date): Sql[] {
  const antre = (nama: string): Sql => sql`p.antrean = ${sql.lit(nama)}`
  if (tab === 'baru') return [antre('pengelola')]
  if (tab === 'tersendat')
    return [
      sql`${antre('pengelola')} and ${lewatSql(now)}`,
      sql`${antre('unit')} and ${lewatSql(now)}`,
      sql`p.ping_pong and p.unit_id is null and p.antrean in ('pengelola', 'unit')`,
    ]
  return [antre(tab)]
}

/**
 * The ways by which this person comes to complaints, each an index in the order of the list. They are walked apart and merged:
 * one condition with "or" over all of them would walk none.
 */
function jalanSql(l: Lingkup, s: Saringan, now: Date, batas: number): Sql[] {
  const arah = isTerbalik(s) ? sql`desc` : sql`asc`
  const saring = saringSql(s, now)
  const list: Sql[] = []
  const jalan = (syarat: Sql, dari?: Sql): void => {
    for (const lajur of lajurOf(s.tab, now)) {
      const satu = sql`(select p.id, p.urut_at from pengaduan p where ${syarat} and ${lajur} and ${saring}
        order by p.urut_at ${arah}, p.id ${arah} limit ${sql.lit(batas)})`
      list.push(dari ? sql`(select p.id, p.urut_at from ${dari} cross join lateral ${satu} p)` : satu)
    }
  }
  const biasa = sql`p.klasifikasi is distinct from 'berkadar'`
  if (l.semua) jalan(biasa)
  if (l.berkadar) jalan(sql`p.klasifikasi = 'berkadar'`)
  if (l.unitIds.length > 0 && !l.semua) {
    const milik = sql`${[...l.unitIds]}::uuid[]`
    jalan(sql`p.unit_id = n.unit_id and ${biasa} and not p.rahasia`, sql`unnest(${milik}) as n(unit_id)`)
    const bantu = sql`(select distinct u.pengaduan_id from pengaduan_unit_pendukung u where u.unit_id = any(${milik})) as n`
    jalan(sql`p.id = n.pengaduan_id and ${biasa} and not p.rahasia`, bantu)
  }
  if (l.orangId !== null)
    jalan(
      sql`p.id = n.pengaduan_id`,
      sql`(select a.pengaduan_id from pengaduan_akses a where a.orang_id = ${l.orangId}) as n`,
    )
  return list
}

/** Keys (`id`, `urut_at`) of what a tab shows, or a search finds; out of order, and no more than a page of each way. */
export function sumberSql(l: Lingkup, s: Saringan, now: Date, batas: number): Sql {
  const biasa = (syarat: Sql): Sql =>
    sql`select p.id, p.urut_at from pengaduan p where ${syarat} and ${terlihatSql(l)} and ${saringSql(s, now)}`
  if (s.cari !== undefined) return temuanSql(l, s, now)
  // Those with an answer that waits for somebody's word: few at any time.
  if (s.tab === 'persetujuan')
    return biasa(
      sql`p.id in (select t.pengaduan_id from pengaduan_tanggapan t where t.keadaan = 'menunggu_persetujuan')`,
    )
  // Open ones whose day has come to be looked at again, by the calendar of their instansi.
  if (s.tab === 'lihat')
    return biasa(sql`(p.tindak_lanjut is not null and p.antrean <> 'selesai'
      and p.tindak_lanjut <= (select (${now}::timestamptz at time zone case i.zona
          when 'WIB' then 'Asia/Jakarta' when 'WITA' then 'Asia/Makassar' else 'Asia/Jayapura' end)::date
        from registry_instansi i where i.instansi_id = p.instansi_id))`)
  const jalan = jalanSql(l, s, now, batas)
  return jalan.length === 0 ? biasa(sql`false`) : sql.join(jalan, sql` union `)
}

/** What a search comes to, newest first: `calon` are the complaints with these words, seen or not. */
export function calonSql(s: Saringan, calon: number): Sql {
  const kode = sql`select p.id, p.diterima_at from pengaduan_kode k join pengaduan p on p.id = k.pengaduan_id
    where k.kode = ${parseKode(s.cari ?? '') ?? ''}`
  const kata = sql`select c.id, c.at from ${cariSql(kueriOf(s.cari ?? ''), calon, s.sesudah)} c`
  return sql`with calon as materialized (${s.sesudah ? kata : sql`${kode} union ${kata}`})`
}

const temuanSql = (l: Lingkup, s: Saringan, now: Date): Sql => sql`
  select p.id, p.diterima_at as urut_at from calon join pengaduan p on p.id = calon.id
  where ${terlihatSql(l)} and ${saringSql(s, now)}`
