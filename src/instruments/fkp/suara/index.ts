import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { hasilRoutes } from './hasil/routes.tsx'
import { hasilMejaRoutes } from './meja/routes-hasil.tsx'
import { kertasRoutes } from './meja/routes-kertas.tsx'
import { pernyataanRoutes } from './meja/routes.tsx'
import { createPenerima } from './penerima.ts'
import { createPenyegar } from './peta-forum.ts'
import { createKonteks } from './warga/konteks.ts'
import { suaraWargaRoutes } from './warga/routes.tsx'
import './tables.ts'

/** Opinion mapping before, during and after the meeting: what the rest of the room uses of it. */

/** `/forum/{slug}/suara`, `/layar`, `/hasil`: mounted at `/`. */
export function suaraRoutes(deps: Deps): Hono<AppEnv> {
  const open = createKonteks(deps)
  return new Hono<AppEnv>()
    .route('/', suaraWargaRoutes(deps, { open, terima: createPenerima(deps) }))
    .route('/', hasilRoutes(deps, { open, refresh: createPenyegar(deps) }))
}
/** `/kerja/fkp/{id}/suara` and below. */
export const suaraKerjaRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route('/', hasilMejaRoutes(deps, createPenyegar(deps)))
    .route('/', kertasRoutes(deps))
    .route('/', pernyataanRoutes(deps))
/** Votes of the demonstration. */
export { seedSuara } from './seed.ts'
export { hitungUlangSuara } from './hitung-ulang.ts'
export { hitungPetaJob, settlePeta } from './peta-forum.ts'
export { sidikSuara, type SidikSuara } from './sidik.ts'
export { loadHasil, type HasilSuara } from './hasil/muat.ts'
export { HasilForum } from './hasil/bagian.tsx'
/** Where a personal link is opened: this browser votes as a registered participant from now on. */
export { adoptPeserta } from './terdaftar.ts'
/** Voting and its result on the public page of the forum. */
export { bagianSuara } from './warga/bagian-forum.tsx'
export { classifyTerbuka, isHasilUmum, tahapOf } from './rules.ts'
export { findPemungutan, type Pemungutan } from './store-pemungutan.ts'
export { recordSuara } from './terima.ts'
/** The kept map of a forum, of everybody or of the registered, as JSON to show. */
export { findPeta as findSajianForum } from './store-peta.ts'
