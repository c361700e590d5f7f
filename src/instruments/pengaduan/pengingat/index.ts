import type { AnyJob } from '../../../platform/jobs/define.ts'
import { bersihkanKiriman } from '../meja/kiriman-bersih.ts'
import { bawaTerusan } from '../meja/terusan/kirim.ts'
import { bawaSusulan } from '../meja/terusan/susulan.ts'
import { kalenderPengaduan } from './kalender.ts'
import { pengingatPengaduan } from './surat.ts'
import { waktuPengaduan } from './waktu.ts'

/** What the desk has done while nobody looks. */
export const mejaJobs: readonly AnyJob[] = [
  bawaTerusan,
  bawaSusulan,
  bersihkanKiriman,
  waktuPengaduan,
  kalenderPengaduan,
  pengingatPengaduan,
]
export { pengaduanHariIni } from './hari-ini.ts'
export { hitungUlangPengaduan } from './hitung-ulang.ts'
