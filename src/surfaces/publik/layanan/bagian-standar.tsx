import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import {
  kataKomponen,
  teksBiaya,
  teksWaktu,
  type Tahap,
} from '../../../instruments/standar-pelayanan/index.ts'
import {
  DescriptionList,
  Details,
  formatDate,
  formatDateRange,
  formatNumber,
  formatShare,
  LinkButton,
  Section,
  Tag,
} from '../../../ui/index.ts'
import type { DataStandar } from './standar.ts'
import { kataStandar } from './words-standar.ts'

/** For machines. A data block: no browser runs it, so no script is allowed by it. */
export const JsonLd = ({ teks }: { teks: string }): JSX.Element => (
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: teks }} />
)

/** What is written by the unit is Indonesian, whatever the language of the screen. */
const Butir = (props: { isi: readonly string[]; urut?: boolean; lang: Bahasa }): JSX.Element => {
  const items = props.isi.map((x, i) => <li key={i}>{x}</li>)
  const lang = props.lang === 'id' ? undefined : 'id'
  return props.urut ? <ol lang={lang}>{items}</ol> : <ul lang={lang}>{items}</ul>
}

/** The promise: what counts most in four lines, then what to bring and what happens, stage by stage. */
export function Standar({ data, lang }: { data: DataStandar; lang: Bahasa }): JSX.Element {
  const { isi } = data
  const k = kataStandar[lang]
  const kk = kataKomponen[lang]
  // Stages may lie months apart: their lengths are told one by one, never as a sum.
  const satu = isi.tahap.length === 1
  const lama = isi.tahap.map((t) => teksTahap(t, lang)).join('; ')
  return (
    <>
      <div class="tumpuk">
        <DescriptionList
          items={[
            { term: k.lama, value: satu ? teksWaktu(isi.tahap[0]!.waktu, lang) : lama },
            { term: k.biaya, value: <Baris isi={teksBiaya(isi.biaya, lang)} /> },
            { term: k.dapat, value: <Baris isi={isi.produk} /> },
            { term: k.cara, value: isi.kanal.map((x) => kk.kanal[x]).join(', ') },
            ...(isi.lokasi ? [{ term: k.tempat, value: isi.lokasi }] : []),
            ...(isi.jam ? [{ term: k.jam, value: isi.jam }] : []),
          ].filter((x) => x.value !== '')}
        />
        {isi.tautan && (
          <div class="aksi">
            <LinkButton href={isi.tautan} variant="secondary">
              {k.daring}
            </LinkButton>
          </div>
        )}
      </div>
      {satu ? (
        <>
          <Section title={k.siapkan}>
            <Butir isi={isi.tahap[0]!.persyaratan} lang={lang} />
          </Section>
          <Section title={k.langkah}>
            <Butir isi={isi.tahap[0]!.prosedur} urut lang={lang} />
          </Section>
        </>
      ) : (
        <Section title={k.langkah} lead={k.tahap(isi.tahap.length)}>
          {isi.tahap.map((t, i) => (
            <div class="kartu tumpuk" key={t.nama}>
              <h3>{kk.tahap(i + 1, t.nama)}</h3>
              <p>
                {k.lama} {teksWaktu(t.waktu, lang)}
              </p>
              <h4>{k.siapkan}</h4>
              <Butir isi={t.persyaratan} lang={lang} />
              <h4>{k.langkah}</h4>
              <Butir isi={t.prosedur} urut lang={lang} />
            </div>
          ))}
        </Section>
      )}
      <Kenyataan data={data} lama={lama} lang={lang} />
      <Section title={k.mengadu}>
        <Butir isi={isi.pengaduan} lang={lang} />
      </Section>
    </>
  )
}

const teksTahap = (t: Tahap, lang: Bahasa): string => {
  const lama = teksWaktu(t.waktu.angka === null ? t.waktu : { ...t.waktu, catatan: '' }, lang)
  return t.nama === '' ? lama : `${t.nama} ${lama}`
}

const Baris = ({ isi }: { isi: readonly string[] }): JSX.Element => (
  <>
    {isi.map((x, i) => (
      <div key={i}>{x}</div>
    ))}
  </>
)

/** Slower than promised is said only where both are told in the same unit. */
function Kenyataan(props: { data: DataStandar; lama: string; lang: Bahasa }): JSX.Element {
  const { data, lama, lang } = props
  const { ukuran: u, total } = data
  const k = kataStandar[lang]
  const kk = kataKomponen[lang]
  const banding = u && total?.satuan === u.satuan ? Number(u.median) <= total.angka : null
  return (
    <Section title={k.janji}>
      <p>
        {k.janjiLama(lama)}{' '}
        {banding !== null && (
          <Tag tone={banding ? 'success' : 'warning'}>{banding ? k.sesuai : k.lebihLambat}</Tag>
        )}
      </p>
      {u ? (
        <>
          <p>
            {k.nyata(
              formatNumber(u.selesai, lang),
              formatNumber(u.tepat, lang),
              formatShare(u.tepat, u.selesai, lang),
              formatDateRange(u.dari, u.sampai, lang),
            )}{' '}
            {k.tengah(`${formatNumber(u.median, lang)} ${kk.satuan[u.satuan]}`)}
          </p>
          <p class="redup">{k.sumber(u.sumber)}</p>
        </>
      ) : (
        <p class="redup">{k.belumDiukur}</p>
      )}
    </Section>
  )
}

/** By which decree, since when, until when it is looked at again; and the pledge of the unit. */
export function Dasar({ data, lang }: { data: DataStandar; lang: Bahasa }): JSX.Element {
  const { sk, terbit, tinjauPada, maklumat: m } = data
  const k = kataStandar[lang]
  const tgl = (t: string): string => formatDate(t, lang)
  const kalimat = [
    sk && k.dasar(sk.nomor, tgl(sk.tanggal)),
    terbit && k.terbit(tgl(terbit)),
    tinjauPada && k.tinjau(tgl(tinjauPada)),
  ].filter(Boolean)
  return (
    <div class="tumpuk">
      {kalimat.length > 0 && <p class="redup">{kalimat.join('; ')}.</p>}
      {m && (
        <Details summary={k.maklumat}>
          <ol lang={lang === 'id' ? undefined : 'id'}>
            <li>{m.kesanggupan}</li>
            <li>{m.kewajiban}</li>
            <li>{m.sanksi}</li>
          </ol>
          <p>
            {k.ttd(m.tempat, tgl(m.tanggal))}
            <br />
            {m.penandatangan.jabatan}, {m.penandatangan.nama}
          </p>
        </Details>
      )}
    </div>
  )
}
