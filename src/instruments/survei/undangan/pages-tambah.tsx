import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  ErrorSummary,
  FileField,
  Form,
  formatNumber,
  LinkButton,
  Notice,
  Table,
  TextArea,
} from '../../../ui/index.ts'
import { alamatPeriode, HalamanPeriode, type PeriodeDiMeja } from '../periode/pages-kepala.tsx'
import type { DaftarDibaca } from './daftar.ts'
import { alasanBaris, kataUndangan } from './words.ts'

const ACCEPT = '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Type or upload; nothing is stored before it has been looked at. */
export function TambahForm(props: {
  to: string
  lang: Bahasa
  daftar: string
  errors: FieldErrors | undefined
}): JSX.Element {
  const { lang, errors } = props
  const k = kataUndangan[lang]
  return (
    <Form action={props.to} files>
      <TextArea
        name="daftar"
        label={k.daftar}
        lang={lang}
        hint={k.daftarContoh}
        rows={5}
        value={props.daftar}
        error={errors?.['daftar']}
        optional
      />
      <FileField
        name="berkas"
        label={k.berkas}
        hint={k.berkasApa}
        lang={lang}
        accept={ACCEPT}
        error={errors?.['berkas']}
        optional
      />
      <Button name="aksi" value="periksa">
        {k.periksa}
      </Button>
    </Form>
  )
}

const TERLIHAT = 50

/** What will be taken, and every line that will not, to be mended on the spot. */
export function PeriksaDaftarPage(
  props: PeriodeDiMeja & { teks: string; dibaca: DaftarDibaca; errors?: FieldErrors | undefined },
): JSX.Element {
  const { desk, periode, teks, dibaca, errors } = props
  const { lang } = desk
  const k = kataUndangan[lang]
  const to = alamatPeriode(periode.id, 'undangan')
  const siap = dibaca.orang.length
  const n = formatNumber(siap, lang)
  return (
    <HalamanPeriode {...props} tab="undangan" judul={k.periksaJudul} error={errors !== undefined}>
      <ErrorSummary errors={errors} lang={lang} />
      <Notice tone={siap > 0 ? 'success' : 'warning'} title={siap > 0 ? k.siap(n) : k.takAdaSiap}>
        {siap > 0 ? k.siapApa : undefined}
      </Notice>
      {dibaca.terpotong && <Notice tone="warning">{k.terpotong}</Notice>}
      {dibaca.salah.length > 0 && <Salah dibaca={dibaca} lang={lang} />}
      <Form action={to}>
        <TextArea
          name="daftar"
          label={k.daftar}
          lang={lang}
          rows={Math.min(16, teks.split('\n').length + 1)}
          value={teks}
        />
        <div class="aksi">
          {siap > 0 && (
            <Button name="aksi" value="masukkan">
              {k.masukkan(n)}
            </Button>
          )}
          <Button name="aksi" value="periksa" variant="secondary">
            {k.periksaLagi}
          </Button>
          <LinkButton href={to} variant="tertiary">
            {k.batal}
          </LinkButton>
        </div>
      </Form>
    </HalamanPeriode>
  )
}

function Salah({ dibaca, lang }: { dibaca: DaftarDibaca; lang: Bahasa }): JSX.Element {
  const k = kataUndangan[lang]
  const lain = dibaca.salah.length - TERLIHAT
  return (
    <Table
      caption={k.salahJudul(formatNumber(dibaca.salah.length, lang))}
      note={lain > 0 ? `${k.salahApa} (${k.lagi(formatNumber(lain, lang))})` : k.salahApa}
      lang={lang}
      rows={dibaca.salah.slice(0, TERLIHAT)}
      rowKey={(s) => s.baris}
      columns={[
        { key: 'baris', label: k.baris, cell: (s) => formatNumber(s.baris, lang) },
        { key: 'isi', label: k.isi, cell: (s) => s.isi },
        { key: 'masalah', label: k.masalah, cell: (s) => alasanBaris(s.alasan, lang) },
      ]}
    />
  )
}
