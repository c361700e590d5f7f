import { respondenSkm } from '../../instrumen-skm-14-2017.ts'
import type { Instrumen, Teks } from '../../instrumen-tipe.ts'
import { butirSetara } from './butir.ts'
import { setuju05 } from './skala.ts'

// PEKPPP F-03: the assessment by users, 0–5, the value is the mean. The source numbers the luring items 1 to 15 without 13.

const catatan: readonly Teks[] = [
  {
    id: 'Butir mengikuti instrumen PEKPPP 2022; kalimatnya disusun ulang oleh Sambut karena naskah resminya belum dibaca.',
    en: 'The items follow the PEKPPP instrument of 2022; the sentences are Sambut’s, because the official text was not read.',
  },
  {
    id: 'Pada tahun 2022 diminta 10 sampai 20 responden per unit; jumlah untuk tahun lain tidak ditemukan.',
    en: 'In 2022, 10 to 20 respondents per unit were asked for; no number was found for other years.',
  },
  {
    id: 'Dalam IPP, F-03 ditimbang 25 % di samping F-02 75 %; angka itu setelan, bukan bagian kuesioner ini.',
    en: 'In the IPP, F-03 counts 25 % beside F-02 with 75 %; that is a setting and no part of this questionnaire.',
  },
]

const bersama = {
  versi: 1,
  jenis: 'resmi',
  dasarHukum: 'Peraturan Menteri PANRB Nomor 29 Tahun 2022',
  sasaran: 'pengguna',
  skala: { min: 0, max: 5 },
  konversi: { kali: '1' },
  kategori: [],
  tambahan: [],
  responden: respondenSkm,
  catatan,
} as const satisfies Partial<Instrumen>

const indeks = {
  singkatan: 'Nilai F-03',
  nama: { id: 'Nilai F-03 PEKPPP', en: 'PEKPPP F-03 value' },
} as const

export const f03Luring: Instrumen = {
  ...bersama,
  indeks,
  kode: 'pekppp-f03-luring',
  nama: { id: 'PEKPPP F-03 layanan luring', en: 'PEKPPP F-03, services at the counter' },
  ...butirSetara(
    [
      [
        'persyaratan',
        ['Persyaratan', 'Requirements'],
        ['Persyaratan pelayanan mudah dipenuhi.', 'The requirements are easy to meet.'],
      ],
      [
        'prosedur',
        ['Prosedur', 'Procedure'],
        ['Prosedur pelayanan mudah diikuti.', 'The procedure is easy to follow.'],
      ],
      [
        'tarif',
        ['Tarif', 'Tariff'],
        [
          'Tarif yang dibayar sama dengan yang diinformasikan.',
          'The tariff paid is the one that was announced.',
        ],
      ],
      [
        'waktu',
        ['Waktu penyelesaian', 'Completion time'],
        [
          'Waktu penyelesaian sesuai dengan yang diinformasikan.',
          'The service was finished in the time that was announced.',
        ],
      ],
      [
        'jam_layanan',
        ['Jam layanan', 'Service hours'],
        ['Jam layanan sesuai dengan yang ditetapkan.', 'The service hours are kept as announced.'],
      ],
      [
        'respons',
        ['Respons petugas', 'Response of staff'],
        ['Petugas menanggapi keperluan saya dengan cepat.', 'The staff responds quickly to what I need.'],
      ],
      [
        'sikap',
        ['Sikap petugas', 'Conduct of staff'],
        ['Petugas bersikap sopan dan ramah.', 'The staff is courteous and friendly.'],
      ],
      ['parkir', ['Tempat parkir', 'Parking'], ['Tempat parkir memadai.', 'The parking place is adequate.']],
      [
        'ruang_tunggu',
        ['Ruang tunggu', 'Waiting room'],
        ['Ruang tunggu nyaman.', 'The waiting room is comfortable.'],
      ],
      [
        'toilet',
        ['Toilet', 'Toilet'],
        ['Toilet bersih dan dapat dipakai.', 'The toilet is clean and usable.'],
      ],
      [
        'sarana_lain',
        ['Sarana penunjang lain', 'Other facilities'],
        ['Sarana penunjang lain memadai.', 'The other facilities are adequate.'],
      ],
      [
        'informasi_daring',
        ['Informasi daring', 'Information on line'],
        [
          'Informasi pelayanan mudah diakses secara daring.',
          'Information about the service is easy to find on line.',
        ],
      ],
      [
        'informasi_lokasi',
        ['Informasi di lokasi', 'Information on site'],
        [
          'Informasi pelayanan mudah diperoleh di tempat pelayanan.',
          'Information about the service is easy to find on site.',
        ],
      ],
      [
        'pengaduan',
        ['Konsultasi dan pengaduan', 'Consultation and complaints'],
        [
          'Sarana konsultasi dan pengaduan memadai dan mudah diakses.',
          'Consultation and complaint services are adequate and easy to reach.',
        ],
      ],
    ],
    setuju05,
  ),
}

export const f03Daring: Instrumen = {
  ...bersama,
  indeks,
  kode: 'pekppp-f03-daring',
  nama: { id: 'PEKPPP F-03 layanan daring', en: 'PEKPPP F-03, services on line' },
  ...butirSetara(
    [
      [
        'persyaratan',
        ['Persyaratan', 'Requirements'],
        ['Persyaratan pelayanan mudah dipenuhi.', 'The requirements are easy to meet.'],
      ],
      [
        'prosedur',
        ['Prosedur', 'Procedure'],
        ['Prosedur pelayanan mudah diikuti.', 'The procedure is easy to follow.'],
      ],
      [
        'tarif',
        ['Tarif', 'Tariff'],
        ['Tarif sesuai dengan yang diinformasikan.', 'The tariff is the one that was announced.'],
      ],
      [
        'waktu',
        ['Waktu penyelesaian', 'Completion time'],
        [
          'Waktu penyelesaian sesuai dengan yang diinformasikan.',
          'The service was finished in the time that was announced.',
        ],
      ],
      [
        'respons',
        ['Respons pengelola', 'Response of staff'],
        ['Pengelola layanan daring cepat menanggapi.', 'The staff of the online service responds quickly.'],
      ],
      [
        'akses',
        ['Akses layanan', 'Access'],
        ['Layanan daring mudah diakses.', 'The online service is easy to reach.'],
      ],
      [
        'interaksi',
        ['Interaksi', 'Interaction'],
        [
          'Berhubungan dengan penyedia layanan mudah dilakukan.',
          'It is easy to get in touch with the provider.',
        ],
      ],
      [
        'tampilan',
        ['Tampilan', 'Presentation'],
        ['Tampilan layanan memudahkan pengguna.', 'The presentation makes the service easy to use.'],
      ],
      [
        'keamanan',
        ['Keamanan', 'Security'],
        ['Layanan daring aman digunakan.', 'The online service is safe to use.'],
      ],
      [
        'informasi',
        ['Informasi layanan', 'Service information'],
        ['Informasi layanan daring mudah diakses.', 'Information about the online service is easy to find.'],
      ],
      [
        'pengaduan',
        ['Konsultasi dan pengaduan', 'Consultation and complaints'],
        [
          'Informasi layanan konsultasi dan pengaduan mudah diakses.',
          'Information about consultation and complaints is easy to find.',
        ],
      ],
    ],
    setuju05,
  ),
}
