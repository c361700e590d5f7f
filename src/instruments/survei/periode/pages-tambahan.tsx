import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { maskPribadi } from '../../../kernel/samaran.ts'
import { EmptyState, formatNumber, Section, Table } from '../../../ui/index.ts'
import { syaratTeks } from '../jawaban/syarat.ts'
import { teksOf, type Instrumen, type PertanyaanTambahan, type Teks } from '../instrumen.ts'
import { HalamanPeriode, type PeriodeDiMeja } from './pages-kepala.tsx'
import type { RingkasanAngka } from './store-tambahan.ts'
import { kataTanya } from './words-tambahan.ts'

/** What came in for one question. */
export interface JawabanTanya {
  readonly tanya: PertanyaanTambahan
  readonly pilihan?: readonly { readonly label: Teks; readonly n: number }[]
  readonly angka?: RingkasanAngka | undefined
  readonly teks?: { readonly n: number; readonly terbaru: readonly string[] }
}

export function TambahanPage(
  props: PeriodeDiMeja & { instrumen: Instrumen; hasil: readonly JawabanTanya[] },
): JSX.Element {
  const { desk, instrumen, hasil } = props
  const { lang } = desk
  const k = kataTanya[lang]
  return (
    <HalamanPeriode {...props} tab="hasil" judul={k.judul}>
      {hasil.length === 0 ? (
        <EmptyState title={k.tanpa} />
      ) : (
        <div class="tumpuk jauh">
          <p class="redup">{k.pengantar}</p>
          {hasil.map((h) => (
            <Section key={h.tanya.kunci} title={teksOf(h.tanya.teks, lang)}>
              {h.tanya.tampilJika && <p class="redup">{syaratTeks(instrumen, h.tanya.tampilJika, lang)}</p>}
              <Isi hasil={h} lang={lang} samar={!props.may.work} />
            </Section>
          ))}
        </div>
      )}
    </HalamanPeriode>
  )
}

/** `samar`: read outside the unit, so names and numbers are masked. */
function Isi({ hasil, lang, samar }: { hasil: JawabanTanya; lang: Bahasa; samar: boolean }): JSX.Element {
  const k = kataTanya[lang]
  const number = (x: number): string => formatNumber(x, lang)
  const desimal = (x: string): string => formatNumber(Number(x), lang, 2)
  const { pilihan, angka, teks, tanya } = hasil
  if (pilihan) {
    const semua = pilihan.reduce((a, p) => a + p.n, 0)
    if (semua === 0) return <p>{k.kosong}</p>
    return (
      <Table
        caption={teksOf(tanya.teks, lang)}
        captionHidden
        lang={lang}
        note={tanya.jenis === 'pilihan_ganda' ? k.bolehBanyak : undefined}
        columns={[
          { key: 'p', label: k.pilihan, cell: (p) => teksOf(p.label, lang) },
          { key: 'n', label: k.banyak, numeric: true, cell: (p) => number(p.n) },
          {
            key: 'b',
            label: k.bagian,
            numeric: true,
            cell: (p) => `${formatNumber((100 * p.n) / semua, lang, 1)}%`,
          },
        ]}
        rows={pilihan}
        rowKey={(p) => p.label.id}
      />
    )
  }
  if (teks) {
    if (teks.n === 0) return <p>{k.kosong}</p>
    return (
      <>
        <p>{k.dijawab(number(teks.n), number(teks.terbaru.length))}</p>
        <ul>
          {teks.terbaru.map((t, i) => (
            <li key={i}>{samar ? maskPribadi(t) : t}</li>
          ))}
        </ul>
      </>
    )
  }
  if (!angka) return <p>{k.kosong}</p>
  return (
    <p>
      {k.angka(
        number(angka.n),
        desimal(angka.rata),
        desimal(angka.median),
        desimal(angka.min),
        desimal(angka.maks),
      )}
    </p>
  )
}
