import type { JSX } from 'preact'
import { Button, CheckboxGroup, formatNumber, Notice, Section, TextArea } from '../../../ui/index.ts'
import type { TandaProps } from './props.ts'
import { kataTanda } from './words.ts'

/** The decision itself: what for, and one of two buttons. Only whoever signs the figure sees it. */
export function FormPutusan({ desk, may, rows, cocok, isian, errors = {} }: TandaProps): JSX.Element | null {
  const { lang } = desk
  const k = kataTanda[lang]
  if (!may.publish) return <Notice>{k.bukanAnda}</Notice>
  if (rows.length === 0) return null
  return (
    <Section title={k.putuskan} lead={k.putuskanPengantar} id="putuskan">
      <div class="formulir">
        <CheckboxGroup
          name="semua"
          label={k.yangDiputuskan}
          lang={lang}
          values={isian.semua ? ['ya'] : []}
          options={[{ value: 'ya', label: k.semuaCocok(formatNumber(cocok, lang)) }]}
          error={errors['semua']}
        />
        <TextArea
          name="alasan"
          label={k.alasanPutusan}
          hint={k.alasanPetunjuk}
          lang={lang}
          rows={3}
          maxLength={500}
          value={isian.alasan}
          error={errors['alasan']}
        />
        <div class="aksi">
          <Button name="aksi" value="keluarkan">
            {k.keluarkan}
          </Button>
          <Button name="aksi" value="hitung" variant="secondary">
            {k.hitung}
          </Button>
        </div>
      </div>
    </Section>
  )
}
