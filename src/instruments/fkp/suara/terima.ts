import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Suara } from '../peta/matriks.ts'
import { lockForumBersama } from '../store.ts'
import { askPeta } from './peta-forum.ts'
import { classifyTerbuka, type TahapSuara } from './rules.ts'
import { lockPemungutan, setPemungutan } from './store-pemungutan.ts'
import { findTampil } from './store-pernyataan.ts'
import { putPemilih, putSuara, type PemilihBaru, type SuaraMasuk } from './store-suara.ts'

/** Votes of one voter that came together. */
export interface KirimanSuara {
  readonly pemilih: PemilihBaru
  /** Statement (by number) → vote. */
  readonly suara: readonly { readonly nomor: number; readonly nilai: Suara }[]
  readonly at: Date
}
/** `tutup`: votes are not taken now. Otherwise the numbers that were stored; what is not among them is no statement that is shown. */
export type HasilKirim = 'tutup' | { readonly diterima: readonly number[] }

type Alat = Pick<Deps, 'enqueue' | 'now'>
interface TempatForum {
  readonly instansiId: string
  readonly id: string
}

/**
 * Stores what some voters sent, each vote once; counts, number of voters and the request for a new map go with it. `paksa`: paper is typed
 * in after the meeting too.
 */
export async function recordSuara(
  trx: Trx,
  deps: Alat,
  { instansiId, id: forumId }: TempatForum,
  kiriman: readonly KirimanSuara[],
  paksa?: TahapSuara,
): Promise<HasilKirim[]> {
  const nomor = new Set(kiriman.flatMap((k) => k.suara.map((s) => s.nomor)))
  // The forum is held from before the votes: what a berita acara freezes is read when no vote is under way (tetapkan.ts). Asked for in one
  // packet, taken in this order: statements are those of when the locks were had.
  const [forum, p, tampil] = await Promise.all([
    lockForumBersama(trx, forumId),
    lockPemungutan(trx, instansiId, forumId),
    findTampil(trx, forumId, [...nomor], paksa !== undefined),
  ])
  const tahap = paksa ?? classifyTerbuka(forum.keadaan, p.tahap)
  if (!tahap) return kiriman.map(() => 'tutup')
  const sah = kiriman.map((k) => ({ ...k, suara: k.suara.filter((s) => tampil.has(s.nomor)) }))
  const orang = new Map(sah.filter((k) => k.suara.length > 0).map((k) => [k.pemilih.sidik, k.pemilih]))
  if (orang.size > 0) {
    const pemilih = await putPemilih(trx, instansiId, forumId, [...orang.values()])
    const idOf = new Map(pemilih.map((o) => [o.sidik, o.id]))
    // One a voter and statement: of a double click the last.
    const unik = new Map<string, SuaraMasuk>()
    for (const k of sah)
      for (const { nomor, nilai } of k.suara) {
        const masuk = { pemilihId: idOf.get(k.pemilih.sidik)!, pernyataanId: tampil.get(nomor)!, nilai }
        unik.set(`${masuk.pemilihId}/${masuk.pernyataanId}`, masuk)
      }
    const { baru, ganti } = await putSuara(trx, instansiId, forumId, tahap, kiriman[0]!.at, [
      ...unik.values(),
    ])
    const datang = pemilih.filter((o) => o.baru)
    if (baru + ganti > 0)
      await setPemungutan(trx, forumId, {
        pemilih: p.pemilih + datang.length,
        terdaftar: p.terdaftar + datang.filter((o) => o.terdaftar).length,
        kertas: p.kertas + datang.filter((o) => orang.get(o.sidik)?.lembar !== undefined).length,
        suara: p.suara + baru,
        versi: p.versi + 1,
        ...(await askPeta(trx, deps, { instansiId, id: forumId }, p.antreAt)),
      })
  }
  return sah.map((k) => ({ diterima: k.suara.map((s) => s.nomor) }))
}
