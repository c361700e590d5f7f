/** One topic of a list: its name, the main topic above it, its number at LAPOR!. */
export interface BarisKategori {
  readonly nama: string
  readonly induk: string
  readonly laporId: number | null
  /** Its row in a spreadsheet. */
  readonly baris: number
}

const PALING_BANYAK = 5000

/** One cell that cannot be taken, by the number its row has in a spreadsheet. */
export interface SelSalah {
  readonly baris: number
  readonly kolom: 'nama' | 'induk' | 'lapor_id'
  readonly sebab: 'kosong' | 'panjang' | 'rusak' | 'angka' | 'ganda' | 'beda'
}

const PANJANG = 200

/**
 * Reads a list of topics by the names of its columns; comma or semicolon, quotes as spreadsheets write them. All of it, or every cell
 * that is wrong; undefined when it is no such list at all.
 */
export function parseKategoriCsv(
  teks: string,
): { readonly list: readonly BarisKategori[] } | { readonly salah: readonly SelSalah[] } | undefined {
  const baris = readCsv(teks.replace(/^\uFEFF/, '')).map((sel, i) => ({
    n: i + 1,
    sel: sel.map((x) => x.trim()),
  }))
  const [kepala, ...isi] = baris.filter(({ sel }) => sel.some((x) => x !== ''))
  const kolom = kepala?.sel.map((s) => s.toLowerCase()) ?? []
  const [nama, induk, lapor] = ['nama', 'induk', 'lapor_id'].map((x) => kolom.indexOf(x)) as [
    number,
    number,
    number,
  ]
  if (nama < 0 || isi.length > PALING_BANYAK) return undefined
  const salah: SelSalah[] = []
  const pemilik = new Map<string, string>()
  const list = isi.map(({ n, sel }) => {
    const b = { nama: sel[nama] ?? '', induk: sel[induk] ?? '', laporId: sel[lapor] ?? '' }
    const catat = (k: SelSalah['kolom'], sebab: SelSalah['sebab']) =>
      void salah.push({ baris: n, kolom: k, sebab })
    if (b.nama === '') catat('nama', 'kosong')
    for (const k of ['nama', 'induk'] as const) {
      if (b[k].length > PANJANG) catat(k, 'panjang')
      if (b[k].includes('\uFFFD')) catat(k, 'rusak')
    }
    const siapa = `${b.induk}/${b.nama}`.toLowerCase()
    if (b.laporId !== '' && !/^\d{1,9}$/.test(b.laporId)) catat('lapor_id', 'angka')
    else if (b.laporId !== '' && (pemilik.get(b.laporId) ?? siapa) !== siapa) catat('lapor_id', 'ganda')
    else pemilik.set(b.laporId, siapa)
    return { nama: b.nama, induk: b.induk, laporId: b.laporId === '' ? null : Number(b.laporId), baris: n }
  })
  return salah.length > 0 ? { salah } : { list }
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
  return rows
}

/** A topic has one number at LAPOR!: every row that says another one than `ada`, or than a row before it. */
export function nomorBeda(
  list: readonly BarisKategori[],
  ada: readonly Pick<BarisKategori, 'nama' | 'induk' | 'laporId'>[],
): SelSalah[] {
  const nomor = new Map<string, number>()
  const isBeda = (k: Pick<BarisKategori, 'nama' | 'induk' | 'laporId'>): boolean => {
    const siapa = JSON.stringify([k.induk.toLowerCase(), k.nama.toLowerCase()])
    const dulu = nomor.get(siapa)
    if (dulu === undefined && k.laporId !== null) nomor.set(siapa, k.laporId)
    return k.laporId !== null && dulu !== undefined && dulu !== k.laporId
  }
  for (const k of ada) isBeda(k)
  return list.filter(isBeda).map(({ baris }) => ({ baris, kolom: 'lapor_id', sebab: 'beda' }))
}
