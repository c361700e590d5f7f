import type { JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import {
  Button,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  formatNumber,
  LinkButton,
  Notice,
  RadioGroup,
  Section,
  Select,
  Tag,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import { BingkaiForum, type BingkaiProps } from '../../meja/bingkai.tsx'
import { alamatTab } from '../../meja/tab.ts'
import { jenisNotulenList, pembicaraList } from '../rules.ts'
import type { ButirAgenda } from '../store-hadir.ts'
import type { Notulen } from '../store-notulen.ts'
import type { Tertulis } from './isian.ts'
import { kata } from './words.ts'

export type RangkaForum = Pick<BingkaiProps, 'desk' | 'zona' | 'forum' | 'unit'>

export interface NotulenProps {
  readonly rangka: RangkaForum
  readonly list: readonly Notulen[]
  readonly agenda: readonly ButirAgenda[]
  /** May this person write, and is it the time to? */
  readonly susun: boolean
  readonly terbuka: boolean
  readonly isian: Tertulis
  readonly tersimpan: boolean
  readonly ditarik: boolean
  readonly errors?: FieldErrors
}

/** The minutes: what was said, in the order of the meeting, and a form that is always at hand. */
export function NotulenPage(p: NotulenProps): JSX.Element {
  const { rangka, list, errors } = p
  const { forum, desk } = rangka
  const { lang } = desk
  const k = kata[lang]
  const alamat = alamatTab(forum.id, 'notulen')
  const menulis = p.susun && p.terbuka
  return (
    <BingkaiForum
      {...rangka}
      tab="notulen"
      error={errors !== undefined}
      aksi={
        list.length > 0 && (
          <>
            <LinkButton href={`${alamat}.pdf`} variant="secondary">
              PDF
            </LinkButton>
            <LinkButton href={`${alamat}.docx`} variant="secondary">
              DOCX
            </LinkButton>
          </>
        )
      }
    >
      <ErrorSummary errors={errors} lang={lang} ids={IDS} />
      {(p.tersimpan || p.ditarik) && (
        <Notice tone="success" live>
          {p.ditarik ? k.ditarikNotulen : k.tersimpan}
        </Notice>
      )}
      {p.susun && !p.terbuka && (
        <Notice>
          {forum.keadaan === 'persiapan' || forum.keadaan === 'diumumkan'
            ? `${k.tertutup} ${k.tertutupMulai}`
            : k.tertutup}
        </Notice>
      )}
      {!p.susun && <p class="redup">{k.hanyaBaca}</p>}
      {menulis && (
        <Section title={k.catat} lead={k.catatPetunjuk} id="catat">
          {p.tersimpan && <sb-draf kunci={`notulen:${forum.id}`} bersih />}
          <sb-draf kunci={`notulen:${forum.id}`} ada={k.drafAda} hapus={k.drafHapus}>
            <sb-simpan alamat={`${alamat}/draf`} ada={k.drafTersimpan} gagal={k.drafGagal}>
              <FormNotulen {...p} alamat={alamat} tombol={k.simpanCatatan} />
            </sb-simpan>
          </sb-draf>
        </Section>
      )}
      <Section title={k.daftar} id="daftar">
        {menulis ? (
          <sb-segar alamat={`${alamat}/daftar`} detik={10}>
            <DaftarNotulen {...p} menulis={menulis} />
          </sb-segar>
        ) : (
          <DaftarNotulen {...p} menulis={menulis} />
        )}
      </Section>
    </BingkaiForum>
  )
}

/** The page's own main is called `isi`. */
const IDS = { isi: 'teks' } as const

const judulAgenda = (a: ButirAgenda): string => `${a.nomor}. ${a.judul}`

export function FormNotulen(
  p: Pick<NotulenProps, 'rangka' | 'agenda' | 'isian' | 'errors'> & { alamat: string; tombol: string },
): JSX.Element {
  const { lang } = p.rangka.desk
  const k = kata[lang]
  const { isian, errors } = p
  const field = (name: string) => ({
    name,
    lang,
    value: isian[name] ?? '',
    ...(errors?.[name] && { error: errors[name] }),
  })
  return (
    <Form action={p.alamat}>
      <input type="hidden" name="kunci" value={isian['kunci']} />
      <input type="hidden" name="dilihat" value={isian['dilihat'] ?? ''} />
      <TextArea id={IDS.isi} label={k.isi} rows={3} {...field('isi')} />
      <RadioGroup
        label={k.jenis}
        inline
        options={jenisNotulenList.map((value) => ({ value, label: k.jenisNama[value] }))}
        {...field('jenis')}
      />
      <Select
        label={k.pembicara}
        options={pembicaraList.map((value) => ({ value, label: k.pembicaraNama[value] }))}
        width="sedang"
        {...field('pembicara')}
      />
      {p.agenda.length > 0 && (
        <Select
          label={k.agenda}
          quiet
          optional
          placeholder={k.tanpaAgenda}
          options={p.agenda.map((a) => ({ value: a.id, label: judulAgenda(a) }))}
          {...field('agenda')}
        />
      )}
      <TextField
        label={k.pukul}
        optional
        quiet
        hint={k.pukulPetunjuk}
        width="sempit"
        inputMode="decimal"
        maxLength={5}
        {...field('pukul')}
      />
      <div class="aksi">
        <Button>{p.tombol}</Button>
      </div>
    </Form>
  )
}

export interface DaftarNotulenProps {
  readonly rangka: { readonly desk: { readonly lang: Bahasa }; readonly forum: { readonly id: string } }
  readonly list: readonly Notulen[]
  readonly agenda: readonly ButirAgenda[]
  readonly menulis: boolean
}

/** Also by itself: what a page that is open fetches again. */
export function DaftarNotulen({ rangka, list, agenda, menulis }: DaftarNotulenProps): JSX.Element {
  const { lang } = rangka.desk
  const k = kata[lang]
  const alamat = alamatTab(rangka.forum.id, 'notulen')
  if (list.length === 0)
    return (
      <EmptyState title={k.kosong} level={3}>
        {k.kosongPetunjuk}
      </EmptyState>
    )
  return (
    <>
      <p class="redup num">{k.jumlah(formatNumber(list.length, lang))}</p>
      <ol class="tumpuk notulen">
        {list.map((n) => {
          const titik = agenda.find((a) => a.id === n.agendaId)
          return (
            <li key={n.id} id={`n-${n.id}`} class="tumpuk rapat">
              <p class="baris rapat">
                {n.pukul && <b class="num">{n.pukul.replace(':', '.')}</b>}
                <span>{k.pembicaraNama[n.pembicara]}</span>
                <Tag tone={n.jenis === 'usul' ? 'accent' : 'neutral'}>{k.jenisNama[n.jenis]}</Tag>
                {titik && <span class="redup">{judulAgenda(titik)}</span>}
              </p>
              <p class="lipat">{n.isi}</p>
              {menulis && (
                <p class="baris rapat">
                  <a href={`${alamat}/${n.id}`}>
                    {k.ubah}
                    <span class="sr">: {n.isi.slice(0, 60)}</span>
                  </a>
                  {n.jenis === 'usul' && (
                    <a href={`${alamatTab(rangka.forum.id, 'berita-acara')}?dari=${n.id}#butir-baru`}>
                      {k.jadikan}
                      <span class="sr">: {n.isi.slice(0, 60)}</span>
                    </a>
                  )}
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** One entry, to be worded anew or withdrawn. */
export function UbahNotulenPage(
  p: Pick<NotulenProps, 'rangka' | 'agenda' | 'isian' | 'errors'> & {
    readonly notulen: Notulen
    /** Somebody was faster: what is stored now. */
    readonly didahului: boolean
  },
): JSX.Element {
  const { rangka, notulen: n, errors } = p
  const { lang } = rangka.desk
  const k = kata[lang]
  const alamat = `${alamatTab(rangka.forum.id, 'notulen')}/${n.id}`
  return (
    <BingkaiForum {...rangka} tab="notulen" error={errors !== undefined}>
      <ErrorSummary errors={errors} lang={lang} ids={IDS} />
      <Section title={k.ubahCatatan}>
        {p.didahului && (
          <Notice tone="warning" title={k.isiSekarang} level={3}>
            {n.isi}
          </Notice>
        )}
        <FormNotulen {...p} alamat={alamat} tombol={k.simpan} />
      </Section>
      <Details summary={k.tarikCatatan}>
        <Form action={`${alamat}/tarik`}>
          <p>{k.tarikPetunjuk}</p>
          <Button variant="secondary" color="danger">
            {k.tarikCatatan}
          </Button>
        </Form>
      </Details>
    </BingkaiForum>
  )
}
