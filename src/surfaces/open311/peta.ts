import type { KategoriTerbuka, LangkahTerbuka, PengaduanTerbuka } from '../../instruments/pengaduan/index.ts'
import { isSelesai, laporOf } from '../../instruments/pengaduan/index.ts'
import type { Bagian } from './bentuk.ts'

/** What has no category yet, and what a citizen cannot place: no door is wrong. */
export const UMUM: KategoriTerbuka = { id: 'umum', nama: 'Pengaduan umum', kelompok: 'Umum' }

/** W3C with its zone, to the second. */
export const waktu = (at: Date): string => at.toISOString().replace(/\.\d{3}Z$/, 'Z')

export const layananOf = (k: KategoriTerbuka): Bagian => ({
  service_code: k.id,
  service_name: k.nama,
  description: `Pengaduan, aspirasi, atau permintaan informasi tentang ${k.nama}.`,
  metadata: true,
  type: 'realtime',
  keywords: [k.nama, k.kelompok].filter(Boolean).join(', ').toLowerCase(),
  group: k.kelompok || k.nama,
})

const pilihan = (...list: readonly (readonly [string, string])[]): Bagian => ({
  values: { satu: 'value', isi: list.map(([key, name]) => ({ key, name })) },
})
const attribute = (
  order: number,
  code: string,
  datatype: string,
  description: string,
  more: Bagian = {},
): Bagian => ({
  variable: true,
  code,
  datatype,
  required: false,
  datatype_description: datatype === 'datetime' ? 'YYYY-MM-DD' : '',
  order,
  description,
  ...more,
})

export const definisiOf = (k: KategoriTerbuka): Bagian => ({
  service_code: k.id,
  attributes: {
    satu: 'attribute',
    isi: [
      attribute(
        1,
        'jenis',
        'singlevaluelist',
        'Jenis laporan',
        pilihan(
          ['pengaduan', 'Pengaduan'],
          ['aspirasi', 'Aspirasi'],
          ['permintaan_informasi', 'Permintaan informasi'],
        ),
      ),
      attribute(2, 'tanggal_kejadian', 'datetime', 'Kapan kejadiannya'),
      attribute(
        3,
        'rahasia',
        'singlevaluelist',
        'Rahasia: laporan hanya dilihat pengelola pengaduan, tidak tampil untuk umum',
        pilihan(['tidak', 'Tidak'], ['ya', 'Ya']),
      ),
    ],
  },
})

const mediaOf = (rumah: string, foto: string | null): string | null => (foto === null ? null : rumah + foto)

/** `rumah`: where this house stands, before every path. */
export const permintaanOf = (p: PengaduanTerbuka, rumah: string): Bagian => ({
  service_request_id: p.id,
  status: isSelesai(p.status) ? 'closed' : 'open',
  status_notes: laporOf(p.status),
  service_name: p.kategori ?? UMUM.nama,
  service_code: p.kategoriId ?? UMUM.id,
  description: [p.judul, p.isi].join('\n\n').slice(0, 4000),
  agency_responsible: p.unit,
  service_notice: null,
  requested_datetime: waktu(p.diterimaAt),
  updated_datetime: waktu(p.berubahAt),
  expected_datetime: p.tenggat === null ? null : waktu(p.tenggat),
  address: p.lokasi || null,
  address_id: p.wilayahKode,
  zipcode: null,
  lat: p.lintang,
  long: p.bujur,
  media_url: mediaOf(rumah, p.foto),
})

/** Our steps in the words of the update extension (mySociety). What changes nothing a follower could use is left out. */
const KABAR: Readonly<Record<string, string>> = {
  terima: 'OPEN',
  verifikasi: 'INVESTIGATING',
  disposisi: 'IN_PROGRESS',
  kembalikan: 'FOR_TRIAGE',
  teruskan: 'NOT_COUNCILS_RESPONSIBILITY',
  terima_kembali: 'OPEN',
  minta_kelengkapan: 'INVESTIGATING',
  lengkapi: 'INVESTIGATING',
  tanggapi: 'IN_PROGRESS',
  jawab: 'FIXED',
  balas: 'INVESTIGATING',
  tutup: 'CLOSED',
  buka_kembali: 'REOPEN',
  arsip: 'NO_FURTHER_ACTION',
  gabung: 'DUPLICATE',
}
export const kabarOf = (e: LangkahTerbuka, rumah: string): Bagian[] => {
  const status = KABAR[e.aksi]
  return status === undefined
    ? []
    : [
        {
          update_id: `${e.pengaduanId}-${e.urutan}`,
          service_request_id: e.pengaduanId,
          status,
          updated_datetime: waktu(e.at),
          description: '',
          media_url: mediaOf(rumah, e.foto),
        },
      ]
}
