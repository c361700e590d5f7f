import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readContoh } from '../instruments/pengaduan/rute/berkas.ts'
import { trainRute, type Contoh } from '../instruments/pengaduan/rute/model.ts'
import { measureRute, type Ukuran } from '../instruments/pengaduan/rute/ukur.ts'
import { OperatorError } from '../kernel/errors.ts'
import { required } from './args.ts'
import { command } from './command.ts'

const bantuan = `Mengukur usulan tujuan laporan: belajar dari berkas pertama, diuji dengan berkas kedua.

  npx sambut rute --latih A.csv --uji B.csv [--json]

Kolom CSV: teks, tujuan, dan bila ada kecamatan dan kategori. top1: usulan pertama benar; top3: salah satu dari tiga usulan benar.

Contoh: npx sambut rute --latih laporan-2024.csv --uji laporan-2025.csv

Kode keluar: 0 selesai, 2 masukan salah.
`

export const run = command({ bantuan, words: [0, 0], options: ['latih', 'uji'] }, async (args) => {
  const { latih, uji } = required(args, ['latih', 'uji'])
  const [contoh, ujian] = readBoth([latih!, uji!])
  const mulai = performance.now()
  const model = await trainRute(contoh)
  const dilatih = performance.now()
  const ukuran = measureRute(model, ujian)
  const akhir = performance.now()
  const data = {
    latih: contoh.length,
    uji: ukuran.n,
    tujuan: model.tujuan.length,
    top1: bulat(ukuran.top1),
    top3: bulat(ukuran.top3),
    detikLatih: bulat((dilatih - mulai) / 1000, 2),
    milidetikUsulan: bulat((akhir - dilatih) / Math.max(1, ukuran.n), 3),
    kelas: ukuran.kelas.map((k) => ({ ...k, top1: bulat(k.top1), top3: bulat(k.top3) })),
  }
  return { teks: tampilkan(ukuran, data), data }
})

/** Faults of both files at once. */
function readBoth([latih, uji]: readonly [string, string]): [Contoh[], Contoh[]] {
  const galat: string[] = []
  const hasil = [latih, uji].map((file) => {
    const dibaca = readContoh(readText(file))
    for (const g of dibaca.galat)
      galat.push(
        `${basename(file)} baris ${g.baris}${g.kolom === '' ? '' : `, kolom ${g.kolom}`}: ${g.pesan}`,
      )
    return dibaca.contoh
  })
  if (galat.length > 0) throw new OperatorError(galat.join('\n'))
  return [hasil[0]!, hasil[1]!]
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (err) {
    throw new OperatorError(`Berkas ${file} tidak dapat dibaca (${(err as NodeJS.ErrnoException).code}).`)
  }
}

const bulat = (x: number, desimal = 4): number => Number(x.toFixed(desimal))
const persen = (x: number): string => `${(x * 100).toFixed(1).replace('.', ',')} %`

function tampilkan(
  u: Ukuran,
  d: { readonly latih: number; readonly detikLatih: number; readonly milidetikUsulan: number },
): string {
  const lebar = Math.min(60, Math.max(6, ...u.kelas.map((k) => k.tujuan.length)))
  const baris = u.kelas.map(
    (k) =>
      `  ${k.tujuan.slice(0, lebar).padEnd(lebar)} ${String(k.n).padStart(6)} ${persen(k.top1).padStart(9)} ${persen(k.top3).padStart(9)} ${String(k.diusulkan).padStart(9)}`,
  )
  return [
    `Belajar dari ${d.latih} laporan (${String(d.detikLatih).replace('.', ',')} detik), diuji dengan ${u.n} (${String(d.milidetikUsulan).replace('.', ',')} milidetik per usulan).`,
    '',
    `  top1 ${persen(u.top1)}   usulan pertama benar`,
    `  top3 ${persen(u.top3)}   salah satu dari tiga benar`,
    '',
    `  ${'Tujuan'.padEnd(lebar)} ${'n'.padStart(6)} ${'top1'.padStart(9)} ${'top3'.padStart(9)} ${'diusulkan'.padStart(9)}`,
    ...baris,
    '',
  ].join('\n')
}
