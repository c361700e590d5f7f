import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { encodeFoto } from '../../../platform/files/index.ts'
import { formatDate } from '../../../ui/format.ts'
import { findBukti } from '../bukti/store.ts'
import type { Foto } from './dokumen.ts'
import type { IsiLaporan } from './susun.ts'

/** More pictures make no report, but an album. */
const PALING_BANYAK = 24

/** The photos a report names, with what they show; one that is no longer there is left out. */
export async function loadFoto(db: Db, deps: Pick<Deps, 'files'>, l: IsiLaporan): Promise<Foto[]> {
  const foto: Foto[] = []
  const semua = l.baris.flatMap((b, i) => b.bukti.map((x) => ({ x, nomor: i + 1 })))
  for (const { x, nomor } of semua.filter(({ x }) => x.jenis === 'foto').slice(0, PALING_BANYAK)) {
    const b = await findBukti(db, x.id)
    const isi = b && (await deps.files.get(b.berkasKunci))
    const gambar = isi && (await encodeFoto(isi))
    if (!gambar || typeof gambar === 'string') continue
    foto.push({
      jpeg: Buffer.from(gambar.isi).toString('base64'),
      width: gambar.lebar,
      height: gambar.tinggi,
      caption: `Nomor ${nomor}: ${x.keterangan}, ${formatDate(x.tanggal, 'id')}`,
      alt: x.keterangan,
    })
  }
  return foto
}
