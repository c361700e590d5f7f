import { AppError, common } from '../../../../kernel/errors.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { BriefCache } from '../../../../platform/http/frozen.ts'
import { findAlamat, getInstansi, type Instansi } from '../../../../registry/index.ts'
import { isTerbuka } from '../../rules.ts'
import { findForum, type Forum } from '../../store.ts'
import type { Tampil } from '../berikut.ts'
import { classifyTerbuka, isHasilUmum, type TahapSuara } from '../rules.ts'
import { findPemungutan, type Pemungutan } from '../store-pemungutan.ts'
import { listPernyataan, type Pernyataan } from '../store-pernyataan.ts'

/** What every page of one forum's voting needs, the same for all who open it. */
export interface KonteksSuara {
  readonly forum: Forum
  readonly instansi: Instansi
  readonly p: Pemungutan
  /** All that were ever numbered, and those shown. */
  readonly semua: readonly Pernyataan[]
  readonly tampil: readonly Tampil[]
  /** The phase in which votes are taken now. */
  readonly terbuka: TahapSuara | undefined
  readonly hasilUmum: boolean
}

export type OpenKonteks = (slug: string) => Promise<KonteksSuara>

const LAMA_MS = 1500

/** Found by its public address, kept for a moment: a hall opens the same forum at once. Not announced = not found. */
export function createKonteks({ db }: Pick<Deps, 'db'>): OpenKonteks {
  const kept = new BriefCache<Promise<KonteksSuara | undefined>>(200, LAMA_MS)
  const load = async (slug: string): Promise<KonteksSuara | undefined> => {
    const alamat = await db.read({ instansiId: null }, (d) => findAlamat(d, `forum/${slug}`))
    if (!alamat) return undefined
    return db.read({ instansiId: alamat.instansiId }, async (d) => {
      const forum = await findForum(d, alamat.sasaranId)
      if (!forum || !isTerbuka(forum)) return undefined
      const p = await findPemungutan(d, forum.id)
      const semua = await listPernyataan(d, forum.id)
      return {
        forum,
        instansi: await getInstansi(d, alamat.instansiId),
        p,
        semua,
        tampil: semua.filter((s): s is Tampil => s.keadaan === 'tampil' && s.nomor !== null),
        terbuka: classifyTerbuka(forum.keadaan, p.tahap),
        hasilUmum: isHasilUmum(forum.keadaan, p.tahap),
      }
    })
  }
  return async (slug) => {
    const found = await (kept.get(slug) ?? kept.set(slug, load(slug)))
    if (!found) throw new AppError(common.notFound)
    return found
  }
}
