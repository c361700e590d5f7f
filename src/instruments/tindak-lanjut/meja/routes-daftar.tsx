import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { listOrang } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { listDampakTerbaru, listHarapan } from '../dampak/store.ts'
import { canUsulkan, mayGerak } from '../policy.ts'
import { countStatus, listAksi, listPemilik, listTahun } from '../store-daftar.ts'
import { statusList } from '../rules.ts'
import { scopeOf } from './akses.ts'
import { kondisiOf, listUnitTerlihat } from './muat.ts'
import { DaftarPage } from './pages-daftar.tsx'
import { kolomPapan, PapanPage } from './pages-papan.tsx'
import { parseSaringan } from './saringan.ts'

export const SEHALAMAN = 50
/** Cards of one column; the rest is a link away. */
const SEKOLOM = 25

/** `/kerja/tindak-lanjut`: list and board. */
export const daftarRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>().get('/', async (c) => {
    const { pejabat, desk, zona } = c.var
    const s = parseSaringan(c.req.query())
    const hariIni = tanggalOf(deps.now(), zona)
    const kondisi = kondisiOf(pejabat, s, hariIni)
    const page = await deps.db.read(scopeOf(c), async (db) => {
      const unit = await listUnitTerlihat(db, pejabat)
      const pemilik = new Set(await listPemilik(db, kondisi.lingkup))
      const { sesudah: _, status: __, lewatPada: ___, ...dasar } = kondisi
      const rows = s.papan ? [] : await listAksi(db, { ...kondisi, batas: SEHALAMAN + 1 })
      const kolom = new Map(
        s.papan
          ? await Promise.all(
              kolomPapan.map(
                async (status) =>
                  [
                    status,
                    await listAksi(db, {
                      ...dasar,
                      status: [status],
                      batas: SEKOLOM,
                      ...(status === 'selesai' && { terbaru: true as const }),
                    }),
                  ] as const,
              ),
            )
          : [],
      )
      const ids = [...rows, ...[...kolom.values()].flat()].map((a) => a.id)
      return {
        dampak: await listDampakTerbaru(db, ids),
        berharap: new Set((await listHarapan(db, ids)).map((h) => h.aksiId)),
        kolom,
        jumlah: await countStatus(db, kondisi, hariIni),
        rows: rows.slice(0, SEHALAMAN),
        lanjut: rows.length > SEHALAMAN,
        unit,
        orang: (await listOrang(db)).filter((o) => pemilik.has(o.id)),
        tahun: await listTahun(db, kondisi.lingkup),
        namaUnit: new Map(unit.map((u) => [u.id, u.nama])),
      }
    })
    const banyak = s.keadaan ? page.jumlah[s.keadaan] : statusList.reduce((n, x) => n + page.jumlah[x], 0)
    const props = {
      ...page,
      desk,
      saringan: s,
      banyak,
      hariIni,
      mayUsul: page.unit.some((u) => canUsulkan(pejabat, u.id)),
    }
    return c.html(
      toHtml(
        s.papan ? (
          <PapanPage {...props} mayGerak={(a, p) => mayGerak(pejabat, p.oleh, a)} />
        ) : (
          <DaftarPage {...props} />
        ),
      ),
    )
  })
