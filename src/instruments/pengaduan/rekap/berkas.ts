import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Report } from '../../../reports/model.ts'
import type { Workbook } from '../../../reports/xlsx-model.ts'
import { tulisSel, type Rekap } from './rekap.ts'

const CONTOH = { id: 'DATA CONTOH, BUKAN DATA NYATA', en: 'SAMPLE DATA, NOT REAL' } as const

/** One sheet a table. */
export function toBuku(r: Rekap): Workbook {
  return {
    title: `${r.judul} ${r.namaMasa}`,
    author: r.instansi,
    sheets: r.tabel.map((t) => ({
      name: t.judul.slice(0, 31),
      widths: t.kepala.map((_, i) => (i === 0 ? 44 : 14)),
      freeze: { rows: 3 },
      rows: [
        [{ value: `${r.judul}, ${r.instansi}, ${r.namaMasa}`, style: { bold: true } }],
        [r.rekaan ? CONTOH.id : r.keadaan],
        t.kepala.map((value) => ({ value, style: { bold: true, border: true } })),
        ...t.baris.map((b) => b.map((value) => ({ value, style: { border: true } }))),
      ],
    })),
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
          ...r.tabel.map((t) => ({
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
