import type { JSX } from 'preact'
import {
  Button,
  Details,
  ErrorSummary,
  Form,
  formatDate,
  LinkButton,
  Notice,
  PaperNote,
  Section,
  TextArea,
  Unsaved,
} from '../../../../ui/index.ts'
import { BingkaiForum } from '../../meja/bingkai.tsx'
import { alamatTab } from '../../meja/tab.ts'
import type { HalanganTetap } from '../rules.ts'
import type { BeritaAcara } from '../store-acara.ts'
import type { MasaUsul } from '../usulan.ts'
import { Atur, type AturProps } from './bagian-atur.tsx'
import { Beku } from './bagian-beku.tsx'
import { BagianButir, type ButirProps } from './bagian-butir.tsx'
import { TOLAK_BANYAK } from '../../meja/tolak-banyak.tsx'
import { BagianKabar, type KabarProps } from './bagian-kabar.tsx'
import { BagianUsulan, type UsulanProps } from './bagian-usulan.tsx'
import { kata } from './words.ts'
import { kataAcara } from './words-acara.ts'

export interface AcaraProps extends AturProps {
  readonly butir: Omit<ButirProps, 'rangka'>
  readonly usulan: Omit<UsulanProps, 'rangka'>
  readonly masa: MasaUsul
  readonly beku: readonly BeritaAcara[]
  readonly halangan: readonly HalanganTetap[]
  /** How those who were there hear of what is done, and what became of it so far. */
  readonly kabar: Omit<KabarProps, 'lang'>
  readonly susun: boolean
  readonly tandaTangan: boolean
  readonly pesan?: 'tersimpan' | 'ditetapkan'
  /** Just frozen: so many actions have nobody who answers for them any more. */
  readonly tanpaOrang?: string
  /** As it was sent and came back. */
  readonly alasanRevisi?: string
  /** Typed for a form that is no longer there. */
  readonly tertinggal: Parameters<typeof Unsaved>[0]['fields']
}

/** What was agreed, what participants say to it, and the way to freezing it. */
export function AcaraPage(p: AcaraProps): JSX.Element {
  const { rangka, errors, beku } = p
  const { lang } = rangka.desk
  const k = kataAcara[lang]
  const alamat = alamatTab(rangka.forum.id, 'berita-acara')
  const bersih = p.pesan === 'tersimpan' && <sb-draf kunci={`butir:${rangka.forum.id}`} bersih />
  const bisa = p.halangan.length === 0 && p.tandaTangan
  return (
    <BingkaiForum
      {...rangka}
      tab="berita-acara"
      error={errors !== undefined}
      aksi={bisa && <LinkButton href={`${alamat}/tetapkan`}>{k.tetapkan}</LinkButton>}
    >
      <ErrorSummary errors={errors} lang={lang} ids={{ [TOLAK_BANYAK]: `alasan-${TOLAK_BANYAK}` }} />
      <Unsaved lang={lang} fields={p.tertinggal} />
      {p.pesan && (
        <Notice tone="success" live>
          {p.pesan === 'ditetapkan' ? k.ditetapkanPesan : kata[lang].tersimpan}
        </Notice>
      )}
      {p.tanpaOrang !== undefined && <Notice tone="warning">{k.tanpaOrang(p.tanpaOrang)}</Notice>}
      {bersih}
      <Keadaan {...p} />
      <BagianButir rangka={rangka} {...p.butir} />
      {beku.length > 0 && <BagianKabar lang={lang} {...p.kabar} />}
      {(p.usulan.usulan.length > 0 || rangka.forum.keadaan === 'selesai') && (
        <BagianUsulan rangka={rangka} {...p.usulan} />
      )}
      {p.susun && p.butir.menulis && <Atur {...p} />}
      {beku.length > 0 &&
        rangka.forum.keadaan === 'ditetapkan' &&
        p.tandaTangan &&
        p.acara.alasanRevisi === '' && (
          <Details summary={k.revisi} open={errors?.['alasan_revisi'] !== undefined}>
            <Form action={`${alamat}/revisi`}>
              <p>{k.revisiPetunjuk}</p>
              <TextArea
                name="alasan_revisi"
                label={k.alasanRevisi}
                lang={lang}
                rows={2}
                value={p.alasanRevisi ?? ''}
                {...(errors?.['alasan_revisi'] && { error: errors['alasan_revisi'] })}
              />
              <Button variant="secondary">{k.revisi}</Button>
            </Form>
          </Details>
        )}
    </BingkaiForum>
  )
}

function Keadaan(p: AcaraProps): JSX.Element {
  const { rangka, masa, beku, acara, halangan } = p
  const { forum, desk } = rangka
  const { lang } = desk
  const k = kataAcara[lang]
  const alamat = alamatTab(forum.id, 'berita-acara')
  const [kini, ...lama] = beku
  const revisi = acara.alasanRevisi !== ''
  return (
    <Section title={k.keadaan}>
      {kini && <Beku b={kini} forum={forum} lang={lang} alamat={alamat} />}
      {revisi && <Notice tone="warning">{k.revisiTerbuka(acara.alasanRevisi)}</Notice>}
      {(!kini || revisi) && (
        <>
          {!kini && (
            <p>
              <b>{k.rancangan}.</b> {k.rancanganPetunjuk}{' '}
              {masa.batas === null
                ? k.tanpaUsul
                : masa.terbuka || forum.keadaan === 'berlangsung'
                  ? k.usulSampai(formatDate(masa.batas, lang))
                  : k.usulTutup(formatDate(masa.batas, lang))}
            </p>
          )}
          {halangan.length > 0 ? (
            <Notice title={k.belumSiap} level={3}>
              <ul>
                {halangan.map((h) => (
                  <li key={h}>{k.halangan[h]}</li>
                ))}
              </ul>
            </Notice>
          ) : (
            !p.tandaTangan && <p class="redup">{k.hanyaKepala}</p>
          )}
          {p.butir.butir.length > 0 && (
            <p class="baris">
              <span>{k.unduhRancangan}:</span>
              <a href={`${alamat}.pdf?rancangan=1`}>PDF</a>
              <a href={`${alamat}.docx?rancangan=1`}>DOCX</a>
            </p>
          )}
        </>
      )}
      {(kini || p.butir.butir.length > 0) && <PaperNote lang={lang} />}
      {lama.length > 0 && (
        <Details summary={k.versiLama}>
          <ul>
            {lama.map((b) => (
              <li key={b.id} class="baris">
                <span>
                  {k.versi(String(b.revisi))}: {k.beku(b.nomor, formatDate(b.tanggal, lang))}
                </span>
                <a href={`${alamat}.pdf?revisi=${b.revisi}`}>PDF</a>
                <a href={`${alamat}.docx?revisi=${b.revisi}`}>DOCX</a>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  )
}
