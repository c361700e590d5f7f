import type { JSX } from 'preact'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import {
  Button,
  DateField,
  Details,
  EmptyState,
  Form,
  formatDate,
  Section,
  Select,
  Table,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import { alamatTab } from '../../meja/tab.ts'
import type { ButirAgenda } from '../store-hadir.ts'
import type { Kesepakatan } from '../store-kesepakatan.ts'
import type { Tertulis } from './isian.ts'
import type { RangkaForum } from './rangka.ts'
import { kata } from './words.ts'

export interface ButirProps {
  readonly rangka: RangkaForum
  readonly butir: readonly Kesepakatan[]
  readonly agenda: readonly ButirAgenda[]
  readonly menulis: boolean
  readonly isian: Tertulis
  readonly errors?: FieldErrors
  /** The form is open: it was sent and came back, or comes from a proposal. */
  readonly buka: boolean
}

export function BagianButir(p: ButirProps): JSX.Element {
  const { rangka, butir, menulis } = p
  const { lang } = rangka.desk
  const k = kata[lang]
  const alamat = `${alamatTab(rangka.forum.id, 'berita-acara')}/butir`
  return (
    <Section title={k.kesepakatan} lead={k.kesepakatanPetunjuk} id="kesepakatan">
      {butir.length === 0 ? (
        <EmptyState title={k.tanpaButir} level={3}>
          {k.tanpaButirPetunjuk}
        </EmptyState>
      ) : (
        <Table
          caption={k.kesepakatan}
          captionHidden
          lang={lang}
          rows={butir}
          rowKey={(x) => x.id}
          columns={[
            {
              key: 'masalah',
              label: k.masalahPerbaikan,
              cell: (x, i) => (
                <span class="tumpuk rapat butir">
                  <span>
                    <span class="num">{i + 1}. </span>
                    {menulis ? <a href={`${alamat}/${x.id}`}>{x.masalah}</a> : x.masalah}
                  </span>
                  <span>{x.perbaikan}</span>
                </span>
              ),
            },
            { key: 'pj', label: k.pj, cell: (x) => x.penanggungJawab },
            { key: 'tenggat', label: k.tenggat, cell: (x) => formatDate(x.tenggat, lang), tight: true },
            ...(butir.some((x) => x.aksiId)
              ? [
                  {
                    key: 'aksi',
                    label: k.lihatAksi,
                    cell: (x: Kesepakatan, i: number) =>
                      x.aksiId ? (
                        <a href={`/kerja/tindak-lanjut/${x.aksiId}`}>
                          {k.lihatAksi}
                          <span class="sr"> {i + 1}</span>
                        </a>
                      ) : (
                        '–'
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {menulis && (
        <div id="butir-baru">
          <Details summary={k.butirBaru} open={p.buka || butir.length === 0}>
            <sb-draf kunci={`butir:${rangka.forum.id}`} ada={k.drafAda} hapus={k.drafHapus}>
              <FormButir {...p} alamat={alamat} />
            </sb-draf>
          </Details>
        </div>
      )}
    </Section>
  )
}

export function FormButir(
  p: Pick<ButirProps, 'rangka' | 'agenda' | 'isian' | 'errors'> & { alamat: string },
): JSX.Element {
  const { lang } = p.rangka.desk
  const k = kata[lang]
  const field = (name: string) => ({
    name,
    lang,
    value: p.isian[name] ?? '',
    ...(p.errors?.[name] && { error: p.errors[name] }),
  })
  return (
    <Form action={p.alamat}>
      <input type="hidden" name="kunci" value={p.isian['kunci']} />
      <input type="hidden" name="dilihat" value={p.isian['dilihat'] ?? ''} />
      <TextArea label={k.masalah} rows={2} {...field('masalah')} />
      <TextArea label={k.perbaikan} rows={2} {...field('perbaikan')} />
      <TextField label={k.pj} hint={k.pjPetunjuk} width="sedang" {...field('penanggung_jawab')} />
      <DateField label={k.tenggat} {...field('tenggat')} />
      {p.agenda.length > 0 && (
        <Select
          label={k.agenda}
          optional
          quiet
          placeholder={k.tanpaAgenda}
          options={p.agenda.map((a) => ({ value: a.id, label: `${a.nomor}. ${a.judul}` }))}
          {...field('agenda')}
        />
      )}
      <div class="aksi">
        <Button>{k.sepakati}</Button>
      </div>
    </Form>
  )
}
