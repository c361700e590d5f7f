import { sql, type RawBuilder } from 'kysely'
import { holdsInstansi, type Actor } from '../../../kernel/actor.ts'
import { lingkupOf } from '../policy.ts'

/** Whose figures: of everything for whoever watches over the instansi, else of the own units, without what is hidden from them. */
export function lingkupSql(actor: Actor) {
  if (holdsInstansi(actor, ['pengelola_pengaduan', 'pembina', 'admin_instansi', 'apip'])) return sql`true`
  const { unitIds } = lingkupOf(actor)
  return sql`(p.unit_id = any(${[...unitIds]}::uuid[]) and not p.rahasia and p.klasifikasi is distinct from 'berkadar')`
}

/** What stands instead of topic, unit and place of a report whose reader may know only that there is one. */
export const BERKADAR = 'berkadar'

/** The same, where ids are counted. */
export const BERKADAR_ID = '00000000-0000-0000-0000-000000000000'

/** Topic, unit and place by which is counted: of berkadar reports only how many, unless the reader is who they are kept for. */
export function kelompokSql(actor: Actor): RawBuilder<unknown> {
  const kolom = [
    ['kategori_id', sql`${sql.lit(BERKADAR_ID)}::uuid`],
    ['unit_id', sql`${sql.lit(BERKADAR_ID)}::uuid`],
    ['wilayah_kode', sql.lit(BERKADAR)],
  ] as const
  return sql.join(
    kolom.map(([nama, ganti]) => {
      const isi = sql.ref(`p.${nama}`)
      return holdsInstansi(actor, ['apip'])
        ? sql`${isi}`
        : sql`case when p.klasifikasi = 'berkadar' then ${ganti} else ${isi} end as ${sql.ref(nama)}`
    }),
  )
}
