import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { RawForm } from '../../../../platform/http/form.ts'
import { kolomLapor } from '../rules.ts'
import { ambilList, isJalur, kirimList, parsePeta, tulisPeta } from './peta.ts'
import type { Konektor, KonektorTersimpan } from './setelan.ts'
import type { kataKonektor } from './words.ts'

export const fieldList = [
  'aktif',
  'alamat',
  'kepala',
  'awalan',
  'jalurKirim',
  'petaKirim',
  'nomor',
  'jalurAmbil',
  'petaAmbil',
  'daftar',
] as const
export type IsianKonektor = Readonly<Record<(typeof fieldList)[number], string>>

/** Names to begin with; whoever has LAPOR!'s documents changes them. */
export const isianKonektorOf = (ada: KonektorTersimpan | undefined): IsianKonektor => ({
  aktif: ada?.aktif ? '1' : '0',
  alamat: ada?.konektor.alamat ?? '',
  kepala: ada?.konektor.kepala ?? 'Authorization',
  awalan: ada?.konektor.awalan ?? 'Bearer ',
  jalurKirim: ada?.konektor.jalurKirim ?? '',
  petaKirim: tulisPeta(
    ada?.konektor.petaKirim ?? { judul: 'judul', isi: 'isi', kategoriId: 'kategori_id', lokasi: 'lokasi' },
  ),
  nomor: ada?.konektor.nomor ?? 'tracking_id',
  jalurAmbil: ada?.konektor.jalurAmbil ?? '',
  petaAmbil: tulisPeta(
    ada?.konektor.petaAmbil ?? {
      trackingId: 'tracking_id',
      tanggal: 'tanggal',
      judul: 'judul',
      isiAwal: 'isi',
      status: 'status',
      tipe: 'tipe',
    },
  ),
  daftar: ada?.konektor.daftar ?? 'data',
})

export const readIsianKonektor = ({ one }: RawForm): IsianKonektor =>
  Object.fromEntries(
    fieldList.map((f) => {
      const teks = (one[f] ?? '').slice(0, f.startsWith('peta') ? 4000 : 500)
      // The space behind "Bearer" belongs to it.
      return [f, f === 'awalan' ? teks.slice(0, 40) : teks.trim()]
    }),
  ) as IsianKonektor

/** `polos`: the operator allows addresses inside, where encryption may be missing. */
export function parseKonektor(
  i: IsianKonektor,
  k: (typeof kataKonektor)['id'],
  polos: boolean,
): { readonly konektor: Konektor } | { readonly errors: FieldErrors } {
  const e: Record<string, string> = {}
  const url = URL.canParse(i.alamat) ? new URL(i.alamat) : undefined
  if (
    !url ||
    !(url.protocol === 'https:' || (polos && url.protocol === 'http:')) ||
    url.username !== '' ||
    url.search !== '' ||
    url.hash !== ''
  )
    e['alamat'] = k.salahAlamat
  if (!/^[A-Za-z][A-Za-z0-9-]{0,60}$/.test(i.kepala)) e['kepala'] = k.salahKepala
  if (/[^\x20-\x7e]/.test(i.awalan)) e['awalan'] = k.salahKepala
  for (const f of ['jalurKirim', 'jalurAmbil'] as const)
    if (i[f] !== '' && !/^\/[\w./~-]{0,200}$/.test(i[f])) e[f] = k.salahJalur
  const petaKirim = parsePeta(i.petaKirim, kirimList)
  const petaAmbil = parsePeta(i.petaAmbil, ambilList)
  if (!petaKirim) e['petaKirim'] = k.salahPeta
  if (!petaAmbil) e['petaAmbil'] = k.salahPeta
  else if (i.jalurAmbil !== '' && kolomLapor.some(({ kunci, wajib }) => wajib && !petaAmbil[kunci]))
    e['petaAmbil'] = k.kurangPeta(kolomLapor.flatMap(({ kunci, wajib }) => (wajib ? kunci : [])))
  if (!isJalur(i.nomor)) e['nomor'] = k.salahLetak
  if (i.daftar !== '' && !isJalur(i.daftar)) e['daftar'] = k.salahLetak
  if (Object.keys(e).length > 0 || !petaKirim || !petaAmbil) return { errors: e }
  const { alamat, kepala, awalan, jalurKirim, jalurAmbil, nomor, daftar } = i
  return { konektor: { alamat, kepala, awalan, jalurKirim, jalurAmbil, nomor, daftar, petaKirim, petaAmbil } }
}
