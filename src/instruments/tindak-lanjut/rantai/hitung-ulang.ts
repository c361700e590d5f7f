import { isDeepStrictEqual } from 'node:util'
import { readAsInstansi } from '../../../platform/db/dinding.ts'
import type { Db } from '../../../platform/db/types.ts'
import { listInstansi, listUnit } from '../../../registry/index.ts'
import { countAksiPublik, recountAksiPublik, type HitunganPublik } from './store.ts'

const NOL: HitunganPublik = { dijanjikan: 0, selesai: 0, sesuai: 0, berlawanan: 0, belumTerbukti: 0 }

/** What the public pages say of every unit against its actions and their verdicts; one sentence per difference. */
export async function hitungUlangAksi(owner: Db): Promise<string[]> {
  const selisih: string[] = []
  for (const { id } of await listInstansi(owner))
    selisih.push(...(await readAsInstansi(owner, id, periksaInstansi)))
  return selisih
}

async function periksaInstansi(db: Db): Promise<string[]> {
  const ulang = await recountAksiPublik(db)
  const selisih: string[] = []
  for (const { id, nama } of await listUnit(db)) {
    const [ada, dihitung] = [await countAksiPublik(db, id), ulang.get(id) ?? NOL]
    if (!isDeepStrictEqual(ada, dihitung))
      selisih.push(`tindak lanjut ${nama}: tercatat ${teks(ada)}; dihitung ulang ${teks(dihitung)}.`)
  }
  return selisih
}

const teks = (h: HitunganPublik): string =>
  `${h.dijanjikan} dijanjikan, ${h.selesai} selesai, ${h.sesuai} terbukti, ${h.berlawanan} berlawanan, ${h.belumTerbukti} belum terbukti`
