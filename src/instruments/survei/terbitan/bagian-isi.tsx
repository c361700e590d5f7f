import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import {
  DescriptionList,
  Details,
  formatNumber,
  HonestIndex,
  IndexRuler,
  Section,
  Table,
} from '../../../ui/index.ts'
import { getUnsur, teksOf } from '../instrumen.ts'
import { skalaTeks, ukuranOf } from '../instrumen/ukuran.ts'
import { instrumenTerbit } from './instrumen-terbit.ts'
import { MutuTag } from '../periode/tanda-status.tsx'
import { kataHasil } from '../periode/words-hasil.ts'
import { classifyKeabsahan } from '../sampel/rules.ts'
import { KeabsahanTag } from '../sampel/tanda.tsx'
import type { IsiTerbitan } from './snapshot.ts'
import { kataTerbitkan } from './words.ts'

interface Props {
  readonly isi: IsiTerbitan
  readonly lang: Bahasa
}

/** Every figure a publication holds, as it will stand there. */
export function BagianIsi({ isi, lang }: Props): JSX.Element {
  const k = kataTerbitkan[lang]
  const { hasil, tanda } = isi
  const instrumen = instrumenTerbit(isi)
  const dua = (x: number): string => formatNumber(x, lang, 2)
  const number = (x: number | null): string => (x === null ? k.belumDiisi : formatNumber(x, lang))
  return (
    <Section title={k.isiJudul}>
      <HonestIndex
        nilai={hasil.ikm}
        kinerja={kataHasil[lang].kinerja[hasil.kinerja] ?? hasil.kinerja}
        n={hasil.n}
        lang={lang}
        skala={skalaTeks(instrumen, lang)}
        ambang={hasil.mutu !== '' && hasil.kepastian === 'ambang'}
        {...(hasil.selang95 ? { selang: hasil.selang95 } : {})}
      />
      <IndexRuler
        id="indeks"
        title={k.indeks}
        desc={k.nilaiGrafik(dua(hasil.ikm), hasil.mutu)}
        lang={lang}
        nilai={hasil.ikm}
        ukuran={ukuranOf(instrumen)}
        {...(hasil.selang95 ? { selang: hasil.selang95 } : {})}
      />
      <DescriptionList
        items={[
          { term: k.responden, value: number(hasil.n) },
          { term: k.pengguna, value: number(isi.populasi) },
          { term: k.minimum, value: number(isi.minimum) },
          {
            term: k.keabsahan,
            value: <KeabsahanTag label={classifyKeabsahan(hasil.n, isi.minimum)} lang={lang} />,
          },
          { term: k.indeks, value: dua(hasil.ikm) },
          {
            term: k.selang,
            value: hasil.selang95 ? `${dua(hasil.selang95[0])}–${dua(hasil.selang95[1])}` : '–',
          },
          {
            term: k.mutu,
            value:
              hasil.mutu === ''
                ? '–'
                : `${hasil.mutu} (${kataHasil[lang].kinerja[hasil.kinerja] ?? hasil.kinerja}), ${hasil.kepastian === 'pasti' ? k.pasti : k.ambang}`,
          },
          {
            term: k.bertanda,
            value: k.bertandaIsi(number(tanda.bertanda), number(tanda.garisLurus), number(tanda.ganda)),
          },
          ...(tanda.tanpaTanda
            ? [
                {
                  term: k.tanpaTanda,
                  value: k.tanpaTandaIsi(
                    dua(tanda.tanpaTanda.ikm),
                    tanda.tanpaTanda.mutu,
                    number(tanda.tanpaTanda.n),
                  ),
                },
              ]
            : []),
          { term: k.bobot, value: hasil.bobot === 'tepat' ? k.bobotTepat : hasil.bobot },
        ]}
      />
      <TabelUnsur isi={isi} lang={lang} />
      {isi.layanan.length > 1 && <TabelLayanan isi={isi} lang={lang} />}
      <Tersembunyi isi={isi} lang={lang} />
      {hasil.peringatan.length > 0 && (
        <>
          <h3>{k.peringatan}</h3>
          <ul>
            {hasil.peringatan.map((p) => (
              <li key={p}>{p}</li>
            ))}
          </ul>
        </>
      )}
      <Details summary={k.metode}>
        <ul>
          {isi.metode.map((m) => (
            <li key={m}>{m}</li>
          ))}
        </ul>
      </Details>
    </Section>
  )
}

function TabelUnsur({ isi, lang }: Props): JSX.Element {
  const k = kataTerbitkan[lang]
  return (
    <Table
      caption={k.unsur}
      lang={lang}
      rows={isi.hasil.unsur}
      rowKey={(u) => u.kunci}
      narrow="gulir"
      columns={[
        {
          key: 'unsur',
          label: k.namaUnsur,
          cell: (u) => teksOf(getUnsur(u.kunci, instrumenTerbit(isi)).nama, lang),
        },
        { key: 'nrr', label: k.nrr, numeric: true, cell: (u) => formatNumber(u.nrr, lang, 4) },
        {
          key: 'tt',
          label: k.tertimbang,
          numeric: true,
          cell: (u) => formatNumber(u.nrrTertimbang, lang, 4),
        },
        { key: 'nilai', label: k.nilai, numeric: true, cell: (u) => formatNumber(u.nilai, lang, 2) },
        { key: 'mutu', label: k.mutu, cell: (u) => u.mutu },
      ]}
    />
  )
}

function TabelLayanan({ isi, lang }: Props): JSX.Element {
  const k = kataTerbitkan[lang]
  return (
    <Table
      caption={k.layanan}
      lang={lang}
      rows={isi.layanan}
      rowKey={(l) => l.id}
      columns={[
        { key: 'layanan', label: k.namaLayanan, cell: (l) => l.nama },
        {
          key: 'n',
          label: k.responden,
          numeric: true,
          cell: (l) => (l.n === null ? k.tersembunyi : formatNumber(l.n, lang)),
        },
        {
          key: 'nilai',
          label: k.nilai,
          numeric: true,
          cell: (l) => (l.hasil ? formatNumber(l.hasil.ikm, lang, 2) : '–'),
        },
        {
          key: 'mutu',
          label: k.mutu,
          cell: (l) => (l.hasil ? <MutuTag hasil={l.hasil} lang={lang} /> : '–'),
        },
      ]}
    />
  )
}

function Tersembunyi({ isi, lang }: Props): JSX.Element {
  const k = kataTerbitkan[lang]
  const hidden = isi.demografi.filter((d) => d.n === null).length
  return <p class="redup">{hidden > 0 ? k.tersembunyiJelas(hidden) : k.tidakAdaTersembunyi}</p>
}
