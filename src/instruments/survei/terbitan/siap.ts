import type { Tanggal } from '../../../kernel/clock.ts'
import type { Tertunda } from '../periode/tertunda.ts'
import type { Periode } from '../periode/periode.ts'
import type { IsiTerbitan } from './snapshot.ts'

/** A file of which only some rows are in yet. */
export interface ImporSebagian {
  readonly namaBerkas: string
  readonly n: number
}

/** One thing the signer should know before signing. `baik: false` never blocks by itself: it is said, and decided. */
export type Butir = { readonly baik: boolean } & (
  | { readonly kode: 'minimum'; readonly n: number; readonly minimum: number | null }
  | { readonly kode: 'hitungan'; readonly n: number }
  | { readonly kode: 'mutu'; readonly mutu: string }
  | { readonly kode: 'tanda'; readonly bertanda: number; readonly n: number; readonly disebut: boolean }
  | { readonly kode: 'impor'; readonly berkas: readonly ImporSebagian[] }
  | { readonly kode: 'putusan'; readonly tertunda: Tertunda }
  | { readonly kode: 'lembar'; readonly tertunda: Tertunda }
  | { readonly kode: 'berakhir'; readonly selesai: Tanggal; readonly ditutup: boolean }
  | { readonly kode: 'rencana'; readonly terisi: number; readonly dari: number }
  | { readonly kode: 'penandatangan'; readonly nama: string }
)

export function listButir(
  isi: IsiTerbitan,
  periode: Pick<Periode, 'selesai' | 'ditutupAt'>,
  hariIni: Tanggal,
  tertunda: Tertunda,
  sebagian: readonly ImporSebagian[] = [],
): Butir[] {
  const { n, kepastian, mutu, prioritas } = isi.hasil
  const { bertanda } = isi.tanda
  const terisi = prioritas.terpilih.filter((u) => isi.rencana.some((r) => r.unsur === u)).length
  const dari = prioritas.terpilih.length
  return [
    { kode: 'hitungan', baik: true, n },
    ...(sebagian.length > 0 ? [{ kode: 'impor' as const, baik: false, berkas: sebagian }] : []),
    { kode: 'minimum', baik: isi.mencapaiMinimum === true, n, minimum: isi.minimum },
    ...(mutu === '' ? [] : [{ kode: 'mutu', baik: kepastian === 'pasti', mutu } as const]),
    { kode: 'tanda', baik: bertanda * 10 < n, bertanda, n, disebut: isi.tanda.tanpaTanda !== null },
    ...(tertunda.tanda > 0 ? [{ kode: 'putusan', baik: false, tertunda } as const] : []),
    ...(tertunda.lembar > 0 ? [{ kode: 'lembar', baik: false, tertunda } as const] : []),
    {
      kode: 'berakhir',
      baik: periode.ditutupAt !== null && hariIni > periode.selesai,
      selesai: periode.selesai,
      ditutup: periode.ditutupAt !== null,
    },
    { kode: 'rencana', baik: terisi === dari, terisi, dari },
    { kode: 'penandatangan', baik: isi.naskah.nama !== '', nama: isi.naskah.nama },
  ]
}
