import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Jenis, PengaduanBaru } from '../../instruments/pengaduan/index.ts'
import { isTanggal, type Tanggal } from '../../kernel/clock.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { parseTelepon } from '../../platform/channels/index.ts'
import { Galat } from './galat.ts'

/** Form fields; an empty one is the same as none. `attribute[a][]` comes as a list. */
export function readIsian(body: string): (nama: string) => string | undefined {
  const isi = new URLSearchParams(body)
  return (nama) => {
    const semua = [...isi.getAll(nama), ...isi.getAll(`${nama}[]`)].map((x) => x.replaceAll('\0', '').trim())
    return semua.find((x) => x !== '')
  }
}

const JENIS: readonly Jenis[] = ['pengaduan', 'aspirasi', 'permintaan_informasi']

/** What a POST of a request says, or everything that is wrong with it. `wilayahKode`: its address_id, where that is the code of an area. */
export function parsePermintaan(
  f: (nama: string) => string | undefined,
  hariIni: Tanggal,
  wilayahKode: string | null = null,
): Omit<PengaduanBaru, 'kunciKirim' | 'kategoriId'> {
  const salah: string[] = []
  const angka = (nama: string, batas: number): number | undefined => {
    const text = f(nama)
    if (text === undefined) return undefined
    const n = /^-?\d{1,3}(\.\d{1,20})?$/.test(text) ? Number(text) : Number.NaN
    if (Number.isNaN(n) || Math.abs(n) > batas) salah.push(`${nama} is not a coordinate`)
    return n
  }
  const lat = angka('lat', 90)
  const long = angka('long', 180)
  if ((lat === undefined) !== (long === undefined)) salah.push('lat and long must come together')
  const alamat = [f('address_string'), wilayahKode === null ? f('address_id') : undefined].filter(
    (x) => x !== undefined,
  )
  if (lat === undefined && alamat.length === 0 && wilayahKode === null)
    salah.push('a location is required: lat and long, address_string, or address_id')
  const cerita = f('description') ?? ''
  if (cerita === '') salah.push('description was not provided')
  if (cerita.length > 4000) salah.push('description is longer than 4000 characters')
  const surel = f('email')
  if (surel !== undefined && !z.email().max(254).safeParse(surel).success)
    salah.push('email is not an address')
  const telepon = f('phone') === undefined ? undefined : parseTelepon(f('phone')!)
  if (f('phone') !== undefined && !telepon) salah.push('phone is not a telephone number')
  const jenis = f('attribute[jenis]') ?? 'pengaduan'
  if (!(JENIS as readonly string[]).includes(jenis)) salah.push('attribute[jenis] is not one of its values')
  const rahasia = f('attribute[rahasia]') ?? 'tidak'
  if (rahasia !== 'ya' && rahasia !== 'tidak') salah.push('attribute[rahasia] is not one of its values')
  const tanggal = f('attribute[tanggal_kejadian]')?.slice(0, 10)
  if (tanggal !== undefined && (!isTanggal(tanggal) || tanggal > hariIni))
    salah.push('attribute[tanggal_kejadian] is not a day up to today')
  if (salah.length > 0) throw new Galat(400, ...salah)
  const nama = [f('first_name'), f('last_name')].filter(Boolean).join(' ').slice(0, 200)
  const isPengirim = nama !== '' || surel !== undefined || telepon !== undefined
  const baris = cerita.split('\n')[0]!.replaceAll(/\s+/g, ' ')
  return {
    jenis: jenis as Jenis,
    kanal: 'open311',
    judul: baris.length <= 90 ? baris : `${baris.slice(0, 90).replace(/\s+\S*$/, '')}…`,
    isi: cerita,
    lokasi: alamat.join(', ').slice(0, 500),
    wilayahKode,
    titik: lat === undefined || long === undefined ? null : { lintang: lat, bujur: long },
    tanggalKejadian: tanggal ?? null,
    anonim: !isPengirim,
    rahasia: rahasia === 'ya',
    pelapor: isPengirim
      ? {
          nama,
          alamat: '',
          telepon: telepon?.e164 ?? '',
          surel: surel ?? '',
          kabar: surel === undefined ? null : 'surel',
        }
      : null,
  }
}

/**
 * An address that a stranger gives is never opened by this house. The desk reads it; the public does not, which sees no picture
 * of a reporter either.
 */
export function catatanMedia(f: (nama: string) => string | undefined): string | undefined {
  const url = f('media_url')
  return url === undefined ? undefined : `Alamat media dari pengirim: ${url.slice(0, 2000)}`
}

/** One id for one update of one caller: the same update sent again is the same reply. */
export function idKabar(...asal: readonly string[]): string {
  const sidik = createHash('sha256').update(JSON.stringify(asal)).digest()
  return uuidv7(sidik.readUIntBE(16, 6), sidik)
}
