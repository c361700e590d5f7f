import { defineInstrument } from '../../platform/instrument.ts'
import * as acara from './migrations/2026-11-22-acara.ts'
import * as awal from './migrations/2026-11-22-fkp.ts'

/** Front door of the forum (FKP): its manifest and what others may use. */
export const fkp = defineInstrument({
  kode: 'fkp',
  nama: { id: 'Forum konsultasi', en: 'Consultation forums' },
  dasarHukum: ['UU 25/2009', 'PermenPANRB 16/2017'],
  migrations: { '2026-11-22-ze-fkp': awal, '2026-11-22-zh-acara': acara },
})
export { findForum, findForumBySlug, type Forum } from './store.ts'
