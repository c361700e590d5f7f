import type { ComponentChildren, JSX } from 'preact'
import type { Zona } from '../../../../kernel/clock.ts'
import { Breadcrumb, DescriptionList, LinkButton, Notice, PageHead, Section } from '../../../../ui/index.ts'
import { TandaKeadaan } from '../../meja/bingkai.tsx'
import type { Forum } from '../../store.ts'
import { kapanTeks } from '../kapan.ts'
import { kataForum } from '../words.ts'
import { Halaman, type BingkaiForum } from './halaman.tsx'
import { kataWarga } from './words.ts'

export interface ForumProps {
  readonly bingkai: BingkaiForum
  readonly forum: Forum
  readonly zona: Zona
  readonly unit: { readonly nama: string; readonly href: string; readonly kontak: string }
  readonly layanan: { readonly nama: string; readonly href: string } | null
  readonly agenda: readonly { readonly judul: string; readonly angka: string; readonly tautan: string }[]
  readonly bolehDaftar: boolean
  /** How many came and from how many of the five groups, once it is over; never who. */
  readonly hadir: { readonly n: string; readonly kelompok: string } | null
  /** A registration was deleted; one came after the closing. */
  readonly kabar: 'terhapus' | 'tutup' | null
  /** schema.org Event, as text. */
  readonly jsonld: string
  /** What the other parts of the room show here: voting, result, berita acara. */
  readonly bagian?: ComponentChildren
}

/** What a citizen wants to know of one forum: what, when, where, and how to take part. */
export function ForumPage(p: ForumProps): JSX.Element {
  const { bingkai, forum: f, unit, zona } = p
  const { lang, instansi } = bingkai
  const k = kataWarga[lang]
  const kf = kataForum[lang]
  const alamat = `/forum/${f.slug}`
  const asing = lang === 'id' ? undefined : 'id'
  const ajak = p.bolehDaftar && <LinkButton href={`${alamat}/daftar`}>{k.ikut}</LinkButton>
  return (
    <Halaman
      bingkai={bingkai}
      title={f.tema}
      description={`${f.tema}. ${kapanTeks(f, zona, lang)}. ${unit.nama}.`}
      head={<script type="application/ld+json" dangerouslySetInnerHTML={{ __html: p.jsonld }} />}
    >
      <PageHead
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[{ label: k.judul, href: `/forum?instansi=${instansi.slug}` }, { label: f.tema }]}
          />
        }
        above={
          <>
            {unit.nama} <TandaKeadaan keadaan={f.keadaan} lang={lang} />
          </>
        }
        title={<span lang={asing}>{f.tema}</span>}
        lead={kapanTeks(f, zona, lang)}
        actions={ajak}
      />
      {p.kabar === 'terhapus' && (
        <Notice tone="success" live>
          {k.terhapus}
        </Notice>
      )}
      {p.kabar === 'tutup' && !p.bolehDaftar && (
        <Notice tone="warning" live>
          {k.takTerdaftar}
        </Notice>
      )}
      {f.keadaan === 'batal' && (
        <Notice tone="danger" title={k.batal}>
          <p lang={asing}>{f.batalAlasan}</p>
        </Notice>
      )}
      {f.keadaan === 'diumumkan' && !p.bolehDaftar && <p>{k.daftarTutup}</p>}
      {f.uraian !== '' && (
        <Section title={k.apa}>
          <div class="teks" lang={asing}>
            {f.uraian.split(/\n{2,}/).map((x, i) => (
              <p key={i}>{x}</p>
            ))}
          </div>
        </Section>
      )}
      <DescriptionList
        items={[
          { term: k.kapan, value: kapanTeks(f, zona, lang) },
          ...(f.mode === 'daring'
            ? [{ term: k.dimana, value: k.daring }]
            : [{ term: k.dimana, value: <span lang={asing}>{f.tempat}</span> }]),
          ...(f.mode === 'campuran' ? [{ term: kf.mode.daring, value: k.daring }] : []),
          { term: k.jenis, value: kf.jenis[f.jenis] },
          { term: k.penyelenggara, value: <a href={unit.href}>{unit.nama}</a> },
          ...(p.layanan ? [{ term: k.layanan, value: <a href={p.layanan.href}>{p.layanan.nama}</a> }] : []),
          ...(f.fasilitator !== '' ? [{ term: k.fasilitator, value: f.fasilitator }] : []),
          ...(unit.kontak !== '' ? [{ term: k.kontak, value: unit.kontak }] : []),
        ]}
      />
      {p.bolehDaftar && (
        <Section title={k.caraIkut}>
          <p>{k.caraIkutIsi}</p>
          <p class="aksi">
            {ajak}
            <LinkButton href={`${alamat}/forum.ics`} variant="secondary" download>
              {k.simpanKalender}
            </LinkButton>
          </p>
        </Section>
      )}
      {p.hadir && <p>{k.hadirSekian(p.hadir.n, p.hadir.kelompok)}</p>}
      {f.keadaan !== 'batal' && <Agenda {...p} />}
      {p.bagian}
    </Halaman>
  )
}

function Agenda({ agenda, bingkai: { lang } }: ForumProps): JSX.Element {
  const k = kataWarga[lang]
  const asing = lang === 'id' ? undefined : 'id'
  return (
    <Section title={k.agenda} {...(agenda.some((a) => a.tautan !== '') && { lead: k.agendaDari })}>
      {agenda.length === 0 ? (
        <p class="redup">{k.agendaBelum}</p>
      ) : (
        <ol class="tumpuk">
          {agenda.map((a, i) => (
            <li key={i}>
              <span lang={asing}>
                <b>{a.judul}</b>
                {a.angka !== '' && (
                  <>
                    <br />
                    {a.angka}
                  </>
                )}
              </span>
              {a.tautan !== '' && (
                <>
                  {' '}
                  <a href={a.tautan} aria-label={`${k.sumber}: ${a.judul}`}>
                    {k.sumber}
                  </a>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
