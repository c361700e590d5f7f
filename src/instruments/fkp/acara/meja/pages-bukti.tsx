import type { JSX } from 'preact'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import {
  Button,
  Details,
  ErrorSummary,
  FileField,
  Form,
  formatNumber,
  LinkButton,
  Notice,
  PaperNote,
  Section,
  Select,
  Table,
  Tag,
  TextField,
} from '../../../../ui/index.ts'
import { BingkaiForum } from '../../meja/bingkai.tsx'
import { alamatTab, MEJA } from '../../meja/tab.ts'
import { buktiList, type BuktiForum, type JenisBukti } from '../rules.ts'
import type { BerkasForum } from '../store-berkas.ts'
import type { Tertulis } from './isian.ts'
import type { RangkaForum } from './rangka.ts'
import { kataBukti } from './words-bukti.ts'

export interface BuktiProps {
  readonly rangka: RangkaForum
  readonly list: readonly BuktiForum[]
  readonly berkas: readonly BerkasForum[]
  readonly susun: boolean
  readonly isian: Tertulis
  readonly pesan?: 'tersimpan' | 'dihapus'
  readonly errors?: FieldErrors
}

/** Where each kind of evidence is made. */
function alamatBuat(jenis: JenisBukti, forumId: string): string {
  switch (jenis) {
    case 'undangan':
    case 'daftar_hadir':
      return alamatTab(forumId, 'peserta')
    case 'notulen':
      return alamatTab(forumId, 'notulen')
    case 'foto':
      return '#unggah'
    case 'bukti':
      return '/kerja/tindak-lanjut?asal=fkp'
    default:
      return alamatTab(forumId, 'berita-acara')
  }
}

/** The document Sambut makes of it by itself. */
const DOKUMEN: Readonly<Partial<Record<JenisBukti, string>>> = {
  undangan: 'peserta/undangan',
  daftar_hadir: 'daftar-hadir',
  notulen: 'notulen',
  berita_acara: 'berita-acara',
  rencana_aksi: 'rencana-aksi',
}

/** Complete, or what is missing and where to make it. */
export function BuktiPage(p: BuktiProps): JSX.Element {
  const { rangka, list, susun, errors } = p
  const { forum, desk } = rangka
  const { lang } = desk
  const k = kataBukti[lang]
  const kurang = list.filter((b) => !b.ada)
  const n = (x: number): string => formatNumber(x, lang)
  const dasar = `${MEJA}/${forum.id}`
  return (
    <BingkaiForum
      {...rangka}
      tab="bukti"
      error={errors !== undefined}
      aksi={susun && <LinkButton href={`${dasar}/bukti.zip`}>{k.unduhSemua}</LinkButton>}
    >
      <ErrorSummary errors={errors} lang={lang} />
      {p.pesan && (
        <Notice tone="success" live>
          {k[p.pesan]}
        </Notice>
      )}
      <Notice tone={kurang.length === 0 ? 'success' : 'info'}>
        {kurang.length === 0 ? k.lengkap : k.kurang(n(kurang.length))}
      </Notice>
      <Section title={k.judul} lead={k.petunjuk}>
        <Table
          caption={k.judul}
          captionHidden
          lang={lang}
          rows={list}
          rowKey={(b) => b.jenis}
          columns={[
            { key: 'bukti', label: k.bukti, cell: (b) => k.jenis[b.jenis] },
            {
              key: 'keadaan',
              label: k.keadaan,
              cell: (b) => (
                <span class="baris rapat">
                  <Tag tone={b.ada ? 'success' : 'warning'}>{b.ada ? k.ada : k.belum}</Tag>
                  {b.catatan > 0 && <span class="redup">{k.tercatat[b.jenis](n(b.catatan))}</span>}
                </span>
              ),
            },
            { key: 'berkas', label: k.berkas, cell: (b) => n(b.berkas), numeric: true },
            {
              key: 'lihat',
              label: k.lihat,
              cell: (b) =>
                !b.ada || b.jenis === 'bukti' ? (
                  <a href={alamatBuat(b.jenis, forum.id)}>{b.ada ? k.lihat : k.buat[b.jenis]}</a>
                ) : DOKUMEN[b.jenis] && b.catatan > 0 ? (
                  <span class="baris rapat">
                    <a href={`${dasar}/${DOKUMEN[b.jenis]}.pdf`}>
                      PDF<span class="sr"> {k.jenis[b.jenis]}</span>
                    </a>
                    <a href={`${dasar}/${DOKUMEN[b.jenis]}.docx`}>
                      DOCX<span class="sr"> {k.jenis[b.jenis]}</span>
                    </a>
                  </span>
                ) : (
                  <a href={b.jenis === 'foto' ? '#daftar-berkas' : alamatBuat(b.jenis, forum.id)}>
                    {k.lihat}
                    <span class="sr"> {k.jenis[b.jenis]}</span>
                  </a>
                ),
            },
          ]}
        />
        <p class="baris">
          <b>{k.laporan}</b>
          <a href={`${dasar}/laporan.pdf`}>
            PDF<span class="sr"> {k.laporan}</span>
          </a>
          <a href={`${dasar}/laporan.docx`}>
            DOCX<span class="sr"> {k.laporan}</span>
          </a>
        </p>
        <PaperNote lang={lang} />
      </Section>
      <Berkas {...p} />
      {susun && <Unggah {...p} />}
    </BingkaiForum>
  )
}

function Berkas({ rangka, berkas, susun }: BuktiProps): JSX.Element {
  const { lang } = rangka.desk
  const k = kataBukti[lang]
  const alamat = alamatTab(rangka.forum.id, 'bukti')
  return (
    <Section title={k.berkasUnggah} id="daftar-berkas">
      {berkas.length === 0 && <p class="redup">{k.tanpaBerkas}</p>}
      <ul class="tumpuk polos">
        {berkas.map((b) => (
          <li key={b.id} class="baris bukti-forum">
            {b.jenis === 'foto' && (
              <img src={`${alamat}/${b.id}`} alt={b.keterangan} width={96} height={72} loading="lazy" />
            )}
            <span class="tumpuk rapat">
              <a href={`${alamat}/${b.id}`}>{b.keterangan || b.nama}</a>
              <span class="redup">
                {k.jenis[b.jenis]} · {formatNumber(Math.ceil(b.ukuran / 1024), lang)} KB
              </span>
            </span>
            {susun && (
              <form method="post" action={`${alamat}/${b.id}/hapus`}>
                <Button variant="tertiary" size="sm" aria-label={`${k.hapus} ${b.keterangan || b.nama}`}>
                  {k.hapus}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Unggah({ rangka, isian, errors, berkas }: BuktiProps): JSX.Element {
  const { lang } = rangka.desk
  const k = kataBukti[lang]
  const field = (name: string) => ({
    name,
    lang,
    value: isian[name] ?? '',
    ...(errors?.[name] && { error: errors[name] }),
  })
  return (
    <div id="unggah">
      <Details summary={k.unggah} open={errors !== undefined || berkas.length === 0}>
        <Form action={alamatTab(rangka.forum.id, 'bukti')} files>
          <Select
            label={k.jenisBerkas}
            width="sedang"
            options={buktiList.map((value) => ({ value, label: k.jenis[value] }))}
            {...field('jenis')}
          />
          <TextField label={k.keterangan} hint={k.keteranganPetunjuk} optional {...field('keterangan')} />
          <FileField
            name="berkas"
            label={k.berkas}
            hint={k.unggahPetunjuk}
            lang={lang}
            accept="image/jpeg,image/png,image/webp,application/pdf"
            multiple
            {...(errors?.['berkas'] && { error: errors['berkas'] })}
          />
          <Button>{k.kirim}</Button>
        </Form>
      </Details>
    </div>
  )
}
