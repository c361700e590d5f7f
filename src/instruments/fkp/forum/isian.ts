import { newId } from '../../../kernel/ids.ts'
import type { Forum } from '../store.ts'
import type { IsianForum } from './schema.ts'

/** A form nobody has filled in; a single unit is not asked for. */
export const isianKosong = (unitIds: readonly string[]): IsianForum => ({
  unit: unitIds.length === 1 ? unitIds[0]! : '',
  layanan: '',
  tema: '',
  jenis: '',
  mode: 'tatap_muka',
  tanggal: '',
  mulai: '09.00',
  selesai: '12.00',
  tempat: '',
  tautan: '',
  fasilitator: '',
  uraian: '',
  dilihat: '0',
  kunci: newId(),
})

export const isianOf = (f: Forum): IsianForum => ({
  unit: f.unitId,
  layanan: f.layananId ?? '',
  tema: f.tema,
  jenis: f.jenis,
  mode: f.mode,
  tanggal: f.tanggal,
  mulai: f.mulai.replace(':', '.'),
  selesai: f.selesai.replace(':', '.'),
  tempat: f.tempat,
  tautan: f.tautanDaring,
  fasilitator: f.fasilitator,
  uraian: f.uraian,
  dilihat: String(f.urutan),
  kunci: f.id,
})
