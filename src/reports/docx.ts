import { setInProcess } from './document-process.ts'
import type { Report } from './model.ts'

/** The report as a Word document: styles, contents with page numbers, numbered captions, "Halaman x dari y". */
export const renderDocx = (report: Report): Promise<Buffer> => setInProcess({ kind: 'docx', report })
