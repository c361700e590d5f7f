import type { Penugasan, Peran, Sistem } from '../kernel/actor.ts'
import type { OpenDb } from '../platform/db/types.ts'
import { createPejabat, listOrang, listUnit } from '../registry/index.ts'

/** Somebody one can sign in as, to see the house from where he or she stands. */
export interface AkunDemo {
  readonly surel: string
  readonly nama: string
  readonly jabatan: string
  readonly peran: Peran
  /** null: the whole instansi. */
  readonly unit: string | null
}

/** Printed at the start: these accounts exist only beside invented data, and open nothing else. */
export const SANDI_DEMO = 'gayung-kata-bersambut-26'

const surel = (nama: string): string => `${nama}@lembahsari.example`

export const akunDemo: readonly AkunDemo[] = [
  {
    surel: surel('admin'),
    nama: 'Wening Pramesthi',
    jabatan: 'Pranata Komputer, Dinas Komunikasi dan Informatika',
    peran: 'admin_instansi',
    unit: null,
  },
  {
    surel: surel('pembina'),
    nama: 'Saraswati Kinanthi',
    jabatan: 'Kepala Bagian Organisasi',
    peran: 'pembina',
    unit: null,
  },
  {
    surel: surel('kepala.disdukcapil'),
    nama: 'Gandara Mahesapati',
    jabatan: 'Kepala Dinas Kependudukan dan Pencatatan Sipil',
    peran: 'kepala_unit',
    unit: 'disdukcapil',
  },
  {
    surel: surel('petugas.disdukcapil'),
    nama: 'Kirana Sekarwangi',
    jabatan: 'Petugas Pelayanan',
    peran: 'petugas',
    unit: 'disdukcapil',
  },
  {
    surel: surel('pewawancara.disdukcapil'),
    nama: 'Damar Jatiwangi',
    jabatan: 'Pewawancara Lapangan',
    peran: 'pewawancara',
    unit: 'disdukcapil',
  },
  {
    surel: surel('kepala.rsud'),
    nama: 'Ananta Wibisana',
    jabatan: 'Direktur RSUD Lembah Sari',
    peran: 'kepala_unit',
    unit: 'rsud',
  },
  {
    surel: surel('petugas.bukitranduwangi'),
    nama: 'Lanang Satriatama',
    jabatan: 'Petugas Pendaftaran Puskesmas',
    peran: 'petugas',
    unit: 'puskesmas-bukit-randuwangi',
  },
  {
    surel: surel('pengaduan'),
    nama: 'Ratri Anindhita',
    jabatan: 'Koordinator Pengaduan, Dinas Komunikasi dan Informatika',
    peran: 'pengelola_pengaduan',
    unit: null,
  },
  {
    surel: surel('penghubung.disdukcapil'),
    nama: 'Bagas Wirayudha',
    jabatan: 'Pejabat Penghubung Dinas Kependudukan dan Pencatatan Sipil',
    peran: 'penghubung',
    unit: 'disdukcapil',
  },
  {
    surel: surel('inspektorat'),
    nama: 'Lestari Dyahayu',
    jabatan: 'Auditor, Inspektorat Daerah',
    peran: 'apip',
    unit: null,
  },
]

/** Makes the account to sign in with (platform/auth), or finds the one made before a crash; gives its id. */
export type BuatAkun = (akun: {
  readonly surel: string
  readonly nama: string
  readonly sandi: string
}) => Promise<string>

/** Appoints whoever is missing: run again after a crash, it goes on where it stopped. */
export async function muatAkun(db: OpenDb, instansiId: string, buatAkun: BuatAkun): Promise<void> {
  const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'contoh' }
  const { orang, units } = await db.read({ instansiId }, async (trx) => ({
    orang: new Set((await listOrang(trx)).map((o) => o.surel)),
    units: new Map((await listUnit(trx)).map((u) => [u.slug, u.id])),
  }))
  for (const akun of akunDemo.filter((a) => !orang.has(a.surel))) {
    const akunId = await buatAkun({ surel: akun.surel, nama: akun.nama, sandi: SANDI_DEMO })
    const penugasan: Penugasan[] = [
      { peran: akun.peran, unitId: akun.unit === null ? null : units.get(akun.unit)! },
    ]
    const { surel, nama, jabatan } = akun
    await db.write({ instansiId }, (trx) =>
      createPejabat(trx, sistem, { akunId, nama, jabatan, surel, penugasan }),
    )
  }
}
