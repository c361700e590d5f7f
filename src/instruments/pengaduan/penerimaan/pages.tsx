import type { JSX } from 'preact'
import type { Zona } from '../../../kernel/clock.ts'
import { Button, CheckboxGroup, Form, formatDate, Notice, Section, Table } from '../../../ui/index.ts'
import { alamatAtur, HalamanAtur, type AturProps } from '../pengaturan/pages.tsx'
import { kataAtur } from '../pengaturan/words.ts'
import { RiwayatSerbuanAduan } from '../serbuan/meja.tsx'
import type { SerbuanAduan } from '../serbuan/store.ts'
import type { Penerimaan } from './store.ts'
import { kataPenerimaan } from './words.ts'

export interface PenerimaanProps extends AturProps {
  readonly zona: Zona
  readonly list: readonly Penerimaan[]
  readonly kami: Penerimaan
  /** What is ticked: as saved, or as typed. */
  readonly pilih: readonly string[]
  readonly penerima: Penerimaan
  /** Named by the operator. */
  readonly operator: boolean
  readonly serbuan: readonly SerbuanAduan[]
}

/** The citizens' door: who stands behind it, and when it was crowded. */
export function PenerimaanAturPage(props: PenerimaanProps): JSX.Element {
  const { desk, kami, list, penerima, zona } = props
  const { lang } = desk
  const k = kataPenerimaan[lang]
  const ya = (x: boolean): string => (x ? k.ya : k.tidak)
  return (
    <HalamanAtur {...props} sisi="pintu">
      <p>{k.pengantar}</p>
      <Notice tone="info">
        <p>{k.penerima(penerima.instansi.nama)}</p>
        {props.operator && <p>{k.operator}</p>}
      </Notice>
      <Section title={k.kami}>
        <Form action={alamatAtur('pintu')}>
          <CheckboxGroup
            name="pintu"
            label={kami.instansi.nama}
            hint={k.petunjuk}
            lang={lang}
            optional
            values={props.pilih}
            error={props.errors?.['pintu']}
            options={[
              { value: 'terima', label: k.pilihTerima },
              { value: 'tidakTahu', label: k.pilihTidakTahu },
            ]}
          />
          <Button>{kataAtur[lang].simpan}</Button>
        </Form>
      </Section>
      {list.length > 1 && (
        <Table
          caption={k.daftar}
          lang={lang}
          rows={list}
          rowKey={(p) => p.instansi.id}
          columns={[
            { key: 'n', label: k.nama, cell: (p) => p.instansi.nama },
            { key: 't', label: k.terima, cell: (p) => ya(p.terima) },
            {
              key: 'u',
              label: k.tidakTahu,
              cell: (p) =>
                p.tidakTahuAt ? `${k.ya}, ${k.sejak(formatDate(p.tidakTahuAt, lang, zona))}` : k.tidak,
            },
          ]}
        />
      )}
      <RiwayatSerbuanAduan serbuan={props.serbuan} lang={lang} zona={zona} />
    </HalamanAtur>
  )
}
