import { describe, expect, it } from 'vitest'
import { assetList } from './assets.ts'
import { criticalCss, pageCss } from './css.ts'
import { CitizenPage, DeskPage, ErrorSummary, PortalPage, Saring, Table, TextField, toHtml } from './index.ts'

const shell = { title: 'Judul', lang: 'id', path: '/x?urut=nama' } as const
const evil = '"><script>alert(1)</script>'

describe('page shells', () => {
  it('open with the doctype, the language, a title, a skip link and one main', () => {
    const html = toHtml(<CitizenPage {...shell}>isi</CitizenPage>)
    expect(html).toMatch(/^<!doctype html><html lang="id">/)
    expect(html).toContain('<title>Judul · Sambut</title>')
    expect(html).toContain('href="#isi"')
    expect(html.match(/<main/g)).toHaveLength(1)
  })
  it('say first in the title that something was wrong', () => {
    expect(
      toHtml(
        <PortalPage {...shell} error>
          isi
        </PortalPage>,
      ),
    ).toContain('<title>Kesalahan: Judul')
    expect(
      toHtml(
        <PortalPage {...shell} lang="en" error>
          isi
        </PortalPage>,
      ),
    ).toContain('<title>Error: Judul')
  })
  it('switch the language of the same page, keeping its query', () => {
    expect(toHtml(<PortalPage {...shell}>isi</PortalPage>)).toContain('href="/x?urut=nama&amp;bahasa=en"')
  })
  it('say on every page of the demonstration that it is invented', () => {
    expect(
      toHtml(
        <CitizenPage {...shell} demo>
          isi
        </CitizenPage>,
      ),
    ).toContain('seluruh isi halaman ini rekaan')
  })
  it('carry no script, no stylesheet and no font on the citizen page', () => {
    expect(toHtml(<CitizenPage {...shell}>isi</CitizenPage>)).not.toMatch(/<script|rel="stylesheet"|woff2/)
  })
  it('escape whatever people wrote', () => {
    const html = toHtml(
      <DeskPage
        {...shell}
        title={evil}
        instansi={{ nama: evil, accent: evil }}
        user={{ nama: evil, jabatan: evil }}
        rooms={[{ href: `/x${evil}`, label: evil }]}
      >
        <TextField name="a" label={evil} lang="id" value={evil} hint={evil} error={evil} />
        <ErrorSummary errors={{ [evil]: evil }} lang="id" />
        <Table
          caption={evil}
          lang="id"
          columns={[{ key: 'a', label: evil, cell: (r: string) => r }]}
          rows={[evil]}
          rowKey={(r) => r}
        />
      </DeskPage>,
    )
    expect(html).not.toContain('<script>alert')
    expect(html.replace(/<script type="module" src="\/aset\/[^"]+"><\/script>/, '')).not.toContain('<script')
  })
})

describe('fields', () => {
  it('tie label, hint and error to the box and keep what was typed', () => {
    const html = toHtml(
      <TextField
        name="nama"
        label="Nama layanan"
        lang="id"
        hint="Seperti di papan."
        error="Tulis nama."
        value="KTP"
      />,
    )
    expect(html).toContain('<label for="nama">')
    expect(html).toContain('aria-describedby="nama-petunjuk nama-salah"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('value="KTP"')
    expect(html).toContain('required')
  })
  it('never write a password back', () => {
    expect(
      toHtml(<TextField name="p" label="Sandi" lang="id" type="password" value="rahasia" />),
    ).not.toContain('rahasia')
  })
  it('are pointed to by the error summary', () => {
    const html = toHtml(<ErrorSummary errors={{ nama: 'Tulis nama.', _: 'Coba lagi.' }} lang="id" />)
    expect(html).toContain('<a href="#nama">Tulis nama.</a>')
    expect(html).toContain('<li>Coba lagi.</li>')
    expect(html).toContain('autofocus')
  })
})

describe('assets', () => {
  it('carry the hash of their content in the name, and are the same files each time', () => {
    for (const asset of assetList())
      expect(asset.path).toMatch(/^\/aset\/[a-z]+\.[\w-]{10}\.(css|js|woff2|svg)$/)
    expect(assetList()).toBe(assetList())
  })
  it('fetch nothing from another host', () => {
    for (const { body, contentType } of assetList()) {
      if (contentType.startsWith('font')) continue
      const text = new TextDecoder().decode(body).replaceAll('http://www.w3.org/2000/svg', '')
      expect(text.match(/url\(["']?(?!data:|\/aset\/|")[^)]*/g) ?? [], contentType).toEqual([])
      expect(text, contentType).not.toMatch(/https?:\/\//)
    }
  })
  it('keep the inline style of the citizen page under 6 KB', () => {
    expect(new TextEncoder().encode(criticalCss).length).toBeLessThan(6 * 1024)
  })
  it('define every custom property they use', () => {
    for (const css of [pageCss('/aset/x.woff2'), criticalCss]) {
      const defined = new Set(Array.from(css.matchAll(/(--[\w-]+):/g), (m) => m[1]))
      const used = Array.from(css.matchAll(/var\((--[\w-]+)\)/g), (m) => m[1]!)
      expect([...new Set(used)].filter((name) => !defined.has(name) && !name.startsWith('--_ds'))).toEqual([])
    }
  })
})

it('keeps the rows of a table that show the same, and escapes what they show', () => {
  const drawn: string[] = []
  const columns = [
    {
      key: 'n',
      label: 'Nama',
      cell: (r: { n: string }) => {
        drawn.push(r.n)
        return r.n
      },
    },
  ]
  const from = {}
  const page = (rows: { n: string }[]): string =>
    toHtml(
      <Table
        caption="x"
        lang="id"
        columns={columns}
        rows={rows}
        rowKey={(r) => r.n}
        kept={{ group: '', from, by: (r) => r.n }}
      />,
    )
  const satu = page([{ n: 'a' }, { n: evil }])
  expect(page([{ n: evil }, { n: 'b' }, { n: 'a' }])).toContain('>b<')
  expect(drawn).toEqual(['a', evil, 'b'])
  expect(page([{ n: 'a' }, { n: evil }])).toBe(satu)
  // Another order, and the beginning of a list that was asked for, are lists of their own.
  expect(page([{ n: evil }, { n: 'a' }])).toMatch(/alert[^]*>a</)
  expect(page([{ n: 'a' }])).not.toContain('alert')
  expect(satu).not.toContain('<script>')
})

it('asks for a narrowed list by its address, with what the view keeps, and offers the way back while it is narrowed', () => {
  const html = toHtml(
    <Saring action="/kerja/x" lang="en" tetap={{ keadaan: evil, papan: undefined }} hapusHref="/kerja/x">
      <TextField name="cari" label="Cari" lang="en" value="loket" quiet optional />
    </Saring>,
  )
  expect(html).toMatch(/<form class="tumpuk" method="get" action="\/kerja\/x"/)
  expect(html).toContain('type="hidden" name="keadaan" value="&quot;')
  expect(html).not.toContain('name="papan"')
  expect(html).toContain('<a href="/kerja/x">Clear filters</a>')
  expect(
    toHtml(
      <Saring action="/kerja/x" lang="id" hapusHref={false}>
        isi
      </Saring>,
    ),
  ).not.toContain('<a ')
})
