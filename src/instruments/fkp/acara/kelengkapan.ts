import type { Db } from '../../../platform/db/types.ts'
import { listAksiAsal, listBukti } from '../../tindak-lanjut/index.ts'
import { listAnggota } from '../peserta/store-hitung.ts'
import type { Forum } from '../store.ts'
import { computeBukti, type BuktiForum, type JenisBukti } from './rules.ts'
import { findBeritaAcara } from './store-acara.ts'
import { listBerkas } from './store-berkas.ts'
import { countUndangan } from './store-hadir.ts'
import { countNotulen } from './store-notulen.ts'

/** What of the evidence stands in the records by itself, and which files were added. */
export async function loadKelengkapan(db: Db, f: Forum): Promise<BuktiForum[]> {
  const aksi = (await listAksiAsal(db, 'fkp', [f.id])).filter((a) => a.status !== 'batal')
  const bukti = (
    await listBukti(
      db,
      aksi.map((a) => a.id),
    )
  ).filter((b) => b.ditarikAt === null)
  const berkas: Partial<Record<JenisBukti, number>> = {}
  for (const b of await listBerkas(db, f.id)) berkas[b.jenis] = (berkas[b.jenis] ?? 0) + 1
  return computeBukti(
    {
      undangan: await countUndangan(db, f.id),
      daftar_hadir: (await listAnggota(db, f.id)).filter((a) => a.hadir).length,
      notulen: await countNotulen(db, f.id),
      foto: 0,
      berita_acara: (await findBeritaAcara(db, f.id)) ? 1 : 0,
      rencana_aksi: aksi.length,
      bukti: bukti.length,
    },
    berkas,
  )
}
