/** Rows of a CSV as spreadsheets write it: comma or semicolon, quotes, line ends of every kind, with or without BOM. */
export function readCsv(teks: string): string[][] {
  const isi = teks
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
  const kepala = isi.split('\n', 1)[0] ?? ''
  const pemisah = kepala.split(';').length > kepala.split(',').length ? ';' : ','
  const rows: string[][] = []
  let row: string[] = []
  let sel = ''
  let kutip = false
  for (let i = 0; i < isi.length; i++) {
    const c = isi[i]!
    if (kutip && c === '"' && isi[i + 1] === '"') {
      sel += '"'
      i++
    } else if (c === '"' && (kutip || sel === '')) kutip = !kutip
    else if (!kutip && c === pemisah) {
      row.push(sel)
      sel = ''
    } else if (!kutip && c === '\n') {
      rows.push([...row, sel])
      row = []
      sel = ''
    } else sel += c
  }
  if (sel !== '' || row.length > 0) rows.push([...row, sel])
  return rows
}
