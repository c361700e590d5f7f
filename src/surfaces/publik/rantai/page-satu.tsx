import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import {
  IsiDampak,
  type BuktiPublik,
  type Rantai,
  type Suara,
} from '../../../instruments/tindak-lanjut/index.ts'
import { Breadcrumb, formatDate, formatNumber, PageHead } from '../../../ui/index.ts'
import { Halaman, type Bingkai } from '../bingkai.tsx'
import { TandaStatus, waktuAksi } from './bagian.tsx'
import { kataRantai } from './words.ts'

export interface DataRantaiSatu {
  readonly bingkai: Bingkai
  readonly unit: { readonly nama: string; readonly slug: string }
  readonly rantai: Rantai
  /** The forum, once it is public. */
  readonly forum: { readonly tema: string; readonly tanggal: string; readonly slug: string } | null
}

/** One voice followed to its end: voice → finding → action → evidence → effect. */
export function RantaiSatuPage({ bingkai, unit, rantai: r, forum }: DataRantaiSatu): JSX.Element {
  const { lang } = bingkai
  const k = kataRantai[lang]
  const dasar = `/unit/${unit.slug}/tindak-lanjut`
  const { aksi: a } = r
  return (
    <Halaman bingkai={bingkai} title={`${a.judul} · ${unit.nama}`} description={a.ringkas || a.judul}>
      <PageHead
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[
              { label: unit.nama, href: `/unit/${unit.slug}` },
              { label: k.judul, href: dasar },
              { label: a.nomor },
            ]}
          />
        }
        title={a.judul}
        lead={
          <span class="baris">
            <TandaStatus a={a} lang={lang} /> {waktuAksi(a, lang)}
          </span>
        }
      />
      <ol class="rantai">
        <Mata judul={k.suara}>
          <p>
            <SuaraTeks data={{ bingkai, unit, rantai: r, forum }} />
          </p>
        </Mata>
        <Temuan s={r.suara} lang={lang} />
        <Mata judul={k.tindakan}>
          <p>{a.ringkas || `${a.judul}.`}</p>
          <p class="redup kecil">
            {k.oleh(a.penanggungJawab)}
            {a.status === 'berjalan' && ` · ${k.kemajuan(formatNumber(a.kemajuan, lang))}`}
          </p>
        </Mata>
        <Mata judul={k.bukti}>
          {r.bukti.length === 0 && <p class="redup">{k.tanpaBukti}</p>}
          <ul class="bukti">
            {r.bukti.map((b) => (
              <li key={b.id}>
                <BuktiSatu b={b} dasar={`${dasar}/${a.alamat}`} lang={lang} />
              </li>
            ))}
          </ul>
          {r.buktiLain > 0 && <p class="redup kecil">{k.buktiLain(formatNumber(r.buktiLain, lang))}</p>}
        </Mata>
        <Mata judul={k.dampak}>
          <IsiDampak t={r.dampak} lang={lang} />
        </Mata>
      </ol>
      <p>
        <a href={dasar}>{k.kembali}</a>
      </p>
    </Halaman>
  )
}

const Mata = ({ judul, children }: { judul: string; children: ComponentChildren }): JSX.Element => (
  <li>
    <h2>{judul}</h2>
    {children}
  </li>
)

function SuaraTeks({ data }: { data: DataRantaiSatu }): JSX.Element {
  const { bingkai, unit, rantai, forum } = data
  const { lang } = bingkai
  const k = kataRantai[lang]
  const s = rantai.suara
  if (s.jenis === 'survei')
    return (
      <a href={`/unit/${unit.slug}/survei/${s.periodeId}/${s.revisi}`}>
        {k.survei(formatNumber(s.n, lang), s.periode)}
      </a>
    )
  if (s.jenis === 'pengaduan') return <a href={`/pengaduan/laporan/${s.pengaduanId}`}>{k.laporan}</a>
  if (s.jenis === 'topik')
    return (
      <a href={`/pengaduan?instansi=${bingkai.instansi?.slug}&unit=${unit.slug}&kategori=${s.kategoriId}`}>
        {s.banyak === null ? k.topikSedikit(s.topik) : k.topik(formatNumber(s.banyak, lang), s.topik)}
      </a>
    )
  if (s.jenis === 'forum')
    return forum ? (
      <a href={`/forum/${forum.slug}`}>{k.forum(forum.tema, formatDate(forum.tanggal, lang))}</a>
    ) : (
      <>{k.forumTutup}</>
    )
  return <>{k.asal[s.asal]}</>
}

function Temuan({ s, lang }: { s: Suara; lang: Bahasa }): JSX.Element | null {
  const k = kataRantai[lang]
  if (s.jenis === 'lain') return null
  return (
    <Mata judul={k.temuan}>
      <p>
        {s.jenis === 'survei' ? (
          <>
            {k.unsurNilai(s.unsur, formatNumber(s.nilai, lang, 2))}
            {s.terendah && `, ${k.terendah}`}.
          </>
        ) : s.jenis === 'pengaduan' ? (
          k.laporanTemuan
        ) : s.jenis === 'topik' ? (
          k.topikTemuan
        ) : (
          k.forumTemuan
        )}
      </p>
    </Mata>
  )
}

function BuktiSatu({ b, dasar, lang }: { b: BuktiPublik; dasar: string; lang: Bahasa }): JSX.Element {
  const tanggal = formatDate(b.tanggal, lang)
  const berkas = `${dasar}/bukti/${b.id}`
  if (b.jenis === 'foto')
    return (
      <figure>
        <a href={berkas}>
          <img src={berkas} alt={b.keterangan} loading="lazy" />
        </a>
        <figcaption>
          {b.keterangan} <span class="redup">· {tanggal}</span>
        </figcaption>
      </figure>
    )
  return (
    <p>
      <a
        href={b.jenis === 'tautan' ? b.tautan : berkas}
        {...(b.jenis === 'tautan' ? { rel: 'noopener nofollow' } : {})}
      >
        {b.keterangan}
      </a>{' '}
      <span class="redup">· {tanggal}</span>
    </p>
  )
}
