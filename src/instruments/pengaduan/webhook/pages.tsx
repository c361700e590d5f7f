import type { JSX } from 'preact'
import type { Zona } from '../../../kernel/clock.ts'
import {
  Button,
  CheckboxGroup,
  EmptyState,
  Form,
  formatDateTime,
  formatNumber,
  LinkButton,
  Table,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import { HalamanLuar, SekaliTampil, type HalamanLuarProps } from '../luar/bingkai.tsx'
import type { Kiriman, Webhook } from './store.ts'
import { kataWebhook, peristiwaList } from './words.ts'

export interface WebhookPageProps extends HalamanLuarProps {
  readonly list: readonly Webhook[]
  readonly rahasia: string | undefined
  /** Of this form: pressed twice it adds one webhook. */
  readonly kunci: string
  readonly isian: { readonly alamat: string; readonly peristiwa: readonly string[] }
}

export function WebhookPage(props: WebhookPageProps): JSX.Element {
  const { desk, errors, list, rahasia, isian } = props
  const { lang } = desk
  const k = kataWebhook[lang]
  return (
    <HalamanLuar {...props} sisi="webhook" title={k.judul} lead={k.pengantar}>
      {rahasia !== undefined && <SekaliTampil title={k.rahasia} rahasia={rahasia} catatan={k.sekali} />}
      <Form action="/kerja/pengaduan/webhook">
        <input type="hidden" name="kunci" value={props.kunci} />
        <TextField
          name="alamat"
          type="url"
          label={k.alamat}
          hint={k.alamatPetunjuk}
          lang={lang}
          value={isian.alamat}
          error={errors?.['alamat']}
          maxLength={500}
          spellcheck={false}
        />
        <CheckboxGroup
          name="peristiwa"
          label={k.peristiwa}
          lang={lang}
          values={isian.peristiwa}
          error={errors?.['peristiwa']}
          options={peristiwaList.map((p) => ({ value: p, label: k.pilihan[p]! }))}
        />
        <Button>{k.buat}</Button>
      </Form>
      <Table
        caption={k.daftar}
        lang={lang}
        rows={list}
        rowKey={(w) => w.id}
        empty={<EmptyState title={k.kosong}>{k.kosongIsi}</EmptyState>}
        columns={[
          {
            key: 'a',
            label: k.kolom.alamat,
            cell: (w) => (
              <a href={`/kerja/pengaduan/webhook/${w.id}`}>
                <span class="alamat">{w.alamat}</span>
              </a>
            ),
          },
          {
            key: 'k',
            label: k.kolom.keadaan,
            cell: (w) => <Tag tone={w.aktif ? 'success' : 'neutral'}>{w.aktif ? k.nyala : k.mati}</Tag>,
          },
          { key: 'm', label: k.kolom.menunggu, numeric: true, cell: (w) => formatNumber(w.menunggu, lang) },
          { key: 'g', label: k.kolom.gagal, numeric: true, cell: (w) => formatNumber(w.gagal, lang) },
        ]}
      />
    </HalamanLuar>
  )
}

const TONE = { menunggu: 'warning', terkirim: 'success', gagal: 'danger', dilewati: 'neutral' } as const

export function KirimanPage(
  props: HalamanLuarProps & {
    webhook: Webhook
    kiriman: readonly Kiriman[]
    lanjut: string | undefined
    zona: Zona
  },
): JSX.Element {
  const { desk, webhook, kiriman, zona } = props
  const { lang } = desk
  const k = kataWebhook[lang]
  const to = `/kerja/pengaduan/webhook/${webhook.id}`
  return (
    <HalamanLuar
      {...props}
      sisi="webhook"
      title={new URL(webhook.alamat).host}
      lead={<span class="alamat">{webhook.alamat}</span>}
      di={new URL(webhook.alamat).host}
    >
      <Form action={to}>
        <div class="aksi">
          <Button name="aksi" value={webhook.aktif ? 'mati' : 'nyala'} variant="secondary">
            {webhook.aktif ? k.matikan : k.nyalakan}
          </Button>
          <Button name="aksi" value="hapus" variant="tertiary" color="danger">
            {k.hapus}
          </Button>
        </div>
      </Form>
      <Table
        caption={k.kiriman}
        lang={lang}
        rows={kiriman}
        rowKey={(x) => x.id}
        empty={<EmptyState title={k.belumAda}>{k.belumAdaIsi}</EmptyState>}
        columns={[
          { key: 'w', label: k.kolom.kapan, cell: (x) => formatDateTime(x.createdAt, lang, zona) },
          { key: 'p', label: k.kolom.peristiwa, cell: (x) => k.pilihan[x.aksi] ?? x.aksi },
          {
            key: 'h',
            label: k.kolom.hasil,
            cell: (x) => (
              <>
                <Tag tone={TONE[x.status]}>{k.status[x.status]}</Tag>{' '}
                {[x.kodeHttp, x.alasan && (k.alasan[x.alasan] ?? x.alasan)].filter(Boolean).join(' · ')}
              </>
            ),
          },
          {
            key: 'u',
            label: k.ulang,
            cell: (x) =>
              x.status === 'menunggu' ? (
                ''
              ) : (
                <Form action={`${to}/${x.id}/ulang`} class="aksi">
                  <Button size="sm" variant="secondary">
                    {k.ulang}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      {props.lanjut !== undefined && (
        <div class="aksi">
          <LinkButton href={`${to}?sebelum=${props.lanjut}`} variant="secondary">
            {k.lebihLama}
          </LinkButton>
        </div>
      )}
    </HalamanLuar>
  )
}
