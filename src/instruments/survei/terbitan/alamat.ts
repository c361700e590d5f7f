/** A page of the desk about one periode: its publications, or a part of the way there. */
export const alamatTerbitan = (periodeId: string, sub = 'terbitan'): string =>
  `/kerja/survei/${periodeId}/${sub}`

/** The public address of a publication; its documents stand below it. */
export const alamatPublik = (slug: string, periodeId: string, revisi: number): string =>
  `/unit/${slug}/survei/${periodeId}/${revisi}`
