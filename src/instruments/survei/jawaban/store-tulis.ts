import { sql } from 'kysely'
import { prepared } from '../../../platform/db/pipeline.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { isGarisLurus } from '../integritas.ts'
import type { Instrumen } from '../instrumen.ts'
import { getInstrumenPeriode } from '../instrumen/periode.ts'
import { jumlahNilai, tambahanAgregat, tambahanDemografi, toNilai, type JawabanBertanda } from './rules.ts'
import type { HasilMasuk, JawabanBaru } from './tipe.ts'

/**
 * The only way answers enter. Writes the rows and what they add to the aggregates in the caller's transaction; a sending
 * that arrived before (same kunciKirim) is left alone and reported as not new. Lock the periode first. `known`: what
 * `findSidik` said, where it was asked already.
 */
export async function insertJawaban(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  rows: readonly JawabanBaru[],
  known?: ReadonlySet<string>,
  dipakai?: Instrumen,
): Promise<HasilMasuk[]> {
  if (rows.length === 0) return []
  const instrumen = dipakai ?? (await getInstrumenPeriode(trx, periodeId))
  const seen = new Set(known ?? (await findSidik(trx, instansiId, periodeId, rows)))
  const marked = rows.map((jawaban): JawabanBertanda => {
    const ganda = jawaban.sidik !== null && seen.has(jawaban.sidik)
    if (jawaban.sidik !== null) seen.add(jawaban.sidik)
    return { jawaban, ganda, garisLurus: isGarisLurus(jawaban.jawaban, instrumen) }
  })
  const inserted = await insertRows(trx, instansiId, periodeId, marked, instrumen)
  const fresh = marked.filter((m) => inserted.has(m.jawaban.id))
  if (fresh.length > 0) {
    await Promise.all([
      addToAgregat(trx, instansiId, periodeId, fresh, instrumen),
      addToDemografi(trx, instansiId, periodeId, fresh, instrumen),
    ])
  }
  return marked.map((m) => ({
    id: m.jawaban.id,
    baru: inserted.has(m.jawaban.id),
    bertanda: m.ganda || m.garisLurus,
  }))
}

/** Devices (or papers) of these answers that answered in this periode before. */
export async function findSidik(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  rows: readonly JawabanBaru[],
): Promise<ReadonlySet<string>> {
  const sidik = [...new Set(rows.flatMap((r) => (r.sidik === null ? [] : [r.sidik])))]
  if (sidik.length === 0) return new Set()
  // One look into the index for each, and no other plan possible: a fresh table has no statistics, and the planner would
  // rather read the whole periode once for every batch.
  const found = await sql<{
    sidik: string
    ada: boolean | null
  }>`${prepared} select s.sidik, (select true from survei_jawaban as j where j.instansi_id = ${instansiId}
      and j.periode_id = ${periodeId} and j.sidik = s.sidik limit 1) as ada
    from unnest(${sidik}::text[]) as s(sidik)`.execute(trx)
  return new Set(found.rows.filter((r) => r.ada).map((r) => r.sidik))
}

/** One statement and one parameter for any number of rows. Returns the ids that were new. */
async function insertRows(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  marked: readonly JawabanBertanda[],
  instrumen: Instrumen,
): Promise<Set<string>> {
  const json = JSON.stringify(
    marked.map(({ jawaban: j, garisLurus, ganda }) => ({
      id: j.id,
      layanan_id: j.layananId,
      saluran: j.saluran,
      kumpulan_id: j.kumpulanId,
      nilai: toNilai(j.jawaban, instrumen),
      jumlah: jumlahNilai(toNilai(j.jawaban, instrumen), instrumen),
      tanggal: j.tanggal,
      jenis_kelamin: j.responden.jenisKelamin,
      usia: j.responden.usia,
      pendidikan: j.responden.pendidikan,
      pekerjaan: j.responden.pekerjaan,
      saran: j.saran,
      tambahan: j.tambahan ?? null,
      kunci_kirim: j.kunciKirim,
      sidik: j.sidik,
      tautan_id: j.tautanId ?? null,
      durasi: j.durasi ?? null,
      garis_lurus: garisLurus,
      ganda,
      created_at: j.createdAt?.toISOString() ?? null,
      created_by: j.createdBy,
    })),
  )
  const result = await sql<{
    id: string
  }>`${prepared} insert into survei_jawaban (instansi_id, periode_id, id, layanan_id, saluran, kumpulan_id, nilai, jumlah, tanggal,
      jenis_kelamin, usia, pendidikan, pekerjaan, saran, tambahan, kunci_kirim, sidik, tautan_id, durasi, garis_lurus, ganda,
      created_at, created_by)
    select ${instansiId}, ${periodeId}, id, layanan_id, saluran, kumpulan_id, nilai, jumlah, tanggal,
      jenis_kelamin, usia, pendidikan, pekerjaan, saran, tambahan, kunci_kirim, sidik, tautan_id, durasi, garis_lurus, ganda,
      coalesce(created_at, now()), created_by
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, layanan_id uuid, saluran text, kumpulan_id uuid,
      nilai smallint[], jumlah smallint, tanggal date, jenis_kelamin text, usia smallint, pendidikan text,
      pekerjaan text, saran text, tambahan jsonb, kunci_kirim text, sidik text, tautan_id uuid, durasi int, garis_lurus boolean, ganda boolean,
      created_at timestamptz, created_by uuid)
    on conflict (instansi_id, periode_id, kunci_kirim) do nothing
    returning id`.execute(trx)
  return new Set(result.rows.map((r) => r.id))
}

async function addToAgregat(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  fresh: readonly JawabanBertanda[],
  instrumen: Instrumen,
): Promise<void> {
  const json = JSON.stringify(
    tambahanAgregat(fresh, instrumen).map((t) => ({
      layanan_id: t.layananId,
      bertanda: t.bertanda,
      n: t.n,
      total: t.total,
      kuadrat: t.kuadrat,
      jumlah_baris: t.jumlahBaris,
      jumlah_kuadrat: t.jumlahKuadrat,
      n_garis_lurus: t.nGarisLurus,
      n_ganda: t.nGanda,
    })),
  )
  // In the order of the key, as tambahanAgregat gives it: two writers then never wait for each other in a ring.
  await sql`${prepared} insert into survei_agregat as a (instansi_id, periode_id, layanan_id, bertanda, n, total, kuadrat,
      jumlah_baris, jumlah_kuadrat, n_garis_lurus, n_ganda)
    select ${instansiId}, ${periodeId}, r.* from jsonb_to_recordset(${json}::jsonb) as r(layanan_id uuid,
      bertanda boolean, n bigint, total bigint[], kuadrat bigint[], jumlah_baris bigint, jumlah_kuadrat bigint, n_garis_lurus bigint,
      n_ganda bigint)
    on conflict (instansi_id, periode_id, layanan_id, bertanda) do update set
      n = a.n + excluded.n,
      total = (select array_agg(lama + baru order by ke)
               from unnest(a.total, excluded.total) with ordinality as x(lama, baru, ke)),
      kuadrat = (select array_agg(lama + baru order by ke)
                 from unnest(a.kuadrat, excluded.kuadrat) with ordinality as x(lama, baru, ke)),
      jumlah_baris = a.jumlah_baris + excluded.jumlah_baris,
      jumlah_kuadrat = a.jumlah_kuadrat + excluded.jumlah_kuadrat,
      n_garis_lurus = a.n_garis_lurus + excluded.n_garis_lurus,
      n_ganda = a.n_ganda + excluded.n_ganda`.execute(trx)
}

async function addToDemografi(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  fresh: readonly JawabanBertanda[],
  instrumen: Instrumen,
): Promise<void> {
  const json = JSON.stringify(tambahanDemografi(fresh, instrumen))
  await sql`${prepared} insert into survei_agregat_demografi as a (instansi_id, periode_id, dimensi, nilai, n, jumlah_baris, jumlah_kuadrat)
    select ${instansiId}, ${periodeId}, dimensi, nilai, n, "jumlahBaris", "jumlahKuadrat"
    from jsonb_to_recordset(${json}::jsonb) as r(dimensi text, nilai text, n bigint, "jumlahBaris" bigint,
      "jumlahKuadrat" bigint)
    on conflict (instansi_id, periode_id, dimensi, nilai) do update set
      n = a.n + excluded.n, jumlah_baris = a.jumlah_baris + excluded.jumlah_baris,
      jumlah_kuadrat = a.jumlah_kuadrat + excluded.jumlah_kuadrat`.execute(trx)
}
