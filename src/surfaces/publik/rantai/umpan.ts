import type { Bahasa } from '../../../kernel/bahasa.ts'
import { kalimatDampak, type BarisRantai } from '../../../instruments/tindak-lanjut/index.ts'
import { waktuAksi } from './bagian.tsx'
import { kataRantai } from './words.ts'

const XML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Control characters have no place in XML, escaped or not. */
const esc = (text: string): string =>
  text.replaceAll(/[^\P{C}\n\t]/gu, '').replaceAll(/[&<>"']/g, (c) => XML[c]!)

export interface UmpanRantai {
  readonly unit: string
  readonly instansi: string
  /** Of the list, without a slash at its end. */
  readonly halaman: string
  readonly lang: Bahasa
}

const diubahOf = ({ aksi, dampak }: BarisRantai): Date =>
  dampak && dampak.at > aksi.diubah ? dampak.at : aksi.diubah

/** Atom 1.0 (RFC 4287): an entry per action, updated when it moves or when a result answers it. */
export function drawUmpan(u: UmpanRantai, baris: readonly BarisRantai[], kini: Date): string {
  const k = kataRantai[u.lang]
  const terbaru = baris.reduce<Date | null>((t, b) => (t && t > diubahOf(b) ? t : diubahOf(b)), null)
  const entri = baris.map(
    (b) => `<entry>
<id>urn:uuid:${b.aksi.id}</id>
<title>${esc(b.aksi.judul)}</title>
<link rel="alternate" href="${esc(`${u.halaman}/${b.aksi.alamat}`)}"/>
<published>${b.aksi.dibuat.toISOString()}</published>
<updated>${diubahOf(b).toISOString()}</updated>
<summary>${esc([`${k.status[b.aksi.status]}, ${waktuAksi(b.aksi, u.lang)}.`, b.aksi.ringkas, b.dampak ? kalimatDampak(b.dampak, u.lang) : ''].filter(Boolean).join(' '))}</summary>
</entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${u.lang}">
<id>${esc(`${u.halaman}/umpan.atom`)}</id>
<title>${esc(`${k.judul} · ${u.unit}`)}</title>
<author><name>${esc(u.instansi)}</name></author>
<link rel="self" type="application/atom+xml" href="${esc(`${u.halaman}/umpan.atom`)}"/>
<link rel="alternate" type="text/html" href="${esc(u.halaman)}"/>
<updated>${(terbaru ?? kini).toISOString()}</updated>
${entri.join('\n')}
</feed>
`
}

/** The same as data. Keys are only ever added. */
export const jsonRantai = (u: UmpanRantai, baris: readonly BarisRantai[], lagi: string | null) => ({
  unit: u.unit,
  instansi: u.instansi,
  halaman: u.halaman,
  tindakan: baris.map(({ aksi: a, dampak: d }) => ({
    nomor: a.nomor,
    alamat: `${u.halaman}/${a.alamat}`,
    asal: a.asal,
    kegiatan: a.judul,
    ringkas: a.ringkas,
    penanggungJawab: a.penanggungJawab,
    status: a.status,
    lewatTenggat: a.lewat,
    kemajuan: a.kemajuan,
    tenggat: a.tenggat,
    selesaiPada: a.selesaiPada,
    dampak: d && {
      arah: d.arah,
      hasil: d.hasil,
      kalimat: kalimatDampak(d, u.lang),
      p: d.p,
      pTerkoreksi: d.pHolm,
      keluarga: d.keluarga,
      angka: d.angka,
    },
  })),
  berikut: lagi,
})
