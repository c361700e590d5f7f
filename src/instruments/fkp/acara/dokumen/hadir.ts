import type { Block, Report } from '../../../../reports/model.ts'
import type { Forum } from '../../store.ts'
import type { Hadir } from '../store-hadir.ts'
import { kelompokTeks, TANDA_CONTOH } from './kata.ts'
import { faktaForum, type Kepala } from './notulen.ts'

export const tabelHadir = (list: readonly Hadir[], tandaTangan: boolean): Block => ({
  kind: 'table',
  columns: [
    { header: 'No', align: 'right', width: 1 },
    { header: 'Nama', width: 6 },
    { header: 'Instansi/organisasi', width: 6 },
    { header: 'Kelompok', width: 5 },
    ...(tandaTangan ? [{ header: 'TTD', width: 3 }] : []),
  ],
  rows: list.map((h, i) => [
    String(i + 1),
    h.nama,
    [h.jabatan, h.lembaga].filter(Boolean).join(', '),
    kelompokTeks[h.kelompok] ?? h.kelompok,
    ...(tandaTangan ? [''] : []),
  ]),
  ...(tandaTangan && { rowHeight: 9 }),
})

/** Who was there. */
export const dokumenHadir = (f: Forum, k: Kepala, list: readonly Hadir[]): Report => ({
  language: 'id',
  title: 'Daftar Hadir Forum Konsultasi Publik',
  subtitle: f.tema,
  owner: `${k.unit}, ${k.instansi}`,
  contents: false,
  running: `Daftar hadir FKP ${f.tema}`,
  ...(k.rekaan && { notice: TANDA_CONTOH }),
  chapters: [{ title: 'Peserta yang hadir', blocks: [faktaForum(f, k.zona), tabelHadir(list, true)] }],
})
