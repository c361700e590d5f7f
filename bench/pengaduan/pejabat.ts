import type { Pejabat } from '../../src/kernel/actor.ts'
import { buildPejabat } from '../../test/support/pejabat.ts'

/** Whoever manages complaints: sees the most, so pays the most. */
export const pejabatDi = (instansiId: string): Pejabat =>
  buildPejabat(instansiId, 'pengelola_pengaduan', null, [])
