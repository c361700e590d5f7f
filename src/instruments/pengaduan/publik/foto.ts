import { isGambar } from '../../../platform/files/index.ts'
import { akhiranOf } from '../lampiran/baca.ts'
import type { Lampiran } from '../lampiran/index.ts'
import type { Rincian } from '../rincian.ts'

/** A picture of an answer as everybody may see it: under what it shows, never under the name of its file. */
export interface FotoPublik {
  readonly lampiran: Lampiran
  readonly tahap: Lampiran['tahap']
  readonly nomor: number
}

const JAWABAN = new Set(['tanggapan', 'jawaban'])
export const jawabanOf = (r: Rincian): Rincian['tanggapan'] => r.tanggapan.filter((t) => JAWABAN.has(t.jenis))

/**
 * Of all that was attached only the pictures of an answer are meant for everybody. A letter in PDF, sound or film may name the
 * reporter: those are for him and the desk.
 */
export function listFoto(r: Rincian): FotoPublik[] {
  const jawaban = new Set(jawabanOf(r).map((t) => t.id))
  const banyak = new Map<Lampiran['tahap'], number>()
  return r.lampiran
    .filter(
      (l) =>
        l.dari === 'pejabat' && isGambar(l.jenis) && l.tanggapanId !== null && jawaban.has(l.tanggapanId),
    )
    .map((lampiran) => {
      const { tahap } = lampiran
      const nomor = (banyak.get(tahap) ?? 0) + 1
      banyak.set(tahap, nomor)
      return { lampiran, tahap, nomor }
    })
}

/** Stands for nobody's name: both parts are ids that nobody guesses. */
export const alamatFoto = (pengaduanId: string, lampiranId: string): string =>
  `/pengaduan/laporan/${pengaduanId}/lampiran/${lampiranId}`

export const namaFoto = ({ lampiran, tahap, nomor }: FotoPublik): string =>
  `foto-${tahap === null ? '' : `${tahap}-`}${nomor}.${akhiranOf(lampiran.jenis)}`
