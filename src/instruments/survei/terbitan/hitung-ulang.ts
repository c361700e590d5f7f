import { sql } from 'kysely'
import { formatAngka } from '../../../kernel/angka-desimal.ts'
import type { Db } from '../../../platform/db/types.ts'
import { diffHitungan, toAgregatPeriode, type BedaHitungan } from './hitungan.ts'
import { applyPutusan, listBerubah, type KeadaanTanda } from '../integritas/keadaan.ts'
import { checkTerbitan, sampaiOf, type BarisTerhitung } from './periksa.ts'
import {
  getUrutTerakhir,
  hashJawaban,
  readHitungan,
  recountDanPeriksa,
  recountJawaban,
  type Rentang,
} from './store-hitung.ts'
import { eachPeriode, listNamaLayanan, listTersimpan, type PeriodePeriksa } from './store-periksa.ts'

/**
 * Counts everything again from the rows: the running aggregates, and every publication with its fingerprints. One plain
 * sentence per difference. The rows stay in the database or pass by in pages, so a million of them need no memory.
 */
export async function hitungUlang(db: Db): Promise<string[]> {
  const found: string[] = []
  for await (const page of eachPeriode(db)) {
    for (const periode of page) {
      const list = await inOneMoment(db, (moment, samping) => checkPeriode(moment, periode, samping))
      found.push(...list.map((text) => `${periode.unit}, ${periode.nama}: ${text}`))
    }
  }
  return found
}

/**
 * Aggregates and rows must be of one moment, or an answer that arrives in between looks like a mistake. Two connections see
 * that same moment: the two great counts need not wait for each other. (So the owner's pool must hold two.)
 */
async function inOneMoment<T>(db: Db, run: (db: Db, samping: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return run(db, db)
  const reading = () => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return reading().execute(async (moment) => {
    const { rows } = await sql<{ id: string }>`select pg_export_snapshot() as id`.execute(moment)
    return reading().execute(async (samping) => {
      await sql`set transaction snapshot ${sql.lit(rows[0]!.id)}`.execute(samping)
      return run(moment, samping)
    })
  })
}

async function checkPeriode(db: Db, p: PeriodePeriksa, samping: Db): Promise<string[]> {
  const akhir = await getUrutTerakhir(db, p.id)
  const semua: Rentang = { instansiId: p.instansiId, periodeId: p.id, sampaiUrut: akhir }
  const { rusak, ...hitungan } = await recountDanPeriksa(db, semua, samping)
  return [
    ...(rusak.n > 0
      ? [
          `${formatAngka(rusak.n)} jawaban rusak (yang pertama nomor ${rusak.pertama}): nilainya tidak cocok dengan kuesionernya, atau jumlah atau tandanya tidak cocok dengan nilainya.`,
        ]
      : []),
    ...diffHitungan(await readHitungan(db, p.id), hitungan, await listNamaLayanan(db, p.id)).map(bedaText),
    ...(await checkRevisi(db, p, semua)),
  ]
}

/** People and points say it to a person; when those agree, the difference lies in a finer sum. */
function bedaText({ apa, tercatat, dihitung }: BedaHitungan): string {
  const [n, poin] = [0, 1].map((i) => [tercatat[i] ?? 0, dihitung[i] ?? 0] as const) as [
    readonly [number, number],
    readonly [number, number],
  ]
  if (n[0] === n[1] && poin[0] === poin[1]) {
    return `hitungan berjalan ${apa} berbeda pada jumlah per unsur, jumlah kuadrat, atau jumlah jawaban bertanda.`
  }
  const text = (i: 0 | 1): string => `${formatAngka(n[i])} orang dan ${formatAngka(poin[i])} poin`
  return `hitungan berjalan ${apa} mencatat ${text(0)}, sedangkan jawabannya ${text(1)}.`
}

/** The answers as they stood behind a publication: up to a number, with the reasons and decisions known then. */
async function recountAt(
  db: Db,
  semua: Rentang,
  sampaiUrut: number,
  sampai: KeadaanTanda['sampai'],
): Promise<BarisTerhitung> {
  const rentang = { ...semua, sampaiUrut, sampaiTanda: sampai.tanda }
  const { hitungan, tanda } = await applyPutusan(db, await recountJawaban(db, rentang), rentang, sampai)
  return {
    agregat: toAgregatPeriode(hitungan),
    demografi: hitungan.demografi,
    tanda,
    hashBaris: await hashJawaban(db, rentang),
  }
}

async function checkRevisi(db: Db, p: PeriodePeriksa, semua: Rentang): Promise<string[]> {
  const list = await listTersimpan(db, p.id)
  const found: string[] = []
  for (let r = 1; r <= Math.max(p.revisi, list.at(-1)?.revisi ?? 0); r++) {
    if (!list.some((t) => t.revisi === r)) found.push(`terbitan revisi ${r} hilang.`)
    else if (r > p.revisi)
      found.push(`terbitan revisi ${r} ada, tetapi periode mencatat ${p.revisi} terbitan.`)
  }
  // Revisions of one periode nearly always rest on the same rows: those are read once.
  const terhitung = new Map<string, BarisTerhitung>()
  for (const t of list) {
    const sampai = sampaiOf(t)
    const key = JSON.stringify([t.sampaiUrut, sampai])
    const baris = terhitung.get(key) ?? (await recountAt(db, semua, t.sampaiUrut, sampai))
    terhitung.set(key, baris)
    const dulu = list.filter((x) => x.revisi < t.revisi).map((x) => sampaiOf(x).putusan)
    const rentang = { ...semua, sampaiUrut: t.sampaiUrut, sampaiTanda: sampai.tanda }
    const berubah = await listBerubah(db, rentang, dulu, sampai.putusan)
    found.push(...checkTerbitan(t, baris, berubah).map((text) => `terbitan revisi ${t.revisi} ${text}`))
  }
  return found
}
