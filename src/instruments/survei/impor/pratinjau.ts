import type { GalatSel, Kalimat } from '../hitung/galat.ts'
import type { Kolom } from '../hitung/kolom.ts'
import { BacaanImpor, type BarisImpor, type NamaLayanan, type TujuanImpor } from './baca.ts'
import type { PilihanImpor } from './impor.ts'

/** What a file would bring in, before it does. */
export interface Pratinjau {
  readonly siap: number
  readonly contoh: readonly BarisImpor[]
  readonly galat: readonly GalatSel[]
  readonly jumlahGalat: number
  readonly catatan: readonly Catatan[]
  readonly peringatan: readonly Kalimat[]
  readonly kolom: readonly Kolom[]
  readonly nama: readonly NamaLayanan[]
  readonly tanpaLayanan: number
  readonly menungguLayanan: number
  readonly tanpaTanggal: number
  /** U8 and U9 are only numbered, so the officer must say what they mean. */
  readonly isBernomor: boolean
}

/** Cells with the same content that were not understood, or were cut: one line for all of them. */
export interface Catatan {
  readonly pertama: GalatSel
  readonly n: number
}

const CONTOH = 20

function groupCatatan(list: readonly GalatSel[]): Catatan[] {
  const groups = new Map<string, Catatan>()
  for (const c of list) {
    const key = `${c.kolom}/${c.kolom === 'saran' ? '' : c.nilai}`
    const old = groups.get(key)
    groups.set(key, { pertama: old?.pertama ?? c, n: (old?.n ?? 0) + 1 })
  }
  return [...groups.values()]
}

export async function buildPratinjau(
  berkas: Uint8Array,
  pilihan: PilihanImpor,
  tujuan: TujuanImpor,
  opsi: { readonly maksGalat?: number; readonly onMaju?: (persen: number) => Promise<void> } = {},
): Promise<Pratinjau> {
  const bacaan = new BacaanImpor(berkas, pilihan, tujuan, opsi.maksGalat)
  const contoh: BarisImpor[] = []
  let siap = 0
  for await (const baris of bacaan) {
    siap++
    if (siap % 2000 === 0) await opsi.onMaju?.(bacaan.persen)
    if (contoh.length < CONTOH) contoh.push(baris)
  }
  const kolom = bacaan.bacaan.rencana?.kolom ?? []
  return {
    siap,
    contoh,
    galat: bacaan.galat,
    jumlahGalat: bacaan.jumlahGalat,
    catatan: groupCatatan([...bacaan.bacaan.catatan, ...bacaan.catatan]),
    peringatan: bacaan.bacaan.peringatan,
    kolom,
    nama: [...bacaan.nama.values()],
    tanpaLayanan: bacaan.tanpaLayanan,
    menungguLayanan: bacaan.menungguLayanan,
    tanpaTanggal: bacaan.tanpaTanggal,
    isBernomor: kolom.some((k) => k.peran.jenis === 'unsur' && (k.peran.nomor ?? 0) >= 8),
  }
}
