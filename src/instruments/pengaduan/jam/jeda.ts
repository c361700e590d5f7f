import type { Jeda } from './rules.ts'

export type JedaBawaan = readonly (readonly [string, string])[]

/** Days in the reporter's hands so far, as an event keeps them for the letter that goes on from there; one that is open ends here. */
export const jedaBawaan = (jeda: readonly Jeda[], kini: Date): JedaBawaan =>
  jeda.map((j) => [j.dari.toISOString(), (j.sampai ?? kini).toISOString()] as const)

export const readBawaan = (data: unknown): Jeda[] =>
  Array.isArray(data)
    ? (data as JedaBawaan).map(([dari, sampai]) => ({ dari: new Date(dari), sampai: new Date(sampai) }))
    : []

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
