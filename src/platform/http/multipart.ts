import { Readable, type Readable as Aliran } from 'node:stream'
import type { ReadableStream as Sungai } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import { HTTPException } from 'hono/http-exception'
import { AppError, common } from '../../kernel/errors.ts'
import { keepDraft } from './draf.ts'
import type { Ctx } from './env.ts'

/** What one form may bring; what is more is read past, not kept. */
export interface BatasUnggah {
  /** Bytes of one file. */
  readonly ukuranMaks: number
  readonly banyakMaks: number
}

/** A file that was not kept, and why. */
export interface BerkasLewat {
  readonly nama: string
  readonly sebab: 'terlalu_besar' | 'terlalu_banyak'
}

export interface BagianForm {
  readonly entries: readonly (readonly [string, string | File])[]
  readonly lewat: Readonly<Record<string, BerkasLewat>>
}

const MB = 1024 * 1024
/** Words of a form; files are counted by the body as a whole (limit.ts). */
const TEKS_TERBESAR = 2 * MB
/** Fields of one form, files among them: a desk's longest list has some thousands, and a script sends a hundred times that in a megabyte. */
export const BIDANG_TERBANYAK = 10_000
/** Where the form says nothing of how many files it takes. */
const BANYAK_TERBESAR = 50

/**
 * Reads a form with files as it arrives: words are kept, each file goes to the disk at the pace the disk takes it. What comes
 * back as a `File` is read from there only when somebody asks for it.
 */
export async function readMultipart(c: Ctx, batas?: BatasUnggah): Promise<BagianForm> {
  const { body } = c.req.raw
  if (!body) return { entries: [], lewat: {} }
  const entries: [string, string | File][] = []
  const lewat: Record<string, BerkasLewat> = { __proto__: null } as unknown as Record<string, BerkasLewat>
  const menulis: Promise<void>[] = []
  const terbuka: Aliran[] = []
  const source = Readable.fromWeb(body as unknown as Sungai)
  let teks = 0
  let banyak = 0
  let gagal = false
  const selesai = new Promise<void>((resolve, reject) => {
    const fail = (err: Error): void => {
      if (gagal) return
      gagal = true
      reject(err)
      source.destroy()
      // What is cut off ends by itself nowhere: its file would stay open on the disk.
      for (const isi of terbuka) isi.destroy(err)
    }
    const tambah = (panjang: number): boolean => {
      teks += panjang
      if (teks <= TEKS_TERBESAR) return !gagal
      fail(new AppError(common.terlaluBesar))
      return false
    }
    const parser = openParser(c, batas, fail)
    if (!parser) return
    parser.on('field', (name, value, _nameCut, valueCut) => {
      if (valueCut) return fail(new AppError(common.terlaluBesar))
      if (tambah(name.length + value.length)) entries.push([name, value])
    })
    parser.on('file', (name, isi, nama, _coding, type) => {
      // A field left empty comes as a file without a name.
      if (!nama || !tambah(name.length + nama.length)) {
        isi.resume()
        return
      }
      if (++banyak > (batas?.banyakMaks ?? BANYAK_TERBESAR)) {
        lewat[name] ??= { nama, sebab: 'terlalu_banyak' }
        isi.resume()
        return
      }
      const at = entries.push([name, '']) - 1
      terbuka.push(isi)
      const job = takeFile(c, isi, nama, type).then((file) => {
        if (isi.truncated) lewat[name] ??= { nama, sebab: 'terlalu_besar' }
        entries[at] = [name, file]
      })
      job.catch(fail)
      menulis.push(job)
    })
    parser.on('partsLimit', () => fail(new AppError(common.terlaluBesar)))
    parser.on('finish', resolve)
    parser.on('error', () => fail(rusak()))
    source.on('error', (err) => fail(err instanceof AppError ? err : rusak()))
    source.pipe(parser)
  })
  try {
    await selesai
    await Promise.all(menulis)
  } finally {
    await Promise.allSettled(menulis)
  }
  return { entries, lewat }
}

function openParser(c: Ctx, batas: BatasUnggah | undefined, fail: (err: Error) => void): Busboy | undefined {
  try {
    return new Busboy({
      headers: { 'content-type': c.req.header('content-type') ?? '' },
      // A field with a name of a file is one, whatever type it claims: `blob` without type is how some phones send.
      isPartAFile: (_name, _type, nama) => nama !== undefined,
      limits: {
        fieldNameSize: 200,
        fieldSize: TEKS_TERBESAR,
        headerPairs: 50,
        parts: BIDANG_TERBANYAK,
        fileSize: batas?.ukuranMaks ?? Number.POSITIVE_INFINITY,
      },
    })
  } catch {
    fail(rusak())
    return undefined
  }
}

/** To the disk and back as a file that is not read yet. An empty one is no file. */
async function takeFile(c: Ctx, isi: Aliran, nama: string, type: string): Promise<File> {
  const blob = await keepDraft(c, isi)
  return new File([blob], nama, { type })
}

const rusak = (): HTTPException =>
  new HTTPException(400, {
    message: 'Kiriman ini terputus di tengah jalan. Kembali, lalu kirim sekali lagi.',
  })
