import type { Bahasa } from '../../kernel/bahasa.ts'
import type { JenisBiaya, KanalLayanan, Komponen, SatuanWaktu } from './rules.ts'

/** Names of the components and of what they are made of, for screen and paper. */
const id = {
  komponen: {
    persyaratan: 'Persyaratan',
    prosedur: 'Sistem, mekanisme, dan prosedur',
    waktu: 'Jangka waktu pelayanan',
    biaya: 'Biaya/tarif',
    produk: 'Produk pelayanan',
    pengaduan: 'Penanganan pengaduan, saran, masukan, dan apresiasi',
    dasar_hukum: 'Dasar hukum',
    sarana: 'Sarana dan prasarana, dan/atau fasilitas',
    kompetensi: 'Kompetensi pelaksana',
    pengawasan: 'Pengawasan internal',
    jumlah_pelaksana: 'Jumlah pelaksana',
    jaminan: 'Jaminan pelayanan',
    keamanan: 'Jaminan keamanan dan keselamatan pelayanan',
    evaluasi: 'Evaluasi kinerja pelaksana',
  } satisfies Record<Komponen, string>,
  satuan: {
    menit: 'menit',
    jam: 'jam',
    hari_kerja: 'hari kerja',
    hari: 'hari kalender',
    bulan: 'bulan',
  } satisfies Record<SatuanWaktu, string>,
  kanal: {
    loket: 'Datang ke loket',
    daring: 'Daring',
    mpp: 'Gerai di mal pelayanan publik',
    kecamatan: 'Kantor kecamatan atau desa',
    keliling: 'Layanan keliling',
    jemput: 'Petugas datang ke rumah',
    telepon: 'Telepon atau pesan',
  } satisfies Record<KanalLayanan, string>,
  biaya: {
    gratis: 'Gratis',
    tarif: 'Tarif tetap',
    rumus: 'Dihitung dengan rumus',
  } satisfies Record<JenisBiaya, string>,
  gratis: 'Gratis, tidak dipungut biaya',
  orang: (n: string): string => `${n} orang`,
  tahap: (n: number, nama: string): string => (nama === '' ? `Tahap ${n}` : `Tahap ${n}: ${nama}`),
}
const en: typeof id = {
  komponen: {
    persyaratan: 'Requirements',
    prosedur: 'System, mechanism and procedure',
    waktu: 'How long it takes',
    biaya: 'Cost',
    produk: 'What you get',
    pengaduan: 'Complaints, suggestions and praise',
    dasar_hukum: 'Legal basis',
    sarana: 'Facilities',
    kompetensi: 'Competence of staff',
    pengawasan: 'Internal supervision',
    jumlah_pelaksana: 'Number of staff',
    jaminan: 'Service guarantee',
    keamanan: 'Guarantee of security and safety',
    evaluasi: 'Evaluation of staff',
  },
  satuan: { menit: 'minutes', jam: 'hours', hari_kerja: 'working days', hari: 'days', bulan: 'months' },
  kanal: {
    loket: 'At the counter',
    daring: 'Online',
    mpp: 'Counter in the public service mall',
    kecamatan: 'District or village office',
    keliling: 'Mobile service',
    jemput: 'Staff come to your home',
    telepon: 'By telephone or message',
  },
  biaya: { gratis: 'Free', tarif: 'Fixed tariff', rumus: 'Computed by a formula' },
  gratis: 'Free of charge',
  orang: (n) => `${n} people`,
  tahap: (n, nama) => (nama === '' ? `Stage ${n}` : `Stage ${n}: ${nama}`),
}
export const kataKomponen: Record<Bahasa, typeof id> = { id, en }
