import type { Zona } from '../../../../kernel/clock.ts'
import type { Block, Report } from '../../../../reports/model.ts'
import { formatDateLong } from '../../../../ui/format.ts'
import type { Forum } from '../../store.ts'
import type { ButirAgenda } from '../store-hadir.ts'
import type { Notulen } from '../store-notulen.ts'
import { jam, jenisNotulenTeks, kelompokTeks, TANDA_CONTOH } from './kata.ts'

/** Whose document it is. */
export interface Kepala {
  readonly instansi: string
  readonly unit: string
  readonly rekaan: boolean
  readonly zona: Zona
}

export const tabelNotulen = (list: readonly Notulen[], agenda: readonly ButirAgenda[]): Block => ({
  kind: 'table',
  loose: true,
  columns: [
    { header: 'Pukul', width: 2 },
    { header: 'Dari', width: 3.4 },
    { header: 'Jenis', width: 3.2 },
    { header: 'Isi', width: 9.4 },
    { header: 'Agenda', align: 'right', width: 2.5 },
  ],
  rows: list.map((n) => [
    jam(n.pukul),
    kelompokTeks[n.pembicara] ?? n.pembicara,
    jenisNotulenTeks[n.jenis] ?? n.jenis,
    n.isi,
    String(agenda.find((a) => a.id === n.agendaId)?.nomor ?? ''),
  ]),
})

export const faktaForum = (f: Forum, zona: Zona): Block => ({
  kind: 'fields',
  fields: [
    { label: 'Tema', value: f.tema },
    { label: 'Hari, tanggal', value: formatDateLong(f.tanggal, 'id') },
    { label: 'Waktu', value: `${jam(f.mulai)}–${jam(f.selesai)} ${zona}` },
    { label: 'Tempat', value: f.tempat || 'Daring' },
    ...(f.fasilitator ? [{ label: 'Fasilitator', value: f.fasilitator }] : []),
  ],
})

/** The minutes: who said what, by group and not by name. */
export const dokumenNotulen = (
  f: Forum,
  k: Kepala,
  list: readonly Notulen[],
  agenda: readonly ButirAgenda[],
): Report => ({
  language: 'id',
  title: 'Notulen Forum Konsultasi Publik',
  subtitle: f.tema,
  owner: `${k.unit}, ${k.instansi}`,
  contents: false,
  running: `Notulen FKP ${f.tema}`,
  ...(k.rekaan && { notice: TANDA_CONTOH }),
  chapters: [
    {
      title: 'Jalannya forum',
      blocks: [
        faktaForum(f, k.zona),
        ...(agenda.length > 0
          ? [
              { kind: 'heading' as const, level: 2 as const, text: 'Agenda' },
              {
                kind: 'fields' as const,
                fields: agenda.map((a) => ({ label: `Agenda ${a.nomor}`, value: a.judul })),
              },
            ]
          : []),
        { kind: 'heading', level: 2, text: 'Catatan' },
        list.length > 0 ? tabelNotulen(list, agenda) : { kind: 'paragraph', text: 'Belum ada catatan.' },
      ],
    },
  ],
})
