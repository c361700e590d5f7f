import type { JSX } from 'preact'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { DeskFrame } from '../../../../platform/http/env.ts'
import {
  Button,
  ErrorSummary,
  FileField,
  Form,
  LinkButton,
  Notice,
  Section,
  Select,
  TableSection,
  Tag,
} from '../../../../ui/index.ts'
import { teksOf, type Instrumen } from '../../instrumen.ts'
import { namaBahasa } from '../bahasa.ts'
import { alamatInstrumen } from '../meja/akses.ts'
import { HalamanInstrumen } from '../meja/kepala.tsx'
import { kataFormulir } from '../meja/words-formulir.ts'
import { kataInstrumen } from '../meja/words.ts'
import type { ImporMenunggu } from '../store.ts'
import { canBernilai, sebagaiList } from './ambil.ts'
import type { HasilImpor, PertanyaanImpor } from './hasil.ts'
import { kataImporInstrumen } from './words.ts'

interface Props {
  readonly desk: DeskFrame
  readonly isi: Instrumen
  readonly errors?: FieldErrors
}

/** Choose a file. */
export function UnggahPage({ desk, isi, errors }: Props): JSX.Element {
  const { lang } = desk
  const k = kataImporInstrumen[lang]
  return (
    <HalamanInstrumen desk={desk} isi={isi} judul={k.judul} lead={k.pengantar} error={errors !== undefined}>
      <ErrorSummary errors={errors} lang={lang} />
      <Form action={alamatInstrumen(isi, 'impor')} files>
        <FileField
          name="berkas"
          label={k.berkas}
          hint={k.berkasPetunjuk}
          lang={lang}
          accept=".xlsx,.json,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          error={errors?.['berkas']}
        />
        <div class="aksi">
          <Button>{k.baca}</Button>
          <LinkButton href={alamatInstrumen(isi)} variant="tertiary">
            {k.batal}
          </LinkButton>
        </div>
      </Form>
    </HalamanInstrumen>
  )
}

/** What a file would bring in, and what not. Nothing is in yet. */
export function PratinjauImporPage(props: Props & { impor: ImporMenunggu }): JSX.Element {
  const { desk, isi, impor, errors } = props
  const { lang } = desk
  const k = kataImporInstrumen[lang]
  const { hasil } = impor
  const more = hasil.bahasa.filter((b) => b !== 'id')
  return (
    <HalamanInstrumen
      desk={desk}
      isi={isi}
      judul={k.pratinjau(impor.namaBerkas)}
      error={errors !== undefined}
    >
      <ErrorSummary errors={errors} lang={lang} />
      {hasil.pertanyaan.length === 0 && <Notice tone="danger">{k.tanpaMasuk}</Notice>}
      {more.map((b) => (
        <Notice key={b}>{k.bahasa(namaBahasa(b))}</Notice>
      ))}
      <Form action={alamatInstrumen(isi, 'impor')}>
        {hasil.pertanyaan.length > 0 && (
          <Section title={k.masuk(hasil.pertanyaan.length)} lead={k.masukIsi}>
            <ol class="susunan">
              {hasil.pertanyaan.map((p) => (
                <li key={p.kunci}>
                  <Pertanyaan {...props} p={p} />
                </li>
              ))}
            </ol>
            {hasil.pertanyaan.some((p) => p.tampilJika) && <p class="redup">{k.bergantung}</p>}
          </Section>
        )}
        <div class="aksi">
          {hasil.pertanyaan.length > 0 && (
            <Button name="aksi" value="masukkan">
              {k.masukkan}
            </Button>
          )}
          <Button name="aksi" value="batal" variant="secondary">
            {k.batal}
          </Button>
        </div>
      </Form>
      <Catatan desk={desk} hasil={hasil} />
    </HalamanInstrumen>
  )
}

function Pertanyaan({
  desk,
  isi,
  impor,
  p,
}: Props & { impor: ImporMenunggu; p: PertanyaanImpor }): JSX.Element {
  const { lang } = desk
  const k = kataImporInstrumen[lang]
  const fits = canBernilai(isi, p)
  const namaOf = (kunci: string): string =>
    impor.hasil.pertanyaan.find((q) => q.kunci === kunci)?.teks.id ?? kunci
  return (
    <div class="tumpuk rapat">
      <p class="redup">
        <Tag>{kataFormulir[lang].jenis[p.jenis]}</Tag>{' '}
        <Tag>{p.wajib ? kataInstrumen[lang].wajib : kataInstrumen[lang].tidakWajib}</Tag>
      </p>
      <p>
        <b>{teksOf(p.teks, lang)}</b>
      </p>
      {p.pilihan && <p class="redup">{p.pilihan.map((o) => teksOf(o.label, lang)).join(' · ')}</p>}
      {p.tampilJika && (
        <p class="redup">
          {kataInstrumen[lang].tampilJika(
            namaOf(p.tampilJika.pertanyaan),
            kataFormulir[lang].operator[p.tampilJika.operator],
            p.tampilJika.nilai,
          )}
        </p>
      )}
      <Select
        name={`sebagai_${p.kunci}`}
        label={k.jadi}
        lang={lang}
        width="luas"
        placeholder={false}
        options={sebagaiList
          .filter((s) => fits || s === 'tambahan' || s === 'lewati')
          .map((s) => ({ value: s, label: k.sebagai[s] }))}
      />
    </div>
  )
}

function Catatan({ desk, hasil }: { desk: DeskFrame; hasil: HasilImpor }): JSX.Element {
  const { lang } = desk
  const k = kataImporInstrumen[lang]
  if (hasil.catatan.length === 0) return <Notice tone="success">{k.tanpaCatatan}</Notice>
  return (
    <TableSection
      title={k.catatan(hasil.catatan.length)}
      lead={k.catatanIsi}
      lang={lang}
      rows={hasil.catatan}
      rowKey={(_, i) => i}
      columns={[
        { key: 'letak', label: k.letak, cell: (c) => c.letak },
        { key: 'nama', label: k.nama, cell: (c) => c.nama || '–' },
        {
          key: 'apa',
          label: k.apa,
          tight: true,
          cell: (c) => (
            <Tag tone={c.tindakan === 'ditolak' ? 'danger' : 'warning'}>{k.tindakan[c.tindakan]}</Tag>
          ),
        },
        { key: 'alasan', label: k.alasan, cell: (c) => c.alasan },
      ]}
    />
  )
}
