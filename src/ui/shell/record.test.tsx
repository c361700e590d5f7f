import { expect, it } from 'vitest'
import { toHtml } from '../index.ts'
import { RecordPage } from './record.tsx'

const instansi = { nama: 'Kabupaten Uji', slug: 'uji', aksen: null, rekaan: false, logo: null }
const html = (path: string): string =>
  toHtml(
    <RecordPage title="Halaman" bingkai={{ lang: 'id', path, instansi }}>
      <p>isi</p>
    </RecordPage>,
  )
const active = (path: string): string | undefined =>
  /<a (?=[^>]*aria-current)[^>]*href="([^"]*)"/.exec(html(path).replaceAll('&amp;', '&'))?.[1]

it('gives every public page the same six ways on, and home to the instansi it belongs to', () => {
  const page = html('/unit/dinas')
  for (const href of [
    '/layanan?instansi=uji',
    '/survei?instansi=uji',
    '/pengaduan/baru?ke=uji',
    '/forum?instansi=uji',
    '/instansi/uji',
    '/instansi/uji/perubahan',
    '/?instansi=uji',
  ])
    expect(page).toContain(`href="${href}"`)
})

it('marks the way a page belongs to, the longest of those that fit', () => {
  expect(active('/forum/antrean/hasil')).toBe('/forum?instansi=uji')
  expect(active('/instansi/uji/perubahan?sebelum=2')).toBe('/instansi/uji/perubahan')
  expect(active('/instansi/uji')).toBe('/instansi/uji')
  expect(active('/unit/dinas')).toBeUndefined()
  expect(active('/forumlain')).toBeUndefined()
})
