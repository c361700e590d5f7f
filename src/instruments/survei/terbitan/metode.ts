import { fromDouble } from '../../../kernel/angka.ts'
import { formatAngka, roundHalfUp } from '../../../kernel/angka-desimal.ts'
import { unsurKunciList } from '../instrumen.ts'
import type { Bobot } from '../rules.ts'
import type { IsiTerbitan } from './snapshot.ts'

type TandaTerbit = IsiTerbitan['tanda']

/** What happened to flagged answers, in the words that go with every copy of the figure. */
function tandaTeks(tanda: TandaTerbit | undefined): string[] {
  const keluar = tanda?.dikeluarkan
  if (!keluar || keluar.n === 0)
    return [
      'Semua jawaban dihitung, juga yang bertanda (nilai sama pada semua unsur, perangkat yang sama, terlalu cepat, terlalu banyak sekaligus, atau serupa berturut-turut); indeks tanpa jawaban bertanda disebut di sampingnya.',
    ]
  return [
    `${formatAngka(keluar.n)} dari ${formatAngka(keluar.dengan.n)} jawaban yang masuk tidak dihitung, karena bertanda dan diputuskan demikian oleh pejabat unit; jawabannya tetap tersimpan. Dengan semua jawaban indeksnya ${formatAngka(roundHalfUp(fromDouble(keluar.dengan.ikm), 2))}, mutu ${keluar.dengan.mutu}.`,
    ...keluar.putusan.map(
      (p) =>
        `Putusan atas ${formatAngka(p.n)} jawaban (${p.putusan === 'keluarkan' ? 'tidak dihitung' : 'tetap dihitung'}): ${p.alasan}`,
    ),
  ]
}

/** How the figures were made, as printed under them: a reader with the numbers must come to the same result. */
export function metodeTeks(bobot: Bobot, populasi: number | null, tanda?: TandaTerbit): string[] {
  return [
    bobot === 'tepat'
      ? `Setiap unsur berbobot tepat 1/${unsurKunciList.length}; indeks = jumlah NRR × bobot × 25.`
      : `Setiap unsur berbobot ${formatAngka(bobot)} (kebiasaan lama, bukan 1/${unsurKunciList.length}); indeks = jumlah NRR × bobot × 25.`,
    'Perhitungan memakai bilangan pecahan tepat dan dibulatkan sekali di akhir: indeks dan nilai unsur dua desimal, NRR empat desimal, setengah ke atas. Karena itu jumlah angka yang tercetak dapat berbeda tipis dari totalnya.',
    'Mutu menurut Peraturan Menteri PANRB Nomor 14 Tahun 2017, ditetapkan sesudah pembulatan: A mulai 88,31; B mulai 76,61; C mulai 65,00; selebihnya D.',
    'Selang kepercayaan 95 % adalah selang t dari indeks setiap responden (rata-rata sembilan jawaban × 25)' +
      (populasi === null
        ? '.'
        : `, dikoreksi dengan √(1 − n/N) untuk N = ${formatAngka(populasi)} pengguna layanan.`),
    ...tandaTeks(tanda),
  ]
}
