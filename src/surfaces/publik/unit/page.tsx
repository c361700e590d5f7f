import type { JSX } from 'preact'
import {
  Breadcrumb,
  DescriptionList,
  EmptyState,
  LinkButton,
  Notice,
  PageHead,
  Section,
} from '../../../ui/index.ts'
import { formatDate } from '../../../ui/index.ts'
import { Halaman } from '../bingkai.tsx'
import { KabarList } from '../perubahan/kabar.tsx'
import { kata } from '../words.ts'
import { isSkm, skalaTeks, teksOf } from '../../../instruments/survei/index.ts'
import { BagianRantai } from '../rantai/bagian.tsx'
import { BagianLain } from './bagian-lain.tsx'
import { BagianLaporan } from './bagian-laporan.tsx'
import { BagianLayanan } from './bagian-layanan.tsx'
import { BagianLemah } from './bagian-lemah.tsx'
import { BagianNilai } from './bagian-nilai.tsx'
import { BagianResponden } from './bagian-responden.tsx'
import { BagianTren, BagianUnsur } from './bagian-unsur.tsx'
import type { DataUnit, Tautan } from './data.ts'
import { kataUnit } from './words.ts'

/** The public record of one unit: what people think of it, what it does about it, and the proof. */
export function UnitPage(data: DataUnit): JSX.Element {
  const { bingkai, unit, terbitan, survei } = data
  const { lang } = bingkai
  const k = kataUnit[lang]
  const lain = terbitan && !isSkm(terbitan.instrumen) ? teksOf(terbitan.instrumen.nama, lang) : null
  const lead = lain ?? unit.alamat
  return (
    <Halaman
      bingkai={bingkai}
      title={lain ? `${lain}, ${unit.nama}` : unit.nama}
      description={deskripsi(data)}
      noindex={terbitan?.lama ?? false}
    >
      <PageHead
        breadcrumb={<Jejak data={data} />}
        title={unit.nama}
        lead={lead}
        actions={
          <>
            {survei && <LinkButton href={survei.href}>{k.nilaiLayanan}</LinkButton>}
            {bingkai.instansi && (
              <LinkButton
                variant="secondary"
                href={`/pengaduan/baru?ke=${bingkai.instansi.slug}&tujuan=${unit.slug}`}
              >
                {k.lapor}
              </LinkButton>
            )}
          </>
        }
      />
      {bingkai.instansi && (
        <p>
          <a href={`/pengaduan?instansi=${bingkai.instansi.slug}&unit=${unit.slug}`}>{k.laporanUnit}</a>
        </p>
      )}
      {survei && <p>{k.surveiBuka(survei.nama, formatDate(survei.selesai, lang))}</p>}
      {terbitan?.lama && (
        <Notice tone="warning" title={k.lama}>
          <a href={terbitan.hrefTerbaru}>{k.keTerbaru}</a>
        </Notice>
      )}
      {terbitan ? (
        <>
          <DiHalaman data={data} />
          <BagianNilai terbitan={terbitan} lang={lang} />
          <BagianLemah terbitan={terbitan} lang={lang} />
          <BagianRantai baris={data.rantai} dasar={`/unit/${unit.slug}/tindak-lanjut`} lang={lang} />
          {terbitan.terbukti.length > 0 && (
            <Section title={k.judulBerubah}>
              <KabarList list={terbitan.terbukti} lang={lang} tanpaUnit />
            </Section>
          )}
          <BagianUnsur terbitan={terbitan} lang={lang} />
          <BagianTren terbitan={terbitan} lang={lang} />
          <BagianLayanan terbitan={terbitan} lang={lang} />
          <BagianResponden terbitan={terbitan} lang={lang} />
          <BagianLaporan terbitan={terbitan} unit={unit} lang={lang} />
        </>
      ) : (
        <>
          <EmptyState title={k.kosong}>{survei ? k.kosongDenganSurvei : k.kosongTanpaSurvei}</EmptyState>
          <BagianRantai baris={data.rantai} dasar={`/unit/${unit.slug}/tindak-lanjut`} lang={lang} />
        </>
      )}
      <BagianLain lain={data.lain} lang={lang} />
      <Daftar judul={k.unitBawahan} isi={data.bawahan} />
      {!terbitan && <Daftar judul={k.layananUnit} isi={data.layanan} />}
      <Section title={k.kontak}>
        <DescriptionList
          items={[
            ...(unit.alamat ? [{ term: k.alamat, value: unit.alamat }] : []),
            ...(unit.kontak ? [{ term: k.hubungi, value: unit.kontak }] : []),
            ...(unit.kepala.nama
              ? [{ term: k.kepala, value: `${unit.kepala.nama}, ${unit.kepala.jabatan}` }]
              : []),
          ]}
        />
      </Section>
    </Halaman>
  )
}

/** The page is long on a phone: its parts, named by what one looks for. */
function DiHalaman({ data }: { data: DataUnit }): JSX.Element {
  const k = kataUnit[data.bingkai.lang]
  const ada = (id: string): boolean =>
    id === 'lain' ? data.lain.length > 0 : id !== 'layanan' || (data.terbitan?.isi.layanan.length ?? 0) > 1
  return (
    <nav class="di-halaman" aria-label={k.diHalaman}>
      {Object.entries(k.bagian)
        .filter(([id]) => ada(id))
        .map(([id, label]) => (
          <a href={`#${id}`} key={id}>
            {label}
          </a>
        ))}
    </nav>
  )
}

function Jejak({ data: { bingkai, induk, unit } }: { data: DataUnit }): JSX.Element {
  const { lang, instansi } = bingkai
  return (
    <Breadcrumb
      lang={lang}
      items={[
        { label: kata[lang].hasil, href: `/instansi/${instansi?.slug}` },
        ...(induk ? [{ label: induk.nama, href: induk.href }] : []),
        { label: unit.nama },
      ]}
    />
  )
}

const Daftar = ({ judul, isi }: { judul: string; isi: readonly Tautan[] }): JSX.Element | null =>
  isi.length === 0 ? null : (
    <Section title={judul}>
      <ul class="daftar">
        {isi.map((t) => (
          <li key={t.href}>
            <a href={t.href}>{t.nama}</a>
          </li>
        ))}
      </ul>
    </Section>
  )

const deskripsi = ({ unit, terbitan, bingkai }: DataUnit): string =>
  terbitan
    ? `${unit.nama}, ${bingkai.instansi?.nama}: ${skalaTeks(terbitan.instrumen, bingkai.lang) ?? kata[bingkai.lang].indeks} ${terbitan.isi.hasil.ikm} (${terbitan.isi.hasil.n} ${kata[bingkai.lang].orang}), ${terbitan.isi.periode.nama}.`
    : `${unit.nama}, ${bingkai.instansi?.nama}.`
