/** One publication of a unit. */
export interface Pilihan {
  readonly periodeId: string
  readonly revisi: number
}

/** Pages that always show the newest result: of the SKM, or of the questionnaire they are asked for. */
export const denganKuesioner = (path: string, kode: string, baku: string): string =>
  kode === baku ? path : `${path}${path.includes('?') ? '&' : '?'}kuesioner=${kode}`

/** The address that the publication itself prints on its reports. */
export const hrefTerbitan = (slug: string, { periodeId, revisi }: Pilihan): string =>
  `/unit/${slug}/survei/${periodeId}/${revisi}`
