import type { KategoriTerbuka, SaringTerbuka } from '../../instruments/pengaduan/index.ts'
import { isId } from '../../kernel/ids.ts'
import { Galat } from './galat.ts'
import { UMUM } from './peta.ts'

const HARI_MS = 86_400_000
const HARI_MAKS = 90
export const BARIS_MAKS = 1000
/** Behind every page there can be: it is empty like any page behind the last. */
const HALAMAN_MAKS = 1_000_000

type Tanya = (nama: string) => string | undefined

function waktuDari(text: string | undefined, nama: string): Date | undefined {
  if (text === undefined || text === '') return undefined
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)
    ? new Date(text)
    : new Date(Number.NaN)
  if (Number.isNaN(at.getTime())) throw new Galat(400, `${nama} is not a W3C datetime with its zone`)
  return at
}

/** From when to when; `hari` where neither is said. Never more than 90 days. */
export function parseRentang(
  q: Tanya,
  kini: Date,
  hari = HARI_MAKS,
): { readonly dari: Date; readonly sampai: Date } {
  const awal = waktuDari(q('start_date'), 'start_date')
  const akhir = waktuDari(q('end_date'), 'end_date')
  const penuh = HARI_MAKS * HARI_MS
  const sampai = akhir ?? (awal ? new Date(Math.min(kini.getTime(), awal.getTime() + penuh)) : kini)
  const dari = awal ?? new Date(sampai.getTime() - hari * HARI_MS)
  if (sampai.getTime() - dari.getTime() > penuh)
    throw new Galat(400, 'start_date and end_date may not span more than 90 days')
  return { dari, sampai }
}

/** Which requests are asked for. Ids override everything else. */
export function parseSaring(q: Tanya, kini: Date, layanan: readonly KategoriTerbuka[]): SaringTerbuka {
  const ids = q('service_request_id')
    ?.split(',')
    .map((x) => x.trim())
  if (ids) return { ids: ids.filter(isId).slice(0, BARIS_MAKS), batas: BARIS_MAKS }
  const status = q('status')
    ?.split(',')
    .map((x) => x.trim())
  if (status?.some((s) => s !== 'open' && s !== 'closed'))
    throw new Galat(400, 'status is not open or closed')
  const kode = q('service_code')
    ?.split(',')
    .map((x) => x.trim())
    .filter((x) => x !== '')
  if (kode?.some((x) => !layanan.some((k) => k.id === x))) throw new Galat(404, 'service_code was not found')
  const bulat = (nama: string, bawaan: number, maks: number): number => {
    const text = q(nama)
    if (text !== undefined && !/^[1-9]\d{0,8}$/.test(text))
      throw new Galat(400, `${nama} is not a number from 1`)
    return Math.min(text === undefined ? bawaan : Number(text), maks)
  }
  const batas = bulat('page_size', BARIS_MAKS, BARIS_MAKS)
  const isSatu = status !== undefined && new Set(status).size === 1
  return {
    ...parseRentang(q, kini),
    ...(isSatu ? { selesai: status[0] === 'closed' } : {}),
    ...(kode === undefined ? {} : { kategoriId: kode.map((x) => (x === UMUM.id ? '' : x)) }),
    lewati: (bulat('page', 1, HALAMAN_MAKS) - 1) * batas,
    batas,
  }
}
