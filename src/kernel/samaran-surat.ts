import { BUKAN_NAMA, SAPAAN } from './samaran-kata.ts'
import { BUKAN_NAMA_KECIL, BUKAN_ORANG } from './samaran-surat-kata.ts'

/** Where in a letter a person stands without a title. */
interface Tempat {
  readonly pola: RegExp
  /** A name in small letters is one, too. */
  readonly kecil: boolean
  /** It must be all that stands there, up to a comma, a stop or the end of the line. */
  readonly utuh: boolean
}
const tempat = (pola: string, kecil: boolean, utuh: boolean): Tempat => ({
  pola: new RegExp(String.raw`(?<![\p{L}\p{N}\[])(?:${pola})`, 'giu'),
  kecil,
  utuh,
})

const AKU = String.raw`(?:saya|sy|aku|gue|gw|kami)`
const MILIK = String.raw`lengkap|pelapor|pengirim|pemohon|penulis|pengadu|terang|jelas|asli|ibu kandung|ibu|ayah|anak|suami|istri|pasien|petugas|pegawai|korban|saksi|siswa|wali|${AKU}`
const KUAT = String.raw`hormat ${AKU}|salam hormat|tertanda|ttd|yang melapor`
const AKHIR = String.raw`salam(?: (?:hormat|hangat|sehat|sejahtera|damai|takzim|kenal))?|wass?alam(?:u['’]?\s?alaikum)?(?:\s?wr\.?,?\s?wb\.?)?|terima ?kasih(?: banyak)?|makasih|trims|thanks|thank you|(?:best )?regards|sincerely|yours`

const TEMPAT: readonly Tempat[] = [
  // "Nama: siti aminah", "Nama lengkap :\nSITI AMINAH", "Pelapor: Siti"
  tempat(
    String.raw`(?:(?:nama|name)(?: (?:${MILIK}))?|pelapor|pengirim|pengadu)\s{0,3}[:=]\s{0,4}`,
    true,
    false,
  ),
  // "nama saya siti", "nama saya adalah Siti", "My name is Siti"
  tempat(
    String.raw`(?:nama ${AKU}(?: (?:adalah|ialah|itu|yaitu))?|my name is)\s{0,3}[,=]?\s{1,3}`,
    true,
    false,
  ),
  tempat(String.raw`perkenalkan,? ${AKU},?\s{1,3}`, false, false),
  // "Yth. Siti Aminah"
  tempat(String.raw`(?:yang terhormat|yth)\s?\.?[:,]?\s{0,4}(?<=[\s.])`, false, false),
  // "Hormat saya,\nsiti aminah"; "Hormat saya Siti Aminah"
  tempat(String.raw`(?:${KUAT})\)?\s{0,3}(?:[,.:;]|\n)\s{0,6}`, true, true),
  tempat(String.raw`(?:${KUAT})\)?\s{1,3}`, false, true),
  // "Salam,\nSiti Aminah"
  tempat(String.raw`(?:${AKHIR})\s{0,3}(?:[,;:]|\.{0,3}\s{0,3}\n)\s{0,6}`, false, true),
]
/** "Terima kasih. Siti Aminah": a sentence of its own begins with a capital, too, so a name shows only by its second word. */
const SESUDAH_TITIK = tempat(String.raw`(?:${AKHIR})[.!]{1,3}[ \t]{1,3}`, false, true)

const KATA = /[ \t]{0,3}(\p{L}[\p{L}\p{M}'’`-]{0,40})(\.?)/uy
const HABIS = /[ \t]{0,3}(?:$|[\r\n,.;!?()/|–—-])/y
const PALING = 5
/** Common words that are names as well, where they are written like one. */
const JUGA_NAMA: ReadonlySet<string> = new Set(['bagus', 'hari'])
/** Of small words: di-, mem-, ter-, -nya. */
const BENTUKAN = /^(?:di\p{L}{5,}|(?:mem|men|ber|ter|pem|pen)\p{L}{4,}|\p{L}{3,}nya)$/u
const sapaan: ReadonlySet<string> = new Set(SAPAAN)

/** Names at the beginning and the end of a letter and in its form: "Yth. Siti Aminah", "Nama: siti", "Salam,\nSiti". */
export function maskSurat(teks: string): string {
  let hasil = teks
  for (const t of TEMPAT) hasil = maskTempat(hasil, t, 1)
  return maskTempat(hasil, SESUDAH_TITIK, 2)
}

function maskTempat(teks: string, t: Tempat, minimal: number): string {
  let hasil = ''
  let sampai = 0
  for (const m of teks.matchAll(t.pola)) {
    const dari = m.index + m[0].length
    if (m.index < sampai) continue
    const nama = findNama(teks, dari, t, isSamarata(t, m[0]), minimal)
    if (!nama) continue
    hasil += `${teks.slice(sampai, nama.dari)}[nama]`
    sampai = nama.ke
  }
  return hasil + teks.slice(sampai)
}

interface Kata {
  readonly dari: number
  readonly ke: number
  readonly besar: boolean
}

/** Where the name begins and ends that stands here; undefined where none does. */
function findNama(
  teks: string,
  mulai: number,
  t: Tempat,
  teriak: boolean,
  minimal: number,
): { readonly dari: number; readonly ke: number } | undefined {
  const kata: Kata[] = []
  let di = mulai
  let lewatGelar = !t.kecil
  // Whether the words end where the name does, and not merely where the look at them does.
  let tuntas = false
  while (kata.length <= PALING) {
    KATA.lastIndex = di
    const m = KATA.exec(teks)
    if (!m) break
    const huruf = m[1]!.toLowerCase()
    const dari = di + m[0].indexOf(m[1]!)
    // "Nama: haji ahmad": the title stays.
    if (kata.length === 0 && !lewatGelar && sapaan.has(huruf)) {
      di += m[0].length
      lewatGelar = true
      continue
    }
    const singkatan = m[2] === '.' && m[1]!.length <= 3 && teks[dari + m[1]!.length + 1] === ' '
    const besar = /^\p{Lu}/u.test(m[1]!) && !(teriak && isTeriak(m[1]!))
    if (isBukan(huruf, besar, t) || (teks[dari + m[1]!.length] === ':' && kata.length > 0)) {
      tuntas = true
      break
    }
    kata.push({ dari, ke: dari + m[1]!.length + (singkatan ? 1 : 0), besar })
    di = kata.at(-1)!.ke
  }
  const [pertama] = kata
  if (!pertama || kata.length > PALING + 1) return undefined
  const selesai = (n: number): boolean => {
    HABIS.lastIndex = kata[n - 1]!.ke
    return HABIS.test(teks)
  }
  const besar = kata.findIndex((k) => !k.besar)
  const banyakBesar = besar < 0 ? kata.length : besar
  const sampai = (n: number) => (n < minimal ? undefined : { dari: pertama.dari, ke: kata[n - 1]!.ke })
  if (t.utuh) {
    if (tuntas || kata.length > 4 || !selesai(kata.length)) return undefined
    return t.kecil || banyakBesar === kata.length ? sampai(kata.length) : undefined
  }
  const isAkhir = tuntas || selesai(kata.length)
  if (banyakBesar > 0) {
    const semua = t.kecil && isAkhir && kata.length <= 4
    return sampai(semua ? kata.length : Math.min(banyakBesar, PALING))
  }
  if (!t.kecil) return undefined
  return sampai(isAkhir && kata.length <= 3 ? kata.length : Math.min(2, kata.length))
}

function isBukan(huruf: string, besar: boolean, t: Tempat): boolean {
  if (besar && t.kecil && JUGA_NAMA.has(huruf)) return false
  if (BUKAN_NAMA.has(huruf) || BUKAN_ORANG.has(huruf) || sapaan.has(huruf)) return true
  return !besar && (BUKAN_NAMA_KECIL.has(huruf) || BENTUKAN.test(huruf))
}

/** Where the words before it stand in capitals, too, those say nothing; save after "YTH." and on a line of its own. */
const isSamarata = (t: Tempat, pembuka: string): boolean =>
  (t.kecil || (t.utuh && !pembuka.includes('\n'))) && isTeriak(pembuka)
const isTeriak = (teks: string): boolean => /\p{Lu}/u.test(teks) && !/\p{Ll}/u.test(teks)
