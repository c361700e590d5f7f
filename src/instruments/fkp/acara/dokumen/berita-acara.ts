import type { Zona } from '../../../../kernel/clock.ts'
import { bold, type Block, type Photos, type Report } from '../../../../reports/model.ts'
import { formatDate, formatDateLong, formatNumber } from '../../../../ui/format.ts'
import type { IsiBeritaAcara, RahasiaAcara } from '../isi.ts'
import { tanggalTerbilang } from '../terbilang.ts'
import {
  jam,
  jenisForumTeks,
  kelaminTeks,
  kelompokTeks,
  modeTeks,
  nomorHp,
  TANDA_CONTOH,
  TITIK,
} from './kata.ts'

/** What stands beside the content on paper. */
export interface LatarAcara {
  readonly zona: Zona
  readonly rekaan: boolean
  readonly foto: Photos['items']
  /** Of the frozen one; null while it is drafted. */
  readonly hash: string | null
  /** Where the public reads it. */
  readonly alamat: string
  /** Only for the desk's own version. */
  readonly rahasia: RahasiaAcara | null
}

/** The berita acara in the usual columns (PermenPANRB 16/2017; columns as organisers set them). */
export function beritaAcara(b: IsiBeritaAcara, l: LatarAcara): Report {
  return {
    language: 'id',
    title: 'Berita Acara Forum Konsultasi Publik',
    subtitle: b.forum.tema,
    owner: `${b.unit.nama}, ${b.instansi.nama}`,
    period: `Nomor ${b.nomor || TITIK}${b.revisi > 1 ? `, revisi ${b.revisi - 1}` : ''}`,
    contents: false,
    running: `Berita acara FKP ${b.forum.tema}`,
    ...notis(l),
    chapters: [
      { title: 'Pelaksanaan', blocks: blokAcara(b, l) },
      ...(l.foto.length > 0
        ? [{ label: 'Lampiran', title: 'Dokumentasi', blocks: [{ kind: 'photos' as const, items: l.foto }] }]
        : []),
    ],
  }
}

function notis(l: LatarAcara): { notice?: string } {
  const teks = [l.hash === null ? 'RANCANGAN, BELUM DITETAPKAN' : '', l.rekaan ? TANDA_CONTOH : '']
  const notice = teks.filter(Boolean).join(' · ')
  return notice === '' ? {} : { notice }
}

/** Everything between the title and the photos; the report of the forum carries it too. */
export function blokAcara(b: IsiBeritaAcara, l: LatarAcara): Block[] {
  return [
    ...pembuka(b, l.zona),
    { kind: 'heading', level: 2, text: 'Kesepakatan' },
    b.kesepakatan.length > 0 ? tabelKesepakatan(b) : kosong('Belum ada butir yang disepakati.'),
    { kind: 'heading', level: 2, text: 'Pernyataan' },
    { kind: 'list', ordered: true, items: [b.pernyataan.kepala, b.pernyataan.peserta] },
    ...(b.alasan === '' ? [] : [{ kind: 'note' as const, text: ['Alasan revisi: ', b.alasan] }]),
    {
      kind: 'paragraph',
      text: 'Demikian berita acara ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.',
    },
    {
      kind: 'signature',
      place: b.tempat || TITIK,
      date: formatDate(b.tanggal, 'id'),
      signers: [
        {
          role: b.kepala.jabatan || `Kepala ${b.unit.nama}`,
          name: b.kepala.nama || TITIK,
          ...(l.rahasia?.nip && { details: [`NIP ${l.rahasia.nip}`] }),
        },
      ],
    },
    { kind: 'heading', level: 2, text: 'Penandatangan' },
    b.penandatangan.length > 0
      ? tabelTandaTangan(b, l.rahasia)
      : kosong('Belum ada peserta yang tercatat hadir.'),
    ...kaki(b, l),
  ]
}

function pembuka(b: IsiBeritaAcara, zona: Zona): Block[] {
  const { forum: f, hadir } = b
  const kelompok = Object.keys(kelompokTeks)
    .filter((x) => (hadir.kelompok[x] ?? 0) > 0)
    .map((x) => `${kelompokTeks[x]} ${formatNumber(hadir.kelompok[x]!, 'id')}`)
  const di = f.mode === 'daring' || f.tempat === '' ? 'secara daring' : `bertempat di ${f.tempat}`
  return [
    {
      kind: 'paragraph',
      text: `Pada hari ini, ${tanggalTerbilang(f.tanggal)} (${formatDate(f.tanggal, 'id')}), ${di}, telah diselenggarakan Forum Konsultasi Publik ${b.unit.nama} dengan pokok bahasan sebagai berikut.`,
    },
    {
      kind: 'fields',
      fields: [
        { label: 'Tema', value: f.tema },
        { label: 'Lingkup', value: jenisForumTeks[f.jenis] ?? f.jenis },
        { label: 'Hari, tanggal', value: formatDateLong(f.tanggal, 'id') },
        { label: 'Waktu', value: `${jam(f.mulai)}–${jam(f.selesai)} ${zona}` },
        { label: 'Cara', value: modeTeks[f.mode] ?? f.mode },
        ...(f.fasilitator ? [{ label: 'Fasilitator', value: f.fasilitator }] : []),
        {
          label: 'Peserta hadir',
          value: `${formatNumber(hadir.jumlah, 'id')} orang${kelompok.length > 0 ? `: ${kelompok.join(', ')}` : ''}`,
        },
        ...(hadir.rentan > 0
          ? [{ label: 'Kelompok rentan', value: `${formatNumber(hadir.rentan, 'id')} orang di antaranya` }]
          : []),
      ],
    },
    ...(b.agenda.length > 0
      ? [
          { kind: 'heading' as const, level: 2 as const, text: 'Pokok bahasan' },
          {
            kind: 'list' as const,
            ordered: true,
            items: b.agenda.map((a) => (a.angka ? [bold(a.judul), ` (${a.angka})`] : [a.judul])),
          },
        ]
      : []),
  ]
}

const kosong = (text: string): Block => ({ kind: 'paragraph', text })

const tabelKesepakatan = (b: IsiBeritaAcara): Block => ({
  kind: 'table',
  loose: true,
  columns: [
    { header: 'No', align: 'right', width: 1.4 },
    { header: 'Identifikasi masalah', width: 6 },
    { header: 'Usulan rekomendasi perbaikan', width: 6 },
    { header: 'Jangka waktu penyelesaian', width: 3.4 },
    { header: 'Penanggung jawab', width: 4 },
  ],
  rows: b.kesepakatan.map((k, i) => [
    String(i + 1),
    k.masalah,
    k.perbaikan,
    formatDate(k.tenggat, 'id'),
    k.penanggungJawab,
  ]),
  ...(b.usulan.diterima + b.usulan.ditolak > 0 && {
    note: `Sebelum ditetapkan, rancangan berita acara dibuka untuk usul perbaikan peserta: ${b.usulan.diterima} diterima, ${b.usulan.ditolak} tidak.`,
  }),
})

/** The public version has neither telephone nor gender: both stay at the desk. */
function tabelTandaTangan(b: IsiBeritaAcara, rahasia: RahasiaAcara | null): Block {
  const jabatan = (p: IsiBeritaAcara['penandatangan'][number]): string =>
    [p.jabatan, p.lembaga || (p.jabatan === '' ? (kelompokTeks[p.kelompok] ?? '') : '')]
      .filter(Boolean)
      .join(', ')
  if (!rahasia)
    return {
      kind: 'table',
      columns: [
        { header: 'No', align: 'right', width: 1.4 },
        { header: 'Nama', width: 6 },
        { header: 'Jabatan/organisasi', width: 6 },
        { header: 'Tanda tangan', width: 4 },
      ],
      rows: b.penandatangan.map((p, i) => [String(i + 1), p.nama, jabatan(p), '']),
      rowHeight: 10,
      loose: true,
    }
  return {
    kind: 'table',
    columns: [
      { header: 'No', align: 'right', width: 1.4 },
      { header: 'Nama dan No. HP', width: 5.6 },
      { header: 'Jenis kelamin', width: 2.6 },
      { header: 'Jabatan/organisasi', width: 5 },
      { header: 'Tanda tangan', width: 4 },
    ],
    rows: b.penandatangan.map((p, i) => {
      const r = rahasia.penandatangan[i]
      return [
        String(i + 1),
        r?.telepon ? `${p.nama}\n${nomorHp(r.telepon)}` : p.nama,
        kelaminTeks[r?.jenisKelamin ?? ''] ?? '',
        jabatan(p),
        '',
      ]
    }),
    rowHeight: 12,
    loose: true,
  }
}

function kaki(b: IsiBeritaAcara, l: LatarAcara): Block[] {
  if (l.hash === null) return []
  const { suara } = b
  return [
    {
      kind: 'note',
      text: [
        `Dapat diperiksa di ${l.alamat} atau dengan npx sambut verifikasi. Sidik isi (SHA-256): ${l.hash}.`,
        ...(suara
          ? [
              ` Pemetaan pendapat: ${formatNumber(suara.suara, 'id')} suara dari ${formatNumber(suara.peserta, 'id')} peserta atas ${formatNumber(suara.pernyataan, 'id')} pernyataan, sidik ${suara.hash}.`,
            ]
          : []),
      ],
    },
  ]
}
