import type { Jeda } from './rules.ts'

/** Pauses as the head row keeps them, in milliseconds: `dari/sampai,dari/`; null when the reporter never had it. */
export const tulisJeda = (jeda: readonly Jeda[]): string | null =>
  jeda.length === 0
    ? null
    : jeda.map(({ dari, sampai }) => `${dari.getTime()}/${sampai?.getTime() ?? ''}`).join(',')

export const parseJeda = (teks: string): Jeda[] =>
  teks === ''
    ? []
    : teks.split(',').map((satu) => {
        const [dari, sampai] = satu.split('/')
        return { dari: new Date(Number(dari)), sampai: sampai ? new Date(Number(sampai)) : null }
      })
