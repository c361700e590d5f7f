import { sql, type RawBuilder } from 'kysely'
import { holdsInstansi, type Actor } from '../../../kernel/actor.ts'
import { lingkupOf } from '../policy.ts'

const isSemua = (actor: Actor): boolean =>
  holdsInstansi(actor, ['pengelola_pengaduan', 'pembina', 'admin_instansi', 'apip'])

/** Whose figures: of everything for whoever watches over the instansi, else of the own units, without what is hidden from them. */
export function lingkupSql(actor: Actor) {
  if (isSemua(actor)) return sql`true`
  const { unitIds } = lingkupOf(actor)
  return sql`(p.unit_id = any(${[...unitIds]}::uuid[]) and not p.rahasia and p.klasifikasi is distinct from 'berkadar')`
}

/** Of which reports a reader is told only how many there are; `tidak_ikut`: not even that. */
export type Tertutup = 'keduanya' | 'rahasia' | 'berkadar' | 'tidak_ikut' | 'tidak_ada'

/** Goes by office alone: who was named for single letters is not asked for each row. `publik`: for everybody, whoever asks. */
export function tertutupOf(actor: Actor, publik = false): Tertutup {
  if (!isSemua(actor)) return 'tidak_ikut'
  if (publik) return 'keduanya'
  const [rahasia, berkadar] = [holdsInstansi(actor, ['pengelola_pengaduan']), holdsInstansi(actor, ['apip'])]
  if (rahasia) return berkadar ? 'tidak_ada' : 'berkadar'
  return berkadar ? 'rahasia' : 'keduanya'
}

/** What stands instead of topic, unit and place of a report whose reader may know only that there is one. */
export const TERTUTUP = 'tertutup'

/** The same, where ids are counted. */
export const TERTUTUP_ID = '00000000-0000-0000-0000-000000000000'

const SYARAT: Readonly<Record<Tertutup, RawBuilder<unknown>>> = {
  keduanya: sql`p.rahasia or p.klasifikasi = 'berkadar'`,
  rahasia: sql`p.rahasia and p.klasifikasi is distinct from 'berkadar'`,
  berkadar: sql`p.klasifikasi = 'berkadar'`,
  tidak_ikut: sql`false`,
  tidak_ada: sql`false`,
}
export const tertutupSql = (tertutup: Tertutup): RawBuilder<unknown> => SYARAT[tertutup]

/**
 * Topic, unit and place by which is counted: of what is kept from the reader only how many. `induk`: topic and place of the letter
 * `i` stand in for those that `p` does not have.
 */
export function kelompokSql(tertutup: Tertutup, induk = false): RawBuilder<unknown> {
  const kolom = [
    ['kategori_id', sql`${sql.lit(TERTUTUP_ID)}::uuid`, induk],
    ['unit_id', sql`${sql.lit(TERTUTUP_ID)}::uuid`, false],
    ['wilayah_kode', sql.lit(TERTUTUP), induk],
  ] as const
  return sql.join(
    kolom.map(([nama, ganti, gantung]) => {
      const milik = sql.ref(`p.${nama}`)
      const isi = gantung ? sql`coalesce(${milik}, ${sql.ref(`i.${nama}`)})` : milik
      return tertutup === 'tidak_ikut' || tertutup === 'tidak_ada'
        ? sql`${isi} as ${sql.ref(nama)}`
        : sql`case when ${tertutupSql(tertutup)} then ${ganti} else ${isi} end as ${sql.ref(nama)}`
    }),
  )
}
