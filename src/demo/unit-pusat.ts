import { nipRekaan } from './kabupaten.ts'
import type { UnitContoh } from './tipe.ts'

/** The secretariat and the counters people know best. */
export const unitPusat: readonly UnitContoh[] = [
  {
    kunci: 'setda',
    nama: 'Sekretariat Daerah',
    singkatan: 'Setda',
    jenis: 'perangkat_daerah',
    alamat: 'Jalan Pendapa Nomor 1, Kota Wening',
    kepala: { nama: 'Ir. Wirasena Palgunadi, M.M.', nip: nipRekaan(1), jabatan: 'Sekretaris Daerah' },
    layanan: [],
  },
  {
    kunci: 'organisasi',
    nama: 'Bagian Organisasi',
    singkatan: 'Bagian Organisasi',
    jenis: 'bagian',
    induk: 'setda',
    alamat: 'Jalan Pendapa Nomor 1, Gedung B Lantai 2, Kota Wening',
    kepala: {
      nama: 'Saraswati Kinanthi, S.STP., M.Si.',
      nip: nipRekaan(2),
      jabatan: 'Kepala Bagian Organisasi',
    },
    layanan: [
      { nama: 'Fasilitasi Standar Pelayanan Perangkat Daerah', bobot: 3 },
      { nama: 'Fasilitasi Survei Kepuasan Masyarakat', bobot: 2 },
      { nama: 'Analisis Jabatan dan Beban Kerja', bobot: 2 },
    ],
  },
  {
    kunci: 'disdukcapil',
    nama: 'Dinas Kependudukan dan Pencatatan Sipil',
    singkatan: 'Disdukcapil',
    jenis: 'perangkat_daerah',
    alamat: 'Jalan Kenanga Nomor 12, Kota Wening',
    kepala: { nama: 'Drs. Gandara Mahesapati, M.AP.', nip: nipRekaan(3), jabatan: 'Kepala Dinas' },
    layanan: [
      { nama: 'KTP Elektronik', bobot: 34 },
      { nama: 'Kartu Keluarga', bobot: 27, geser: 0.1 },
      { nama: 'Akta Kelahiran', bobot: 16, geser: 0.25 },
      { nama: 'Akta Kematian', bobot: 5, geser: 0.2 },
      { nama: 'Kartu Identitas Anak', bobot: 9, geser: 0.3 },
      { nama: 'Pindah Datang Penduduk', bobot: 8, geser: -0.35 },
      { nama: 'Aktivasi Identitas Kependudukan Digital', bobot: 6, geser: 0.05 },
    ],
    surveiLain: [
      {
        instrumen: 'spak',
        jumlah: 184,
        populasi: 320,
        model: { mutu: 0.75, unsur: { percaloan: -0.7, pungli: 0.3 } },
        rencana: {
          percaloan: {
            kegiatan:
              'Memasang papan “urus sendiri, gratis” di gerbang dan parkir, dan menertibkan jasa pengisian formulir di sekitar kantor',
            penanggungJawab: 'Sekretaris Dinas',
            hasil:
              'Papan “urus sendiri, gratis” terpasang di gerbang dan parkir; jasa pengisian formulir sudah ditertibkan.',
            bukti: 'Papan di gerbang kantor',
          },
        },
      },
      {
        instrumen: 'pekppp-f03-luring',
        jumlah: 20,
        populasi: null,
        model: { mutu: 0.9, unsur: {} },
        rencana: {},
      },
    ],
    survei: {
      bidang: 'kependudukan',
      irama: 'triwulan',
      jumlah: 388,
      populasi: 6240,
      model: { mutu: 0.34, unsur: { waktu: -0.62, sarana: 0.1, kompetensi: 0.1 } },
      arah: 0.03,
      perubahan: [{ unsur: 'waktu', sejak: 5, besar: 0.8 }],
      kertas: 0.22,
      rencana: [
        {
          unsur: 'waktu',
          pada: 4,
          kegiatan:
            'Membuka pendaftaran antrean daring dengan jam kedatangan, dua loket cetak KTP tambahan, dan istirahat petugas bergantian',
          penanggungJawab: 'Kepala Bidang Pendaftaran Penduduk',
          hasil:
            'Antrean daring memberi jam kedatangan, dua loket cetak KTP tambahan sudah buka, dan petugas beristirahat bergantian.',
          bukti: 'Jadwal loket dan antrean daring',
        },
        {
          unsur: 'sarana',
          pada: 6,
          kegiatan: 'Mengganti dua kamera perekaman dan menambah anjungan cetak mandiri di tiga kecamatan',
          penanggungJawab: 'Kepala Bidang PIAK',
          hasil: 'Dua kamera perekaman sudah diganti, dan anjungan cetak mandiri ada di tiga kecamatan.',
          bukti: 'Anjungan cetak mandiri',
        },
      ],
    },
  },
  {
    kunci: 'dpmptsp',
    nama: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    singkatan: 'DPMPTSP',
    jenis: 'perangkat_daerah',
    alamat: 'Jalan Pasar Lama Nomor 4, Kota Wening',
    kepala: { nama: 'Retno Pandanarum, S.E., M.M.', nip: nipRekaan(4), jabatan: 'Kepala Dinas' },
    layanan: [
      { nama: 'Nomor Induk Berusaha (NIB)', bobot: 38, geser: 0.25 },
      { nama: 'Persetujuan Bangunan Gedung (PBG)', bobot: 17, geser: -0.4, gratis: false },
      { nama: 'Izin Praktik Tenaga Kesehatan', bobot: 18, geser: 0.05 },
      { nama: 'Izin Reklame', bobot: 10, geser: -0.05, gratis: false },
      { nama: 'Izin Penelitian', bobot: 9, geser: 0.2 },
      { nama: 'Konsultasi Penanaman Modal', bobot: 8, geser: 0.3 },
    ],
    survei: {
      bidang: 'perizinan',
      irama: 'triwulan',
      jumlah: 304,
      populasi: 1310,
      model: { mutu: 1.02, unsur: { sarana: 0.35, prosedur: -0.2 } },
      kertas: 0.08,
    },
  },
  {
    kunci: 'mpp',
    nama: 'Mal Pelayanan Publik Lembah Sari',
    singkatan: 'MPP',
    jenis: 'mpp',
    induk: 'dpmptsp',
    alamat: 'Jalan Pasar Lama Nomor 6, Kota Wening',
    kepala: { nama: 'Bhirawa Adhikari, S.Kom.', nip: nipRekaan(5), jabatan: 'Manajer MPP' },
    // Opened this year: services, but not one survey yet.
    layanan: [
      { nama: 'Informasi dan Pendampingan Layanan', bobot: 4 },
      { nama: 'Gerai Perpanjangan Surat Kendaraan', bobot: 3, gratis: false },
      { nama: 'Gerai Jaminan Kesehatan', bobot: 3 },
      { nama: 'Gerai Paspor', bobot: 1, gratis: false },
    ],
  },
]
