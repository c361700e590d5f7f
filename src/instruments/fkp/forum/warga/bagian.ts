import type { JSX } from 'preact'
import type { Db } from '../../../../platform/db/types.ts'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import type { ForumPublik } from './buka.ts'

/**
 * A part of `/forum/{slug}` that another folder of the room brings: loaded with the page, drawn below the agenda. null: nothing to
 * show now. index.ts lists them.
 */
export type BagianForum = (db: Db, f: ForumPublik, lang: Bahasa) => Promise<JSX.Element | null>
