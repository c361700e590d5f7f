import type { Peristiwa } from '../../store.ts'
import type { Langkah } from './daftar.ts'

/** Steps that bring nothing but, perhaps, a reason. */
const TANPA_ISI = new Set<Langkah>([
  'verifikasi',
  'kembalikan',
  'tutup',
  'buka_kembali',
  'terima_kembali',
  'blokir',
  'buka_blokir',
  'rahasiakan',
  'tandai_ppid',
  'perpanjang_ppid',
])

/**
 * Pressed on a second page of the same person, or once more after going back: this very step, with the same words and by the same
 * person, is all that happened since this page was drawn. Nobody was overtaken; what was asked for is so.
 */
export function isDiulang(
  sejak: readonly Pick<Peristiwa, 'aksi' | 'orangId' | 'data'>[],
  orangId: string,
  langkah: Langkah,
  teks: string,
): boolean {
  const [satu, lagi] = sejak
  return (
    TANPA_ISI.has(langkah) &&
    satu?.aksi === langkah &&
    lagi === undefined &&
    satu.orangId === orangId &&
    (satu.data['alasan'] ?? '') === teks
  )
}
