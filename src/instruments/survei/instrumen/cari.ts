import type { Db, Trx } from '../../../platform/db/types.ts'
import { listUnit } from '../../../registry/index.ts'
import { findInstrumenBawaan, instrumenBawaan, type Instrumen } from '../instrumen.ts'
import { listAtas } from './policy.ts'
import { findInstrumenTersimpan, listInstrumenSendiri } from './store.ts'

/**
 * The instrument of a periode, whoever made it. What Sambut ships needs no query; a stored version never changes once it
 * is used, so callers may keep what they get.
 */
export async function findInstrumen(
  db: Db | Trx,
  instansiId: string,
  kode: string,
  versi: number,
): Promise<Instrumen | undefined> {
  const bawaan = findInstrumenBawaan(kode, versi)
  if (bawaan) return bawaan
  const key = `${instansiId}/${kode}/${versi}`
  const known = terpakai.get(key)
  if (known) return known
  const found = await findInstrumenTersimpan(db, kode, versi)
  // A draft may still change; what a periode uses never does.
  if (found && found.dipakai > 0) remember(key, found.isi)
  return found?.isi
}

const terpakai = new Map<string, Instrumen>()

function remember(key: string, instrumen: Instrumen): void {
  if (terpakai.size >= 200) terpakai.delete(terpakai.keys().next().value!)
  terpakai.set(key, instrumen)
}

/** What a new periode of a unit may use. */
export interface InstrumenSiap {
  readonly kode: string
  readonly versi: number
  readonly nama: string
  readonly resmi: boolean
}

/** The official forms, then the ready ones of the unit, of the units above it and of the instansi: the newest version of each. */
export async function listInstrumenSiap(db: Db | Trx, unitId: string): Promise<InstrumenSiap[]> {
  const resmi = instrumenBawaan
    .filter((i) => i.jenis === 'resmi')
    .map((i) => ({ kode: i.kode, versi: i.versi, nama: i.nama.id, resmi: true }))
  const atas = new Set(listAtas(await listUnit(db), unitId))
  const newest = new Map<string, InstrumenSiap>()
  for (const s of await listInstrumenSendiri(db)) {
    if (s.status !== 'siap' || (s.unitId !== null && !atas.has(s.unitId))) continue
    if ((newest.get(s.kode)?.versi ?? 0) < s.versi)
      newest.set(s.kode, { kode: s.kode, versi: s.versi, nama: s.nama, resmi: false })
  }
  return [...resmi, ...[...newest.values()].toSorted((a, b) => a.nama.localeCompare(b.nama, 'id'))]
}
