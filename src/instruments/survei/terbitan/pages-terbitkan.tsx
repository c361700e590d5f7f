import type { JSX } from 'preact'
import { refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  CheckboxGroup,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  Section,
  TextArea,
} from '../../../ui/index.ts'
import { BagianIsi } from './bagian-isi.tsx'
import { BagianPeriksa } from './bagian-periksa.tsx'
import { BagianNaskah, BagianRencana, BagianSidik } from './bagian-teks.tsx'
import { terbitanErrors } from './errors.ts'
import { alamatTerbitan } from './alamat.ts'
import { HalamanMenuju, type Menuju } from './kepala.tsx'
import { RESPONDEN_PALING_SEDIKIT } from './rules.ts'
import type { Butir } from './siap.ts'
import type { IsiTerbitan } from './snapshot.ts'
import { kataMenuju } from './words-menuju.ts'
import { kataTerbitkan } from './words.ts'

export interface IsianTerbit {
  readonly alasan: string
  readonly alasanMinimum: string
  readonly tutup: boolean
}

export interface TerbitkanProps extends Menuju {
  /** null while there is no answer. */
  readonly isi: IsiTerbitan | null
  readonly sidikIsi: string
  readonly butir: readonly Butir[]
  /** Against the last publication; null before the first. */
  readonly beda: readonly string[] | null
  readonly may: { readonly work: boolean; readonly publish: boolean }
  readonly nama: string
  readonly isian: IsianTerbit
  readonly errors?: FieldErrors
}

/** What will be frozen, everything one must know, and one button. */
export function TerbitkanPage(props: TerbitkanProps): JSX.Element {
  const { desk, periode, isi, errors, may } = props
  const { lang } = desk
  const [k, m] = [kataTerbitkan[lang], kataMenuju[lang]]
  const judul = periode.revisi === 0 ? k.judul : k.judulRevisi(periode.revisi + 1)
  if (isi === null) {
    return (
      <HalamanMenuju {...props} judul={judul}>
        <EmptyState title={m.belumAda}>{m.belumAdaIsi}</EmptyState>
      </HalamanMenuju>
    )
  }
  const to = (akhiran: string): string => alamatTerbitan(periode.id, `laporan.${akhiran}`)
  const sedikit = isi.hasil.n < RESPONDEN_PALING_SEDIKIT
  return (
    <HalamanMenuju {...props} judul={judul} lead={k.pengantar} error={errors !== undefined}>
      <div class="tumpuk jauh">
        <ErrorSummary errors={errors} lang={lang} />
        {sedikit && <Notice tone="danger">{refusalText(terbitanErrors.terlaluSedikit, lang)}</Notice>}
        {props.beda && <Beda {...props} beda={props.beda} />}
        <BagianPeriksa butir={props.butir} periodeId={periode.id} mayWork={may.work} lang={lang} />
        <BagianIsi isi={isi} lang={lang} />
        <BagianRencana isi={isi} lang={lang} />
        <BagianNaskah isi={isi} lang={lang} />
        <p class="aksi">
          {k.pratinjau}
          {['pdf', 'docx', 'xlsx'].map((akhiran) => (
            <LinkButton href={to(akhiran)} variant="secondary" size="sm" key={akhiran}>
              {akhiran.toUpperCase()}
            </LinkButton>
          ))}
        </p>
        <BagianSidik isi={isi} sidikIsi={props.sidikIsi} lang={lang} />
        {!may.publish ? (
          <Notice>{k.bukanAnda}</Notice>
        ) : sedikit ? null : (
          <TandaTangan {...props} isi={isi} />
        )}
      </div>
    </HalamanMenuju>
  )
}

function Beda({ desk, beda }: TerbitkanProps & { beda: readonly string[] }): JSX.Element {
  const k = kataTerbitkan[desk.lang]
  if (beda.length === 0) return <Notice>{k.takBerubah}</Notice>
  return (
    <Notice title={k.bedanya}>
      <ul>
        {beda.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  )
}

function TandaTangan(props: TerbitkanProps & { isi: IsiTerbitan }): JSX.Element {
  const { desk, periode, isi, isian, errors = {} } = props
  const { lang } = desk
  const k = kataTerbitkan[lang]
  return (
    <Section title={k.tandaTangan} lead={k.atasNama(props.nama)} id="tanda-tangan">
      <Form action={alamatTerbitan(periode.id, 'terbitkan')}>
        <input type="hidden" name="sidikIsi" value={props.sidikIsi} />
        {periode.ditutupAt === null && (
          <CheckboxGroup
            name="tutup"
            label={k.tutupLabel}
            lang={lang}
            values={isian.tutup ? ['ya'] : []}
            options={[{ value: 'ya', label: k.tutup }]}
            error={errors['tutup']}
          />
        )}
        {isi.mencapaiMinimum === false && (
          <TextArea
            name="alasanMinimum"
            label={k.alasanMinimum}
            hint={k.alasanMinimumPetunjuk}
            lang={lang}
            rows={3}
            maxLength={500}
            value={isian.alasanMinimum}
            error={errors['alasanMinimum']}
          />
        )}
        {periode.revisi > 0 && (
          <TextArea
            name="alasan"
            label={k.alasan(periode.revisi + 1)}
            hint={k.alasanPetunjuk}
            lang={lang}
            rows={3}
            maxLength={500}
            value={isian.alasan}
            error={errors['alasan']}
          />
        )}
        <div class="aksi">
          <Button>{periode.revisi > 0 ? k.judulRevisi(periode.revisi + 1) : k.kirim}</Button>
          <a href={alamatTerbitan(periode.id)}>{kataMenuju[lang].batal}</a>
        </div>
      </Form>
    </Section>
  )
}
