import { newId, shortCode } from '../../../kernel/ids.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { findAlamat, putAlamat } from '../../../registry/index.ts'
import { skm142017 } from '../instrumen.ts'
import type { Tautan } from './periode.ts'
import { insertTautan, listTautan, tujuanOf } from './store-tautan.ts'

const PANJANG = 6
/** 31^6 codes: one that is taken is rare, five in a row means that something else is wrong. */
const PERCOBAAN = 5

/**
 * Makes the printed addresses of the unit and of each service (for another instrument than the SKM: one address for the
 * unit), once and for ever: a poster on the wall must still work
 * in the next period. The unit must be locked.
 */
export async function ensureTautan(
  trx: Trx,
  instansiId: string,
  unitId: string,
  layananIds: readonly string[],
  instrumenKode: string = skm142017.kode,
  newCode: () => string = () => shortCode(PANJANG),
): Promise<void> {
  const tujuan = tujuanOf(instrumenKode)
  const own = (await listTautan(trx, unitId)).filter((t) => t.instrumenKode === tujuan && t.loket === null)
  const have = new Set(own.map((t) => t.layananId))
  for (const layananId of tujuan === null ? [null, ...layananIds] : [null]) {
    if (have.has(layananId)) continue
    const baru = { unitId, layananId, loket: null, instrumenKode: tujuan }
    await createTautan(trx, instansiId, baru, newCode)
  }
}

/** One more printed address. Returns its id. */
export async function createTautan(
  trx: Trx,
  instansiId: string,
  tautan: Pick<Tautan, 'unitId' | 'layananId' | 'loket' | 'instrumenKode'>,
  newCode: () => string = () => shortCode(PANJANG),
): Promise<string> {
  const [id, kode] = [newId(), await pickKode(trx, newCode)]
  await putAlamat(trx, { alamat: `s/${kode}`, instansiId, jenis: 'survei', sasaranId: id })
  await insertTautan(trx, instansiId, { id, kode, ...tautan })
  return id
}

/** The whole address, as it is printed. */
export const urlTautan = (baseUrl: string, tautan: Pick<Tautan, 'kode'>): string =>
  `${baseUrl}/s/${tautan.kode}`

/** Codes are unique over every instansi: the address says nothing of whose it is. */
async function pickKode(trx: Trx, newCode: () => string): Promise<string> {
  for (let i = 0; i < PERCOBAAN; i++) {
    const kode = newCode()
    if (!(await findAlamat(trx, `s/${kode}`))) return kode
  }
  throw new Error('no free short code found')
}
