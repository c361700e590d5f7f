import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  Button,
  CheckboxGroup,
  DeskPage,
  ErrorSummary,
  FileField,
  Form,
  formatDate,
  LinkButton,
  Notice,
  PageHead,
  Section,
  Select,
  Table,
  Tabs,
  TextArea,
  TextField,
  type Option,
} from '../../../ui/index.ts'
import { pilihanKategori, type Kategori } from '../meja/store-kategori.ts'
import { kata } from '../meja/words.ts'
import type { SelSalah } from './csv.ts'
import type { PengaturanMeja } from './isi.ts'
import type { Templat } from './store-templat.ts'
import { kataAtur } from './words.ts'

export interface AturProps {
  readonly desk: DeskFrame
  readonly errors?: FieldErrors | undefined
  readonly tersimpan: boolean
  readonly isian: Readonly<Record<string, string>>
}

export const sisiList = ['unit', 'jangka', 'kategori', 'templat', 'retensi'] as const
export type SisiAtur = (typeof sisiList)[number]
const ALAMAT = '/kerja/pengaduan/pengaturan'
export const alamatAtur = (sisi: SisiAtur): string => (sisi === 'unit' ? ALAMAT : `${ALAMAT}/${sisi}`)

export function HalamanAtur(props: AturProps & { sisi: SisiAtur; children: ComponentChildren }): JSX.Element {
  const { desk, errors, sisi } = props
  const k = kataAtur[desk.lang]
  return (
    <DeskPage {...desk} title={k.judul} error={errors !== undefined}>
      <PageHead
        title={k.judul}
        breadcrumb={
          <Breadcrumb
            lang={desk.lang}
            items={[{ label: kata[desk.lang].judul, href: '/kerja/pengaduan' }, { label: k.judul }]}
          />
        }
        actions={
          <LinkButton variant="secondary" href="/kerja/pengaduan/lapor">
            {k.sistemLain}
          </LinkButton>
        }
      />
      <Tabs
        label={k.judul}
        items={sisiList.map((s) => ({
          label: k.tab[s],
          href: alamatAtur(s),
          active: s === sisi,
        }))}
      />
      <ErrorSummary errors={errors} lang={desk.lang} />
      {props.tersimpan && (
        <Notice tone="success" live>
          {k.tersimpan}
        </Notice>
      )}
      {props.children}
    </DeskPage>
  )
}

/** Whose word an answer needs, who may close, who is told. */
export function UnitAturPage(
  props: AturProps & { readonly unit: readonly Option[]; readonly isi: PengaturanMeja },
): JSX.Element {
  const { desk, isi, unit, errors } = props
  const { lang } = desk
  const k = kataAtur[lang]
  return (
    <HalamanAtur {...props} sisi="unit">
      <Form action={alamatAtur('unit')}>
        <TextField
          name="eskalasi"
          label={k.eskalasi}
          hint={k.eskalasiPetunjuk}
          lang={lang}
          optional
          value={props.isian['eskalasi'] ?? isi.eskalasi.join(', ')}
          {...(errors?.['eskalasi'] && { error: errors['eskalasi'] })}
        />
        <CheckboxGroup
          name="persetujuan"
          label={k.persetujuan}
          hint={k.persetujuanPetunjuk}
          lang={lang}
          optional
          values={isi.persetujuan}
          options={unit}
        />
        <CheckboxGroup
          name="periksaTutup"
          label={k.periksaTutup}
          hint={k.periksaTutupPetunjuk}
          lang={lang}
          optional
          values={isi.periksaTutup}
          options={unit}
        />
        <Button>{k.simpan}</Button>
      </Form>
    </HalamanAtur>
  )
}

/** Topics with their LAPOR! numbers, and since or until when. */
export function KategoriAturPage(
  props: AturProps & { readonly kategori: readonly Kategori[]; readonly salah: readonly SelSalah[] },
): JSX.Element {
  const { desk, kategori, errors, isian } = props
  const { lang } = desk
  const k = kataAtur[lang]
  const label = new Map(pilihanKategori(kategori).map((p) => [p.value, p.label]))
  const urut = kategori.toSorted((a, b) => (label.get(a.id) ?? '').localeCompare(label.get(b.id) ?? '', 'id'))
  const salah = (name: string) => (errors?.[name] ? { error: errors[name] } : {})
  return (
    <HalamanAtur {...props} sisi="kategori">
      <p class="redup">{k.kategoriPengantar}</p>
      <Section title={k.kategoriBaru}>
        <Form action={alamatAtur('kategori')}>
          <TextField name="nama" label={k.nama} lang={lang} value={isian['nama'] ?? ''} {...salah('nama')} />
          <Select
            name="induk"
            label={k.induk}
            lang={lang}
            optional
            placeholder={k.tanpaInduk}
            value={isian['induk'] ?? ''}
            options={kategori
              .filter((x) => x.indukId === null && x.selesai === null)
              .map((x) => ({ value: x.id, label: x.nama }))}
          />
          <TextField
            name="laporId"
            label={k.laporId}
            lang={lang}
            optional
            width="sempit"
            value={isian['laporId'] ?? ''}
            {...salah('laporId')}
          />
          <Button>{k.simpan}</Button>
        </Form>
      </Section>
      <Section title={k.muat} lead={k.muatPetunjuk}>
        <DaftarSalah salah={props.salah} lang={lang} />
        <Form action={`${alamatAtur('kategori')}/muat`} files>
          <FileField name="berkas" label={k.berkas} lang={lang} accept=".csv,text/csv" {...salah('berkas')} />
          <Button variant="secondary">{k.muat}</Button>
        </Form>
      </Section>
      <Table
        caption={k.tab.kategori}
        lang={lang}
        rows={urut}
        rowKey={(x) => x.id}
        empty={<p>{k.kategoriKosong}</p>}
        columns={[
          { key: 'nama', label: k.kolomKategori, cell: (x) => label.get(x.id) },
          { key: 'lapor', label: k.laporId, numeric: true, cell: (x) => x.laporId ?? '–' },
          {
            key: 'akhir',
            label: k.mulai,
            cell: (x) =>
              x.selesai === null ? (
                <Form action={`${alamatAtur('kategori')}/${x.id}/akhiri`} class="baris">
                  <span>{formatDate(x.mulai, lang)}</span>
                  <Button size="sm" variant="tertiary" aria-label={`${k.akhiri}: ${x.nama}`}>
                    {k.akhiri}
                  </Button>
                </Form>
              ) : (
                k.berakhir(formatDate(x.selesai, lang))
              ),
          },
        ]}
      />
    </HalamanAtur>
  )
}

/** Beyond this many nobody mends by hand. */
const SALAH_TAMPIL = 200

function DaftarSalah({ salah, lang }: { salah: readonly SelSalah[]; lang: Bahasa }): JSX.Element | null {
  const k = kataAtur[lang]
  if (salah.length === 0) return null
  return (
    <ul class="tumpuk rapat">
      {salah.slice(0, SALAH_TAMPIL).map((s) => (
        <li key={`${s.baris}/${s.kolom}/${s.sebab}`}>{k.sel(s.baris, s.kolom) + k.sebab[s.sebab]}</li>
      ))}
      {salah.length > SALAH_TAMPIL && <li>{k.selLain(salah.length - SALAH_TAMPIL)}</li>}
    </ul>
  )
}

/** Texts to begin an answer with. */
export function TemplatAturPage(
  props: AturProps & { readonly templat: readonly Templat[]; readonly unit: readonly Option[] },
): JSX.Element {
  const { desk, templat, unit, errors, isian } = props
  const { lang } = desk
  const k = kataAtur[lang]
  const nama = new Map(unit.map((u) => [u.value, u.label]))
  const salah = (name: string) => (errors?.[name] ? { error: errors[name] } : {})
  return (
    <HalamanAtur {...props} sisi="templat">
      <Section title={k.templatBaru}>
        <Form action={alamatAtur('templat')}>
          <TextField name="nama" label={k.nama} lang={lang} value={isian['nama'] ?? ''} {...salah('nama')} />
          <Select
            name="unit"
            label={k.templatUnit}
            lang={lang}
            optional
            placeholder={k.semuaUnit}
            value={isian['unit'] ?? ''}
            options={unit}
          />
          <TextArea
            name="teks"
            label={k.isi}
            lang={lang}
            rows={6}
            value={isian['teks'] ?? ''}
            {...salah('teks')}
          />
          <Button>{k.simpan}</Button>
        </Form>
      </Section>
      {templat.length === 0 ? (
        <p>{k.templatKosong}</p>
      ) : (
        <ul class="tugas">
          {templat.map((t) => (
            <li key={t.id}>
              <div>
                <b>{t.nama}</b> <span class="redup">{t.unitId ? nama.get(t.unitId) : k.semuaUnit}</span>
                <p class="cerita">{t.isi}</p>
              </div>
              <Form action={`${alamatAtur('templat')}/${t.id}/hapus`} class="baris">
                <Button size="sm" variant="tertiary" aria-label={`${k.hapus}: ${t.nama}`}>
                  {k.hapus}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </HalamanAtur>
  )
}
