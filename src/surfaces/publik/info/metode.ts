import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Artikel } from './artikel.tsx'

const id: Artikel = {
  judul: 'Cara menghitung',
  pengantar:
    'Dari jawaban sembilan pertanyaan sampai angka di halaman ini, tanpa langkah yang disembunyikan.',
  bagian: [
    {
      id: 'pertanyaan',
      judul: 'Yang ditanyakan',
      isi: [
        'Survei Kepuasan Masyarakat menurut Peraturan Menteri PANRB Nomor 14 Tahun 2017 menanyakan sembilan unsur pelayanan. Setiap jawaban bernilai 1 sampai 4. Kata-katanya sama di semua unit dan tidak dapat diubah petugas, supaya hasilnya dapat dibandingkan.',
      ],
    },
    {
      id: 'indeks',
      judul: 'Dari jawaban menjadi indeks',
      isi: [
        'Nilai rata-rata satu unsur (NRR) adalah jumlah nilainya dibagi banyaknya responden. Indeks adalah jumlah kesembilan NRR, masing-masing berbobot tepat 1/9, dikalikan 25. Jadi indeks terletak antara 25 dan 100.',
        'Contoh: 29 responden memberi unsur Persyaratan 105 poin. NRR-nya 105 ÷ 29 = 3,6207 dan nilainya 90,52.',
        'Banyak salinan tabel resmi mencetak bobot 0,11 atau 0,111. Sembilan kali 0,11 hanya 0,99: satu persen indeks hilang, dan mutu dapat turun satu tingkat tanpa sebab. Karena itu di sini bobotnya pecahan 1/9. Semua perhitungan memakai bilangan pecahan tepat dan dibulatkan sekali saja, di akhir.',
      ],
    },
    {
      id: 'mutu',
      judul: 'Mutu',
      isi: [
        'Mutu ditetapkan sesudah indeks dibulatkan dua desimal:',
        '– A, sangat baik: mulai 88,31',
        '– B, baik: mulai 76,61',
        '– C, kurang baik: mulai 65,00',
        '– D, tidak baik: di bawahnya',
      ],
    },
    {
      id: 'selang',
      judul: 'Seberapa pasti angkanya',
      isi: [
        'Yang menjawab hanya sebagian dari semua pengguna layanan. Orang lain mungkin menjawab lain. Selang 95% mengatakan di mana indeks seluruh pengguna berada, dengan cara yang benar pada 95 dari 100 survei seperti ini.',
        'Selangnya adalah selang t dari indeks setiap responden (rata-rata sembilan jawabannya × 25) dengan n − 1 derajat bebas. Bila jumlah pengguna N diketahui, selang dipersempit dengan √(1 − n/N): makin besar bagian yang ditanya, makin sedikit yang tidak diketahui.',
        'Bila pengguna setiap layanan diketahui, selangnya berlapis: ketidakpastian dihitung di dalam setiap layanan lalu digabung, dan lapisannya ikut terbit supaya siapa pun dapat menghitungnya lagi. Kalau tidak, responden dianggap ditarik dari semua pengguna sekaligus. Kami tidak menghitung sampel gugus; survei yang menarik wilayah atau hari sebagai gugus akan tampak lebih pasti daripada sebenarnya.',
        'Bila selang melewati batas mutu, mutunya disebut “di ambang”: datanya tidak dapat memastikan di sisi mana ia berada.',
      ],
    },
    {
      id: 'sampel',
      judul: 'Berapa responden yang cukup',
      isi: [
        'Sampel minimum mengikuti tabel Krejcie dan Morgan yang dipakai peraturan, dihitung dengan rumusnya untuk setiap jumlah pengguna. Untuk 1.000 pengguna diperlukan 278 responden.',
        'Hasil di bawah minimum boleh terbit hanya dengan alasan, dan alasan itu tampil di setiap keluaran. Di bawah lima responden tidak ada yang diterbitkan.',
      ],
    },
    {
      id: 'membandingkan',
      judul: 'Kapan kami menyebut naik atau turun',
      isi: [
        'Dua angka hampir tidak pernah persis sama. Kami menyebut naik atau turun hanya bila kebetulan saja sangat sulit menghasilkan beda sebesar itu. Selain itu kami menulis “belum terbukti berubah”: bukan berarti tetap, melainkan datanya belum cukup untuk memastikan.',
        'Indeks dan kesembilan unsur dibandingkan sekaligus. Makin banyak yang dibandingkan, makin besar peluang salah satunya tampak berubah karena kebetulan. Karena itu batasnya diperketat dengan cara Holm: pada sepuluh perbandingan, p terkecil harus di bawah 0,005, berikutnya di bawah 0,0056, dan seterusnya. Peluang satu saja tanda palsu di seluruh daftar paling besar 5%.',
        'Setiap baris memakai uji t Welch dua sisi dari jumlah nilai dan jumlah kuadratnya, dengan koreksi √(1 − n/N) bila jumlah pengguna diketahui. Sebaran satu periode tidak pernah dianggap lebih kecil daripada sebaran kedua periode bersama, sebab periode kecil dapat kebetulan tampak terlalu seragam. Periode dengan kurang dari 10 responden tidak dibandingkan.',
        'Terbitan lama belum menyimpan jumlah kuadrat per unsur. Untuknya dipakai sebaran terlebar yang mungkin: jawaban 1 sampai 4 dengan rata-rata m tidak dapat bervariasi lebih dari (4 − m)(m − 1).',
        'Cara ini diuji dengan ribuan survei tiruan (`npm run bench -- statistik`): selang 95% memuat nilai sebenarnya pada 94–96 dari 100 survei, dan tanda palsu muncul pada paling banyak 5 dari 100 perbandingan.',
        'Tindakan yang diumumkan sebelum sebuah kenaikan belum tentu penyebabnya. Halaman ini menaruh keduanya berdampingan dan tidak menyimpulkan lebih dari itu.',
      ],
    },
    {
      id: 'gabungan',
      judul: 'Menggabungkan unit',
      isi: [
        'Peraturan tidak memuat rumus dari unit ke instansi. Kami menggabungkan responden: setiap orang dihitung satu kali. Rata-rata antarunit disebut di sampingnya. Bila tiga layanan bernilai 75,56, 86,29, dan 94,61, rata-ratanya 85,49, padahal seluruh respondennya bersama dapat memberi 87,28.',
      ],
    },
    {
      id: 'rahasia',
      judul: 'Agar tak seorang pun dikenali',
      isi: [
        'Kelompok yang berisi kurang dari lima orang tidak ditampilkan. Karena satu kelompok tersembunyi dapat dihitung dari jumlahnya, sedikitnya satu kelompok lain ikut disembunyikan; bila itu pun belum cukup, seluruh tabelnya. Revisi yang berbeda satu sampai empat orang tidak diterbitkan. Komentar bebas tidak pernah diterbitkan di sini.',
      ],
    },
    {
      id: 'bertanda',
      judul: 'Jawaban yang bertanda',
      isi: [
        'Jawaban diberi tanda bila semua nilainya sama, perangkatnya sudah pernah mengirim, pengisiannya lebih cepat daripada membaca, datang terlalu banyak sekaligus lewat satu tautan, hampir sama berturut-turut, atau sarannya sama persis. Tanda bukan bukti: orang yang puas boleh saja memberi sembilan nilai empat. Pejabat unit dapat mengeluarkan jawaban bertanda dari hitungan dengan alasan yang ikut terbit; tidak ada yang dihapus. Indeks tanpa yang bertanda disebut di sampingnya, kecuali bila selisihnya akan membuka jawaban satu sampai empat orang.',
      ],
    },
    {
      id: 'periksa',
      judul: 'Periksa sendiri',
      isi: [
        'Setiap terbitan dibekukan bersama jumlah-jumlah bulat yang mendasarinya dan dua sidik SHA-256: satu untuk terbitannya, satu untuk semua jawaban yang dihitung. Terbitan tidak pernah ditimpa; perbaikan menjadi revisi di sampingnya, dengan alasan.',
        '– Unduh `data.json` di halaman unit, lalu jalankan `npx sambut verifikasi data.json`: sidik dan semua angka diperiksa tanpa server.',
        '– Pengelola instansi menjalankan `npx sambut hitung-ulang`: semua angka terbitan dihitung lagi dari jawaban yang tersimpan.',
        '– Dengan lembar jawaban sendiri, `npx sambut hitung jawaban.csv` memberi indeks, mutu, dan selang yang sama.',
      ],
    },
  ],
}

const en: Artikel = {
  judul: 'How we calculate',
  pengantar: 'From the answers to nine questions to the figures on these pages, with no step hidden.',
  bagian: [
    {
      id: 'pertanyaan',
      judul: 'What is asked',
      isi: [
        'The public satisfaction survey of Regulation 14/2017 of the Minister for Administrative Reform asks about nine elements of a service. Every answer counts 1 to 4. The words are the same in all units and no officer can change them, so that results can be compared.',
      ],
    },
    {
      id: 'indeks',
      judul: 'From answers to the index',
      isi: [
        'The mean of one element (NRR) is the sum of its values divided by the number of respondents. The index is the sum of the nine means, each with a weight of exactly 1/9, times 25. It lies between 25 and 100.',
        'Example: 29 respondents give Requirements 105 points. Its mean is 105 ÷ 29 = 3.6207 and its value 90.52.',
        'Many copies of the official table print a weight of 0.11 or 0.111. Nine times 0.11 is only 0.99: one percent of the index is lost, and a grade may drop for no reason. Here the weight is the fraction 1/9. Everything is computed in exact fractions and rounded once, at the end.',
      ],
    },
    {
      id: 'mutu',
      judul: 'Grades',
      isi: [
        'The grade is given after the index was rounded to two decimals:',
        '– A, very good: from 88.31',
        '– B, good: from 76.61',
        '– C, below good: from 65.00',
        '– D, poor: below that',
      ],
    },
    {
      id: 'selang',
      judul: 'How certain the figures are',
      isi: [
        'Only some of all users answer, and others might have answered differently. The 95% interval says where the index of all users lies, by a method that is right in 95 of 100 surveys like this.',
        'It is the t interval of the respondents’ own indices (mean of nine answers × 25) with n − 1 degrees of freedom. Where the number of users N is known it is narrowed by √(1 − n/N): the greater the share that was asked, the less is unknown.',
        'Where the users of each service are known the interval is stratified: uncertainty is computed within each service and put together, and the strata are published so that anybody can compute it again. Otherwise respondents are taken as drawn from all users at once. We do not compute cluster samples; a survey that draws areas or days as clusters would look more certain than it is.',
        'Where the interval crosses a grade boundary the grade is called borderline: the data cannot tell on which side it lies.',
      ],
    },
    {
      id: 'sampel',
      judul: 'How many respondents are enough',
      isi: [
        'The minimum sample follows the table of Krejcie and Morgan that the regulation uses, by its formula for every number of users. 1,000 users need 278 respondents.',
        'A result below the minimum may be published only with a reason, and the reason is shown on every output. Below five respondents nothing is published.',
      ],
    },
    {
      id: 'membandingkan',
      judul: 'When we say up or down',
      isi: [
        'Two figures are hardly ever equal. We say up or down only where chance alone could hardly have made such a difference. Otherwise we write “no proven change”: it does not mean unchanged, only that the data cannot tell.',
        'The index and the nine elements are compared together. The more is compared, the more likely something seems to change by chance. So the limit is tightened by Holm’s method: of ten comparisons the smallest p must be below 0.005, the next below 0.0056, and so on. The chance of even one false alarm in the whole list is at most 5%.',
        'Each line is Welch’s two-sided t test from the sum of the values and of their squares, corrected by √(1 − n/N) where the number of users is known. The spread of one period is never taken to be smaller than that of both together, as a small period may happen to look too uniform. Periods with fewer than 10 respondents are not compared.',
        'Older publications did not keep squares per element. For them the widest possible spread is used: answers from 1 to 4 with mean m cannot vary by more than (4 − m)(m − 1).',
        'The method is tried on thousands of made-up surveys (`npm run bench -- statistik`): the 95% interval holds the true figure in 94–96 of 100, and a false alarm comes up in at most 5 of 100 comparisons.',
        'An action announced before a rise is not necessarily its cause. These pages put the two side by side and conclude no more.',
      ],
    },
    {
      id: 'gabungan',
      judul: 'Pooling units',
      isi: [
        'The regulation has no formula from units to an institution. We pool respondents: every person counts once. The mean of the units is named beside it. Where three services have 75.56, 86.29 and 94.61 their mean is 85.49, while all respondents together may give 87.28.',
      ],
    },
    {
      id: 'rahasia',
      judul: 'So that nobody can be recognised',
      isi: [
        'Groups of fewer than five people are not shown. As a single hidden group could be worked out from the total, at least one other is hidden with it; where that is not enough, the whole table. A revision that differs by one to four people is not published. Free comments are never published here.',
      ],
    },
    {
      id: 'bertanda',
      judul: 'Flagged answers',
      isi: [
        'An answer is flagged when all its values are equal, its device has sent before, it was filled in faster than one can read, too many came at once by one link, it nearly equals its neighbours in a row, or its comment is exactly the same as others. A flag is no proof: a contented person may well give nine fours. An official of the unit may take flagged answers out of the count with a reason that is published; nothing is deleted. The index without the flagged ones is named beside it, except where the difference would give away the answers of one to four people.',
      ],
    },
    {
      id: 'periksa',
      judul: 'Check it yourself',
      isi: [
        'Every publication is frozen with the whole numbers behind it and two SHA-256 fingerprints: one of the publication, one of all answers counted. A publication is never overwritten; a correction becomes a revision beside it, with its reason.',
        '– Download `data.json` from a unit’s page and run `npx sambut verifikasi data.json`: fingerprint and figures are checked without a server.',
        '– The operator runs `npx sambut hitung-ulang`: every published figure is computed again from the stored answers.',
        '– With answer sheets of your own, `npx sambut hitung answers.csv` gives the same index, grade and interval.',
      ],
    },
  ],
}
export const metode: Record<Bahasa, Artikel> = { id, en }
