import type { JSX } from 'preact'
import { inBahasa } from '../../../../kernel/kalimat.ts'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { DeskFrame } from '../../../../platform/http/env.ts'
import {
  Button,
  Details,
  ErrorSummary,
  FileField,
  Form,
  LinkButton,
  Notice,
  Section,
  Tag,
} from '../../../../ui/index.ts'
import type { Instrumen } from '../../instrumen.ts'
import { isKananKeKiri, namaBahasa } from '../bahasa.ts'
import { alamatInstrumen } from '../meja/akses.ts'
import { HalamanInstrumen } from '../meja/kepala.tsx'
import type { HasilCsv } from './csv.ts'
import { namaIsian } from './isian.ts'
import type { Kamus, KataAsal } from './kamus.ts'
import type { Terjemahan } from './store.ts'
import { kataTerjemahan } from './words.ts'

export interface SuntingProps {
  readonly desk: DeskFrame
  readonly isi: Instrumen
  readonly terjemahan: Terjemahan
  /** What is shown in the boxes: stored, typed, or read from a file. */
  readonly isian: Kamus
  readonly asal: readonly KataAsal[]
  readonly hanyaBelum: boolean
  readonly mayEdit: boolean
  readonly tersimpan: boolean
  readonly berkas?: HasilCsv
  readonly errors?: FieldErrors
}

/** Indonesian at the left, the other language at the right, sentence by sentence. */
export function SuntingTerjemahanPage(props: SuntingProps): JSX.Element {
  const { desk, isi, terjemahan, isian, asal, errors, mayEdit } = props
  const { lang } = desk
  const k = kataTerjemahan[lang]
  const to = alamatInstrumen(isi, `terjemahan/${terjemahan.id}`)
  const missing = asal.filter((a) => !isian.get(a.teks))
  const shown = props.hanyaBelum ? missing : asal
  const parts = Map.groupBy(shown, (a) => a.bagian)
  return (
    <HalamanInstrumen
      desk={desk}
      isi={isi}
      judul={k.menerjemahkan(namaBahasa(terjemahan.bahasa))}
      lead={terjemahan.ditawarkan ? <Tag tone="success">{k.ditawarkan}</Tag> : <Tag>{k.belumDitawarkan}</Tag>}
      actions={<Tindakan {...props} to={to} />}
      error={errors !== undefined}
    >
      <ErrorSummary errors={errors} lang={lang} />
      {props.tersimpan && (
        <Notice tone="success" live>
          {k.tersimpan}
        </Notice>
      )}
      {!mayEdit && <Notice>{k.hanyaLihat}</Notice>}
      {mayEdit && terjemahan.ditawarkan && <Notice>{k.langsung}</Notice>}
      {props.berkas && <Berkas {...props} hasil={props.berkas} />}
      <p>
        {k.masihBelum(missing.length)}{' '}
        {missing.length > 0 && (
          <a href={props.hanyaBelum ? to : `${to}?belum`}>{props.hanyaBelum ? k.semua : k.hanyaBelum}</a>
        )}
      </p>
      <Form action={to}>
        {[...parts].map(([bagian, list]) => (
          <Section title={k.bagian[bagian]} key={bagian}>
            <div class="terjemahan">
              {list.map((a) => (
                <Kalimat {...props} kata={a} key={a.teks} />
              ))}
            </div>
          </Section>
        ))}
        {mayEdit && shown.length > 0 && (
          <div class="aksi">
            <Button name="aksi" value="simpan">
              {k.simpan}
            </Button>
          </div>
        )}
      </Form>
      {mayEdit && <Lewat {...props} to={to} />}
    </HalamanInstrumen>
  )
}

function Kalimat(props: SuntingProps & { kata: KataAsal }): JSX.Element {
  const { desk, terjemahan, isian, kata: asal, errors } = props
  const k = kataTerjemahan[desk.lang]
  const name = namaIsian(asal.teks)
  const value = isian.get(asal.teks) ?? ''
  const error = errors?.[name]
  return (
    <div class="ds-field">
      <label for={name} lang="id">
        {asal.teks}
      </label>
      {error && (
        <p class="ds-validation-message" data-field="validation" id={`${name}-salah`}>
          {inBahasa(error, desk.lang)}
        </p>
      )}
      <div class="tumpuk rapat">
        <textarea
          class="ds-input"
          id={name}
          name={name}
          rows={asal.teks.length > 70 ? 3 : 1}
          lang={terjemahan.bahasa}
          dir={isKananKeKiri(terjemahan.bahasa) ? 'rtl' : undefined}
          maxLength={1000}
          readOnly={!props.mayEdit}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? `${name}-salah` : value === '' ? `${name}-belum` : undefined}
        >
          {value}
        </textarea>
        {value === '' && (
          <p id={`${name}-belum`}>
            <Tag tone="warning">{k.belum}</Tag> <small class="redup">{k.belumAkibat}</small>
          </p>
        )}
      </div>
    </div>
  )
}

function Tindakan({ desk, isi, terjemahan, mayEdit, to }: SuntingProps & { to: string }): JSX.Element {
  const k = kataTerjemahan[desk.lang]
  return (
    <>
      {mayEdit && (
        <Form action={to} class="baris">
          <Button
            name="aksi"
            value={terjemahan.ditawarkan ? 'tarik' : 'tawarkan'}
            {...(terjemahan.ditawarkan ? { variant: 'secondary' as const } : {})}
          >
            {terjemahan.ditawarkan ? k.tarik : k.tawarkan}
          </Button>
        </Form>
      )}
      <LinkButton
        href={`${alamatInstrumen(isi, 'pratinjau')}?bahasa=${terjemahan.bahasa}&terjemahan=${terjemahan.id}`}
        variant="secondary"
      >
        {k.pratinjau}
      </LinkButton>
      <LinkButton href={`${to}/terjemahan.csv`} variant="secondary" download>
        {k.unduh}
      </LinkButton>
    </>
  )
}

const TAMPIL = 30

function Berkas({ desk, hasil }: SuntingProps & { hasil: HasilCsv }): JSX.Element {
  const k = kataTerjemahan[desk.lang]
  const rest = hasil.ditolak.length - TAMPIL
  return (
    <>
      <Notice tone="warning" live>
        {k.dibaca(hasil.kamus.size)}
      </Notice>
      {hasil.ditolak.length > 0 && (
        <Notice tone="danger" title={k.ditolak(hasil.ditolak.length)}>
          <ul>
            {hasil.ditolak.slice(0, TAMPIL).map((d) => (
              <li key={d.baris}>
                {k.baris(d.baris)}: {d.alasan}
              </li>
            ))}
            {rest > 0 && <li>{k.ditolakLagi(rest)}</li>}
          </ul>
        </Notice>
      )}
    </>
  )
}

/** By file, and away with it. */
function Lewat({ desk, to, errors }: SuntingProps & { to: string }): JSX.Element {
  const { lang } = desk
  const k = kataTerjemahan[lang]
  return (
    <>
      <Details summary={k.unggahJudul} open={errors?.['berkas'] !== undefined}>
        <Form action={`${to}/berkas`} files>
          <p>{k.unggahIsi}</p>
          <FileField
            name="berkas"
            label={k.berkas}
            lang={lang}
            accept=".csv,text/csv"
            error={errors?.['berkas']}
          />
          <div class="aksi">
            <Button variant="secondary">{k.unggah}</Button>
          </div>
        </Form>
      </Details>
      <Details summary={k.hapus}>
        <Form action={to} class="tumpuk">
          <p>{k.hapusIsi}</p>
          <div class="aksi">
            <Button name="aksi" value="hapus" color="danger" variant="secondary">
              {k.hapus}
            </Button>
          </div>
        </Form>
      </Details>
    </>
  )
}
