import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { Button, FileField, Form, formatDate, Section, Select, Table, TextField } from '../../../ui/index.ts'
import { pilihanKategori, type Kategori } from '../meja/store-kategori.ts'
import type { SelSalah } from './csv.ts'
import { alamatAtur, HalamanAtur, type AturProps } from './pages.tsx'
import { kataAtur } from './words.ts'

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
