import type { JSX } from 'preact'
import { inBahasa } from '../../../../kernel/kalimat.ts'
import {
  Breadcrumb,
  Button,
  DescriptionList,
  DeskPage,
  Details,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  PageHead,
  Section,
  Table,
} from '../../../../ui/index.ts'
import { teksOf, type Instrumen } from '../../instrumen.ts'
import { alamatInstrumen } from './akses.ts'
import { BagianPertanyaan } from './bagian-pertanyaan.tsx'
import { BagianTambahan } from './bagian-tambahan.tsx'
import type { RincianProps } from './rincian.ts'
import { StatusInstrumenTag } from './tanda.tsx'
import { kataInstrumen } from './words.ts'

/** Everything about one version: what it asks, what is wrong with it, and what can be done with it now. */
export function RincianPage(props: RincianProps): JSX.Element {
  const { desk, isi, status, errors } = props
  const { lang } = desk
  const k = kataInstrumen[lang]
  const judul = teksOf(isi.nama, lang)
  return (
    <DeskPage {...desk} title={judul} error={errors !== undefined}>
      <PageHead
        title={judul}
        above={
          isi.jenis === 'sendiri'
            ? `${props.unitNama ?? k.semuaUnit} · ${k.versiKe(isi.versi)}`
            : isi.dasarHukum || k.tanpaDasar
        }
        lead={<StatusInstrumenTag status={status} lang={lang} />}
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[
              { label: k.survei, href: '/kerja/survei' },
              { label: k.judul, href: '/kerja/survei/instrumen' },
              { label: judul },
            ]}
          />
        }
      />
      <div class="aksi">
        <Tindakan {...props} />
      </div>
      <ErrorSummary errors={errors} lang={lang} />
      {props.pesan && (
        <Notice tone="success" live>
          {props.pesan === 'siap' ? k.siapDitandai : k.tersimpan}
        </Notice>
      )}
      <Keadaan {...props} />
      <Perbedaan {...props} />
      {isi.catatan.length > 0 && (
        <Notice title={k.catatan}>
          <ul>
            {isi.catatan.map((c) => (
              <li key={c.id}>{teksOf(c, lang)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <BagianPertanyaan {...props} />
      <BagianTambahan {...props} />
      <Dasar {...props} />
      <Hapus {...props} />
    </DeskPage>
  )
}

/** One main action for the state: finish it, open it again, or copy it. */
function Tindakan({ desk, isi, status, mayEdit, dipakai, cacat }: RincianProps): JSX.Element {
  const k = kataInstrumen[desk.lang]
  const to = (sub: string): string => alamatInstrumen(isi, sub)
  const utama =
    status === 'siap'
      ? { aksi: 'ubah_lagi', label: dipakai > 0 ? k.versiBaru : k.ubahLagi }
      : status === 'draf' && cacat.length === 0
        ? { aksi: 'siap', label: k.tandaiSiap }
        : undefined
  return (
    <>
      {mayEdit && utama && (
        <Form action={alamatInstrumen(isi)} class="baris">
          <Button name="aksi" value={utama.aksi}>
            {utama.label}
          </Button>
        </Form>
      )}
      <LinkButton href={to('pratinjau')} variant="secondary">
        {k.pratinjau}
      </LinkButton>
      <LinkButton href={`/kerja/survei/instrumen/${isi.kode}/${isi.versi}/terjemahan`} variant="secondary">
        {k.terjemahan}
      </LinkButton>
      {mayEdit && status === 'draf' && (
        <LinkButton href={to('impor')} variant="secondary">
          {k.impor}
        </LinkButton>
      )}
      {status === 'bawaan' && (
        <LinkButton href={`/kerja/survei/instrumen/baru?dari=${isi.kode}/${isi.versi}`} variant="secondary">
          {k.salin}
        </LinkButton>
      )}
    </>
  )
}

function Keadaan({ desk, isi, status, mayEdit, dipakai, cacat, pemakai }: RincianProps): JSX.Element | null {
  const k = kataInstrumen[desk.lang]
  if (status === 'bawaan')
    return <Notice>{isi.jenis === 'templat' ? k.terkunciTemplat : k.terkunciResmi}</Notice>
  if (status === 'siap') {
    return (
      <Notice>
        <p>{dipakai > 0 ? k.terkunciDipakai(dipakai) : mayEdit ? k.terkunciSiap : k.hanyaLihat}</p>
        {pemakai.length > 0 && (
          <p>
            {k.dipakaiOleh}{' '}
            {pemakai.map((p, i) => (
              <>
                {i > 0 && ', '}
                {p.terlihat ? <a href={`/kerja/survei/${p.id}`}>{p.nama}</a> : p.nama}
              </>
            ))}
            .
          </p>
        )}
      </Notice>
    )
  }
  if (!mayEdit) return <Notice>{k.hanyaLihat}</Notice>
  if (cacat.length === 0) return <Notice tone="success">{k.tanpaCacat}</Notice>
  return (
    <Notice tone="warning" title={k.cacatJudul}>
      <ul>
        {cacat.slice(0, 30).map((c) => (
          <li key={`${c.di} ${c.pesan}`}>
            {namaBagian(isi, c.di)}
            {inBahasa(c.pesan, desk.lang)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** `unsur.antrean` → "Antrean: "; what concerns the whole says so itself. */
function namaBagian(isi: Instrumen, di: string): string {
  const [bagian, kunci] = di.split('.')
  if (kunci === undefined) return ''
  const nama =
    bagian === 'unsur'
      ? isi.unsur.find((u) => u.kunci === kunci)?.nama.id
      : [...isi.pertanyaan, ...isi.tambahan].find((q) => q.kunci === kunci)?.teks.id
  return nama ? `${nama.length > 60 ? `${nama.slice(0, 58)}…` : nama}: ` : ''
}

/** Stands there as long as the difference does. */
function Perbedaan({ desk, beda, resmi }: RincianProps): JSX.Element | null {
  const k = kataInstrumen[desk.lang]
  if (!resmi || beda.length === 0) return null
  return (
    <Notice tone="warning" title={k.bedaJudul}>
      <p>{k.bedaIsi(teksOf(resmi.nama, desk.lang))}</p>
      <Details summary={k.bedaDaftar(beda.length)}>
        <Table
          caption={k.bedaJudul}
          captionHidden
          lang={desk.lang}
          rows={beda}
          rowKey={(_, i) => i}
          columns={[
            { key: 'apa', label: k.nama, cell: (b) => k.beda[b.jenis](b.unsur) },
            { key: 'lama', label: k.bedaSebelum, cell: (b) => b.sebelum || '–' },
            { key: 'baru', label: k.bedaSesudah, cell: (b) => b.sesudah || '–' },
          ]}
        />
      </Details>
    </Notice>
  )
}

function Dasar({ desk, isi, status, mayEdit }: RincianProps): JSX.Element {
  const { lang } = desk
  const k = kataInstrumen[lang]
  return (
    <Section title={k.dasarBagian}>
      <DescriptionList
        items={[
          { term: k.untuk, value: k.sasaran[isi.sasaran] },
          { term: k.indeks, value: `${isi.indeks.singkatan} (${teksOf(isi.indeks.nama, lang)})` },
          { term: k.skala, value: `${isi.skala.min}–${isi.skala.max}` },
          { term: k.pengali, value: isi.konversi.kali },
          {
            term: k.kategori,
            value:
              isi.kategori.length === 0
                ? k.tanpaKategori
                : isi.kategori
                    .map((x) => `${x.kode} ${teksOf(x.label, lang)} ≥ ${x.mulai.replace('.', ',')}`)
                    .join(' · '),
          },
          {
            term: k.responden,
            value: isi.responden.map((f) => teksOf(f.label, lang)).join(', ') || k.tanpaResponden,
          },
        ]}
      />
      {mayEdit && status === 'draf' && (
        <div class="aksi">
          <LinkButton href={alamatInstrumen(isi, 'dasar')} variant="secondary">
            {k.ubah}
          </LinkButton>
        </div>
      )}
    </Section>
  )
}

function Hapus({ desk, isi, mayEdit, dipakai }: RincianProps): JSX.Element | null {
  const k = kataInstrumen[desk.lang]
  if (!mayEdit || dipakai > 0) return null
  return (
    <Details summary={k.hapus}>
      <Form action={alamatInstrumen(isi)} class="tumpuk">
        <p>{k.hapusPeringatan}</p>
        <div class="aksi">
          <Button name="aksi" value="hapus" color="danger" variant="secondary">
            {k.hapus}
          </Button>
        </div>
      </Form>
    </Details>
  )
}
