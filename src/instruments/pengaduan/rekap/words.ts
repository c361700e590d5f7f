import type { Masa } from './masa.ts'

const ROMAWI = ['', 'I', 'II', 'III', 'IV']

export const id = {
  judul: 'Rekap pengaduan',
  masa: (m: Masa) =>
    m.jenis === 'tahun'
      ? `Tahun ${m.tahun}`
      : `${m.jenis === 'triwulan' ? 'Triwulan' : 'Semester'} ${ROMAWI[m.ke]} ${m.tahun}`,
  tahunLain: 'Tahun lain',
  kosong: 'Tidak ada laporan yang diterima pada masa ini.',
  ringkasan: 'Ringkasan',
  diterima: 'Diterima',
  selesai: 'Selesai',
  langkah: 'Tepat waktu per langkah',
  langkahNama: { verifikasi: 'Disalurkan', tanggapan: 'Jawaban pertama', selesai: 'Diselesaikan' },
  tepat: 'Tepat waktu',
  lewat: 'Lewat waktu',
  rerata: 'Rerata hari',
  median: 'Median hari',
  dibuka: 'Dibuka kembali',
  nilai: 'Nilai pelapor',
  nilaiRerata: 'Nilai pelapor (rerata dari 5)',
  digabung: 'Digabung dengan laporan lain',
  catatanGabungan:
    'Laporan yang digabung dihitung selesai pada hari digabung; yang tidak punya kategori atau wilayah sendiri dihitung pada kategori dan wilayah laporan yang menampungnya.',
  penilai: 'Pelapor yang menilai',
  jumlah: 'Jumlah',
  dimensi: {
    unit: 'Menurut unit',
    kategori: 'Menurut kategori',
    klasifikasi: 'Menurut klasifikasi',
    kanal: 'Menurut kanal',
    status: 'Menurut keadaan',
    wilayah: 'Menurut wilayah',
  },
  berulang: 'Tempat berulang',
  tempat: 'Wilayah dan kategori yang sama, tiga kali atau lebih',
  judulPublik: 'Rekap pengaduan untuk umum',
  lainnya: 'Lainnya',
  sisa: (n: number) => `Lainnya (${n})`,
  catatanPublik: (n: number) =>
    `Dihitung dari laporan yang diterima pada masa ini. Tidak memuat isi laporan maupun identitas; kelompok di bawah ${n} laporan digabung.`,
  kelompokTertutup: {
    keduanya: 'Rahasia atau berkadar pengawasan',
    rahasia: 'Rahasia',
    berkadar: 'Berkadar pengawasan',
    tidak_ikut: '',
    tidak_ada: '',
  },
  catatanTertutup: {
    keduanya: 'Laporan rahasia dan berkadar dihitung tanpa unit, kategori, dan wilayahnya.',
    rahasia: 'Laporan rahasia dihitung tanpa unit, kategori, dan wilayahnya.',
    berkadar: 'Laporan berkadar dihitung tanpa unit, kategori, dan wilayahnya.',
    tidak_ikut: 'Laporan rahasia dan berkadar tidak ikut dihitung.',
    tidak_ada: '',
  },
  unduhPublik: 'Untuk umum',
  kolom: 'Kelompok',
  tanpa: 'Belum ditentukan',
  pengelola: 'Pengelola pengaduan',
  catatan:
    'Dihitung dari laporan yang diterima pada masa ini. Hari adalah hari kalender sejak diterima; tepat waktu menurut batas hari kerja, hari di tangan pelapor tidak dihitung. Tidak memuat isi laporan maupun identitas.',
  unduh: 'Unduh',
  satuan: 'laporan',
  dari: (n: string) => `dari ${n}`,
  perHari: (t: string) => `Keadaan ${t}`,
}
export const en: typeof id = {
  judul: 'Recap of complaints',
  masa: (m) =>
    m.jenis === 'tahun'
      ? `Year ${m.tahun}`
      : `${m.jenis === 'triwulan' ? 'Quarter' : 'Semester'} ${ROMAWI[m.ke]} ${m.tahun}`,
  tahunLain: 'Other years',
  kosong: 'No report was received in this stretch.',
  ringkasan: 'Summary',
  diterima: 'Received',
  selesai: 'Done',
  langkah: 'In time per step',
  langkahNama: { verifikasi: 'Routed', tanggapan: 'First answer', selesai: 'Settled' },
  tepat: 'In time',
  lewat: 'Late',
  rerata: 'Mean days',
  median: 'Median days',
  dibuka: 'Reopened',
  nilai: 'Rating',
  nilaiRerata: 'Rating by reporters (mean of 5)',
  digabung: 'Merged into another report',
  catatanGabungan:
    'A merged report counts as done on the day of merging; one without a category or area of its own counts under those of the report it was merged into.',
  penilai: 'Reporters who rated',
  jumlah: 'Count',
  dimensi: {
    unit: 'By unit',
    kategori: 'By category',
    klasifikasi: 'By class',
    kanal: 'By channel',
    status: 'By state',
    wilayah: 'By area',
  },
  berulang: 'Repeat places',
  tempat: 'Same area and category, three times or more',
  judulPublik: 'Public recap of complaints',
  lainnya: 'Others',
  sisa: (n) => `Others (${n})`,
  catatanPublik: (n) =>
    `Counted from reports received in this stretch. Holds neither text nor identity; groups of fewer than ${n} reports are put together.`,
  kelompokTertutup: {
    keduanya: 'Confidential or under supervision',
    rahasia: 'Confidential',
    berkadar: 'Under supervision',
    tidak_ikut: '',
    tidak_ada: '',
  },
  catatanTertutup: {
    keduanya:
      'Reports that are confidential or under supervision are counted without their unit, category and area.',
    rahasia: 'Confidential reports are counted without their unit, category and area.',
    berkadar: 'Reports under supervision are counted without their unit, category and area.',
    tidak_ikut: 'Reports that are confidential or under supervision are not counted.',
    tidak_ada: '',
  },
  unduhPublik: 'For the public',
  kolom: 'Group',
  tanpa: 'Not decided',
  pengelola: 'Complaints manager',
  catatan:
    'Counted from reports received in this stretch. Days are calendar days from receipt; in time goes by working-day terms, days with the reporter left out. Holds neither text nor identity.',
  unduh: 'Download',
  satuan: 'reports',
  dari: (n) => `of ${n}`,
  perHari: (t) => `As of ${t}`,
}
export const kataRekap = { id, en }
