import { isTanggal, type Tanggal } from '../../../kernel/clock.ts'
import { isId } from '../../../kernel/ids.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { jenisForumList, modeForumList, type JenisForum, type ModeForum } from '../rules.ts'
import type { kataForum } from './words.ts'

type K = (typeof kataForum)['id']

/** What a person writes about a forum, checked. */
export interface IsiForum {
  readonly unitId: string
  readonly layananId: string | null
  readonly tema: string
  readonly jenis: JenisForum
  readonly mode: ModeForum
  readonly tanggal: Tanggal
  readonly mulai: string
  readonly selesai: string
  readonly tempat: string
  readonly tautanDaring: string
  readonly fasilitator: string
  readonly uraian: string
}

export const medanForum = [
  'unit',
  'layanan',
  'tema',
  'jenis',
  'mode',
  'tanggal',
  'mulai',
  'selesai',
  'tempat',
  'tautan',
  'fasilitator',
  'uraian',
  'dilihat',
  /** Names a new forum, so that the form sent twice makes one. */
  'kunci',
] as const
export type IsianForum = Readonly<Record<(typeof medanForum)[number], string>>

export const readIsian = ({ one }: RawForm): IsianForum =>
  Object.fromEntries(medanForum.map((m) => [m, (one[m] ?? '').trim()])) as IsianForum

const MAKS: Partial<Record<keyof IsianForum, number>> = {
  tema: 160,
  tempat: 240,
  tautan: 500,
  fasilitator: 120,
  uraian: 4000,
}

/** `9.30`, `09:30` and `0930` are half past nine; anything else is undefined. */
export function parseJam(teks: string): string | undefined {
  const m = /^(\d{1,2})[.:]?(\d{2})$/.exec(teks)
  if (!m || Number(m[1]) > 23 || Number(m[2]) > 59) return undefined
  return `${m[1]!.padStart(2, '0')}:${m[2]}`
}

/** Checks everything at once; `unit` and `layanan` are those this person may choose from. */
export function parseForum(
  i: IsianForum,
  pilihan: { readonly unitIds: ReadonlySet<string>; readonly layanan: ReadonlyMap<string, string> },
  k: K,
): { readonly isi: IsiForum } | { readonly errors: FieldErrors } {
  const e: Record<string, string> = {}
  const jenis = jenisForumList.find((x) => x === i.jenis)
  const mode = modeForumList.find((x) => x === i.mode)
  const [mulai, selesai] = [parseJam(i.mulai), parseJam(i.selesai)]
  if (!isId(i.unit) || !pilihan.unitIds.has(i.unit)) e['unit'] = k.salah.unit
  if (i.layanan !== '' && pilihan.layanan.get(i.layanan) !== i.unit) e['layanan'] = k.salah.layanan
  if (i.tema.length < 8) e['tema'] = k.salah.tema
  if (!jenis) e['jenis'] = k.salah.pilih
  if (!mode) e['mode'] = k.salah.pilih
  if (!isTanggal(i.tanggal)) e['tanggal'] = k.salah.tanggal
  if (!mulai) e['mulai'] = k.salah.jam
  if (!selesai) e['selesai'] = k.salah.jam
  else if (mulai && selesai <= mulai) e['selesai'] = k.salah.urut
  if (mode !== undefined && mode !== 'daring' && i.tempat === '') e['tempat'] = k.salah.tempat
  if (i.tautan !== '' && !isTautan(i.tautan)) e['tautan'] = k.salah.tautan
  for (const [medan, maks] of Object.entries(MAKS))
    if (i[medan as keyof IsianForum].length > maks) e[medan] = k.salah.panjang(maks)
  if (Object.keys(e).length > 0 || !jenis || !mode || !mulai || !selesai) return { errors: e }
  return {
    isi: {
      unitId: i.unit,
      layananId: i.layanan === '' ? null : i.layanan,
      tema: i.tema.replaceAll(/\s+/g, ' '),
      jenis,
      mode,
      tanggal: i.tanggal,
      mulai,
      selesai,
      tempat: i.tempat,
      tautanDaring: i.tautan,
      fasilitator: i.fasilitator,
      uraian: i.uraian,
    },
  }
}

/** A web address of this world, never `javascript:`. */
export const isTautan = (teks: string): boolean => /^https?:\/\/[^\s]+$/i.test(teks) && URL.canParse(teks)
