import { isTanggal } from '../../../kernel/clock.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { bagianList, kunciJadwal, kunciNaskahList, tahapList, type KunciNaskah } from './naskah.ts'

const TEKS_MAKS = 6000
const BARIS_MAKS = 200

/** A form as typed: only the fields of the report, whatever else was sent. */
export function naskahFields(form: RawForm): Partial<Record<KunciNaskah, string>> {
  const isian: Partial<Record<KunciNaskah, string>> = {}
  for (const k of kunciNaskahList) isian[k] = (form.one[k] ?? '').trim()
  return isian
}

const isBagian = (k: KunciNaskah): boolean => bagianList.some((b) => b === k)
const isTanggalan = (k: KunciNaskah): boolean =>
  k === 'tanggal' || k === 'fkpTanggal' || k.startsWith('jadwal.')

/** Everything wrong at once, by field. */
export function checkNaskah(isian: Partial<Record<KunciNaskah, string>>): FieldErrors {
  const errors: Record<string, string> = {}
  for (const k of kunciNaskahList) {
    const text = isian[k] ?? ''
    if (isTanggalan(k)) {
      if (text !== '' && !isTanggal(text))
        errors[k] = 'Tulis tanggal yang ada di kalender, misalnya 2026-06-30.'
    } else if (text.length > (isBagian(k) ? TEKS_MAKS : BARIS_MAKS)) {
      errors[k] = `Terlalu panjang: paling banyak ${isBagian(k) ? '6.000' : BARIS_MAKS} huruf.`
    }
  }
  for (const t of tahapList) {
    const [mulai, selesai] = [isian[kunciJadwal(t, 'mulai')], isian[kunciJadwal(t, 'selesai')]]
    const ke = kunciJadwal(t, 'selesai')
    if (mulai && selesai && selesai < mulai) errors[ke] ??= 'Tanggal akhir tidak boleh sebelum tanggal mulai.'
  }
  return errors
}
