import { maskSurat } from './samaran-surat.ts'
import { BUKAN_NAMA, DAERAH_PLAT, SAPAAN, SAPAAN_RAGU } from './samaran-kata.ts'

/**
 * Takes out of a text what tells one person from all others, before it leaves the desk it was written to: NIK and other long
 * numbers, telephone numbers, e-mail addresses, number plates, names that follow a title ("Pak Budi Santoso") and names where a letter
 * has them ("Salam, Budi").
 * It would rather hide too much than too little, and is no promise: a name without a title looks like any word.
 * "Bu Sri di loket 2, 0812-3456-7890" → "Bu [nama] di loket 2, [nomor]". Masking twice changes nothing.
 */
export function maskPribadi(teks: string): string {
  const biasa = teks.replaceAll(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0))
  const tanpaAlamat = biasa.replaceAll(SUREL, '[surel]').replaceAll(TAUTAN_AKUN, '[akun]')
  const tanpaPlat = tanpaAlamat
    .replaceAll(PLAT_BESAR, '[nomor kendaraan]')
    .replaceAll(PLAT_KECIL, '[nomor kendaraan]')
  return maskSurat(maskNama(tanpaPlat.replaceAll(ANGKA, maskAngka)))
}

const SUREL = /[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\s?\.\s?[a-z]{2,})+/gi
/** An account: @budi_22, not the @ of an e-mail. */
const TAUTAN_AKUN = /(?<![\w.])@[a-z_][\w.]{2,}/gi

const daerah = DAERAH_PLAT.toSorted((a, b) => b.length - a.length).join('|')
const PLAT_BESAR = new RegExp(`\\b(?:${daerah})[ .-]?\\d{1,4}[ .-]?[A-Z]{1,3}\\b`, 'g')
/** In small letters only where it cannot be read as words: glued together, or with four digits. */
const PLAT_KECIL = new RegExp(
  `\\b(?:${daerah.toLowerCase()})(?:\\d{2,4}[a-z]{1,3}|[ .-]?\\d{4}[ .-]?[a-z]{2,3})\\b`,
  'g',
)

/** Digits with what people put between them. */
const ANGKA = /[+(]{0,2}\d(?:[\s().\-–/_]{0,3}\d){5,}/g
const BIASA = [
  // 17-08-2026, 2026/08/17, 17.8.26
  /^\d{1,2}[-./]\d{1,2}[-./](?:\d{2}|\d{4})$/,
  /^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/,
  // 2025/2026, 2025 - 2026
  /^(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)\d{2}$/,
  // 08.00-12.00
  /^\d{1,2}[.]\d{2}\s?[-–/]\s?\d{1,2}[.]\d{2}$/,
]
/** 1.500.000, 25.000-50.000 */
const UANG = /^[1-9]\d{0,2}(?:\.\d{3})+(?:\s?[-–]\s?[1-9]\d{0,2}(?:\.\d{3})+)?$/
/** A telephone number without its 0, or a NIK, can be written with such dots, too: so long an amount has to be called one. */
const UANG_JELAS = /(?<!\d)(?:\d\.?){9}/
const RUPIAH_DI_DEPAN =
  /(?<!\p{L})(?:rp|idr|rupiah)[.:]?\s{0,3}(?:[\d.]{1,25}\s{0,2}(?:-|–|s\.?d\.?|sampai|hingga)\s{0,2})?$/iu
const RUPIAH_DI_BELAKANG = /^(?:,-)?\s{0,3}(?:rupiah|idr)/i

function isUang(angka: string, di: number, teks: string): boolean {
  if (!UANG.test(angka)) return false
  if (!UANG_JELAS.test(angka)) return true
  const akhir = di + angka.length
  return (
    RUPIAH_DI_DEPAN.test(teks.slice(Math.max(0, di - 45), di)) ||
    RUPIAH_DI_BELAKANG.test(teks.slice(akhir, akhir + 12))
  )
}

function maskAngka(angka: string, di: number, teks: string): string {
  if (isUang(angka, di, teks) || BIASA.some((pola) => pola.test(angka))) return angka
  const digits = angka.replaceAll(/\D/g, '')
  if (digits.length === 16) return '[NIK]'
  // A telephone number begins with 0, 62 or +; anything of eight digits or more may be a file, an account, a card.
  if (digits.length >= 8 || (digits.length >= 6 && /^[+(]{0,2}(?:0|62)/.test(angka))) return '[nomor]'
  return angka
}

const sapaan = SAPAAN.toSorted((a, b) => b.length - a.length)
  .map((s) => s.replaceAll('.', '\\.'))
  .join('|')
const KATA = String.raw`\p{L}[\p{L}'’-]*\.?`
const NAMA = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${sapaan})((?:\/i|\(r?i\))?(?:\.?,?\s+|\.))((?:${KATA})(?:\s+${KATA}){0,3})`,
  'giu',
)

/** After a title: a word that is no common one; and the capitalised words that go on from it. */
function maskNama(teks: string, pasti = false): string {
  return teks.replaceAll(NAMA, (semua, gelar: string, sela: string, sisa: string) => {
    const parts = sisa.split(/(\s+)/)
    // "Bapak Dokter Andi", "Ibu Hj. Siti": the next word is a title of its own.
    if (isSapaan(parts[0]!)) return `${gelar}${sela}${maskNama(sisa, pasti || !isRagu(gelar))}`
    if (!isNama(parts[0]!) || (!pasti && isRagu(gelar) && !isKapital(parts[0]!))) return semua
    let end = 1
    while (
      parts[end + 1] !== undefined &&
      isKapital(parts[0]!) &&
      isKapital(parts[end + 1]!) &&
      isNama(parts[end + 1]!)
    )
      end += 2
    const tail = parts[end - 1]!.endsWith('.') && parts[end - 1]!.length > 2 ? '.' : ''
    return `${gelar}${sela}[nama]${tail}${parts.slice(end).join('')}`
  })
}

const bare = (kata: string): string => kata.replace(/\.$/, '').toLowerCase()
const isNama = (kata: string): boolean => !BUKAN_NAMA.has(bare(kata))
const isKapital = (kata: string): boolean => /^\p{Lu}/u.test(kata)
const isRagu = (gelar: string): boolean => SAPAAN_RAGU.has(gelar.toLowerCase())
const isSapaan = (kata: string): boolean => (SAPAAN as readonly string[]).includes(bare(kata))
