import { randomBytes } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { lockPeriode } from '../periode/store.ts'
import { canPublish, canSee } from '../policy.ts'
import { loadBahan } from './bahan.ts'
import { terbitanErrors } from './errors.ts'
import { periodeTerbit, renderTerbitan } from './jobs.ts'
import { assertCanTerbit, classifySampel, type Persetujuan } from './rules.ts'
import { hashJson, hashTinjauan } from './sidik.ts'
import type { RincianTerbitan, TerbitanSkm } from './snapshot.ts'
import { insertTerbitan, markTerbit } from './store.ts'
import { composeIsi } from './susun.ts'

export interface Penerbitan extends Persetujuan {
  /** Fingerprint of the content as the page showed it: what is signed is what was seen. Seeds leave it out. */
  readonly sidikIsi?: string
}

export interface HasilTerbit {
  readonly revisi: number
  readonly hash: string
}

/**
 * Publishes a periode: counts the answers again from the rows, freezes the result with everything it was made of, and
 * closes the periode. A second time it adds a revision beside the first; nothing is ever overwritten.
 */
export async function publishPeriode(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'log' | 'enqueue'>,
  actor: Actor,
  id: string,
  p: Penerbitan,
): Promise<HasilTerbit> {
  const periode = await lockPeriode(trx, id)
  if (!periode || !canSee(actor, periode)) throw new AppError(common.notFound)
  if (!canPublish(actor, periode)) throw new AppError(common.forbidden)
  const bahan = await loadBahan(trx, periode, deps.now())
  const { n } = bahan.agregat.semua
  const { mencapaiMinimum } = classifySampel(n, periode.populasi, periode.caraSampel)
  assertCanTerbit(
    {
      n,
      mencapaiMinimum,
      ditutup: periode.ditutupAt !== null,
      revisiTerakhir: periode.revisi,
      berubah: bahan.berubah.map((b) => b.layanan.reduce((sum, l) => sum + l.agregat.n, 0)),
    },
    p,
  )
  if (bahan.berbeda.length > 0) {
    deps.log.error(
      { periodeId: id, berbeda: bahan.berbeda },
      'aggregate differs from the rows: not published',
    )
    throw new AppError(terbitanErrors.hitunganBerbeda)
  }
  const isi = composeIsi(bahan)
  if (p.sidikIsi !== undefined && p.sidikIsi !== hashTinjauan(isi))
    throw new AppError(terbitanErrors.isiBerubah)

  const terbitAt = deps.now()
  const rincian: RincianTerbitan = { ...isi.rincian, garam: randomBytes(32).toString('hex') }
  const publik: TerbitanSkm = {
    ...isi.publik,
    revisi: periode.revisi + 1,
    terbitPada: terbitAt.toISOString(),
    oleh: actor.kind === 'warga' ? '' : actor.nama,
    alasan: periode.revisi > 0 ? p.alasan : '',
    alasanMinimum: mencapaiMinimum === false ? p.alasanMinimum : null,
    hashRincian: hashJson(rincian),
  }
  const hash = hashJson(publik)
  const { revisi } = publik
  const { instansiId } = periode
  const olehId = actor.kind === 'pejabat' ? actor.id : null
  await insertTerbitan(trx, { instansiId, periodeId: id, olehId, publik, rincian, hash })
  await markTerbit(trx, id, { revisi, terbitAt })
  await deps.enqueue(trx, renderTerbitan, { instansiId, periodeId: id, revisi })
  await deps.enqueue(trx, periodeTerbit, { instansiId, periodeId: id, revisi })
  await audit.record(trx, actor, 'survei.periode.terbit', id, {
    revisi,
    n,
    hash,
    hashBaris: publik.hashBaris,
  })
  return { revisi, hash }
}
