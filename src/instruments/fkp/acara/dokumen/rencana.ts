import type { Block, Report } from '../../../../reports/model.ts'
import { formatDate } from '../../../../ui/format.ts'
import type { Aksi, Bukti } from '../../../tindak-lanjut/index.ts'
import type { Forum } from '../../store.ts'
import { statusAksiTeks, TANDA_CONTOH } from './kata.ts'
import type { Kepala } from './notulen.ts'

/** An action with how many pieces of evidence stand for it. */
export interface AksiForumKini {
  readonly aksi: Aksi
  /** Number of its point in the berita acara; null: a revision took the point back. */
  readonly butir: number | null
  readonly bukti: number
}
export type BuktiButir = Bukti & { readonly butir: number | null }

export const nomorButir = (butir: number | null): string => (butir === null ? '–' : String(butir))

export const tabelRencana = (list: readonly AksiForumKini[], caption?: string): Block => ({
  kind: 'table',
  loose: true,
  ...(caption && { caption }),
  columns: [
    { header: 'No', align: 'right', width: 1.4 },
    { header: 'Masalah', width: 5 },
    { header: 'Aksi yang disepakati', width: 5.4 },
    { header: 'Penanggung jawab', width: 4.2 },
    { header: 'Target', width: 3.7 },
    { header: 'Status', width: 3.9 },
    { header: 'Bukti', align: 'right', width: 2 },
  ],
  rows: list.map(({ aksi: a, butir, bukti }) => [
    nomorButir(butir),
    a.masalah,
    a.kegiatan,
    a.penanggungJawab,
    formatDate(a.tenggat, 'id'),
    [
      statusAksiTeks[a.status] ?? a.status,
      ...(a.status === 'berjalan' ? [`${a.kemajuan}%`] : []),
      ...(a.selesaiPada ? [formatDate(a.selesaiPada, 'id')] : []),
    ].join('\n'),
    String(bukti),
  ]),
})

/** What was promised, by whom, until when, and how far it has come. */
export const dokumenRencana = (
  f: Forum,
  k: Kepala,
  list: readonly AksiForumKini[],
  hariIni: string,
): Report => ({
  language: 'id',
  title: 'Rencana Aksi Hasil Forum Konsultasi Publik',
  subtitle: f.tema,
  owner: `${k.unit}, ${k.instansi}`,
  period: `Keadaan ${formatDate(hariIni, 'id')}`,
  contents: false,
  running: `Rencana aksi FKP ${f.tema}`,
  ...(k.rekaan && { notice: TANDA_CONTOH }),
  chapters: [
    {
      title: 'Rencana aksi',
      blocks:
        list.length > 0
          ? [tabelRencana(list)]
          : [{ kind: 'paragraph', text: 'Belum ada aksi: berita acara forum ini belum ditetapkan.' }],
    },
  ],
})
