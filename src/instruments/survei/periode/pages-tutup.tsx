import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  Button,
  DateField,
  DeskPage,
  ErrorSummary,
  Form,
  formatDate,
  Notice,
  PageHead,
} from '../../../ui/index.ts'
import { BagianTertunda } from './bagian-tertunda.tsx'
import type { Periode } from './periode.ts'
import type { Tertunda } from './tertunda.ts'
import { kata } from './words.ts'

interface Props {
  readonly desk: DeskFrame
  readonly periode: Periode
  readonly unitNama: string
  readonly hariIni: string
  readonly errors?: FieldErrors
}

function Kepala({ desk, periode, unitNama, title }: Props & { title: string }): JSX.Element {
  return (
    <PageHead
      title={title}
      above={unitNama}
      breadcrumb={
        <Breadcrumb
          lang={desk.lang}
          items={[
            { label: kata[desk.lang].survei, href: '/kerja/survei' },
            { label: periode.nama, href: `/kerja/survei/${periode.id}` },
            { label: title },
          ]}
        />
      }
    />
  )
}

/** A question before a door is shut: what it means, and that it can be opened again. */
export function TutupPeriodePage(props: Props & { tertunda: Tertunda }): JSX.Element {
  const { desk, periode, errors } = props
  const k = kata[desk.lang]
  const title = k.tutupJudul(periode.nama)
  return (
    <DeskPage {...desk} title={title} error={errors !== undefined}>
      <Kepala {...props} title={title} />
      <ErrorSummary errors={errors} lang={desk.lang} />
      <p>{k.tutupIsi}</p>
      {props.hariIni <= periode.selesai && (
        <Notice tone="warning">{k.tutupAwal(formatDate(periode.selesai, desk.lang))}</Notice>
      )}
      <BagianTertunda tertunda={props.tertunda} periodeId={periode.id} lang={desk.lang} />
      <Form>
        <div class="aksi">
          <Button name="aksi" value="tutup">
            {k.tutup}
          </Button>
          <a href={`/kerja/survei/${periode.id}`}>{k.batal}</a>
        </div>
      </Form>
    </DeskPage>
  )
}

export function BukaLagiPage(props: Props & { selesai: string }): JSX.Element {
  const { desk, periode, errors = {} } = props
  const k = kata[desk.lang]
  const title = k.bukaLagiJudul(periode.nama)
  return (
    <DeskPage {...desk} title={title} error={props.errors !== undefined}>
      <Kepala {...props} title={title} />
      <ErrorSummary errors={props.errors} lang={desk.lang} />
      <Form>
        <DateField
          name="selesai"
          label={k.selesai}
          hint={k.bukaLagiIsi}
          lang={desk.lang}
          width="luas"
          value={props.selesai}
          error={errors['selesai']}
        />
        <div class="aksi">
          <Button name="aksi" value="buka">
            {k.bukaLagi}
          </Button>
          <a href={`/kerja/survei/${periode.id}`}>{k.batal}</a>
        </div>
      </Form>
    </DeskPage>
  )
}
