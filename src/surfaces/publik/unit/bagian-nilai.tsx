import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import {
  formatDateRange,
  formatNumber,
  HonestIndex,
  IndexRuler,
  Notice,
  Section,
  Tag,
} from '../../../ui/index.ts'
import { classifyKeabsahan, isSkm, skalaTeks, teksOf, ukuranOf } from '../../../instruments/survei/index.ts'
import { kinerjaTeks } from './label.ts'
import { kata } from '../words.ts'
import type { DataPerubahan, DataTerbitan } from './data.ts'
import { kataUnit } from './words.ts'

interface Bagian {
  readonly terbitan: DataTerbitan
  readonly lang: Bahasa
}

/** The index as one honest sentence, with everything that must be known before believing it. */
export function BagianNilai({ terbitan, lang }: Bagian): JSX.Element {
  const { instrumen } = terbitan
  const { hasil, periode } = terbitan.isi
  const k = kataUnit[lang]
  const dua = (v: number): string => formatNumber(v, lang, 2)
  const { selang95 } = hasil
  const selang = selang95 ? k.selangAntara(dua(selang95[0]), dua(selang95[1])) : k.tanpaSelang
  return (
    <Section
      title={isSkm(instrumen) ? k.judulNilai : teksOf(instrumen.indeks.nama, lang)}
      id="nilai"
      lead={k.tentangPeriode(periode.nama, formatDateRange(periode.mulai, periode.selesai, lang))}
    >
      <HonestIndex
        nilai={hasil.ikm}
        kinerja={kinerjaTeks(hasil.kinerja, instrumen, lang)}
        skala={skalaTeks(instrumen, lang)}
        n={hasil.n}
        lang={lang}
        ambang={hasil.mutu !== '' && hasil.kepastian === 'ambang'}
        {...(selang95 ? { selang: [selang95[0], selang95[1]] as const } : {})}
      />
      <IndexRuler
        id="indeks"
        title={k.grafikIndeks(dua(hasil.ikm), hasil.mutu)}
        ukuran={ukuranOf(instrumen)}
        desc={k.grafikIndeksUraian(dua(hasil.ikm), selang)}
        nilai={hasil.ikm}
        lang={lang}
        {...(selang95 ? { selang: [selang95[0], selang95[1]] as const } : {})}
      />
      {hasil.rataRata !== undefined && (
        <p>
          {k.rataAsli(dua(hasil.rataRata), `${instrumen.skala.min}–${instrumen.skala.max}`)}{' '}
          {instrumen.konversi.catatan && (
            <span class="redup">{teksOf(instrumen.konversi.catatan, lang)}</span>
          )}
        </p>
      )}
      {terbitan.perubahan && <Dibanding perubahan={terbitan.perubahan} lang={lang} />}
      <Sampel terbitan={terbitan} lang={lang} />
    </Section>
  )
}

function Dibanding({ perubahan: p, lang }: { perubahan: DataPerubahan; lang: Bahasa }): JSX.Element {
  const k = kataUnit[lang]
  const lama = formatNumber(p.ikmLama, lang, 2)
  const say = { naik: k.naikDari, turun: k.turunDari, belum_terbukti: k.belumDari }[p.ikm]
  return (
    <p class="baris">
      {p.ikm !== 'belum_terbukti' && (
        <Tag tone={p.ikm === 'naik' ? 'success' : 'danger'}>{kata[lang].arah[p.ikm]}</Tag>
      )}
      <span>{say(lama, p.nama)}</span>
    </p>
  )
}

/** Below the minimum is said before anybody reads on, with the unit's own reason. */
function Sampel({ terbitan, lang }: Bagian): JSX.Element {
  const { hasil, populasi, minimum, mencapaiMinimum, alasanMinimum } = terbitan.isi
  const k = kataUnit[lang]
  const bulat = (v: number): string => formatNumber(v, lang)
  const label = kata[lang].keabsahan[classifyKeabsahan(hasil.n, minimum)]
  if (minimum === null)
    return (
      <p class="baris">
        <Tag>{label}</Tag>
        <span class="redup kecil">{k.tanpaPopulasi}</span>
      </p>
    )
  const dari = populasi === null ? '–' : bulat(populasi)
  if (mencapaiMinimum)
    return (
      <p class="baris">
        <Tag tone="success">{label}</Tag>
        <span class="redup kecil">{k.cukup(bulat(hasil.n), bulat(minimum), dari)}</span>
      </p>
    )
  return (
    <Notice tone="warning" title={label} level={3}>
      <p>
        {k.dibawahMinimumIsi(bulat(hasil.n), bulat(minimum), dari)} “{alasanMinimum}”
      </p>
    </Notice>
  )
}
