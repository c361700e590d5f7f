import { BUKAN_NAMA, GELAR } from './samaran-kata.ts'

/** A word, or what already stands for one. */
const KATA = /\[(?:nama|nomor kendaraan|nomor|surel|akun|NIK)\]|\p{L}(?:['’ʼ`]?[\p{L}\p{M}])*/gu
const TERSAMAR = '[nama]'
/** Shorter ones stand in too many other words: Al, Nu, de. */
const TERPENDEK = 3
/** Between two words of one name. */
const SELA = /^[\s.,'’\-_/]{1,5}$/

/** A word as it is compared: its letters, small, without accents. */
const bare = (kata: string): string =>
  kata
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '')

/** Words by which a name is known again in a text: without titles, and without what is too short to tell. */
export function listKataNama(nama: string): string[] {
  const kata = nama.replaceAll(/\S*@\S*/g, ' ').match(KATA) ?? []
  return [...new Set(kata.filter((k) => !k.startsWith('[')).map(bare))].filter(
    (k) => k.length >= TERPENDEK && !GELAR.has(k),
  )
}

/**
 * Takes one known person's name out of a text, where only `isDiri` knows its words (bare, small): a capitalised word of it alone, or
 * two and more in a row, however written. A word of it that is a common one too ("Hari") goes only beside another.
 */
export function maskDiri(teks: string, isDiri: (kata: string) => boolean): string {
  const kata = [...teks.matchAll(KATA)].map((m) => ({ tulis: m[0], mulai: m.index }))
  const akhir = (i: number): number => kata[i]!.mulai + kata[i]!.tulis.length
  const isSambung = (i: number): boolean => SELA.test(teks.slice(akhir(i - 1), kata[i]!.mulai))
  const isTersamar = (i: number): boolean => kata[i]!.tulis === TERSAMAR
  const isBesar = (i: number): boolean => isTersamar(i) || /^\p{Lu}/u.test(kata[i]!.tulis)
  const isUmum = (i: number): boolean => !isTersamar(i) && BUKAN_NAMA.has(bare(kata[i]!.tulis))
  const kenal = new Map<string, boolean>()
  const isCocok = (i: number): boolean => {
    const { tulis } = kata[i]!
    if (tulis.startsWith('[')) return isTersamar(i)
    const huruf = bare(tulis)
    if (huruf.length < TERPENDEK) return false
    let ya = kenal.get(huruf)
    if (ya === undefined) kenal.set(huruf, (ya = isDiri(huruf)))
    return ya
  }

  let hasil = ''
  let sampai = 0
  let lewat = 0
  for (let i = 0; i < kata.length; i++) {
    // Of two words in a row one stands at an even place: the others need no look of their own.
    if (!(isBesar(i) || i % 2 === 0) || !isCocok(i)) continue
    let [dari, ke] = [i, i]
    while (dari > lewat && isSambung(dari) && isCocok(dari - 1)) dari--
    while (ke + 1 < kata.length && isSambung(ke + 1) && isCocok(ke + 1)) ke++
    i = ke
    lewat = ke + 1
    const besar = Array.from({ length: ke - dari + 1 }, (_, n) => isBesar(dari + n)).includes(true)
    const isTepi = (n: number): boolean => besar && isUmum(n) && !isBesar(n)
    while (dari < ke && isTepi(dari)) dari++
    while (ke > dari && isTepi(ke)) ke--
    const baris = Array.from({ length: ke - dari + 1 }, (_, n) => dari + n)
    const isNama =
      baris.length === 1
        ? isBesar(dari) && !isUmum(dari)
        : baris.some((n) => !isUmum(n)) || baris.every((n) => isBesar(n))
    if (!isNama) continue
    hasil += teks.slice(sampai, kata[dari]!.mulai) + TERSAMAR
    sampai = akhir(ke)
  }
  return hasil + teks.slice(sampai)
}
