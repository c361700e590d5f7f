import { ratio, sum, type Ratio } from '../../../kernel/angka.ts'
import type { Instrumen, Pertanyaan, PertanyaanTambahan, Skala, Teks, Unsur } from '../instrumen-tipe.ts'
import { findPecahan } from './pecahan.ts'
import { kunciTerpakai } from './periksa.ts'

// Changes to a questionnaire that is being put together: pure, each gives a new one. Whether it may be used says periksa.ts.

/** The same words keep their translations; new words begin without. */
export const setTeks = (old: Teks | undefined, id: string): Teks => (old?.id === id ? old : { id })

/** A copy to work on. The law stays with the original: what is changed can no longer claim it. */
export function copyInstrumen(dari: Instrumen, kode: string, nama: string): Instrumen {
  const induk = dari.jenis === 'sendiri' ? dari.induk : { kode: dari.kode, versi: dari.versi }
  return {
    ...dari,
    kode,
    versi: 1,
    jenis: 'sendiri',
    ...(induk ? { induk } : {}),
    nama: { id: nama },
    dasarHukum: '',
    catatan: [],
  }
}

export const isKunciBebas = (i: Instrumen, kunci: string): boolean =>
  !kunciTerpakai.has(kunci) &&
  ![...i.unsur, ...i.pertanyaan, ...i.tambahan].some((item) => item.kunci === kunci)

/** `Waktu tunggu di loket` → `waktu_tunggu_di_loket`. */
export function makeKunci(i: Instrumen, dari: string): string {
  const bare = dari
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
  const base =
    bare
      .replace(/^[^a-z]+/, '')
      .slice(0, 32)
      .replace(/_+$/, '') || 'pertanyaan'
  let kunci = base
  for (let n = 2; !isKunciBebas(i, kunci); n++) kunci = `${base}_${n}`
  return kunci
}

export function putPertanyaan(i: Instrumen, p: Pertanyaan, unsurBaru?: Unsur): Instrumen {
  const unsur = unsurBaru ? [...i.unsur, unsurBaru] : i.unsur
  return withoutEmptyUnsur({ ...i, unsur, pertanyaan: put(i.pertanyaan, p) })
}

export const removePertanyaan = (i: Instrumen, kunci: string): Instrumen =>
  withoutEmptyUnsur({ ...i, pertanyaan: i.pertanyaan.filter((p) => p.kunci !== kunci) })

/** An unsur nobody asks about any more goes with its last question. */
const withoutEmptyUnsur = (i: Instrumen): Instrumen => ({
  ...i,
  unsur: i.unsur.filter((u) => i.pertanyaan.some((p) => p.unsur === u.kunci)),
})

export const putTambahan = (i: Instrumen, t: PertanyaanTambahan): Instrumen => ({
  ...i,
  tambahan: put(i.tambahan, t),
})

export const removeTambahan = (i: Instrumen, kunci: string): Instrumen => ({
  ...i,
  tambahan: i.tambahan.filter((t) => t.kunci !== kunci),
})

export const movePertanyaan = (i: Instrumen, kunci: string, ke: -1 | 1): Instrumen => ({
  ...i,
  pertanyaan: move(i.pertanyaan, kunci, ke),
})

export const moveTambahan = (i: Instrumen, kunci: string, ke: -1 | 1): Instrumen => ({
  ...i,
  tambahan: move(i.tambahan, kunci, ke),
})

interface Berkunci {
  readonly kunci: string
}

function put<T extends Berkunci>(list: readonly T[], item: T): T[] {
  return list.some((x) => x.kunci === item.kunci)
    ? list.map((x) => (x.kunci === item.kunci ? item : x))
    : [...list, item]
}

/** One place up or down; at the end of the list nothing happens. */
function move<T extends Berkunci>(list: readonly T[], kunci: string, ke: -1 | 1): T[] {
  const at = list.findIndex((x) => x.kunci === kunci)
  const to = at + ke
  const moved = [...list]
  if (at >= 0 && to >= 0 && to < list.length) [moved[at], moved[to]] = [moved[to]!, moved[at]!]
  return moved
}

/** Every unsur counts the same: 1/9 for nine. */
export const bagiRata = (i: Instrumen): Instrumen => ({
  ...i,
  unsur: i.unsur.map((u) => ({ ...u, bobot: `1/${i.unsur.length}` })),
})

/** What the weights add up to now, and what is missing to exactly 1 (negative: too much). */
export function sumBobot(unsur: readonly Pick<Unsur, 'bobot'>[]): { jumlah: Ratio; kurang: Ratio } {
  const jumlah = sum(unsur.map((u) => findPecahan(u.bobot) ?? ratio(0)))
  return { jumlah, kurang: ratio(1).minus(jumlah) }
}

/** `1/9`, `0,11`, `11,1 %` as people write it → as it is stored; undefined when it is no fraction. */
export function readBobot(text: string): string | undefined {
  const bare = text.replaceAll(/\s/g, '').replaceAll(',', '.')
  const percent = /^(\d{1,3}(?:\.\d{1,4})?)%$/.exec(bare)?.[1]
  const written = percent === undefined ? bare : `${percent}/100`
  const value = findPecahan(written)
  return value && value.n <= value.d ? written : undefined
}

/** Another scale for every question: answers that stay keep their words, new ones are called by their number. */
export function setSkala(isi: Instrumen, skala: Skala): Instrumen {
  const nilai = Array.from({ length: skala.max - skala.min + 1 }, (_, i) => skala.min + i)
  return {
    ...isi,
    skala,
    pertanyaan: isi.pertanyaan.map((p) => ({
      ...p,
      pilihan: nilai.map(
        (n) => p.pilihan.find((x) => x.nilai === n) ?? { nilai: n, label: { id: String(n), en: String(n) } },
      ),
    })),
  }
}
