import type { JSX } from 'preact'
import type { Zona } from '../../../../kernel/clock.ts'
import { Button, EmptyState, Form, LinkButton, PageHead, Section, TextField } from '../../../../ui/index.ts'
import { TandaKeadaan } from '../../meja/bingkai.tsx'
import type { Forum } from '../../store.ts'
import { Halaman, type BingkaiForum } from './halaman.tsx'
import { kapanTeks } from '../kapan.ts'
import { kataWarga } from './words.ts'

export interface ForumTerdaftar extends Pick<
  Forum,
  'slug' | 'tema' | 'tanggal' | 'mulai' | 'selesai' | 'keadaan'
> {
  readonly unit: string
}
export interface DaftarPublikProps {
  readonly bingkai: BingkaiForum
  readonly zona: Zona
  readonly mendatang: readonly ForumTerdaftar[]
  readonly lampau: readonly ForumTerdaftar[]
  readonly lagi: string | null
  readonly kode: { readonly isi: string; readonly salah?: string }
}

/** Every forum the public may know of: what comes first, then what came out of the others. */
export function DaftarPublikPage(p: DaftarPublikProps): JSX.Element {
  const { lang, instansi } = p.bingkai
  const k = kataWarga[lang]
  return (
    <Halaman bingkai={p.bingkai} title={k.judul} description={k.pengantar} error={p.kode.salah !== undefined}>
      <PageHead title={k.judul} lead={k.pengantar} />
      {p.mendatang.length + p.lampau.length === 0 ? (
        <EmptyState
          title={k.belumAda}
          action={<LinkButton href={`/survei?instansi=${instansi.slug}`}>{k.sampaikan}</LinkButton>}
        >
          {k.belumAdaPetunjuk}
        </EmptyState>
      ) : (
        <Section title={k.mendatang}>
          {p.mendatang.length === 0 ? (
            <p class="redup">{k.tidakAdaDekat}</p>
          ) : (
            <Deret {...p} list={p.mendatang} />
          )}
        </Section>
      )}
      <Section title={k.kodeJudul} id="kode-forum">
        <Form action="/forum/k" class="saring">
          <TextField
            name="kode"
            label={k.kode}
            hint={k.kodePetunjuk}
            lang={lang}
            width="sempit"
            maxLength={12}
            autocomplete="off"
            spellcheck={false}
            value={p.kode.isi}
            {...(p.kode.salah && { error: p.kode.salah })}
          />
          <input type="hidden" name="instansi" value={instansi.slug} />
          <Button variant="secondary">{k.kodeBuka}</Button>
        </Form>
      </Section>
      {p.lampau.length > 0 && (
        <Section title={k.lampau}>
          <Deret {...p} list={p.lampau} />
          {p.lagi && <a href={p.lagi}>{k.lebihLama}</a>}
        </Section>
      )}
    </Halaman>
  )
}

function Deret({
  list,
  bingkai: { lang },
  zona,
}: DaftarPublikProps & { list: readonly ForumTerdaftar[] }): JSX.Element {
  return (
    <ul class="tugas">
      {list.map((f) => (
        <li key={f.slug}>
          <div>
            <a class="apa" href={`/forum/${f.slug}`} lang={lang === 'id' ? undefined : 'id'}>
              {f.tema}
            </a>
            <p>
              {f.unit}. {kapanTeks(f, zona, lang)}
            </p>
          </div>
          <div>
            <TandaKeadaan keadaan={f.keadaan} lang={lang} />
          </div>
        </li>
      ))}
    </ul>
  )
}
