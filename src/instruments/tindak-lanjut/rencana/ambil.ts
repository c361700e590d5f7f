import type { Sistem } from '../../../kernel/actor.ts'
import { tanggalOf } from '../../../kernel/clock.ts'
import { formatNumber } from '../../../ui/format.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { getInstansi } from '../../../registry/index.ts'
import { findTerbitanPeriode, getUnsur, listRencana, periodeTerbit, skm142017 } from '../../survei/index.ts'
import { createAksi } from '../commands.ts'
import { listAksiAsal } from '../store-daftar.ts'
import type { Aksi } from '../store.ts'
import { kataUsul } from '../usul/words.ts'
import { barisOf, kunciLaporan } from './laporan.ts'

const k = kataUsul.id

/**
 * What a published report promises, into the register as approved plans: whoever signed the report signed them. A line that came from
 * the register is already there; a publication answered twice brings nothing twice.
 */
export async function takeRencana(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  sistem: Sistem,
  periodeId: string,
): Promise<Aksi[]> {
  const t = await findTerbitanPeriode(trx, periodeId)
  if (!t) return []
  const { hasil, periode, unit } = t.isi
  const pada = tanggalOf(t.terbitAt, (await getInstansi(trx, sistem.instansiId)).zona)
  const ada = await listAksiAsal(trx, 'unsur', [periodeId])
  const aksi: Aksi[] = []
  for (const r of await listRencana(trx, periodeId)) {
    // By the line, not by its unsur: the register may have given it another since.
    const sudah = ada.find((a) => barisOf(a) === r.id)
    if (sudah) {
      if (sudah.id !== r.id) aksi.push(sudah)
      continue
    }
    const nama = getUnsur(r.unsur, t.isi.instrumen.isi ?? skm142017).nama.id
    const nilai = formatNumber(hasil.unsur.find((u) => u.kunci === r.unsur)?.nilai ?? 0, 'id', 2)
    const n = formatNumber(hasil.n, 'id')
    aksi.push(
      await createAksi(trx, deps, sistem, {
        unitId: unit.id,
        asal: 'unsur',
        asalId: periodeId,
        asalKunci: r.unsur,
        kunciTunggal: kunciLaporan(r.id),
        asalTeks: k.asalUnsur(nama, nilai, periode.nama, n),
        masalah: k.masalahUnsur(nama, nilai, n),
        kegiatan: r.kegiatan,
        unsur: r.unsur,
        penanggungJawab: r.penanggungJawab,
        // A line without its quarters is due when the year after the report ends.
        waktu:
          r.waktu.triwulan.length > 0
            ? { jenis: 'triwulan', tahun: r.waktu.tahun, bagian: r.waktu.triwulan }
            : { jenis: 'triwulan', tahun: Number(pada.slice(0, 4)) + 1, bagian: [4] },
        disetujuiPada: pada,
      }),
    )
  }
  return aksi
}

/** Hears every publication. */
export const ambilRencana = {
  ...periodeTerbit,
  run: async ({ instansiId, periodeId }: { instansiId: string; periodeId: string }, deps: Deps) => {
    const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'tindak-lanjut.rencana' }
    await deps.db.write({ instansiId }, (trx) => takeRencana(trx, deps, sistem, periodeId))
  },
}
