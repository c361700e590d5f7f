/** Reading a workbook: parts checked before they are unpacked, rows one after another. */
export { bukaBuku, type Buku, type Lembar } from './buku.ts'
export { berkasDitolak } from './galat.ts'
export { pindaiLembar, type BarisLembar } from './lembar.ts'
export { bacaXml, type Atribut, type PendengarXml } from './xml.ts'
export { BukuZip } from './zip.ts'
