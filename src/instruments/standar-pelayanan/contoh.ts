import type { IsiStandar } from './rules.ts'

/** A complete standard, for tests and as the example of the import template. */
export const contohIsi: IsiStandar = {
  deskripsi: 'Penggantian KTP elektronik yang hilang bagi penduduk Kabupaten.',
  tahap: [
    {
      nama: '',
      persyaratan: ['Surat keterangan hilang dari kepolisian', 'Fotokopi kartu keluarga'],
      prosedur: [
        'Ambil nomor antrean di lobi',
        'Serahkan berkas di loket pendaftaran',
        'Petugas memeriksa data biometrik',
        'Terima KTP elektronik di loket pengambilan',
      ],
      waktu: { angka: 1, satuan: 'hari_kerja', catatan: 'sejak berkas lengkap' },
    },
  ],
  biaya: { jenis: 'gratis', tarif: [], catatan: '' },
  produk: ['KTP elektronik'],
  pengaduan: ['Loket pengaduan pada jam layanan', 'Halaman pengaduan daring'],
  dasarHukum: ['UU 24/2013', 'Perpres 96/2018'],
  sarana: ['Ruang tunggu berpendingin', 'Kursi prioritas', 'Mesin antrean'],
  kompetensi: ['Menguasai aplikasi kependudukan', 'Mampu berkomunikasi dengan santun'],
  pengawasan: ['Diperiksa kepala seksi setiap hari', 'Diawasi Inspektorat'],
  jumlahPelaksana: { orang: 6, catatan: 'empat loket, dua verifikator' },
  jaminan: ['Selesai sesuai waktu atau diantar tanpa biaya'],
  keamanan: ['Data disimpan pada server yang diawasi', 'Jalur evakuasi dan alat pemadam tersedia'],
  evaluasi: ['Penilaian kinerja bulanan', 'Survei kepuasan masyarakat setiap triwulan'],
  kanal: ['loket', 'kecamatan'],
  tautan: '',
  lokasi: 'Loket 1–4, lantai 1',
  jam: 'Senin–Jumat 08.00–15.00',
}
