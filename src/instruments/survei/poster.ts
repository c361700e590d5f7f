import { renderTypst, renderTypstPng } from '../../reports/pdf.ts'
import { qrSvg } from '../../reports/qr.ts'
import mark from '../../ui/mark.svg'
import kartuTemplate from './kartu-hasil.typ'
import ajakan from './poster-ajakan.typ'
import hasilTemplate from './poster-hasil.typ'
import tenda from './poster-tenda.typ'
import { isSkm, rentangTeks } from './instrumen/ukuran.ts'
import { angka, daftar, namaUnsur, nilai2, rentang } from './report-teks.ts'
import type { Hitungan, LaporanSkm } from './report-types.ts'
import { TANDA_CONTOH } from './report.ts'

/** Sizes of the same sheet; `tenda`: A6 on both sides of a fold, for the counter. */
export const ukuranAjakanList = ['a4', 'a6', 'tenda'] as const
export type UkuranAjakan = (typeof ukuranAjakanList)[number]
export const ukuranHasilList = ['a4', 'a3'] as const
export type UkuranHasil = (typeof ukuranHasilList)[number]

export interface PosterSkm {
  readonly instansi: string
  readonly unit: string
  readonly layanan?: string
  /** "Loket 3", where each counter has an address of its own. */
  readonly loket?: string
  /** How many questions the form asks. */
  readonly banyak: number
  /** The full address in the QR, `https://…/s/k7m2xq`. */
  readonly alamat: string
  readonly contoh: boolean
  /** The picture of the instansi, as SVG. */
  readonly logo?: string
}

/** In the ink of the paper, not the colour of the screen. */
const tanda = mark.replaceAll('currentColor', '#26306b')
const pendek = (alamat: string): string => alamat.replace(/^https?:\/\//, '')
const contoh = (isContoh: boolean): object => (isContoh ? { contoh: TANDA_CONTOH } : {})

/** The sheet at the counter: what it is, the QR, the address to type, three steps and what is never asked. */
export const posterSkm = (p: PosterSkm, ukuran: UkuranAjakan = 'a4'): Promise<Buffer> =>
  renderTypst(ukuran === 'tenda' ? tenda : ajakan, {
    ukuran,
    pertanyaan: `${p.banyak}, tinggal pilih.`,
    judul: `Poster survei ${p.unit}`,
    instansi: p.instansi,
    unit: p.unit,
    ...(p.layanan || p.loket ? { layanan: [p.loket, p.layanan].filter(Boolean).join(' · ') } : {}),
    alamat: pendek(p.alamat),
    qr: qrSvg(p.alamat, { title: 'Kode QR survei', strength: 'Q' }),
    qrAlt: `Kode QR menuju ${pendek(p.alamat)}`,
    tanda: p.logo ?? tanda,
    tandaAlt: p.logo ? `Logo ${p.instansi}` : 'Sambut',
    ...contoh(p.contoh),
  })

export interface PosterHasil extends Pick<
  LaporanSkm,
  | 'instansi'
  | 'unit'
  | 'layanan'
  | 'periode'
  | 'hasil'
  | 'instrumen'
  | 'demografi'
  | 'contoh'
  | 'alasanMinimum'
  | 'logo'
> {
  /** Where to complain: "Loket 3", "lapor.go.id", "0812-…". */
  readonly pengaduan: readonly string[]
  /** The published record, as a QR. */
  readonly alamat?: string
}

const baris = (isi: readonly Hitungan[]): { label: string; n: string }[] =>
  isi.map((h) => ({ label: h.label, n: h.n === null ? '–' : angka(h.n) }))

/** The result for the waiting room: value, grade, who answered, what is mended first, where to complain. */
export const posterHasil = (p: PosterHasil, ukuran: UkuranHasil = 'a4'): Promise<Buffer> =>
  renderTypst(hasilTemplate, { ...dataHasil(p), ukuran })

/** The same as a square picture for social media: 1080 × 1080, letters that survive a small screen. */
export const kartuHasil = (p: PosterHasil): Promise<Buffer> =>
  renderTypstPng(kartuTemplate, { ...dataHasil(p), ...(p.alamat ? { alamat: pendek(p.alamat) } : {}) }, 1080)

function dataHasil(p: PosterHasil): object {
  const { hasil, instrumen } = p
  const selang = hasil.selang95
    ? `Dari ${angka(hasil.n)} orang; sebenarnya antara ${nilai2(hasil.selang95[0])} dan ${nilai2(hasil.selang95[1])}.`
    : 'Dari satu orang: belum menggambarkan pengguna layanan.'
  const ambang = hasil.mutu !== '' && hasil.kepastian === 'ambang' ? ' Mutunya masih di ambang.' : ''
  const kurang = hasil.minimumResponden !== undefined && hasil.n < hasil.minimumResponden
  return {
    judul: `Hasil survei ${p.unit}, ${p.periode.nama}`,
    instansi: p.instansi,
    unit: p.unit,
    ...(p.layanan ? { layanan: p.layanan } : {}),
    periode: `${p.periode.nama} · ${rentang(p.periode)}`,
    nilai: nilai2(hasil.ikm),
    selang: selang + ambang,
    indeks: instrumen.indeks.nama.id,
    ...(hasil.mutu
      ? { mutu: hasil.mutu, kinerja: hasil.kinerja, mutuNama: isSkm(instrumen) ? 'Mutu pelayanan' : 'Mutu' }
      : { skala: rentangTeks(instrumen, 'id') }),
    responden: angka(hasil.n),
    ...(kurang
      ? {
          catatan: `Di bawah jumlah minimum ${angka(hasil.minimumResponden)}.${p.alasanMinimum ? ` ${p.alasanMinimum}` : ''}`,
        }
      : {}),
    jenisKelamin: baris(p.demografi.jenisKelamin),
    pendidikan: baris(p.demografi.pendidikan),
    perbaikan: `Yang kami perbaiki lebih dahulu: ${daftar(hasil.prioritas.terpilih.map((u) => namaUnsur(u, instrumen)))}.`,
    pengaduan: p.pengaduan,
    ...(p.alamat
      ? {
          qr: qrSvg(p.alamat, { title: 'Kode QR hasil survei' }),
          qrAlt: `Kode QR menuju ${pendek(p.alamat)}`,
        }
      : {}),
    kaki: [instrumen.nama.id, instrumen.dasarHukum, `nilai ${rentangTeks(instrumen, 'id')}`]
      .filter(Boolean)
      .join(' · '),
    tanda: p.logo ?? tanda,
    tandaAlt: p.logo ? `Logo ${p.instansi}` : 'Sambut',
    ...contoh(p.contoh),
  }
}
