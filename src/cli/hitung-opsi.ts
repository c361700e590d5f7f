import type { Urutan } from '../instruments/survei/instrumen.ts'
import { isBobot, type Bobot } from '../instruments/survei/rules.ts'

export interface OpsiHitung {
  readonly berkas: string
  readonly urutan?: Urutan
  readonly bobot: Bobot
  readonly populasi?: number
  readonly laporan?: string
  readonly isJson: boolean
}

export type Terbaca =
  | { readonly help: true }
  | { readonly opsi: OpsiHitung }
  | { readonly salah: readonly string[] }

const BERNILAI = new Set(['--urutan', '--bobot', '--populasi', '--laporan'])

/** Everything wrong at once, each with what would be right. */
export function bacaOpsi(argv: readonly string[]): Terbaca {
  if (argv.includes('--help') || argv.includes('-h')) return { help: true }
  const salah: string[] = []
  const berkas: string[] = []
  const nilai = new Map<string, string>()
  let isJson = false
  for (let i = 0; i < argv.length; i++) {
    const [nama, ...isi] = argv[i]!.split('=')
    if (argv[i] === '--json') isJson = true
    else if (BERNILAI.has(nama!)) {
      const isNext = argv[i + 1] !== undefined && !argv[i + 1]!.startsWith('--')
      const value = isi.length > 0 ? isi.join('=') : isNext ? argv[++i] : undefined
      if (value === undefined || value === '') salah.push(`${nama} memerlukan nilai.`)
      else nilai.set(nama!, value)
    } else if (nama!.startsWith('-'))
      salah.push(`Pilihan ${nama} tidak dikenal. Lihat npx sambut hitung --help.`)
    else berkas.push(argv[i]!)
  }
  if (berkas.length === 0) salah.push('Sebutkan berkas yang dihitung, misalnya: npx sambut hitung data.csv')
  if (berkas.length > 1)
    salah.push(`Satu berkas sekali hitung; ini ada ${berkas.length}: ${berkas.join(', ')}.`)
  const terpilih = pilihan(nilai, salah)
  return salah.length > 0 ? { salah } : { opsi: { berkas: berkas[0]!, isJson, ...terpilih } }
}

function pilihan(nilai: ReadonlyMap<string, string>, salah: string[]): Omit<OpsiHitung, 'berkas' | 'isJson'> {
  const urutan = nilai.get('--urutan')
  const bobot = nilai.get('--bobot')?.replace(',', '.') ?? 'tepat'
  const populasi = nilai.get('--populasi')
  const isUrutan = (text: string): text is Urutan => text === 'formulir' || text === 'daftar'
  const isPopulasi = populasi === undefined || /^[1-9]\d{0,11}$/.test(populasi)
  if (urutan !== undefined && !isUrutan(urutan))
    salah.push(`--urutan hanya formulir atau daftar, bukan "${urutan}".`)
  if (!isBobot(bobot)) salah.push(`--bobot hanya tepat, 0.111 atau 0.11, bukan "${bobot}".`)
  if (!isPopulasi) salah.push(`--populasi harus bilangan bulat mulai 1 tanpa titik, bukan "${populasi}".`)
  const laporan = nilai.get('--laporan')
  if (laporan !== undefined && !/\.(docx|pdf)$/i.test(laporan))
    salah.push(`--laporan ditulis sebagai .docx atau .pdf, bukan "${laporan}".`)
  return {
    ...(laporan === undefined ? {} : { laporan }),
    bobot: isBobot(bobot) ? bobot : 'tepat',
    ...(urutan !== undefined && isUrutan(urutan) ? { urutan } : {}),
    ...(populasi === undefined ? {} : { populasi: Number(populasi) }),
  }
}

export const bantuan = `Menghitung indeks kepuasan masyarakat dari berkas jawaban, tanpa server dan tanpa basis data.

  npx sambut hitung FILE.csv|.xlsx [pilihan]

Satu baris satu responden. Kolom: persyaratan prosedur waktu biaya produk kompetensi perilaku sarana pengaduan,
atau nama resmi unsur, atau U1 sampai U9. Boleh ditambah: tanggal jenis_kelamin usia pendidikan pekerjaan layanan saran.

FILE.json dengan angka yang sudah terbit (per_unsur, ikm) ditelusuri asalnya: bobot dan pembulatan mana yang menghasilkannya.

  --urutan formulir|daftar    arti U8 dan U9: formulir (8 sarana, 9 pengaduan; bawaan) atau daftar (8 pengaduan, 9 sarana)
  --bobot tepat|0.111|0.11    bobot tiap unsur: tepat 1/9 (bawaan), atau kebiasaan lama untuk membandingkan
  --populasi N                jumlah pengguna layanan: memberi jumlah responden minimum dan mempersempit selang
  --laporan OUT.docx|.pdf     laporan singkat; nama unit dan penandatangan diisi sendiri
  --json                      hasil untuk mesin
  --help                      tulisan ini

Contoh: npx sambut hitung jawaban.csv --populasi 1200 --laporan laporan.docx

Kode keluar: 0 selesai, 1 angka terbitan tidak dapat ditelusuri, 2 masukan salah (setiap galat disebut baris dan kolomnya, tidak ada yang dihitung setengah).
`
