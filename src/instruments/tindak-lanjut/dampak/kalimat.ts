import type { Bahasa } from '../../../kernel/bahasa.ts'
import { formatDate, formatNumber } from '../../../ui/format.ts'
import type { Angka } from './angka.ts'
import type { Harapan } from './rules.ts'
import type { Dampak } from './store.ts'
import { kataDampak } from './words.ts'

type YangDinilai = Pick<Dampak, 'arah' | 'keluarga' | 'angka'>

/** What is measured, by name: "Nilai Waktu Penyelesaian". */
export function apaYangDiukur(a: Angka, lang: Bahasa): string {
  const { apa } = kataDampak[lang]
  if (a.jenis === 'unsur') return apa.unsur(a.nama[lang])
  return a.jenis === 'pengaduan' ? apa.pengaduan(a.topik) : apa.waktu(a.layanan)
}

/** Both figures, each with what it rests on. */
export function duaAngka(a: Angka, lang: Bahasa): readonly [string, string] | null {
  const k = kataDampak[lang]
  const n = (x: number): string => formatNumber(x, lang)
  if (a.lama === null || a.baru === null) return null
  if (a.jenis === 'unsur') {
    const [x, y] = [a.lama, a.baru].map((t) => k.n(formatNumber(t.nilai, lang, 2), n(t.n)))
    return [x!, y!]
  }
  if (a.jenis === 'waktu') {
    const [x, y] = [a.lama, a.baru].map((t) =>
      k.bagian(formatNumber(t.persen, lang, 1), n(t.tepat), n(t.selesai)),
    )
    return [x!, y!]
  }
  const orang = a.lama.perSeribu !== null && a.baru.perSeribu !== null
  const [x, y] = [a.lama, a.baru].map((t) =>
    orang
      ? k.perSeribu(formatNumber(t.perSeribu!, lang, 2), n(t.banyak), n(t.hari))
      : k.sebulan(formatNumber(t.sebulan, lang, 1), n(t.banyak), n(t.hari)),
  )
  return [x!, y!]
}

const satuan = (jenis: Angka['jenis'], besar: string, lang: Bahasa): string => {
  const k = kataDampak[lang]
  const x = formatNumber(besar.replace('-', ''), lang)
  if (jenis === 'unsur') return k.poin(x)
  return jenis === 'pengaduan' ? k.persen(x) : k.poinPersen(x)
}

/**
 * The verdict as one plain sentence with its figures: "Nilai Waktu Penyelesaian naik dari 72,75 (n 240) menjadi 79,50 (n 251);
 * kenaikan ini nyata, bukan kebetulan." It never says because.
 */
export function kalimatDampak(d: YangDinilai, lang: Bahasa): string {
  const k = kataDampak[lang]
  const apa = apaYangDiukur(d.angka, lang)
  const dua = duaAngka(d.angka, lang)
  if (!dua || d.keluarga === 0) return k.takTeruji[d.angka.jenis](rendah(apa))
  const [a, b] = dua
  if (d.arah !== 'belum_terbukti') return k.dari(apa, k.gerak[d.arah], a, b, k.nyata[d.arah])
  return d.angka.selisih === null
    ? k.belumNol(rendah(apa), a, b)
    : k.belum(rendah(apa), a, b, satuan(d.angka.jenis, d.angka.selisih, lang))
}

const rendah = (teks: string): string => teks.charAt(0).toLowerCase() + teks.slice(1)

/** What was hoped, which way, how far, since when. */
export const kalimatHarapan = (h: Harapan, apa: string, lang: Bahasa): string =>
  kataDampak[lang].harapan(
    rendah(apa),
    kataDampak[lang].gerak[h.arah],
    h.besar === '' ? '' : satuan(h.tolok.jenis, h.besar, lang),
    formatDate(h.tanggal, lang),
  )

/** How many were judged together, as the reader is told. */
export const kalimatKeluarga = (keluarga: number, lang: Bahasa): string | null =>
  keluarga === 0
    ? null
    : keluarga === 1
      ? kataDampak[lang].keluargaSatu
      : kataDampak[lang].keluarga(formatNumber(keluarga, lang))

/** Which stretches are compared. */
export function kalimatRentang(a: Angka, lang: Bahasa): string | null {
  const k = kataDampak[lang]
  if (a.lama === null || a.baru === null) return null
  if (a.jenis === 'unsur') return k.banding(a.baru.periode, a.lama.periode)
  const [x, y] = [a.lama, a.baru].map((t) => k.rentang(formatDate(t.dari, lang), formatDate(t.sampai, lang)))
  return k.banding(y!, x!)
}
