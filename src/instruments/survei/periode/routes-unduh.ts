import { ReadableStream } from 'node:stream/web'
import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { streamXlsx } from '../../../reports/xlsx.ts'
import { listLayanan } from '../../../registry/index.ts'
import { eachJawaban } from '../jawaban/store.ts'
import type { JawabanTersimpan } from '../jawaban/tipe.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import { getInstrumenPeriode } from '../instrumen/periode.ts'
import { canWork } from '../policy.ts'
import { getPeriodeTerlihat } from './akses.ts'
import { bukuKode } from './buku-kode.ts'
import type { Periode } from './periode.ts'
import { findHalamanCsv, type HalamanCsv } from './store-unduh.ts'
import { barisUnduh, csvLine, kolomOf, kolomUnduh, namaBerkas } from './unduh.ts'

interface Unduhan {
  readonly periode: Periode
  readonly layanan: ReadonlyMap<string, string>
  readonly samar: boolean
  readonly instrumen: Instrumen
}

async function load(c: Ctx, deps: Deps): Promise<Unduhan> {
  return deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
    const periode = await getPeriodeTerlihat(c, db)
    const layanan = await listLayanan(db, periode.unitId)
    return {
      periode,
      instrumen: await getInstrumenPeriode(db, periode.id),
      layanan: new Map(layanan.map((l) => [l.id, l.nama])),
      samar: !canWork(c.var.pejabat, periode),
    }
  })
}

/** A page of answers at a time, each in a short read of its own: a slow reader holds no connection. */
async function* pages(deps: Deps, { instansiId, id }: Periode): AsyncGenerator<JawabanTersimpan[]> {
  for (let sesudah = 0; ;) {
    const page = await deps.db.read({ instansiId }, async (db) => {
      const next = await eachJawaban(db, instansiId, id, undefined, sesudah).next()
      return next.done ? [] : next.value
    })
    if (page.length === 0) return
    sesudah = page.at(-1)!.urut
    yield page
  }
}

async function* rows(
  deps: Deps,
  { periode, layanan, samar, instrumen }: Unduhan,
): AsyncGenerator<(string | number)[]> {
  yield [...kolomOf(instrumen)]
  for await (const page of pages(deps, periode))
    for (const j of page) yield barisUnduh(j, layanan, samar, instrumen)
}

/** Comments are masked by rules that only this side knows. */
async function* csvSamar(deps: Deps, unduhan: Unduhan): AsyncGenerator<string> {
  yield '\uFEFF'
  for await (const row of rows(deps, unduhan)) yield csvLine(row)
}

/** The next page is asked for while the last one is on its way to the browser. */
async function* csv(deps: Deps, { periode, layanan }: Unduhan): AsyncGenerator<string> {
  const { instansiId, id } = periode
  const ask = (sesudah: number): Promise<HalamanCsv | undefined> => {
    const asked = deps.db.read({ instansiId }, (db) => findHalamanCsv(db, instansiId, id, sesudah, layanan))
    // Heard where it is awaited; a browser that has gone away never asks for it.
    asked.catch(() => undefined)
    return asked
  }
  let next = ask(0)
  yield `\uFEFF${csvLine(kolomUnduh)}`
  for (let page; (page = await next);) {
    next = ask(page.akhir)
    yield page.baris
  }
}

/**
 * Sends pieces as fast as the browser takes them, and stops making them when it has gone. When the making fails, the
 * connection breaks: half a file must not look like a whole one.
 */
function send(c: Ctx, deps: Deps, pieces: AsyncIterable<string | Buffer>): Response {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece
    } catch (err) {
      deps.log.error({ err, requestId: c.var.requestId }, 'download')
      throw err
    }
  }
  return c.body(ReadableStream.from(bytes()) as globalThis.ReadableStream<Uint8Array<ArrayBuffer>>)
}

/** `/:id/jawaban.csv` and `.xlsx`: every answer, without anything that names a device. */
export const unduhRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/jawaban.csv', async (c) => {
      const unduhan = await load(c, deps)
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header('content-disposition', `attachment; filename="${namaBerkas(unduhan.periode)}.csv"`)
      return send(
        c,
        deps,
        unduhan.samar || unduhan.instrumen.kode !== skm142017.kode
          ? csvSamar(deps, unduhan)
          : csv(deps, unduhan),
      )
    })
    .get('/:id/buku-kode.csv', async (c) => {
      const { periode, instrumen } = await load(c, deps)
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header('content-disposition', `attachment; filename="${namaBerkas(periode)}-buku-kode.csv"`)
      return c.body(bukuKode(instrumen, kolomOf(instrumen)))
    })
    .get('/:id/jawaban.xlsx', async (c) => {
      const unduhan = await load(c, deps)
      const book = streamXlsx({
        title: unduhan.periode.nama,
        author: 'Sambut',
        sheets: [
          {
            name: 'Jawaban',
            widths: kolomUnduh.map((k) => (k === 'saran' ? 60 : k === 'layanan' ? 28 : 13)),
            rows: rows(deps, unduhan),
            freeze: { rows: 1 },
          },
        ],
      })
      c.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      c.header('content-disposition', `attachment; filename="${namaBerkas(unduhan.periode)}.xlsx"`)
      return send(c, deps, book)
    })
