import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import type { Instrumen } from '../instrumen.ts'
import { getInstrumenPeriode } from '../instrumen/periode.ts'
import type { JawabanTambahan } from '../instrumen/tambahan.ts'
import { dikeluarkan } from '../integritas/store-putusan.ts'
import { fromNilai } from './rules.ts'
import type { JawabanTersimpan } from './tipe.ts'

export interface Halaman {
  /** Only answers before this number (newest first); absent = from the newest. */
  readonly sebelum?: number
  readonly batas: number
}

/** Newest comments first, by key: page a thousand costs as much as page one. */
export async function listSaran(
  db: Db,
  periodeId: string,
  { sebelum, batas }: Halaman,
): Promise<JawabanTersimpan[]> {
  let query = db
    .selectFrom('survei_jawaban')
    .selectAll()
    .where('periode_id', '=', periodeId)
    .where('saran', 'is not', null)
    .orderBy('urut', 'desc')
    .limit(batas)
  if (sebelum !== undefined) query = query.where(sql<boolean>`urut < ${sebelum}`)
  const [rows, instrumen] = await Promise.all([query.execute(), getInstrumenPeriode(db, periodeId)])
  return rows.map((r) => toTersimpan(r, instrumen))
}

/** Answers by their numbers, newest first. */
export async function listJawabanUrut(
  db: Db,
  periodeId: string,
  urut: readonly number[],
): Promise<JawabanTersimpan[]> {
  if (urut.length === 0) return []
  const rows = await db
    .selectFrom('survei_jawaban')
    .selectAll()
    .where('periode_id', '=', periodeId)
    .where(sql<boolean>`urut = any(${[...urut]}::bigint[])`)
    .orderBy('urut', 'desc')
    .execute()
  const instrumen = await getInstrumenPeriode(db, periodeId)
  return rows.map((r) => toTersimpan(r, instrumen))
}

/** All answers after one number up to another, in order, in pages of a thousand: flat memory for a million. */
export async function* eachJawaban(
  db: Db,
  instansiId: string,
  periodeId: string,
  sampaiUrut = Number.MAX_SAFE_INTEGER,
  sesudahUrut = 0,
  /** Leaves out what was taken out up to this decision. */
  sampaiPutusan?: number,
): AsyncGenerator<JawabanTersimpan[]> {
  const instrumen = await getInstrumenPeriode(db, periodeId)
  for (let after = sesudahUrut; ;) {
    const rows = await db
      .selectFrom('survei_jawaban')
      .select(KOLOM_TERSIMPAN)
      .where('instansi_id', '=', instansiId)
      .where('periode_id', '=', periodeId)
      .where(sql<boolean>`urut > ${after} and urut <= ${sampaiUrut}`)
      .$if(sampaiPutusan !== undefined && sampaiPutusan > 0, (q) =>
        q.where(
          sql<boolean>`urut not in (select jawaban_urut from (${dikeluarkan([periodeId], sampaiPutusan)}) as d)`,
        ),
      )
      .orderBy('urut')
      .limit(1000)
      .execute()
    if (rows.length === 0) return
    after = Number(rows.at(-1)!.urut)
    yield rows.map((r) => toTersimpan(r, instrumen))
  }
}

/** Without what only recognises a sending or a device: a million rows are read this way. */
const KOLOM_TERSIMPAN = [
  'urut',
  'id',
  'layanan_id',
  'saluran',
  'nilai',
  'jumlah',
  'tanggal',
  'jenis_kelamin',
  'usia',
  'pendidikan',
  'pekerjaan',
  'saran',
  'tambahan',
  'garis_lurus',
  'ganda',
] as const

interface JawabanHitung {
  readonly urut: string
  readonly id: string
  readonly layanan_id: string
  readonly saluran: JawabanTersimpan['saluran']
  readonly nilai: readonly number[]
  readonly jumlah: number
  readonly tanggal: string
  readonly jenis_kelamin: string | null
  readonly usia: number | null
  readonly pendidikan: string | null
  readonly pekerjaan: string | null
  readonly saran: string | null
  readonly tambahan: JawabanTambahan | null
  readonly garis_lurus: boolean
  readonly ganda: boolean
}

const toTersimpan = (r: JawabanHitung, instrumen: Instrumen): JawabanTersimpan => ({
  urut: Number(r.urut),
  id: r.id,
  layananId: r.layanan_id,
  saluran: r.saluran,
  jawaban: fromNilai(r.nilai, instrumen),
  jumlah: r.jumlah,
  tanggal: r.tanggal,
  responden: {
    jenisKelamin: r.jenis_kelamin,
    usia: r.usia,
    pendidikan: r.pendidikan,
    pekerjaan: r.pekerjaan,
  },
  saran: r.saran,
  tambahan: r.tambahan ?? {},
  garisLurus: r.garis_lurus,
  ganda: r.ganda,
})
