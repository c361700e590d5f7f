import { newId } from '../../src/kernel/ids.ts'
import type { IsiForum } from '../../src/instruments/fkp/forum/schema.ts'

/** What a forum to be made says, unless the test says otherwise: a meeting of 10 December 2026. */
export const isiForum = (unitId: string, over: Partial<IsiForum> = {}): IsiForum => ({
  unitId,
  layananId: null,
  tema: 'Waktu tunggu di poli',
  jenis: 'permasalahan',
  mode: 'tatap_muka',
  tanggal: '2026-12-10',
  mulai: '09:00',
  selesai: '11:30',
  tempat: 'Aula',
  tautanDaring: '',
  fasilitator: '',
  uraian: '',
  ...over,
})

/** The form of somebody who takes part, as a browser sends it: a new sending each time. */
export const isianIkut = (over: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  kunci: newId(),
  nama: 'Budi Santoso',
  kelompok: 'pengguna',
  lembaga: '',
  kebutuhan: '',
  surel: '',
  telepon: '',
  ...over,
})
