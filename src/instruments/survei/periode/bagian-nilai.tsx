import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import {
  formatDate,
  formatNumber,
  IndexRuler,
  LinkButton,
  MinimumBar,
  Section,
  UnsurChart,
  UnsurTable,
  ChartFigure,
} from '../../../ui/index.ts'
import { kataRincian } from '../statistik/words.ts'
import { getUnsur, teksOf, type Instrumen } from '../instrumen.ts'
import { isSkm, skalaTeks, ukuranOf } from '../instrumen/ukuran.ts'
import type { Hasil } from '../rules-hasil.ts'
import { DaftarCelah } from '../sampel/bagian-celah.tsx'
import { classifyKeabsahan, type Kekurangan } from '../sampel/rules.ts'
import { KeabsahanTag } from '../sampel/tanda.tsx'
import { kataSampel } from '../sampel/words.ts'
import type { Ringkasan } from './ringkasan.ts'
import { kataHasil } from './words-hasil.ts'

interface Props {
  readonly ringkasan: Ringkasan
  /** Services below their share, and the working days left. */
  readonly celah: Celah
  readonly lang: Bahasa
  readonly mayWork: boolean
}

export interface Celah {
  readonly kekurangan: readonly Kekurangan[]
  readonly sisa: number
  readonly namaOf: (layananId: string) => string
}

export function BagianCukup({ ringkasan, celah, lang, mayWork }: Props): JSX.Element {
  const k = kataHasil[lang]
  const { periode, n, minimum, status } = ringkasan
  const s = kataSampel[lang]
  const nama = s.namaMetode[periode.caraSampel.metode]
  const number = (x: number): string => formatNumber(x, lang)
  const rencana = `/kerja/survei/${periode.id}/sampel`
  if (minimum === null) {
    return (
      <Section title={k.cukupTanya}>
        <p>
          <b class="num">{number(n)}</b> {k.responden}. {k.cukupTakTahu}
        </p>
        <p>
          <KeabsahanTag label="populasi_tidak_diketahui" lang={lang} />
        </p>
        {mayWork && (
          <p>
            <LinkButton href={`${rencana}#atur`} variant="secondary">
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
  return (
    <Section title={k.cukupTanya}>
      <p class="jujur">{jawab}</p>
      <p>
        <KeabsahanTag label={classifyKeabsahan(n, minimum)} lang={lang} />
      </p>
      <MinimumBar id="cukup" title={k.cukupTanya} desc={jawab} lang={lang} n={n} minimum={minimum} />
      <p class="redup">
        {periode.populasi === null
          ? s.ringkasTanpaBatas(number(minimum), nama)
          : s.ringkas(number(minimum), number(periode.populasi), nama)}
        {status === 'berjalan' && (
          <>
            {' '}
            {k.sisaHari(formatDate(periode.selesai, lang), number(celah.sisa))}{' '}
            {kurang > 0 && celah.sisa > 0 && k.perHari(number(Math.ceil(kurang / celah.sisa)))}
          </>
        )}
      </p>
      {celah.kekurangan.length > 0 && (
        <DaftarCelah
          kekurangan={celah.kekurangan.slice(0, 3)}
          namaOf={celah.namaOf}
          sisa={status === 'berjalan' ? celah.sisa : null}
          lang={lang}
        />
      )}
      <p>
        <a href={rencana}>{s.keRencana}</a>
      </p>
    </Section>
  )
}

interface NilaiProps {
  readonly hasil: Hasil
  readonly instrumen: Instrumen
  readonly lang: Bahasa
}

export function BagianNilai({
  hasil,
  instrumen,
  lang,
  berlapis,
}: NilaiProps & { berlapis: boolean }): JSX.Element {
  const k = kataHasil[lang]
  const dua = (x: number): string => formatNumber(x, lang, 2)
  const { ikm, mutu, n, selang95, kepastian } = hasil
  const skala = skalaTeks(instrumen, lang)
  return (
    <Section title={k.nilaiTanya}>
      <p class="jujur">
        <b>{dua(ikm)}</b>
        {skala && ` (${skala})`}
        {mutu && (
          <>
            , {k.mutu} <b>{mutu}</b> ({k.kinerja[hasil.kinerja] ?? hasil.kinerja})
          </>
        )}
        , {k.nilaiDari(formatNumber(n, lang))}{' '}
        {selang95 ? k.rentang(dua(selang95[0]), dua(selang95[1])) : k.rentangTakAda}
      </p>
      {hasil.rataRata !== undefined && (
        <p>
          {k.rataAsli(
            formatNumber(hasil.rataRata, lang, 2),
            String(instrumen.skala.min),
            String(instrumen.skala.max),
          )}{' '}
          {instrumen.konversi.catatan && (
            <span class="redup">{teksOf(instrumen.konversi.catatan, lang)}</span>
          )}
        </p>
      )}
      <IndexRuler
        id="nilai"
        title={k.nilaiTanya}
        desc={k.nilaiGrafik(dua(ikm), mutu)}
        lang={lang}
        nilai={ikm}
        selang={selang95 ?? undefined}
        ukuran={ukuranOf(instrumen)}
      />
      <p class="redup">
        {berlapis && selang95 && `${kataRincian[lang].berlapis} `}
        {mutu !== '' && selang95 && `${kepastian === 'ambang' ? k.ambangJelas : k.pastiJelas} `}
        {isSkm(instrumen)
          ? k.caraHitung(hasil.bobot === 'tepat' ? k.bobotTepat : hasil.bobot)
          : k.caraHitungLain(instrumen.konversi.kali)}
      </p>
    </Section>
  )
}

export function BagianUnsur({ hasil, instrumen, lang }: NilaiProps): JSX.Element {
  const k = kataHasil[lang]
  const rows = hasil.unsur.map((u) => ({
    kunci: u.kunci,
    label: teksOf(getUnsur(u.kunci, instrumen).nama, lang),
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
        ukuran={ukuranOf(instrumen)}
      />
    </ChartFigure>
  )
}
