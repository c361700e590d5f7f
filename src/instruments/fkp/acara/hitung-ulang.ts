import type { Db } from '../../../platform/db/types.ts'
import { verifyBerkasAcara } from './isi.ts'
import { listSemuaBeritaAcara } from './store-acara.ts'

const SEKALI = 200

/** Every frozen berita acara still is what its hash says; one sentence for each that is not. */
export async function hitungUlangAcara(db: Db): Promise<string[]> {
  const beda: string[] = []
  let sesudah = ''
  for (;;) {
    const list = await listSemuaBeritaAcara(db, sesudah, SEKALI)
    for (const b of list)
      for (const m of verifyBerkasAcara({ hash: b.hash, beritaAcara: b.isi }))
        beda.push(`Berita acara FKP ${b.nomor} revisi ${b.revisi}: ${m}`)
    if (list.length < SEKALI) return beda
    sesudah = list.at(-1)!.id
  }
}
