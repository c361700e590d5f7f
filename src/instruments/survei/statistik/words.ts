import type { Arah } from './banding.ts'

export const id = {
  judul: 'Rincian angka',
  pengantar:
    'Untuk meja unit: perbandingan dengan periode lalu, loket demi loket, dan kelompok demi kelompok.',
  ubahTanya: (nama: string) => `Apa yang berubah sejak ${nama}?`,
  tanpaLalu: 'Belum ada periode sebelumnya yang berisi jawaban, jadi belum ada yang dibandingkan.',
  tanpaUbah:
    'Belum ada yang terbukti berubah. Bukan berarti tetap: bedanya masih mungkin kebetulan, atau respondennya belum cukup.',
  ubah: (naik: string, turun: string) =>
    [naik && `Terbukti naik: ${naik}.`, turun && `Terbukti turun: ${turun}.`].filter(Boolean).join(' ') +
    ' Selebihnya masih mungkin kebetulan.',
  caranya:
    'Indeks dan semua unsur dibandingkan sekaligus (uji t Welch dua sisi, koreksi Holm): peluang satu saja tanda palsu di seluruh daftar paling besar 5%. Tindakan yang mendahului kenaikan belum tentu penyebabnya.',
  berlapis: 'Dihitung berlapis per layanan, sebab pengguna setiap layanan diketahui.',
  indeks: 'Indeks',
  kolomUnsur: 'Yang dibandingkan',
  kolomLama: 'Lalu',
  kolomBaru: 'Kini',
  kolomSelisih: 'Selisih',
  kolomPutusan: 'Putusan',
  arah: { naik: 'Naik', turun: 'Turun', belum_terbukti: 'Belum terbukti' } satisfies Record<Arah, string>,
  timbangTanya: 'Bagaimana bila setiap pengguna dihitung sama?',
  timbang: (nilai: string, a: string, b: string, biasa: string) =>
    `Indeks ${nilai} (rentang 95% ${a}–${b}), setiap layanan sebesar penggunanya. Indeks resmi ${biasa} menghitung setiap responden satu kali; bila keduanya jauh berbeda, sebaran responden tidak sebanding dengan penggunanya.`,
  loketTanya: 'Adakah loket yang berbeda?',
  loketKosong: 'Belum ada jawaban yang datang lewat tautan atau QR.',
  loket: 'Tautan',
  tautanUnit: 'Tautan unit',
  kelompokTanya: 'Adakah kelompok yang dilayani berbeda?',
  kelompokCatatan:
    'Hanya untuk meja unit. Rentang yang lebar berarti respondennya sedikit; jangan menebak siapa mereka.',
  kelompok: 'Kelompok',
  responden: 'Responden',
  nilai: 'Nilai',
  rentang: 'Rentang 95%',
  sedikit: 'terlalu sedikit',
  kembali: 'Kembali ke hasil',
  lihat: 'Rincian: perubahan, loket, kelompok',
}
export const en: typeof id = {
  judul: 'Figures in detail',
  pengantar: 'For the unit’s desk: against the last period, counter by counter, group by group.',
  ubahTanya: (nama) => `What changed since ${nama}?`,
  tanpaLalu: 'No earlier period has answers, so there is nothing to compare.',
  tanpaUbah:
    'Nothing is proven to have changed. It does not mean unchanged: the difference may be chance, or the respondents too few.',
  ubah: (naik, turun) =>
    [naik && `Proven to have risen: ${naik}.`, turun && `Proven to have fallen: ${turun}.`]
      .filter(Boolean)
      .join(' ') + ' The rest may still be chance.',
  caranya:
    'Index and all elements are compared together (Welch’s two-sided t test, corrected by Holm): the chance of even one false alarm in the whole list is at most 5%. An action before a rise is not necessarily its cause.',
  berlapis: 'Computed service by service, as the users of each are known.',
  indeks: 'Index',
  kolomUnsur: 'What is compared',
  kolomLama: 'Before',
  kolomBaru: 'Now',
  kolomSelisih: 'Difference',
  kolomPutusan: 'Verdict',
  arah: { naik: 'Up', turun: 'Down', belum_terbukti: 'Not proven' },
  timbangTanya: 'What if every user counted the same?',
  timbang: (nilai, a, b, biasa) =>
    `Index ${nilai} (95% interval ${a}–${b}), each service as large as its users. The official index ${biasa} counts every respondent once; where the two differ much, respondents are not spread as users are.`,
  loketTanya: 'Is a counter different?',
  loketKosong: 'No answer has come by a link or QR code yet.',
  loket: 'Link',
  tautanUnit: 'Link of the unit',
  kelompokTanya: 'Is a group served differently?',
  kelompokCatatan:
    'For the unit’s desk only. A wide interval means few respondents; do not guess who they are.',
  kelompok: 'Group',
  responden: 'Respondents',
  nilai: 'Value',
  rentang: '95% interval',
  sedikit: 'too few',
  kembali: 'Back to the result',
  lihat: 'In detail: changes, counters, groups',
}
export const kataRincian = { id, en }
