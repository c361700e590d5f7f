import { basename } from 'node:path'
import { galatBerkas } from '../instruments/survei/hitung/galat.ts'
import { hitungBerkas, type HasilHitung } from '../instruments/survei/hitung/hitung.ts'
import { AppError } from '../kernel/errors.ts'
import { galatJson, galatTeks } from './hitung-galat.ts'
import { bacaOpsi, bantuan, type OpsiHitung } from './hitung-opsi.ts'
import { tampilkanHasil } from './hitung-tampilan.ts'
import { processIo, progressBar, type Io } from './io.ts'

/** `npx sambut hitung`: a respondent file in, the index out. 0 done, 2 bad input. */
export function run(argv: string[], io: Io = processIo): Promise<number> {
  const terbaca = bacaOpsi(argv)
  if ('help' in terbaca) {
    io.out(bantuan)
    return Promise.resolve(0)
  }
  if ('salah' in terbaca) {
    const galat = argv.includes('--json') ? galatJson(io) : galatTeks(io, 'sambut hitung')
    for (const pesan of terbaca.salah) galat.add(galatBerkas(pesan))
    galat.end()
    return Promise.resolve(2)
  }
  return hitung(terbaca.opsi, io)
}

async function hitung(opsi: OpsiHitung, io: Io): Promise<number> {
  const galat = opsi.isJson ? galatJson(io) : galatTeks(io, basename(opsi.berkas))
  const progress = progressBar(io, 'Membaca')
  let selesai: HasilHitung | undefined
  try {
    selesai = await hitungBerkas(opsi.berkas, {
      ...opsi,
      onBytes: progress.at,
      onGalat: galat.add,
    })
  } catch (err) {
    if (!(err instanceof AppError)) throw err
    galat.add(galatBerkas(err.message))
  }
  progress.clear()
  if (galat.end() || !selesai) return 2
  if (opsi.isJson) io.out(`${JSON.stringify(selesai.hasil, null, 2)}\n`)
  else io.out(tampilkanHasil(selesai.hasil, basename(opsi.berkas), io.columns))
  return 0
}
