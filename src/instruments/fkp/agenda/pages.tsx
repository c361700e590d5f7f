import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  Section,
  Tag,
  TextArea,
  TextField,
  Unsaved,
} from '../../../ui/index.ts'
import { BingkaiForum, type BingkaiProps } from '../meja/bingkai.tsx'
import { MEJA } from '../meja/tab.ts'
import type { Pokok } from './store.ts'
import { kataAgenda } from './words.ts'

export interface AgendaProps extends Omit<BingkaiProps, 'tab' | 'children'> {
  readonly pokok: readonly Pokok[]
  /** This person may change it, and it is not too late. */
  readonly boleh: boolean
  readonly kabar?: string
  /** A form that came back: of one point, or the new one. */
  readonly gagal?: {
    readonly id: string
    readonly isian: Readonly<Record<string, string>>
    readonly errors: FieldErrors
  }
  /** Names the next own point, so that it is added once. */
  readonly kunci: string
}

/** What goes to the forum: proposals of the data on top, then what was accepted in its order, then what was left out. */
export function AgendaPage(p: AgendaProps): JSX.Element {
  const { lang } = p.desk
  const k = kataAgenda[lang]
  const dari = (x: Pokok['keputusan']): Pokok[] => p.pokok.filter((y) => y.keputusan === x)
  const [usul, terima, buang] = [dari('usul'), dari('diterima'), dari('dibuang')]
  const tarik = p.boleh && (
    <Form action={`${MEJA}/${p.forum.id}/agenda/tarik`} class="baris">
      <Button variant={p.pokok.length === 0 ? undefined : 'secondary'}>
        {p.pokok.length === 0 ? k.tarik : k.tarikLagi}
      </Button>
    </Form>
  )
  return (
    <BingkaiForum {...p} tab="agenda" error={p.gagal !== undefined}>
      <ErrorSummary errors={p.gagal?.errors} lang={lang} />
      {p.gagal && !p.boleh && (
        <Unsaved
          lang={lang}
          fields={[
            { label: k.tambahJudul, value: p.gagal.isian['judul'] ?? '' },
            { label: k.tambahAngka, value: p.gagal.isian['angka'] ?? '' },
            { label: k.alasan, value: p.gagal.isian['alasan'] ?? '' },
          ]}
        />
      )}
      {p.kabar && (
        <Notice tone="success" live>
          {p.kabar}
        </Notice>
      )}
      {p.pokok.length === 0 ? (
        <EmptyState title={k.kosong} action={tarik}>
          {k.kosongPetunjuk}
        </EmptyState>
      ) : (
        <>
          <p class="redup">{k.pengantar}</p>
          {tarik}
        </>
      )}
      {usul.length > 0 && (
        <Section title={k.menunggu}>
          <ul class="tanpa-titik tumpuk">
            {usul.map((x) => (
              <Butir key={x.id} {...p} x={x} />
            ))}
          </ul>
        </Section>
      )}
      {p.pokok.length > 0 && (
        <Section title={k.diterima}>
          {terima.length === 0 ? (
            <p class="redup">{k.diterimaKosong}</p>
          ) : (
            <ol class="tumpuk">
              {terima.map((x, i) => (
                <Butir key={x.id} {...p} x={x} naik={i > 0} turun={i < terima.length - 1} />
              ))}
            </ol>
          )}
        </Section>
      )}
      {p.boleh && <Tambah {...p} />}
      {buang.length > 0 && (
        <Section title={k.dibuang}>
          <ul class="tanpa-titik tumpuk">
            {buang.map((x) => (
              <Butir key={x.id} {...p} x={x} />
            ))}
          </ul>
        </Section>
      )}
    </BingkaiForum>
  )
}

function Butir(p: AgendaProps & { x: Pokok; naik?: boolean; turun?: boolean }): JSX.Element {
  const { x, desk, forum, boleh } = p
  const { lang } = desk
  const k = kataAgenda[lang]
  const alamat = `${MEJA}/${forum.id}/agenda/${x.id}`
  const gagal = p.gagal?.id === x.id ? p.gagal : undefined
  return (
    <li id={`pokok-${x.id}`}>
      <div class="tumpuk rapat">
        <p>
          <b>{x.judul}</b> <Tag>{k.asal[x.asal]}</Tag>
        </p>
        {x.angka !== '' && <p>{x.angka}</p>}
        {x.alasan !== '' && (
          <p class="redup">
            {k.alasan}: {x.alasan}
          </p>
        )}
        <div class="baris">
          {x.tautan !== '' && (
            <a href={x.tautan} aria-label={`${k.sumber}: ${x.judul}`}>
              {k.sumber}
            </a>
          )}
          {boleh && x.keputusan !== 'diterima' && (
            <Form action={`${alamat}/terima`} class="baris">
              <Button
                size="sm"
                variant="secondary"
                aria-label={`${x.keputusan === 'usul' ? k.terima : k.kembalikan}: ${x.judul}`}
              >
                {x.keputusan === 'usul' ? k.terima : k.kembalikan}
              </Button>
            </Form>
          )}
          {boleh && (p.naik || p.turun) && (
            <Form action={`${alamat}/urut`} class="baris">
              {p.naik && (
                <Button
                  size="sm"
                  variant="tertiary"
                  name="arah"
                  value="naik"
                  aria-label={`${k.naik}: ${x.judul}`}
                >
                  {k.naik}
                </Button>
              )}
              {p.turun && (
                <Button
                  size="sm"
                  variant="tertiary"
                  name="arah"
                  value="turun"
                  aria-label={`${k.turun}: ${x.judul}`}
                >
                  {k.turun}
                </Button>
              )}
            </Form>
          )}
        </div>
        {boleh && x.keputusan !== 'dibuang' && (
          <Details summary={k.buang} open={gagal !== undefined}>
            <Form action={`${alamat}/buang`}>
              <TextField
                name="alasan"
                id={gagal ? 'alasan' : `alasan-${x.id}`}
                label={k.alasan}
                hint={k.alasanPetunjuk}
                lang={lang}
                maxLength={300}
                value={gagal?.isian['alasan'] ?? ''}
                {...(gagal?.errors['alasan'] && { error: gagal.errors['alasan'] })}
              />
              <Button variant="secondary" aria-label={`${k.buang}: ${x.judul}`}>
                {k.buang}
              </Button>
            </Form>
          </Details>
        )}
      </div>
    </li>
  )
}

function Tambah(p: AgendaProps): JSX.Element {
  const { lang } = p.desk
  const k = kataAgenda[lang]
  const gagal = p.gagal?.id === 'baru' ? p.gagal : undefined
  const own = (name: 'judul' | 'angka') => ({
    name,
    lang,
    value: gagal?.isian[name] ?? '',
    ...(gagal?.errors[name] && { error: gagal.errors[name] }),
  })
  return (
    <Details summary={k.tambah} open={gagal !== undefined}>
      <Form action={`${MEJA}/${p.forum.id}/agenda/tambah`}>
        <input type="hidden" name="kunci" value={p.kunci} />
        <TextField label={k.tambahJudul} maxLength={200} {...own('judul')} />
        <TextArea label={k.tambahAngka} optional rows={3} maxLength={600} {...own('angka')} />
        <Button variant="secondary">{k.simpan}</Button>
      </Form>
    </Details>
  )
}
