import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { DescriptionList, Details, Section, TableSection } from '../../../ui/index.ts'
import { getUnsur, teksOf } from '../instrumen.ts'
import { instrumenTerbit } from './instrumen-terbit.ts'
import { bagianList } from '../naskah/naskah.ts'
import { kataNaskah } from '../naskah/words.ts'
import type { IsiTerbitan } from './snapshot.ts'
import { kataTerbitkan } from './words.ts'

interface Props {
  readonly isi: IsiTerbitan
  readonly lang: Bahasa
}

/** The plan as the report prints it. */
export function BagianRencana({ isi, lang }: Props): JSX.Element {
  const k = kataTerbitkan[lang]
  return (
    <TableSection
      title={k.rencana}
      lang={lang}
      rows={isi.rencana}
      rowKey={(_, i) => i}
      empty={<p>{k.rencanaKosong}</p>}
      columns={[
        {
          key: 'unsur',
          label: k.namaUnsur,
          cell: (r) => teksOf(getUnsur(r.unsur, instrumenTerbit(isi)).nama, lang),
        },
        { key: 'kegiatan', label: k.kegiatan, cell: (r) => r.kegiatan },
        { key: 'waktu', label: k.waktu, cell: (r) => r.waktu },
        { key: 'pj', label: k.penanggungJawab, cell: (r) => r.penanggungJawab },
      ]}
    />
  )
}

export function BagianNaskah({ isi, lang }: Props): JSX.Element {
  const k = kataTerbitkan[lang]
  return (
    <Details summary={k.naskah}>
      <DescriptionList
        items={bagianList.map((b) => ({ term: kataNaskah[lang].bagian[b], value: isi.naskah[b] || '–' }))}
      />
    </Details>
  )
}

/** What anyone can recompute: shown in fours so that two people can compare it aloud. */
export function BagianSidik({ isi, sidikIsi, lang }: Props & { sidikIsi: string }): JSX.Element {
  const k = kataTerbitkan[lang]
  return (
    <Section title={k.sidik} lead={k.sidikJelas}>
      <DescriptionList
        items={[
          { term: k.sidikIsi, value: <Sidik hash={sidikIsi} /> },
          { term: k.sidikKuesioner, value: <Sidik hash={isi.instrumen.hash} /> },
        ]}
      />
    </Section>
  )
}

export const Sidik = ({ hash }: { hash: string }): JSX.Element => (
  <code>{hash.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
)
