import { readAsInstansi } from '../../../platform/db/dinding.ts'
import type { Db } from '../../../platform/db/types.ts'
import { listInstansi } from '../../../registry/index.ts'
import { jamOf, loadAlat, toKepala } from '../jam/hitung.ts'
import { showKode } from '../kode.ts'
import { findPengaduan, listPeristiwa } from '../store.ts'
import { kedudukanOf } from '../status/riwayat.ts'
import { isSelesai } from '../status/rules.ts'

const SEKALI = 500

/** Every head against its own events: where it stands always, its clocks while it is open. One sentence per difference. */
export async function hitungUlangPengaduan(db: Db): Promise<string[]> {
  const selisih: string[] = []
  // Through the wall of one instansi at a time, as a request would be: calendars of others must not mix in.
  for (const { id } of await listInstansi(db)) selisih.push(...(await readAsInstansi(db, id, periksaSemua)))
  return selisih
}

async function periksaSemua(db: Db): Promise<string[]> {
  const selisih: string[] = []
  let sesudah = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await db
      .selectFrom('pengaduan')
      .selectAll()
      .where('id', '>', sesudah)
      .orderBy('id')
      .limit(SEKALI)
      .execute()
    for (const row of rows) {
      const sebut = `pengaduan ${showKode(row.kode)}`
      const peristiwa = await listPeristiwa(db, row.id)
      const seharusnya = kedudukanOf(peristiwa)
      if (!seharusnya) selisih.push(`${sebut}: ada langkah yang tidak mungkin pada riwayatnya.`)
      else if (seharusnya.status !== row.status)
        selisih.push(`${sebut}: tercatat ${row.status}, menurut riwayat ${seharusnya.status}.`)
      else if (seharusnya.sebelumnya !== row.status_sebelumnya)
        selisih.push(`${sebut}: status_sebelumnya tidak sama dengan hitungan dari riwayat.`)
      if (row.urutan !== peristiwa.length)
        selisih.push(`${sebut}: tercatat ${row.urutan} langkah, riwayat berisi ${peristiwa.length}.`)
      if (isSelesai(row.status)) continue
      const p = (await findPengaduan(db, row.id))!
      const jam = toKepala(jamOf(peristiwa, await loadAlat(db, p)))
      for (const [kolom, nilai] of Object.entries(jam)) {
        const ada: unknown = row[kolom as keyof typeof row]
        if ((ada instanceof Date ? ada.getTime() : ada) !== (nilai instanceof Date ? nilai.getTime() : nilai))
          selisih.push(`${sebut}: ${kolom} tidak sama dengan hitungan dari riwayat.`)
      }
    }
    if (rows.length < SEKALI) return selisih
    sesudah = rows.at(-1)!.id
  }
}
