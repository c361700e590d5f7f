import type { Bahasa } from '../../../kernel/bahasa.ts'
import { rerata, type RekapSemua } from './hitungan.ts'
import { TERKECIL } from './publik.ts'
import type { TabelRekap } from './tabel.ts'
import { kataRekap } from './words.ts'

/** What all of it comes to, for the head of each file. A rating by few stays with them where everybody reads it. */
export function ringkasanOf(s: RekapSemua, lang: Bahasa, publik: boolean): TabelRekap {
  const k = kataRekap[lang]
  const sedikit = publik && s.dinilai < TERKECIL
  return {
    kunci: 'ringkasan',
    judul: k.ringkasan,
    kepala: [k.ringkasan, k.jumlah],
    baris: [
      [k.diterima, s.n],
      [k.selesai, s.selesai],
      [k.digabung, s.digabung],
      [k.dibuka, s.dibuka],
      ...(sedikit
        ? []
        : ([
            [k.nilaiRerata, rerata(s.nilai, s.dinilai)],
            [k.penilai, s.dinilai],
          ] as const)),
    ],
  }
}
