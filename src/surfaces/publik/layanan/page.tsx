import type { JSX } from 'preact'
import { getUnsur, teksOf, type TerbitanSkm, type UnsurKunci } from '../../../instruments/survei/index.ts'
import {
  Breadcrumb,
  DescriptionList,
  formatDate,
  formatNumber,
  HonestIndex,
  LinkButton,
  PageHead,
  Section,
} from '../../../ui/index.ts'
import { dari, Halaman, type Bingkai, type PemilikHalaman } from '../bingkai.tsx'
import type { Tautan } from '../unit/data.ts'
import { kata } from '../words.ts'
import { Dasar, JsonLd, Standar } from './bagian-standar.tsx'
import type { DataStandar } from './standar.ts'
import { kataStandar } from './words-standar.ts'
import { kataLayanan } from './words.ts'

export interface DataLayanan {
  readonly bingkai: Bingkai & { readonly instansi: PemilikHalaman }
  readonly nama: string
  readonly unit: Tautan & { readonly alamat: string; readonly kontak: string }
  /** From the newest publication of the unit; null when this service was not in it. */
  readonly hasil: { readonly periode: string; readonly baris: TerbitanSkm['layanan'][number] } | null
  /** What is promised; null until it is published. */
  readonly standar: DataStandar | null
  readonly aduan: { readonly semua: number; readonly selesai: number }
  readonly lapor: string
  readonly aduanUnit: string
  readonly survei: { readonly href: string; readonly selesai: string } | null
  readonly lain: readonly Tautan[]
}

/** One service: what to bring, how long, how much, where; whether the promise is kept; how people rate it; what they reported. */
export function LayananPage(data: DataLayanan): JSX.Element {
  const { bingkai, unit, survei } = data
  const { lang, instansi } = bingkai
  const k = kataLayanan[lang]
  return (
    <Halaman
      bingkai={bingkai}
      title={data.nama}
      description={data.standar?.isi.deskripsi || `${data.nama}, ${unit.nama}, ${instansi.nama}.`}
      {...(data.standar && { head: <JsonLd teks={data.standar.jsonld} /> })}
    >
      <PageHead
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[{ label: kata[lang].layanan, href: dari(instansi, '/layanan') }, { label: data.nama }]}
          />
        }
        title={data.nama}
        {...(data.standar?.isi.deskripsi && { lead: data.standar.isi.deskripsi })}
        actions={survei && <LinkButton href={survei.href}>{k.nilai}</LinkButton>}
      />
      {survei && <p>{k.surveiBuka(formatDate(survei.selesai, lang))}</p>}
      {data.standar ? (
        <Standar data={data.standar} lang={lang} />
      ) : (
        <p class="redup">{kataStandar[lang].belum}</p>
      )}
      <DescriptionList
        items={[
          { term: k.diberikan, value: <a href={unit.href}>{unit.nama}</a> },
          ...(unit.alamat ? [{ term: k.alamat, value: unit.alamat }] : []),
          ...(unit.kontak ? [{ term: k.kontak, value: unit.kontak }] : []),
        ]}
      />
      <Section title={k.penilaian} {...(data.hasil ? { lead: k.dari(data.hasil.periode, unit.nama) } : {})}>
        <Penilaian data={data} />
        <p>
          <a href={unit.href}>{k.hasilUnit}</a>
        </p>
      </Section>
      <Aduan data={data} />
      {data.standar && <Dasar data={data.standar} lang={lang} />}
      {data.lain.length > 0 && (
        <Section title={k.lain}>
          <ul class="daftar">
            {data.lain.map((l) => (
              <li key={l.href}>
                <a href={l.href}>{l.nama}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Halaman>
  )
}

function Penilaian({ data }: { data: DataLayanan }): JSX.Element {
  const { lang } = data.bingkai
  const k = kataLayanan[lang]
  const baris = data.hasil?.baris
  if (!baris || baris.n === 0) return <p class="redup">{k.belumDinilai}</p>
  if (baris.n === null || baris.hasil === null) return <p>{k.disembunyikan}</p>
  const { hasil } = baris
  const [lemah] = (Object.entries(hasil.nilai) as [UnsurKunci, number][]).toSorted((a, b) => a[1] - b[1])
  return (
    <>
      <HonestIndex
        nilai={hasil.ikm}
        kinerja={kata[lang].kinerja[hasil.kinerja] ?? hasil.kinerja}
        n={baris.n}
        lang={lang}
        ambang={hasil.kepastian === 'ambang'}
        {...(hasil.selang95 ? { selang: [hasil.selang95[0], hasil.selang95[1]] as const } : {})}
      />
      {lemah && <p>{k.unsurLemah(teksOf(getUnsur(lemah[0]).nama, lang), formatNumber(lemah[1], lang, 2))}</p>}
    </>
  )
}

function Aduan({ data }: { data: DataLayanan }): JSX.Element {
  const { lang } = data.bingkai
  const k = kataStandar[lang]
  const { semua, selesai } = data.aduan
  return (
    <Section title={k.aduan}>
      <p>{semua === 0 ? k.aduanNol : k.aduanIsi(formatNumber(semua, lang), formatNumber(selesai, lang))}</p>
      <p class="baris">
        <a href={data.lapor}>{k.lapor}</a>
        <a href={data.aduanUnit}>{k.aduanLihat}</a>
      </p>
    </Section>
  )
}
