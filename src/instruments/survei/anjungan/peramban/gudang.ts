import type { Bekal, JenisPerangkat } from '../tipe.ts'
import type { Antrean } from './rules.ts'

/** What a device keeps: the queue of sealed answers, and a few facts. One database for each address. */
export interface Isi {
  readonly bekal: Bekal
  readonly token: string
  /** Milliseconds our clock is ahead of the server's. */
  readonly selisih: number
  /** Answers the server has given a receipt for. */
  readonly terkirim: number
  /** When the server was last heard. */
  readonly terakhir: number
  readonly pin: { readonly gagal: number; readonly bolehLagi: number }
  /** The server knows this device no more, and why. */
  readonly ditolak: 'dicabut' | 'belum_dipasang'
  /** Interviews counted for the assignment. */
  readonly masuk: number
}

type Baris = Antrean & { readonly urut?: number }

export interface Gudang {
  /** Resolves when it is on the disk, not before: only then may somebody be thanked. */
  readonly add: (a: Antrean) => Promise<void>
  readonly list: (keadaan: Antrean['keadaan'], banyak: number) => Promise<Antrean[]>
  readonly count: (keadaan: Antrean['keadaan']) => Promise<number>
  /** The receipt: rows go, or stay with their reason, and the count rises, all at once or not at all. */
  readonly settle: (hapus: readonly string[], tahan: readonly Antrean[]) => Promise<void>
  readonly get: <K extends keyof Isi>(k: K) => Promise<Isi[K] | undefined>
  readonly put: <K extends keyof Isi>(k: K, isi: Isi[K] | undefined) => Promise<void>
}

const done = <T>(req: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    req.addEventListener('success', () => resolve(req.result))
    req.addEventListener('error', () => reject(req.error ?? new Error('penyimpanan gagal')))
  })

const committed = (tx: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    tx.addEventListener('complete', () => resolve())
    tx.addEventListener('abort', () => reject(tx.error ?? new Error('penyimpanan gagal')))
  })

export async function openGudang(jenis: JenisPerangkat, kode: string): Promise<Gudang> {
  const open = indexedDB.open(`sambut-${jenis}-${kode}`, 1)
  open.addEventListener('upgradeneeded', () => {
    const antre = open.result.createObjectStore('antre', { keyPath: 'urut', autoIncrement: true })
    antre.createIndex('keadaan', 'keadaan')
    antre.createIndex('kunci', 'kunci', { unique: true })
    open.result.createObjectStore('isi')
  })
  const db = await done(open)
  const read = (store: string): IDBObjectStore => db.transaction(store).objectStore(store)
  const write = (): IDBTransaction => db.transaction(['antre', 'isi'], 'readwrite', { durability: 'strict' })
  return {
    add: async (a) => {
      const tx = write()
      tx.objectStore('antre').add(a)
      await committed(tx)
    },
    list: (keadaan, banyak) => done(read('antre').index('keadaan').getAll(keadaan, banyak)),
    count: (keadaan) => done(read('antre').index('keadaan').count(keadaan)),
    settle: async (hapus, tahan) => {
      const tx = write()
      const antre = tx.objectStore('antre')
      const isi = tx.objectStore('isi')
      const byKunci = antre.index('kunci')
      let n = 0
      for (const kunci of hapus) {
        const urut = await done(byKunci.getKey(kunci))
        // Another tab may have settled the same receipt: counted once.
        if (urut === undefined) continue
        antre.delete(urut)
        n++
      }
      for (const a of tahan) {
        const lama = (await done(byKunci.get(a.kunci))) as Baris | undefined
        if (lama) antre.put({ ...lama, ...a })
      }
      const terkirim = ((await done(isi.get('terkirim'))) as number | undefined) ?? 0
      isi.put(terkirim + n, 'terkirim')
      await committed(tx)
    },
    get: (k) => done(read('isi').get(k)),
    put: async (k, value) => {
      const tx = write()
      if (value === undefined) tx.objectStore('isi').delete(k)
      else tx.objectStore('isi').put(value, k)
      await committed(tx)
    },
  }
}
