import { sql, type RawBuilder } from 'kysely'
import { parseKode } from '../kode.ts'
import type { Lingkup } from '../policy.ts'
import { terlihatSql } from './lingkup.ts'
import { unitDiperiksaSql } from '../pengaturan/isi.ts'
import { cariSql, kueriOf } from '../store-cari.ts'
import { topikSql } from '../topik/sql.ts'
import { isTerbalik, type Saringan } from './saringan.ts'
import type { Tab } from './tab.ts'

type Sql = RawBuilder<unknown>

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
  else if (s.klasifikasi) syarat.push(sql`p.klasifikasi = ${sql.lit(s.klasifikasi)}`)
  if (s.kategoriId) syarat.push(sql`p.kategori_id = any(${topikSql(s.kategoriId)})`)
  if (s.kanal) syarat.push(sql`p.kanal = ${s.kanal}`)
  // The area and all in it: codes are digits and dots, and after the dot comes the slash.
  if (s.wilayah)
    syarat.push(
      sql`p.wilayah_kode collate "C" >= ${s.wilayah} and p.wilayah_kode collate "C" < ${`${s.wilayah}/`}`,
    )
  if (s.terlambat) syarat.push(lewatSql(now))
  return sql.join(syarat, sql` and `)
}

/** A late one is sorted by the moment it was due, so its index need not be walked past now. */
const lewatSql = (now: Date): Sql => sql`(p.urut_at < ${now} and p.tenggat_berikut < ${now})`

/** The stretches of the queue a tab shows; none holds what another does. Each begins an index of its own, so they are walked apart. */
function lajurOf(tab: Tab, now: Date): Sql[] {
  const antre = (nama: string): Sql => sql`p.antrean = ${sql.lit(nama)}`
  if (tab === 'baru') return [antre('pengelola')]
  if (tab === 'tersendat')
    return [
      sql`${antre('pengelola')} and ${lewatSql(now)}`,
      sql`${antre('unit')} and ${lewatSql(now)}`,
      sql`p.ping_pong and p.unit_id is null and p.antrean in ('pengelola', 'unit') and ${lewatSql(now)} is not true`,
    ]
  return [antre(tab)]
}

const BIASA = sql`p.klasifikasi is distinct from 'berkadar'`
const BERKADAR = sql`p.klasifikasi = 'berkadar'`
const milikOf = (l: Lingkup): Sql => sql`${[...l.unitIds]}::uuid[]`
/** Whoever sees all that is not berkadar sees what his unit has, too. */
const lewatUnit = (l: Lingkup): boolean => l.unitIds.length > 0 && !l.semua
/** Is there a way to complaints one by one: named for it, or one's unit helps with it? */
export const adaSaya = (l: Lingkup): boolean =>
  (l.orangId !== null && !(l.semua && l.berkadar)) || lewatUnit(l)

/**
 * `saya`: complaints this person comes to one by one, without those the other ways lead to. Looked up once for all tabs, and
 * nearly always none.
 */
function sayaSql(l: Lingkup): Sql {
  const utama: Sql[] = []
  if (l.semua) utama.push(BIASA)
  if (l.berkadar) utama.push(BERKADAR)
  if (lewatUnit(l)) utama.push(sql`(${BIASA} and not p.rahasia and p.unit_id = any(${milikOf(l)}))`)
  const lain = utama.length === 0 ? sql`true` : sql`(${sql.join(utama, sql` or `)}) is not true`
  const asal: Sql[] = []
  if (l.orangId !== null)
    asal.push(
      sql`select a.pengaduan_id, true as disebut from pengaduan_akses a where a.orang_id = ${l.orangId}`,
    )
  if (lewatUnit(l))
    asal.push(
      sql`select u.pengaduan_id, false as disebut from pengaduan_unit_pendukung u where u.unit_id = any(${milikOf(l)})`,
    )
  return sql`saya as materialized (
    select distinct p.id, p.antrean, p.urut_at, p.tenggat_berikut, p.ping_pong, p.unit_id, p.klasifikasi, p.kategori_id, p.kanal,
      p.wilayah_kode
    from (${sql.join(asal, sql` union all `)}) n join pengaduan p on p.id = n.pengaduan_id
    where (n.disebut or (${BIASA} and not p.rahasia)) and ${lain})`
}

/**
 * The ways by which this person comes to complaints, each an index in the order of the list. They are walked apart and added up:
 * one condition with "or" over all of them would walk none.
 */
function jalanSql(l: Lingkup, s: Saringan, now: Date, { kolom, batas, urut }: Bentuk): Sql[] {
  const arah = isTerbalik(s) ? sql`desc` : sql`asc`
  const { kategoriId, ...lain } = s
  const saring = saringSql(lain, now)
  const ujung = urut
    ? sql`order by p.urut_at ${arah}, p.id ${arah} limit ${sql.lit(batas)}`
    : sql`limit ${sql.lit(batas)}`
  const list: Sql[] = []
  const jalan = (buat: (syarat: Sql) => Sql, saringan = saring): void => {
    for (const lajur of lajurOf(s.tab, now)) list.push(buat(sql`${lajur} and ${saringan}`))
  }
  // Each topic under the one that is asked for begins a stretch of its own, too.
  const satu = (syarat: Sql): Sql =>
    kategoriId === undefined
      ? sql`(select ${kolom} from pengaduan p where ${syarat} ${ujung})`
      : sql`(select p.* from unnest(${topikSql(kategoriId)}) as k(id) cross join lateral (
          select ${kolom} from pengaduan p where p.kategori_id = k.id and ${syarat} ${ujung}) p)`
  if (l.semua && s.klasifikasi !== 'berkadar') jalan((syarat) => satu(sql`${BIASA} and ${syarat}`))
  if (l.berkadar && (s.klasifikasi ?? 'berkadar') === 'berkadar')
    jalan((syarat) => satu(sql`${BERKADAR} and ${syarat}`))
  if (lewatUnit(l) && s.klasifikasi !== 'berkadar')
    jalan(
      (syarat) => sql`(select p.* from unnest(${milikOf(l)}) as n(unit_id) cross join lateral
        ${satu(sql`p.unit_id = n.unit_id and ${BIASA} and not p.rahasia and ${syarat}`)} p)`,
    )
  if (adaSaya(l))
    jalan(
      (syarat) =>
        urut
          ? sql`(select ${kolom} from (select p.id from saya p where ${syarat} ${ujung}) n join pengaduan p on p.id = n.id)`
          : sql`(select 1 from saya p where ${syarat} ${ujung})`,
      saringSql(s, now),
    )
  return list
}

/** As `pengerjaOf` (periksa.ts): who worked on `q` since it was last opened cannot check its closing. */
const bukanPengerjaSql = ({ orangId }: Lingkup): Sql =>
  orangId === null
    ? sql`true`
    : sql`not exists (select from pengaduan_peristiwa e
        left join pengaduan_tanggapan t on t.pengaduan_id = q.id and t.id::text = e.data ->> 'tanggapanId'
        where e.pengaduan_id = q.id and e.aksi in ('jawab', 'tanggapi') and coalesce(t.orang_id, e.orang_id) = ${orangId}
          and not exists (select from pengaduan_peristiwa o
            where o.pengaduan_id = q.id and o.aksi = 'buka_kembali' and o.urutan > e.urutan))`

interface Bentuk {
  /** What is taken of each. */
  readonly kolom: Sql
  readonly batas: number
  /** In the order of the list, or any of them. */
  readonly urut: boolean
}

/** What a tab shows, or a search finds; out of order, and no more than `batas` of each way. */
export function sumberSql(l: Lingkup, s: Saringan, now: Date, bentuk: Bentuk): Sql {
  const { kolom } = bentuk
  const biasa = (syarat: Sql, dari = sql`pengaduan p`): Sql =>
    sql`select ${kolom} from ${dari} where ${syarat} and ${terlihatSql(l)} and ${saringSql(s, now)}`
  if (s.cari !== undefined) return biasa(sql`true`, sql`calon join pengaduan p on p.id = calon.id`)
  // Those with an answer or, their reporter silent, a closing that waits for somebody's word: few at any time.
  if (s.tab === 'persetujuan')
    return biasa(
      sql`p.id in (select t.pengaduan_id from pengaduan_tanggapan t where t.keadaan = 'menunggu_persetujuan'
        union all select q.id from unnest(${unitDiperiksaSql}) as u(id) cross join lateral (select q.id from pengaduan q
          where q.unit_id = u.id and q.antrean = 'pelapor' and q.status = 'dijawab' and q.urut_at <= ${now}
            and q.tenggat_tutup <= ${now} and ${bukanPengerjaSql(l)}) q)`,
    )
  // Open ones whose day has come to be looked at again, by the calendar of their instansi.
  if (s.tab === 'lihat')
    return biasa(sql`(p.tindak_lanjut is not null and p.antrean <> 'selesai'
      and p.tindak_lanjut <= (select (${now}::timestamptz at time zone case i.zona
          when 'WIB' then 'Asia/Jakarta' when 'WITA' then 'Asia/Makassar' else 'Asia/Jayapura' end)::date
        from registry_instansi i where i.instansi_id = p.instansi_id))`)
  const jalan = jalanSql(l, s, now, bentuk)
  return jalan.length === 0 ? biasa(sql`false`) : sql.join(jalan, sql` union all `)
}

/**
 * What the sources of a page stand on: `saya`, and of a search `calon`, the complaints with these words, seen or not, newest first.
 */
export function dasarSql(l: Lingkup, s: Saringan, calon: number): Sql {
  const dasar: Sql[] = []
  if (adaSaya(l)) dasar.push(sayaSql(l))
  if (s.cari !== undefined) {
    const kata = sql`select c.id from ${cariSql(kueriOf(s.cari), calon, s.sesudah)} c`
    const kode = s.sesudah ? undefined : parseKode(s.cari)
    const calonSql = kode
      ? sql`select p.id from pengaduan_kode k join pengaduan p on p.id = k.pengaduan_id where k.kode = ${kode} union ${kata}`
      : kata
    dasar.push(sql`calon as materialized (${calonSql})`)
  }
  return dasar.length === 0 ? sql`` : sql`with ${sql.join(dasar)}`
}
