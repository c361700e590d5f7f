/** One publication of a unit. */
export interface Pilihan {
  readonly periodeId: string
  readonly revisi: number
}

/** The address that the publication itself prints on its reports. */
export const hrefTerbitan = (slug: string, { periodeId, revisi }: Pilihan): string =>
  `/unit/${slug}/survei/${periodeId}/${revisi}`
