import type { JSX } from 'preact'
import type { Penugasan } from '../../kernel/actor.ts'
import { Button, DescriptionList, EmptyState, Form, LinkButton, Section, Table, Tag } from '../../ui/index.ts'
import { RegistriPage, type RegistriBase } from '../frame.tsx'
import { kata as umum } from '../words.ts'
import type { Orang } from './store.ts'
import { kata } from './words.ts'

export function DaftarOrangPage(
  props: RegistriBase & {
    orang: readonly Orang[]
    unitNama: ReadonlyMap<string, string>
    mayManage: boolean
  },
): JSX.Element {
  const { desk, orang, unitNama, mayManage } = props
  const k = kata[desk.lang]
  const add = mayManage ? <LinkButton href="/kerja/registri/orang/baru">{k.tambah}</LinkButton> : undefined
  return (
    <RegistriPage
      {...props}
      sisi="orang"
      title={umum[desk.lang].registri}
      lead={k.pengantar}
      actions={orang.length > 0 ? add : undefined}
    >
      <Table
        caption={umum[desk.lang].orang}
        captionHidden
        lang={desk.lang}
        rows={orang}
        rowKey={(o) => o.id}
        empty={
          <EmptyState title={k.belumAda} action={add}>
            {k.belumAdaApa}
          </EmptyState>
        }
        columns={[
          {
            key: 'nama',
            label: k.nama,
            cell: (o) => (mayManage ? <a href={`/kerja/registri/orang/${o.id}`}>{o.nama}</a> : o.nama),
          },
          { key: 'jabatan', label: k.jabatan, cell: (o) => o.jabatan || '–' },
          {
            key: 'peran',
            label: k.peranDanUnit,
            cell: (o) =>
              o.penugasan.length === 0
                ? k.tanpaTugas
                : o.penugasan.map((p) => (
                    <PeranLine p={p} unitNama={unitNama} lang={desk.lang} key={`${p.peran}|${p.unitId}`} />
                  )),
          },
          {
            key: 'keadaan',
            label: k.keadaan,
            tight: true,
            cell: (o) => (o.aktif ? umum[desk.lang].aktif : <Tag tone="warning">{k.nonaktifTag}</Tag>),
          },
        ]}
      />
    </RegistriPage>
  )
}

function PeranLine(props: {
  p: Penugasan
  unitNama: ReadonlyMap<string, string>
  lang: 'id' | 'en'
}): JSX.Element {
  const { p, unitNama, lang } = props
  const k = kata[lang]
  const where = p.unitId === null ? k.seluruh : (unitNama.get(p.unitId) ?? '–')
  return (
    <div>
      {k.peranPendek[p.peran]}, {where}
    </div>
  )
}

/** Shown once, in the answer itself: no address leads to this password again. */
export function SandiSekaliPage(
  props: RegistriBase & { nama: string; surel: string; sandi: string; masukUrl: string },
): JSX.Element {
  const { desk, nama, sandi } = props
  const k = kata[desk.lang]
  const u = umum[desk.lang]
  return (
    <RegistriPage
      {...props}
      sisi="orang"
      title={k.sandiJudul}
      lead={k.sandiPengantar(nama)}
      jejak={[
        { label: u.registri, href: '/kerja/registri' },
        { label: u.orang, href: '/kerja/registri/orang' },
        { label: nama },
      ]}
    >
      <DescriptionList
        items={[
          { term: k.masukDi, value: props.masukUrl },
          { term: k.surel, value: props.surel },
          { term: k.sandi, value: <code>{sandi}</code> },
        ]}
      />
      <p>{k.sandiLalu}</p>
      <p>
        <LinkButton href="/kerja/registri/orang">{k.selesai}</LinkButton>
      </p>
    </RegistriPage>
  )
}

/** What an admin may do for somebody's account without ever seeing the password. */
export function AkunSection({
  id,
  totp,
  lang,
}: {
  id: string
  totp: boolean
  lang: 'id' | 'en'
}): JSX.Element {
  const k = kata[lang]
  const action = `/kerja/registri/orang/${id}/akun`
  const item = (aksi: string, label: string, what?: string) => (
    <Form action={action} class="">
      {what && <p class="redup">{what}</p>}
      <Button name="aksi" value={aksi} variant="secondary">
        {label}
      </Button>
    </Form>
  )
  return (
    <Section title={k.akun} lead={k.akunPengantar}>
      {item('sandi', k.sandiBaru, k.sandiBaruApa)}
      {totp && item('kode', k.lepasKode, k.lepasKodeApa)}
      {item('sesi', k.akhiriSesi)}
    </Section>
  )
}
