import { RUANG } from './fitur.ts'
import type { IsiModel } from './model.ts'

/** Another shape of file is another number: an old file is then trained anew, not misread. Other traits are another shape. */
const BENTUK = 2

interface Kepala {
  readonly bentuk: number
  readonly tujuan: readonly string[]
  readonly baris: number
  readonly contoh: number
  readonly sejak?: string
}

/** A model as one file: a line of JSON, then the numbers as they lie in memory (little-endian, as every machine we run on). */
export function encodeModel(m: IsiModel): Uint8Array {
  const { tujuan, contoh, sejak } = m
  const kepala: Kepala = {
    bentuk: BENTUK,
    tujuan,
    baris: m.idf.length,
    contoh,
    ...(sejak !== undefined && { sejak }),
  }
  const json = Buffer.from(`${JSON.stringify(kepala)}\n`)
  // Numbers begin at a multiple of four.
  const awal = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, 10)])
  return Buffer.concat([awal, ...[m.barisOf, m.idf, m.bobot, m.bias, m.gerak].map(toBytes)])
}

const toBytes = (a: Int32Array | Float32Array): Uint8Array =>
  new Uint8Array(a.buffer, a.byteOffset, a.byteLength)

/** undefined: not a model of this shape. */
export function decodeModel(isi: Uint8Array): IsiModel | undefined {
  const ujung = isi.indexOf(10)
  if (ujung < 0) return undefined
  let kepala: Kepala
  try {
    kepala = JSON.parse(Buffer.from(isi.subarray(0, ujung)).toString('utf8')) as Kepala
  } catch {
    return undefined
  }
  const { bentuk, tujuan, baris, contoh, sejak } = kepala
  const mulai = Math.ceil((ujung + 1) / 4) * 4
  const panjang = [RUANG, baris, baris * tujuan.length, tujuan.length, baris]
  if (bentuk !== BENTUK || isi.length !== mulai + 4 * panjang.reduce((a, n) => a + n, 0)) return undefined
  // A copy of its own: the file may lie anywhere in a larger buffer (and Buffer.slice copies nothing).
  const salinan = new Uint8Array(isi.subarray(mulai)).buffer
  let at = 0
  const ambil = <T>(Jenis: new (b: ArrayBuffer, dari: number, n: number) => T, n: number): T => {
    const a = new Jenis(salinan, at, n)
    at += 4 * n
    return a
  }
  return {
    tujuan,
    contoh,
    ...(sejak !== undefined && { sejak }),
    barisOf: ambil(Int32Array, panjang[0]!),
    idf: ambil(Float32Array, panjang[1]!),
    bobot: ambil(Float32Array, panjang[2]!),
    bias: ambil(Float32Array, panjang[3]!),
    gerak: ambil(Float32Array, panjang[4]!),
  }
}
