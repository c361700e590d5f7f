/** One topic of a list: its name, the main topic above it, its number at LAPOR!. */
export interface BarisKategori {
  readonly nama: string
  readonly induk: string
  readonly laporId: number | null
}

const PALING_BANYAK = 5000

/** Reads a list of topics by the names of its columns; comma or semicolon, quotes as spreadsheets write them. */
export function parseKategoriCsv(teks: string): BarisKategori[] | undefined {
  const baris = readCsv(teks.replace(/^\uFEFF/, ''))
  const kepala = (baris[0] ?? []).map((s) => s.trim().toLowerCase())
  const [nama, induk, lapor] = ['nama', 'induk', 'lapor_id'].map((x) => kepala.indexOf(x))
  if (nama === undefined || nama < 0 || baris.length - 1 > PALING_BANYAK) return undefined
  return baris.slice(1).flatMap((b) => {
    const n = (b[nama] ?? '').trim().slice(0, 200)
    const id = (b[lapor ?? -1] ?? '').trim()
    return n === ''
      ? []
      : [
          {
            nama: n,
            induk: (b[induk ?? -1] ?? '').trim().slice(0, 200),
            laporId: /^\d{1,9}$/.test(id) ? Number(id) : null,
          },
        ]
  })
}

function readCsv(teks: string): string[][] {
  const pemisah = (teks.split('\n', 1)[0] ?? '').includes(';') ? ';' : ','
  const rows: string[][] = []
  let row: string[] = []
  let sel = ''
  let kutip = false
  for (let i = 0; i < teks.length; i++) {
    const c = teks[i]!
    if (kutip) {
      if (c === '"' && teks[i + 1] === '"') {
        sel += '"'
        i++
      } else if (c === '"') kutip = false
      else sel += c
    } else if (c === '"') kutip = true
    else if (c === pemisah) {
      row.push(sel)
      sel = ''
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && teks[i + 1] === '\n') i++
      rows.push([...row, sel])
      row = []
      sel = ''
    } else sel += c
  }
  if (sel !== '' || row.length > 0) rows.push([...row, sel])
  return rows.filter((r) => r.some((x) => x.trim() !== ''))
}
