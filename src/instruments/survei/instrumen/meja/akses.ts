import { AppError, common } from '../../../../kernel/errors.ts'
import type { Db } from '../../../../platform/db/types.ts'
import type { Ctx } from '../../../../platform/http/env.ts'
import { listUnit } from '../../../../registry/index.ts'
import { findInstrumenBawaan, type Instrumen } from '../../instrumen.ts'
import type { Versi } from '../commands.ts'
import { canEditInstrumen, canSeeInstrumen } from '../policy.ts'
import { findInstrumenTersimpan } from '../store.ts'
import type { StatusInstrumen } from '../tersimpan.ts'

/** One version of a questionnaire on the desk, shipped or own. */
export interface InstrumenDimuat {
  readonly isi: Instrumen
  readonly status: StatusInstrumen | 'bawaan'
  readonly unitId: string | null
  /** Null: for every unit. */
  readonly unitNama: string | null
  readonly dipakai: number
  /** Head of the unit or admin; whether anything can be changed now depends on the state too. */
  readonly mayEdit: boolean
  /** The official form it was made from, if it was. */
  readonly resmi: Instrumen | undefined
}

export const alamatInstrumen = ({ kode, versi }: Versi, sub = ''): string =>
  `/kerja/survei/instrumen/${kode}/${versi}${sub === '' ? '' : `/${sub}`}`

/** Which version the address names, before anything is looked up. */
export function versiParam(c: Ctx): Versi {
  const kode = c.req.param('kode') ?? ''
  const versi = c.req.param('versi') ?? ''
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(kode) || !/^[1-9]\d{0,5}$/.test(versi))
    throw new AppError(common.notFound)
  return { kode, versi: Number(versi) }
}

export async function getInstrumenTerlihat(c: Ctx, db: Db): Promise<InstrumenDimuat> {
  const at = versiParam(c)
  const { pejabat } = c.var
  const bawaan = findInstrumenBawaan(at.kode, at.versi)
  if (bawaan) {
    return {
      isi: bawaan,
      status: 'bawaan',
      unitId: null,
      unitNama: null,
      dipakai: 0,
      mayEdit: false,
      resmi: undefined,
    }
  }
  const found = await findInstrumenTersimpan(db, at.kode, at.versi)
  const units = await listUnit(db)
  if (!found || !canSeeInstrumen(pejabat, found, units)) throw new AppError(common.notFound)
  const { induk } = found.isi
  const asal = induk && findInstrumenBawaan(induk.kode, induk.versi)
  return {
    isi: found.isi,
    status: found.status,
    unitId: found.unitId,
    unitNama: units.find((u) => u.id === found.unitId)?.nama ?? null,
    dipakai: found.dipakai,
    mayEdit: canEditInstrumen(pejabat, found),
    resmi: asal?.jenis === 'resmi' ? asal : undefined,
  }
}

/** The same, for a page whose form changes a draft. */
export async function getDrafKerja(c: Ctx, db: Db): Promise<InstrumenDimuat> {
  const found = await getInstrumenTerlihat(c, db)
  if (!found.mayEdit || found.status !== 'draf') throw new AppError(common.forbidden)
  return found
}
