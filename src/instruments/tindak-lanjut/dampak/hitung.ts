import { roundHalfUp } from '../../../kernel/angka-desimal.ts'
import type { Zona } from '../../../kernel/clock.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { getInstansi } from '../../../registry/index.ts'
import { createArsip, type HasilTerbitan } from '../../survei/index.ts'
import { kumpulkan, type Pasang, type Terkumpul } from './kumpul.ts'
import { computeDampak } from './nilai.ts'
import { classifyHasil, isPenjawab, isTuntas, kunciTolok, type Harapan } from './rules.ts'
import { insertDampak, listDampak, listHarapanUnit, type Dampak } from './store.ts'

type Nanti = Awaited<ReturnType<typeof listHarapanUnit>>[number]

/** An expectation with the two publications that judge it. */
interface Tugas {
  readonly h: Nanti
  readonly lama: HasilTerbitan
  readonly baru: HasilTerbitan
}

/**
 * Answers every expectation that this publication has to do with: as the periode that answers, or, revised, as the one that was known.
 * All of one pair of periods are judged together, and what was said of a publication before is never said anew: run twice is run once.
 */
export async function nilaiTerbitan(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  instansiId: string,
  terbit: { readonly unitId: string; readonly instrumen: string; readonly periodeId: string },
  arsip = createArsip(),
): Promise<number> {
  const { zona, nama } = await getInstansi(trx, instansiId)
  const semua = await arsip.listHasil(trx, '1900-01-01', terbit.unitId, terbit.instrumen)
  const harapan = await listHarapanUnit(trx, terbit.unitId, terbit.instrumen)
  const sudah = await listDampak(
    trx,
    harapan.map((h) => h.aksiId),
  )
  const tugas = harapan
    .flatMap((h) => listTugas(h, semua, sudah))
    .filter((t) => [t.lama.periodeId, t.baru.periodeId].includes(terbit.periodeId))
  let baru = 0
  for (const keluarga of Map.groupBy(tugas, (t) => `${t.lama.periodeId}/${t.baru.periodeId}`).values())
    for (const d of await nilaiKeluarga(trx, zona, terbit.unitId, keluarga, deps.now())) {
      if (!(await insertDampak(trx, instansiId, d))) continue
      baru++
      await record(trx, { kind: 'sistem', instansiId, nama }, 'tindak_lanjut.dampak', d.aksiId, {
        periodeId: d.periodeId,
        revisi: d.revisi,
        arah: d.arah,
      })
    }
  return baru
}

/** The periods that answer: from the first one begun after it was written, up to the first in which the action was done. */
function listTugas(h: Nanti, semua: readonly HasilTerbitan[], sudah: readonly Dampak[]): Tugas[] {
  const lama = semua.find((s) => s.periodeId === h.acuan.periodeId)
  if (!lama) return []
  const list: Tugas[] = []
  for (const baru of semua.filter((s) => isPenjawab(h, s))) {
    list.push({ h, lama, baru })
    const tercatat = sudah.find((d) => d.aksiId === h.aksiId && d.periodeId === baru.periodeId)
    if (tercatat?.tuntas ?? isTuntas(h.selesaiPada, baru)) break
  }
  return list
}

async function nilaiKeluarga(
  trx: Trx,
  zona: Zona,
  unitId: string,
  keluarga: readonly Tugas[],
  at: Date,
): Promise<Dampak[]> {
  const { lama, baru } = keluarga[0]!
  const pasang: Pasang = { unitId, zona, lama, baru }
  const bahan: (Terkumpul & { readonly h: Nanti })[] = []
  for (const { h } of keluarga) bahan.push({ h, ...(await kumpulkan(trx, pasang, h)) })
  return putuskan(bahan).map((putusan, i) => ({
    aksiId: bahan[i]!.h.aksiId,
    periodeId: baru.periodeId,
    revisi: baru.revisi,
    acuanRevisi: lama.revisi,
    harapanVersi: bahan[i]!.h.versi,
    periodeSelesai: baru.selesai,
    tuntas: isTuntas(bahan[i]!.h.selesaiPada, baru),
    potong: bahan[i]!.potong,
    at,
    ...putusan,
  }))
}

export type Putusan = Pick<Dampak, 'arah' | 'hasil' | 'p' | 'pHolm' | 'keluarga' | 'angka'>

/** What the figures of a family say to each expectation, in its order. */
export function putuskan(bahan: readonly (Terkumpul & { readonly h: Harapan })[]): Putusan[] {
  const jawaban = new Map(computeDampak(bahan.map((b) => b.soal)).map((j) => [j.kunci, j]))
  return bahan.map(({ h, angka }) => {
    const { arah, selisih, p, pHolm, keluarga } = jawaban.get(kunciTolok(h.tolok))!
    return {
      arah,
      hasil: classifyHasil(h, arah, selisih),
      p,
      pHolm,
      keluarga,
      angka: { ...angka, selisih: selisih && roundHalfUp(selisih, 2).text },
    }
  })
}
