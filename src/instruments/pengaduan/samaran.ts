import { listKataNama, maskDiri } from '../../kernel/samaran-diri.ts'
import { maskPribadi } from '../../kernel/samaran.ts'
import type { Deps } from '../../platform/deps.ts'
import { hmacOf } from '../../platform/kunci/rahasia.ts'

type Kunci = Pick<Deps, 'deriveKey'>

declare const tersamar: unique symbol
/** Words of a letter as everybody may read them: made by `samarOf` and by nothing else. */
export type TeksSamar = string & { readonly [tersamar]: true }
export type Samar = (teks: string) => TeksSamar

/** The letter alone is in it: the same name in two letters leaves no trace that they are of one person. */
const sidikKata = (deps: Kunci, id: string, kata: string): string =>
  hmacOf(deps.deriveKey('pengaduan.nama')).update(`${id}/${kata}`).digest('hex').slice(0, 12)

/** Fingerprints of the words of the reporter's name, kept with his letter: without the key they say nothing. */
export const namaSidikOf = (deps: Kunci, id: string, nama: string): string[] =>
  listKataNama(nama)
    .map((kata) => sidikKata(deps, id, kata))
    .toSorted()

/**
 * The one mask of everything public that was written in or about a letter: what tells one person from all others, and the name of
 * whoever wrote it, which is known again by its fingerprints though nobody may read it here.
 */
export function samarOf(
  deps: Kunci,
  p: { readonly id: string; readonly namaSidik: readonly string[] },
): Samar {
  const sidik = new Set(p.namaSidik)
  if (sidik.size === 0) return (teks) => maskPribadi(teks) as TeksSamar
  const dikenal = new Map<string, boolean>()
  const isDiri = (kata: string): boolean => {
    let ya = dikenal.get(kata)
    if (ya === undefined) dikenal.set(kata, (ya = sidik.has(sidikKata(deps, p.id, kata))))
    return ya
  }
  return (teks) => maskDiri(maskPribadi(teks), isDiri) as TeksSamar
}
