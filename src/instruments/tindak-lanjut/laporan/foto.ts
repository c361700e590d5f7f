import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { encodeFoto } from '../../../platform/files/index.ts'
import { formatDate } from '../../../ui/format.ts'
import { listBuktiById } from '../bukti/store.ts'
import type { Foto } from './dokumen.ts'
import type { IsiLaporan } from './susun.ts'

/** More pictures make no report, but an album. */
const PALING_BANYAK = 24

/** A photo a report names, and where it lies. */
export interface FotoDisebut {
  readonly kunci: string
  /** Of the line in the table. */
  readonly nomor: number
  readonly keterangan: string
  readonly tanggal: Tanggal
}

export async function listFoto(db: Db, l: IsiLaporan): Promise<FotoDisebut[]> {
  const semua = l.baris.flatMap((b, i) => b.bukti.map((x) => ({ ...x, nomor: i + 1 })))
  const foto = semua.filter((x) => x.jenis === 'foto').slice(0, PALING_BANYAK)
  const baris = await listBuktiById(
    db,
    foto.map((x) => x.id),
  )
  const kunci = new Map(baris.map((b) => [b.id, b.berkasKunci]))
  return foto.map(({ id, nomor, keterangan, tanggal }) => ({
    kunci: kunci.get(id) ?? '',
    nomor,
    keterangan,
    tanggal,
  }))
}

/** With what they show, as paper takes them; one that is no longer there is left out. Nothing is asked of the database any more. */
export async function loadFoto(
  { files }: Pick<Deps, 'files'>,
  list: readonly FotoDisebut[],
): Promise<Foto[]> {
  const foto: Foto[] = []
  for (const x of list) {
    const isi = x.kunci === '' ? undefined : await files.get(x.kunci)
    const gambar = isi && (await encodeFoto(isi))
    if (!gambar || typeof gambar === 'string') continue
    foto.push({
      jpeg: Buffer.from(gambar.isi).toString('base64'),
      width: gambar.lebar,
      height: gambar.tinggi,
      caption: `Nomor ${x.nomor}: ${x.keterangan}, ${formatDate(x.tanggal, 'id')}`,
      alt: x.keterangan,
    })
  }
  return foto
}
