import { formatAngka, roundHalfUp } from '../../../kernel/angka-desimal.ts'
import { compare, ratio, type Ratio } from '../../../kernel/angka.ts'
import { getUnsur, skm142017, type Instrumen, type UnsurKunci } from '../instrumen.ts'
import { parsePecahan } from '../instrumen/pecahan.ts'
import { isSkm } from '../instrumen/ukuran.ts'
import type { Hasil } from '../rules-hasil.ts'

/** The generated sentences of a report. They say only what holds everywhere; a person adds what is particular. */

export const latarBelakangText = (unit: string, periode: string, instrumen: Instrumen = skm142017): string =>
  [
    isSkm(instrumen)
      ? 'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik mewajibkan penyelenggara mengikutsertakan masyarakat dalam menilai pelayanan. Peraturan Menteri PANRB Nomor 14 Tahun 2017 menetapkan Survei Kepuasan Masyarakat sebagai caranya: sekurang-kurangnya sekali setahun, hasilnya diumumkan dan ditindaklanjuti.'
      : `${isUmum(instrumen) ? 'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik mewajibkan penyelenggara mengikutsertakan masyarakat dalam menilai pelayanan. ' : ''}Survei ini memakai kuesioner ${instrumen.nama.id}${instrumen.dasarHukum ? ` (${instrumen.dasarHukum})` : ''}.`,
    isSkm(instrumen)
      ? `${unit} melaksanakan survei ${periode} untuk mengetahui bagaimana pengguna menilai pelayanan yang mereka terima, dan bagian mana yang harus diperbaiki lebih dahulu.`
      : `${unit} melaksanakan survei ${periode} untuk mengetahui bagaimana penilaian ${responden[instrumen.sasaran]}, dan bagian mana yang harus diperbaiki lebih dahulu.`,
  ].join('\n\n')

/** Asked as users of a service or as citizens: what UU 25/2009 is about. */
const isUmum = ({ sasaran }: Instrumen): boolean => sasaran === 'pengguna' || sasaran === 'masyarakat'

export const tujuanText = (instrumen: Instrumen = skm142017): string =>
  isSkm(instrumen)
    ? TUJUAN
    : `Survei ini bertujuan mengetahui ${instrumen.indeks.nama.id}, menemukan unsur yang paling lemah, dan menjadi dasar rencana tindak lanjut.`

const TUJUAN =
  'Survei ini bertujuan mengetahui tingkat kepuasan pengguna layanan, menemukan unsur pelayanan yang paling lemah, dan menjadi dasar rencana tindak lanjut.'

const responden: Readonly<Record<Instrumen['sasaran'], string>> = {
  pengguna: 'pengguna layanan',
  pegawai: 'pegawai',
  mitra: 'mitra kerja',
  masyarakat: 'warga masyarakat',
}

export function metodeText(
  layanan: readonly string[],
  saluran: readonly string[],
  { unsur, skala, dasarHukum, sasaran }: Instrumen = skm142017,
): string {
  const banyak = unsur.length === 9 ? 'sembilan' : String(unsur.length)
  const siapa =
    layanan.length > 0 && sasaran === 'pengguna'
      ? `orang yang telah menerima layanan ${listText(layanan)}`
      : responden[sasaran]
  const tentang = `Responden adalah ${siapa}. Kuesioner memuat ${banyak} unsur${dasarHukum ? ` menurut ${dasarHukum}` : ''}; setiap pertanyaan dijawab dengan nilai ${skala.min} sampai ${skala.max}.`
  const lewat =
    saluran.length === 0 ? '' : `Jawaban dikumpulkan melalui ${listText(saluran.map(saluranText))}. `
  return `${tentang}\n\n${lewat}Nama, NIK, dan nomor telepon tidak dikumpulkan.`
}

export const penutupText = (
  unit: string,
  periode: string,
  hasil: Hasil,
  instrumen: Instrumen = skm142017,
): string =>
  `${instrumen.indeks.nama.id} ${unit} pada ${periode} adalah ${dua(hasil.ikm)}${hasil.mutu ? ` dengan mutu${isSkm(instrumen) ? ' pelayanan' : ''} ${hasil.mutu} (${hasil.kinerja.toLowerCase()})` : ''}. Rencana tindak lanjut dalam laporan ini dilaksanakan oleh penanggung jawab yang disebutkan, dan pelaksanaannya dilaporkan pada survei berikutnya.`

/** Lowest and highest unsur with their values, and how far they lie apart. */
export function analisisText(hasil: Hasil, instrumen: Instrumen = skm142017): string {
  const nilai = (kunci: UnsurKunci): string =>
    `${getUnsur(kunci, instrumen).nama.id} (${dua(hasil.unsur.find((u) => u.kunci === kunci)!.nilai)})`
  // Points per question, so that an unsur with several is not higher for it.
  const tinggi = ({ kunci, total }: Hasil['unsur'][number]): Ratio =>
    ratio(total, instrumen.pertanyaan.filter((p) => p.unsur === kunci).length)
  const totals = hasil.unsur.map(tinggi).toSorted(compare)
  const [low, top] = [totals[0]!, totals.at(-1)!]
  if (compare(top, low) === 0)
    return `${hasil.unsur.length === 9 ? 'Kesembilan' : 'Semua'} unsur bernilai sama (${dua(hasil.unsur[0]!.nilai)}), jadi tidak ada unsur yang paling lemah.`
  const tertinggi = hasil.unsur.filter((u) => compare(tinggi(u), top) === 0).map((u) => u.kunci)
  const { terpilih, seri } = hasil.prioritas
  return [
    `Unsur dengan nilai terendah adalah ${listText(terpilih.map(nilai))}.`,
    seri.length > 0 ? `Yang bernilai sama dengan unsur terakhir: ${listText(seri.map(nilai))}.` : '',
    `Nilai tertinggi dicapai oleh ${listText(tertinggi.map(nilai))}.`,
    `Jarak antara unsur tertinggi dan terendah ${formatAngka(roundHalfUp(top.minus(low).times(parsePecahan(instrumen.konversi.kali)).dividedBy(hasil.n), 2))} poin.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** A figure that was already rounded to two decimals, written out. */
export const dua = (nilai: number): string => formatAngka(nilai.toFixed(2))

const SALURAN: Readonly<Record<string, string>> = {
  daring: 'formulir daring (tautan dan kode QR)',
  kertas: 'kuesioner kertas yang dimasukkan petugas',
  impor: 'rekapitulasi kuesioner yang diimpor',
  anjungan: 'anjungan di tempat pelayanan',
  wawancara: 'wawancara oleh petugas',
}
const saluranText = (saluran: string): string => SALURAN[saluran] ?? saluran

/** `a`, `a dan b`, `a, b, dan c`. */
export function listText(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? ''
  if (items.length === 2) return `${items[0]} dan ${items[1]}`
  return `${items.slice(0, -1).join(', ')}, dan ${items.at(-1)}`
}
