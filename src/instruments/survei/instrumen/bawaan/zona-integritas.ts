import { respondenSkm } from '../../instrumen-skm-14-2017.ts'
import type { Instrumen, Konversi, Teks } from '../../instrumen-tipe.ts'
import { butirSetara } from './butir.ts'
import { sesuai6 } from './skala.ts'

// SPKP and SPAK of the Zona Integritas (PermenPANRB 90/2021, SE MenPANRB 4/2023): items and scale were seen, the official
// sentences were not. How 1–6 becomes the published figure on 4 was found in no regulation, so it can be chosen.

const konversi: Konversi = {
  kali: '2/3',
  pilihan: [
    { kali: '2/3', label: { id: 'Skala 4: rata-rata ÷ 6 × 4', en: 'Scale of 4: mean ÷ 6 × 4' } },
    {
      kali: '1',
      label: { id: 'Skala asli 1–6: rata-rata apa adanya', en: 'Original scale 1–6: plain mean' },
    },
  ],
  catatan: {
    id: 'Cara mengubah rata-rata 1–6 menjadi skala 4 tidak ditemukan dalam peraturan; rata-rata ÷ 6 × 4 adalah kebiasaan. Rata-rata aslinya selalu dicetak di sampingnya.',
    en: 'No regulation was found that says how a mean of 1–6 becomes a figure on 4; mean ÷ 6 × 4 is customary. The plain mean is always printed beside it.',
  },
}

const catatan = (ambang: Teks): readonly Teks[] => [
  {
    id: 'Butir dan skala mengikuti formulir Zona Integritas yang beredar; kalimat pertanyaan disusun ulang oleh Sambut karena naskah resminya belum dibaca.',
    en: 'Items and scale follow the Zona Integritas form in circulation; the sentences are Sambut’s, because the official text was not read.',
  },
  ambang,
]

const bersama = {
  versi: 1,
  jenis: 'resmi',
  dasarHukum: 'Peraturan Menteri PANRB Nomor 90 Tahun 2021',
  sasaran: 'pengguna',
  skala: { min: 1, max: 6 },
  konversi,
  kategori: [],
  tambahan: [],
  responden: respondenSkm,
} as const satisfies Partial<Instrumen>

export const spkp: Instrumen = {
  ...bersama,
  kode: 'spkp',
  nama: { id: 'Survei Persepsi Kualitas Pelayanan', en: 'Perceived Service Quality Survey' },
  indeks: {
    singkatan: 'IPKP',
    nama: { id: 'Indeks Persepsi Kualitas Pelayanan', en: 'Perceived Service Quality Index' },
  },
  ...butirSetara(
    [
      [
        'informasi',
        ['Informasi pelayanan', 'Service information'],
        [
          'Informasi pelayanan tersedia di media elektronik maupun nonelektronik.',
          'Information about the service is available on line and off line.',
        ],
      ],
      [
        'persyaratan',
        ['Persyaratan', 'Requirements'],
        [
          'Persyaratan pelayanan yang diinformasikan sesuai dengan yang diminta.',
          'The requirements that were announced are those that were asked for.',
        ],
      ],
      [
        'prosedur',
        ['Prosedur/alur', 'Procedure'],
        [
          'Prosedur atau alur pelayanan yang ditetapkan mudah diikuti.',
          'The procedure of the service is easy to follow.',
        ],
      ],
      [
        'waktu',
        ['Waktu penyelesaian', 'Completion time'],
        [
          'Jangka waktu penyelesaian sesuai dengan yang diinformasikan.',
          'The service was finished within the time that was announced.',
        ],
      ],
      [
        'tarif',
        ['Tarif/biaya', 'Tariff'],
        [
          'Tarif atau biaya yang dibayar sesuai dengan yang diinformasikan.',
          'The tariff that was paid is the one that was announced.',
        ],
      ],
      [
        'sarana',
        ['Sarana prasarana/sistem daring', 'Facilities or online system'],
        [
          'Sarana dan prasarana atau sistem daring memberi kenyamanan dan kemudahan.',
          'The facilities or the online system are comfortable and easy to use.',
        ],
      ],
      [
        'respons',
        ['Respons petugas', 'Response of staff'],
        [
          'Petugas atau sistem daring menanggapi keperluan saya dengan cepat.',
          'The staff or the online system responded quickly.',
        ],
      ],
      [
        'pengaduan',
        ['Konsultasi dan pengaduan', 'Consultation and complaints'],
        [
          'Layanan konsultasi dan pengaduan mudah ditemukan dan dapat digunakan.',
          'Consultation and complaint services are easy to find and can be used.',
        ],
      ],
    ],
    sesuai6,
  ),
  catatan: catatan({
    id: 'Untuk WBK disebut IPKP paling sedikit 3,20 dan untuk WBBM 3,60 pada skala 4; periksa pada peraturan sebelum dipakai.',
    en: 'For WBK an IPKP of at least 3.20 and for WBBM of 3.60 on the scale of 4 are mentioned; check the regulation before relying on it.',
  }),
}

export const spak: Instrumen = {
  ...bersama,
  kode: 'spak',
  nama: { id: 'Survei Persepsi Anti Korupsi', en: 'Anti-Corruption Perception Survey' },
  indeks: {
    singkatan: 'IPAK',
    nama: { id: 'Indeks Persepsi Anti Korupsi', en: 'Anti-Corruption Perception Index' },
  },
  ...butirSetara(
    [
      [
        'diskriminasi',
        ['Tanpa diskriminasi', 'No discrimination'],
        [
          'Tidak ada diskriminasi atau perlakuan istimewa dalam pelayanan.',
          'There is no discrimination or special treatment in the service.',
        ],
      ],
      [
        'kecurangan',
        ['Tanpa kecurangan di luar prosedur', 'No fraud outside the procedure'],
        [
          'Tidak ada pelayanan di luar prosedur atau kecurangan.',
          'There is no service outside the procedure and no fraud.',
        ],
      ],
      [
        'gratifikasi',
        ['Tanpa imbalan/gratifikasi', 'No gratuities'],
        [
          'Petugas tidak menerima imbalan uang atau barang di luar ketentuan.',
          'The staff accepts no money or goods beyond what is prescribed.',
        ],
      ],
      [
        'pungli',
        ['Tanpa pungutan liar', 'No illegal charges'],
        ['Tidak ada pungutan liar dalam pelayanan.', 'There are no illegal charges in the service.'],
      ],
      [
        'percaloan',
        ['Tanpa percaloan', 'No brokers'],
        [
          'Tidak ada calo atau perantara tidak resmi dalam pelayanan.',
          'There are no brokers or unofficial middlemen in the service.',
        ],
      ],
    ],
    sesuai6,
  ),
  catatan: catatan({
    id: 'Untuk WBK dan WBBM disebut IPAK paling sedikit 3,60 pada skala 4; periksa pada peraturan sebelum dipakai.',
    en: 'For WBK and WBBM an IPAK of at least 3.60 on the scale of 4 is mentioned; check the regulation before relying on it.',
  }),
}
