import { formatDate } from '../../../ui/format.ts'
import { bold, type Block, type Report } from '../../../reports/model.ts'
import { komponenList, penyampaianList, urutanUu, type IsiStandar, type Komponen } from '../rules.ts'
import type { Versi } from '../store.ts'
import { barisKomponen, teksWaktu } from '../teks.ts'
import { kataKomponen } from '../words-komponen.ts'
import { TANDA_CONTOH, TITIK, type KepalaCetak } from './kepala.ts'

const kk = kataKomponen.id

/** What every decree is based on, however a unit writes it. */
const TERSEBUT = [
  /^(UU|Undang-Undang)\D*25\D+2009/i,
  /^(PP|Peraturan Pemerintah)\D*96\D+2012/i,
  /^Per\S*\s*(Menteri\s+)?(PAN|Pendayagunaan)\D*15\D+2014/i,
]

/** The decree with all fourteen components in the order of UU 25/2009 ps. 21; what is not decided yet is left to be filled in. */
export function skStandar(v: Versi, k: KepalaCetak): Report {
  const { sk, penandatangan: ttd } = v
  const jabatan = ttd?.jabatan ?? `Kepala ${k.unit}`
  return {
    language: 'id',
    title: `Keputusan ${jabatan}`,
    subtitle: `Nomor ${sk?.nomor ?? TITIK} tentang Standar Pelayanan ${k.layanan}`,
    owner: `${k.unit}, ${k.instansi}`,
    contents: false,
    running: `Standar pelayanan ${k.layanan}`,
    ...(k.rekaan && { notice: TANDA_CONTOH }),
    chapters: [
      { title: 'Keputusan', blocks: keputusan(v, k, jabatan) },
      {
        label: 'Lampiran',
        title: `Standar pelayanan ${k.layanan}`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { label: 'Layanan', value: k.layanan },
              { label: 'Penyelenggara', value: k.unit },
              { label: 'Versi', value: String(v.nomor) },
            ],
          },
          ...urutanUu.flatMap((x, i) => komponen(v.isi, x, i + 1)),
        ],
      },
    ],
  }
}

function keputusan(v: Versi, k: KepalaCetak, jabatan: string): Block[] {
  const { sk, penandatangan: ttd, beritaAcara: ba } = v
  // A decree claims no forum that was not held: before the berita acara its number is left to be filled in, a decree taken in without one
  // says nothing of it.
  const [nomor, tanggal] = ba ? [ba.nomor, formatDate(ba.tanggal, 'id')] : [TITIK, TITIK]
  const forum =
    sk && !ba
      ? []
      : [
          `bahwa rancangannya telah dibahas bersama masyarakat dan disepakati dengan berita acara nomor ${nomor} tanggal ${tanggal};`,
        ]
  const diktum: readonly (readonly [string, string])[] = [
    ['KESATU', `Standar pelayanan ${k.layanan} sebagaimana tercantum dalam lampiran keputusan ini.`],
    [
      'KEDUA',
      `Standar ini memuat ${komponenList.length} komponen; ${penyampaianList.length} komponen penyampaian pelayanan wajib dipublikasikan.`,
    ],
    [
      'KETIGA',
      'Standar ini wajib dilaksanakan oleh penyelenggara dan pelaksana, dan menjadi acuan penilaian kinerja pelayanan.',
    ],
    [
      'KEEMPAT',
      'Keputusan ini mulai berlaku pada tanggal ditetapkan, dan standar pelayanan ditinjau ulang secara berkala.',
    ],
  ]
  return [
    { kind: 'paragraph', text: [bold('Menimbang')] },
    {
      kind: 'list',
      ordered: true,
      items: [
        'bahwa setiap penyelenggara pelayanan publik wajib menyusun dan menetapkan standar pelayanan;',
        ...forum,
        `bahwa karena itu perlu menetapkan standar pelayanan ${k.layanan}.`,
      ],
    },
    { kind: 'paragraph', text: [bold('Mengingat')] },
    {
      kind: 'list',
      ordered: true,
      items: [
        ...new Set([
          'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
          'Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009',
          'Peraturan Menteri PANRB Nomor 15 Tahun 2014 tentang Pedoman Standar Pelayanan',
          ...v.isi.dasarHukum.filter((x) => !TERSEBUT.some((r) => r.test(x))),
        ]),
      ],
    },
    { kind: 'paragraph', text: [bold('MEMUTUSKAN')] },
    { kind: 'fields', fields: diktum.map(([label, value]) => ({ label, value })) },
    {
      kind: 'signature',
      place: `Ditetapkan di ${TITIK}`,
      date: sk ? formatDate(sk.tanggal, 'id') : TITIK,
      signers: [
        {
          role: jabatan,
          name: ttd?.nama ?? TITIK,
          ...(ttd?.nip ? { details: [`NIP ${ttd.nip}`] } : {}),
        },
      ],
    },
  ]
}

/** One component under its own heading; stages of a service each under theirs. */
export function komponen(isi: IsiStandar, x: Komponen, n: number): Block[] {
  const judul: Block = { kind: 'heading', level: 2, number: `${n}.`, text: kk.komponen[x] }
  const urut = x === 'prosedur' || x === 'persyaratan'
  if (urut && isi.tahap.length > 1)
    return [
      judul,
      ...isi.tahap.flatMap((t, i): Block[] => [
        { kind: 'paragraph', text: [bold(kk.tahap(i + 1, t.nama))] },
        { kind: 'list', ordered: true, items: t[x] },
      ]),
    ]
  if (x === 'waktu' && isi.tahap.length > 1)
    return [
      judul,
      { kind: 'fields', fields: isi.tahap.map((t) => ({ label: t.nama, value: teksWaktu(t.waktu, 'id') })) },
    ]
  const baris = barisKomponen(isi, x, 'id')
  if (baris.length === 0) return [judul, { kind: 'paragraph', text: '–' }]
  if (baris.length === 1) return [judul, { kind: 'paragraph', text: baris[0]! }]
  return [judul, { kind: 'list', ordered: urut, items: baris }]
}

/** What hangs at the counter: the six components that must be published, and where to go. */
export function lembarPublik(v: Versi, k: KepalaCetak, alamat: string): Report {
  const { isi } = v
  return {
    language: 'id',
    title: `Standar pelayanan ${k.layanan}`,
    subtitle: isi.deskripsi,
    owner: `${k.unit}, ${k.instansi}`,
    contents: false,
    running: `${k.layanan}, ${k.unit}`,
    ...(k.rekaan && { notice: TANDA_CONTOH }),
    chapters: [
      {
        title: 'Yang kami janjikan',
        blocks: [
          ...penyampaianList.flatMap((x, i) => komponen(isi, x, i + 1)),
          {
            kind: 'fields',
            fields: [
              { label: 'Cara mendapatkan', value: isi.kanal.map((x) => kk.kanal[x]).join(', ') },
              { label: 'Tempat', value: [isi.lokasi, k.alamat].filter(Boolean).join(', ') },
              { label: 'Jam layanan', value: isi.jam },
              { label: 'Kontak', value: k.kontak },
              { label: 'Halaman layanan', value: alamat },
            ].filter((f) => f.value !== ''),
          },
          ...(v.sk
            ? [
                {
                  kind: 'note' as const,
                  text: `Ditetapkan dengan SK nomor ${v.sk.nomor} tanggal ${formatDate(v.sk.tanggal, 'id')}.`,
                },
              ]
            : []),
        ],
      },
    ],
  }
}
