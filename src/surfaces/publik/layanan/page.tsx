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
import { kataLayanan } from './words.ts'

export interface DataLayanan {
  readonly bingkai: Bingkai & { readonly instansi: PemilikHalaman }
  readonly nama: string
  readonly unit: Tautan & { readonly alamat: string; readonly kontak: string }
  /** From the newest publication of the unit; null when this service was not in it. */
  readonly hasil: { readonly periode: string; readonly baris: TerbitanSkm['layanan'][number] } | null
  readonly survei: { readonly href: string; readonly selesai: string } | null
  readonly lain: readonly Tautan[]
}

/** One service: who gives it, where, and how people rate it. Its standard will stand here too. */
export function LayananPage(data: DataLayanan): JSX.Element {
  const { bingkai, unit, survei } = data
  const { lang, instansi } = bingkai
  const k = kataLayanan[lang]
  return (
    <Halaman
      bingkai={bingkai}
      title={data.nama}
      description={`${data.nama}, ${unit.nama}, ${instansi.nama}.`}
    >
      <PageHead
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[{ label: kata[lang].layanan, href: dari(instansi, '/layanan') }, { label: data.nama }]}
          />
        }
        title={data.nama}
        actions={survei && <LinkButton href={survei.href}>{k.nilai}</LinkButton>}
      />
      <div class="tumpuk">
        {survei && <p>{k.surveiBuka(formatDate(survei.selesai, lang))}</p>}
        <DescriptionList
          items={[
            { term: k.diberikan, value: <a href={unit.href}>{unit.nama}</a> },
            ...(unit.alamat ? [{ term: k.alamat, value: unit.alamat }] : []),
            ...(unit.kontak ? [{ term: k.kontak, value: unit.kontak }] : []),
          ]}
        />
      </div>
      <Section title={k.penilaian} {...(data.hasil ? { lead: k.dari(data.hasil.periode, unit.nama) } : {})}>
        <Penilaian data={data} />
        <p>
          <a href={unit.href}>{k.hasilUnit}</a>
        </p>
      </Section>
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
