import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { formatDate, formatNumber, Section, Tag } from '../../../ui/index.ts'
import { kataTertunda, lembarText, tandaText } from '../periode/bagian-tertunda.tsx'
import { alamatPeriode } from '../periode/tab-periode.tsx'
import { alamatTerbitan } from './alamat.ts'
import type { Butir } from './siap.ts'
import { kataTerbitkan } from './words.ts'

/** The checklist: a sentence, its state as a word, and where to mend it. */
export function BagianPeriksa(props: {
  butir: readonly Butir[]
  periodeId: string
  mayWork: boolean
  lang: Bahasa
}): JSX.Element {
  const { lang, periodeId, mayWork } = props
  const k = kataTerbitkan[lang]
  return (
    <Section title={k.periksa}>
      <ul class="tugas">
        {props.butir.map((b) => (
          <li key={b.kode}>
            <div>
              <p>{butirText(b, lang)}</p>
              {mayWork && !b.baik && <Perbaiki butir={b} periodeId={periodeId} lang={lang} />}
            </div>
            <div>
              <Tag tone={b.baik ? 'success' : 'warning'}>{b.baik ? k.baik : k.perhatian}</Tag>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Perbaiki({ butir, periodeId, lang }: { butir: Butir; periodeId: string; lang: Bahasa }) {
  const k = kataTerbitkan[lang]
  if (butir.kode === 'rencana') return <a href={alamatTerbitan(periodeId, 'rencana')}>{k.isiRencana}</a>
  if (butir.kode === 'impor') return <a href={alamatPeriode(periodeId, 'impor')}>{k.keImpor}</a>
  if (butir.kode === 'penandatangan') return <a href={alamatTerbitan(periodeId, 'naskah')}>{k.isiNaskah}</a>
  if (butir.kode === 'putusan')
    return <a href={alamatTerbitan(periodeId, 'tanda?putusan=belum')}>{kataTertunda[lang].keTanda}</a>
  if (butir.kode === 'lembar')
    return <a href={alamatTerbitan(periodeId, 'kumpulan')}>{kataTertunda[lang].keLembar}</a>
  if (butir.kode === 'minimum' && butir.minimum === null)
    return <a href={alamatTerbitan(periodeId, 'sampel')}>{k.isiPopulasi}</a>
  return null
}

export function butirText(b: Butir, lang: Bahasa): string {
  const k = kataTerbitkan[lang]
  const number = (n: number): string => formatNumber(n, lang)
  switch (b.kode) {
    case 'hitungan':
      return k.hitungan(number(b.n))
    case 'minimum':
      if (b.minimum === null) return k.minimumTakTahu(number(b.n))
      return (b.baik ? k.minimumBaik : k.minimumBuruk)(number(b.n), number(b.minimum))
    case 'mutu':
      return (b.baik ? k.mutuBaik : k.mutuBuruk)(b.mutu)
    case 'tanda':
      if (b.bertanda === 0) return k.tandaTakAda
      return (b.disebut ? k.tanda : k.tandaTakDisebut)(number(b.bertanda), number(b.n))
    case 'impor':
      return b.berkas.map((f) => k.impor(f.namaBerkas, number(f.n))).join(' ')
    case 'putusan':
      return tandaText(b.tertunda, lang)
    case 'lembar':
      return lembarText(b.tertunda, lang)
    case 'berakhir': {
      if (b.baik) return k.berakhirBaik
      return (b.ditutup ? k.berakhirTutup : k.berakhirBuka)(formatDate(b.selesai, lang))
    }
    case 'rencana':
      return b.baik ? k.rencanaBaik : k.rencanaBuruk(b.terisi, b.dari)
    default:
      return b.baik ? k.penandatanganBaik(b.nama) : k.penandatanganBuruk
  }
}
