import { formatAngka } from '../../../kernel/angka-desimal.ts'
import type { Kestabilan } from './kestabilan.ts'
import { MAKS_PERNYATAAN, MAKS_PESERTA } from './pengumpul.ts'
import type { PeringatanPeta } from './peringatan.ts'

type Kata = (p: PeringatanPeta) => string

const peringatanId: Kata = (p) => {
  switch (p.jenis) {
    case 'sedikit':
      return `Baru ${p.orang} orang yang dapat dikelompokkan. Dengan kurang dari ${p.minimum} orang kelompok belum dapat diandalkan: pakai hitungan per pernyataan saja.`
    case 'goyah':
      return 'Kelompoknya goyah: bila sebagian peserta tidak hadir, pembagiannya menjadi lain. Jangan menyimpulkan banyak dari siapa berada di mana.'
    case 'kurang_suara':
      return `${formatAngka(p.orang)} orang ikut dikelompokkan walau memberi kurang dari ${p.minimum} suara.`
    case 'seragam':
      return 'Semua orang memberi suara serupa, jadi hanya ada satu kelompok.'
    case 'kelompok_kecil':
      return `Kelompok ${p.huruf} hanya ${p.orang} orang: suaranya dapat dikenali, jangan diumumkan tersendiri.`
    default:
      return `${formatAngka(p.suara)} suara tidak dihitung: paling banyak ${formatAngka(MAKS_PESERTA)} peserta dan ${formatAngka(MAKS_PERNYATAAN)} pernyataan.`
  }
}
const peringatanEn: Kata = (p) => {
  switch (p.jenis) {
    case 'sedikit':
      return `Only ${p.orang} people can be grouped so far. With fewer than ${p.minimum} people groups cannot be relied on: use the counts per statement.`
    case 'goyah':
      return 'The groups are unsteady: without some of the participants they would be drawn otherwise. Do not conclude much from who is where.'
    case 'kurang_suara':
      return `${formatAngka(p.orang, 'en')} people are grouped although they voted fewer than ${p.minimum} times.`
    case 'seragam':
      return 'Everybody voted alike, so there is only one group.'
    case 'kelompok_kecil':
      return `Group ${p.huruf} has only ${p.orang} people: their votes can be recognised, do not publish them apart.`
    default:
      return `${formatAngka(p.suara, 'en')} votes were not counted: at most ${formatAngka(MAKS_PESERTA, 'en')} participants and ${formatAngka(MAKS_PERNYATAAN, 'en')} statements.`
  }
}

export const id = {
  tanya: 'Kelompok pendapat apa saja yang ada?',
  catatan: (orang: string, pernyataan: string, suara: string) =>
    `${orang} orang dikelompokkan menurut ${suara} suara atas ${pernyataan} pernyataan. Yang berdekatan memberi suara serupa; kiri, kanan, atas dan bawah tidak berarti apa-apa.`,
  gambar: (n: string) => `${n} kelompok pendapat`,
  uraian: (bagian: readonly string[]) => `Besarnya: ${bagian.join('; ')}.`,
  uraianKelompok: (huruf: string, orang: string) => `kelompok ${huruf} ${orang} orang`,
  kelompok: 'Kelompok',
  orang: 'Orang',
  bagian: 'Bagian',
  wakilTanya: 'Apa yang membedakan tiap kelompok?',
  wakilCatatan:
    'Pernyataan yang lebih sering disetujui atau ditolak di sini daripada di semua kelompok lain.',
  judulKelompok: (huruf: string, orang: string, bagian: string) =>
    `Kelompok ${huruf}, ${orang} orang (${bagian})`,
  utama: { setuju: 'Lebih sering setuju', tidak: 'Lebih sering tidak setuju' },
  takMenonjol: 'Tidak ada pernyataan yang menonjol.',
  dari: (n: string, dari: string) => `${n}\u00a0dari\u00a0${dari}`,
  takAda: '–',
  takUmum: 'Terlalu kecil untuk ditampilkan tersendiri.',
  tabelKelompok: 'Besarnya setiap kelompok',
  bersamaTanya: 'Apa yang disetujui semua kelompok?',
  bersamaCatatan: 'Disetujui lebih dari separuh pemberi suara di setiap kelompok, yang paling merata dahulu.',
  bersamaKosong: 'Belum ada pernyataan yang disetujui lebih dari separuh setiap kelompok.',
  pernyataan: 'Pernyataan',
  namaKelompok: (huruf: string) => `Kelompok ${huruf}`,
  perhatian: 'Sebelum menyimpulkan',
  kosong: 'Belum ada suara, jadi belum ada peta.',
  kestabilan: (sebutan: Kestabilan['sebutan'], ulangan: number) =>
    `${{ kukuh: 'Kelompoknya kukuh', cukup: 'Kelompoknya cukup kukuh', goyah: 'Kelompoknya goyah' }[sebutan]}: dihitung ulang ${ulangan} kali tanpa sebagian orang.`,
  peringatan: peringatanId,
}

export const en: typeof id = {
  tanya: 'What groups of opinion are there?',
  catatan: (orang, pernyataan, suara) =>
    `${orang} people grouped by ${suara} votes on ${pernyataan} statements. Those near each other voted alike; left, right, up and down mean nothing.`,
  gambar: (n) => `${n} groups of opinion`,
  uraian: (bagian) => `Their sizes: ${bagian.join('; ')}.`,
  uraianKelompok: (huruf, orang) => `group ${huruf} ${orang} people`,
  kelompok: 'Group',
  orang: 'People',
  bagian: 'Share',
  wakilTanya: 'What sets each group apart?',
  wakilCatatan: 'Statements that people here agree or disagree with more often than all other groups.',
  judulKelompok: (huruf, orang, bagian) => `Group ${huruf}, ${orang} people (${bagian})`,
  utama: { setuju: 'Agree more often', tidak: 'Disagree more often' },
  takMenonjol: 'No statement stands out.',
  dari: (n, dari) => `${n}\u00a0of\u00a0${dari}`,
  takAda: '–',
  takUmum: 'Too small to be shown apart.',
  tabelKelompok: 'Size of each group',
  bersamaTanya: 'What do all groups agree on?',
  bersamaCatatan: 'Agreed by more than half of those who voted in every group, the most even first.',
  bersamaKosong: 'There is no statement yet that more than half of every group agree on.',
  pernyataan: 'Statement',
  namaKelompok: (huruf) => `Group ${huruf}`,
  perhatian: 'Before you conclude',
  kosong: 'There are no votes yet, so there is no map.',
  kestabilan: (sebutan, ulangan) =>
    `${{ kukuh: 'The groups are steady', cukup: 'The groups are fairly steady', goyah: 'The groups are unsteady' }[sebutan]}: computed again ${ulangan} times without some of the people.`,
  peringatan: peringatanEn,
}

export const words = { id, en }
