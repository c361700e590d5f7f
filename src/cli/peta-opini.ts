import { basename } from 'node:path'
import { readPernyataanFile, readSuaraFile } from '../instruments/fkp/peta/baca/baca.ts'
import { galatBerkas, type GalatSuara } from '../instruments/fkp/peta/baca/galat.ts'
import type { DaftarPernyataan } from '../instruments/fkp/peta/baca/pernyataan.ts'
import { presentPeta } from '../instruments/fkp/peta/hasil.ts'
import { computeKestabilan, type Kestabilan } from '../instruments/fkp/peta/kestabilan.ts'
import type { MatriksSuara } from '../instruments/fkp/peta/matriks.ts'
import { warnPeta } from '../instruments/fkp/peta/peringatan.ts'
import { computePeta, type Peta } from '../instruments/fkp/peta/peta.ts'
import { id } from '../instruments/fkp/peta/words.ts'
import { AppError, OperatorError } from '../kernel/errors.ts'
import { readArgs } from './args.ts'
import { galatJson, galatTeks } from './hitung-galat.ts'
import { processIo, progressBar, type Io } from './io.ts'
import { bantuan, readOpsi, type OpsiPeta } from './peta-opini-opsi.ts'
import { tampilkanPeta } from './peta-opini-tampilan.ts'

const PILIHAN = ['pernyataan', 'kelompok', 'ulangan', 'cara']
/** Drawing again is done unasked while it is a matter of a second. */
const ULANGAN = 20
const SUARA_RINGAN = 50_000

/** `npx sambut peta-opini`: votes in, the map of opinions out. 0 done, 2 bad input. */
export async function run(argv: string[], io: Io = processIo): Promise<number> {
  const isJson = argv.includes('--json')
  let opsi: OpsiPeta | undefined
  const refuse = (pesan: readonly string[]): number => {
    const galat = isJson ? galatJson(io) : galatTeks(io, opsi ? basename(opsi.berkas) : 'sambut peta-opini')
    for (const one of pesan) galat.add(galatBerkas(one))
    galat.end()
    return 2
  }
  try {
    const args = readArgs(argv, { bantuan, words: [1, 1], options: PILIHAN })
    if (args === 'help') {
      io.out(bantuan)
      return 0
    }
    opsi = readOpsi(args)
    return await petakan(opsi, isJson, io)
  } catch (err) {
    if (!(err instanceof AppError || err instanceof OperatorError)) throw err
    return refuse(err.message.split('\n'))
  }
}

async function petakan(opsi: OpsiPeta, isJson: boolean, io: Io): Promise<number> {
  const galat = isJson ? galatJson(io) : galatTeks(io, basename(opsi.berkas))
  const reading = progressBar(io, 'Membaca')
  let pernyataan: DaftarPernyataan | undefined
  const suara = await readSuaraFile(opsi.berkas, galat.add, reading.at).finally(reading.clear)
  if (opsi.pernyataan !== undefined)
    pernyataan = await readPernyataanFile(opsi.pernyataan, (g) => galat.add(ofFile(g, opsi.pernyataan!)))
  if (galat.end()) return 2
  const matriks = suara.matriks()
  const counting = progressBar(io, 'Menghitung')
  const [peta, kestabilan] = compute(matriks, pernyataan, opsi, counting.at)
  counting.clear()
  const peringatan = warnPeta(peta, kestabilan, suara.diabaikan).map(id.peringatan)
  if (isJson) io.out(`${JSON.stringify(presentPeta(peta, kestabilan, peringatan), null, 2)}\n`)
  else
    io.out(
      tampilkanPeta(peta, {
        berkas: basename(opsi.berkas),
        pernyataan,
        kestabilan,
        peringatan,
        columns: io.columns,
      }),
    )
  return 0
}

function compute(
  matriks: MatriksSuara,
  pernyataan: DaftarPernyataan | undefined,
  { k, cara, ulangan }: OpsiPeta,
  at: (done: number, total: number) => void,
): [Peta, Kestabilan | null] {
  const times = ulangan ?? (matriks.suara.length <= SUARA_RINGAN ? ULANGAN : 0)
  const peta = computePeta(matriks, { keluar: pernyataan?.keluar, meta: pernyataan?.meta, k, cara })
  at(1, times + 1)
  const isWorth = times > 0 && peta.kelompok.length > 1
  return [peta, isWorth ? computeKestabilan(peta, times, (done) => at(done + 1, times + 1)) : null]
}

/** The second file is named, the first stands above the list. */
const ofFile = (galat: GalatSuara, path: string): GalatSuara => ({
  ...galat,
  pesan: `${basename(path)}: ${galat.pesan}`,
})
