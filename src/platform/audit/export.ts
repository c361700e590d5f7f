import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Db } from '../db/types.ts'
import { AWAL, type CatatanBerantai } from './catatan.ts'
import { inSnapshot, listChains, readChain } from './store.ts'
import { ChainWalk, type HasilVerifikasi, type MasalahRantai } from './verify.ts'

/** First line of the file. `urut` and `ujung` are the tip at the time of writing: kept elsewhere, they pin the past. */
const kepala = z.object({
  format: z.literal('sambut-audit-1'),
  instansiId: z.uuid(),
  urut: z.number().int().nonnegative(),
  ujung: z.string(),
})

const baris = z.object({
  instansiId: z.string(),
  urut: z.number().int(),
  pada: z.string(),
  pelaku: z.object({ jenis: z.string(), id: z.string().nullable(), peran: z.array(z.string()) }),
  peristiwa: z.string(),
  sasaranId: z.string(),
  data: z.record(z.string(), z.json()),
  hashSebelum: z.string(),
  hash: z.string(),
})

/** One chain as JSON lines. Whoever holds the file can check it without us. Returns the number of lines of the chain. */
export function exportChain(owner: Db, instansiId: string, path: string): Promise<number> {
  return inSnapshot(owner, (db) => writeChain(db, instansiId, path))
}

async function writeChain(owner: Db, instansiId: string, path: string): Promise<number> {
  const tip = (await listChains(owner)).find((r) => r.instansiId === instansiId)
  const file = await open(path, 'w')
  let n = 0
  try {
    const head = { format: 'sambut-audit-1', instansiId, urut: tip?.urut ?? 0, ujung: tip?.hash ?? AWAL }
    await file.write(`${JSON.stringify(head)}\n`)
    let chunk: string[] = []
    for await (const line of readChain(owner, instansiId)) {
      chunk.push(`${JSON.stringify(line)}\n`)
      n++
      if (chunk.length >= 1000) {
        await file.write(chunk.join(''))
        chunk = []
      }
    }
    await file.write(chunk.join(''))
  } finally {
    await file.close()
  }
  return n
}

/** Checks an exported file. A line that is no line of a chain is reported by its number in the file. */
export async function verifyFile(path: string): Promise<HasilVerifikasi> {
  const masalah: MasalahRantai[] = []
  let head: z.infer<typeof kepala> | undefined
  let walk: ChainWalk | undefined
  let nomor = 0
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    nomor++
    if (text.trim() === '') continue
    const json = parseJson(text)
    if (!walk) {
      head = kepala.safeParse(json).data
      if (!head) {
        return {
          rantai: [],
          masalah: [{ instansiId: '', urut: 0, pesan: 'Berkas ini bukan ekspor catatan audit Sambut.' }],
        }
      }
      walk = new ChainWalk(head.instansiId)
      continue
    }
    const line = baris.safeParse(json)
    if (line.success) walk.step(line.data as CatatanBerantai)
    else
      masalah.push({
        instansiId: head!.instansiId,
        urut: nomor - 1,
        pesan: `Baris ${nomor} berkas ini rusak.`,
      })
  }
  if (!walk || !head) {
    return { rantai: [], masalah: [{ instansiId: '', urut: 0, pesan: 'Berkas ini kosong.' }] }
  }
  walk.end(head.urut, head.ujung)
  return {
    rantai: [{ instansiId: head.instansiId, jumlah: walk.jumlah, ujung: walk.ujung }],
    masalah: [...masalah, ...walk.masalah],
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
