import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { ArahDampak, ArahHarapan, HasilHarapan, JenisTolok } from './rules.ts'

const id = {
  judul: 'Dampak',
  pengantar:
    'Sebelum hasilnya ada, tindakan ini mengatakan apa yang diharapkan berubah. Hasil survei berikutnya menjawab.',
  arah: {
    naik: 'Naik',
    turun: 'Turun',
    belum_terbukti: 'Belum terbukti',
  } satisfies Record<ArahDampak, string>,
  menunggu: 'Menunggu hasil',
  /** The action was not done yet when the periode ended. */
  sebelumSelesai: (arah: string) => `${arah} sebelum selesai`,
  tanpa: 'Tanpa harapan tertulis',
  hasil: {
    tercapai: 'sesuai harapan',
    kurang: 'searah dengan harapan, tetapi belum sejauh itu',
    berlawanan: 'berlawanan dengan harapan',
    belum_terbukti: 'harapan belum terjawab',
  } satisfies Record<HasilHarapan, string>,
  gerak: { naik: 'naik', turun: 'turun' } satisfies Record<ArahHarapan, string>,
  nyata: {
    naik: 'kenaikan ini nyata, bukan kebetulan',
    turun: 'penurunan ini nyata, bukan kebetulan',
  } satisfies Record<ArahHarapan, string>,
  apa: {
    unsur: (nama: string) => `Nilai ${nama}`,
    pengaduan: (topik: string | null) => (topik === null ? 'Pengaduan' : `Pengaduan tentang ${topik}`),
    waktu: (layanan: string) => `${layanan} yang selesai dalam waktu yang dijanjikan`,
  },
  dari: (apa: string, gerak: string, a: string, b: string, nyata: string) =>
    `${apa} ${gerak} dari ${a} menjadi ${b}; ${nyata}.`,
  belum: (apa: string, a: string, b: string, selisih: string) =>
    `Belum terbukti: ${apa} ${a} menjadi ${b}; selisih ${selisih} masih dalam batas kebetulan.`,
  belumNol: (apa: string, a: string, b: string) =>
    `Belum terbukti: ${apa} ${a} menjadi ${b}; bedanya masih dalam batas kebetulan.`,
  takTeruji: {
    unsur: (apa: string) =>
      `Belum dapat diuji: ${apa} tidak ditanyakan dengan cara yang sama pada kedua periode, atau jawabannya kurang dari sepuluh.`,
    pengaduan: (apa: string) =>
      `Belum dapat diuji: catatan ${apa} terlalu sedikit atau terlalu pendek untuk dibandingkan.`,
    waktu: (apa: string) =>
      `Belum dapat diuji: belum ada catatan lama penyelesaian (${apa}) sebelum dan sesudahnya.`,
  } satisfies Record<JenisTolok, (apa: string) => string>,
  n: (nilai: string, n: string) => `${nilai} (n ${n})`,
  sebulan: (laju: string, banyak: string, hari: string) => `${laju} per bulan (${banyak} dalam ${hari} hari)`,
  perSeribu: (laju: string, banyak: string, hari: string) =>
    `${laju} per 1.000 orang dilayani (${banyak} dalam ${hari} hari)`,
  bagian: (persen: string, ya: string, dari: string) => `${persen} % (${ya} dari ${dari})`,
  poin: (x: string) => `${x} poin`,
  persen: (x: string) => `${x} %`,
  poinPersen: (x: string) => `${x} poin persen`,
  harapan: (apa: string, gerak: string, besar: string, tanggal: string) =>
    `Harapan yang dicatat ${tanggal}: ${apa} ${gerak}${besar === '' ? '' : ` paling sedikit ${besar}`}.`,
  hasilnya: (hasil: string) => `Hasilnya ${hasil}.`,
  bukanSebab: 'Yang diukur adalah perubahan setelah tindakan ini; uji ini tidak membuktikan penyebabnya.',
  keluarga: (n: string) =>
    `Diuji bersama: ${n} pertanyaan dari semua tindakan unit ini yang dijawab pasangan periode yang sama, dengan koreksi Holm. Peluang satu saja keliru disebut naik atau turun paling banyak 5 %.`,
  keluargaSatu:
    'Satu pertanyaan diuji pada pasangan periode ini; peluang keliru disebut naik atau turun paling banyak 5 %.',
  beda: 'Halaman hasil survei menguji semua unsur sekaligus, jadi di sana perubahan lebih sukar terbukti daripada di sini, tempat yang diuji hanya yang diharapkan sebelumnya.',
  belumTuntas:
    'Ketika periode itu berakhir, tindakan ini belum selesai; hasil periode berikutnya menjawab sekali lagi.',
  rata: (a: string, b: string, maks: string) => `Rata-rata jawaban ${a} → ${b} dari ${maks}.`,
  banding: (a: string, b: string) => `${a} dibandingkan dengan ${b}`,
  rentang: (a: string, b: string) => `${a} sampai ${b}`,
  riwayat: 'Jawaban sebelumnya',
  revisi: (nama: string, n: string) => `${nama}, revisi ${n}`,
  caranya: 'Cara menguji',
  menungguIsi: (tanggal: string) =>
    `Dijawab oleh hasil survei pertama yang periodenya mulai sesudah ${tanggal}, supaya tidak seorang pun sudah melihat jawabannya ketika harapan ini ditulis.`,
  menungguPeriode: (nama: string, mulai: string, selesai: string) =>
    `Dijawab oleh ${nama} (${mulai} sampai ${selesai}), ketika hasilnya terbit.`,
  tanpaIsi: 'Belum ditulis apa yang diharapkan berubah, jadi kelak tidak ada yang dapat diuji.',
  terkunci:
    'Harapan ini tidak dapat diubah lagi: periode yang menjawabnya sudah dibuka atau hasilnya sudah ada.',
  tulis: 'Tulis harapan',
  tulisUlang: 'Tulis ulang harapan',
  tolok: 'Apa yang diharapkan berubah',
  tolokUnsur: 'Nilai unsur survei',
  tolokAduan: 'Banyaknya pengaduan',
  tolokWaktu: 'Selesai dalam waktu yang dijanjikan',
  semuaAduan: 'Pengaduan tentang apa saja',
  besar: 'Paling sedikit sejauh',
  besarPetunjuk:
    'Boleh kosong. Unsur: poin pada skala indeks (misalnya 5). Pengaduan: persen dari sebelumnya (misalnya 30). Waktu: poin persen (misalnya 10).',
  arahTanya: 'Arah',
  simpan: 'Catat harapan',
  pilihTolok: 'Pilih apa yang diharapkan berubah.',
  pilihArah: 'Pilih naik atau turun.',
  besarSalah: 'Tulis angka lebih dari 0, paling banyak dua desimal, misalnya 5 atau 2,5. Boleh juga kosong.',
  tersimpan: 'Harapan dicatat.',
}
const en: typeof id = {
  judul: 'Effect',
  pengantar:
    'Before there is a result, this action says what it is hoped to change. The next survey result answers.',
  arah: { naik: 'Up', turun: 'Down', belum_terbukti: 'Not proven' },
  menunggu: 'Waiting for the result',
  sebelumSelesai: (arah) => `${arah} before it was done`,
  tanpa: 'No expectation written',
  hasil: {
    tercapai: 'as hoped',
    kurang: 'in the hoped direction, but not that far',
    berlawanan: 'against what was hoped',
    belum_terbukti: 'the hope is not answered yet',
  },
  gerak: { naik: 'up', turun: 'down' },
  nyata: { naik: 'the rise is real, not chance', turun: 'the fall is real, not chance' },
  apa: {
    unsur: (nama) => nama,
    pengaduan: (topik) => (topik === null ? 'Complaints' : `Complaints about ${topik}`),
    waktu: (layanan) => `${layanan} finished within the promised time`,
  },
  dari: (apa, gerak, a, b, nyata) => `${apa} went ${gerak} from ${a} to ${b}; ${nyata}.`,
  belum: (apa, a, b, selisih) =>
    `Not proven: ${apa} ${a} to ${b}; a difference of ${selisih} may still be chance.`,
  belumNol: (apa, a, b) => `Not proven: ${apa} ${a} to ${b}; the difference may still be chance.`,
  takTeruji: {
    unsur: (apa) =>
      `Cannot be tested yet: ${apa} was not asked the same way in both periods, or by fewer than ten people.`,
    pengaduan: (apa) => `Cannot be tested yet: ${apa} are too few, or recorded for too short a time.`,
    waktu: (apa) => `Cannot be tested yet: nothing was measured before and after (${apa}).`,
  },
  n: (nilai, n) => `${nilai} (n ${n})`,
  sebulan: (laju, banyak, hari) => `${laju} a month (${banyak} in ${hari} days)`,
  perSeribu: (laju, banyak, hari) => `${laju} per 1,000 people served (${banyak} in ${hari} days)`,
  bagian: (persen, ya, dari) => `${persen}% (${ya} of ${dari})`,
  poin: (x) => `${x} points`,
  persen: (x) => `${x}%`,
  poinPersen: (x) => `${x} percentage points`,
  harapan: (apa, gerak, besar, tanggal) =>
    `Expectation written ${tanggal}: ${apa} ${gerak}${besar === '' ? '' : ` by at least ${besar}`}.`,
  hasilnya: (hasil) => `The result is ${hasil}.`,
  bukanSebab: 'What is measured is the change after this action; the test does not prove its cause.',
  keluarga: (n) =>
    `Tested together: ${n} questions of all actions of this unit that the same pair of periods answers, with Holm's correction. The chance of calling even one of them up or down wrongly is at most 5%.`,
  keluargaSatu:
    'One question is tested on this pair of periods; the chance of calling it up or down wrongly is at most 5%.',
  beda: 'The survey result page tests all elements at once, so changes are harder to prove there than here, where only what was hoped for beforehand is tested.',
  belumTuntas: 'This action was not done when that period ended; the next period answers once more.',
  rata: (a, b, maks) => `Mean answer ${a} → ${b} of ${maks}.`,
  banding: (a, b) => `${a} compared with ${b}`,
  rentang: (a, b) => `${a} to ${b}`,
  riwayat: 'Earlier answers',
  revisi: (nama, n) => `${nama}, revision ${n}`,
  caranya: 'How we test',
  menungguIsi: (tanggal) =>
    `Answered by the first survey result whose period begins after ${tanggal}, so that nobody had seen any answer when this was written.`,
  menungguPeriode: (nama, mulai, selesai) =>
    `Answered by ${nama} (${mulai} to ${selesai}) when its result is published.`,
  tanpaIsi: 'Nobody has written down what is hoped to change, so there will be nothing to test.',
  terkunci:
    'This expectation can no longer be changed: the period that answers it has opened, or its result is there.',
  tulis: 'Write the expectation',
  tulisUlang: 'Write the expectation anew',
  tolok: 'What is hoped to change',
  tolokUnsur: 'Value of a survey element',
  tolokAduan: 'Number of complaints',
  tolokWaktu: 'Finished within the promised time',
  semuaAduan: 'Complaints about anything',
  besar: 'By at least',
  besarPetunjuk:
    'May be empty. Element: points of the index (for example 5). Complaints: percent of before (for example 30). Time: percentage points (for example 10).',
  arahTanya: 'Direction',
  simpan: 'Record the expectation',
  pilihTolok: 'Choose what is hoped to change.',
  pilihArah: 'Choose up or down.',
  besarSalah: 'Write a number above 0 with at most two decimals, for example 5 or 2.5. It may be empty, too.',
  tersimpan: 'Expectation recorded.',
}
export const kataDampak: Record<Bahasa, typeof id> = { id, en }
