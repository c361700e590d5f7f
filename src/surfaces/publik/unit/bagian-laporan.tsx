import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import {
  DescriptionList,
  Details,
  formatDate,
  formatDateTime,
  formatNumber,
  Section,
} from '../../../ui/index.ts'
import { kataMedia, skm142017, teksOf, type Instrumen } from '../../../instruments/survei/index.ts'
import type { DataTerbitan, DataUnit } from './data.ts'
import { denganKuesioner, hrefTerbitan } from './alamat.ts'
import { kataUnit } from './words.ts'

const JENIS = ['pdf', 'docx', 'xlsx', 'csv', 'kode', 'json', 'a4', 'a3', 'kartu'] as const
const BERKAS = {
  pdf: 'laporan.pdf',
  docx: 'laporan.docx',
  xlsx: 'laporan.xlsx',
  csv: 'data.csv',
  kode: 'buku-kode.csv',
  json: 'data.json',
  a4: 'poster-a4.pdf',
  a3: 'poster-a3.pdf',
  kartu: 'kartu.png',
} as const

/** What anyone may take home, and the fingerprints by which to know it again. */
export function BagianLaporan(props: {
  terbitan: DataTerbitan
  unit: DataUnit['unit']
  lang: Bahasa
}): JSX.Element {
  const { terbitan, unit, lang } = props
  const { isi, hash } = terbitan
  const k = kataUnit[lang]
  const { tanda } = isi
  const bulat = (v: number): string => formatNumber(v, lang)
  const alamat = hrefTerbitan(unit.slug, { periodeId: isi.periode.id, revisi: isi.revisi })
  return (
    <Section id="laporan" title={k.judulLaporan} lead={k.pengantarLaporan}>
      <ul class="unduhan">
        {JENIS.map((jenis) => (
          <li key={jenis}>
            <a href={`${alamat}/${BERKAS[jenis]}`} download>
              {k.laporan[jenis]}
            </a>
          </li>
        ))}
      </ul>
      <DescriptionList
        items={[
          { term: k.terbitPada, value: formatDateTime(new Date(isi.terbitPada), lang) },
          { term: k.terbitOleh, value: isi.oleh },
          ...(isi.revisi > 1
            ? [
                {
                  term: k.revisi,
                  value: (
                    <>
                      {k.revisiKe(isi.revisi, isi.alasan)}{' '}
                      <a
                        href={hrefTerbitan(unit.slug, { periodeId: isi.periode.id, revisi: isi.revisi - 1 })}
                      >
                        {k.revisiSebelumnya}
                      </a>
                    </>
                  ),
                },
              ]
            : []),
          {
            term: k.tanda,
            value: `${k.tandaIsi(bulat(tanda.garisLurus), bulat(tanda.ganda))}${
              tanda.tanpaTanda
                ? ` ${k.tanpaTanda(formatNumber(tanda.tanpaTanda.ikm, lang, 2), bulat(tanda.tanpaTanda.n))}`
                : ''
            }`,
          },
          ...(isi.terjemahan?.length
            ? [{ term: k.bahasaLain, value: isi.terjemahan.map((b) => b.nama).join(', ') }]
            : []),
          { term: k.sidik, value: <code class="sidik">{hash}</code> },
          { term: k.sidikBaris, value: <code class="sidik">{isi.hashBaris}</code> },
        ]}
      />
      {terbitan.media.length > 0 && (
        <Media
          media={terbitan.media}
          csv={`/unit/${unit.slug}/survei/${isi.periode.id}/media.csv`}
          lang={lang}
        />
      )}
      <Details summary={k.metode}>
        <ul>
          {isi.metode.map((m) => (
            <li key={m}>{m}</li>
          ))}
        </ul>
        <p>
          <a href="/metode">{k.metode}</a>
        </p>
      </Details>
      {!terbitan.lama && <Lencana unit={unit} instrumen={terbitan.instrumen} lang={lang} />}
      {terbitan.riwayat.length > 0 && (
        <Details summary={k.riwayat}>
          <ul class="daftar">
            {terbitan.riwayat.map((t) => (
              <li key={t.href}>
                <a href={t.href}>{t.nama}</a>{' '}
                <span class="redup num">
                  {formatNumber(t.ikm, lang, 2)} · {bulat(t.n)}
                </span>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  )
}

function Media(props: { media: DataTerbitan['media']; csv: string; lang: Bahasa }): JSX.Element {
  const { media, csv, lang } = props
  const k = kataMedia[lang]
  return (
    <div class="tumpuk rapat">
      <h3>{k.umum}</h3>
      <ul class="daftar">
        {media.map((m) => (
          <li key={m.href}>
            <a href={m.href} rel="noopener noreferrer nofollow">
              {m.keterangan}
            </a>{' '}
            <span class="redup kecil">
              {k.jenis[m.jenis]}, {formatDate(m.tanggal, lang)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={csv} download>
          {kataUnit[lang].mediaCsv}
        </a>
      </p>
    </div>
  )
}

/** The picture as it will stand on the unit's own site, and the line that puts it there. */
function Lencana(props: { unit: DataUnit['unit']; instrumen: Instrumen; lang: Bahasa }): JSX.Element {
  const { unit, instrumen, lang } = props
  const k = kataUnit[lang]
  const to = `/unit/${unit.slug}`
  const ini = (path: string): string => denganKuesioner(path, instrumen.kode, skm142017.kode)
  const alt = k.lencanaAlt(teksOf(instrumen.indeks.nama, lang), unit.nama)
  return (
    <Details summary={k.lencana}>
      <p>{k.lencanaIsi}</p>
      <p class="baris">
        {(['terang', 'gelap'] as const).map((tema) => (
          <img
            key={tema}
            src={ini(`${to}/lencana.svg${tema === 'gelap' ? '?tema=gelap' : ''}`)}
            width="380"
            height="132"
            alt={alt}
            loading="lazy"
          />
        ))}
      </p>
      <pre class="kode">
        <code>
          {`<a href="${unit.alamatWeb}"><img src="${ini(`${unit.alamatWeb}/lencana.svg`)}" width="380" height="132" alt="${alt}"></a>`}
        </code>
      </pre>
      <p>{k.lencanaGelap}</p>
      <p>
        <a href={ini(`${to}/tv`)}>{k.tv}</a>
      </p>
    </Details>
  )
}
