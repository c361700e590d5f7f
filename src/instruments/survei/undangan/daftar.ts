import { isTanggal } from '../../../kernel/clock.ts'
import { parseTelepon } from '../../../platform/channels/index.ts'
import type { OrangUndangan } from './orang.ts'

/** A line that cannot be taken, and how to mend it. */
export interface BarisSalah {
  readonly baris: number
  readonly isi: string
  readonly alasan: Alasan
}

export type Alasan =
  | { readonly jenis: 'tanpaNama' | 'tanpaKontak' | 'surel' | 'telepon' | 'tanggal' | 'nanti' | 'panjang' }
  | { readonly jenis: 'asing' | 'dobel'; readonly nilai: string }

export interface DaftarDibaca {
  readonly orang: readonly OrangUndangan[]
  readonly salah: readonly BarisSalah[]
  /** Lines beyond the limit were not looked at. */
  readonly terpotong: boolean
}

export interface AcuanDaftar {
  readonly layanan: readonly { readonly id: string; readonly nama: string }[]
  readonly hariIni: string
}

export const ORANG_MAKS = 5000
const NAMA_MAKS = 120
const SUREL = /^[^\s@"'<>(),;:\\]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i
const MIRIP_NOMOR = /^(tel:)?[+\d(][\d\s().+-]{4,}$/i
const MIRIP_TANGGAL = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/

/**
 * Reads one person a line: name, mail address or telephone number, and if known the service and the day, parted by `;` or
 * tab (or by commas where there is neither). What a cell is, it says itself; only the name has its place, the first.
 */
export function readDaftar(teks: string, acuan: AcuanDaftar): DaftarDibaca {
  const orang: OrangUndangan[] = []
  const salah: BarisSalah[] = []
  const seen = new Map<string, number>()
  let n = 0
  let terpotong = false
  for (const [i, line] of teks.split('\n').entries()) {
    if (line.replaceAll(/[;,\t\s]/g, '') === '') continue
    if (++n > ORANG_MAKS) {
      terpotong = true
      break
    }
    const baris = i + 1
    const hasil = line.length > 600 ? ({ jenis: 'panjang' } as const) : readBaris(line, acuan)
    const alasan = 'jenis' in hasil ? hasil : dobel(hasil, seen, baris)
    if (alasan) salah.push({ baris, isi: line.trim().slice(0, 80), alasan })
    else orang.push(hasil as OrangUndangan)
  }
  return { orang, salah, terpotong }
}

function dobel(orang: OrangUndangan, seen: Map<string, number>, baris: number): Alasan | undefined {
  const kontak = [orang.surel, orang.telepon].filter((k) => k !== '')
  const first = kontak.map((k) => seen.get(k)).find((b) => b !== undefined)
  if (first !== undefined) return { jenis: 'dobel', nilai: String(first) }
  for (const k of kontak) seen.set(k, baris)
  return undefined
}

const cellsOf = (line: string): string[] =>
  line.split(/[;\t]/.test(line) ? /[;\t]/ : /,/).map((cell) => cell.trim().replaceAll(/\s+/g, ' '))

function readBaris(line: string, { layanan, hariIni }: AcuanDaftar): OrangUndangan | Alasan {
  const [nama = '', ...rest] = cellsOf(line)
  let [surel, telepon, layananId, tanggal]: [string, string, string | null, string | null] = [
    '',
    '',
    null,
    null,
  ]
  if (nama === '' || nama.includes('@') || MIRIP_NOMOR.test(nama)) return { jenis: 'tanpaNama' }
  if (nama.length > NAMA_MAKS) return { jenis: 'panjang' }
  for (const cell of rest.filter((c) => c !== '')) {
    if (cell.includes('@')) {
      if (!SUREL.test(cell) || surel !== '') return { jenis: 'surel' }
      surel = cell.toLowerCase()
    } else if (MIRIP_TANGGAL.test(cell)) {
      const day = tanggalOf(cell)
      if (!day) return { jenis: 'tanggal' }
      if (day > hariIni) return { jenis: 'nanti' }
      tanggal = day
    } else if (MIRIP_NOMOR.test(cell)) {
      const nomor = parseTelepon(cell)
      if (!nomor?.seluler || telepon !== '') return { jenis: 'telepon' }
      telepon = nomor.e164
    } else {
      const found = layanan.find((l) => polos(l.nama) === polos(cell))
      if (!found) return { jenis: 'asing', nilai: cell.slice(0, 60) }
      layananId = found.id
    }
  }
  if (surel === '' && telepon === '') return { jenis: 'tanpaKontak' }
  return { nama, surel, telepon, layananId, tanggal }
}

const polos = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** `2026-07-31` or `31/7/2026`. */
function tanggalOf(text: string): string | undefined {
  const [a = '', b = '', c = ''] = text.split(/[-/.]/)
  const [y, m, d] = a.length === 4 ? [a, b, c] : [c, b, a]
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return isTanggal(day) ? day : undefined
}
