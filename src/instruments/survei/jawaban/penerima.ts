import type { OpenDb } from '../../../platform/db/types.ts'
import { receiveJawaban } from './commands.ts'
import type { HasilMasuk, JawabanBaru } from './tipe.ts'

interface Menunggu {
  readonly instansiId: string
  readonly periodeId: string
  readonly hariIni: string
  readonly jawaban: JawabanBaru
  readonly resolve: (hasil: HasilMasuk) => void
  readonly reject: (err: unknown) => void
}

const SEKALI = 200

/**
 * Group commit: answers that arrive while a transaction is under way share the next one, so a busy day costs one commit
 * for many forms. Nobody is told "tersimpan" before the commit that holds his answer.
 */
export function createPenerima(db: OpenDb): {
  receive: (
    instansiId: string,
    periodeId: string,
    hariIni: string,
    jawaban: JawabanBaru,
  ) => Promise<HasilMasuk>
} {
  const antrean = new Map<string, Menunggu[]>()
  const berjalan = new Set<string>()

  async function commit(kelompok: readonly Menunggu[]): Promise<void> {
    const [{ instansiId, periodeId, hariIni }] = kelompok as [Menunggu]
    try {
      const hasil = await db.write({ instansiId }, (trx) =>
        receiveJawaban(
          trx,
          instansiId,
          periodeId,
          hariIni,
          kelompok.map((m) => m.jawaban),
        ),
      )
      kelompok.forEach((m, i) => m.resolve(hasil[i]!))
    } catch (err) {
      // One answer must not take its neighbours down: alone, each gets its own reason.
      if (kelompok.length === 1) kelompok[0]!.reject(err)
      else for (const satu of kelompok) await commit([satu])
    }
  }

  async function drain(periodeId: string): Promise<void> {
    berjalan.add(periodeId)
    // Whoever is read from the network in this same turn of the event loop comes along.
    await new Promise(setImmediate)
    for (let menunggu; (menunggu = antrean.get(periodeId)) && menunggu.length > 0;) {
      antrean.set(periodeId, menunggu.slice(SEKALI))
      await commit(menunggu.slice(0, SEKALI))
    }
    antrean.delete(periodeId)
    berjalan.delete(periodeId)
  }

  return {
    receive: (instansiId, periodeId, hariIni, jawaban) =>
      new Promise((resolve, reject) => {
        const menunggu = antrean.get(periodeId) ?? []
        menunggu.push({ instansiId, periodeId, hariIni, jawaban, resolve, reject })
        antrean.set(periodeId, menunggu)
        if (!berjalan.has(periodeId)) void drain(periodeId)
      }),
  }
}
