import type { JSX } from 'preact'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import {
  Button,
  Details,
  Form,
  formatNumber,
  Table,
  Tag,
  TextField,
  type Column,
} from '../../../../ui/index.ts'
import type { Pernyataan } from '../store-pernyataan.ts'
import { alamatBagian } from './bingkai.tsx'
import type { DataMeja } from './muat.ts'
import { kataMeja } from './words.ts'

export interface PernyataanProps extends DataMeja {
  readonly kabar?: string | undefined
  /** Left out because something like it is there. */
  readonly serupa?: readonly string[] | undefined
  readonly errors?: FieldErrors | undefined
  readonly isian?: Readonly<Record<string, string>> | undefined
}

/** One statement is not shown, with its reason. */
export function Tolak(props: PernyataanProps & { s: Pernyataan; label: string }): JSX.Element {
  const { desk, forum, s, errors, isian = {} } = props
  const nama = `alasan-${s.id}`
  const k = kataMeja[desk.lang]
  return (
    <Details summary={props.label} open={errors?.[nama] !== undefined}>
      <Form action={`${alamatBagian(forum.id, 'pernyataan')}/${s.id}/tolak`}>
        <TextField
          name="alasan"
          id={nama}
          label={s.nomor === null ? k.alasanUsul : k.alasan}
          lang={desk.lang}
          maxLength={200}
          value={isian[nama] ?? ''}
          {...(errors?.[nama] ? { error: errors[nama] } : {})}
        />
        <Button size="sm" variant="secondary" color="danger" aria-label={`${props.label}: ${s.teks}`}>
          {props.label}
        </Button>
      </Form>
    </Details>
  )
}

const NADA = { menunggu: 'warning', tampil: 'success', ditolak: 'neutral' } as const

/** All statements with their counts, and what may be done with each. */
export function Daftar(props: PernyataanProps & { list: readonly Pernyataan[] }): JSX.Element {
  const { desk, list, boleh } = props
  const { lang } = desk
  const k = kataMeja[lang]
  const n = (value: number): string => formatNumber(value, lang)
  const columns: Column<Pernyataan>[] = [
    { key: 'nomor', label: k.kolom.nomor, tight: true, cell: (s) => (s.nomor === null ? '–' : n(s.nomor)) },
    {
      key: 'teks',
      label: k.kolom.teks,
      cell: (s) => (
        <>
          {s.teks} {s.meta && <Tag>{k.metaTanda}</Tag>}
          {s.alasan !== '' && <p class="redup">{s.alasan}</p>}
        </>
      ),
    },
    { key: 'asal', label: k.kolom.asal, cell: (s) => k.asal[s.asal] },
    {
      key: 'hitung',
      label: k.kolom.hitung,
      tight: true,
      cell: (s) => `${n(s.setuju)} · ${n(s.tidak)} · ${n(s.lewat)}`,
    },
    {
      key: 'keadaan',
      label: k.kolom.keadaan,
      tight: true,
      cell: (s) => <Tag tone={NADA[s.keadaan]}>{k.keadaan[s.keadaan]}</Tag>,
    },
    ...(boleh
      ? [{ key: 'aksi', label: k.kolom.aksi, cell: (s: Pernyataan) => <Aksi {...props} s={s} /> }]
      : []),
  ]
  return (
    <Table
      caption={k.daftar}
      note={k.daftarCatatan}
      columns={columns}
      rows={list}
      rowKey={(s) => s.id}
      lang={lang}
    />
  )
}

function Aksi(props: PernyataanProps & { s: Pernyataan }): JSX.Element {
  const { desk, forum, s } = props
  const k = kataMeja[desk.lang]
  const alamat = `${alamatBagian(forum.id, 'pernyataan')}/${s.id}`
  if (s.keadaan !== 'tampil')
    return (
      <Form action={`${alamat}/tampilkan`} class="aksi">
        <Button size="sm" variant="secondary" aria-label={`${k.tampilkan}: ${s.teks}`}>
          {k.tampilkan}
        </Button>
      </Form>
    )
  return (
    <>
      <Tolak {...props} label={k.keluarkan} />
      <Form action={`${alamat}/meta`} class="aksi">
        <Button
          size="sm"
          variant="tertiary"
          name="meta"
          value={s.meta ? '0' : '1'}
          aria-label={`${s.meta ? k.bukanMeta : k.jadikanMeta}: ${s.teks}`}
        >
          {s.meta ? k.bukanMeta : k.jadikanMeta}
        </Button>
      </Form>
    </>
  )
}
