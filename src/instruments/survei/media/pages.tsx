import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  FileField,
  Form,
  formatDate,
  Notice,
  Section,
  Select,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { HalamanMenuju, type Menuju } from '../terbitan/kepala.tsx'
import { alamatTerbitan } from '../terbitan/alamat.ts'
import { countJenis, jenisMediaList, type Media } from './rules.ts'
import type { IsianMedia } from './schema.ts'
import { kataMedia } from './words.ts'

export interface MediaProps extends Menuju {
  readonly media: readonly Media[]
  readonly mayWork: boolean
  readonly hariIni: string
  readonly isian: IsianMedia
  readonly errors?: FieldErrors
}

/** Where the result was made known: what is logged, and one more. */
export function MediaPage(props: MediaProps): JSX.Element {
  const { desk, periode, media, errors, mayWork } = props
  const { lang } = desk
  const k = kataMedia[lang]
  return (
    <HalamanMenuju {...props} judul={k.judul} lead={k.pengantar} error={errors !== undefined}>
      <div class="tumpuk jauh">
        <ErrorSummary errors={errors} lang={lang} />
        {periode.revisi === 0 ? (
          <Notice>{k.belumTerbit}</Notice>
        ) : (
          <>
            <Section title={k.daftar} lead={k.hitung(countJenis(media))}>
              {media.length > 0 && (
                <Table
                  caption={k.daftar}
                  captionHidden
                  lang={lang}
                  rows={media}
                  rowKey={(m) => m.id}
                  columns={[
                    {
                      key: 'tanggal',
                      label: k.kolomTanggal,
                      tight: true,
                      cell: (m) => formatDate(m.tanggal, lang),
                    },
                    { key: 'jenis', label: k.kolomJenis, cell: (m) => k.jenis[m.jenis] },
                    { key: 'di', label: k.kolomDiMana, cell: (m) => m.keterangan },
                    { key: 'bukti', label: k.kolomBukti, cell: (m) => <Bukti {...props} m={m} /> },
                  ]}
                />
              )}
            </Section>
            {mayWork && <Tambah {...props} />}
          </>
        )}
      </div>
    </HalamanMenuju>
  )
}

function Bukti({ desk, periode, mayWork, m }: MediaProps & { m: Media }): JSX.Element {
  const k = kataMedia[desk.lang]
  const to = alamatTerbitan(periode.id, `media/${m.id}`)
  return (
    <div class="aksi">
      {m.tautan && (
        <a href={m.tautan} rel="noopener noreferrer nofollow">
          {k.lihatTautan}
        </a>
      )}
      {m.berkas && <a href={`${to}/bukti`}>{k.lihatBerkas}</a>}
      {mayWork && (
        <Form action={to}>
          <Button name="aksi" value="hapus" variant="tertiary" size="sm">
            {k.hapus}
          </Button>
        </Form>
      )}
    </div>
  )
}

function Tambah({ desk, periode, isian, errors = {}, hariIni }: MediaProps): JSX.Element {
  const { lang } = desk
  const k = kataMedia[lang]
  return (
    <Section title={k.tambah}>
      <Form action={alamatTerbitan(periode.id, 'media')} files>
        <input type="hidden" name="id" value={isian.id} />
        <Select
          name="jenis"
          label={k.jenisLabel}
          lang={lang}
          value={isian.jenis}
          options={jenisMediaList.map((j) => ({ value: j, label: k.jenis[j] }))}
          error={errors['jenis']}
        />
        <DateField
          name="tanggal"
          label={k.tanggal}
          lang={lang}
          max={hariIni}
          value={isian.tanggal}
          error={errors['tanggal']}
        />
        <TextField
          name="keterangan"
          label={k.keterangan}
          hint={k.keteranganPetunjuk}
          lang={lang}
          maxLength={200}
          value={isian.keterangan}
          error={errors['keterangan']}
        />
        <TextField
          name="tautan"
          type="url"
          label={k.tautan}
          lang={lang}
          optional
          quiet
          value={isian.tautan}
          error={errors['tautan']}
        />
        <FileField
          name="berkas"
          label={k.berkas}
          hint={k.berkasPetunjuk}
          lang={lang}
          optional
          quiet
          accept="image/jpeg,image/png,application/pdf"
          error={errors['berkas']}
        />
        <div class="aksi">
          <Button>{k.simpan}</Button>
        </div>
      </Form>
    </Section>
  )
}
