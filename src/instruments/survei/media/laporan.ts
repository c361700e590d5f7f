import type { MediaTercatat } from '../report-types.ts'
import type { Media } from './rules.ts'
import { kataMedia } from './words.ts'

/** A line of the log as the report prints it. */
export const mediaTercatat = (m: Media): MediaTercatat => ({
  tanggal: m.tanggal,
  jenis: kataMedia.id.jenis[m.jenis],
  keterangan: m.keterangan,
  bukti: m.tautan ?? 'Foto atau dokumen tersimpan',
})
