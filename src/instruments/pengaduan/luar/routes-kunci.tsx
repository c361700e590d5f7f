import { Hono } from 'hono'
import type { JSX } from 'preact'
import type { Zona } from '../../../kernel/clock.ts'
import { AppError, common, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import {
  Button,
  EmptyState,
  Form,
  formatDateTime,
  formatNumber,
  NumberField,
  Section,
  Table,
  Tag,
  TextField,
  toHtml,
} from '../../../ui/index.ts'
import { assertLuar, baseLuar, HalamanLuar, SekaliTampil, type HalamanLuarProps } from './bingkai.tsx'
import { luarErrors } from './errors.ts'
import { createKunciApiSekali, listKunciApi, revokeKunciApi, type KunciTercatat } from './kunci.ts'
import { kataKunci } from './words-kunci.ts'

interface Props extends HalamanLuarProps {
  readonly list: readonly KunciTercatat[]
  readonly baru: string | undefined
  readonly isian: { readonly nama: string; readonly batas: string }
  /** Of this form: pressed twice it makes one key. */
  readonly kunci: string
  readonly zona: Zona
  readonly alamat: readonly string[]
}

function KunciPage(props: Props): JSX.Element {
  const { desk, errors, list, baru, isian, zona } = props
  const { lang } = desk
  const k = kataKunci[lang]
  return (
    <HalamanLuar {...props} sisi="kunci" title={k.judul} lead={k.pengantar}>
      {baru !== undefined && <SekaliTampil title={k.dibuat} rahasia={baru} catatan={k.sekali} />}
      <Form action="/kerja/pengaduan/kunci">
        <input type="hidden" name="kunci" value={props.kunci} />
        <TextField
          name="nama"
          label={k.nama}
          hint={k.namaPetunjuk}
          lang={lang}
          value={isian.nama}
          error={errors?.['nama']}
          maxLength={100}
          width="sedang"
        />
        <NumberField
          name="batas"
          label={k.batas}
          lang={lang}
          value={isian.batas}
          error={errors?.['batas']}
          width="sempit"
          maxLength={4}
        />
        <Button>{k.buat}</Button>
      </Form>
      <Table
        caption={k.daftar}
        lang={lang}
        rows={list}
        rowKey={(x) => x.id}
        empty={<EmptyState title={k.kosong}>{k.kosongIsi}</EmptyState>}
        columns={[
          { key: 'n', label: k.kolom.nama, cell: (x) => x.nama },
          { key: 'a', label: k.kolom.awalan, cell: (x) => <code class="alamat">{x.awalan}…</code> },
          {
            key: 'd',
            label: k.kolom.dipakai,
            cell: (x) => (x.dipakaiAt ? formatDateTime(x.dipakaiAt, lang, zona) : k.belum),
          },
          { key: 'b', label: k.kolom.batas, numeric: true, cell: (x) => formatNumber(x.batasMenit, lang) },
          {
            key: 's',
            label: k.kolom.keadaan,
            cell: (x) =>
              x.dicabutAt ? (
                <Tag tone="danger">{k.dicabut}</Tag>
              ) : (
                <Form action={`/kerja/pengaduan/kunci/${x.id}/cabut`} class="aksi">
                  <Button variant="secondary" color="danger" size="sm" aria-label={k.cabutKunci(x.nama)}>
                    {k.cabut}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      <Section id="alamat" title={k.alamat}>
        <ul>
          {props.alamat.map((a) => (
            <li key={a}>
              <code class="alamat">{a}</code>
            </li>
          ))}
        </ul>
      </Section>
    </HalamanLuar>
  )
}

/** `/kerja/pengaduan/kunci`: make, see the use of, and revoke keys. */
export function kunciRoutes(deps: Deps): Hono<AppEnv> {
  const { db, config } = deps
  const show = async (
    c: Ctx,
    more: { baru?: string; isian?: Props['isian']; kunci?: string; errors?: FieldErrors } = {},
  ): Promise<Response> => {
    const list = await db.read({ instansiId: c.var.pejabat.instansiId }, listKunciApi)
    const own = {
      list,
      baru: more.baru,
      isian: more.isian ?? { nama: '', batas: '60' },
      kunci: more.kunci ?? newId(),
      zona: c.var.zona,
      alamat: [`${config.baseUrl}/open311/v2/discovery.xml`, `${config.baseUrl}/api/v1/pengaduan`],
    }
    // A page that shows a secret is nobody's to keep.
    c.header('cache-control', 'no-store')
    return c.html(toHtml(<KunciPage {...baseLuar(c, more.errors)} {...own} />), more.errors ? 422 : 200)
  }
  return new Hono<AppEnv>()
    .get('/kunci', (c) => {
      assertLuar(c)
      return show(c)
    })
    .post('/kunci', async (c) => {
      assertLuar(c)
      const k = kataKunci[c.var.lang]
      const { one } = await readForm(c)
      const isian = { nama: (one['nama'] ?? '').trim(), batas: (one['batas'] ?? '').trim() }
      const kunci = isId(one['kunci']) ? one['kunci'] : newId()
      const n = /^\d{1,4}$/.test(isian.batas) ? Number(isian.batas) : 0
      const errors = {
        ...(isian.nama === '' || isian.nama.length > 100 ? { nama: k.salah.nama } : {}),
        ...(n < 1 || n > 6000 ? { batas: k.salah.batas } : {}),
      }
      if (Object.keys(errors).length > 0) return show(c, { isian, errors, kunci })
      // Shown at once instead of after a redirect: it is kept nowhere from which it could be shown later.
      try {
        const baru = await db.write({ instansiId: c.var.pejabat.instansiId }, (trx) =>
          createKunciApiSekali(trx, deps, c.var.pejabat, { nama: isian.nama, batasMenit: n }, kunci),
        )
        return await show(c, { baru })
      } catch (err) {
        if (!(err instanceof AppError && err.refusal === luarErrors.kunciSudahDibuat)) throw err
        return show(c, { isian, errors: { _: refusalText(err.refusal, c.var.lang) } })
      }
    })
    .post('/kunci/:id/cabut', async (c) => {
      assertLuar(c)
      const id = c.req.param('id')
      if (!isId(id)) throw new AppError(common.notFound)
      await db.write({ instansiId: c.var.pejabat.instansiId }, (trx) =>
        revokeKunciApi(trx, deps, c.var.pejabat, id),
      )
      return c.redirect('/kerja/pengaduan/kunci?tersimpan=1', 303)
    })
}
