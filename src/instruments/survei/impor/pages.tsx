import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { Zona } from '../../../kernel/clock.ts'
import {
  Button,
  Details,
  ErrorSummary,
  FileField,
  Form,
  formatDateTime,
  formatNumber,
  LinkButton,
  Notice,
  Table,
  TextArea,
} from '../../../ui/index.ts'
import { alamatPeriode, HalamanPeriode, type PeriodeDiMeja } from '../periode/pages-kepala.tsx'
import { kamusOf } from '../hitung/kolom-nama.ts'
import type { Instrumen } from '../instrumen.ts'
import { alamatSaringan } from '../integritas/alamat.ts'
import { isSkm } from '../instrumen/ukuran.ts'
import type { Impor } from './impor.ts'
import type { ImporLatar } from './latar/latar.ts'
import { kataLatar } from './latar/words.ts'
import { kataImpor } from './words.ts'

/** Choose a file; see what was uploaded before. */
export function ImporPage(
  props: PeriodeDiMeja & {
    instrumen: Instrumen
    riwayat: readonly Impor[]
    /** Of the large ones, by file. */
    latar: ReadonlyMap<string, ImporLatar>
    zona: Zona
    errors?: FieldErrors
  },
): JSX.Element {
  const { desk, periode, instrumen, riwayat, errors } = props
  const k = kataImpor[desk.lang]
  const to = alamatPeriode(periode.id, 'impor')
  return (
    <HalamanPeriode {...props} tab="impor" judul={k.judul} error={errors !== undefined}>
      <ErrorSummary errors={errors} lang={desk.lang} />
      <p>{k.pengantar}</p>
      <Form action={to} files>
        <FileField
          name="berkas"
          label={k.berkas}
          hint={k.berkasPetunjuk}
          lang={desk.lang}
          accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          error={errors?.['berkas']}
        />
        <Button>{k.lihat}</Button>
      </Form>
      <Details summary={k.bentuk} open={riwayat.length === 0}>
        <div class="tumpuk">
          <p>
            {isSkm(instrumen)
              ? k.bentukIsi
              : k.bentukLain(
                  kamusOf(instrumen).dicari[desk.lang],
                  `${instrumen.skala.min}–${instrumen.skala.max}`,
                )}
          </p>
          <div class="aksi">
            <LinkButton href={`${to}/contoh.xlsx`} variant="secondary" download>
              {k.contohXlsx}
            </LinkButton>
            <LinkButton href={`${to}/contoh.csv`} variant="secondary" download>
              {k.contohCsv}
            </LinkButton>
          </div>
        </div>
      </Details>
      {riwayat.length > 0 && <Riwayat {...props} />}
    </HalamanPeriode>
  )
}

function Riwayat({ desk, periode, riwayat, latar, zona }: Parameters<typeof ImporPage>[0]): JSX.Element {
  const { lang } = desk
  const k = kataImpor[lang]
  return (
    <Table
      caption={k.riwayat}
      lang={lang}
      rows={riwayat}
      rowKey={(i) => i.id}
      columns={[
        {
          key: 'berkas',
          label: k.kolomBerkas,
          cell: (i) => <a href={`${alamatPeriode(periode.id, 'impor')}/${i.id}`}>{i.namaBerkas}</a>,
        },
        { key: 'kapan', label: k.kolomKapan, cell: (i) => formatDateTime(i.createdAt, lang, zona) },
        {
          key: 'masuk',
          label: k.kolomMasuk,
          numeric: true,
          cell: (i) => masukOf(i, latar.get(i.id), lang),
        },
      ]}
    />
  )
}

function masukOf(impor: Impor, latar: ImporLatar | undefined, lang: Bahasa): string {
  const { status } = kataLatar[lang]
  if (impor.nMasuk !== null) return formatNumber(impor.nMasuk, lang)
  if (!latar) return kataImpor[lang].belum
  const word = status[latar.langkah]
  return typeof word === 'string' ? word : word(formatNumber(latar.nMasuk, lang))
}

/** A file that is in: how many, and where to look now. */
export function ImporSelesaiPage(
  props: PeriodeDiMeja & {
    impor: Impor
    zona: Zona
    sudah: boolean
    isian?: string
    errors?: FieldErrors
  },
): JSX.Element {
  const { desk, periode, impor, sudah, errors } = props
  const k = kataImpor[desk.lang]
  return (
    <HalamanPeriode {...props} tab="impor" judul={k.judul} error={errors !== undefined}>
      <ErrorSummary errors={errors} lang={desk.lang} />
      {sudah && <Notice tone="warning">{k.sudah}</Notice>}
      <Notice
        tone={sudah ? 'info' : 'success'}
        title={k.selesaiJudul(formatNumber(impor.nMasuk ?? 0, desk.lang))}
        live
      >
        <p>
          {k.selesaiIsi(impor.namaBerkas)}
          {impor.dimasukkanAt && ` ${formatDateTime(impor.dimasukkanAt, desk.lang, props.zona)}.`}
        </p>
      </Notice>
      <div class="aksi">
        <LinkButton href={alamatPeriode(periode.id)}>{k.keHasil}</LinkButton>
        <LinkButton href={alamatPeriode(periode.id, 'impor')} variant="secondary">
          {k.berkasLain}
        </LinkButton>
      </div>
      <Keliru {...props} />
    </HalamanPeriode>
  )
}

/** It was the wrong file: all its answers are flagged, and somebody else decides about them. */
function Keliru({
  desk,
  periode,
  impor,
  zona,
  isian = '',
  errors,
}: Parameters<typeof ImporSelesaiPage>[0]): JSX.Element {
  const { lang } = desk
  const k = kataImpor[lang]
  if (impor.keliruAt)
    return (
      <Notice tone="warning" title={k.keliruSudah(formatNumber(impor.nMasuk ?? 0, lang))}>
        <p>
          {formatDateTime(impor.keliruAt, lang, zona)}: {impor.keliruAlasan}
        </p>
        <p>
          <a href={alamatSaringan(periode.id, { alasan: 'berkas_keliru' })}>{k.keliruPutuskan}</a>
        </p>
      </Notice>
    )
  return (
    <Details summary={k.keliruJudul} open={errors !== undefined}>
      <Form action={`${alamatPeriode(periode.id, 'impor')}/${impor.id}/keliru`}>
        <p>{k.keliruIsi}</p>
        <TextArea
          name="alasan"
          label={k.keliruAlasan}
          lang={lang}
          rows={3}
          maxLength={500}
          value={isian}
          error={errors?.['alasan']}
        />
        <Button variant="secondary">{k.keliruTombol}</Button>
      </Form>
    </Details>
  )
}
