import type { Block, Report } from '../../../../reports/model.ts'
import { formatDate, formatDateLong, formatNumber } from '../../../../ui/format.ts'
import type { Forum } from '../../store.ts'
import type { IsiBeritaAcara } from '../isi.ts'
import type { BuktiForum } from '../rules.ts'
import type { ButirAgenda, Hadir } from '../store-hadir.ts'
import type { Notulen } from '../store-notulen.ts'
import { blokAcara, type LatarAcara } from './berita-acara.ts'
import { tabelHadir } from '../../peserta/daftar-hadir.ts'
import { kelompokTeks, TANDA_CONTOH } from './kata.ts'
import { faktaForum, tabelNotulen, type Kepala } from './notulen.ts'
import { nomorButir, tabelRencana, type AksiForumKini, type BuktiButir } from './rencana.ts'

export interface BahanLaporan {
  readonly forum: Forum
  readonly kepala: Kepala
  readonly logo?: string
  readonly isi: IsiBeritaAcara
  readonly latar: LatarAcara
  readonly hadir: readonly Hadir[]
  readonly agenda: readonly ButirAgenda[]
  readonly notulen: readonly Notulen[]
  readonly aksi: readonly AksiForumKini[]
  readonly bukti: readonly BuktiButir[]
  readonly kelengkapan: readonly BuktiForum[]
  readonly hariIni: string
}

const judulBukti: Readonly<Record<BuktiForum['jenis'], string>> = {
  undangan: 'Undangan',
  daftar_hadir: 'Daftar hadir',
  notulen: 'Notulen',
  foto: 'Foto',
  berita_acara: 'Berita acara',
  rencana_aksi: 'Rencana aksi',
  bukti: 'Bukti pelaksanaan',
}

/** What PEKPPP 4.a.K asks for in one document: berita acara, plan of action, proof that it is carried out. */
export function laporanForum(x: BahanLaporan): Report {
  const { forum: f, kepala: k } = x
  return {
    language: 'id',
    title: 'Laporan Forum Konsultasi Publik',
    subtitle: f.tema,
    owner: k.instansi,
    period: formatDateLong(f.tanggal, 'id'),
    cover: {
      fields: [
        { label: 'Penyelenggara', value: k.unit },
        { label: 'Dasar', value: 'UU 25/2009 pasal 39, PermenPANRB 16/2017' },
        { label: 'Peserta hadir', value: `${formatNumber(x.isi.hadir.jumlah, 'id')} orang` },
        { label: 'Kesepakatan', value: `${formatNumber(x.isi.kesepakatan.length, 'id')} butir` },
        { label: 'Keadaan', value: formatDate(x.hariIni, 'id') },
      ],
      place: x.isi.tempat || k.instansi,
      ...(x.logo && { logo: { svg: x.logo, alt: `Lambang ${k.instansi}` } }),
    },
    contents: true,
    running: `Laporan FKP ${f.tema}`,
    ...(k.rekaan && { notice: TANDA_CONTOH }),
    chapters: [
      { label: 'BAB I', title: 'Pendahuluan', blocks: pendahuluan(x) },
      { label: 'BAB II', title: 'Pelaksanaan', blocks: pelaksanaan(x) },
      { label: 'BAB III', title: 'Berita acara', blocks: blokAcara(x.isi, { ...x.latar, rahasia: null }) },
      { label: 'BAB IV', title: 'Rencana aksi dan pelaksanaannya', blocks: rencana(x) },
      { label: 'BAB V', title: 'Kelengkapan bukti', blocks: kelengkapan(x) },
      ...(x.latar.foto.length > 0
        ? [
            {
              label: 'Lampiran',
              title: 'Dokumentasi',
              blocks: [{ kind: 'photos' as const, items: x.latar.foto }],
            },
          ]
        : []),
    ],
  }
}

const pendahuluan = ({ forum: f, kepala: k, agenda }: BahanLaporan): Block[] => [
  { kind: 'heading', level: 2, number: '1.1', text: 'Latar belakang' },
  {
    kind: 'paragraph',
    text: `Penyelenggara pelayanan publik wajib mengikutsertakan masyarakat sejak penyusunan standar pelayanan sampai evaluasi. ${k.unit} menyelenggarakan Forum Konsultasi Publik dengan tema ${f.tema}.`,
  },
  ...(f.uraian ? [{ kind: 'paragraph' as const, text: f.uraian }] : []),
  { kind: 'heading', level: 2, number: '1.2', text: 'Pokok bahasan' },
  agenda.length > 0
    ? {
        kind: 'table',
        caption: 'Agenda forum dan angka yang mendasarinya',
        columns: [
          { header: 'No', align: 'right', width: 1.4 },
          { header: 'Pokok bahasan', width: 7 },
          { header: 'Dasar', width: 8 },
        ],
        rows: agenda.map((a) => [String(a.nomor), a.judul, a.angka]),
      }
    : { kind: 'paragraph', text: 'Agenda dibahas tanpa daftar tertulis.' },
]

function pelaksanaan({ forum: f, kepala: k, isi, hadir, notulen, agenda }: BahanLaporan): Block[] {
  return [
    { kind: 'heading', level: 2, number: '2.1', text: 'Waktu dan tempat' },
    faktaForum(f, k.zona),
    { kind: 'heading', level: 2, number: '2.2', text: 'Peserta' },
    {
      kind: 'table',
      caption: 'Peserta hadir menurut kelompok',
      columns: [
        { header: 'Kelompok', width: 6 },
        { header: 'Orang', align: 'right', width: 2 },
      ],
      rows: Object.keys(kelompokTeks)
        .filter((x) => x !== 'fasilitator')
        .map((x) => [kelompokTeks[x]!, formatNumber(isi.hadir.kelompok[x] ?? 0, 'id')]),
      foot: [['Jumlah', formatNumber(isi.hadir.jumlah, 'id')]],
    },
    ...(hadir.length > 0 ? [tabelHadir(hadir)] : []),
    { kind: 'heading', level: 2, number: '2.3', text: 'Jalannya forum' },
    notulen.length > 0
      ? tabelNotulen(notulen, agenda)
      : { kind: 'paragraph', text: 'Notulen tidak ditulis di Sambut.' },
  ]
}

const rencana = ({ aksi, bukti }: BahanLaporan): Block[] => [
  { kind: 'heading', level: 2, number: '4.1', text: 'Rencana aksi' },
  ...(aksi.length > 0
    ? [tabelRencana(aksi, 'Rencana aksi dan keadaannya')]
    : [
        {
          kind: 'paragraph' as const,
          text: 'Belum ada aksi: berita acara forum ini belum ditetapkan.',
        },
      ]),
  { kind: 'heading', level: 2, number: '4.2', text: 'Bukti pelaksanaan' },
  bukti.length > 0
    ? {
        kind: 'table',
        caption: 'Bukti pelaksanaan',
        columns: [
          { header: 'Butir', align: 'right', width: 1.4 },
          { header: 'Tanggal', width: 3 },
          { header: 'Keterangan', width: 8 },
          { header: 'Berkas atau tautan', width: 6 },
        ],
        rows: bukti.map((b) => [
          nomorButir(b.butir),
          formatDate(b.tanggal, 'id'),
          b.keterangan,
          b.tautan || b.namaBerkas,
        ]),
      }
    : {
        kind: 'paragraph',
        text: 'Belum ada bukti pelaksanaan yang dicatat pada aksi.',
      },
]

const kelengkapan = ({ kelengkapan: list }: BahanLaporan): Block[] => [
  {
    kind: 'table',
    caption: 'Kelengkapan bukti penyelenggaraan forum',
    columns: [
      { header: 'Bukti', width: 6 },
      { header: 'Keadaan', width: 4 },
      { header: 'Berkas', align: 'right', width: 2 },
    ],
    rows: list.map((b) => [judulBukti[b.jenis], b.ada ? 'Ada' : 'Belum ada', formatNumber(b.berkas, 'id')]),
  },
]
