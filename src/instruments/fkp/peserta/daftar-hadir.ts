import type { Block, Report } from '../../../reports/model.ts'
import { kataWarga } from '../forum/warga/words.ts'
import type { KelompokPeserta } from '../rules.ts'
import type { Forum } from '../store.ts'
import { dasarSurat, faktaSurat, type KepalaSurat } from './surat.ts'

/** Somebody on a list of those who are expected, or who came. */
interface Nama {
  readonly nama: string
  readonly jabatan: string
  readonly lembaga: string
  readonly kelompok: KelompokPeserta
}

/** The list of those who take part; `tandaTangan`: with a place to sign, and so many lines for those who are not on it. */
export function tabelHadir(list: readonly Nama[], tandaTangan?: { readonly kosong: number }): Block {
  const nama = kataWarga.id.kelompokNama
  const baris = [
    ...list.map((p) => [p.nama, [p.jabatan, p.lembaga].filter(Boolean).join(', '), nama[p.kelompok]]),
    ...Array.from({ length: tandaTangan?.kosong ?? 0 }, () => ['', '', '']),
  ]
  return {
    kind: 'table',
    columns: [
      { header: 'No', align: 'right', width: 1.4 },
      { header: 'Nama', width: 6 },
      { header: 'Jabatan, organisasi', width: 6 },
      { header: 'Kelompok', width: 5 },
      ...(tandaTangan ? [{ header: 'Tanda tangan', width: 4 }] : []),
    ],
    rows: baris.map((cells, i) => [String(i + 1), ...cells, ...(tandaTangan ? [''] : [])]),
    ...(tandaTangan && { rowHeight: 11 }),
  }
}

/** One paper before and after: to be signed at the door by whoever is expected or not, and in the evidence by whoever came. */
export const daftarHadir = (
  f: Forum,
  k: Pick<KepalaSurat, 'instansi' | 'unit' | 'rekaan' | 'zona'>,
  list: readonly Nama[],
  kosong = 0,
): Report => ({
  ...dasarSurat(k),
  title: 'Daftar Hadir Forum Konsultasi Publik',
  subtitle: f.tema,
  running: `Daftar hadir: ${f.tema}`,
  chapters: [{ title: 'Peserta', blocks: [faktaSurat(f, k.zona), tabelHadir(list, { kosong })] }],
})
