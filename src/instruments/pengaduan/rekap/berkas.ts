import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Report } from '../../../reports/model.ts'
import type { Workbook } from '../../../reports/xlsx-model.ts'
import { tulisSel, type Rekap } from './rekap.ts'
import type { TabelRekap } from './tabel.ts'

const CONTOH = { id: 'DATA CONTOH, BUKAN DATA NYATA', en: 'SAMPLE DATA, NOT REAL' } as const

/** One sheet a table; the first says what all of it comes to, and how far in time each step was. */
export function toBuku(r: Rekap): Workbook {
  const [langkah, ...lain] = r.tabel
  const lembar = (tabel: readonly TabelRekap[]) => ({
    name: tabel[0]!.judul.slice(0, 31),
    widths: tabel.at(-1)!.kepala.map((_, i) => (i === 0 ? 44 : 14)),
    freeze: { rows: tabel.length === 1 ? 3 : 2 },
    rows: [
      [{ value: `${r.judul}, ${r.instansi}, ${r.namaMasa}`, style: { bold: true } }],
      [r.rekaan ? CONTOH.id : r.keadaan],
      ...tabel.flatMap((t, i) => [
        ...(i === 0 ? [] : [[]]),
        t.kepala.map((value) => ({ value, style: { bold: true, border: true } })),
        ...t.baris.map((b) => b.map((value) => ({ value, style: { border: true } }))),
      ]),
    ],
  })
  const awal = [r.ringkasan, langkah].filter((t) => t !== undefined)
  return {
    title: `${r.judul} ${r.namaMasa}`,
    author: r.instansi,
    sheets: [...(awal.length === 0 ? [] : [lembar(awal)]), ...lain.map((t) => lembar([t]))],
  }
}

/** The same as a document, for DOCX and PDF. */
export function toLaporan(r: Rekap, lang: Bahasa): Report {
  return {
    language: lang,
    title: r.judul,
    subtitle: r.namaMasa,
    owner: r.instansi,
    period: r.namaMasa,
    contents: false,
    running: `${r.judul} ${r.namaMasa}`,
    ...(r.rekaan && { notice: CONTOH[lang] }),
    chapters: [
      {
        title: r.namaMasa,
        blocks: [
          { kind: 'paragraph', text: `${r.keadaan}. ${r.catatan}` },
          ...[...(r.ringkasan ? [r.ringkasan] : []), ...r.tabel].map((t) => ({
            kind: 'table' as const,
            caption: t.judul,
            columns: t.kepala.map((header, i) =>
              i === 0 ? { header, width: 3 } : { header, align: 'right' as const },
            ),
            rows: t.baris.map((b) => b.map((s) => tulisSel(s, lang))),
          })),
        ],
      },
    ],
  }
}
