import type { Zona } from '../../../kernel/clock.ts'
import { kapanTeks } from '../forum/kapan.ts'
import type { Forum } from '../store.ts'

export type JenisKabar = 'undangan' | 'ubah' | 'batal'

const SUBJEK: Readonly<Record<JenisKabar, string>> = {
  undangan: 'Undangan forum',
  ubah: 'Jadwal forum berubah',
  batal: 'Forum dibatalkan',
}

/** Where one meets, in one line. */
export const tempatTeks = (f: Forum): string =>
  f.mode === 'daring' ? 'daring' : f.mode === 'campuran' ? `${f.tempat}, atau daring` : f.tempat

/** What a participant reads, whatever it comes by: what, when, where, and the own link. */
export function tulisKabar(
  jenis: JenisKabar,
  f: Forum,
  d: { readonly nama: string; readonly unit: string; readonly zona: Zona; readonly tautan: string },
): { readonly subjek: string; readonly teks: string } {
  const kapan = kapanTeks(f, d.zona, 'id')
  const rincian = [`Tema: ${f.tema}`, `Waktu: ${kapan}`, `Tempat: ${tempatTeks(f)}`].join('\n')
  const awal: Readonly<Record<JenisKabar, string>> = {
    undangan: `${d.unit} mengundang Anda ke forum konsultasi publik. Suara Anda ikut menentukan apa yang diperbaiki.`,
    ubah: `Waktu atau tempat forum konsultasi publik ${d.unit} berubah. Yang berlaku sekarang:`,
    batal: `Forum konsultasi publik ${d.unit} dibatalkan. ${f.batalAlasan}`,
  }
  const akhir: Readonly<Record<JenisKabar, string>> = {
    undangan: `Jawab dan lihat agendanya lewat tautan pribadi Anda:\n${d.tautan}\n\nBeri tahu kami di sana bila Anda memerlukan sesuatu supaya dapat ikut.`,
    ubah: `Bila jawaban Anda berubah, sampaikan di sini:\n${d.tautan}`,
    batal: `Maaf atas ketidaknyamanannya. Keterangan: ${d.tautan}`,
  }
  return {
    subjek: `${SUBJEK[jenis]}: ${f.tema}`.slice(0, 190),
    teks: [`Yth. ${d.nama},`, awal[jenis], rincian, akhir[jenis], d.unit].join('\n\n'),
  }
}
