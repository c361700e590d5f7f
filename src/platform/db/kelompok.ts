interface Menunggu<T, R> {
  readonly isi: T
  readonly resolve: (hasil: R) => void
  readonly reject: (err: unknown) => void
}

export interface GroupCommitOptions<T, R> {
  /** Takes a group in one transaction; one result each, in order. */
  readonly commit: (group: readonly T[]) => Promise<readonly R[]>
  /** How one is taken that failed with its neighbours; as a group of one unless said otherwise. */
  readonly alone?: (one: T) => Promise<R>
}

const SEKALI = 200
/** A group of this size says that many are sending: the next one waits a moment for all of them. */
const RAMAI = 8
const SEBENTAR_MS = 12

/**
 * Group commit: what arrives while a transaction is under way shares the next one, so a busy day costs one commit for many
 * forms; while many send, a group also gathers for a moment, since a large one costs little more than a small one. Nobody is told
 * that it is stored before the commit that holds it, and whoever sends alone waits for nobody. Those under one key share.
 */
export function createGroupCommit<T, R>({
  commit,
  alone = async (one) => (await commit([one]))[0]!,
}: GroupCommitOptions<T, R>): (key: string, isi: T) => Promise<R> {
  const antrean = new Map<string, Menunggu<T, R>[]>()
  const berjalan = new Set<string>()
  /** Keys whose next group is gathering, and what it waits for. */
  const menghimpun = new Map<string, { readonly cukup: number; readonly lanjut: () => void }>()

  const gather = (key: string, cukup: number): Promise<void> =>
    new Promise((resolve) => {
      const lanjut = (): void => {
        clearTimeout(late)
        menghimpun.delete(key)
        resolve()
      }
      const late = setTimeout(lanjut, SEBENTAR_MS)
      menghimpun.set(key, { cukup, lanjut })
    })

  async function take(kelompok: readonly Menunggu<T, R>[]): Promise<void> {
    try {
      const hasil = await commit(kelompok.map((m) => m.isi))
      kelompok.forEach((m, i) => m.resolve(hasil[i]!))
    } catch (err) {
      if (kelompok.length === 1) return kelompok[0]!.reject(err)
      // One must not take its neighbours down: alone, each gets its own reason.
      for (const m of kelompok) await alone(m.isi).then(m.resolve, m.reject)
    }
  }

  async function drain(key: string): Promise<void> {
    berjalan.add(key)
    // Whoever is read from the network in this same turn of the event loop comes along.
    await new Promise(setImmediate)
    for (let menunggu; (menunggu = antrean.get(key)) && menunggu.length > 0;) {
      antrean.set(key, menunggu.slice(SEKALI))
      const kelompok = menunggu.slice(0, SEKALI)
      await take(kelompok)
      // As many as were under way: those who were answered now, and those who came meanwhile.
      const banyak = kelompok.length + (antrean.get(key)?.length ?? 0)
      if (kelompok.length >= RAMAI) await gather(key, Math.min(banyak, SEKALI))
    }
    antrean.delete(key)
    berjalan.delete(key)
  }

  return (key, isi) =>
    new Promise((resolve, reject) => {
      const menunggu = antrean.get(key) ?? []
      menunggu.push({ isi, resolve, reject })
      antrean.set(key, menunggu)
      if (!berjalan.has(key)) void drain(key)
      const himpun = menghimpun.get(key)
      if (himpun && menunggu.length >= himpun.cukup) himpun.lanjut()
    })
}
