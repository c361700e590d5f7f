import type { Parsed } from '../../../../kernel/errors.ts'
import type { Instrumen, Pertanyaan, Unsur } from '../../instrumen.ts'
import { makeKunci, setTeks, sumBobot } from '../susun.ts'
import { tulisPecahan } from './angka.ts'

export const TEKS_MAKS = 1000
export const LABEL_MAKS = 200

export type Isian = Readonly<Record<string, string>>

/** What a question holds now, as the form shows it. */
export function isianPertanyaan(isi: Instrumen, p: Pertanyaan | undefined): Record<string, string> {
  const out: Record<string, string> = {
    teks: p?.teks.id ?? '',
    petunjuk: p?.petunjuk?.id ?? '',
    unsur: p?.unsur ?? 'baru',
    unsur_nama: '',
  }
  const contoh = p ?? isi.pertanyaan[0]
  for (let n = isi.skala.min; n <= isi.skala.max; n++) {
    out[`pilihan_${n}`] = contoh?.pilihan.find((o) => o.nilai === n)?.label.id ?? ''
  }
  return out
}

export interface PertanyaanBaru {
  readonly pertanyaan: Pertanyaan
  readonly unsurBaru?: Unsur
}

/** A typed question → what goes into the questionnaire, or everything wrong with it by field. */
export function parsePertanyaan(
  isi: Instrumen,
  lama: Pertanyaan | undefined,
  form: Isian,
): Parsed<PertanyaanBaru> {
  const errors: Record<string, string> = {}
  const text = (name: string, maks: number, kosong?: string): string => {
    const value = (form[name] ?? '').replaceAll(/\s+/g, ' ').trim()
    if (value === '' && kosong !== undefined) errors[name] = kosong
    if (value.length > maks) errors[name] = `Terlalu panjang: paling banyak ${maks} huruf.`
    return value
  }
  const teks = text('teks', TEKS_MAKS, 'Tulis pertanyaannya.')
  const petunjuk = text('petunjuk', TEKS_MAKS)
  const unsurNama = text('unsur_nama', LABEL_MAKS)
  const pilih = form['unsur'] ?? ''
  const isBaru = pilih === 'baru'
  if (!isBaru && !isi.unsur.some((u) => u.kunci === pilih)) errors['unsur'] = 'Pilih unsur dari daftar.'
  if (isBaru && unsurNama === '') errors['unsur_nama'] = 'Tulis nama unsur baru.'
  const pilihan: Pertanyaan['pilihan'][number][] = []
  for (let nilai = isi.skala.min; nilai <= isi.skala.max; nilai++) {
    const label = text(`pilihan_${nilai}`, LABEL_MAKS, `Tulis kata untuk jawaban bernilai ${nilai}.`)
    const old = (lama ?? isi.pertanyaan[0])?.pilihan.find((o) => o.nilai === nilai)?.label
    pilihan.push({ nilai, label: setTeks(old, label) })
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const kunci = lama?.kunci ?? makeKunci(isi, isBaru ? unsurNama : pilih)
  const unsurKunci = isBaru ? (lama ? makeKunci(isi, unsurNama) : kunci) : pilih
  const { kurang } = sumBobot(isi.unsur)
  return {
    ok: true,
    value: {
      pertanyaan: {
        kunci,
        unsur: unsurKunci,
        teks: setTeks(lama?.teks, teks),
        ...(petunjuk === '' ? {} : { petunjuk: setTeks(lama?.petunjuk, petunjuk) }),
        pilihan,
      },
      // A new unsur begins with what the others leave; often nothing, and the page then says so.
      ...(isBaru
        ? {
            unsurBaru: {
              kunci: unsurKunci,
              nama: { id: unsurNama },
              bobot: kurang.n > 0n && kurang.d <= 999_999n ? tulisPecahan(kurang) : '0',
            },
          }
        : {}),
    },
  }
}
