import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { toHtml } from '../../../ui/index.ts'
import { listDemografi } from '../jawaban/store-agregat.ts'
import { listSaran } from '../jawaban/store.ts'
import type { Agregat } from '../rules.ts'
import { computeHasil, type Hasil } from '../rules-hasil.ts'
import { loadKeadaanSampel } from '../sampel/muat.ts'
import { loadBerubah, loadDihitung } from '../terbitan/bahan.ts'
import { loadPeriode } from './muat.ts'
import { HasilPage } from './pages-hasil.tsx'
import type { Instrumen } from '../instrumen.ts'
import type { Periode } from './periode.ts'
import { summarize } from './ringkasan.ts'

const SARAN_DI_MUKA = 5

/** A part of the answers has its own figure; the users were counted for all of them together, so no sample is judged. */
const partOf = (periode: Periode, instrumen: Instrumen, agregat: Agregat | undefined): Hasil | null =>
  agregat && agregat.n > 0 ? computeHasil(agregat, { bobot: periode.bobot, instrumen }) : null

/** `GET /kerja/survei/:id`: the live figures. */
export const hasilRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>().get('/:id', async (c) => {
    const page = await deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
      const dimuat = await loadPeriode(c, deps, db)
      const { periode, agregat, layanan, instrumen } = dimuat
      const [{ rencana, kekurangan, sisa }, demografi, saran, berubah] = await Promise.all([
        loadKeadaanSampel(db, periode, agregat, dimuat.hariIni),
        agregat.dikeluarkan
          ? loadDihitung(db, periode).then(({ hitungan }) => hitungan.demografi)
          : listDemografi(db, periode.id),
        listSaran(db, periode.id, { batas: SARAN_DI_MUKA }),
        dimuat.status === 'terbit' ? loadBerubah(db, periode) : [],
      ])
      const nama = new Map(layanan.map((l) => [l.id, l.nama]))
      return {
        ...dimuat,
        celah: { kekurangan, sisa, namaOf: (id: string) => nama.get(id) ?? '' },
        ringkasan: summarize(periode, dimuat.unitNama, agregat, dimuat.hariIni, instrumen, {
          populasi: new Map(
            rencana.layanan.flatMap((l) => (l.populasi === null ? [] : [[l.layananId, l.populasi]])),
          ),
          berubah,
        }),
        tanpaTanda: partOf(periode, instrumen, agregat.tanpaTanda),
        perLayanan: layanan.map((l) => ({
          id: l.id,
          nama: l.nama,
          hasil: partOf(periode, instrumen, agregat.perLayanan.get(l.id)),
        })),
        demografi,
        saran,
      }
    })
    return c.html(toHtml(<HasilPage {...page} />))
  })
