import type { Workbook } from '../../../reports/xlsx-model.ts'
import type { Layanan, Unit } from '../../../registry/index.ts'
import { contohIsi } from '../contoh.ts'
import type { Komponen } from '../rules.ts'
import type { LayananStandar } from '../store-layanan.ts'
import type { Versi } from '../store.ts'
import { barisKomponen } from '../teks.ts'
import { kolomKatalog } from './rules.ts'

const judulGaya = { bold: true, border: true, wrap: true } as const

const KOLOM_SIPPN = [
  'Nama layanan',
  'Deskripsi layanan',
  'Persyaratan',
  'Sistem, mekanisme, dan prosedur',
  'Waktu penyelesaian',
  'Biaya/tarif',
  'Produk layanan',
  'Penanganan pengaduan',
  'Unit penyelenggara',
  'Alamat dan lokasi',
  'Kontak',
  'Jam layanan',
  'Sudah di SIPPN',
  'Alamat di SIPPN',
  'Tanggal di SIPPN',
] as const

export interface BarisSippn {
  readonly versi: Versi
  readonly layanan: Layanan
  readonly unit: Unit
  readonly lain: LayananStandar
}

/** In the four parts of SIPPN's form: description, requirements, procedure, organiser and place; then whether it stands there. */
export function bukuSippn(instansi: string, list: readonly BarisSippn[], rekaan: boolean): Workbook {
  const sel = (b: BarisSippn, k: Komponen): string =>
    barisKomponen(b.versi.isi, k, 'id')
      .map((x, i, semua) => (semua.length > 1 ? `${i + 1}. ${x}` : x))
      .join('\n')
  return {
    title: `Layanan ${instansi} untuk SIPPN`,
    author: instansi,
    sheets: [
      {
        name: 'Jenis layanan',
        widths: [36, 40, 50, 50, 24, 30, 30, 40, 36, 36, 30, 28, 12, 36, 14],
        freeze: { rows: 1, columns: 1 },
        rows: [
          KOLOM_SIPPN.map((value) => ({ value, style: judulGaya })),
          ...list.map((b) => {
            const { isi } = b.versi
            return [
              b.layanan.nama,
              isi.deskripsi,
              sel(b, 'persyaratan'),
              sel(b, 'prosedur'),
              sel(b, 'waktu'),
              sel(b, 'biaya'),
              sel(b, 'produk'),
              sel(b, 'pengaduan'),
              b.unit.nama,
              [isi.lokasi, b.unit.alamat].filter(Boolean).join(', '),
              b.unit.kontak,
              isi.jam,
              b.lain.sippn ? 'Sudah' : 'Belum',
              b.lain.sippnTautan,
              b.lain.sippnTanggal ?? '',
            ].map((value) => ({ value, style: { border: true, wrap: true } as const }))
          }),
          ...(rekaan ? [['DATA CONTOH, BUKAN DATA NYATA']] : []),
        ],
      },
    ],
  }
}

/** What a file to import looks like, with one row of it. */
export function bukuContoh(): Workbook {
  const contoh: Readonly<Record<(typeof kolomKatalog)[number], string>> = {
    unit: 'Disdukcapil',
    layanan: 'Penggantian KTP Elektronik',
    deskripsi: contohIsi.deskripsi,
    persyaratan: contohIsi.tahap[0]!.persyaratan.join('\n'),
    prosedur: contohIsi.tahap[0]!.prosedur.join('\n'),
    waktu: '1 hari kerja (sejak berkas lengkap)',
    biaya: 'gratis',
    produk: contohIsi.produk.join('\n'),
    pengaduan: contohIsi.pengaduan.join('\n'),
    dasar_hukum: contohIsi.dasarHukum.join('\n'),
    sarana: contohIsi.sarana.join('\n'),
    kompetensi: contohIsi.kompetensi.join('\n'),
    pengawasan: contohIsi.pengawasan.join('\n'),
    jumlah_pelaksana: '6',
    jaminan: contohIsi.jaminan.join('\n'),
    keamanan: contohIsi.keamanan.join('\n'),
    evaluasi: contohIsi.evaluasi.join('\n'),
    tempat: contohIsi.lokasi,
    jam: contohIsi.jam,
    tautan: '',
    kata: 'hilang, rusak',
    sk_nomor: '',
    sk_tanggal: '',
    penandatangan: '',
    penandatangan_nip: '',
    penandatangan_jabatan: '',
  }
  return {
    title: 'Contoh impor katalog standar pelayanan',
    author: 'Sambut',
    sheets: [
      {
        name: 'Katalog',
        widths: kolomKatalog.map((k) => (k === 'persyaratan' || k === 'prosedur' ? 44 : 26)),
        freeze: { rows: 1, columns: 2 },
        rows: [
          kolomKatalog.map((value) => ({ value, style: judulGaya })),
          kolomKatalog.map((k) => ({ value: contoh[k], style: { border: true, wrap: true } as const })),
        ],
      },
    ],
  }
}
