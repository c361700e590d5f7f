import { newId, shortCode } from '../../../kernel/ids.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { findAlamat, putAlamat } from '../../../registry/index.ts'
import type { Tautan } from './periode.ts'
import { insertTautan, listTautan } from './store-tautan.ts'

const PANJANG = 6
/** 31^6 codes: one that is taken is rare, five in a row means that something else is wrong. */
const PERCOBAAN = 5

/**
 * Makes the printed addresses of the unit and of each service, once and for ever: a poster on the wall must still work
 * in the next period. The unit must be locked.
 */
export async function ensureTautan(
  trx: Trx,
  instansiId: string,
  unitId: string,
  layananIds: readonly string[],
  newCode: () => string = () => shortCode(PANJANG),
): Promise<void> {
  const have = new Set(
    (await listTautan(trx, unitId)).flatMap((t) => (t.loket === null ? [t.layananId] : [])),
  )
  for (const layananId of [null, ...layananIds]) {
    if (have.has(layananId)) continue
    await createTautan(trx, instansiId, { unitId, layananId, loket: null }, newCode)
  }
}

/** One more printed address. Returns its id. */
export async function createTautan(
  trx: Trx,
  instansiId: string,
  tautan: Pick<Tautan, 'unitId' | 'layananId' | 'loket'>,
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
