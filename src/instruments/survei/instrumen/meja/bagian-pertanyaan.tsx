import type { JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import { compare, ratio } from '../../../../kernel/angka.ts'
import { Button, Form, LinkButton, Notice, Section, Tag } from '../../../../ui/index.ts'
import { teksOf, type Instrumen } from '../../instrumen.ts'
import { sumBobot } from '../susun.ts'
import { alamatInstrumen } from './akses.ts'
import { tulisPecahan } from './angka.ts'
import type { RincianProps } from './rincian.ts'
import { kataInstrumen } from './words.ts'

/** The scored questions in the order they are asked, and what their weights add up to. */
export function BagianPertanyaan(props: RincianProps): JSX.Element {
  const { desk, isi, status, mayEdit } = props
  const { lang } = desk
  const k = kataInstrumen[lang]
  const mayChange = mayEdit && status === 'draf'
  return (
    <Section title={k.bernilai} lead={k.bernilaiIsi} id="bernilai">
      <JumlahBobot isi={isi} lang={lang} />
      <Form action={alamatInstrumen(isi)} class="tumpuk">
        <ol class="susunan">
          {isi.pertanyaan.map((p, i) => {
            const unsur = isi.unsur.find((u) => u.kunci === p.unsur)
            const teks = teksOf(p.teks, lang)
            return (
              <li key={p.kunci}>
                <div class="tumpuk rapat">
                  <p class="redup">
                    {unsur ? teksOf(unsur.nama, lang) : p.unsur}{' '}
                    <Tag>
                      {k.bobot} {unsur?.bobot ?? '?'}
                    </Tag>
                  </p>
                  <p>
                    <b>{teks}</b>
                  </p>
                  <p class="redup">
                    {p.pilihan.map((o) => `${o.nilai} ${teksOf(o.label, lang)}`).join(' · ')}
                  </p>
                </div>
                {mayChange && (
                  <Geser
                    bagian="pertanyaan"
                    isi={isi}
                    kunci={p.kunci}
                    teks={teks}
                    first={i === 0}
                    last={i === isi.pertanyaan.length - 1}
                    lang={lang}
                  />
                )}
              </li>
            )
          })}
        </ol>
      </Form>
      {mayChange && (
        <div class="aksi">
          <LinkButton href={alamatInstrumen(isi, 'pertanyaan/baru')} variant="secondary">
            {k.tambahPertanyaan}
          </LinkButton>
          <LinkButton href={alamatInstrumen(isi, 'bobot')} variant="secondary">
            {k.aturBobot}
          </LinkButton>
        </div>
      )}
    </Section>
  )
}

/** The sum as it is, and what is missing: never rounded to look right. */
export function JumlahBobot({ isi, lang }: { isi: Pick<Instrumen, 'unsur'>; lang: Bahasa }): JSX.Element {
  const k = kataInstrumen[lang]
  const { jumlah, kurang } = sumBobot(isi.unsur)
  const sign = compare(kurang, ratio(0))
  if (sign === 0) return <p class="redup">{k.bobotJumlah(tulisPecahan(jumlah))}</p>
  const text =
    sign > 0
      ? k.bobotKurang(tulisPecahan(jumlah), tulisPecahan(kurang))
      : k.bobotLebih(tulisPecahan(jumlah), tulisPecahan(ratio(0).minus(kurang)))
  return <Notice tone="warning">{text}</Notice>
}

/** Change it, or move it one place: buttons of the form around the list. */
export function Geser(props: {
  bagian: 'pertanyaan' | 'tambahan'
  isi: Instrumen
  kunci: string
  teks: string
  first: boolean
  last: boolean
  lang: Bahasa
}): JSX.Element {
  const { bagian, isi, kunci, teks, lang } = props
  const k = kataInstrumen[lang]
  return (
    <div class="baris">
      <a href={alamatInstrumen(isi, `${bagian}/${kunci}`)} aria-label={k.ubahLabel(teks)}>
        {k.ubah}
      </a>
      <Button
        name="aksi"
        value={`naik:${bagian}:${kunci}`}
        size="sm"
        variant="tertiary"
        disabled={props.first}
        aria-label={k.naikLabel(teks)}
      >
        {k.naik}
      </Button>
      <Button
        name="aksi"
        value={`turun:${bagian}:${kunci}`}
        size="sm"
        variant="tertiary"
        disabled={props.last}
        aria-label={k.turunLabel(teks)}
      >
        {k.turun}
      </Button>
    </div>
  )
}
