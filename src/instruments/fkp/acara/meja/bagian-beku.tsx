import type { JSX } from 'preact'
import { DescriptionList, formatDate, formatNumber, Notice } from '../../../../ui/index.ts'
import type { BeritaAcara } from '../store-acara.ts'
import type { RangkaForum } from './rangka.ts'
import { kataAcara } from './words-acara.ts'

/** A berita acara that is frozen: its papers, the votes it rests on, and its fingerprint. */
export function Beku(p: {
  b: BeritaAcara
  forum: RangkaForum['forum']
  lang: 'id' | 'en'
  alamat: string
}): JSX.Element {
  const { b, forum, lang, alamat } = p
  const k = kataAcara[lang]
  const { suara } = b.isi
  const n = (x: number): string => formatNumber(x, lang)
  return (
    <>
      <Notice tone="success">{k.beku(b.nomor, formatDate(b.tanggal, lang))}</Notice>
      <DescriptionList
        items={[
          {
            term: k.unduhPenuh,
            value: (
              <span class="baris">
                <a href={`${alamat}.pdf`}>PDF</a>
                <a href={`${alamat}.docx`}>DOCX</a>
              </span>
            ),
          },
          {
            term: k.unduhPublik,
            value: (
              <span class="baris">
                <a href={`/forum/${forum.slug}/berita-acara.pdf`}>PDF</a>
                <a href={`/forum/${forum.slug}/berita-acara.docx`}>DOCX</a>
                <a href={`/forum/${forum.slug}/berita-acara.json`}>JSON</a>
                <a href={`/forum/${forum.slug}/berita-acara`}>{k.halamanPublik}</a>
              </span>
            ),
          },
          {
            term: k.suara,
            value: suara ? k.suaraTeks(n(suara.suara), n(suara.peserta), n(suara.pernyataan)) : k.tanpaSuara,
          },
          { term: k.sidik, value: <code class="putus">{b.hash}</code> },
        ]}
      />
    </>
  )
}
