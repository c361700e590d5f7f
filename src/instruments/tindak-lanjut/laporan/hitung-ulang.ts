import { OFFSET_HOURS, tanggalOf, type Zona } from '../../../kernel/clock.ts'
import { listCatatan } from '../../../platform/audit/index.ts'
import { readAsInstansi } from '../../../platform/db/dinding.ts'
import type { Db } from '../../../platform/db/types.ts'
import { listInstansi } from '../../../registry/index.ts'
import { listRevisi } from '../../survei/index.ts'
import { listBuktiById } from '../bukti/store.ts'
import { hitungBulan, nilaiKecepatan, nilaiTerlaksana } from './rules.ts'
import { listSemuaLaporan, type LaporanBeku } from './store.ts'
import { sidikLaporan } from './susun.ts'

const SEKALI = 200

/**
 * Every frozen follow-up report against its fingerprint, the audit trail, its own lines and days, the publications it follows and the
 * evidence it names. Actions go on moving and say nothing against it. One sentence per difference.
 */
export async function hitungUlangLaporan(owner: Db): Promise<string[]> {
  const selisih: string[] = []
  for (const { id } of await listInstansi(owner))
    selisih.push(...(await readAsInstansi(owner, id, periksaInstansi)))
  return selisih
}

async function periksaInstansi(db: Db): Promise<string[]> {
  const selisih: string[] = []
  let sesudah: string | undefined
  for (;;) {
    const list = await listSemuaLaporan(db, sesudah, SEKALI)
    for (const l of list)
      for (const apa of await periksa(db, l))
        selisih.push(`laporan tindak lanjut ${l.tanggal} (${l.id}) ${apa}`)
    if (list.length < SEKALI) return selisih
    sesudah = list.at(-1)!.id
  }
}

/** Ends of sentences: "laporan tindak lanjut 2026-11-22 (…) …". */
async function periksa(db: Db, l: LaporanBeku): Promise<string[]> {
  // What is not what was signed need not be read any further.
  if (sidikLaporan(l.isi) !== l.sidik) return ['tidak cocok dengan sidiknya: isinya diubah.']
  const { isi } = l
  const selisih: string[] = []
  const catatan = (await listCatatan(db, l.id)).find((c) => c.peristiwa === 'tindak_lanjut.laporan.beku')
  if (!catatan) selisih.push('tidak tercatat pada jejak audit.')
  // Lines from before the fingerprint stood in them say the rest.
  else if (catatan.data['sidik'] !== undefined && catatan.data['sidik'] !== l.sidik)
    selisih.push('tidak cocok dengan sidik yang tercatat pada jejak audit.')
  if (isi.periodeId !== l.periodeId || isi.tanggal !== l.tanggal)
    selisih.push('tidak sama antara kolom tabel dan isinya.')
  selisih.push(...bedaAngka(l), ...(await bedaSurvei(db, l)))
  const disebut = isi.baris.flatMap((b) => b.bukti)
  const ada = new Map(
    (
      await listBuktiById(
        db,
        disebut.map((b) => b.id),
      )
    ).map((b) => [b.id, b.sidik]),
  )
  if (disebut.some((b) => ada.get(b.id) !== b.sidik))
    selisih.push('menyebut bukti yang tidak ada lagi atau berkasnya lain.')
  return selisih
}

function bedaAngka({ isi }: LaporanBeku): string[] {
  const realisasi = {
    rencana: isi.baris.length,
    selesai: isi.baris.filter((b) => b.status === 'selesai').length,
  }
  const bulan = hitungBulan(isi.tanggalSurvei, isi.tanggal)
  return [
    ...(isi.rencana === realisasi.rencana && isi.selesai === realisasi.selesai
      ? []
      : [
          `menyebut ${isi.selesai} dari ${isi.rencana} terlaksana, dihitung ulang ${realisasi.selesai} dari ${realisasi.rencana}.`,
        ]),
    ...(isi.bulan === bulan ? [] : [`menyebut ${isi.bulan} bulan, dihitung ulang ${bulan}.`]),
    ...(isi.nilaiTerlaksana === nilaiTerlaksana(realisasi) && isi.nilaiKecepatan === nilaiKecepatan(bulan)
      ? []
      : ['berbeda pada nilai PEKPPP dari hitungan ulang.']),
  ]
}

/** The instansi may have moved to another zone since: its day then was that of one of the three. */
const hariDi = (at: Date): string[] => (Object.keys(OFFSET_HOURS) as Zona[]).map((z) => tanggalOf(at, z))

/** It was made after one of the revisions, which one it does not say. */
async function bedaSurvei(db: Db, { isi, periodeId }: LaporanBeku): Promise<string[]> {
  const revisi = await listRevisi(db, periodeId)
  const pertama = revisi.at(-1)
  if (!pertama) return ['mengikuti terbitan survei yang tidak ada.']
  return [
    ...(revisi.some((r) => r.n === isi.n && r.ikm === isi.ikm && r.mutu === isi.mutu)
      ? []
      : ['menyebut hasil survei yang tidak ada pada terbitannya.']),
    ...(hariDi(pertama.terbitAt).includes(isi.tanggalSurvei)
      ? []
      : ['menyebut tanggal laporan survei yang lain daripada terbitannya.']),
  ]
}
