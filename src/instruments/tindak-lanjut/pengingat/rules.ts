import { addDays, type Tanggal } from '../../../kernel/clock.ts'

/** The reminders an action may cause, each once for one deadline: a fortnight before, three days before, and when it has passed. */
export type MacamIngat = '14' | '3' | 'lewat'

export const INGAT_HARI = 14

/** The most urgent that is due: on 17 June an action due on 30 June gets `14`, on the 27th `3`, on 1 July `lewat`. */
export function macamIngat(tenggat: Tanggal, hariIni: Tanggal): MacamIngat | undefined {
  if (tenggat < hariIni) return 'lewat'
  if (tenggat <= addDays(hariIni, 3)) return '3'
  return tenggat <= addDays(hariIni, INGAT_HARI) ? '14' : undefined
}
