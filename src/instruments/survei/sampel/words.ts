import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Galat, MetodeSampel } from '../sampel.ts'
import type { Keabsahan } from './rules.ts'

const keabsahan: Record<Keabsahan, string> = {
  memenuhi: 'Memenuhi jumlah minimum',
  di_bawah_minimum: 'Di bawah jumlah minimum',
  populasi_tidak_diketahui: 'Populasi tidak diketahui',
}
const keabsahanEn: typeof keabsahan = {
  memenuhi: 'Reaches the minimum sample',
  di_bawah_minimum: 'Below the minimum sample',
  populasi_tidak_diketahui: 'Population not known',
}
const metode: Record<MetodeSampel, string> = {
  krejcie_morgan: 'Krejcie dan Morgan',
  cochran: 'Cochran',
  slovin: 'Slovin',
}
const galat: Record<Galat, string> = { '0.03': '3%', '0.05': '5%', '0.1': '10%' }

const id = {
  judul: 'Rencana sampel',
  pengantar:
    'Berapa orang paling sedikit yang perlu ditanya, dari layanan mana, dan secepat apa. Orangnya dipilih tanpa pandang bulu: siapa pun yang baru selesai dilayani.',
  sudahTerbit: (revisi: number) =>
    `Periode ini sudah terbit (revisi ${revisi}). Memperbaiki jumlah pengguna boleh; perubahannya tampak pada revisi berikutnya, dan terbitan yang lama tetap seperti adanya.`,
  keabsahan,
  metode: {
    ...metode,
    krejcie_morgan: 'Krejcie dan Morgan (tabel yang lazim dipakai untuk SKM)',
  } satisfies Record<MetodeSampel, string>,
  namaMetode: metode,
  galat,

  ringkasTanya: 'Berapa yang dibutuhkan?',
  ringkas: (minimum: string, populasi: string, nama: string) =>
    `Paling sedikit ${minimum} responden dari ${populasi} pengguna layanan (${nama}).`,
  ringkasTanpaBatas: (minimum: string, nama: string) =>
    `Paling sedikit ${minimum} responden (${nama}, tanpa batas jumlah pengguna).`,
  ringkasTakTahu: 'Belum dapat dihitung: jumlah pengguna layanan belum diisi.',
  sasaranLebih: (sasaran: string) =>
    `Supaya setiap layanan cukup terwakili, sasarannya ${sasaran} responden.`,
  celahTanya: 'Layanan mana yang masih kurang?',
  celah: (kurang: string, layanan: string) => `Kurang ${kurang} dari ${layanan}`,
  sisa: (hari: string) => `sisa ${hari} hari kerja`,
  sisaNol: 'hari kerja sudah habis',
  celahHabis: 'Setiap layanan sudah mencapai bagiannya.',
  celahTakTahu: 'Isi jumlah pengguna setiap layanan, supaya tampak layanan mana yang kurang.',
  perHari: (n: string) => `kira-kira ${n} orang per hari kerja`,
  kolomLayanan: 'Layanan',
  kolomPengguna: 'Pengguna',
  kolomSasaran: 'Sasaran',
  kolomMasuk: 'Sudah masuk',
  kolomKurang: 'Kurang',

  lajuTanya: 'Cukup cepatkah jawaban masuk?',
  lajuCatatan: (minimum: string) =>
    `Batang: jawaban sejak hari pertama. Garis: sasaran sampai ${minimum}, dibagi menurut hari kerja.`,
  lajuUraian: (n: string, sasaran: string) => `Sampai pekan ini ${n} jawaban masuk, rencananya ${sasaran}.`,
  kolomPekan: 'Pekan',
  kolomHari: 'Hari kerja',
  kolomRencana: 'Rencana',
  kolomSampai: 'Masuk sejak awal',
  kolomRencanaSampai: 'Rencana sejak awal',

  aturJudul: 'Atur rencana',
  rumus: 'Rumus jumlah minimum',
  galatLabel: 'Galat yang diterima',
  galatPetunjuk: 'Hanya untuk Cochran dan Slovin. Krejcie dan Morgan selalu 5%.',
  hinggaLabel: 'Jumlah pengguna ikut dihitung?',
  hinggaPetunjuk: 'Tanpa batas hanya untuk Cochran dan Slovin, bila pengguna tidak mungkin dihitung.',
  hinggaYa: 'Ya, jumlah pengguna diketahui',
  hinggaTidak: 'Tidak, seolah-olah tanpa batas',
  palingSedikit: 'Paling sedikit per layanan',
  palingSedikitPetunjuk: 'Layanan kecil tetap ditanya sekian orang, supaya nilainya dapat dibaca sendiri.',
  penggunaJudul: 'Jumlah pengguna pada masa survei',
  penggunaPetunjuk:
    'Dari register atau antrean tahun lalu pada bulan yang sama. Isi setiap layanan; jumlah seluruhnya dihitung sendiri.',
  seluruh: 'Jumlah seluruhnya, bila per layanan tidak diketahui',
  orang: 'orang',
  simpan: 'Simpan rencana',
  tersimpan: 'Rencana sampel tersimpan.',
  keRencana: 'Lihat rencana sampel',
}
const en: typeof id = {
  judul: 'Sampling plan',
  pengantar:
    'How many people to ask at least, of which service, and how fast. Ask whoever has just been served, without choosing.',
  sudahTerbit: (revisi) =>
    `This period is published (revision ${revisi}). Correcting the number of users is allowed; it shows in the next revision, and what was published stays as it is.`,
  keabsahan: keabsahanEn,
  metode: { ...metode, krejcie_morgan: 'Krejcie and Morgan (the table commonly used for SKM)' },
  namaMetode: { ...metode, krejcie_morgan: 'Krejcie and Morgan' },
  galat,

  ringkasTanya: 'How many are needed?',
  ringkas: (minimum, populasi, nama) => `At least ${minimum} respondents of ${populasi} users (${nama}).`,
  ringkasTanpaBatas: (minimum, nama) => `At least ${minimum} respondents (${nama}, as if users had no end).`,
  ringkasTakTahu: 'Cannot be computed yet: the number of users is missing.',
  sasaranLebih: (sasaran) => `So that every service is heard, the target is ${sasaran} respondents.`,
  celahTanya: 'Which service still lacks answers?',
  celah: (kurang, layanan) => `${kurang} short in ${layanan}`,
  sisa: (hari) => `${hari} working days left`,
  sisaNol: 'no working day left',
  celahHabis: 'Every service has reached its share.',
  celahTakTahu: 'Fill in the users of each service to see which one lacks answers.',
  perHari: (n) => `about ${n} people per working day`,
  kolomLayanan: 'Service',
  kolomPengguna: 'Users',
  kolomSasaran: 'Target',
  kolomMasuk: 'Received',
  kolomKurang: 'Missing',

  lajuTanya: 'Do answers come in fast enough?',
  lajuCatatan: (minimum) =>
    `Bar: answers since the first day. Line: the plan up to ${minimum}, by working days.`,
  lajuUraian: (n, sasaran) => `Up to this week ${n} answers came in; the plan was ${sasaran}.`,
  kolomPekan: 'Week',
  kolomHari: 'Working days',
  kolomRencana: 'Plan',
  kolomSampai: 'Received so far',
  kolomRencanaSampai: 'Plan so far',

  aturJudul: 'Set the plan',
  rumus: 'Formula of the minimum',
  galatLabel: 'Accepted error',
  galatPetunjuk: 'For Cochran and Slovin only. Krejcie and Morgan always use 5%.',
  hinggaLabel: 'Does the number of users count?',
  hinggaPetunjuk: 'Without end only for Cochran and Slovin, where users cannot be counted.',
  hinggaYa: 'Yes, the number of users is known',
  hinggaTidak: 'No, as if they had no end',
  palingSedikit: 'At least per service',
  palingSedikitPetunjuk: 'A small service is still asked this many, so that its figure can be read alone.',
  penggunaJudul: 'Users during the survey',
  penggunaPetunjuk:
    'From the register or queue of the same months last year. Fill in every service; the whole follows.',
  seluruh: 'The whole, if it is not known by service',
  orang: 'people',
  simpan: 'Save the plan',
  tersimpan: 'Sampling plan saved.',
  keRencana: 'See the sampling plan',
}
export const kataSampel: Record<Bahasa, typeof id> = { id, en }
