import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { listUnit } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { listInstrumenPeriode } from '../instrumen/periode.ts'
import { listAgregat } from '../jawaban/store-agregat.ts'
import { listPopulasiPeriode } from '../sampel/store.ts'
import { listUnitKerja, listUnitTerlihat } from '../policy.ts'
import { DaftarPage } from './pages-daftar.tsx'
import { summarize } from './ringkasan.ts'
import { isSaringan } from './status.ts'
import { kursorOf, listPeriode, listTahun } from './store-daftar.ts'

const BATAS = 20

/** `GET /kerja/survei`: filters and place stand in the address, so a view can be sent. */
export const daftarRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>().get('/', async (c) => {
    const { pejabat, zona, desk } = c.var
    const hariIni = tanggalOf(deps.now(), zona)
    const terlihat = listUnitTerlihat(pejabat)
    // Whoever only interviews has one page here.
    if (terlihat.length === 0) return c.redirect('/kerja/survei/tugas', 303)
    const { unit = '', tahun = '', status = '', sesudah } = c.req.query()
    const chosen = isId(unit) && (terlihat === 'semua' || terlihat.includes(unit)) ? [unit] : terlihat
    const page = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
      const saringan = {
        units: chosen,
        tahun: /^\d{4}$/.test(tahun) ? Number(tahun) : undefined,
        status: isSaringan(status) ? status : undefined,
      }
      const [found, semuaUnit, tahunList] = await Promise.all([
        listPeriode(db, saringan, hariIni, { sesudah, batas: BATAS }),
        listUnit(db),
        listTahun(db, terlihat),
      ])
      const shown = found.slice(0, BATAS)
      const ids = shown.map((p) => p.periode.id)
      const [agregat, instrumen, populasi] = await Promise.all([
        listAgregat(db, ids),
        listInstrumenPeriode(db, ids),
        listPopulasiPeriode(db, ids),
      ])
      return {
        rows: shown.map((p) =>
          summarize(p.periode, p.unitNama, agregat.get(p.periode.id)!, hariIni, instrumen.get(p.periode.id), {
            populasi: populasi.get(p.periode.id),
          }),
        ),
        hasMore: found.length > BATAS,
        units: semuaUnit.filter((u) => terlihat === 'semua' || terlihat.includes(u.id)),
        tahunList,
      }
    })
    const at = (sesudah?: string): string => {
      const query = new URLSearchParams(
        Object.entries({ unit, tahun, status, sesudah: sesudah ?? '' }).filter(([, value]) => value !== ''),
      ).toString()
      return `/kerja/survei${query ? `?${query}` : ''}`
    }
    const last = page.rows.at(-1)
    return c.html(
      toHtml(
        <DaftarPage
          desk={desk}
          rows={page.rows}
          units={page.units}
          tahunList={page.tahunList}
          filter={{ unit, tahun, status }}
          mayOpen={listUnitKerja(pejabat).length > 0}
          nextHref={page.hasMore && last ? at(kursorOf(last.periode)) : undefined}
          firstHref={sesudah ? at() : undefined}
        />,
      ),
    )
  })
