import type { JSX } from 'preact'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import {
  Button,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Form,
  formatDate,
  formatNumber,
  Section,
  Table,
  TextField,
} from '../../../../ui/index.ts'
import { BingkaiForum } from '../../meja/bingkai.tsx'
import { alamatTab } from '../../meja/tab.ts'
import type { IsiBeritaAcara } from '../isi.ts'
import type { Tertulis } from './isian.ts'
import type { RangkaForum } from './rangka.ts'
import { kata } from './words.ts'
import { kataAcara } from './words-acara.ts'

export interface TetapkanProps {
  readonly rangka: RangkaForum
  readonly isi: IsiBeritaAcara
  readonly isian: Tertulis
  readonly standar: readonly { readonly id: string; readonly nama: string }[]
  readonly versiIds: readonly string[]
  readonly errors?: FieldErrors
}

/** The head reads it once more, in full, and signs what he has read. */
export function TetapkanPage({ rangka, isi, isian, standar, versiIds, errors }: TetapkanProps): JSX.Element {
  const { lang } = rangka.desk
  const [k, kn] = [kataAcara[lang], kata[lang]]
  const field = (name: string) => ({
    name,
    lang,
    value: isian[name] ?? '',
    ...(errors?.[name] && { error: errors[name] }),
  })
  return (
    <BingkaiForum {...rangka} tab="berita-acara" error={errors !== undefined}>
      <ErrorSummary errors={errors} lang={lang} />
      <Section title={k.isi} lead={k.tetapkanPetunjuk}>
        <Table
          caption={kn.kesepakatan}
          lang={lang}
          rows={isi.kesepakatan}
          rowKey={(x) => x.id}
          columns={[
            { key: 'no', label: 'No', cell: (_, i) => i + 1, numeric: true },
            { key: 'masalah', label: kn.masalah, cell: (x) => x.masalah },
            { key: 'perbaikan', label: kn.perbaikan, cell: (x) => x.perbaikan },
            { key: 'tenggat', label: kn.tenggat, cell: (x) => formatDate(x.tenggat, lang), tight: true },
            { key: 'pj', label: kn.pj, cell: (x) => x.penanggungJawab },
          ]}
        />
        <ol>
          <li>{isi.pernyataan.kepala}</li>
          <li>{isi.pernyataan.peserta}</li>
        </ol>
        <p>{k.penandatangan(formatNumber(isi.penandatangan.length, lang))}</p>
        {isi.alasan && <p>{k.revisiTerbuka(isi.alasan)}</p>}
      </Section>
      <Section title={k.tetapkan}>
        <Form action={`${alamatTab(rangka.forum.id, 'berita-acara')}/tetapkan`}>
          <input type="hidden" name="dilihat" value={isian['dilihat']} />
          <TextField label={k.nomor} width="sedang" {...field('nomor')} />
          <DateField label={k.tanggal} {...field('tanggal')} />
          <TextField label={k.tempat} width="sedang" {...field('tempat')} />
          <TextField label={k.nama} width="sedang" {...field('nama')} />
          <TextField label={k.nip} optional width="sedang" {...field('nip')} />
          <TextField label={k.jabatan} width="sedang" {...field('jabatan')} />
          {standar.length > 0 && (
            <CheckboxGroup
              name="versi"
              label={k.standar}
              hint={k.standarPetunjuk}
              optional
              lang={lang}
              values={versiIds}
              options={standar.map((v) => ({ value: v.id, label: v.nama }))}
            />
          )}
          <div class="aksi">
            <Button>{k.tetapkan}</Button>
          </div>
        </Form>
      </Section>
    </BingkaiForum>
  )
}
