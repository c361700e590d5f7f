import { Hono } from 'hono'
import type { Deps } from '../platform/deps.ts'
import type { AppEnv } from '../platform/http/env.ts'
import type { Instrument } from '../platform/instrument.ts'
import { DeskPage, EmptyState, PageHead, Tag, toHtml, TodoList } from '../ui/index.ts'
import { kata } from './words.ts'

const TONE = { biasa: 'neutral', perhatian: 'warning', terlambat: 'danger', baik: 'success' } as const

/** `/kerja`: what is due, late or waiting for this person, and nothing else. */
export function hariIniRoutes(deps: Deps, instruments: readonly Instrument[]): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', async (c) => {
    const { pejabat, desk, lang } = c.var
    const k = kata[lang]
    const items = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
      const lists = []
      for (const i of instruments) if (i.hariIni) lists.push(await i.hariIni(db, pejabat, deps.now(), lang))
      return lists.flat()
    })
    return c.html(
      toHtml(
        <DeskPage {...desk} title={k.hariIni}>
          <PageHead title={k.hariIni} />
          {items.length === 0 ? (
            <EmptyState title={k.tidakAdaTugas}>{k.tidakAdaTugasKeterangan}</EmptyState>
          ) : (
            <TodoList
              items={items.map((i) => ({
                href: i.href,
                title: i.judul,
                note: i.keterangan,
                ...(i.nada === 'biasa' ? {} : { state: <Tag tone={TONE[i.nada]}>{k.nada[i.nada]}</Tag> }),
              }))}
            />
          )}
        </DeskPage>,
      ),
    )
  })
}
