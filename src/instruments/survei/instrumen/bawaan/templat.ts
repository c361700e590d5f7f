import { respondenSkm } from '../../instrumen-skm-14-2017.ts'
import type { Instrumen, Teks } from '../../instrumen-tipe.ts'
import { butirSetara } from './butir.ts'
import { setuju5 } from './skala.ts'

// Beginnings for surveys no regulation prescribes. Scale, weights and every word are ours and meant to be changed.

const catatan: readonly Teks[] = [
  {
    id: 'Ini templat awal dari Sambut, bukan formulir resmi. Salin lalu sesuaikan pertanyaan, skala, dan bobotnya.',
    en: 'This is a starting template of Sambut and no official form. Copy it and adapt questions, scale and weights.',
  },
]

const bersama = {
  versi: 1,
  jenis: 'templat',
  dasarHukum: '',
  skala: { min: 1, max: 5 },
  konversi: { kali: '20' },
  kategori: [],
  catatan,
} as const satisfies Partial<Instrumen>

const orang = respondenSkm.filter((f) => f.kunci === 'jenis_kelamin' || f.kunci === 'usia')

export const templatInternal: Instrumen = {
  ...bersama,
  kode: 'templat-internal',
  nama: { id: 'Templat survei internal (pegawai)', en: 'Template: internal survey (employees)' },
  sasaran: 'pegawai',
  indeks: {
    singkatan: 'Indeks internal',
    nama: { id: 'Indeks kepuasan pegawai', en: 'Employee satisfaction index' },
  },
  ...butirSetara(
    [
      [
        'tugas',
        ['Kejelasan tugas', 'Clear duties'],
        ['Tugas dan tanggung jawab saya jelas.', 'My duties and responsibilities are clear.'],
      ],
      [
        'sarana_kerja',
        ['Sarana kerja', 'Tools'],
        ['Sarana kerja saya memadai.', 'My tools and workplace are adequate.'],
      ],
      [
        'kerja_sama',
        ['Kerja sama', 'Cooperation'],
        ['Kerja sama antarbagian berjalan baik.', 'Departments work together well.'],
      ],
      [
        'pimpinan',
        ['Dukungan pimpinan', 'Support'],
        ['Pimpinan mendengar dan menanggapi masukan.', 'Leaders listen and respond to suggestions.'],
      ],
      [
        'pengembangan',
        ['Pengembangan diri', 'Development'],
        ['Saya mendapat kesempatan mengembangkan kemampuan.', 'I have opportunities to develop my skills.'],
      ],
    ],
    setuju5,
  ),
  tambahan: [
    {
      kunci: 'perlu_diperbaiki',
      jenis: 'pilihan',
      teks: {
        id: 'Adakah yang perlu segera diperbaiki di tempat kerja Anda?',
        en: 'Is there anything at your workplace that needs mending soon?',
      },
      pilihan: [
        { nilai: 'ya', label: { id: 'Ya', en: 'Yes' } },
        { nilai: 'tidak', label: { id: 'Tidak', en: 'No' } },
      ],
    },
    {
      kunci: 'apa_diperbaiki',
      jenis: 'teks_panjang',
      teks: { id: 'Apa yang perlu diperbaiki?', en: 'What needs mending?' },
      tampilJika: { pertanyaan: 'perlu_diperbaiki', operator: 'sama', nilai: 'ya' },
    },
  ],
  responden: orang,
}

export const templatEksternal: Instrumen = {
  ...bersama,
  kode: 'templat-eksternal',
  nama: { id: 'Templat survei eksternal (mitra)', en: 'Template: external survey (partners)' },
  sasaran: 'mitra',
  indeks: {
    singkatan: 'Indeks eksternal',
    nama: { id: 'Indeks kepuasan mitra', en: 'Partner satisfaction index' },
  },
  ...butirSetara(
    [
      [
        'komunikasi',
        ['Komunikasi', 'Communication'],
        ['Komunikasi dengan unit ini mudah dan jelas.', 'Communication with this unit is easy and clear.'],
      ],
      [
        'ketepatan',
        ['Ketepatan waktu', 'Punctuality'],
        ['Kesepakatan dipenuhi tepat waktu.', 'Agreements are kept on time.'],
      ],
      [
        'keterbukaan',
        ['Keterbukaan', 'Openness'],
        [
          'Keputusan yang menyangkut kami disampaikan terbuka.',
          'Decisions that concern us are shared openly.',
        ],
      ],
      [
        'kerja_sama',
        ['Kerja sama', 'Cooperation'],
        ['Kerja sama dengan unit ini bermanfaat bagi kami.', 'Working with this unit is useful to us.'],
      ],
    ],
    setuju5,
  ),
  tambahan: [
    {
      kunci: 'jenis_mitra',
      jenis: 'pilihan',
      teks: { id: 'Anda mewakili', en: 'You represent' },
      pilihan: [
        { nilai: 'instansi', label: { id: 'Instansi pemerintah', en: 'A public body' } },
        { nilai: 'usaha', label: { id: 'Badan usaha', en: 'A business' } },
        { nilai: 'masyarakat', label: { id: 'Organisasi masyarakat', en: 'A civil society organisation' } },
        { nilai: 'pendidikan', label: { id: 'Lembaga pendidikan', en: 'A school or university' } },
        { nilai: 'lain', label: { id: 'Lainnya', en: 'Other' } },
      ],
    },
  ],
  responden: [],
}

export const templatMasyarakat: Instrumen = {
  ...bersama,
  kode: 'templat-masyarakat',
  nama: { id: 'Templat survei masyarakat umum', en: 'Template: survey of citizens at large' },
  sasaran: 'masyarakat',
  indeks: {
    singkatan: 'Indeks masyarakat',
    nama: { id: 'Indeks pandangan masyarakat', en: 'Public opinion index' },
  },
  ...butirSetara(
    [
      [
        'tahu',
        ['Pengetahuan', 'Awareness'],
        ['Saya tahu layanan apa saja yang tersedia.', 'I know which services are available.'],
      ],
      [
        'percaya',
        ['Kepercayaan', 'Trust'],
        ['Saya percaya layanan diberikan dengan adil.', 'I trust that services are given fairly.'],
      ],
      [
        'mudah',
        ['Kemudahan', 'Ease'],
        [
          'Layanan mudah dijangkau dari tempat tinggal saya.',
          'Services are easy to reach from where I live.',
        ],
      ],
      [
        'didengar',
        ['Keterlibatan', 'Voice'],
        ['Masukan masyarakat didengar dan ditindaklanjuti.', 'What citizens say is heard and acted upon.'],
      ],
    ],
    setuju5,
  ),
  tambahan: [
    {
      kunci: 'sumber_informasi',
      jenis: 'pilihan_ganda',
      teks: {
        id: 'Dari mana Anda biasanya mendapat informasi layanan?',
        en: 'Where do you usually hear about services?',
      },
      petunjuk: { id: 'Boleh lebih dari satu.', en: 'More than one is fine.' },
      pilihan: [
        { nilai: 'kantor', label: { id: 'Datang ke kantor', en: 'At the office' } },
        { nilai: 'situs', label: { id: 'Situs web', en: 'Website' } },
        { nilai: 'medsos', label: { id: 'Media sosial', en: 'Social media' } },
        { nilai: 'tetangga', label: { id: 'Keluarga atau tetangga', en: 'Family or neighbours' } },
        { nilai: 'rt_rw', label: { id: 'Ketua RT/RW', en: 'Head of the neighbourhood' } },
      ],
    },
  ],
  responden: respondenSkm.filter((f) => f.kunci !== 'layanan'),
}
