import { basename } from 'node:path'
import { berkasDitolak, galatBerkas } from '../instruments/survei/hitung/galat.ts'
import { hitungBerkas, type HasilHitung } from '../instruments/survei/hitung/hitung.ts'
import { AppError } from '../kernel/errors.ts'
import { galatJson, galatTeks, type PenampungGalat } from './hitung-galat.ts'
import { bacaOpsi, bantuan, type OpsiHitung } from './hitung-opsi.ts'
import { rekap } from './hitung-rekap.ts'
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
  try {
    return await (/\.json$/i.test(opsi.berkas)
      ? rekap(opsi.berkas, opsi.isJson, io)
      : hitungBaris(opsi, io, galat))
  } catch (err) {
    if (!(err instanceof AppError)) throw err
    galat.add(galatBerkas(err.message))
    galat.end()
    return 2
  }
}

async function hitungBaris(opsi: OpsiHitung, io: Io, galat: PenampungGalat): Promise<number> {
  const progress = progressBar(io, 'Membaca')
  const selesai = await hitungBerkas(opsi.berkas, {
    ...opsi,
    onBytes: progress.at,
    onGalat: galat.add,
  }).finally(progress.clear)
  if (galat.end() || !selesai) return 2
  if (opsi.laporan !== undefined) await laporkan(selesai, opsi, opsi.laporan)
  if (opsi.isJson) io.out(`${JSON.stringify(selesai.hasil, null, 2)}\n`)
  else {
    io.out(tampilkanHasil(selesai.hasil, basename(opsi.berkas), io.columns))
    if (opsi.laporan !== undefined) io.out(`  Laporan: ${opsi.laporan}\n`)
  }
  return 0
}

/** The report engines are loaded only for those who ask for a report: the index alone answers at once. */
async function laporkan(selesai: HasilHitung, opsi: OpsiHitung, tujuan: string): Promise<void> {
  const { writeLaporan } = await import('../instruments/survei/report-berkas.ts')
  await writeLaporan({ ...selesai, berkas: basename(opsi.berkas) }, tujuan).catch(
    (err: NodeJS.ErrnoException) => {
      if (err.syscall === undefined) throw err
      throw berkasDitolak(
        `Laporan tidak dapat ditulis ke ${tujuan} (${err.code}). Periksa folder dan izinnya.`,
      )
    },
  )
}
