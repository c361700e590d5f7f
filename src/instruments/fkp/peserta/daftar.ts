import { parseTelepon } from '../../../platform/channels/index.ts'
import type { KelompokPeserta } from '../rules.ts'
import type { Rentan } from './golongan.ts'
import type { Kontak } from './kontak.ts'

/** Somebody as written on a list. */
export interface OrangDaftar {
  readonly nama: string
  readonly lembaga: string
  readonly jabatan: string
  readonly kelompok: KelompokPeserta
  readonly rentan: readonly Rentan[]
  readonly kontak: Kontak
}

export type AlasanSalah = 'nama' | 'kelompok' | 'surel' | 'telepon' | 'asing' | 'panjang' | 'dobel'

/** A line that cannot be taken, and why. */
export interface BarisSalah {
  readonly baris: number
  readonly isi: string
  readonly alasan: AlasanSalah
}

export interface DaftarDibaca {
  readonly orang: readonly OrangDaftar[]
  readonly salah: readonly BarisSalah[]
  /** Lines beyond the limit, as they were written: they were not looked at. */
  readonly sisa: string
}

export const ORANG_MAKS = 500
const NAMA_MAKS = 120
const SUREL = /^[^\s@"'<>(),;:\\]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i
const MIRIP_NOMOR = /^(tel:)?[+\d(][\d\s().+-]{4,}$/i

/** Words people write for a group. A cell counts only as a whole: "Media Lembah" is an organisation. */
const KELOMPOK: Readonly<Record<string, KelompokPeserta>> = {
  pengguna: 'pengguna',
  'pengguna layanan': 'pengguna',
  warga: 'pengguna',
  masyarakat: 'pengguna',
  ahli: 'ahli',
  praktisi: 'ahli',
  akademisi: 'ahli',
  dosen: 'ahli',
  instansi: 'instansi_terkait',
  'instansi terkait': 'instansi_terkait',
  oms: 'oms',
  ormas: 'oms',
  lsm: 'oms',
  'organisasi masyarakat': 'oms',
  'organisasi masyarakat sipil': 'oms',
  media: 'media',
  'media massa': 'media',
  pers: 'media',
  wartawan: 'media',
  penyelenggara: 'penyelenggara',
}
const RENTAN: Readonly<Record<string, Rentan>> = {
  disabilitas: 'disabilitas',
  difabel: 'disabilitas',
  lansia: 'lansia',
  'lanjut usia': 'lansia',
  'ibu hamil': 'ibu_anak',
  'ibu dan anak': 'ibu_anak',
  'masyarakat adat': 'adat',
  adat: 'adat',
  pelosok: 'pelosok',
}

export const isSurel = (text: string): boolean => SUREL.test(text)
const polos = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()

/**
 * Reads one person a line: name; organisation; position; group; mail address or number; vulnerable group, parted by `;` or tab
 * (by commas where there is neither). Name first, organisation and position after it; what the rest is, it says itself.
 */
export function readDaftar(teks: string): DaftarDibaca {
  const orang: OrangDaftar[] = []
  const salah: BarisSalah[] = []
  const seen = new Set<string>()
  let n = 0
  const lines = teks.split('\n')
  for (const [i, line] of lines.entries()) {
    if (line.replaceAll(/[;,\t\s]/g, '') === '') continue
    if (++n > ORANG_MAKS) return { orang, salah, sisa: lines.slice(i).join('\n') }
    const hasil = line.length > 600 ? 'panjang' : readBaris(line)
    const kunci = typeof hasil === 'string' ? '' : hasil.kontak.surel || hasil.kontak.telepon
    const alasan = typeof hasil === 'string' ? hasil : kunci !== '' && seen.has(kunci) ? 'dobel' : undefined
    if (alasan !== undefined) salah.push({ baris: i + 1, isi: line.trim().slice(0, 80), alasan })
    else if (typeof hasil !== 'string') {
      orang.push(hasil)
      if (kunci !== '') seen.add(kunci)
    }
  }
  return { orang, salah, sisa: '' }
}

function readBaris(line: string): OrangDaftar | AlasanSalah {
  const cells = line.split(/[;\t]/.test(line) ? /[;\t]/ : /,/).map((c) => c.trim().replaceAll(/\s+/g, ' '))
  const [nama = '', ...rest] = cells
  if (nama === '' || nama.includes('@') || MIRIP_NOMOR.test(nama)) return 'nama'
  if (nama.length > NAMA_MAKS) return 'panjang'
  // An empty cell keeps its place: "Budi; ; Lurah" has no organisation.
  const teks: string[] = rest[0] === '' ? [''] : []
  const rentan = new Set<Rentan>()
  let [surel, telepon, kelompok]: [string, string, KelompokPeserta | undefined] = ['', '', undefined]
  for (const cell of rest.filter((c) => c !== '')) {
    const kata = polos(cell)
    if (cell.includes('@')) {
      if (!isSurel(cell) || surel !== '') return 'surel'
      surel = cell.toLowerCase()
    } else if (MIRIP_NOMOR.test(cell)) {
      const nomor = parseTelepon(cell)
      if (!nomor || telepon !== '') return 'telepon'
      telepon = nomor.e164
    } else if (kelompok === undefined && Object.hasOwn(KELOMPOK, kata)) kelompok = KELOMPOK[kata]
    else if (Object.hasOwn(RENTAN, kata)) rentan.add(RENTAN[kata]!)
    else if (teks.length >= 2) return 'asing'
    else if (cell.length > NAMA_MAKS) return 'panjang'
    else teks.push(cell)
  }
  if (!kelompok) return 'kelompok'
  const [lembaga = '', jabatan = ''] = teks
  return { nama, lembaga, jabatan, kelompok, rentan: [...rentan], kontak: { surel, telepon } }
}

const KOLOM: readonly (readonly [string, RegExp])[] = [
  ['surel', /sur[ea]l|e-?mail/],
  ['telepon', /telepon|telp|\bhp\b|ponsel|\bwa\b|whats|phone/],
  ['kelompok', /kelompok|golongan|unsur|group/],
  ['rentan', /rentan|vulnerable/],
  ['jabatan', /jabatan|position/],
  ['lembaga', /lembaga|instansi|organisasi|organi[sz]ation/],
  ['nama', /nama|name/],
]
const URUTAN = ['nama', 'lembaga', 'jabatan', 'kelompok', 'surel', 'telepon', 'rentan'] as const

/** Rows of a CSV as the lines an officer could have typed: what is wrong is then mended in the same box. */
export function linesOfRows(rows: readonly (readonly string[])[]): string {
  const filled = rows.filter((r) => r.some((c) => c.trim() !== ''))
  const kolom = kolomOf(filled[0] ?? [])
  return (kolom ? filled.slice(1) : filled)
    .map((r) => (kolom ? URUTAN.map((nama) => r[kolom.get(nama) ?? -1] ?? '') : r))
    .map((cells) => cells.map((c) => c.replaceAll(/[\s;]+/g, ' ').trim()).join('; '))
    .join('\n')
}

/** Which column holds what, if this row is a heading. */
function kolomOf(row: readonly string[]): ReadonlyMap<string, number> | undefined {
  const found = new Map<string, number>()
  row.forEach((cell, i) => {
    const nama = KOLOM.find(([, pola]) => pola.test(cell.toLowerCase()))?.[0]
    if (nama && cell.length < 40 && !/[@\d]/.test(cell) && !found.has(nama)) found.set(nama, i)
  })
  return found.has('nama') && found.has('kelompok') ? found : undefined
}
