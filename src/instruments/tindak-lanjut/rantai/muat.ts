import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Tanggal, Zona } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { listBukti, type Bukti } from '../bukti/store.ts'
import { muatDampak, type TampilDampak } from '../dampak/muat.ts'
import { listDampakTerbaru, listHarapan, type Dampak } from '../dampak/store.ts'
import { isLewat, nomorTeks, type AsalAksi, type StatusAksi } from '../rules.ts'
import type { Aksi } from '../store.ts'
import { findAksiPublik, listAksiPublik, type SesudahNomor } from './store.ts'
import { loadSuara, type Suara } from './suara.ts'

/** An action as everybody may see it: the promise, not the drafts around it. */
export interface AksiPublik {
  readonly id: string
  /** `TL-2026-0012`, and as it stands in an address. */
  readonly nomor: string
  readonly alamat: string
  readonly asal: AsalAksi
  readonly judul: string
  readonly ringkas: string
  readonly penanggungJawab: string
  readonly status: StatusAksi
  readonly lewat: boolean
  readonly kemajuan: number
  readonly tenggat: Tanggal
  readonly selesaiPada: Tanggal | null
  readonly dibuat: Date
  readonly diubah: Date
}

export interface BuktiPublik {
  readonly id: string
  readonly jenis: Bukti['jenis']
  readonly tanggal: Tanggal
  readonly keterangan: string
  readonly tautan: string
  readonly nama: string
}

export interface BarisRantai {
  readonly aksi: AksiPublik
  readonly dampak: Dampak | null
  readonly berharap: boolean
}

/** The whole chain of one action. */
export interface Rantai {
  readonly aksi: AksiPublik
  readonly suara: Suara
  readonly bukti: readonly BuktiPublik[]
  /** Proof that is there and not for everybody. */
  readonly buktiLain: number
  readonly dampak: TampilDampak
}

export const alamatNomor = (a: Pick<Aksi, 'tahun' | 'nomor'>): string => nomorTeks(a).toLowerCase()

export function parseNomor(teks: string | undefined): SesudahNomor | undefined {
  const found = /^tl-(\d{4})-(\d{4,7})$/i.exec(teks ?? '')
  return found ? { tahun: Number(found[1]), nomor: Number(found[2]) } : undefined
}

const toPublik = (a: Aksi, hariIni: Tanggal): AksiPublik => ({
  id: a.id,
  nomor: nomorTeks(a),
  alamat: alamatNomor(a),
  asal: a.asal,
  judul: a.kegiatan,
  ringkas: a.ringkasPublik,
  penanggungJawab: a.penanggungJawab,
  status: a.status,
  lewat: isLewat(a, hariIni),
  kemajuan: a.kemajuan,
  tenggat: a.tenggat,
  selesaiPada: a.selesaiPada,
  dibuat: a.createdAt,
  diubah: a.updatedAt,
})

/** One page of a unit's chain, newest first; one more than `batas` says that there is more. */
export async function listRantai(
  db: Db,
  unitId: string,
  hariIni: Tanggal,
  { sesudah, batas }: { readonly sesudah?: SesudahNomor | undefined; readonly batas: number },
): Promise<BarisRantai[]> {
  const list = await listAksiPublik(db, unitId, sesudah, batas + 1)
  const ids = list.map((a) => a.id)
  const dampak = await listDampakTerbaru(db, ids)
  const berharap = new Set((await listHarapan(db, ids)).map((h) => h.aksiId))
  return list.map((a) => ({
    aksi: toPublik(a, hariIni),
    dampak: dampak.get(a.id) ?? null,
    berharap: berharap.has(a.id),
  }))
}

export async function findRantai(
  db: Db,
  unitId: string,
  nomor: SesudahNomor,
  o: { readonly hariIni: Tanggal; readonly zona: Zona; readonly lang: Bahasa },
): Promise<Rantai | undefined> {
  const a = await findAksiPublik(db, unitId, nomor)
  if (!a) return undefined
  const semua = (await listBukti(db, [a.id])).filter((b) => b.ditarikAt === null)
  const bukti = semua.filter((b) => b.tampilPublik)
  return {
    aksi: toPublik(a, o.hariIni),
    suara: await loadSuara(db, a, o.zona, o.lang),
    bukti: bukti.map(({ id, jenis, tanggal, keterangan, tautan, namaBerkas }) => ({
      id,
      jenis,
      tanggal,
      keterangan,
      tautan,
      nama: namaBerkas,
    })),
    buktiLain: semua.length - bukti.length,
    dampak: await muatDampak(db, a, o.hariIni, o.lang),
  }
}

/** A file of the proof, for everybody: only of an action in sight, marked public and not withdrawn. */
export async function findBuktiPublik(
  db: Db,
  unitId: string,
  nomor: SesudahNomor,
  buktiId: string,
): Promise<Bukti | undefined> {
  const a = await findAksiPublik(db, unitId, nomor)
  if (!a) return undefined
  return (await listBukti(db, [a.id])).find(
    (b) => b.id === buktiId && b.tampilPublik && b.ditarikAt === null && b.berkasKunci !== '',
  )
}
