/** Where a mail program begins to quote what was written before. */
const AWAL_KUTIPAN: readonly RegExp[] = [
  /^\s*-{2,}\s*(original message|pesan asli|forwarded message|pesan terusan)\s*-{2,}\s*$/i,
  /^\s*_{10,}\s*$/,
  /^\s*(pada|on)\b.{5,200}\b(menulis|wrote)\s*:?\s*$/i,
  /^\s*(dari|from)\s*:.+(\n|$)/i,
]

/** What a telephone or a mail service writes below everything: "Dikirim dari iPhone saya", "Get Outlook for Android". */
const PONSEL =
  /^\s*(?:dikirim|terkirim|sent|get|dapatkan)\s(?:(?:dari|melalui|menggunakan|lewat|from|via|with|using)\s)?.{0,40}\b(?:iphone|ipad|android|samsung|galaxy|xiaomi|redmi|oppo|vivo|realme|huawei|blackberry|ponsel|smartphone|yahoo mail|outlook|gmail|proton ?mail)\b[^.,;!?]{0,30}\.?\s*$/i
export const isPonsel = (line: string): boolean =>
  line.length <= 160 && PONSEL.test(line.replace(/<[^<>]*>\s*$/, ''))

/** What is new in a reply: without what it quotes and without the signature. Never empty where there was something. */
export function cutKutipan(teks: string): string {
  const lines = teks.split('\n')
  let akhir = lines.length
  for (const [i, line] of lines.entries()) {
    const dua = `${line} ${lines[i + 1] ?? ''}`
    const isHeader = /^\s*(dari|from)\s*:/i.test(line)
    const isKutipan = isHeader
      ? lines.slice(i + 1, i + 4).some((l) => /^\s*(dikirim|sent|kepada|to|tanggal|date)\s*:/i.test(l))
      : AWAL_KUTIPAN.slice(0, 3).some((p) => p.test(line)) ||
        (/^\s*(pada|on)\b/i.test(line) && AWAL_KUTIPAN[2]!.test(dua))
    if (isKutipan || line === '-- ') {
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
