import { nipRekaan } from './kabupaten.ts'
import type { UnitContoh } from './tipe.ts'

export const unitDinas: readonly UnitContoh[] = [
  {
    kunci: 'bapenda',
    nama: 'Badan Pendapatan Daerah',
    singkatan: 'Bapenda',
    jenis: 'perangkat_daerah',
    alamat: 'Jalan Bendahara Nomor 9, Kota Wening',
    kepala: { nama: 'Prabaswara Danurdara, S.E., Ak.', nip: nipRekaan(11), jabatan: 'Kepala Badan' },
    layanan: [
      { nama: 'Pembayaran PBB-P2', bobot: 45, gratis: false, geser: 0.1 },
      { nama: 'Validasi BPHTB', bobot: 20, gratis: false, geser: -0.3 },
      { nama: 'Pembetulan SPPT', bobot: 16, geser: -0.2 },
      { nama: 'Pendaftaran Objek Pajak Baru', bobot: 10, geser: 0.1 },
      { nama: 'Keberatan dan Keringanan Pajak', bobot: 7, geser: -0.5 },
    ],
    survei: {
      bidang: 'pajak',
      irama: 'semester',
      jumlah: 361,
      populasi: 3980,
      model: { mutu: 0.5, unsur: { biaya: -0.45, pengaduan: -0.2 } },
      arah: 0.06,
      kertas: 0.2,
    },
  },
  {
    kunci: 'dinsos',
    nama: 'Dinas Sosial',
    singkatan: 'Dinsos',
    jenis: 'perangkat_daerah',
    alamat: 'Jalan Kasih Nomor 5, Kota Wening',
    kepala: { nama: 'Dra. Kusumadewi Rarasati', nip: nipRekaan(12), jabatan: 'Kepala Dinas' },
    layanan: [
      { nama: 'Pemutakhiran Data Kesejahteraan Sosial', bobot: 40, geser: -0.25 },
      { nama: 'Rekomendasi Jaminan Kesehatan bagi Warga Tidak Mampu', bobot: 30, geser: 0.1 },
      { nama: 'Bantuan Alat Bantu Disabilitas', bobot: 10, geser: 0.45 },
      { nama: 'Rujukan Orang Terlantar', bobot: 6, geser: 0.2 },
    ],
    survei: {
      bidang: 'sosial',
      irama: 'semester',
      jumlah: 296,
      populasi: 1120,
      model: { mutu: -0.42, unsur: { persyaratan: -0.2, pengaduan: -0.75 } },
      arah: 0.09,
      perubahan: [{ unsur: 'pengaduan', sejak: 2, besar: 0.95 }],
      kertas: 0.7,
      rencana: [
        {
          unsur: 'pengaduan',
          pada: 1,
          kegiatan:
            'Menempel daftar penerima bantuan dan jawaban aduan di balai desa setiap tanggal 10, dengan nama dinas yang menjawab',
          penanggungJawab: 'Kepala Bidang Perlindungan dan Jaminan Sosial',
          hasil: 'Daftar penerima bantuan dan jawaban aduan tertempel di balai desa setiap tanggal 10.',
          bukti: 'Papan di balai desa',
        },
      ],
    },
  },
  {
    kunci: 'disnaker',
    nama: 'Dinas Tenaga Kerja',
    singkatan: 'Disnaker',
    jenis: 'perangkat_daerah',
    alamat: 'Jalan Karya Nomor 21, Kota Wening',
    kepala: { nama: 'Hadyan Suryalaga, S.Sos., M.Si.', nip: nipRekaan(13), jabatan: 'Kepala Dinas' },
    layanan: [
      { nama: 'Kartu Pencari Kerja (AK-1)', bobot: 60, geser: 0.1 },
      { nama: 'Pelatihan Kerja', bobot: 18, geser: 0.25 },
      { nama: 'Mediasi Hubungan Industrial', bobot: 6, geser: -0.3 },
      { nama: 'Rekomendasi Paspor Pekerja Migran', bobot: 9, geser: -0.1 },
    ],
    // On the very edge between B and A: the interval must say so.
    survei: {
      bidang: 'kerja',
      irama: 'semester',
      jumlah: 219,
      populasi: 470,
      model: { mutu: 0.86, unsur: { sarana: -0.1 } },
      kertas: 0.1,
    },
  },
  {
    kunci: 'dpmdppkb',
    nama: 'Dinas Pemberdayaan Masyarakat, Pemerintahan Desa, Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk, dan Keluarga Berencana',
    singkatan: 'DPMDP3AP2KB',
    jenis: 'perangkat_daerah',
    alamat: 'Jalan Bina Warga Nomor 30, Kota Wening',
    kepala: {
      nama: 'Dr. Hj. Mayangsari Cahyaningrum Widyadhana, S.Sos., M.Si.',
      nip: nipRekaan(14),
      jabatan: 'Kepala Dinas',
    },
    layanan: [
      { nama: 'Pendampingan Korban Kekerasan terhadap Perempuan dan Anak', bobot: 3, geser: 0.3 },
      { nama: 'Pelayanan Keluarga Berencana Bergerak', bobot: 6 },
      { nama: 'Konsultasi Pengelolaan Keuangan Desa dan Badan Usaha Milik Desa', bobot: 4, geser: -0.1 },
    ],
    survei: {
      bidang: 'sosial',
      irama: 'semester',
      jumlah: 82,
      populasi: 96,
      model: { mutu: 0.35, unsur: {} },
      kertas: 0.5,
    },
  },
]
