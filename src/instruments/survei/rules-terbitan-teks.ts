import { compare, parseDecimal, ratio, sum } from '../../kernel/angka.ts'
import { formatAngka, roundHalfUp, truncate } from '../../kernel/angka-desimal.ts'
import { getUnsur, isUnsurKunci, unsurKunciList } from './instrumen.ts'
import { classifyMutu } from './rules.ts'
import {
  isSebagian,
  telusurTerbitan,
  type CaraHitung,
  type HasilTelusur,
  type Terbitan,
} from './rules-terbitan.ts'

/** Plain sentences on a published figure: how it was made, or why no way leads to it, and what else does not fit. */
export function explainTerbitan(t: Terbitan): string[] {
  const telusur = telusurTerbitan(t)
  return [
    telusur ? asal(t, telusur) : takLengkap(t),
    ...indeksDuaSkala(t),
    ...unsurAsing(t),
    ...totalBertentangan(t),
    ...selTertimbang(t),
    ...mutuBerbeda(t),
  ]
}

const angka = (text: string): string => (text.includes('/') ? text : formatAngka(text))

function asal(t: Terbitan, { cara, perBobot, dicoba }: HasilTelusur): string {
  const tepat = perBobot[0]!
  if (!cara) {
    const each = perBobot.map((b) => `${angka(b.bobot)} memberi ${formatAngka(b.indeks)}`).join(', ')
    return (
      `${angka(t.indeks)} tidak dapat diperoleh dari angka yang tercetak: bobot ${each}; ` +
      `${formatAngka(dicoba)} gabungan bobot dan pembulatan yang lazim tidak ada yang cocok.`
    )
  }
  const steps = langkahTeks(cara)
  const how = `${angka(t.indeks)} diperoleh dengan bobot ${angka(cara.bobot)}${steps ? `, ${steps}` : ''}.`
  return cara.bobot === tepat.bobot
    ? how
    : `${how} Dengan bobot tepat ${tepat.bobot} indeksnya ${formatAngka(tepat.indeks)}.`
}

const takLengkap = (t: Terbitan): string =>
  `Rata-rata yang tercetak hanya ${t.unsur.length} dari ${unsurKunciList.length} unsur, jadi ${angka(t.indeks)} tidak dapat dihitung ulang.`

/** 3.43 × 25 = 85.75 where 85.76 is printed: rounding before × 25 loses a hundredth, and 3.43 stands for 3.425–3.435. */
function indeksDuaSkala(t: Terbitan): string[] {
  if (t.indeksNrr === undefined || t.skala === 4) return []
  const printed = parseDecimal(t.indeksNrr)
  const times25 = formatAngka(roundHalfUp(printed.times(25), 2))
  if (times25 === angka(t.indeks)) return []
  const decimals = t.indeksNrr.split('.')[1]?.length ?? 0
  const back = roundHalfUp(parseDecimal(t.indeks).dividedBy(25), decimals)
  return [
    compare(parseDecimal(back.text), printed) === 0
      ? `${angka(t.indeksNrr)} × 25 = ${times25}; ${angka(t.indeks)} dihitung dari rata-rata sebelum dibulatkan.`
      : `${angka(t.indeks)} tidak cocok dengan indeks ${angka(t.indeksNrr)}, yang × 25 adalah ${times25}.`,
  ]
}

function langkahTeks(c: CaraHitung): string {
  const word = (what: string, step: string): string =>
    `${what} ${step.startsWith('bulat') ? 'dibulatkan' : 'dipotong'} ${step.at(-1)} desimal`
  return [
    c.nrr === 'tanpa' ? '' : word('NRR', c.nrr),
    c.tertimbang === 'tanpa' ? '' : word('NRR tertimbang', c.tertimbang),
    c.indeks === 'tanpa' ? '' : word('indeks', c.indeks),
    c.akhir === 'potong' ? 'hasil akhir dipotong, bukan dibulatkan' : '',
  ]
    .filter((text) => text !== '')
    .join(', ')
}

/** Only nine unsur by these names make an SKM; with others the index cannot stand beside another unit's. */
function unsurAsing(t: Terbitan): string[] {
  if (isSebagian(t)) return []
  const asing = t.unsur.filter((u) => u.kunci === undefined || !isUnsurKunci(u.kunci)).map((u) => u.label)
  const hilang = unsurKunciList
    .filter((k) => !t.unsur.some((u) => u.kunci === k))
    .map((k) => getUnsur(k).nama.id)
  if (asing.length === t.unsur.length)
    return [`${t.unsur.length} butirnya bukan sembilan unsur SKM menurut PermenPANRB 14/2017.`]
  const list: string[] = []
  if (asing.length > 0) list.push(`Bukan unsur SKM: ${asing.join('; ')}.`)
  if (hilang.length > 0) list.push(`Unsur yang tidak ada: ${hilang.join('; ')}.`)
  return list
}

function totalBertentangan(t: Terbitan): string[] {
  const { n } = t
  if (!n) return []
  return t.unsur.flatMap((u) => {
    if (u.total === undefined || u.nrr === undefined) return []
    const exact = ratio(u.total, n)
    const decimals = u.nrr.split('.')[1]?.length ?? 0
    const printed = parseDecimal(u.nrr)
    if (compare(parseDecimal(roundHalfUp(exact, decimals).text), printed) === 0) return []
    const isCut = compare(parseDecimal(truncate(exact, decimals).text), printed) === 0
    const rounded = formatAngka(roundHalfUp(exact, decimals))
    return [
      isCut
        ? `${u.label}: NRR ${angka(u.nrr)} dipotong, bukan dibulatkan (${rounded}).`
        : `${u.label}: jumlah ${formatAngka(u.total)} dari ${formatAngka(n)} responden memberi NRR ${rounded}, bukan ${angka(u.nrr)}.`,
    ]
  })
}

function selTertimbang(t: Terbitan): string[] {
  const cells = t.unsur.map((u) => u.tertimbang)
  if (!cells.every((c) => c !== undefined)) return []
  const total = sum(cells.map(parseDecimal))
  const printed = parseDecimal(t.indeks).times(4).dividedBy(t.skala)
  if (
    compare(
      parseDecimal(roundHalfUp(total.times(25), 1).text),
      parseDecimal(roundHalfUp(printed.times(25), 1).text),
    ) === 0
  )
    return []
  return [
    `Kolom NRR tertimbang yang tercetak berjumlah ${formatAngka(roundHalfUp(total, 3))}, sedangkan indeksnya ${formatAngka(roundHalfUp(printed, 3))}.`,
  ]
}

function mutuBerbeda(t: Terbitan): string[] {
  if (t.mutu === undefined) return []
  const menurut = classifyMutu(parseDecimal(t.indeks).times(100).dividedBy(t.skala))
  return menurut === t.mutu
    ? []
    : [
        `Mutu ${t.mutu} tidak sesuai dengan ${angka(t.indeks)}, yang menurut PermenPANRB 14/2017 bermutu ${menurut}.`,
      ]
}
