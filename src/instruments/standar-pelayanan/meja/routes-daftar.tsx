import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { listUnit } from '../../../registry/index.ts'
import { LinkButton, toHtml } from '../../../ui/index.ts'
import { canImpor } from '../impor/impor.ts'
import { kataImpor } from '../impor/words.ts'
import { kataPengaturan } from '../pengaturan/words.ts'
import { canAturKatalog } from '../policy.ts'
import { lingkupOf } from './lingkup.ts'
import { DaftarPage } from './pages-daftar.tsx'
import { kelompokList, MEJA, parseSaringan, type Kelompok } from './saringan.ts'
import { countKatalog, listKatalog } from './store-daftar.ts'

export const SEHALAMAN = 50

/** `/kerja/standar-pelayanan`: the catalogue. */
export const daftarRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>().get('/', async (c) => {
    const { pejabat, desk, zona } = c.var
    const s = parseSaringan(c.req.query())
    const l = lingkupOf(pejabat)
    const hariIni = tanggalOf(deps.now(), zona)
    const page = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
      const jumlah = new Map<Kelompok | 'semua', number>()
      const { kelompok: _, ...dasar } = s
      jumlah.set('semua', await countKatalog(db, l, dasar, hariIni))
      for (const g of kelompokList)
        jumlah.set(g, await countKatalog(db, l, { ...dasar, kelompok: g }, hariIni))
      const rows = await listKatalog(db, l, s, { hariIni, batas: SEHALAMAN + 1 })
      return {
        jumlah,
        rows: rows.slice(0, SEHALAMAN),
        lanjut: rows.length > SEHALAMAN,
        unit: (await listUnit(db)).filter((u) => u.aktif),
      }
    })
    const banyak = page.jumlah.get(s.kelompok ?? 'semua') ?? 0
    const k = kataImpor[c.var.lang]
    const aksi = (
      <>
        {canImpor(pejabat) && (
          <LinkButton href={`${MEJA}/impor`} variant="secondary">
            {k.judul}
          </LinkButton>
        )}
        <LinkButton href={`${MEJA}/ekspor/sippn.xlsx`} variant="tertiary">
          {k.ekspor}
        </LinkButton>
        {canAturKatalog(pejabat) && (
          <LinkButton href={`${MEJA}/pengaturan`} variant="tertiary">
            {kataPengaturan[c.var.lang].judul}
          </LinkButton>
        )}
      </>
    )
    return c.html(
      toHtml(<DaftarPage {...page} desk={desk} saringan={s} banyak={banyak} hariIni={hariIni} aksi={aksi} />),
    )
  })
