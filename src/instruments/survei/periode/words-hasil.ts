import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Dimensi } from '../jawaban/tipe.ts'
import type { Kinerja } from '../rules.ts'
import type { Saluran } from '../tables.ts'

type DimensiOrang = Exclude<Dimensi, 'tanggal' | 'tautan'>

const dimensi: Record<DimensiOrang, string> = {
  jenis_kelamin: 'Jenis kelamin',
  usia: 'Usia',
  pendidikan: 'Pendidikan',
  pekerjaan: 'Pekerjaan',
  saluran: 'Cara mengisi',
}
const dimensiEn: typeof dimensi = {
  jenis_kelamin: 'Sex',
  usia: 'Age',
  pendidikan: 'Education',
  pekerjaan: 'Occupation',
  saluran: 'Channel',
}
const saluran: Record<Saluran, string> = {
  daring: 'Tautan atau QR',
  kertas: 'Formulir kertas',
  impor: 'Berkas impor',
  anjungan: 'Anjungan',
  wawancara: 'Wawancara',
}
const saluranEn: typeof saluran = {
  daring: 'Link or QR',
  kertas: 'Paper form',
  impor: 'Imported file',
  anjungan: 'Kiosk',
  wawancara: 'Interview',
}
const kinerja: Record<Kinerja, string> = {
  'Sangat baik': 'sangat baik',
  Baik: 'baik',
  'Kurang baik': 'kurang baik',
  'Tidak baik': 'tidak baik',
}
const kinerjaEn: typeof kinerja = {
  'Sangat baik': 'very good',
  Baik: 'good',
  'Kurang baik': 'not good enough',
  'Tidak baik': 'bad',
}

/** Words of one period's pages: its figures, comments and what needs a look. */
const id = {
  tabHasil: 'Hasil sementara',
  tabSampel: 'Sampel',
  tabSaran: 'Saran',
  tabTanda: 'Perlu diperiksa',
  tabKumpulkan: 'Kumpulkan jawaban',
  tabSebar: 'Tautan dan poster',
  tabUndangan: 'Undangan',
  tabKertas: 'Formulir kertas',
  tabImpor: 'Impor',
  tabWawancara: 'Wawancara',
  tabTerbitan: 'Terbitan',
  navigasi: 'Bagian periode',
  cetakPoster: 'Cetak poster QR',
  masukkanKertas: 'Masukkan formulir kertas',
  terbitkan: 'Terbitkan hasil',
  lihatTerbitan: 'Lihat terbitan',
  menungguKepala: 'Menunggu kepala unit menerbitkan.',
  perbaiki: 'Perbaiki periode',
  tutup: 'Tutup periode',
  bukaLagi: 'Buka kembali',
  kelola: 'Kelola periode ini',
  unduhCsv: 'Unduh jawaban (CSV)',
  unduhBukuKode: 'Buku kode (CSV)',
  unduhXlsx: 'Unduh jawaban (XLSX)',
  kosongJudul: 'Belum ada jawaban',
  kosongTerjadwal: 'Warga dapat mengisi sejak hari pertama. Sambil menunggu, cetak poster QR untuk loket.',
  kosongBerjalan:
    'Tempel poster QR di loket, masukkan formulir kertas yang sudah terkumpul, atau impor berkas jawaban.',

  cukupTanya: 'Sudah cukupkah respondennya?',
  cukupYa: (n: string, minimum: string) => `Cukup: ${n} orang dari paling sedikit ${minimum}.`,
  cukupTidak: (kurang: string) => `Belum: kurang ${kurang} orang lagi.`,
  cukupLewat: (n: string, minimum: string, kurang: string) =>
    `Tidak cukup: ${n} dari ${minimum}, kurang ${kurang} orang. Hasilnya boleh dibaca, tetapi harus disebut di bawah jumlah minimum.`,
  cukupTakTahu:
    'Jumlah pengguna layanan belum diisi, jadi jumlah responden paling sedikit belum dapat dihitung.',
  isiPopulasi: 'Isi jumlah pengguna',
  sisaHari: (tanggal: string, hari: string) => `Hari terakhir ${tanggal}, sisa ${hari} hari kerja.`,
  responden: 'orang sudah menjawab',
  perHari: (n: string) => `Perlu kira-kira ${n} orang per hari kerja.`,

  dariSampai: (min: string, maks: string) => `skala ${min}–${maks}`,
  rataAsli: (rata: string, min: string, maks: string) =>
    `Rata-rata aslinya ${rata} pada skala ${min}–${maks}.`,
  caraHitungLain: (kali: string) =>
    `Rata-rata setiap unsur × bobotnya, dijumlahkan, × ${kali}; dihitung dengan pecahan tepat.`,
  lihatTambahan: 'Lihat jawaban pertanyaan lain',
  nilaiTanya: 'Berapa nilainya?',
  nilaiDari: (n: string) => `dari ${n} orang.`,
  mutu: 'mutu',
  rentang: (a: string, b: string) => `Nilai sebenarnya kemungkinan besar antara ${a} dan ${b}.`,
  rentangTakAda: 'Dari satu jawaban belum dapat dikatakan seberapa jauh nilai ini bisa meleset.',
  kinerja,
  ambangJelas: 'Ambang: rentang itu melewati batas mutu, jadi mutunya belum dapat dipastikan.',
  pastiJelas: 'Pasti: seluruh rentang itu ada dalam satu mutu.',
  nilaiGrafik: (ikm: string, mutu: string) => `Indeks ${ikm}, mutu ${mutu}, di antara batas-batas mutu.`,
  caraHitung: (bobot: string) =>
    `Rata-rata sembilan unsur, bobot ${bobot}, dikali 25. Selang kepercayaan 95%.`,
  bobotTepat: 'tepat 1/9',

  unsurTanya: 'Unsur mana yang paling lemah?',
  unsurCatatan: (n: string) => `Nilai 25–100 dari ${n} orang; tiga terlemah ditebalkan.`,
  unsurUraian: (nama: string, nilai: string) => `Yang paling lemah ${nama}, ${nilai}.`,

  layananTanya: 'Layanan mana yang berbeda?',
  layananCatatan: 'Nilai setiap layanan; perbedaan yang lebih kecil dari rentangnya belum berarti.',
  layanan: 'Layanan',
  kolomResponden: 'Responden',
  kolomNilai: 'Nilai',
  kolomRentang: 'Rentang 95%',
  kolomMutu: 'Mutu',
  sedikit: 'terlalu sedikit untuk dinilai',

  siapaTanya: 'Siapa yang menjawab?',
  siapaCatatan:
    'Kelompok yang tidak muncul di sini mungkin tidak terjangkau oleh cara Anda menyebarkan survei.',
  tidakDiisi: 'Tidak diisi',
  tahun: 'tahun',
  di_bawah: 'di bawah 20 tahun',
  ke_atas: '60 tahun ke atas',
  dimensi,
  saluran,

  saranTanya: 'Apa kata mereka?',
  saranSemua: 'Baca semua saran',
  saranKosong: 'Belum ada yang menulis saran.',
  saranJudul: 'Saran warga',
  saranPengantar:
    'Kata mereka apa adanya, yang terbaru lebih dahulu. Jangan mencari tahu siapa yang menulis.',
  nilaiMereka: (nilai: string) => `nilai ${nilai}`,

  periksaTanya: 'Apa yang perlu diperiksa?',
  periksaBersih: 'Tidak ada jawaban yang mencurigakan.',
  periksaIsi: (n: string, garis: string, ganda: string) =>
    `${n} jawaban diberi tanda: ${garis} berjawaban sama di semua unsur, ${ganda} mirip kiriman ganda. Tidak ada yang dibuang; keputusan ada pada orang.`,
  yangDihitung: 'Yang dihitung',
  denganTanda: 'Semua jawaban',
  tanpaTanda: 'Tanpa yang bertanda',
  bedaNilai: 'Apakah nilainya berubah tanpa jawaban bertanda?',
  lihatTanda: 'Lihat jawaban bertanda',
  tanggal: 'Tanggal',
  terbaru: 'Ke yang terbaru',
  tampil: (n: number) => `${n} di halaman ini`,
  peringatan: 'Yang harus disebut bersama angka ini',
}

const en: typeof id = {
  tabHasil: 'Result so far',
  tabSampel: 'Sample',
  tabSaran: 'Comments',
  tabTanda: 'Needs a look',
  tabKumpulkan: 'Collect answers',
  tabSebar: 'Link and poster',
  tabUndangan: 'Invitations',
  tabKertas: 'Paper forms',
  tabImpor: 'Import a file',
  tabWawancara: 'Interviews',
  tabTerbitan: 'Publication',
  navigasi: 'Parts of the period',
  cetakPoster: 'Print the QR poster',
  masukkanKertas: 'Key in paper forms',
  terbitkan: 'Publish the result',
  lihatTerbitan: 'See the publication',
  menungguKepala: 'Waiting for the head of unit to publish.',
  perbaiki: 'Correct the period',
  tutup: 'Close the period',
  bukaLagi: 'Open again',
  kelola: 'Manage this period',
  unduhCsv: 'Download answers (CSV)',
  unduhBukuKode: 'Codebook (CSV)',
  unduhXlsx: 'Download answers (XLSX)',
  kosongJudul: 'No answer yet',
  kosongTerjadwal:
    'Citizens can answer from the first day on. Meanwhile print the QR poster for the counter.',
  kosongBerjalan: 'Put the QR poster up at the counter, key in the paper forms you have, or import a file.',

  cukupTanya: 'Are there enough respondents?',
  cukupYa: (n, minimum) => `Enough: ${n} people of at least ${minimum}.`,
  cukupTidak: (kurang) => `Not yet: ${kurang} more are needed.`,
  cukupLewat: (n, minimum, kurang) =>
    `Not enough: ${n} of ${minimum}, ${kurang} short. The result may be read, but must be called below the minimum.`,
  cukupTakTahu:
    'The number of service users is not filled in, so the least number of respondents is unknown.',
  isiPopulasi: 'Fill in the number of users',
  sisaHari: (tanggal, hari) => `Last day ${tanggal}, ${hari} working days left.`,
  responden: 'people have answered',
  perHari: (n) => `About ${n} people per working day are needed.`,

  dariSampai: (min, maks) => `scale ${min}–${maks}`,
  rataAsli: (rata, min, maks) => `The plain mean is ${rata} on the scale ${min}–${maks}.`,
  caraHitungLain: (kali) => `Mean of each element × its weight, added up, × ${kali}; in exact fractions.`,
  lihatTambahan: 'See the answers to the other questions',
  nilaiTanya: 'What is the figure?',
  nilaiDari: (n) => `from ${n} people.`,
  mutu: 'grade',
  rentang: (a, b) => `The true value most likely lies between ${a} and ${b}.`,
  rentangTakAda: 'One answer cannot tell how far this figure may be off.',
  kinerja: kinerjaEn,
  ambangJelas: 'Borderline: that interval crosses a grade boundary, so the grade is not certain.',
  pastiJelas: 'Certain: the whole interval lies within one grade.',
  nilaiGrafik: (ikm, mutu) => `Index ${ikm}, grade ${mutu}, among the grade boundaries.`,
  caraHitung: (bobot) => `Mean of nine elements, weight ${bobot}, times 25. 95% confidence interval.`,
  bobotTepat: 'exactly 1/9',

  unsurTanya: 'Which element is weakest?',
  unsurCatatan: (n) => `Values 25–100 from ${n} people; the three weakest stand out.`,
  unsurUraian: (nama, nilai) => `The weakest is ${nama}, ${nilai}.`,

  layananTanya: 'Which service differs?',
  layananCatatan: 'The figure of each service; a difference smaller than its interval means nothing yet.',
  layanan: 'Service',
  kolomResponden: 'Respondents',
  kolomNilai: 'Value',
  kolomRentang: '95% interval',
  kolomMutu: 'Grade',
  sedikit: 'too few to judge',

  siapaTanya: 'Who answered?',
  siapaCatatan: 'Groups missing here may be out of reach of the way you spread the survey.',
  tidakDiisi: 'Not given',
  tahun: 'years',
  di_bawah: 'under 20',
  ke_atas: '60 and over',
  dimensi: dimensiEn,
  saluran: saluranEn,

  saranTanya: 'What do they say?',
  saranSemua: 'Read all comments',
  saranKosong: 'Nobody has written a comment yet.',
  saranJudul: 'Comments of citizens',
  saranPengantar: 'Their words as they are, newest first. Do not try to find out who wrote them.',
  nilaiMereka: (nilai) => `value ${nilai}`,

  periksaTanya: 'What needs a look?',
  periksaBersih: 'No answer looks suspicious.',
  periksaIsi: (n, garis, ganda) =>
    `${n} answers carry a flag: ${garis} give the same answer to everything, ${ganda} look sent twice. Nothing is thrown away; people decide.`,
  yangDihitung: 'What is counted',
  denganTanda: 'All answers',
  tanpaTanda: 'Without flagged ones',
  bedaNilai: 'Does the figure change without the flagged answers?',
  lihatTanda: 'See the flagged answers',
  tanggal: 'Date',
  terbaru: 'To the newest',
  tampil: (n) => `${n} on this page`,
  peringatan: 'What must be said with this figure',
}

export const kataHasil: Record<Bahasa, typeof id> = { id, en }
