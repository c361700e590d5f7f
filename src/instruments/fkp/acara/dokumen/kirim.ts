import type { Ctx } from '../../../../platform/http/env.ts'
import { renderDocx } from '../../../../reports/docx.ts'
import type { Report } from '../../../../reports/model.ts'
import { renderPdf } from '../../../../reports/pdf.ts'

export const JENIS = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const
export type Bentuk = keyof typeof JENIS

export const setDokumen = (r: Report, b: Bentuk): Promise<Buffer> =>
  b === 'docx' ? renderDocx(r) : renderPdf(r)
export const bentukOf = (c: Ctx): Bentuk => (c.req.path.endsWith('.docx') ? 'docx' : 'pdf')

export function kirimDokumen(c: Ctx, isi: Uint8Array, nama: string, bentuk: Bentuk): Response {
  c.header('content-type', JENIS[bentuk])
  c.header('content-disposition', `attachment; filename="${nama}.${bentuk}"`)
  return c.body(new Uint8Array(isi))
}
