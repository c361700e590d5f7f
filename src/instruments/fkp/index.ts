import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { defineInstrument } from '../../platform/instrument.ts'
import { acaraHariIni } from './acara/hari-ini.ts'
import { hitungUlangAcara } from './acara/hitung-ulang.ts'
import { mejaAcaraRoutes } from './acara/meja/routes.ts'
import { bagianHasil } from './acara/publik/bagian.tsx'
import { hasilRoutes } from './acara/publik/routes.tsx'
import { agendaRoutes } from './agenda/routes.tsx'
import { forumHariIni } from './forum/hari-ini.ts'
import { forumRoutes } from './forum/routes.tsx'
import { wargaRoutes } from './forum/warga/routes.tsx'
import { kirimUndanganForum } from './peserta/kirim.ts'
import { undanganForumRoutes } from './peserta/routes-undangan.tsx'
import { pesertaRoutes } from './peserta/routes.tsx'
import { kabarkanPeserta } from './kabar/jobs.ts'
import * as acara from './migrations/2026-11-22-acara.ts'
import * as awal from './migrations/2026-11-22-fkp.ts'
import * as diumumkan from './migrations/2026-11-22-forum-diumumkan.ts'
import * as hadir from './migrations/2026-11-22-hadir-kunci.ts'
import * as retensi from './migrations/2026-11-22-retensi.ts'
import * as lembarSaatForum from './migrations/2026-11-22-lembar-saat-forum.ts'
import * as lanjut from './migrations/2026-11-22-forum-lanjut.ts'
import * as suara from './migrations/2026-11-22-suara.ts'
import { retensiKontakTiapMalam } from './retensi/jalan.ts'
import { retensiRoutes } from './retensi/routes.tsx'
import { bagianSuara, hitungPetaJob, hitungUlangSuara, suaraKerjaRoutes, suaraRoutes } from './suara/index.ts'

/** Front door of the forum (FKP): its manifest and what others may use. */
export const fkp = defineInstrument({
  kode: 'fkp',
  nama: { id: 'Forum konsultasi', en: 'Consultation forums' },
  dasarHukum: ['UU 25/2009', 'PermenPANRB 16/2017'],
  migrations: {
    '2026-11-22-ze-fkp': awal,
    '2026-11-22-zf-forum': lanjut,
    '2026-11-22-zg-suara': suara,
    '2026-11-22-zh-acara': acara,
    '2026-11-22-zn-forum-diumumkan': diumumkan,
    '2026-11-22-zn-hadir-kunci': hadir,
    '2026-11-22-zn-retensi-kontak': retensi,
    '2026-11-22-zoc-lembar-saat-forum': lembarSaatForum,
  },
  // One forum's sides are routes of their own under `/:id/<tab>`; those of the forum itself come last.
  kerja: (deps) =>
    new Hono<AppEnv>()
      .route('/', retensiRoutes(deps))
      .route('/', agendaRoutes(deps))
      .route('/', mejaAcaraRoutes(deps))
      .route('/', suaraKerjaRoutes(deps))
      .route('/', undanganForumRoutes(deps))
      .route('/', pesertaRoutes(deps))
      .route('/', forumRoutes(deps)),
  // Parts of the public page that other folders bring: functions of BagianForum (forum/warga/bagian.ts).
  warga: (deps) =>
    new Hono<AppEnv>()
      .route('/', suaraRoutes(deps))
      .route('/', hasilRoutes(deps))
      .route('/', wargaRoutes(deps, [bagianSuara, bagianHasil(deps)])),
  jobs: [hitungPetaJob, kirimUndanganForum, kabarkanPeserta, retensiKontakTiapMalam],
  hariIni: async (db, actor, now, lang) => [
    ...(await forumHariIni(db, actor, now, lang)),
    ...(await acaraHariIni(db, actor, now, lang)),
  ],
  hitungUlang: async (db) => [...(await hitungUlangSuara(db)), ...(await hitungUlangAcara(db))],
})
export { findForum, findForumBySlug, type Forum } from './store.ts'
export { listKesepakatan, type Kesepakatan } from './acara/store-kesepakatan.ts'
export { findBeritaAcara, type BeritaAcara } from './acara/store-acara.ts'
export { loadKelengkapan } from './acara/kelengkapan.ts'
export { isBerkasAcara, verifyBerkasAcara } from './acara/isi.ts'
/** Votes of the demonstration. */
export { seedSuara } from './suara/index.ts'
/** Forums of the demonstration. */
export { seedForum, type ForumContoh } from './seed.ts'
/** Minutes, points and a frozen berita acara for a forum of the demonstration that has ended. */
export { seedAcara } from './acara/seed.ts'
