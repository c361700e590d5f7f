/** Words of "Hari kerja". */
export const id = {
  pengantar:
    'Hari libur menentukan batas waktu pengaduan dan laporan. Tambahkan libur daerah; perbaiki bila keputusan bersama tiga menteri berubah.',
  tahun: 'Tahun',
  hariLibur: (tahun: number): string => `Hari libur ${tahun}`,
  tanggal: 'Tanggal',
  nama: 'Nama hari libur',
  jenis: 'Jenis',
  dasar: 'Dasar',
  dasarPetunjuk: 'Keputusan atau surat edaran yang menetapkan.',
  jenisNama: { libur_nasional: 'Libur nasional', cuti_bersama: 'Cuti bersama', libur_daerah: 'Libur daerah' },
  tambah: 'Tambah hari libur',
  ubahJudul: 'Ubah hari libur',
  hapus: 'Hapus hari libur ini',
  hapusApa: 'Hari ini dihitung sebagai hari kerja lagi.',
  muat: (tahun: number): string => `Muat libur nasional ${tahun}`,
  muatApa: 'Hari yang sudah tercatat tidak diubah.',
  belumDitetapkan: (tahun: number): string =>
    `Libur nasional ${tahun} belum tercatat. Batas waktu yang jatuh di tahun itu masih dapat bergeser.`,
  kosong: 'Belum ada hari libur di tahun ini.',
}

export const en: typeof id = {
  pengantar:
    'Days off decide the deadlines of complaints and reports. Add local ones; correct them when the joint decree changes.',
  tahun: 'Year',
  hariLibur: (tahun) => `Days off in ${tahun}`,
  tanggal: 'Date',
  nama: 'Name of the day',
  jenis: 'Kind',
  dasar: 'Decree',
  dasarPetunjuk: 'The decree or circular that says so.',
  jenisNama: {
    libur_nasional: 'National holiday',
    cuti_bersama: 'Joint leave',
    libur_daerah: 'Local holiday',
  },
  tambah: 'Add a day off',
  ubahJudul: 'Change a day off',
  hapus: 'Remove this day off',
  hapusApa: 'The day counts as a working day again.',
  muat: (tahun) => `Load the national holidays of ${tahun}`,
  muatApa: 'Days already recorded are left alone.',
  belumDitetapkan: (tahun) =>
    `The national holidays of ${tahun} are not recorded. Deadlines in that year may still move.`,
  kosong: 'No days off in this year yet.',
}

export const kata = { id, en }
