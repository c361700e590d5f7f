import dasar from './dasar.typ'
import { fontFiles } from './fonts.ts'
import laporan from './laporan.typ'
import type { PdfJob, PngJob } from './document-job.ts'
import type { Report } from './model.ts'
import { setInProcess } from './document-process.ts'
import { resolve } from './resolve.ts'

/** A page of its own design (poster, card): a Typst template that imports `/dasar.typ` and reads `/data.json`. */
export function renderTypst(template: string, data: object, timeoutMs?: number): Promise<Buffer> {
  const job: PdfJob = {
    kind: 'pdf',
    main: template,
    sources: { '/dasar.typ': dasar },
    data: JSON.stringify(data),
    fonts: fontFiles(),
  }
  return setInProcess(job, timeoutMs)
}

/** The same kind of page as a picture, for media that take no PDF. */
export function renderTypstPng(template: string, data: object, width: number): Promise<Buffer> {
  const job: PngJob = {
    kind: 'png',
    width,
    main: template,
    sources: { '/dasar.typ': dasar },
    data: JSON.stringify(data),
    fonts: fontFiles(),
  }
  return setInProcess(job)
}

/** The report as a tagged PDF (PDF/UA-1 where the platform's Typst writes it). The same report gives the same bytes. */
export const renderPdf = (report: Report): Promise<Buffer> => renderTypst(laporan, resolve(report))
