import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Zona } from '../../../kernel/clock.ts'
import { formatDateLong } from '../../../ui/format.ts'
import type { Forum } from '../store.ts'
import { kataForum } from './words.ts'

/** `09:00` → `09.00`, as times are written. */
export const jamTeks = (jam: string, lang: Bahasa): string => (lang === 'id' ? jam.replace(':', '.') : jam)

/** `Kamis, 10 Desember 2026, pukul 09.00–11.30 WIB`. */
export const kapanTeks = (
  f: Pick<Forum, 'tanggal' | 'mulai' | 'selesai'>,
  zona: Zona,
  lang: Bahasa,
): string =>
  kataForum[lang].kapan(
    formatDateLong(f.tanggal, lang),
    jamTeks(f.mulai, lang),
    jamTeks(f.selesai, lang),
    zona,
  )
