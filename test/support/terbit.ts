import type { Sistem } from '../../src/kernel/actor.ts'
import { startOfTanggal } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { OpenDb } from '../../src/platform/db/types.ts'
import { createLog } from '../../src/platform/log/index.ts'
import { seedPeriode } from '../../src/instruments/survei/index.ts'
import {
  createInstansi,
  createLayanan,
  createUnit,
  type Instansi,
  type Unit,
} from '../../src/registry/index.ts'

/** An instansi with published results, made as real ones are: for tests of what the public sees. */
export interface RumahTerbit {
  readonly instansi: Instansi
  /** Two services, Semester II 2025 and I 2026 published, Semester II 2026 open. */
  readonly dukcapil: Unit
  /** One period, published below the minimum sample. */
  readonly puskesmas: Unit
  /** Nothing published, nothing open. */
  readonly sepi: Unit
  readonly periode: { readonly lama: string; readonly baru: string }
}

export async function buildRumahTerbit(
  db: OpenDb,
  { nama = 'Kabupaten Contoh', rekaan = false } = {},
): Promise<RumahTerbit> {
  const instansiId = newId()
  const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'uji' }
  const deps = { log: createLog('silent'), enqueue: async () => {} }
  return db.write({ instansiId }, async (trx) => {
    const instansi = await createInstansi(trx, sistem, { nama, jenis: 'kabupaten', rekaan })
    const unit = (nama: string, singkatan: string) =>
      createUnit(trx, sistem, { nama, singkatan, jenis: 'perangkat_daerah', indukId: null })
    const dukcapil = await unit('Dinas Kependudukan', `Disdukcapil ${nama}`)
    const puskesmas = await unit('Puskesmas Melati', `Melati ${nama}`)
    const sepi = await unit('Bagian Umum', `Bagum ${nama}`)
    const layanan = async (unitId: string, nama: string) => {
      const { id } = await createLayanan(trx, sistem, { unitId, nama })
      return { id, bobot: 1, geser: 0, gratis: true }
    }
    const periode = async (
      unitId: string,
      layanan: Awaited<ReturnType<typeof createLayananSurvei>>,
      [nama, mulai, selesai]: readonly [string, string, string],
      isi: { jumlah: number; populasi: number; waktu?: number; terbit: boolean; alasanMinimum?: string },
    ) =>
      seedPeriode(trx, deps, sistem, {
        unitId,
        nama,
        mulai,
        selesai,
        populasi: isi.populasi,
        dibukaAt: startOfTanggal(mulai, 'WIB'),
        ditutupAt: isi.terbit ? startOfTanggal(selesai, 'WIB') : null,
        jawaban: {
          benih: `${nama} ${isi.jumlah}`,
          jumlah: isi.jumlah,
          mulai,
          selesai,
          zona: 'WIB',
          layanan,
          model: { mutu: 0.3, unsur: { waktu: isi.waktu ?? -0.8 } },
          bidang: 'kependudukan',
          kertas: 0.3,
        },
        rencana: {},
        terbitan: isi.terbit
          ? [
              {
                pada: new Date(`${selesai}T09:00:00Z`),
                oleh: 'Sri Rahayu',
                alasan: '',
                alasanMinimum: isi.alasanMinimum ?? '',
              },
            ]
          : [],
      })
    const createLayananSurvei = async (unitId: string, ...names: string[]) => {
      const list = []
      for (const n of names) list.push(await layanan(unitId, n))
      return list
    }
    const duk = await createLayananSurvei(dukcapil.id, 'Kartu Keluarga', 'Akta Kelahiran')
    const pus = await createLayananSurvei(puskesmas.id, 'Imunisasi')
    const lama = await periode(dukcapil.id, duk, ['Semester II 2025', '2025-07-01', '2025-12-31'], {
      jumlah: 320,
      populasi: 1500,
      terbit: true,
    })
    const baru = await periode(dukcapil.id, duk, ['Semester I 2026', '2026-01-01', '2026-06-30'], {
      jumlah: 330,
      populasi: 1500,
      waktu: 0.4,
      terbit: true,
    })
    await periode(dukcapil.id, duk, ['Semester II 2026', '2026-07-01', '2026-12-31'], {
      jumlah: 20,
      populasi: 1500,
      terbit: false,
    })
    await periode(puskesmas.id, pus, ['Semester I 2026', '2026-01-01', '2026-06-30'], {
      jumlah: 60,
      populasi: 900,
      terbit: true,
      alasanMinimum: 'Petugas pendaftaran hanya satu orang.',
    })
    return { instansi, dukcapil, puskesmas, sepi, periode: { lama, baru } }
  })
}
