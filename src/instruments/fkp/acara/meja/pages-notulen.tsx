import type { JSX } from 'preact'
import {
  Button,
  Details,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  PaperNote,
  Section,
  Unsaved,
} from '../../../../ui/index.ts'
import { BingkaiForum } from '../../meja/bingkai.tsx'
import { alamatTab } from '../../meja/tab.ts'
import type { Notulen } from '../store-notulen.ts'
import { DaftarNotulen, FormNotulen, IDS, type FormNotulenProps } from './bagian-notulen.tsx'
import { kata } from './words.ts'

export interface NotulenProps extends FormNotulenProps {
  readonly list: readonly Notulen[]
  /** May this person write, and is it the time to? */
  readonly susun: boolean
  readonly terbuka: boolean
  readonly tersimpan: boolean
  readonly ditarik: boolean
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
      {errors && !menulis && <Unsaved lang={lang} fields={[{ label: k.isi, value: p.isian['isi'] ?? '' }]} />}
      {(p.tersimpan || p.ditarik) && (
        <Notice tone="success" live>
          {p.ditarik ? k.ditarikNotulen : k.tersimpan}
        </Notice>
      )}
      {list.length > 0 && <PaperNote lang={lang} />}
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

/** One entry, to be worded anew or withdrawn. */
export function UbahNotulenPage(
  p: FormNotulenProps & {
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
