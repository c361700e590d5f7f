import type { JSX } from 'preact'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  Button,
  DeskPage,
  ErrorSummary,
  Form,
  formatDate,
  Notice,
  PageHead,
  RadioGroup,
  Section,
  Select,
  TextField,
} from '../../../ui/index.ts'
import { nomorTeks } from '../rules.ts'
import type { Aksi } from '../store.ts'
import { IsiDampak } from './bagian.tsx'
import type { PilihanTolok } from './isian.ts'
import type { TampilDampak } from './muat.ts'
import { arahList } from './rules.ts'
import { kataDampak } from './words.ts'

export interface HarapanProps {
  readonly desk: DeskFrame
  readonly a: Aksi
  readonly hariIni: Tanggal
  readonly t: TampilDampak
  readonly pilihan: PilihanTolok
  readonly isian: Readonly<Record<string, string>>
  readonly errors?: FieldErrors | undefined
}

/** `/kerja/tindak-lanjut/{id}/harapan`: what this action is to move, written before anybody can know. */
export function HarapanPage(props: HarapanProps): JSX.Element {
  const { desk, a, t, pilihan, isian, errors, hariIni } = props
  const { lang } = desk
  const k = kataDampak[lang]
  const judul = t.harapan ? k.tulisUlang : k.tulis
  const kembali = `/kerja/tindak-lanjut/${a.id}`
  return (
    <DeskPage {...desk} title={judul} error={errors !== undefined}>
      <PageHead
        breadcrumb={
          <Breadcrumb lang={lang} items={[{ label: nomorTeks(a), href: kembali }, { label: judul }]} />
        }
        above={a.kegiatan}
        title={judul}
        lead={k.pengantar}
      />
      <ErrorSummary errors={errors} lang={lang} />
      {t.harapan && (
        <Section title={k.judul}>
          <IsiDampak t={t} lang={lang} />
        </Section>
      )}
      {t.terkunci ? (
        <Notice>{k.terkunci}</Notice>
      ) : (
        <Form action={`${kembali}/harapan`}>
          <Select
            name="tolok"
            label={k.tolok}
            lang={lang}
            value={isian['tolok'] ?? ''}
            error={errors?.['tolok']}
            options={[
              ...pilihan.unsur.map((o) => ({ ...o, label: `${k.tolokUnsur}: ${o.label}` })),
              ...pilihan.aduan.map((o) => ({ ...o, label: `${k.tolokAduan}: ${o.label}` })),
              ...pilihan.waktu.map((o) => ({ ...o, label: `${k.tolokWaktu}: ${o.label}` })),
            ]}
          />
          <RadioGroup
            name="arah"
            label={k.arahTanya}
            lang={lang}
            inline
            value={isian['arah'] ?? ''}
            error={errors?.['arah']}
            options={arahList.map((x) => ({ value: x, label: k.arah[x] }))}
          />
          <TextField
            name="besar"
            label={k.besar}
            hint={k.besarPetunjuk}
            lang={lang}
            optional
            inputMode="decimal"
            autocomplete="off"
            maxLength={9}
            value={isian['besar'] ?? ''}
            error={errors?.['besar']}
          />
          <p class="redup">{k.menungguIsi(formatDate(hariIni, lang))}</p>
          <Button>{k.simpan}</Button>
        </Form>
      )}
    </DeskPage>
  )
}
