import type { Zona } from '../../../kernel/clock.ts'
import type { KalenderKerja } from '../../../kernel/hari-kerja.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { JENIS_DOKUMEN } from '../../../platform/http/dokumen.ts'
import { findLogo, getInstansi, loadKalender, logoSvg } from '../../../registry/index.ts'
import { laporanDariTerbitan } from '../report-terbitan.ts'
import type { LaporanSkm } from '../report-types.ts'
import { alamatPublik } from './alamat.ts'
import { renderLaporan, type Akhiran } from './dokumen.ts'
import { lembarPublik } from './lembar-publik.ts'
import { findTerbitan, type TerbitanPublik } from './store.ts'

/** Where a rendered document is kept. Its content follows from the publication alone, so writing it twice is writing it once. */
export const kunciTerbitan = (t: TerbitanPublik): string =>
  `${t.isi.instansi.id}/survei/${t.periodeId}/revisi-${t.revisi}`
export const kunciBerkas = (t: TerbitanPublik, akhiran: Akhiran): string =>
  `${kunciTerbitan(t)}/laporan.${akhiran}`

export interface Latar {
  readonly zona: Zona
  readonly kalender: KalenderKerja
  /** The picture of the instansi, as SVG. */
  readonly logo?: string
}

export async function loadLatar(db: Db, instansiId: string, unitId: string): Promise<Latar> {
  const logo = await findLogo(db, instansiId)
  return {
    ...(logo ? { logo: logoSvg(logo) } : {}),
    zona: (await getInstansi(db, instansiId)).zona,
    kalender: await loadKalender(db, instansiId, unitId),
  }
}

/** The report everyone may read: small groups hidden, no NIP, no answers. */
export function laporanPublik(t: TerbitanPublik, latar: Latar, baseUrl: string): LaporanSkm {
  const { isi } = t
  return laporanDariTerbitan(isi, {
    ...latar,
    hash: t.hash,
    alamat: baseUrl + alamatPublik(isi.unit.slug, t.periodeId, t.revisi),
  })
}

export async function renderPublik(
  t: TerbitanPublik,
  latar: Latar,
  baseUrl: string,
  akhiran: Akhiran,
): Promise<Uint8Array> {
  const laporan = laporanPublik(t, latar, baseUrl)
  return renderLaporan(akhiran, laporan, () => lembarPublik(t.isi, t.hash, laporan))
}

type Perlu = Pick<Deps, 'db' | 'files' | 'config'>

/** From the store; made (and kept) now when the job has not come to it yet. */
export const getBerkas = (deps: Perlu, t: TerbitanPublik, akhiran: Akhiran): Promise<Uint8Array> =>
  getOnce(deps, kunciBerkas(t, akhiran), JENIS_DOKUMEN[akhiran], () => makeBerkas(deps, t, akhiran))

/** Being made right now: a hundred readers of a fresh publication wait for one rendering, not for a hundred. */
const sedangDibuat = new Map<string, Promise<Uint8Array>>()

export async function getOnce(
  { files }: Pick<Deps, 'files'>,
  key: string,
  jenis: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const kept = await files.get(key)
  if (kept) return kept
  const running = sedangDibuat.get(key)
  if (running) return running
  const made = make()
    .then(async (file) => {
      await files.put(key, file, jenis)
      return file
    })
    .finally(() => sedangDibuat.delete(key))
  sedangDibuat.set(key, made)
  return made
}

async function makeBerkas(deps: Perlu, t: TerbitanPublik, akhiran: Akhiran): Promise<Uint8Array> {
  const { instansi, unit } = t.isi
  const latar = await deps.db.read({ instansiId: instansi.id }, (db) => loadLatar(db, instansi.id, unit.id))
  return renderPublik(t, latar, deps.config.baseUrl, akhiran)
}

export async function getTerbitanOf(
  deps: Pick<Deps, 'db'>,
  instansiId: string,
  periodeId: string,
  revisi: number,
): Promise<TerbitanPublik> {
  const found = await deps.db.read({ instansiId }, (db) => findTerbitan(db, periodeId, revisi))
  if (!found) throw new AppError(common.notFound)
  return found
}
