import { fromDouble } from '../../../kernel/angka.ts'
import { formatAngka, roundHalfUp } from '../../../kernel/angka-desimal.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import type { Bobot } from '../rules.ts'
import type { IsiTerbitan } from './snapshot.ts'

type TandaTerbit = IsiTerbitan['tanda']

/** What happened to flagged answers, in the words that go with every copy of the figure. */
function tandaTeks(tanda: TandaTerbit | undefined): string[] {
  const keluar = tanda?.dikeluarkan
  if (!keluar || keluar.n === 0) {
    const tanpa = tanda?.tanpaTanda
      ? '; indeks tanpa jawaban bertanda disebut di sampingnya'
      : tanda && tanda.bertanda > 0
        ? '; indeks tanpa jawaban bertanda tidak disebut, sebab yang bertanda, atau yang tidak, terlalu sedikit'
        : ''
    return [
      `Semua jawaban dihitung, juga yang bertanda (nilai sama pada semua unsur, perangkat yang sama, terlalu cepat, terlalu banyak sekaligus, atau serupa berturut-turut)${tanpa}.`,
    ]
  }
  return [
    `${formatAngka(keluar.n)} dari ${formatAngka(keluar.masuk)} jawaban yang masuk tidak dihitung, karena bertanda dan diputuskan demikian oleh pejabat unit; jawabannya tetap tersimpan.` +
      (keluar.dengan
        ? ` Dengan semua jawaban indeksnya ${formatAngka(roundHalfUp(fromDouble(keluar.dengan.ikm), 2))}, mutu ${keluar.dengan.mutu}.`
        : ' Indeks dengan semua jawaban tidak disebut, sebab selisihnya akan membuka jawaban orang yang sedikit itu.'),
    ...keluar.putusan.map(
      (p) =>
        `Putusan atas ${formatAngka(p.n)} jawaban (${p.putusan === 'keluarkan' ? 'tidak dihitung' : 'tetap dihitung'}): ${p.alasan}`,
    ),
  ]
}

/** `2/3`, `0,125`. */
const pecahan = (text: string): string =>
  text
    .split('/')
    .map((x) => formatAngka(x))
    .join('/')

const dasarMutu = ({ kategori, dasarHukum }: Instrumen): string => {
  if (kategori.length === 0) return 'Kuesioner ini tidak menetapkan mutu; yang disajikan adalah nilainya.'
  const turun = kategori.map((k, i) =>
    i < kategori.length - 1 ? `${k.kode} mulai ${formatAngka(k.mulai)}` : `selebihnya ${k.kode}`,
  )
  return `Mutu ${dasarHukum ? `menurut ${dasarHukum}` : 'menurut kuesioner ini'}, ditetapkan sesudah pembulatan: ${turun.join('; ')}.`
}

function dasarBobot(bobot: Bobot, i: Instrumen): string {
  const kali = pecahan(i.konversi.kali)
  const k = i.unsur.length
  if (bobot !== 'tepat')
    return `Setiap unsur berbobot ${formatAngka(bobot)} (kebiasaan lama, bukan 1/${k}); indeks = jumlah NRR × bobot × ${kali}.`
  const sama = i.unsur.every((u) => u.bobot === `1/${k}`)
  return sama
    ? `Setiap unsur berbobot tepat 1/${k}; indeks = jumlah NRR × bobot × ${kali}.`
    : `Bobot unsur: ${i.unsur.map((u) => `${u.nama.id} ${pecahan(u.bobot)}`).join('; ')}; indeks = jumlah NRR × bobot × ${kali}.`
}

/** How the figures were made, as printed under them: a reader with the numbers must come to the same result. */
export function metodeTeks(
  bobot: Bobot,
  populasi: number | null,
  tanda?: TandaTerbit,
  instrumen: Instrumen = skm142017,
  lapisan?: IsiTerbitan['lapisan'],
): string[] {
  const { konversi, pertanyaan, unsur } = instrumen
  const banyak = pertanyaan.length === 9 ? 'sembilan' : String(pertanyaan.length)
  const rata =
    pertanyaan.length === unsur.length && unsur.every((u) => u.bobot === unsur[0]!.bobot)
      ? `rata-rata ${banyak} jawaban`
      : 'rata-rata jawabannya menurut bobot'
  return [
    dasarBobot(bobot, instrumen),
    ...(pertanyaan.length > unsur.length
      ? ['Unsur dengan beberapa pertanyaan memakai rata-rata pertanyaan-pertanyaannya.']
      : []),
    ...(konversi.catatan ? [konversi.catatan.id] : []),
    'Perhitungan memakai bilangan pecahan tepat dan dibulatkan sekali di akhir: indeks dan nilai unsur dua desimal, NRR empat desimal, setengah ke atas. Karena itu jumlah angka yang tercetak dapat berbeda tipis dari totalnya.',
    dasarMutu(instrumen),
    `Selang kepercayaan 95 % adalah selang t dari indeks setiap responden (${rata} × ${pecahan(konversi.kali)})` +
      (lapisan
        ? `, berlapis menurut layanan sesuai rencana sampel: ragamnya dihitung di dalam setiap layanan, dikoreksi dengan 1 − n/N layanan itu, lalu digabung menurut jumlah respondennya. Layanan yang disembunyikan menjadi satu lapisan.`
        : populasi === null
          ? '.'
          : `, dikoreksi dengan √(1 − n/N) untuk N = ${formatAngka(populasi)} pengguna layanan.`),
    ...tandaTeks(tanda),
  ]
}
