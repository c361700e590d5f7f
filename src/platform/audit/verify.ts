import type { Db } from '../db/types.ts'
import { AWAL, hashCatatan, type CatatanBerantai } from './catatan.ts'
import { inSnapshot, listChains, readChain } from './store.ts'

export interface MasalahRantai {
  readonly instansiId: string
  /** Number of the line in its chain. */
  readonly urut: number
  /** Plain Indonesian. */
  readonly pesan: string
}

export interface HasilVerifikasi {
  readonly rantai: readonly { readonly instansiId: string; readonly jumlah: number; readonly ujung: string }[]
  readonly masalah: readonly MasalahRantai[]
}

/** Walks one chain line by line; needs nothing but the lines. */
export class ChainWalk {
  readonly masalah: MasalahRantai[] = []
  readonly #instansiId: string
  #jumlah = 0
  #urut = 0
  #hash = AWAL

  constructor(instansiId: string) {
    this.#instansiId = instansiId
  }

  get jumlah(): number {
    return this.#jumlah
  }
  get ujung(): string {
    return this.#hash
  }

  step(line: CatatanBerantai): void {
    if (line.instansiId !== this.#instansiId) this.#report(line.urut, 'Baris milik instansi lain tersisip.')
    if (line.urut > this.#urut + 1)
      this.#report(line.urut, `Ada ${line.urut - this.#urut - 1} baris hilang sebelum baris ini.`)
    else if (line.urut <= this.#urut) this.#report(line.urut, 'Nomor baris berulang atau mundur.')
    else if (line.hashSebelum !== this.#hash)
      this.#report(line.urut, 'Baris tidak bersambung dengan baris sebelumnya.')
    if (hashCatatan(line) !== line.hash)
      this.#report(line.urut, 'Isi baris tidak cocok dengan sidiknya: baris ini diubah.')
    this.#jumlah++
    this.#urut = line.urut
    this.#hash = line.hash
  }

  /** The chain must end where its tip says: otherwise lines were cut off. */
  end(urut: number, hash: string): void {
    if (urut > this.#urut)
      this.#report(
        urut,
        `Rantai berakhir di baris ${this.#urut}; ${urut - this.#urut} baris terakhir hilang.`,
      )
    else if (urut !== this.#urut || hash !== this.#hash)
      this.#report(this.#urut, 'Ujung rantai tidak cocok dengan baris terakhir.')
  }

  #report(urut: number, pesan: string): void {
    this.masalah.push({ instansiId: this.#instansiId, urut, pesan })
  }
}

/** Every chain of the database, as the owner sees it: one snapshot, so that work may go on meanwhile. */
export function verifyChain(owner: Db): Promise<HasilVerifikasi> {
  return inSnapshot(owner, walkAll)
}

async function walkAll(owner: Db): Promise<HasilVerifikasi> {
  const rantai: HasilVerifikasi['rantai'][number][] = []
  const masalah: MasalahRantai[] = []
  for (const { instansiId, urut, hash } of await listChains(owner)) {
    const walk = new ChainWalk(instansiId)
    for await (const line of readChain(owner, instansiId)) walk.step(line)
    walk.end(urut, hash)
    rantai.push({ instansiId, jumlah: walk.jumlah, ujung: walk.ujung })
    masalah.push(...walk.masalah)
  }
  return { rantai, masalah }
}
