import type { BingkaiProps } from '../../meja/bingkai.tsx'

/** What the frame of a forum needs, as every page of its minutes and berita acara carries it. */
export type RangkaForum = Pick<BingkaiProps, 'desk' | 'zona' | 'forum' | 'unit'>
