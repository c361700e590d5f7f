// npm run bench -- statistik: how often the 95 % interval holds the truth, how often a whole comparison raises a false alarm,
// and how often a real change is found, counted over seeded draws from made-up populations. Arguments: number of draws.
import { acak, isTercakup, orang, putusan, tarik, type Lapis } from '../test/support/simulasi.ts'

const ULANG = Number(process.argv[2] ?? 10_000)
const persen = (x: number): string => `${(x * 100).toFixed(2).replace('.', ',')} %`.padStart(9)
const next = acak(20_261_122)
const penduduk = (n: number, puas: number): number[][] => Array.from({ length: n }, () => orang(next, puas))
let gagal = 0

function uji(apa: string, nilai: number, lulus: boolean): void {
  if (!lulus) gagal++
  console.log(`${lulus ? 'ya   ' : 'TIDAK'} ${persen(nilai)}  ${apa}`)
}
function bagian(ulang: number, run: () => boolean): number {
  let ya = 0
  for (let i = 0; i < ulang; i++) if (run()) ya++
  return ya / ulang
}

console.log(`Setiap baris ${ULANG} penarikan.\n\n1. Selang 95 % indeks mencakup nilai sebenarnya (94–96 %)`)
for (const [nama, puas] of [
  ['biasa', 0],
  ['puas', 0.6],
  ['hampir semua 4', 1.4],
] as const) {
  for (const [N, n] of [
    [40, 30],
    [300, 30],
    [300, 100],
    [1000, 278],
    [20_000, 377],
  ] as const) {
    // A small population has a shape of its own: a new one every few draws, so that the method is tried and not the shape.
    const sampai = N > 1000 ? ULANG : 20
    let [semua, ke] = [penduduk(N, puas), 0]
    const hasil = bagian(ULANG, () => {
      if (++ke % sampai === 0) semua = penduduk(N, puas)
      return isTercakup(next, [{ orang: semua, ambil: n }], true)
    })
    uji(`${nama}, N ${N}, n ${n}`, hasil, hasil >= 0.94 && hasil <= 0.96)
  }
}
for (const [nama, ambil] of [
  ['sebanding', [180, 70, 28]],
  ['tidak sebanding', [60, 60, 60]],
  ['kecil', [20, 6, 4]],
] as const) {
  const besar = [650, 250, 100]
  const layanan = ambil.map((n, i) => ({ orang: penduduk(besar[i]!, i * 0.6), ambil: n }))
  const hasil = bagian(ULANG, () => isTercakup(next, layanan, true))
  uji(
    `tiga layanan, ${nama} (${ambil.join(', ')} dari ${besar.join(', ')})`,
    hasil,
    hasil >= 0.94 && hasil <= 0.96,
  )
}

console.log('\n2. Perbandingan sepuluh baris memberi paling sedikit satu tanda palsu (≤ 5 %)')
for (const [nama, puas] of [
  ['biasa', 0],
  ['puas', 0.6],
  ['hampir semua 4', 1.4],
] as const) {
  for (const [n1, n2] of [
    [10, 10],
    [10, 200],
    [20, 20],
    [30, 120],
    [100, 100],
    [278, 278],
  ] as const) {
    const ulang = Math.ceil(ULANG / 2)
    const hasil = bagian(ulang, () => {
      const v = putusan([{ orang: penduduk(n1, puas) }], [{ orang: penduduk(n2, puas) }])
      return [...v.values()].some((a) => a !== 'belum_terbukti')
    })
    // Three standard errors of the count itself.
    uji(`${nama}, ${n1} lawan ${n2}`, hasil, hasil <= 0.05 + 3 * Math.sqrt(0.0475 / ulang))
  }
}
{
  const semua = penduduk(400, 0.4)
  const ulang = Math.ceil(ULANG / 2)
  const sampel = (): Lapis[] => [{ orang: tarik(next, semua, 196), populasi: 400 }]
  const hasil = bagian(ulang, () =>
    [...putusan(sampel(), sampel()).values()].some((a) => a !== 'belum_terbukti'),
  )
  uji('196 dari 400 pengguna yang sama, dua kali', hasil, hasil <= 0.05 + 3 * Math.sqrt(0.0475 / ulang))
}

console.log('\n3. Perubahan nyata ditemukan (dan tidak pernah terbalik arah)')
for (const n of [50, 100, 278, 384]) {
  for (const geser of [0.15, 0.3, 0.6]) {
    let [benar, terbalik] = [0, 0]
    const ulang = Math.ceil(ULANG / 5)
    for (let i = 0; i < ulang; i++) {
      const baru = Array.from({ length: n }, () => orang(next, 0.3, [0, 0, geser]))
      const arah = putusan([{ orang: penduduk(n, 0.3) }], [{ orang: baru }]).get('u2')
      if (arah === 'naik') benar++
      if (arah === 'turun') terbalik++
    }
    uji(
      `satu unsur bergeser ${geser}, n ${n}; terbalik ${terbalik}`,
      benar / ulang,
      terbalik / ulang <= 0.001,
    )
  }
}
process.exit(gagal > 0 ? 1 : 0)
