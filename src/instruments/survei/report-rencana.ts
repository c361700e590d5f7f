import { italic, type Rich, type Table } from '../../reports/model.ts'
import type { UnsurKunci } from './instrumen.ts'
import { isSkm } from './instrumen/ukuran.ts'
import { BELUM_DIISI, namaUnsur } from './report-teks.ts'
import { triwulanList, triwulanText } from './rencana/rules.ts'
import type { LaporanSkm, Rencana } from './report-types.ts'

interface Baris {
  readonly unsur: UnsurKunci
  readonly rencana?: Rencana
}

/** Every one of the lowest unsur has a line, even without an action; further unsur follow in the order typed. */
export function susunRencana(prioritas: readonly UnsurKunci[], rtl: readonly Rencana[]): Baris[] {
  const utama = prioritas.flatMap((unsur): Baris[] => {
    const milik = rtl.filter((r) => r.unsur === unsur)
    return milik.length > 0 ? milik.map((rencana) => ({ unsur, rencana })) : [{ unsur }]
  })
  const lain = rtl.filter((r) => !prioritas.includes(r.unsur))
  return [...utama, ...lain.map((rencana) => ({ unsur: rencana.unsur, rencana }))]
}

const tulisan = (teks: string | undefined): Rich => {
  const text = teks?.trim()
  return text ? text : [italic(BELUM_DIISI)]
}

/** The customary table of the plan: No, Prioritas unsur, Program/kegiatan, TW I–IV, Penanggung jawab. */
export function tabelRencana(l: Pick<LaporanSkm, 'hasil' | 'rtl' | 'instrumen'>): Table {
  const judul = `Rencana tindak lanjut${isSkm(l.instrumen) ? ' SKM' : ''}`
  const baris = susunRencana(l.hasil.prioritas.terpilih, l.rtl)
  const belum = baris.flatMap((b, i) => (b.rencana && b.rencana.waktu.triwulan.length === 0 ? [i + 1] : []))
  const tahun = [...new Set(baris.flatMap((b) => (b.rencana ? [b.rencana.waktu.tahun] : [])))]
  // One year stands in the caption and is ticked; plans over several years say which one in the cell.
  const isi = (r: Rencana): string => (tahun.length > 1 ? String(r.waktu.tahun) : '√')
  return {
    kind: 'table',
    caption: tahun.length === 1 ? `${judul} tahun ${tahun[0]}` : judul,
    columns: [
      { header: 'No', align: 'right', width: 5 },
      { header: 'Prioritas unsur', width: 20 },
      { header: 'Program/kegiatan', width: 27 },
      ...triwulanList.map((tw) => ({
        header: triwulanText(tw).replace(' ', '\n'),
        align: 'center' as const,
        width: 7.5,
      })),
      { header: 'Penanggung jawab', width: 18 },
    ],
    rows: baris.map((b, i) => [
      String(i + 1),
      namaUnsur(b.unsur, l.instrumen),
      tulisan(b.rencana?.kegiatan),
      ...triwulanList.map((tw) => (b.rencana?.waktu.triwulan.includes(tw) ? isi(b.rencana) : '')),
      tulisan(b.rencana?.penanggungJawab),
    ]),
    note:
      'TW: triwulan.' + (belum.length > 0 ? ` Waktu pelaksanaan nomor ${belum.join(', ')} belum diisi.` : ''),
  }
}

/** Whether the plan still waits for a person. */
export const isRencanaLengkap = (l: Pick<LaporanSkm, 'hasil' | 'rtl'>): boolean =>
  susunRencana(l.hasil.prioritas.terpilih, l.rtl).every(
    ({ rencana: r }) => r && r.kegiatan.trim() && r.penanggungJawab.trim() && r.waktu.triwulan.length > 0,
  )
