import type { FieldRespondenDef, Instrumen, Pertanyaan, PilihanJawaban, Unsur } from './instrumen-tipe.ts'

// The questionnaire in the appendix of PermenPANRB 14/2017, word for word. It is locked: real forms drift by
// typing errors ("Sangat mudah" under a question about requirements), and then years cannot be compared.
// A changed word is a new version beside this one; the test holds a fingerprint.

type Empat = readonly [string, string, string, string]

function pilihan(id: Empat, en: Empat): readonly PilihanJawaban[] {
  return id.map((label, i) => ({ nilai: i + 1, label: { id: label, en: en[i]! } }))
}

const sesuai = pilihan(
  ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'],
  ['Not appropriate', 'Less appropriate', 'Appropriate', 'Very appropriate'],
)

interface Butir {
  readonly unsur: Unsur
  readonly pertanyaan: Pertanyaan
}

/** One question for each unsur, both under the same key; the weight is 1/9 exactly. */
const unsur = (
  kunci: string,
  nomorDaftar: number,
  nama: readonly [string, string],
  teks: readonly [string, string],
  empat: readonly PilihanJawaban[],
): Butir => ({
  unsur: { kunci, nama: { id: nama[0], en: nama[1] }, bobot: '1/9', nomorDaftar },
  pertanyaan: { kunci, unsur: kunci, teks: { id: teks[0], en: teks[1] }, pilihan: empat },
})

const butir: readonly Butir[] = [
  unsur(
    'persyaratan',
    1,
    ['Persyaratan', 'Requirements'],
    [
      'Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
      'How well do the requirements fit the kind of service?',
    ],
    sesuai,
  ),
  unsur(
    'prosedur',
    2,
    ['Sistem, Mekanisme, dan Prosedur', 'System, mechanism and procedure'],
    [
      'Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?',
      'How easy is the procedure in this unit?',
    ],
    pilihan(
      ['Tidak mudah', 'Kurang mudah', 'Mudah', 'Sangat mudah'],
      ['Not easy', 'Less easy', 'Easy', 'Very easy'],
    ),
  ),
  unsur(
    'waktu',
    3,
    ['Waktu Penyelesaian', 'Completion time'],
    [
      'Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?',
      'How fast is the service given?',
    ],
    pilihan(
      ['Tidak cepat', 'Kurang cepat', 'Cepat', 'Sangat cepat'],
      ['Not fast', 'Less fast', 'Fast', 'Very fast'],
    ),
  ),
  unsur(
    'biaya',
    4,
    ['Biaya/Tarif', 'Cost/tariff'],
    [
      'Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?',
      'How fair is the cost or tariff of the service?',
    ],
    pilihan(
      ['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis'],
      ['Very expensive', 'Rather expensive', 'Cheap', 'Free of charge'],
    ),
  ),
  unsur(
    'produk',
    5,
    ['Produk Spesifikasi Jenis Pelayanan', 'Service product specification'],
    [
      'Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?',
      'How well does the result given fit the product stated in the service standard?',
    ],
    sesuai,
  ),
  unsur(
    'kompetensi',
    6,
    ['Kompetensi Pelaksana', 'Competence of staff'],
    [
      'Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?',
      'How competent is the staff in giving the service?',
    ],
    pilihan(
      ['Tidak kompeten', 'Kurang kompeten', 'Kompeten', 'Sangat kompeten'],
      ['Not competent', 'Less competent', 'Competent', 'Very competent'],
    ),
  ),
  unsur(
    'perilaku',
    7,
    ['Perilaku Pelaksana', 'Conduct of staff'],
    [
      'Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?',
      'How courteous and friendly is the staff?',
    ],
    pilihan(
      ['Tidak sopan dan ramah', 'Kurang sopan dan ramah', 'Sopan dan ramah', 'Sangat sopan dan ramah'],
      [
        'Not courteous and friendly',
        'Less courteous and friendly',
        'Courteous and friendly',
        'Very courteous and friendly',
      ],
    ),
  ),
  unsur(
    'sarana',
    9,
    ['Sarana dan Prasarana', 'Facilities and infrastructure'],
    [
      'Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?',
      'How good are the facilities and the building?',
    ],
    pilihan(['Buruk', 'Cukup', 'Baik', 'Sangat baik'], ['Poor', 'Fair', 'Good', 'Very good']),
  ),
  unsur(
    'pengaduan',
    8,
    ['Penanganan Pengaduan, Saran, dan Masukan', 'Handling of complaints, suggestions and input'],
    [
      'Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?',
      'How are the complaints of service users handled?',
    ],
    pilihan(
      ['Tidak ada', 'Ada tetapi tidak berfungsi', 'Berfungsi kurang maksimal', 'Dikelola dengan baik'],
      ['None', 'Exists but does not work', 'Works, but not fully', 'Well managed'],
    ),
  ),
]

/** Also asked by the other surveys of users, so that their respondents can be compared. */
export const respondenSkm: readonly FieldRespondenDef[] = [
  {
    kunci: 'jenis_kelamin',
    label: { id: 'Jenis kelamin', en: 'Sex' },
    jenis: 'pilihan',
    pilihan: [
      { nilai: 'L', label: { id: 'Laki-laki', en: 'Male' } },
      { nilai: 'P', label: { id: 'Perempuan', en: 'Female' } },
    ],
  },
  { kunci: 'usia', label: { id: 'Usia', en: 'Age' }, jenis: 'angka', pilihan: [] },
  {
    kunci: 'pendidikan',
    label: { id: 'Pendidikan', en: 'Education' },
    jenis: 'pilihan',
    pilihan: [
      { nilai: 'SD', label: { id: 'SD', en: 'Primary school' } },
      { nilai: 'SMP', label: { id: 'SMP', en: 'Junior high school' } },
      { nilai: 'SMA', label: { id: 'SMA', en: 'Senior high school' } },
      { nilai: 'DIPLOMA', label: { id: 'Diploma (D1–D3)', en: 'Diploma (D1–D3)' }, lokal: true },
      { nilai: 'S1', label: { id: 'S1', en: 'Bachelor (S1)' } },
      { nilai: 'S2', label: { id: 'S2', en: 'Master (S2)' } },
      { nilai: 'S3', label: { id: 'S3', en: 'Doctorate (S3)' } },
    ],
  },
  {
    kunci: 'pekerjaan',
    label: { id: 'Pekerjaan', en: 'Occupation' },
    jenis: 'pilihan_atau_lainnya',
    pilihan: [
      { nilai: 'PNS', label: { id: 'PNS', en: 'Civil servant' } },
      { nilai: 'TNI', label: { id: 'TNI', en: 'Armed forces' } },
      { nilai: 'POLRI', label: { id: 'Polri', en: 'Police' } },
      { nilai: 'SWASTA', label: { id: 'Swasta', en: 'Private sector' } },
      { nilai: 'WIRAUSAHA', label: { id: 'Wirausaha', en: 'Self-employed' } },
      { nilai: 'LAINNYA', label: { id: 'Lainnya', en: 'Other' } },
    ],
  },
  {
    kunci: 'layanan',
    label: { id: 'Jenis layanan yang diterima', en: 'Service received' },
    jenis: 'layanan',
    pilihan: [],
  },
]

export const skm142017: Instrumen = {
  kode: 'skm-14-2017',
  versi: 1,
  jenis: 'resmi',
  nama: { id: 'Survei Kepuasan Masyarakat', en: 'Public Satisfaction Survey' },
  dasarHukum: 'Peraturan Menteri PANRB Nomor 14 Tahun 2017',
  sasaran: 'pengguna',
  indeks: { singkatan: 'IKM', nama: { id: 'Indeks Kepuasan Masyarakat', en: 'Public Satisfaction Index' } },
  skala: { min: 1, max: 4 },
  konversi: { kali: '25' },
  // The printed bands end at 88.30, 76.60 and 64.99: what falls between is rounded first.
  kategori: [
    { kode: 'A', label: { id: 'Sangat baik', en: 'Very good' }, mulai: '88.31' },
    { kode: 'B', label: { id: 'Baik', en: 'Good' }, mulai: '76.61' },
    { kode: 'C', label: { id: 'Kurang baik', en: 'Less good' }, mulai: '65.00' },
    { kode: 'D', label: { id: 'Tidak baik', en: 'Not good' }, mulai: '25.00' },
  ],
  unsur: butir.map((b) => b.unsur),
  pertanyaan: butir.map((b) => b.pertanyaan),
  tambahan: [],
  responden: respondenSkm,
  catatan: [],
}
