export const MEJA = '/kerja/fkp'

/** Sides of one forum at the desk: `/kerja/fkp/{id}` and below it. */
export const tabList = [
  'ringkasan',
  'agenda',
  'peserta',
  'suara',
  'notulen',
  'berita-acara',
  'bukti',
] as const
export type TabForum = (typeof tabList)[number]

export const alamatTab = (forumId: string, tab: TabForum): string =>
  tab === 'ringkasan' ? `${MEJA}/${forumId}` : `${MEJA}/${forumId}/${tab}`
