import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { roundHalfUp } from '../../../kernel/angka-desimal.ts'
import {
  classifyMutuLama,
  computeSelangUnsur,
  getUnsur,
  kataWarisan,
  teksOf,
  ukuranOf,
} from '../../../instruments/survei/index.ts'
import {
  ChartFigure,
  formatNumber,
  Section,
  TrendChart,
  TrendTable,
  UnsurChart,
  UnsurTable,
  type TrendPoint,
  type UnsurRow,
} from '../../../ui/index.ts'
import type { DataTerbitan } from './data.ts'
import { kataUnit } from './words.ts'

interface Bagian {
  readonly terbitan: DataTerbitan
  readonly lang: Bahasa
}

export function barisUnsur(terbitan: DataTerbitan, lang: Bahasa): UnsurRow[] {
  const { instrumen } = terbitan
  const { hasil, agregat, populasi } = terbitan.isi
  return hasil.unsur.map((u) => {
    const selang = computeSelangUnsur(agregat, u.kunci, populasi ?? undefined, instrumen)
    return {
      kunci: u.kunci,
      label: teksOf(getUnsur(u.kunci, instrumen).nama, lang),
      nilai: u.nilai,
      mutu: u.mutu,
      ...(selang
        ? { selang: [roundHalfUp(selang[0], 2).value, roundHalfUp(selang[1], 2).value] as const }
        : {}),
    }
  })
}

export function BagianUnsur({ terbitan, lang }: Bagian): JSX.Element {
  const k = kataUnit[lang]
  const { hasil, periode } = terbitan.isi
  const rows = barisUnsur(terbitan, lang)
  const urut = rows.toSorted((a, b) => a.nilai - b.nilai)
  const sebut = (r: UnsurRow | undefined): string =>
    r ? `${r.label} ${formatNumber(r.nilai, lang, 2)}` : '–'
  return (
    <Section id="unsur" title={k.judulUnsur}>
      <ChartFigure
        question={k.pertanyaanUnsur(rows.length)}
        note={k.catatanUnsur(formatNumber(hasil.n, lang), periode.nama)}
        lang={lang}
        table={<UnsurTable caption={k.pertanyaanUnsur(rows.length)} rows={rows} lang={lang} />}
      >
        <UnsurChart
          id="unsur"
          title={k.pertanyaanUnsur(rows.length)}
          ukuran={ukuranOf(terbitan.instrumen)}
          desc={k.uraianUnsur(sebut(urut[0]), sebut(urut.at(-1)))}
          rows={rows}
          lang={lang}
        />
      </ChartFigure>
    </Section>
  )
}

/** `Triwulan III 2026` → `TW III` above `2026`; `Semester I 2026` → `Smt I`. Other names stay as they are. */
export function titikPeriode(nama: string): Pick<TrendPoint, 'label' | 'sub'> {
  const found = /^(Triwulan|Semester|Tahun)(?: ([IV]+))? (\d{4})$/.exec(nama)
  if (!found) return { label: nama }
  const [, jenis, ke, tahun] = found
  if (ke === undefined) return { label: tahun! }
  return { label: `${jenis === 'Triwulan' ? 'TW' : 'Smt'} ${ke}`, sub: tahun! }
}

export function BagianTren({ terbitan, lang }: Bagian): JSX.Element {
  const k = kataUnit[lang]
  const { tren, hasil, periode } = terbitan.isi
  const { warisan } = terbitan
  if (tren.length === 0 && warisan.length === 0) {
    return (
      <Section id="tren" title={k.judulTren}>
        <p class="redup">{k.satuPeriode}</p>
      </Section>
    )
  }
  const lama = warisan.map((w): TrendPoint => ({
    ...titikPeriode(w.nama),
    nilai: Number(w.ikm),
    lepas: true,
  }))
  const kini = [...tren, { nama: periode.nama, ikm: hasil.ikm, selang95: hasil.selang95 }].map(
    (t): TrendPoint => ({
      ...titikPeriode(t.nama),
      nilai: t.ikm,
      ...(t.selang95 ? { selang: [t.selang95[0], t.selang95[1]] as const } : {}),
    }),
  )
  const points = [...lama, ...kini]
  const dua = (v: number): string => formatNumber(v, lang, 2)
  const ukuran = ukuranOf(terbitan.instrumen)
  return (
    <Section id="tren" title={k.judulTren}>
      <ChartFigure
        question={k.pertanyaanTren}
        note={ukuran.bands.length > 0 ? k.catatanTren : k.catatanTrenTanpaMutu}
        lang={lang}
        table={<TrendTable caption={k.pertanyaanTren} points={kini} lang={lang} />}
      >
        <TrendChart
          id="tren"
          title={k.pertanyaanTren}
          ukuran={ukuran}
          desc={k.uraianTren(dua(tren[0]?.ikm ?? hasil.ikm), dua(hasil.ikm))}
          points={points}
          lang={lang}
        />
      </ChartFigure>
      {warisan.length > 0 && <Warisan terbitan={terbitan} lang={lang} />}
    </Section>
  )
}

/** As printed then, with their own grades: read beside the others, never joined to them. */
function Warisan({ terbitan, lang }: Bagian): JSX.Element {
  const k = kataWarisan[lang]
  return (
    <div class="tumpuk rapat">
      <h3>{k.judul}</h3>
      <p class="redup">{kataUnit[lang].catatanWarisan}</p>
      <ul class="daftar kalimat">
        {terbitan.warisan.map((w) => (
          <li key={w.id}>
            {w.nama}: <b class="num">{formatNumber(w.ikm, lang, 2)}</b>, {k.mutu.toLowerCase()}{' '}
            {classifyMutuLama(w.ikm)}
            {w.n !== null && `, n = ${formatNumber(w.n, lang)}`}
            <br />
            <span class="redup kecil">
              {k.peraturan[w.peraturan]}. {w.sumber}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
