import type { JSX } from 'preact'
import { addDays } from '../../../kernel/clock.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import {
  formatDate,
  formatNumber,
  formatRelativeDays,
  IndexRuler,
  LinkButton,
  MinimumBar,
  Section,
  UnsurChart,
  UnsurTable,
  ChartFigure,
} from '../../../ui/index.ts'
import { getUnsur, teksOf } from '../instrumen.ts'
import type { Hasil } from '../rules-hasil.ts'
import type { Ringkasan } from './ringkasan.ts'
import { kataHasil } from './words-hasil.ts'

interface Props {
  readonly ringkasan: Ringkasan
  readonly lang: Bahasa
  readonly hariIni: string
  readonly mayWork: boolean
}

/** Days on which somebody can still answer, today among them. */
function daysLeft(hariIni: string, mulai: string, selesai: string): number {
  const from = hariIni > mulai ? hariIni : mulai
  return Math.round((Date.parse(addDays(selesai, 1)) - Date.parse(from)) / 86_400_000)
}

export function BagianCukup({ ringkasan, lang, hariIni, mayWork }: Props): JSX.Element {
  const k = kataHasil[lang]
  const { periode, n, minimum, status } = ringkasan
  const number = (x: number): string => formatNumber(x, lang)
  if (minimum === null || periode.populasi === null) {
    return (
      <Section title={k.cukupTanya}>
        <p>
          <b class="num">{number(n)}</b> {k.responden}. {k.cukupTakTahu}
        </p>
        {mayWork && status !== 'terbit' && (
          <p>
            <LinkButton href={`/kerja/survei/${periode.id}/ubah`} variant="secondary">
              {k.isiPopulasi}
            </LinkButton>
          </p>
        )}
      </Section>
    )
  }
  const kurang = Math.max(0, minimum - n)
  const isOpen = status === 'berjalan' || status === 'terjadwal'
  const jawab =
    kurang === 0
      ? k.cukupYa(number(n), number(minimum))
      : isOpen
        ? k.cukupTidak(number(kurang))
        : k.cukupLewat(number(n), number(minimum), number(kurang))
  const days = daysLeft(hariIni, periode.mulai, periode.selesai)
  return (
    <Section title={k.cukupTanya}>
      <p class="jujur">{jawab}</p>
      <MinimumBar id="cukup" title={k.cukupTanya} desc={jawab} lang={lang} n={n} minimum={minimum} />
      <p class="redup">
        {k.cukupDasar(number(minimum), number(periode.populasi))}
        {status === 'berjalan' && (
          <>
            {' '}
            {k.sisaHari(
              `${formatDate(periode.selesai, lang)} (${formatRelativeDays(periode.selesai, hariIni, lang)})`,
            )}{' '}
            {kurang > 0 && k.perHari(number(Math.ceil(kurang / days)))}
          </>
        )}
      </p>
    </Section>
  )
}

export function BagianNilai({ hasil, lang }: { hasil: Hasil; lang: Bahasa }): JSX.Element {
  const k = kataHasil[lang]
  const dua = (x: number): string => formatNumber(x, lang, 2)
  const { ikm, mutu, n, selang95, kepastian } = hasil
  return (
    <Section title={k.nilaiTanya}>
      <p class="jujur">
        <b>{dua(ikm)}</b>, {k.mutu} <b>{mutu}</b> ({k.kinerja[hasil.kinerja]}),{' '}
        {k.nilaiDari(formatNumber(n, lang))}{' '}
        {selang95 ? k.rentang(dua(selang95[0]), dua(selang95[1])) : k.rentangTakAda}
      </p>
      <IndexRuler
        id="nilai"
        title={k.nilaiTanya}
        desc={k.nilaiGrafik(dua(ikm), mutu)}
        lang={lang}
        nilai={ikm}
        selang={selang95 ?? undefined}
      />
      <p class="redup">
        {selang95 && `${kepastian === 'ambang' ? k.ambangJelas : k.pastiJelas} `}
        {k.caraHitung(hasil.bobot === 'tepat' ? k.bobotTepat : hasil.bobot)}
      </p>
    </Section>
  )
}

export function BagianUnsur({ hasil, lang }: { hasil: Hasil; lang: Bahasa }): JSX.Element {
  const k = kataHasil[lang]
  const rows = hasil.unsur.map((u) => ({
    kunci: u.kunci,
    label: teksOf(getUnsur(u.kunci).nama, lang),
    nilai: u.nilai,
    mutu: u.mutu,
  }))
  const weakest = rows.reduce((a, b) => (b.nilai < a.nilai ? b : a))
  return (
    <ChartFigure
      question={k.unsurTanya}
      note={k.unsurCatatan(formatNumber(hasil.n, lang))}
      lang={lang}
      level={2}
      table={<UnsurTable caption={k.unsurTanya} lang={lang} rows={rows} />}
    >
      <UnsurChart
        id="unsur"
        title={k.unsurTanya}
        desc={k.unsurUraian(weakest.label, formatNumber(weakest.nilai, lang, 2))}
        lang={lang}
        rows={rows}
      />
    </ChartFigure>
  )
}
