import type { Kanal } from '../../../platform/channels/index.ts'
import type { Pelapor } from '../pelapor.ts'

/** What a form offers beside saying nothing: a way by name, or none. */
export const kabarPilihan = ['surel', 'whatsapp', 'sms', 'tidak'] as const

/**
 * How the reporter is told: as he chose, else by the contact he left, mail before telephone, among the ways this instansi has
 * set up. A mail address alone is kept as the way even before there is one; a number without a way is only a number.
 */
export function kabarOf(
  pilih: string,
  { surel, telepon }: Pick<Pelapor, 'surel' | 'telepon'>,
  aktif: readonly Kanal[],
): Pelapor['kabar'] {
  const pilihan = kabarPilihan.find((x) => x === pilih)
  if (pilihan === 'tidak') return null
  if (pilihan) return pilihan
  const ada: readonly Kanal[] = [
    ...(surel === '' ? [] : (['surel'] as const)),
    ...(telepon === '' ? [] : (['whatsapp', 'sms'] as const)),
  ]
  return ada.find((x) => aktif.includes(x)) ?? ada.find((x) => x === 'surel') ?? null
}

/** Which contact news can go to, for the sentence beside it; undefined where nothing is set up. */
export const kontakBerkabar = (aktif: readonly Kanal[]): 'surel' | 'telepon' | 'keduanya' | undefined => {
  const [surel, telepon] = [aktif.includes('surel'), aktif.some((x) => x !== 'surel')]
  return surel && telepon ? 'keduanya' : surel ? 'surel' : telepon ? 'telepon' : undefined
}
