import type { Instrumen, Teks } from '../../instrumen-tipe.ts'

/** Indonesian words → the same in another language. By words, so that a new version keeps what did not change. */
export type Kamus = ReadonlyMap<string, string>

export interface KataAsal {
  readonly teks: string
  readonly bagian: 'formulir' | 'pertanyaan' | 'pilihan' | 'tambahan' | 'responden'
}

/** Everything a respondent reads, once each, in the order of the form. `tetap`: the form's own words. */
export function listKataAsal(isi: Instrumen, tetap: readonly string[] = []): KataAsal[] {
  const seen = new Set<string>()
  const found: KataAsal[] = []
  const add = (bagian: KataAsal['bagian'], teks: string | undefined): void => {
    if (teks === undefined || teks.trim() === '' || seen.has(teks)) return
    seen.add(teks)
    found.push({ teks, bagian })
  }
  add('formulir', isi.nama.id)
  for (const p of isi.pertanyaan) {
    add('pertanyaan', p.teks.id)
    add('pertanyaan', p.petunjuk?.id)
    for (const o of p.pilihan) add('pilihan', o.label.id)
  }
  for (const t of isi.tambahan) {
    add('tambahan', t.teks.id)
    add('tambahan', t.petunjuk?.id)
    for (const o of t.pilihan ?? []) add('tambahan', o.label.id)
  }
  for (const f of isi.responden) {
    add('responden', f.label.id)
    for (const o of f.pilihan) add('responden', o.label.id)
  }
  for (const teks of tetap) add('formulir', teks)
  return found
}

export const countTerisi = (asal: readonly KataAsal[], kamus: Kamus): number =>
  asal.filter((a) => kamus.has(a.teks)).length

/** The questionnaire with one more language in it. The Indonesian words, and so what was asked, stay as they are. */
export function withBahasa(isi: Instrumen, bahasa: string, kamus: Kamus): Instrumen {
  const put = (teks: Teks): Teks => {
    const words = kamus.get(teks.id)
    return words === undefined ? teks : { ...teks, [bahasa]: words }
  }
  const options = <T extends { readonly label: Teks }>(list: readonly T[]): T[] =>
    list.map((o) => ({ ...o, label: put(o.label) }))
  const hint = <T extends { readonly petunjuk?: Teks | undefined }>(q: T): T =>
    q.petunjuk ? { ...q, petunjuk: put(q.petunjuk) } : q
  return {
    ...isi,
    nama: put(isi.nama),
    pertanyaan: isi.pertanyaan.map((p) => ({ ...hint(p), teks: put(p.teks), pilihan: options(p.pilihan) })),
    tambahan: isi.tambahan.map((t) => ({
      ...hint(t),
      teks: put(t.teks),
      ...(t.pilihan ? { pilihan: options(t.pilihan) } : {}),
    })),
    responden: isi.responden.map((f) => ({ ...f, label: put(f.label), pilihan: options(f.pilihan) })),
  }
}

/** Words that came with the questionnaire itself (an import, the English of the original). */
export function kamusOf(isi: Instrumen, bahasa: string): Kamus {
  const found = new Map<string, string>()
  const take = (teks: Teks | undefined): void => {
    const words = teks?.[bahasa]
    if (teks && words) found.set(teks.id, words)
  }
  take(isi.nama)
  for (const q of [...isi.pertanyaan, ...isi.tambahan]) {
    take(q.teks)
    take(q.petunjuk)
    for (const o of q.pilihan ?? []) take(o.label)
  }
  for (const f of isi.responden) {
    take(f.label)
    for (const o of f.pilihan) take(o.label)
  }
  return found
}

/** Languages the questionnaire itself carries, besides Indonesian. */
export function bahasaDi(isi: Instrumen): string[] {
  const codes = new Set<string>()
  for (const q of [...isi.pertanyaan, ...isi.tambahan])
    for (const [kode, words] of Object.entries(q.teks)) if (words && kode !== 'id') codes.add(kode)
  return [...codes].toSorted()
}
