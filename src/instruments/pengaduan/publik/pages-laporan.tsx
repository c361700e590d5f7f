import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  ErrorSummary,
  Form,
  formatDate,
  Notice,
  QuestionGroup,
  TextField,
} from '../../../ui/index.ts'
import { isTerlayani } from '../lampiran/index.ts'
import type { Rincian } from '../rincian.ts'
import type { TeksSamar } from '../samaran.ts'
import type { Tanggapan } from '../tanggapan/store.ts'
import { Lembar, type LembarProps } from '../warga/lembar.tsx'
import { hariTenggat } from '../warga/tenggat.ts'
import { alamatFoto, type FotoPublik } from './foto.ts'
import { ringkas } from './pages.tsx'
import type { Publik } from './store.ts'
import { kataPublik, statusPublik } from './words.ts'

type Jawaban = Pick<Tanggapan, 'id' | 'unitId' | 'terkirimAt' | 'createdAt'> & { readonly isi: TeksSamar }

export interface LaporanProps extends LembarProps {
  readonly slug: string
  /** What stands in words comes masked, beside it. */
  readonly r: Omit<Rincian, 'judul' | 'isi' | 'lokasi' | 'tanggapan' | 'peristiwa'>
  readonly publik: Publik
  /** Answers of the house with their pictures; nothing the reporter wrote besides the report. */
  readonly jawaban: readonly { readonly t: Jawaban; readonly foto: readonly FotoPublik[] }[]
  readonly kini: Date
  readonly diikuti: boolean
  readonly isi?: Readonly<Record<string, string>>
  readonly errors?: FieldErrors
}

export function LaporanPage(props: LaporanProps): JSX.Element {
  const { lang, r, publik } = props
  const k = kataPublik[lang]
  const unit = r.p.unitId === null ? undefined : r.unit.get(r.p.unitId)
  const { tenggat, dipenuhi } = r.jam.selesai
  return (
    <Lembar {...props} title={ringkas(publik.judul, 120)} error={props.errors !== undefined}>
      {props.diikuti && (
        <Notice tone="success">
          <b>{k.diikuti}</b> {k.diikutiKet}
        </Notice>
      )}
      <ErrorSummary errors={props.errors} lang={lang} />
      <h1>{ringkas(publik.judul, 120)}</h1>
      <p>
        <b>{statusPublik(r.p.status, lang)}</b>
        {unit && (
          <>
            {' · '}
            {k.dipegang} <b>{unit}</b>
          </>
        )}
        <br />
        <span class="redup">
          {k.pada(formatDate(r.p.diterimaAt, lang, r.zona))} · {k.umur(r.umur)}
          {tenggat && !dipenuhi && ` · ${k.tenggat(formatDate(hariTenggat(tenggat.batas), lang, r.zona))}`}
        </span>
      </p>
      <div class="surat">{publik.isi}</div>
      {publik.lokasi && (
        <p>
          {k.tempat}: {publik.lokasi}
        </p>
      )}
      <section class="tumpuk rapat">
        <h2>{k.jawaban}</h2>
        {props.jawaban.length === 0 && <p>{k.belumDijawab}</p>}
        {props.jawaban.map(({ t, foto }) => (
          <div key={t.id}>
            <p class="redup">
              {(t.unitId && r.unit.get(t.unitId)) ?? r.instansi.nama},{' '}
              {formatDate(t.terkirimAt ?? t.createdAt, lang, r.zona)}
            </p>
            <div class="surat">{t.isi}</div>
            {foto
              .filter((f) => isTerlayani(f.lampiran))
              .map((f) => (
                <p key={f.lampiran.id}>
                  <a href={alamatFoto(r.p.id, f.lampiran.id)}>{k.foto(f.tahap, f.nomor)}</a>
                </p>
              ))}
          </div>
        ))}
      </section>
      {!dipenuhi && !props.diikuti && <Ikuti {...props} />}
      <p>
        <a href={`/pengaduan?instansi=${props.slug}`}>{k.daftar}</a> ·{' '}
        <a href={`/pengaduan/baru?ke=${props.slug}`}>{k.sampaikan}</a>
      </p>
    </Lembar>
  )
}

function Ikuti({ lang, r, isi = {}, errors = {} }: LaporanProps): JSX.Element {
  const k = kataPublik[lang]
  return (
    <section class="tumpuk rapat" id="ikuti">
      <h2>{k.ikuti}</h2>
      <p>{k.ikutiKet}</p>
      <Form action={`/pengaduan/laporan/${r.p.id}/ikuti`}>
        <TextField
          name="kontak"
          label={k.kontak}
          lang={lang}
          value={isi['kontak']}
          error={errors['kontak']}
        />
        <QuestionGroup
          name="lewat"
          legend={k.lewat}
          lang={lang}
          gentle
          compact
          value={isi['lewat'] ?? 'whatsapp'}
          options={(['whatsapp', 'sms', 'surel'] as const).map((v) => ({
            value: v,
            label: k.lewatPilihan[v],
          }))}
        />
        <Button variant="secondary">{k.ikuti}</Button>
      </Form>
    </section>
  )
}
