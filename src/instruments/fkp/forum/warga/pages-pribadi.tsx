import type { ComponentChildren, JSX } from 'preact'
import type { Zona } from '../../../../kernel/clock.ts'
import {
  Button,
  DescriptionList,
  Details,
  Form,
  LinkButton,
  Notice,
  PageHead,
  Section,
} from '../../../../ui/index.ts'
import type { StatusPeserta } from '../../peserta/golongan.ts'
import type { Forum } from '../../store.ts'
import { Halaman, type BingkaiForum } from './halaman.tsx'
import { kapanTeks } from '../kapan.ts'
import { kataWarga } from './words.ts'

export interface PribadiProps {
  readonly bingkai: BingkaiForum
  readonly forum: Forum
  readonly zona: Zona
  readonly nama: string
  readonly status: StatusPeserta
  readonly alamat: string
  /** SVG of the own address. */
  readonly qr: string
  readonly kabar: 'baru' | 'tercatat' | null
  /** Today is the day, or it has begun. */
  readonly bolehHadir: boolean
  readonly bolehJawab: boolean
  /** The way to vote while votes are taken, to the result afterwards. */
  readonly bagian: ComponentChildren
}

/** The own invitation: the code for the door, the answer, and on the day "I am here". */
export function PribadiPage(p: PribadiProps): JSX.Element {
  const { bingkai, forum: f, alamat } = p
  const { lang } = bingkai
  const k = kataWarga[lang]
  const hadir = p.status === 'hadir'
  const asing = lang === 'id' ? undefined : 'id'
  return (
    <Halaman bingkai={bingkai} title={`${k.undanganJudul}: ${f.tema}`} noindex>
      <PageHead above={k.undanganJudul} title={<span lang={asing}>{f.tema}</span>} lead={k.salam(p.nama)} />
      {p.kabar === 'baru' && (
        <Notice tone="success" live>
          {k.terdaftar}
        </Notice>
      )}
      {p.kabar === 'tercatat' && !hadir && (
        <Notice tone="success" live>
          {k.tercatat}
        </Notice>
      )}
      {f.keadaan === 'batal' && (
        <Notice tone="danger" title={k.batal}>
          <p lang={asing}>{f.batalAlasan}</p>
        </Notice>
      )}
      {hadir && (
        <Notice tone="success" live>
          {k.hadirSudah}
        </Notice>
      )}
      {!hadir && p.bolehHadir && (
        <Form action={`${alamat}/hadir`}>
          <Button>{k.hadirTombol}</Button>
        </Form>
      )}
      <DescriptionList
        items={[
          { term: k.kapan, value: kapanTeks(f, p.zona, lang) },
          ...(f.tempat !== '' && f.mode !== 'daring'
            ? [{ term: k.dimana, value: <span lang={asing}>{f.tempat}</span> }]
            : []),
          ...(f.tautanDaring !== '' && f.mode !== 'tatap_muka' && f.keadaan !== 'batal'
            ? [{ term: k.tautanDaring, value: <a href={f.tautanDaring}>{f.tautanDaring}</a> }]
            : []),
        ]}
      />
      {p.bagian}
      {p.bolehJawab && !hadir && (
        <>
          <Section title={k.apakahDatang} lead={k.jawab[p.status]}>
            <Form action={`${alamat}/jawab`} class="aksi">
              <Button name="jawab" value="bersedia" variant="secondary">
                {k.bersedia}
              </Button>
              <Button name="jawab" value="berhalangan" variant="tertiary">
                {k.berhalangan}
              </Button>
            </Form>
          </Section>
          <div class="tumpuk">
            <div class="qr" dangerouslySetInnerHTML={{ __html: p.qr }} />
            <p>{k.qr}</p>
            {!p.bolehHadir && <p class="redup">{k.hadirNanti}</p>}
          </div>
        </>
      )}
      <p class="aksi">
        {p.bolehJawab && (
          <LinkButton href={`${alamat}/forum.ics`} variant="secondary" download>
            {k.simpanKalender}
          </LinkButton>
        )}
        <LinkButton href={`/forum/${f.slug}`} variant="tertiary">
          {k.keForum}
        </LinkButton>
      </p>
      {!hadir && p.bolehJawab && (
        <Details summary={k.hapus}>
          <p>{k.hapusApa}</p>
          <Form action={`${alamat}/hapus`}>
            <Button variant="secondary" color="danger">
              {k.hapus}
            </Button>
          </Form>
        </Details>
      )}
    </Halaman>
  )
}
