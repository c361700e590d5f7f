/**
 * Languages a questionnaire may be written in. The screen has two (kernel/bahasa.ts); a unit may add any other for its
 * questions. Codes are BCP 47, as HTML and screen readers want them; most local languages have three letters.
 */
export const bahasaDaerahList: readonly (readonly [kode: string, nama: string])[] = [
  ['ace', 'Aceh'],
  ['abs', 'Melayu Ambon'],
  ['ban', 'Bali'],
  ['bjn', 'Banjar'],
  ['btx', 'Batak Karo'],
  ['btm', 'Batak Mandailing'],
  ['bts', 'Batak Simalungun'],
  ['bbc', 'Batak Toba'],
  ['bew', 'Betawi'],
  ['bhp', 'Bima'],
  ['bug', 'Bugis'],
  ['nij', 'Dayak Ngaju'],
  ['gor', 'Gorontalo'],
  ['jv', 'Jawa'],
  ['ljp', 'Lampung'],
  ['mad', 'Madura'],
  ['mak', 'Makassar'],
  ['xmm', 'Melayu Manado'],
  ['pmy', 'Melayu Papua'],
  ['mwv', 'Mentawai'],
  ['min', 'Minangkabau'],
  ['nia', 'Nias'],
  ['osi', 'Osing'],
  ['mui', 'Palembang (Musi)'],
  ['rej', 'Rejang'],
  ['sas', 'Sasak'],
  ['smw', 'Sumbawa'],
  ['su', 'Sunda'],
  ['tet', 'Tetun'],
  ['sda', 'Toraja'],
]

/** Other names people write for them in the head of a spreadsheet column. */
const SEBUTAN: Readonly<Record<string, string>> = {
  indonesia: 'id',
  indonesian: 'id',
  english: 'en',
  inggris: 'en',
  javanese: 'jv',
  sundanese: 'su',
  madurese: 'mad',
  balinese: 'ban',
  buginese: 'bug',
  acehnese: 'ace',
  minang: 'min',
  banjarese: 'bjn',
  makassarese: 'mak',
}

const POLA = /^[a-z]{2,3}(-([a-z]{4}|[a-z]{2}|\d{3}))?$/i

/** A language tag in its proper spelling (`jv-java` → `jv-Java`), or undefined. A language with its script or its region is enough here. */
export function canonBahasa(text: string): string | undefined {
  const trimmed = text.trim()
  if (!POLA.test(trimmed)) return undefined
  try {
    return Intl.getCanonicalLocales(trimmed)[0]
  } catch {
    return undefined
  }
}

/** `Bahasa Jawa (jv)`, `Jawa`, `Javanese`, `jv` → `jv`. */
export function recognizeBahasa(text: string): string | undefined {
  const inBrackets = /\(([^()]+)\)\s*$/.exec(text)?.[1]
  if (inBrackets !== undefined) return canonBahasa(inBrackets)
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^(bahasa|basa|baso)\s+/, '')
  const known = bahasaDaerahList.find(([, nama]) => nama.toLowerCase() === name)?.[0] ?? SEBUTAN[name]
  return known ?? canonBahasa(name)
}

/** `Jawa`; for a tag outside the list what the machine calls it in Indonesian, else the tag itself. */
export function namaBahasa(kode: string): string {
  if (kode === 'id') return 'Indonesia'
  if (kode === 'en') return 'Inggris'
  const known = bahasaDaerahList.find(([k]) => k === kode)?.[1]
  return known ?? new Intl.DisplayNames(['id'], { type: 'language' }).of(kode) ?? kode
}

const KANAN_KE_KIRI = new Set(['ar', 'fa', 'ur', 'he'])

/** Written from right to left: Arabic itself, and any language in Arabic letters (`ace-Arab`, `ms-Arab`). */
export const isKananKeKiri = (kode: string): boolean =>
  /-Arab\b/.test(kode) || (KANAN_KE_KIRI.has(kode.split('-')[0]!) && !/-Latn\b/.test(kode))
