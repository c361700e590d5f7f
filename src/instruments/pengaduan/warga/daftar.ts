/** One entry of a list. The value is short and tells no id of ours. */
export interface Pilihan {
  readonly nilai: string
  readonly nama: string
}
/** Entries under a heading; without one they stand by themselves. */
export interface Kelompok {
  readonly nama: string
  readonly isi: readonly Pilihan[]
}
/** An entry and the one it lies under. */
export interface Cabang extends Pilihan {
  readonly induk: string | null
}

/** Longer than this, a list costs more bytes than it helps. */
export const TERPANJANG = 260

export interface Daftar {
  /** Too long for one page: it shows what lies at the top, and what lies under the entry that is chosen. */
  readonly bertahap: boolean
  readonly kosong: boolean
  readonly find: (nilai: string | undefined) => Pilihan | undefined
  readonly buka: (dipilih: string | undefined) => readonly Kelompok[]
  /** The nearest entry, this one or one above it, that has something under it. */
  readonly terbuka: (dipilih: string | undefined) => Pilihan | undefined
}

/** Entries in the order of the list. One whose `induk` is not among them lies at the top. */
export function createDaftar(semua: readonly Cabang[]): Daftar {
  const oleh = new Map(semua.map((c) => [c.nilai, c]))
  const atas: Cabang[] = []
  const bawah = new Map<string, Cabang[]>()
  for (const c of semua)
    if (c.induk === null || !oleh.has(c.induk)) atas.push(c)
    else (bawah.get(c.induk) ?? bawah.set(c.induk, []).get(c.induk)!).push(c)
  const bertahap = semua.length > TERPANJANG && bawah.size > 0
  /** From the top down to the entry. */
  const jalan = (nilai: string | undefined): Cabang[] => {
    const list: Cabang[] = []
    for (let c = oleh.get(nilai ?? ''); c && !list.includes(c); c = oleh.get(c.induk ?? '')) list.unshift(c)
    return list
  }
  const kelompok = (c: Cabang): Kelompok => ({ nama: c.nama, isi: [c, ...(bawah.get(c.nilai) ?? [])] })
  const penuh = bertahap ? [] : atas.map(kelompok)
  return {
    bertahap,
    kosong: semua.length === 0,
    find: (nilai) => oleh.get(nilai ?? ''),
    terbuka: (dipilih) => jalan(dipilih).findLast((c) => bawah.has(c.nilai)),
    buka: (dipilih) => {
      if (!bertahap) return penuh
      const [puncak, ...turun] = jalan(dipilih)
      return atas.flatMap((c) =>
        c === puncak
          ? [
              kelompok(c),
              ...turun.flatMap((t) => {
                const isi = bawah.get(t.nilai)
                return isi ? [{ nama: t.nama, isi }] : []
              }),
            ]
          : [{ nama: '', isi: [c] }],
      )
    },
  }
}
