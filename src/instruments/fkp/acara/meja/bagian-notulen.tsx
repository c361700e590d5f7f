import type { JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import {
  Button,
  EmptyState,
  Form,
  formatNumber,
  RadioGroup,
  Select,
  Tag,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import { alamatTab } from '../../meja/tab.ts'
import { jenisNotulenList, pembicaraList } from '../rules.ts'
import type { ButirAgenda } from '../store-hadir.ts'
import type { Notulen } from '../store-notulen.ts'
import type { Tertulis } from './isian.ts'
import type { RangkaForum } from './rangka.ts'
import { kata } from './words.ts'

/** The page's own main is called `isi`. */
export const IDS = { isi: 'teks' } as const

export interface FormNotulenProps {
  readonly rangka: RangkaForum
  readonly agenda: readonly ButirAgenda[]
  readonly isian: Tertulis
  readonly errors?: FieldErrors
}

const judulAgenda = (a: ButirAgenda): string => `${a.nomor}. ${a.judul}`

export function FormNotulen(p: FormNotulenProps & { alamat: string; tombol: string }): JSX.Element {
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
