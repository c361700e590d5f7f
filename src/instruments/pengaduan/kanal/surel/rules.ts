const MENULIS = /^\s*(pada|on)\b.{5,200}\b(menulis|wrote)\s*:?\s*$/i
/** Where a mail program begins to quote what was written before; a head of several lines is read apart. */
const AWAL_KUTIPAN: readonly RegExp[] = [
  /^\s*-{2,}\s*(original message|pesan asli|forwarded message|pesan terusan)\s*-{2,}\s*$/i,
  /^\s*_{10,}\s*$/,
  MENULIS,
]

/** What a telephone or a mail service writes below everything: "Dikirim dari iPhone saya", "Get Outlook for Android". */
const PONSEL =
  /^\s*(?:dikirim|terkirim|sent|get|dapatkan)\s(?:(?:dari|melalui|menggunakan|lewat|from|via|with|using)\s)?.{0,40}\b(?:iphone|ipad|android|samsung|galaxy|xiaomi|redmi|oppo|vivo|realme|huawei|blackberry|ponsel|smartphone|yahoo mail|outlook|gmail|proton ?mail)\b[^.,;!?]{0,30}\.?\s*$/i
export const isPonsel = (line: string): boolean =>
  line.length <= 160 && PONSEL.test(line.replace(/<[^<>]*>\s*$/, ''))

/** Does a quotation of what was written before begin in this line? */
export function isAwalKutipan(lines: readonly string[], i: number): boolean {
  const line = lines[i]!
  if (/^\s*(dari|from)\s*:/i.test(line))
    return lines.slice(i + 1, i + 4).some((l) => /^\s*(dikirim|sent|kepada|to|tanggal|date)\s*:/i.test(l))
  return (
    AWAL_KUTIPAN.some((p) => p.test(line)) ||
    (/^\s*(pada|on)\b/i.test(line) && MENULIS.test(`${line} ${lines[i + 1] ?? ''}`))
  )
}

/** What is new in a reply: without what it quotes and without the signature. Never empty where there was something. */
export function cutKutipan(teks: string): string {
  const lines = teks.split('\n')
  let akhir = lines.length
  for (const [i, line] of lines.entries()) {
    if (isAwalKutipan(lines, i) || line === '-- ') {
      akhir = i
      break
    }
  }
  const baru = lines
    .slice(0, akhir)
    .filter((l) => !/^\s*>/.test(l) && !isPonsel(l))
    .join('\n')
    .trim()
  return baru === '' ? teks.trim() : baru
}

/** A subject without the "Re:" and "Fwd:" in front of it and our own tag. */
export const bareSubjek = (subjek: string): string =>
  subjek
    .replaceAll(/\[#[^\]]{1,60}\]/g, '')
    .replace(/^(\s*(re|fw|fwd|bls|balas|tr)\s*:)+/i, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
