import type { Block } from '../../reports/model.ts'
import { angka } from './report-teks.ts'
import type { LaporanSkm } from './report-types.ts'
import { CARA_BAKU, type CaraSampel, type Galat } from './sampel.ts'
import { classifyKeabsahan } from './sampel/rules.ts'
import { kataSampel } from './sampel/words.ts'

const DESIMAL: Record<Galat, string> = { '0.03': '0,03', '0.05': '0,05', '0.1': '0,1' }
const Z = 'z = 1,96 (kepercayaan 95%), p = q = 0,5'

/** How the minimum was settled, with its formula: a reader with a pencil must come to the same number. */
function rumus({ metode, galat, hingga }: CaraSampel): string {
  const d = DESIMAL[galat]
  if (metode === 'krejcie_morgan')
    return 'Jumlah responden minimum ditentukan dengan rumus Krejcie dan Morgan pada taraf kesalahan 5%: S = χ²·N·P·Q / (d²·(N − 1) + χ²·P·Q), dengan χ² = 3,841, P = Q = 0,5, dan d = 0,05.'
  if (metode === 'slovin')
    return hingga
      ? `Jumlah responden minimum ditentukan dengan rumus Slovin: n = N / (1 + N·e²), dengan e = ${d}, dibulatkan ke atas.`
      : `Jumlah responden minimum ditentukan dengan rumus Slovin tanpa batas jumlah pengguna: n = 1 / e², dengan e = ${d}.`
  return hingga
    ? `Jumlah responden minimum ditentukan dengan rumus Cochran untuk populasi terhingga: n₀ = z²·p·q / d² dan n = n₀ / (1 + (n₀ − 1) / N), dengan ${Z}, dan d = ${d}, dibulatkan ke atas.`
    : `Jumlah responden minimum ditentukan dengan rumus Cochran tanpa batas jumlah pengguna: n₀ = z²·p·q / d², dengan ${Z}, dan d = ${d}, dibulatkan ke atas.`
}

/** The minimum against what came in, with its validity label; what is missing is said, not hidden. */
export function jumlahResponden(l: LaporanSkm): Block[] {
  const { n, populasi, minimumResponden: minimum } = l.hasil
  const label = kataSampel.id.keabsahan[classifyKeabsahan(n, minimum ?? null)]
  if (minimum === undefined)
    return [
      {
        kind: 'paragraph',
        text: `Responden yang mengisi kuesioner sebanyak ${angka(n)} orang. Jumlah pengguna layanan pada periode ini belum dicatat, sehingga jumlah responden minimum belum dapat dihitung. Keabsahan sampel: ${label.toLowerCase()}.`,
      },
    ]
  const kurang = minimum - n
  const alasan: Block[] =
    l.alasanMinimum && kurang > 0
      ? [{ kind: 'note', text: `Alasan diterbitkan di bawah jumlah minimum: ${l.alasanMinimum}` }]
      : []
  return [
    { kind: 'paragraph', text: rumus(l.sampel?.cara ?? CARA_BAKU) },
    {
      kind: 'table',
      caption: 'Jumlah responden',
      columns: [
        { header: 'Pengguna layanan (N)', align: 'right', width: 25 },
        { header: 'Minimum', align: 'right', width: 20 },
        { header: 'Responden (n)', align: 'right', width: 20 },
        { header: 'Keabsahan sampel', width: 35 },
      ],
      rows: [
        [
          populasi === undefined ? 'tidak dihitung' : angka(populasi),
          angka(minimum),
          angka(n),
          kurang > 0 ? `${label}, kurang ${angka(kurang)}` : label,
        ],
      ],
    },
    ...alasan,
    ...alokasi(l),
  ]
}

/** Only where there is more than one service to share the minimum. */
function alokasi({ sampel }: LaporanSkm): Block[] {
  if (!sampel || sampel.layanan.length < 2) return []
  return [
    {
      kind: 'paragraph',
      text: 'Jumlah minimum itu dibagi atas layanan sebanding dengan jumlah penggunanya (sisa terbesar), dengan jumlah paling sedikit untuk layanan kecil.',
    },
    {
      kind: 'table',
      caption: 'Pembagian sampel atas layanan',
      columns: [
        { header: 'Layanan', width: 40 },
        { header: 'Pengguna', align: 'right', width: 15 },
        { header: 'Sasaran', align: 'right', width: 15 },
        { header: 'Responden', align: 'right', width: 15 },
        { header: 'Kurang', align: 'right', width: 15 },
      ],
      rows: sampel.layanan.map((x) => [
        x.nama,
        angka(x.populasi),
        angka(x.sasaran),
        x.n === null ? '–' : angka(x.n),
        x.n === null ? '–' : angka(Math.max(0, x.sasaran - x.n)),
      ]),
    },
  ]
}
