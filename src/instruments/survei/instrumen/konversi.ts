import type { Instrumen } from '../instrumen-tipe.ts'

const known = new WeakMap<Instrumen, Map<string, Instrumen>>()

/** The instrument with another multiplier, where it lets one choose. The same object each time, so that what is worked out about it is kept. */
export function denganKonversi(instrumen: Instrumen, kali: string | null): Instrumen {
  const { konversi } = instrumen
  if (kali === null || kali === konversi.kali) return instrumen
  if (!konversi.pilihan?.some((p) => p.kali === kali)) return instrumen
  const made = known.get(instrumen) ?? new Map<string, Instrumen>()
  known.set(instrumen, made)
  const before = made.get(kali)
  if (before) return before
  const changed = { ...instrumen, konversi: { ...konversi, kali } }
  made.set(kali, changed)
  return changed
}
