import type { ComponentChildren, JSX } from 'preact'
import type { Zona } from '../../../../kernel/clock.ts'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import { Button, Details, ErrorSummary, Form, Notice, PageHead } from '../../../../ui/index.ts'
import type { Forum } from '../../store.ts'
import { kapanTeks } from '../kapan.ts'
import { MedanLain, MedanPokok } from './bagian-medan.tsx'
import { Halaman, type BingkaiForum } from './halaman.tsx'
import type { IsianIkut } from './schema.ts'
import { kataWarga } from './words.ts'

export interface RuangProps {
  readonly bingkai: BingkaiForum
  readonly forum: Forum
  readonly zona: Zona
  readonly buka: boolean
  /** The day is over, or the forum has ended. */
  readonly usai: boolean
  readonly tercatat: boolean
  readonly isian: IsianIkut
  readonly errors?: FieldErrors
  /** The way to vote while votes are taken, to the result afterwards. */
  readonly bagian: ComponentChildren
}

/**
 * Behind the code on the screen: say who you are, then vote. Whoever registered needs a name and a group; whoever did not may say as
 * much as a registration asks. The list itself is shown to nobody.
 */
export function RuangPage(p: RuangProps): JSX.Element {
  const { bingkai, forum: f, isian, errors } = p
  const { lang } = bingkai
  const k = kataWarga[lang]
  const medan = { lang, isian, errors }
  const asing = lang === 'id' ? undefined : 'id'
  const { lembaga, kebutuhan, surel, telepon, rentan } = isian
  return (
    <Halaman bingkai={bingkai} title={`${k.ruangJudul}: ${f.tema}`} noindex error={errors !== undefined}>
      <PageHead
        above={<span lang={asing}>{f.tema}</span>}
        title={k.ruangJudul}
        lead={kapanTeks(f, p.zona, lang)}
      />
      <ErrorSummary errors={errors} lang={lang} />
      {p.tercatat && (
        <Notice tone="success" live>
          {k.ruangTercatat}
        </Notice>
      )}
      {f.keadaan === 'batal' ? (
        <Notice tone="danger" title={k.batal}>
          <p lang={asing}>{f.batalAlasan}</p>
        </Notice>
      ) : (
        !p.tercatat && !p.buka && <p>{p.usai ? k.ruangUsai : k.ruangTutup}</p>
      )}
      {!p.tercatat && p.buka && (
        <Form action={`/forum/k/${f.kode}`}>
          <MedanPokok {...medan} namaPetunjuk={k.ruangPetunjuk} />
          <Details
            summary={k.ruangBelum}
            open={[lembaga, kebutuhan, surel, telepon, ...rentan].some((x) => x !== '')}
          >
            <div class="formulir">
              <MedanLain {...medan} />
            </div>
          </Details>
          <Button>{k.ruangTombol}</Button>
        </Form>
      )}
      {p.bagian}
      <p>
        <a href={`/forum/${f.slug}`}>{k.keForum}</a>
      </p>
    </Halaman>
  )
}
