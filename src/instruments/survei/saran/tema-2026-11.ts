/**
 * Words by which comments are put into themes, as of 22 November 2026. Anybody can read why a comment stands where it does; a
 * person can put it elsewhere. Matching is PostgreSQL's Indonesian text search: "antrean", "mengantre" and "antre" are one.
 * Several words in a row must stand in a row.
 */
export interface Tema {
  readonly kunci: string
  readonly nama: { readonly id: string; readonly en: string }
  /** The unsur of PermenPANRB 14/2017 it speaks of; null: of none in particular. */
  readonly unsur: string | null
  readonly kata: readonly string[]
}

const kata = (teks: string): string[] => teks.split(',').map((k) => k.trim())

export const temaList: readonly Tema[] = [
  {
    kunci: 'syarat',
    nama: { id: 'Persyaratan', en: 'Requirements' },
    unsur: 'persyaratan',
    kata: kata(
      'syarat, persyaratan, berkas, dokumen, fotokopi, kk, ktp lama, surat pengantar, legalisir, lampiran, kelengkapan',
    ),
  },
  {
    kunci: 'prosedur',
    nama: { id: 'Alur dan prosedur', en: 'Procedure' },
    unsur: 'prosedur',
    kata: kata(
      'prosedur, alur, berbelit, ribet, rumit, birokrasi, dipersulit, bolak balik, lempar, dilempar, tahapan, mekanisme, bingung, dipingpong',
    ),
  },
  {
    kunci: 'antrean',
    nama: { id: 'Antrean dan waktu', en: 'Queues and time' },
    unsur: 'waktu',
    kata: kata(
      'antre, antri, antrian, antrean, lama, lambat, lelet, menunggu, nunggu, cepat, kilat, molor, telat, terlambat, jam buka, jam tutup, tepat waktu, seharian, berjam',
    ),
  },
  {
    kunci: 'biaya',
    nama: { id: 'Biaya', en: 'Cost' },
    unsur: 'biaya',
    kata: kata('biaya, bayar, tarif, mahal, murah, gratis, pungutan, ongkos, retribusi, uang'),
  },
  {
    kunci: 'pungli',
    nama: { id: 'Pungutan liar dan calo', en: 'Bribes and touts' },
    unsur: 'biaya',
    kata: kata(
      'pungli, pungutan liar, calo, suap, sogok, uang rokok, amplop, uang pelicin, nepotisme, orang dalam, pilih kasih',
    ),
  },
  {
    kunci: 'hasil',
    nama: { id: 'Hasil layanan', en: 'Outcome' },
    unsur: 'produk',
    kata: kata(
      'salah cetak, salah ketik, salah nama, tidak sesuai, belum jadi, belum selesai, rusak, hilang, blangko, blanko, kosong, stok habis, obat habis, cacat',
    ),
  },
  {
    kunci: 'kemampuan',
    nama: { id: 'Kemampuan petugas', en: 'Competence' },
    unsur: 'kompetensi',
    kata: kata(
      'kompeten, paham, mengerti, tidak tahu, kurang paham, menjelaskan, penjelasan, terampil, ahli, profesional, terlatih, informasi',
    ),
  },
  {
    kunci: 'sikap',
    nama: { id: 'Sikap petugas', en: 'Attitude' },
    unsur: 'perilaku',
    kata: kata(
      'ramah, sopan, santun, senyum, judes, jutek, galak, kasar, marah, cuek, acuh, sombong, sabar, membentak, tidak peduli, main hp, ngobrol',
    ),
  },
  {
    kunci: 'ruang',
    nama: { id: 'Ruang dan kenyamanan', en: 'Rooms and comfort' },
    unsur: 'sarana',
    kata: kata(
      'ruang, ruangan, kursi, ac, panas, gerah, sempit, kotor, bersih, toilet, wc, kipas, mushola, musala, laktasi, air minum, bocor, nyaman',
    ),
  },
  {
    kunci: 'parkir',
    nama: { id: 'Parkir dan akses', en: 'Parking and access' },
    unsur: 'sarana',
    kata: kata(
      'parkir, parkiran, jalan, akses, jauh, lokasi, kursi roda, difabel, disabilitas, lansia, tangga, lift, guiding block',
    ),
  },
  {
    kunci: 'daring',
    nama: { id: 'Aplikasi dan daring', en: 'Apps and online' },
    unsur: 'sarana',
    kata: kata(
      'aplikasi, online, daring, website, web, sistem, server, error, eror, jaringan, internet, wifi, login, whatsapp, wa',
    ),
  },
  {
    kunci: 'aduan',
    nama: { id: 'Pengaduan dan tanggapan', en: 'Complaints and replies' },
    unsur: 'pengaduan',
    kata: kata(
      'pengaduan, aduan, keluhan, komplain, lapor, laporan, tanggapan, ditanggapi, tidak dibalas, tindak lanjut, kotak saran',
    ),
  },
  {
    kunci: 'pujian',
    nama: { id: 'Pujian dan terima kasih', en: 'Praise and thanks' },
    unsur: null,
    kata: kata(
      'terima kasih, terimakasih, makasih, bagus, mantap, puas, memuaskan, hebat, sukses, pertahankan, luar biasa, sangat baik, top',
    ),
  },
]

/** As a theme is named on a comment: a word of the list, checked. */
export const isTema = (kunci: string): boolean => temaList.some((t) => t.kunci === kunci)
