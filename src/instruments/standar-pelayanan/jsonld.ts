import type { IsiStandar, KanalLayanan, Waktu } from './rules.ts'
import { barisKomponen, teksWaktu } from './teks.ts'

export interface DataJsonLd {
  readonly nama: string
  readonly alamat: string
  readonly instansi: string
  readonly unit: { readonly nama: string; readonly alamat: string; readonly halaman: string }
  readonly isi: IsiStandar
  readonly sk: { readonly nomor: string; readonly tanggal: string } | null
}

const NAMA_KANAL: Readonly<Record<KanalLayanan, string>> = {
  loket: 'counter',
  daring: 'online',
  mpp: 'service mall',
  kecamatan: 'district office',
  keliling: 'mobile service',
  jemput: 'home visit',
  telepon: 'telephone',
}

/**
 * The service for machines: schema.org GovernmentService and CPSV-AP 3.2 PublicService in one object. What a standard does not say is
 * left out; nothing is guessed.
 */
export function toJsonLd(d: DataJsonLd): Record<string, unknown> {
  const { isi } = d
  const baris = (k: 'persyaratan' | 'produk' | 'dasar_hukum' | 'biaya'): string[] =>
    barisKomponen(isi, k, 'id')
  return {
    '@context': [
      'https://schema.org',
      {
        cpsv: 'http://purl.org/vocab/cpsv#',
        cv: 'http://data.europa.eu/m8g/',
        dct: 'http://purl.org/dc/terms/',
      },
    ],
    '@type': ['GovernmentService', 'cpsv:PublicService'],
    '@id': d.alamat,
    url: d.alamat,
    identifier: d.alamat,
    name: d.nama,
    'dct:title': d.nama,
    inLanguage: 'id',
    ...(isi.deskripsi && { description: isi.deskripsi, 'dct:description': isi.deskripsi }),
    provider: {
      '@type': ['GovernmentOrganization', 'cv:PublicOrganisation'],
      name: d.unit.nama,
      url: d.unit.halaman,
      parentOrganization: { '@type': 'GovernmentOrganization', name: d.instansi },
    },
    areaServed: { '@type': 'AdministrativeArea', name: d.instansi },
    availableChannel: isi.kanal.map((k) => ({
      '@type': ['ServiceChannel', 'cv:Channel'],
      name: NAMA_KANAL[k],
      ...(k === 'daring' && isi.tautan ? { serviceUrl: isi.tautan } : {}),
      ...(k === 'loket' && {
        serviceLocation: {
          '@type': 'Place',
          ...(isi.lokasi && { name: isi.lokasi }),
          ...(d.unit.alamat && { address: d.unit.alamat }),
        },
      }),
    })),
    ...(isi.jam && { hoursAvailable: isi.jam }),
    ...(isi.produk.length > 0 && {
      serviceOutput: baris('produk').map((name) => ({ '@type': 'Thing', name })),
      'cpsv:produces': baris('produk').map((name) => ({ '@type': 'cv:Output', 'dct:title': name })),
    }),
    'cv:hasInputType': baris('persyaratan').map((x) => ({ '@type': 'cv:Evidence', 'dct:title': x })),
    'cv:hasCost': biaya(d),
    ...(isi.biaya.jenis === 'gratis' && { offers: { '@type': 'Offer', price: 0, priceCurrency: 'IDR' } }),
    'cv:processingTime': isi.tahap.flatMap(({ nama, waktu }) => durasi(nama, waktu)),
    ...(isi.dasarHukum.length > 0 && {
      'cv:hasLegalResource': baris('dasar_hukum').map((x) => ({
        '@type': 'cv:LegalResource',
        'dct:title': x,
      })),
    }),
    ...(d.sk && {
      'cpsv:follows': {
        '@type': 'cpsv:Rule',
        'dct:title': `Standar pelayanan, SK ${d.sk.nomor}`,
        'dct:issued': d.sk.tanggal,
      },
    }),
  }
}

/** ISO 8601 where the unit has one; working days have none and stay words. */
function durasi(nama: string, w: Waktu): string[] {
  const iso = { menit: ['PT', 'M'], jam: ['PT', 'H'], hari: ['P', 'D'], bulan: ['P', 'M'], hari_kerja: null }[
    w.satuan
  ]
  const teks = w.angka !== null && iso && nama === '' ? `${iso[0]}${w.angka}${iso[1]}` : teksWaktu(w, 'id')
  return teks === '' ? [] : [nama === '' ? teks : `${nama}: ${teks}`]
}

function biaya({ isi }: DataJsonLd): object[] {
  const { jenis, tarif, catatan } = isi.biaya
  if (jenis === 'gratis') return [{ '@type': 'cv:Cost', 'cv:hasValue': 0, 'cv:currency': 'IDR' }]
  if (jenis === 'rumus') return [{ '@type': 'cv:Cost', 'dct:description': catatan }]
  return tarif.map((t) => ({
    '@type': 'cv:Cost',
    'dct:description': t.nama,
    'cv:hasValue': t.rupiah,
    'cv:currency': 'IDR',
  }))
}

/** As text inside a page: nothing in it can end the element it stands in. */
export const jsonLdTeks = (d: DataJsonLd): string =>
  JSON.stringify(toJsonLd(d)).replaceAll('<', String.raw`\u003c`)
