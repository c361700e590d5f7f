import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { readLapor } from './baca.ts'
import { findImporTerbuka, insertImporLapor } from './store.ts'

/** Keeps a file for its preview. The same file once more, before anybody took it in, leads to the preview there is. */
export async function unggahLapor(
  { db, files }: Pick<Deps, 'db' | 'files'>,
  { instansiId, id: oleh }: Pick<Pejabat, 'instansiId' | 'id'>,
  berkas: { readonly nama: string; readonly isi: Uint8Array },
): Promise<{ readonly id: string; readonly baru: boolean }> {
  const scope = { instansiId }
  const sidik = createHash('sha256').update(berkas.isi).digest('hex')
  const ada = await db.write(scope, (trx) => findImporTerbuka(trx, sidik))
  if (ada !== undefined) return { id: ada, baru: false }
  await readLapor(Buffer.from(berkas.isi))
  const id = newId()
  const berkasKunci = `${instansiId}/pengaduan/lapor/${id}`
  await files.put(berkasKunci, berkas.isi, 'application/octet-stream')
  const dipakai = await db.write(scope, async (trx) => {
    // Pressed twice: the second one waits, and finds the first.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`pengaduan.lapor.unggah/${instansiId}`}, 0))`.execute(
      trx,
    )
    const baruSaja = await findImporTerbuka(trx, sidik)
    if (baruSaja === undefined)
      await insertImporLapor(trx, instansiId, { id, namaBerkas: berkas.nama, sidik, berkasKunci }, oleh)
    return baruSaja ?? id
  })
  if (dipakai !== id) await files.remove(berkasKunci)
  return { id: dipakai, baru: dipakai === id }
}
