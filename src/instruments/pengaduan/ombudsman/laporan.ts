import { formatDate, formatDateTime, formatNumber } from '../../../ui/format.ts'
import type { Block, Chapter, Report } from '../../../reports/model.ts'
import { classifyLangkah, type Langkah } from '../jam/rules.ts'
import { showKode } from '../kode.ts'
import type { Lampiran } from '../lampiran/index.ts'
import type { Rincian } from '../rincian.ts'
import { listJejak, pemegangOf } from '../warga/jejak.ts'
import { hariTenggat } from '../warga/tenggat.ts'
import { kataLacak, lamaOf } from '../warga/words-lacak.ts'

const k = kataLacak.id
const TITIK = '……………………………………'

/**
 * The file a reporter takes to the Ombudsman. UU 37/2008 ps. 24 asks for his full identity, an account of what happened, and that he
 * complained to the body itself first: the second and third are here, the first he fills in with his own hand.
 */
export function berkasOmbudsman(r: Rincian, kini: Date): Report {
  const { zona, p } = r
  const saat = (at: Date): string => formatDateTime(at, 'id', zona)
  const chapters: Chapter[] = [
    {
      title: 'Tanda terima',
      blocks: [
        {
          kind: 'fields',
          fields: [
            { label: 'Kode laporan', value: showKode(p.kode) },
            { label: 'Terlapor', value: r.instansi.nama },
            { label: 'Diterima', value: saat(p.diterimaAt) },
            { label: 'Keadaan', value: k.status[p.status] },
            { label: 'Dipegang oleh', value: pemegangOf(r, 'id') ?? '–' },
            { label: 'Sudah berjalan', value: `${formatNumber(r.umur, 'id')} hari kerja` },
            { label: 'Berkas dibuat', value: saat(kini) },
          ],
        },
        { kind: 'heading', level: 2, text: 'Identitas pelapor' },
        {
          kind: 'note',
          text: 'Diisi sendiri oleh pelapor (UU 37/2008 pasal 24). Ombudsman dapat merahasiakannya bila diminta. Berkas ini tidak memuat nama.',
        },
        {
          kind: 'fields',
          fields: ['Nama lengkap', 'Tempat, tanggal lahir', 'Alamat', 'Nomor telepon'].map((label) => ({
            label,
            value: TITIK,
          })),
        },
        { kind: 'heading', level: 2, text: 'Yang dilaporkan' },
        ...paragraf(r.isi),
        ...(r.tanggalKejadian || r.lokasi
          ? [
              {
                kind: 'fields',
                fields: [
                  ...(r.tanggalKejadian
                    ? [{ label: 'Kejadian', value: formatDate(r.tanggalKejadian, 'id') }]
                    : []),
                  ...(r.lokasi ? [{ label: 'Tempat', value: r.lokasi }] : []),
                ],
              } as const,
            ]
          : []),
      ],
    },
    { title: 'Waktu penanganan', blocks: waktu(r, kini) },
    { title: 'Perjalanan laporan', blocks: [perjalanan(r, saat)] },
    { title: 'Surat-menyurat', blocks: surat(r, saat) },
    { title: 'Daftar lampiran', blocks: [lampiran(r.lampiran)] },
  ]
  return {
    language: 'id',
    title: 'Berkas laporan untuk Ombudsman Republik Indonesia',
    subtitle: r.judul,
    owner: r.instansi.nama,
    contents: false,
    running: `Laporan ${showKode(p.kode)}`,
    ...(r.instansi.rekaan ? { notice: 'DATA CONTOH: seluruh isi berkas ini rekaan' } : {}),
    chapters,
  }
}

const paragraf = (teks: string): Block[] =>
  teks
    .split(/\n+/)
    .filter((t) => t.trim() !== '')
    .map((text) => ({ kind: 'paragraph', text }))

function waktu(r: Rincian, kini: Date): Block[] {
  const { jam, zona } = r
  const baris: readonly [string, Langkah | null][] = [
    [k.langkah.verifikasi, jam.verifikasi],
    [k.langkah.tanggapan, jam.tanggapan],
    [k.langkah.selesai, jam.selesai],
  ]
  const tgl = (at: Date): string => formatDate(at, 'id', zona)
  return [
    {
      kind: 'table',
      caption: 'Jangka waktu dan pemenuhannya',
      columns: [
        { header: 'Langkah' },
        { header: 'Jangka waktu' },
        { header: 'Paling lambat' },
        { header: 'Dipenuhi' },
        { header: 'Keadaan' },
      ],
      rows: baris.flatMap(([nama, l]) =>
        l
          ? [
              [
                nama,
                lamaOf(l.jangka, 'id'),
                l.tenggat ? tgl(hariTenggat(l.tenggat.batas)) : '–',
                l.dipenuhi ? tgl(l.dipenuhi) : '–',
                k.keadaan[classifyLangkah(l, kini)],
              ],
            ]
          : [],
      ),
      note: 'Hari libur nasional dan cuti bersama tidak dihitung. Jam tidak pernah mulai dari awal karena laporan berpindah unit.',
    },
    ...jam.jeda.map((j): Block => ({
      kind: 'paragraph',
      text: k.jeda(tgl(j.dari), j.sampai ? tgl(j.sampai) : null),
    })),
  ]
}

const perjalanan = (r: Rincian, saat: (at: Date) => string): Block => ({
  kind: 'table',
  caption: 'Setiap langkah sejak diterima',
  columns: [
    { header: 'Waktu', width: 1.1 },
    { header: 'Langkah', width: 1.6 },
    { header: 'Oleh' },
    { header: 'Alasan', width: 1.6 },
  ],
  rows: listJejak(r, 'id').map((j) => [
    saat(j.at),
    j.judul,
    j.sendiri ? 'Pelapor' : (j.oleh ?? '–'),
    j.alasan ?? '–',
  ]),
})

function surat(r: Rincian, saat: (at: Date) => string): Block[] {
  const list = listJejak(r, 'id').filter((j) => j.isi !== null && j.isi !== '')
  if (list.length === 0) return [{ kind: 'paragraph', text: 'Belum ada tanggapan atau jawaban.' }]
  return list.flatMap((j): Block[] => [
    { kind: 'heading', level: 2, text: `${j.judul}, ${saat(j.at)}${j.oleh ? ` (${j.oleh})` : ''}` },
    ...paragraf(j.isi!),
  ])
}

const lampiran = (list: readonly Lampiran[]): Block =>
  list.length === 0
    ? { kind: 'paragraph', text: 'Tidak ada lampiran.' }
    : {
        kind: 'table',
        caption: 'Lampiran; berkasnya diunduh dari halaman lacak',
        columns: [
          { header: 'Nama', width: 1.4 },
          { header: 'Dari', width: 0.7 },
          { header: 'Ukuran', align: 'right', width: 0.6 },
          { header: 'Sidik SHA-256', width: 2 },
        ],
        rows: list.map((l) => [
          l.nama,
          l.dari === 'pelapor' ? 'Pelapor' : 'Petugas',
          `${formatNumber(Math.ceil(l.ukuran / 1024), 'id')} KB`,
          l.sha256.replaceAll(/(.{16})(?=.)/g, '$1 '),
        ]),
      }
