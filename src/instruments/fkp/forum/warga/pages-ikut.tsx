import type { JSX } from 'preact'
import type { Zona } from '../../../../kernel/clock.ts'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import { Breadcrumb, Button, ErrorSummary, Form, PageHead } from '../../../../ui/index.ts'
import type { Forum } from '../../store.ts'
import { MedanLain, MedanPokok } from './bagian-medan.tsx'
import { Halaman, type BingkaiForum } from './halaman.tsx'
import { kapanTeks } from '../kapan.ts'
import type { IsianIkut } from './schema.ts'
import { kataWarga } from './words.ts'

export interface IkutProps {
  readonly bingkai: BingkaiForum
  readonly forum: Forum
  readonly zona: Zona
  readonly isian: IsianIkut
  readonly errors?: FieldErrors
}

/** Registration: two things are asked, the rest may stay empty. */
export function IkutPage({ bingkai, forum: f, zona, isian, errors }: IkutProps): JSX.Element {
  const { lang } = bingkai
  const k = kataWarga[lang]
  const medan = { lang, isian, errors }
  return (
    <Halaman bingkai={bingkai} title={`${k.daftarJudul}: ${f.tema}`} noindex error={errors !== undefined}>
      <PageHead
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[{ label: f.tema, href: `/forum/${f.slug}` }, { label: k.daftarJudul }]}
          />
        }
        above={<span lang={lang === 'id' ? undefined : 'id'}>{f.tema}</span>}
        title={k.daftarJudul}
        lead={kapanTeks(f, zona, lang)}
      />
      <ErrorSummary errors={errors} lang={lang} />
      <Form action={`/forum/${f.slug}/daftar`}>
        <MedanPokok {...medan} namaPetunjuk={k.namaPetunjuk} />
        <MedanLain {...medan} />
        <Button>{k.kirim}</Button>
      </Form>
    </Halaman>
  )
}
