import { renderDocx } from './docx.ts'
import type { Report } from './model.ts'
import { renderPdf } from './pdf.ts'

/** The report on the paper that was asked for. */
export const renderPaper = (report: Report, paper: 'docx' | 'pdf'): Promise<Buffer> =>
  paper === 'docx' ? renderDocx(report) : renderPdf(report)
