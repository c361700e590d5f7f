import { ringkas } from './pages.tsx'
import type { Publik } from './store.ts'

const XML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Control characters have no place in XML, escaped or not. */
const esc = (text: string): string =>
  text.replaceAll(/[^\P{C}\n\t]/gu, '').replaceAll(/[&<>"']/g, (c) => XML[c]!)

export interface Umpan {
  readonly judul: string
  /** Its own address, which is its id too. */
  readonly alamat: string
  readonly halaman: string
  readonly baseUrl: string
  readonly penerbit: string
}

/** Atom 1.0 (RFC 4287): what the public list shows, masked the same way. */
export function drawAtom(u: Umpan, daftar: readonly Publik[], kini: Date): string {
  const terbaru = daftar.reduce<Date | null>(
    (a, p) => (a === null || p.updatedAt > a ? p.updatedAt : a),
    null,
  )
  const entri = daftar.map(
    (p) => `<entry>
<id>urn:uuid:${p.id}</id>
<title>${esc(ringkas(p.judul, 120))}</title>
<link rel="alternate" href="${esc(`${u.baseUrl}/pengaduan/laporan/${p.id}`)}"/>
<published>${p.diterimaAt.toISOString()}</published>
<updated>${p.updatedAt.toISOString()}</updated>
<summary>${esc(ringkas(p.isi, 400))}</summary>
</entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${esc(u.alamat)}</id>
<title>${esc(u.judul)}</title>
<author><name>${esc(u.penerbit)}</name></author>
<link rel="self" type="application/atom+xml" href="${esc(u.alamat)}"/>
<link rel="alternate" type="text/html" href="${esc(u.halaman)}"/>
<updated>${(terbaru ?? kini).toISOString()}</updated>
${entri.join('\n')}
</feed>
`
}
