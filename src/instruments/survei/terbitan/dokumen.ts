import type { AkhiranDokumen, NamaDokumen } from '../../../platform/http/dokumen.ts'
import type { Report } from '../../../reports/model.ts'
import { renderPaper } from '../../../reports/paper.ts'
import { renderXlsx, type Workbook } from '../../../reports/xlsx.ts'
import type { LaporanSkm } from '../report-types.ts'
import { isSkm } from '../instrumen/ukuran.ts'
import { laporanSkm } from '../report.ts'

export const akhiranList = ['docx', 'pdf', 'xlsx'] as const satisfies readonly AkhiranDokumen[]
export type Akhiran = (typeof akhiranList)[number]
export const isAkhiran = (text: unknown): text is Akhiran => akhiranList.some((a) => a === text)

export const PRATINJAU = 'PRATINJAU – belum terbit'

/** The report as a file. A preview says on every page that it is one. */
export async function renderLaporan(
  akhiran: Akhiran,
  laporan: LaporanSkm,
  buku: () => Workbook,
  pratinjau = false,
): Promise<Uint8Array> {
  if (akhiran === 'xlsx') return renderXlsx(buku())
  const report = laporanSkm(laporan)
  const marked: Report = pratinjau
    ? { ...report, notice: [PRATINJAU, report.notice].filter(Boolean).join(' · ') }
    : report
  return renderPaper(marked, akhiran)
}

/** `skm-dinas-kesehatan-semester-i-2026-revisi-1.pdf`: a name that says what it is when it lies in a folder of others. */
export function namaDokumen(
  l: Pick<LaporanSkm, 'unit' | 'periode' | 'publikasi' | 'instrumen'>,
  akhiran: Akhiran,
): NamaDokumen {
  const parts = [
    isSkm(l.instrumen) ? 'skm' : l.instrumen.kode,
    l.unit,
    l.periode.nama,
    l.publikasi ? `revisi ${l.publikasi.revisi}` : 'pratinjau',
  ]
  return `${parts
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}.${akhiran}`
}
