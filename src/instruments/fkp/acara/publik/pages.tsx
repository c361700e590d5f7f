import type { JSX } from 'preact'
import {
  Breadcrumb,
  DescriptionList,
  Details,
  ErrorSummary,
  formatDate,
  formatNumber,
  LinkButton,
  Notice,
  PageHead,
  PaperNote,
  Section,
  TableSection,
  Tag,
  type Tone,
  Unsaved,
} from '../../../../ui/index.ts'
import { Halaman } from '../../forum/warga/halaman.tsx'
import { BagianUsul } from './bagian-usul.tsx'
import type { ButirPublik } from './muat.ts'
import type { HasilProps } from './props.ts'
import { kataHasil } from './words.ts'

/** What was agreed, by whom it is done, and how far it is; while it is a draft, with a way to say what is wrong. */
export function HasilPage(p: HasilProps): JSX.Element {
  const { bingkai, hasil: h, errors } = p
  const { lang } = bingkai
  const k = kataHasil[lang]
  const { forum, beku } = h
  const judul = beku ? k.judul : k.judulRancangan
  const asing = lang === 'id' ? undefined : 'id'
  return (
    <Halaman
      bingkai={bingkai}
      title={`${judul}: ${forum.tema}`}
      description={k.pengantar(h.unit.nama)}
      error={errors !== undefined}
    >
      <PageHead
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[
              { label: k.forum, href: `/forum?instansi=${h.instansi.slug}` },
              { label: forum.tema, href: `/forum/${forum.slug}` },
              { label: judul },
            ]}
          />
        }
        above={`${h.unit.nama} · ${formatDate(forum.tanggal, lang)}`}
        title={
          <>
            {judul}: <span lang={asing}>{forum.tema}</span>
          </>
        }
        lead={beku ? k.pengantar(h.unit.nama) : k.pengantarRancangan}
      />
      <ErrorSummary errors={errors} lang={lang} ids={{ isi: 'teks' }} />
      {errors && !h.masa.terbuka && (
        <Unsaved lang={lang} fields={[{ label: k.isi, value: p.isian['isi'] ?? '' }]} />
      )}
      {p.terkirim && (
        <Notice tone="success" live>
          {k.terkirim}
        </Notice>
      )}
      <Butir {...p} />
      {beku && <Resmi {...p} />}
      {(!beku || h.usulan.length > 0) && <BagianUsul {...p} />}
    </Halaman>
  )
}

const NADA: Readonly<Record<string, Tone | 'neutral'>> = {
  selesai: 'success',
  berjalan: 'info',
  batal: 'danger',
}

export function KeadaanButir({
  b,
  lang,
  hariIni,
}: {
  b: ButirPublik
  lang: 'id' | 'en'
  hariIni: string
}): JSX.Element {
  const k = kataHasil[lang]
  const { aksi: a } = b
  if (!a) return <span class="redup">{k.belumRegister}</span>
  const lewat = (a.status === 'rencana' || a.status === 'berjalan') && a.tenggat < hariIni
  return (
    <span class="tumpuk rapat">
      <span class="baris rapat">
        <Tag tone={NADA[a.status] ?? 'neutral'}>{k.status[a.status]}</Tag>
        {lewat && <Tag tone="warning">{k.lewat}</Tag>}
      </span>
      {a.status === 'berjalan' && a.kemajuan > 0 && (
        <span class="redup num">{k.kemajuan(formatNumber(a.kemajuan, lang))}</span>
      )}
      {a.selesaiPada && <span class="redup">{k.selesaiPada(formatDate(a.selesaiPada, lang))}</span>}
      {a.status === 'selesai' && (a.ringkasPublik || a.hasil) && (
        <span lang={lang === 'id' ? undefined : 'id'}>{a.ringkasPublik || a.hasil}</span>
      )}
    </span>
  )
}

function Butir({ bingkai: { lang }, hasil: h }: HasilProps): JSX.Element {
  const k = kataHasil[lang]
  const asing = lang === 'id' ? undefined : 'id'
  const n = (x: number): string => formatNumber(x, lang)
  const selesai = h.butir.filter((b) => b.aksi?.status === 'selesai').length
  if (h.butir.length === 0) return <p class="redup">{k.kosong}</p>
  return (
    <TableSection
      title={k.kesepakatan}
      id="kesepakatan"
      {...(h.beku && { lead: k.ringkas(n(selesai), n(h.butir.length)) })}
      lang={lang}
      rows={h.butir}
      rowKey={(b) => b.id}
      columns={[
        {
          key: 'masalah',
          label: k.masalah,
          cell: (b, i) => (
            <span class="tumpuk rapat butir" lang={asing}>
              <span>
                <span class="num">{i + 1}. </span>
                {b.masalah}
              </span>
              <span>{b.perbaikan}</span>
            </span>
          ),
        },
        { key: 'pj', label: k.pj, cell: (b) => <span lang={asing}>{b.penanggungJawab}</span> },
        { key: 'tenggat', label: k.tenggat, cell: (b) => formatDate(b.tenggat, lang), tight: true },
        {
          key: 'keadaan',
          label: k.keadaan,
          cell: (b) => <KeadaanButir b={b} lang={lang} hariIni={h.masa.hariIni} />,
        },
      ]}
    />
  )
}

function Resmi({ bingkai: { lang }, hasil: h }: HasilProps): JSX.Element | null {
  const k = kataHasil[lang]
  const { beku, forum, foto } = h
  if (!beku) return null
  const n = (x: number): string => formatNumber(x, lang)
  const { isi } = beku
  const alamat = `/forum/${forum.slug}/berita-acara`
  const tuanRumah = isi.hadir.kelompok['penyelenggara'] ?? 0
  const asing = lang === 'id' ? undefined : 'id'
  return (
    <>
      <Section
        title={k.unduh}
        lead={`${k.ditetapkan(beku.nomor, formatDate(beku.tanggal, lang))} ${k.hadir(n(isi.hadir.jumlah), tuanRumah > 0 ? n(tuanRumah) : undefined)}`}
      >
        {beku.revisi > 1 && <p>{k.revisi(n(beku.revisi - 1), isi.alasan)}</p>}
        <div class="aksi">
          <LinkButton href={`${alamat}.pdf`}>PDF</LinkButton>
          <LinkButton href={`${alamat}.docx`} variant="secondary">
            DOCX
          </LinkButton>
          <LinkButton href={`${alamat}.json`} variant="secondary">
            {k.data}
          </LinkButton>
        </div>
        <p class="redup">{k.unduhPetunjuk}</p>
        <PaperNote lang={lang} />
        {isi.suara && <p>{k.suara(n(isi.suara.suara), n(isi.suara.peserta), n(isi.suara.pernyataan))}</p>}
        <Details summary={k.periksa}>
          <p>{k.periksaIsi}</p>
          <DescriptionList items={[{ term: 'SHA-256', value: <code class="putus">{beku.hash}</code> }]} />
        </Details>
      </Section>
      <Section title={k.pernyataan}>
        <ol lang={asing}>
          <li>{isi.pernyataan.kepala}</li>
          <li>{isi.pernyataan.peserta}</li>
        </ol>
      </Section>
      {foto.length > 0 && (
        <Section title={k.foto}>
          <ul class="petak polos foto-forum">
            {foto.map((b) => (
              <li key={b.id}>
                <figure>
                  <img
                    src={`${alamat}/foto/${b.id}`}
                    alt=""
                    width={b.lebar ?? 800}
                    height={b.tinggi ?? 600}
                    loading="lazy"
                  />
                  <figcaption lang={asing}>{b.keterangan}</figcaption>
                </figure>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
