import type { JSX } from 'preact'
import { addDays, tanggalOf } from '../../../kernel/clock.ts'
import { countHariKerja } from '../../../kernel/hari-kerja.ts'
import { DescriptionList, formatDate, formatNumber, Section, Tag, type Tone } from '../../../ui/index.ts'
import { classifyLangkah, type KeadaanLangkah, type Langkah } from '../jam/rules.ts'
import { isSelesai } from '../status/rules.ts'
import type { RinciProps } from './props-rinci.ts'
import { kataRinci } from './words-rinci.ts'
import { kata } from './words.ts'

const NADA: Partial<Record<KeadaanLangkah, Tone>> = {
  tepat: 'success',
  lewat: 'warning',
  terlambat: 'danger',
}

/** The terms in plain words: which was met, which runs, and until when. */
export function BagianJam({ desk, r, now }: RinciProps): JSX.Element {
  const { lang } = desk
  const k = kataRinci[lang]
  const { jam, zona } = r
  const tutup = isSelesai(r.p.status)
  const baris = (['verifikasi', 'tanggapan', 'unit', 'selesai'] as const).flatMap((nama) => {
    const l = jam[nama]
    // Of a complaint that is done, only what was met is left to tell.
    if (!l || (tutup && l.dipenuhi === null && !l.tanpaTanggal)) return []
    if (nama === 'unit' && jam.tanggapan?.tenggat?.tanggal === l.tenggat?.tanggal) return []
    const menurut = { zona, kalender: nama === 'unit' ? r.kalenderUnit : r.kalender }
    return [{ term: k.jamNama[nama], value: <Kalimat l={l} r={menurut} now={now} lang={lang} /> }]
  })
  const hari = (batas: Date): string => formatDate(addDays(tanggalOf(batas, zona), -1), lang)
  const jeda = jam.jeda.length
  return (
    <Section title={k.jam}>
      <DescriptionList items={baris} />
      {jam.kelengkapan && !tutup && <p class="redup">{k.kelengkapan(hari(jam.kelengkapan.batas))}</p>}
      {jam.tutupOtomatis && !tutup && (
        <p class="redup">
          {(r.diperiksa ? k.tutupDiperiksa : k.tutupOtomatis)(hari(jam.tutupOtomatis.batas))}
        </p>
      )}
      {jeda > 0 && <p class="redup">{k.jeda(jeda)}</p>}
    </Section>
  )
}

function Kalimat({ l, r, now, lang }: { l: Langkah; r: Menurut; now: Date; lang: 'id' | 'en' }): JSX.Element {
  const keadaan = classifyLangkah(l, now)
  const teks = kalimatJam(l, r, now, lang)
  const nada = NADA[keadaan]
  if (!nada || keadaan === 'tepat') return <span>{teks}</span>
  // The word beside the sentence, not around it: a sentence in a tag does not fit a telephone.
  return (
    <span class="tumpuk rapat">
      <span>{teks}</span>
      <span>
        <Tag tone={nada}>{kata[lang].terlambat}</Tag>
      </span>
    </span>
  )
}

type Menurut = Pick<RinciProps['r'], 'zona' | 'kalender'>

/** One term as a sentence. */
export function kalimatJam(l: Langkah, r: Menurut, now: Date, lang: 'id' | 'en'): string {
  const k = kataRinci[lang]
  const { zona, kalender } = r
  const hariIni = tanggalOf(now, zona)
  const batas = l.tenggat && formatDate(l.tenggat.tanggal, lang)
  const dipenuhi = l.dipenuhi && formatDate(l.dipenuhi, lang, zona)
  switch (classifyLangkah(l, now)) {
    case 'tepat':
      return k.jamTepat(dipenuhi!)
    case 'lewat':
      return k.jamLewat(dipenuhi!, batas!)
    case 'berjalan': {
      const sisa = countHariKerja(hariIni, l.tenggat!.tanggal, kalender)
      return k.jamBerjalan(batas!, sisa <= 0 ? k.sisaHariIni : k.sisa(formatNumber(sisa, lang)))
    }
    case 'terlambat':
      return k.jamTerlambat(batas!, formatNumber(countHariKerja(l.tenggat!.tanggal, hariIni, kalender), lang))
    case 'tanpa_tanggal':
      return k.jamTanpaTanggal
    default:
      return l.dipenuhi ? k.jamTepat(dipenuhi!) : k.jamBerhenti
  }
}
