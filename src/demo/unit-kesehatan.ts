import { nipRekaan } from './kabupaten.ts'
import type { LayananContoh, UnitContoh } from './tipe.ts'

const layananPuskesmas: readonly LayananContoh[] = [
  { nama: 'Pemeriksaan Umum', bobot: 40 },
  { nama: 'Kesehatan Ibu dan Anak', bobot: 18, geser: 0.25 },
  { nama: 'Imunisasi', bobot: 10, geser: 0.35 },
  { nama: 'Kesehatan Gigi dan Mulut', bobot: 9, geser: -0.1 },
  { nama: 'Laboratorium', bobot: 7, geser: -0.05 },
  { nama: 'Farmasi', bobot: 12, geser: -0.2 },
  { nama: 'Rujukan', bobot: 8, geser: -0.25 },
]

/** Health: one hospital that got a new waiting room, three clinics that fare differently. */
export const unitKesehatan: readonly UnitContoh[] = [
  {
    kunci: 'dinkes',
    nama: 'Dinas Kesehatan',
    singkatan: 'Dinkes',
    jenis: 'perangkat_daerah',
    alamat: 'Jalan Husada Nomor 3, Kota Wening',
    kepala: { nama: 'dr. Laksmi Purbasari, M.Kes.', nip: nipRekaan(6), jabatan: 'Kepala Dinas' },
    layanan: [
      { nama: 'Sertifikat Laik Higiene Sanitasi', bobot: 5 },
      { nama: 'Izin Pangan Industri Rumah Tangga', bobot: 6, geser: 0.1 },
      { nama: 'Fogging Fokus', bobot: 2, geser: -0.3 },
    ],
    survei: {
      bidang: 'perizinan',
      irama: 'semester',
      jumlah: 66,
      populasi: 74,
      model: { mutu: 0.6, unsur: {} },
      kertas: 0.35,
    },
  },
  {
    kunci: 'rsud',
    nama: 'Rumah Sakit Umum Daerah Lembah Sari',
    singkatan: 'RSUD Lembah Sari',
    jenis: 'rumah_sakit',
    induk: 'dinkes',
    alamat: 'Jalan Husada Nomor 17, Kota Wening',
    kepala: { nama: 'dr. Ananta Wibisana, Sp.PD., M.A.R.S.', nip: nipRekaan(7), jabatan: 'Direktur' },
    layanan: [
      { nama: 'Rawat Jalan', bobot: 46 },
      { nama: 'Rawat Inap', bobot: 18, geser: -0.05 },
      { nama: 'Instalasi Gawat Darurat', bobot: 13, geser: 0.2 },
      { nama: 'Instalasi Farmasi', bobot: 12, geser: -0.3 },
      { nama: 'Laboratorium Klinik', bobot: 6, geser: 0.1 },
      { nama: 'Radiologi', bobot: 4, geser: 0.05 },
      { nama: 'Hemodialisis', bobot: 3, geser: 0.45 },
      { nama: 'Rekam Medis dan Surat Keterangan', bobot: 3, geser: -0.4, gratis: false },
    ],
    survei: {
      bidang: 'kesehatan',
      irama: 'triwulan',
      jumlah: 404,
      populasi: 9850,
      model: { mutu: 0.02, unsur: { sarana: -0.4, waktu: -0.15, biaya: -0.9 } },
      arah: 0.02,
      perubahan: [{ unsur: 'sarana', sejak: 4, besar: 0.85 }],
      kertas: 0.5,
      alasanRevisi:
        'Rencana tindak lanjut dilengkapi sesudah dibahas dalam forum konsultasi publik; angkanya tidak berubah.',
      rencana: [
        {
          unsur: 'sarana',
          pada: 3,
          kegiatan:
            'Merenovasi ruang tunggu rawat jalan (120 kursi, pendingin, toilet ramah lansia) dan memisahkan jalur ambulans dari parkir',
          penanggungJawab: 'Wakil Direktur Umum dan Keuangan',
          hasil: 'Ruang tunggu rawat jalan selesai direnovasi, dan jalur ambulans terpisah dari parkir.',
          bukti: 'Ruang tunggu sesudah renovasi',
        },
        {
          unsur: 'waktu',
          pada: 6,
          kegiatan:
            'Menampilkan jam mulai praktik tiap dokter dan mengirim obat kronis ke rumah bagi pasien lansia',
          penanggungJawab: 'Wakil Direktur Pelayanan',
          hasil:
            'Jam mulai praktik tiap dokter tampil di layar, dan obat kronis dikirim ke rumah pasien lansia.',
          bukti: 'Layar jam praktik',
        },
      ],
    },
  },
  {
    kunci: 'puskesmas-telaga-wening',
    nama: 'Puskesmas Telaga Wening',
    singkatan: 'Puskesmas Telaga Wening',
    jenis: 'puskesmas',
    induk: 'dinkes',
    alamat: 'Jalan Telaga Nomor 8, Kecamatan Telaga Wening',
    kepala: { nama: 'drg. Candrakirana Utami', nip: nipRekaan(8), jabatan: 'Kepala Puskesmas' },
    layanan: layananPuskesmas,
    survei: {
      bidang: 'kesehatan',
      irama: 'semester',
      jumlah: 342,
      populasi: 2380,
      model: { mutu: 0.72, unsur: { sarana: 0.2 } },
      arah: 0.05,
      kertas: 0.55,
    },
  },
  {
    kunci: 'puskesmas-bukit-randuwangi',
    nama: 'Puskesmas Bukit Randuwangi',
    singkatan: 'Puskesmas Bukit Randuwangi',
    jenis: 'puskesmas',
    induk: 'dinkes',
    alamat: 'Jalan Raya Bukit Kilometer 21, Kecamatan Bukit Randuwangi',
    kepala: { nama: 'dr. Samudra Alfarizqi Natakusumah', nip: nipRekaan(9), jabatan: 'Kepala Puskesmas' },
    layanan: layananPuskesmas.slice(0, 5),
    // Far up the hill, forms forgotten in the drawer: it stays below the minimum of the table.
    survei: {
      bidang: 'kesehatan',
      irama: 'semester',
      jumlah: 71,
      populasi: 1460,
      model: { mutu: 0.45, unsur: { sarana: -0.2 } },
      kertas: 0.9,
      alasanMinimum:
        'Kuesioner hanya diisi pada tiga hari pelayanan tiap bulan karena petugas pendaftaran hanya satu orang; semua isian yang terkumpul dihitung.',
    },
  },
  {
    kunci: 'puskesmas-muara-cendana',
    nama: 'Puskesmas Muara Cendana',
    singkatan: 'Puskesmas Muara Cendana',
    jenis: 'puskesmas',
    induk: 'dinkes',
    alamat: 'Jalan Pelabuhan Kecil Nomor 2, Kecamatan Muara Cendana',
    kepala: { nama: 'dr. Nirmala Setyaningtyas', nip: nipRekaan(10), jabatan: 'Kepala Puskesmas' },
    layanan: layananPuskesmas.slice(0, 6),
    // Two officers moved away and nobody came in their place.
    survei: {
      bidang: 'kesehatan',
      irama: 'semester',
      jumlah: 326,
      populasi: 1740,
      model: { mutu: 0.52, unsur: {} },
      arah: -0.1,
      perubahan: [{ unsur: 'kompetensi', sejak: 2, besar: -0.7 }],
      kertas: 0.6,
    },
  },
]
