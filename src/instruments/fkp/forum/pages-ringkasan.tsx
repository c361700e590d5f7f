import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  DescriptionList,
  Details,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  Section,
  TextArea,
  TodoList,
} from '../../../ui/index.ts'
import { BingkaiForum, type BingkaiProps } from '../meja/bingkai.tsx'
import { alamatTab, MEJA } from '../meja/tab.ts'
import { isTerbuka } from '../rules.ts'
import { isDisunting, type Langkah } from './alur.ts'
import { kapanTeks } from './kapan.ts'
import { kataForum } from './words.ts'

export interface RingkasanProps extends Omit<BingkaiProps, 'tab' | 'children' | 'aksi'> {
  readonly layanan: string | null
  readonly baseUrl: string
  readonly boleh: { readonly susun: boolean; readonly tandaTangan: boolean }
  /** Steps this person may take now. */
  readonly langkah: readonly Langkah[]
  readonly siap: {
    readonly agenda: { readonly diterima: string; readonly usul: string }
    readonly terisi: number
    readonly diundang: string
  }
  readonly tersimpan: boolean
  readonly gagal?: { readonly aksi: Langkah; readonly alasan: string; readonly errors: FieldErrors }
}

/** One forum: where it stands, what is missing, and the one step that comes next. */
export function RingkasanPage(p: RingkasanProps): JSX.Element {
  const { desk, forum: f, zona, gagal } = p
  const { lang } = desk
  const k = kataForum[lang]
  const ubah = p.boleh.susun && isDisunting(f.keadaan) && (
    <LinkButton href={`${MEJA}/${f.id}/ubah`} variant="secondary">
      {k.ubah}
    </LinkButton>
  )
  return (
    <BingkaiForum {...p} tab="ringkasan" aksi={ubah} error={gagal !== undefined}>
      <ErrorSummary errors={gagal?.errors} lang={lang} />
      {p.tersimpan && (
        <Notice tone="success" live>
          {k.tersimpan}
        </Notice>
      )}
      {f.keadaan === 'batal' && <Notice tone="danger">{k.dibatalkan(f.batalAlasan)}</Notice>}
      {isDisunting(f.keadaan) && (
        <Section title={k.siapkan}>
          <TodoList
            items={[
              {
                href: alamatTab(f.id, 'agenda'),
                title: k.siap.agenda,
                note: k.siapAgenda(p.siap.agenda.diterima, p.siap.agenda.usul),
              },
              { href: alamatTab(f.id, 'peserta'), title: k.siap.peserta, note: k.siapPeserta(p.siap.terisi) },
              {
                href: `${alamatTab(f.id, 'peserta')}/undangan`,
                title: k.siap.undangan,
                note: k.siapUndangan(p.siap.diundang),
              },
            ]}
          />
        </Section>
      )}
      <Langkah {...p} />
      <DescriptionList
        items={[
          { term: k.waktu, value: kapanTeks(f, zona, lang) },
          { term: k.medan.jenis, value: k.jenis[f.jenis] },
          { term: k.medan.mode, value: k.mode[f.mode] },
          ...(f.tempat !== '' ? [{ term: k.medan.tempat, value: f.tempat }] : []),
          ...(f.tautanDaring !== ''
            ? [{ term: k.medan.tautan, value: <a href={f.tautanDaring}>{f.tautanDaring}</a> }]
            : []),
          { term: k.medan.layanan, value: p.layanan ?? k.medan.layananSemua },
          ...(f.fasilitator !== '' ? [{ term: k.medan.fasilitator, value: f.fasilitator }] : []),
          {
            term: k.kode,
            value: (
              <>
                <code class="num">{f.kode}</code>{' '}
                {isTerbuka(f) && (
                  <a
                    href={`/forum/k/${f.kode}`}
                  >{`${p.baseUrl.replace(/^https?:\/\//, '')}/forum/k/${f.kode}`}</a>
                )}
              </>
            ),
          },
        ]}
      />
      {f.uraian !== '' && (
        <Section title={k.medan.uraian}>
          {f.uraian.split(/\n{2,}/).map((x, i) => (
            <p key={i}>{x}</p>
          ))}
        </Section>
      )}
      {f.keadaan === 'persiapan' && <p class="redup">{k.belumTampil}</p>}
    </BingkaiForum>
  )
}

function Langkah({ desk, forum: f, langkah, boleh, gagal }: RingkasanProps): JSX.Element | null {
  const { lang } = desk
  const k = kataForum[lang]
  const [utama, ...lain] = langkah
  if (!utama) return isDisunting(f.keadaan) && boleh.susun ? <p class="redup">{k.olehKepala}</p> : null
  const bentuk = (aksi: Langkah, pertama: boolean): JSX.Element => (
    <Form action={`${MEJA}/${f.id}/langkah/${aksi}`}>
      <p>{k.pindahPetunjuk[aksi]}</p>
      <input type="hidden" name="dilihat" value={f.urutan} />
      {aksi === 'batalkan' && (
        <TextArea
          name="alasan"
          label={k.alasan}
          hint={k.alasanPetunjuk}
          lang={lang}
          rows={3}
          maxLength={500}
          value={gagal?.aksi === aksi ? gagal.alasan : ''}
          {...(gagal?.aksi === aksi && gagal.errors['alasan'] && { error: gagal.errors['alasan'] })}
        />
      )}
      <Button
        variant={pertama ? undefined : 'secondary'}
        {...(aksi === 'batalkan' && { color: 'danger' as const })}
      >
        {k.pindah[aksi]}
      </Button>
    </Form>
  )
  return (
    <Section title={k.langkah} id="langkah">
      {utama === 'batalkan' || utama === 'tarik' || utama === 'buka_lagi' ? null : bentuk(utama, true)}
      {langkah
        .filter((a) => a === 'batalkan' || a === 'tarik' || a === 'buka_lagi' || lain.includes(a))
        .map((aksi) => (
          <Details key={aksi} summary={k.pindah[aksi]} open={gagal?.aksi === aksi}>
            {bentuk(aksi, false)}
          </Details>
        ))}
    </Section>
  )
}
