import type { OpenDb } from '../../../platform/db/types.ts'
import { isPolos, receiveDaring, receiveJawaban, type KirimanDaring } from './commands.ts'
import type { HasilMasuk } from './tipe.ts'

interface Menunggu extends KirimanDaring {
  readonly hariIni: string
  readonly resolve: (hasil: HasilMasuk) => void
  readonly reject: (err: unknown) => void
}

const SEKALI = 200
/** A group of this size says that many are sending: the next one waits a moment for all of them. */
const RAMAI = 8
const SEBENTAR_MS = 5

/**
 * Group commit: answers that arrive while a transaction is under way share the next one, so a busy day costs one commit
 * for many forms; while many send, a group also gathers for a moment, since a large one costs little more than a small one.
 * Nobody is told "tersimpan" before the commit that holds his answer, and whoever sends alone waits for nobody.
 */
export function createPenerima(db: OpenDb): {
  receive: (kiriman: KirimanDaring, hariIni: string) => Promise<HasilMasuk>
} {
  const antrean = new Map<string, Menunggu[]>()
  const berjalan = new Set<string>()
  /** Periode whose next group is gathering, and what it waits for. */
  const menghimpun = new Map<string, { readonly cukup: number; readonly lanjut: () => void }>()

  const gather = (periodeId: string, cukup: number): Promise<void> =>
    new Promise((resolve) => {
      const lanjut = (): void => {
        clearTimeout(late)
        menghimpun.delete(periodeId)
        resolve()
      }
      const late = setTimeout(lanjut, SEBENTAR_MS)
      menghimpun.set(periodeId, { cukup, lanjut })
    })

  const receive = async (kelompok: readonly Menunggu[]): Promise<HasilMasuk[]> => {
    const [{ periode, hariIni }] = kelompok as [Menunggu]
    const rows = kelompok.map((m) => m.jawaban)
    return db.write({ instansiId: periode.instansiId }, (trx) =>
      receiveJawaban(trx, periode.instansiId, periode.id, hariIni, rows),
    )
  }

  async function commit(kelompok: readonly Menunggu[], polos: boolean): Promise<void> {
    if (kelompok.length === 0) return
    try {
      const hasil = (polos && (await receiveDaring(db, kelompok))) || (await receive(kelompok))
      kelompok.forEach((m, i) => m.resolve(hasil[i]!))
    } catch (err) {
      // One answer must not take its neighbours down: alone, each gets its own reason.
      if (kelompok.length === 1) kelompok[0]!.reject(err)
      else for (const satu of kelompok) await commit([satu], false)
    }
  }

  async function drain(periodeId: string): Promise<void> {
    berjalan.add(periodeId)
    // Whoever is read from the network in this same turn of the event loop comes along.
    await new Promise(setImmediate)
    for (let menunggu; (menunggu = antrean.get(periodeId)) && menunggu.length > 0;) {
      antrean.set(periodeId, menunggu.slice(SEKALI))
      const kelompok = menunggu.slice(0, SEKALI)
      const sekarang = Map.groupBy(kelompok, isPolos)
      await commit(sekarang.get(true) ?? [], true)
      await commit(sekarang.get(false) ?? [], false)
      // As many as were under way: those who were answered now, and those who came meanwhile.
      const banyak = kelompok.length + (antrean.get(periodeId)?.length ?? 0)
      if (kelompok.length >= RAMAI) await gather(periodeId, Math.min(banyak, SEKALI))
    }
    antrean.delete(periodeId)
    berjalan.delete(periodeId)
  }

  return {
    receive: (kiriman, hariIni) =>
      new Promise((resolve, reject) => {
        const { id } = kiriman.periode
        const menunggu = antrean.get(id) ?? []
        menunggu.push({ ...kiriman, hariIni, resolve, reject })
        antrean.set(id, menunggu)
        if (!berjalan.has(id)) void drain(id)
        const himpun = menghimpun.get(id)
        if (himpun && menunggu.length >= himpun.cukup) himpun.lanjut()
      }),
  }
}
