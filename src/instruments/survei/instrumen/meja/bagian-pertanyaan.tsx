import type { JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import { compare, ratio } from '../../../../kernel/angka.ts'
import { LinkButton, Notice, Section, Tag } from '../../../../ui/index.ts'
import { teksOf, type Instrumen } from '../../instrumen.ts'
import { sumBobot } from '../susun.ts'
import { alamatInstrumen } from './akses.ts'
import { tulisPecahan } from './angka.ts'
import { DaftarButir } from './daftar-butir.tsx'
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
      <DaftarButir
        bagian="pertanyaan"
        isi={isi}
        mayChange={mayChange}
        lang={lang}
        butir={isi.pertanyaan.map((p) => {
          const unsur = isi.unsur.find((u) => u.kunci === p.unsur)
          return {
            kunci: p.kunci,
            teks: teksOf(p.teks, lang),
            atas: (
              <>
                {unsur ? teksOf(unsur.nama, lang) : p.unsur}{' '}
                <Tag>
                  {k.bobot} {unsur?.bobot ?? '?'}
                </Tag>
              </>
            ),
            bawah: (
              <p class="redup">{p.pilihan.map((o) => `${o.nilai} ${teksOf(o.label, lang)}`).join(' · ')}</p>
            ),
          }
        })}
      />
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
