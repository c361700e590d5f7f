import type { JSX } from 'preact'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import {
  Button,
  CheckboxGroup,
  Details,
  Form,
  formatDateTime,
  RadioGroup,
  Section,
  Tag,
  TextField,
  type Tone,
} from '../../../../ui/index.ts'
import { Centang, TOLAK_BANYAK, TolakBanyak } from '../../meja/tolak-banyak.tsx'
import { alamatTab } from '../../meja/tab.ts'
import type { KeadaanUsulan } from '../rules.ts'
import type { Kesepakatan } from '../store-kesepakatan.ts'
import type { Usulan } from '../store-usulan.ts'
import type { Tertulis } from './isian.ts'
import type { RangkaForum } from './rangka.ts'
import { kataAcara } from './words-acara.ts'

const NADA: Readonly<Record<KeadaanUsulan, Tone | 'neutral'>> = {
  menunggu: 'warning',
  diterima: 'success',
  ditolak: 'neutral',
}

export interface UsulanProps {
  readonly rangka: RangkaForum
  readonly usulan: readonly Usulan[]
  /** Withdrawn ones too: an amendment may speak of one. */
  readonly butir: readonly Kesepakatan[]
  readonly susun: boolean
  /** The decision that was sent and came back. */
  readonly gagal?: { readonly id: string; readonly isian: Tertulis; readonly errors: FieldErrors }
}

export function BagianUsulan({ rangka, usulan, butir, susun, gagal }: UsulanProps): JSX.Element {
  const { lang } = rangka.desk
  const k = kataAcara[lang]
  const menunggu = usulan.filter((u) => u.keadaan === 'menunggu').map((u) => u.id)
  const banyak = susun && menunggu.length > 1
  const ulang = gagal?.id === TOLAK_BANYAK ? gagal : undefined
  const berlaku = butir.filter((x) => x.keadaan === 'disepakati')
  return (
    <Section title={k.usulan} id="usulan">
      {usulan.length === 0 && <p class="redup">{k.tanpaUsulan}</p>}
      <ul class="tumpuk polos">
        {usulan.map((u) => {
          const nomor = berlaku.findIndex((x) => x.id === u.kesepakatanId)
          return (
            <li key={u.id} id={`u-${u.id}`} class="kartu tumpuk rapat">
              <p class="baris rapat">
                <Tag tone={NADA[u.keadaan]}>{k[u.keadaan]}</Tag>
                <span>{u.nama ? k.dari(u.nama) : k.tanpaNama}</span>
                {nomor >= 0 && <span>{k.mengenai(String(nomor + 1))}</span>}
                <span class="redup num">{formatDateTime(u.createdAt, lang, rangka.zona)}</span>
              </p>
              <p class="lipat">{u.isi}</p>
              {u.alasan && <p class="redup">{u.alasan}</p>}
              {banyak && u.keadaan === 'menunggu' && (
                <Centang lang={lang} id={u.id} teks={u.isi} {...(ulang && { isian: ulang.isian })} />
              )}
              {susun && u.keadaan === 'menunggu' && (
                <FormPutusan rangka={rangka} u={u} {...(gagal?.id === u.id && { gagal })} />
              )}
            </li>
          )
        })}
      </ul>
      {banyak && (
        <TolakBanyak
          lang={lang}
          action={`${alamatTab(rangka.forum.id, 'berita-acara')}/usulan/${TOLAK_BANYAK}`}
          ids={menunggu}
          isian={ulang?.isian}
          error={ulang?.errors[TOLAK_BANYAK]}
        />
      )}
    </Section>
  )
}

function FormPutusan({
  rangka,
  u,
  gagal,
}: Pick<UsulanProps, 'rangka' | 'gagal'> & { u: Usulan }): JSX.Element {
  const { lang } = rangka.desk
  const k = kataAcara[lang]
  const nama = (n: string): string => `${n}-${u.id.slice(-6)}`
  return (
    <Details summary={k.putusan} open={gagal !== undefined}>
      <Form action={`${alamatTab(rangka.forum.id, 'berita-acara')}/usulan/${u.id}`}>
        <RadioGroup
          name="putusan"
          id={nama('putusan')}
          label={k.putusan}
          lang={lang}
          inline
          value={gagal?.isian['putusan'] ?? ''}
          options={[
            { value: 'diterima', label: k.terima, hint: k.terimaPetunjuk },
            { value: 'ditolak', label: k.tolak },
          ]}
          {...(gagal?.errors['putusan'] && { error: gagal.errors['putusan'] })}
        />
        <TextField
          name="alasan"
          id={nama('alasan')}
          label={k.alasanPublik}
          lang={lang}
          value={gagal?.isian['alasan'] ?? ''}
          {...(gagal?.errors['alasan'] && { error: gagal.errors['alasan'] })}
        />
        <CheckboxGroup
          name="sembunyi"
          id={nama('sembunyi')}
          label=""
          lang={lang}
          values={gagal?.isian['sembunyi'] === 'ya' ? ['ya'] : []}
          options={[{ value: 'ya', label: k.sembunyi }]}
        />
        <Button size="sm">{k.putuskan}</Button>
      </Form>
    </Details>
  )
}
