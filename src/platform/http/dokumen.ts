import type { Ctx } from './env.ts'

/** What the documents of the house are called on the wire, by the ending of their name. */
export const JENIS_DOKUMEN = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
export type AkhiranDokumen = keyof typeof JENIS_DOKUMEN
export type NamaDokumen = `${string}.${AkhiranDokumen}`

/** Which of the two papers the address asks for. */
export const kertasOf = (c: Ctx): 'docx' | 'pdf' => (c.req.path.endsWith('.docx') ? 'docx' : 'pdf')

/** A document the house has set itself, under its name: saved, or shown where it stands. (What somebody brought: berkas.ts.) */
export function sendDokumen(
  c: Ctx,
  isi: Uint8Array | ReadableStream,
  nama: NamaDokumen,
  cara: 'attachment' | 'inline' = 'attachment',
): Response {
  c.header('content-type', JENIS_DOKUMEN[nama.slice(nama.lastIndexOf('.') + 1) as AkhiranDokumen])
  c.header('content-disposition', `${cara}; filename="${nama}"`)
  return c.body(isi instanceof Uint8Array ? new Uint8Array(isi) : isi)
}
