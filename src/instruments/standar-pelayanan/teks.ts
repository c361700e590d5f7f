import type { Bahasa } from '../../kernel/bahasa.ts'
import { formatNumber, formatRupiah } from '../../ui/format.ts'
import type { Biaya, IsiStandar, Komponen, Tahap, Waktu } from './rules.ts'
import { kataKomponen } from './words-komponen.ts'

/** "3 hari kerja (sejak berkas lengkap)"; only the note where no number is promised. */
export function teksWaktu({ angka, satuan, catatan }: Waktu, lang: Bahasa): string {
  if (angka === null) return catatan
  const lama = `${formatNumber(angka, lang)} ${kataKomponen[lang].satuan[satuan]}`
  return catatan === '' ? lama : `${lama} (${catatan})`
}

export function teksBiaya(b: Biaya, lang: Bahasa): string[] {
  if (b.jenis === 'gratis') return [kataKomponen[lang].gratis, ...(b.catatan === '' ? [] : [b.catatan])]
  return [
    ...(b.jenis === 'tarif' ? b.tarif.map((t) => `${t.nama}: ${formatRupiah(t.rupiah, lang)}`) : []),
    ...(b.catatan === '' ? [] : [b.catatan]),
  ]
}

/** Lines of every stage; each line of several stages begins with the name of its own. */
function perTahap(isi: IsiStandar, lang: Bahasa, baris: (t: Tahap) => readonly string[]): string[] {
  if (isi.tahap.length === 1) return [...baris(isi.tahap[0]!)]
  const k = kataKomponen[lang]
  return isi.tahap.flatMap((t, i) => baris(t).map((b) => `${t.nama || k.tahap(i + 1, '')}: ${b}`))
}

/** A component as the lines it is printed, compared and exported in. */
export function barisKomponen(isi: IsiStandar, komponen: Komponen, lang: Bahasa): string[] {
  switch (komponen) {
    case 'persyaratan':
      return perTahap(isi, lang, (t) => t.persyaratan)
    case 'prosedur':
      return perTahap(isi, lang, (t) => t.prosedur)
    case 'waktu':
      return perTahap(isi, lang, (t) => [teksWaktu(t.waktu, lang)].filter(Boolean))
    case 'biaya':
      return teksBiaya(isi.biaya, lang)
    case 'dasar_hukum':
      return [...isi.dasarHukum]
    case 'jumlah_pelaksana': {
      const { orang, catatan } = isi.jumlahPelaksana
      const n = orang === null ? [] : [kataKomponen[lang].orang(formatNumber(orang, lang))]
      return [...n, ...(catatan === '' ? [] : [catatan])]
    }
    default:
      return [...isi[komponen]]
  }
}

/** What citizens read beside the components: no component of the law, and still part of what a version says. */
export const keteranganList = ['deskripsi', 'kanal', 'tautan', 'lokasi', 'jam'] as const

export const barisKeterangan = (
  isi: IsiStandar,
  x: (typeof keteranganList)[number],
  lang: Bahasa,
): string[] =>
  x === 'kanal' ? isi.kanal.map((k) => kataKomponen[lang].kanal[k]) : isi[x] === '' ? [] : [isi[x]]
