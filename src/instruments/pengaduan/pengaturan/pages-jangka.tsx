import type { JSX } from 'preact'
import {
  Button,
  DateField,
  DescriptionList,
  Details,
  Form,
  formatDate,
  NumberField,
  Section,
  Select,
  TextField,
} from '../../../ui/index.ts'
import type { ProfilKebijakan } from '../jam/rules.ts'
import { alamatAtur, HalamanAtur, type AturProps } from './pages.tsx'
import { butirList, jangkaOf, type IsianProfil } from './schema.ts'
import { kataAtur } from './words.ts'

/** Every set of terms with the day it began, and a form for the next. */
export function JangkaAturPage(
  props: AturProps & {
    readonly profil: readonly ProfilKebijakan[]
    /** Those that reports were received under. */
    readonly terpakai: ReadonlySet<string>
    readonly baru: IsianProfil
  },
): JSX.Element {
  const { desk, profil, terpakai, baru, errors } = props
  const { lang } = desk
  const k = kataAtur[lang]
  const salah = (name: string) => (errors?.[name] ? { error: errors[name] } : {})
  return (
    <HalamanAtur {...props} sisi="jangka">
      <p class="redup">{k.jangkaPengantar}</p>
      {profil.map((p) => (
        <Section
          key={p.mulai}
          title={p.nama}
          lead={[p.id === null ? k.bawaan : null, k.berlaku(formatDate(p.mulai, lang)), p.dasar]
            .filter(Boolean)
            .join(' · ')}
        >
          <DescriptionList
            items={butirList.flatMap((b) => {
              const j = jangkaOf(p.isi, b)
              return j ? [{ term: k.butir[b], value: `${j.n} ${k.satuan[j.satuan]}` }] : []
            })}
          />
          {p.id !== null &&
            (terpakai.has(p.id) ? (
              <p class="redup">{k.jangkaTerpakai}</p>
            ) : (
              <Form action={`${alamatAtur('jangka')}/${p.id}/hapus`} class="baris">
                <Button size="sm" variant="tertiary" aria-label={`${k.hapus}: ${p.nama}`}>
                  {k.hapus}
                </Button>
              </Form>
            ))}
        </Section>
      ))}
      <Details summary={k.jangkaBaru} open={errors !== undefined && errors['_'] === undefined}>
        <Form action={alamatAtur('jangka')}>
          <TextField
            name="nama"
            label={k.nama}
            hint={k.namaPetunjuk}
            lang={lang}
            value={baru.nama}
            {...salah('nama')}
          />
          <TextField name="dasar" label={k.dasar} lang={lang} optional value={baru.dasar} />
          <DateField name="mulai" label={k.mulai} lang={lang} value={baru.mulai} {...salah('mulai')} />
          {butirList.map((b) => (
            <div class="bobot" key={b}>
              <NumberField
                name={`n_${b}`}
                label={k.butir[b]}
                lang={lang}
                optional={b === 'batasHukum'}
                value={baru.n[b]}
                {...salah(`n_${b}`)}
              />
              <Select
                name={`satuan_${b}`}
                label={<span class="sr">{k.butir[b]}</span>}
                lang={lang}
                placeholder={false}
                value={baru.satuan[b]}
                options={[
                  { value: 'hari_kerja', label: k.satuan.hari_kerja },
                  { value: 'hari_kalender', label: k.satuan.hari_kalender },
                ]}
              />
            </div>
          ))}
          <TextField
            name="jamTutup"
            label={k.jamTutup}
            hint={k.jamTutupPetunjuk}
            lang={lang}
            optional
            width="sempit"
            value={baru.jamTutup}
            {...salah('jamTutup')}
          />
          <Button>{k.simpan}</Button>
        </Form>
      </Details>
    </HalamanAtur>
  )
}
