import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { Button, Form, Table, TextField, toHtml } from '../../ui/index.ts'
import { baseOf, inScope, type RegistriDeps } from '../desk.ts'
import { RegistriPage, type RegistriBase } from '../frame.tsx'
import { kata } from '../words.ts'
import { ATRIBUSI_WILAYAH } from './load.ts'
import { listWilayah, type Wilayah } from './store.ts'

/** A plain search in the areas of Indonesia, for the code a form asks for. */
export function wilayahRoutes({ db }: RegistriDeps): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/wilayah', async (c) => {
    const cari = (c.req.query('cari') ?? '').slice(0, 100)
    const found = cari.trim() === '' ? undefined : await inScope(c, db, (trx) => listWilayah(trx, cari, 30))
    return c.html(toHtml(<WilayahPage {...baseOf(c)} cari={cari} found={found} />))
  })
}

function WilayahPage(props: RegistriBase & { cari: string; found: readonly Wilayah[] | undefined }) {
  const { desk, cari, found } = props
  const k = kata[desk.lang]
  return (
    <RegistriPage
      {...props}
      sisi="unit"
      title={k.wilayahJudul}
      lead={k.wilayahPengantar}
      jejak={[{ label: k.registri, href: '/kerja/registri' }, { label: k.wilayahJudul }]}
    >
      <Form method="get" action="/kerja/registri/wilayah">
        <TextField name="cari" type="search" label={k.nama} lang={desk.lang} value={cari} maxLength={100} />
        <Button>{k.cari}</Button>
      </Form>
      {found && (
        <Table
          caption={k.wilayahJudul}
          captionHidden
          lang={desk.lang}
          rows={found}
          rowKey={(w) => w.kode}
          empty={<p>{k.tidakKetemu}</p>}
          columns={[
            { key: 'nama', label: k.nama, cell: (w) => w.nama },
            { key: 'kode', label: k.kode, tight: true, cell: (w) => <code>{w.kode}</code> },
            { key: 'jenis', label: k.jenis, cell: (w) => k.jenisWilayah[w.jenis] },
            { key: 'letak', label: k.letak, cell: (w) => w.letak || '–' },
          ]}
        />
      )}
      <p class="redup">
        <a href={ATRIBUSI_WILAYAH.href}>{ATRIBUSI_WILAYAH.teks}</a>
      </p>
    </RegistriPage>
  )
}
