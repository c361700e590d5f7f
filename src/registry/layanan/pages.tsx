import type { JSX } from 'preact'
import { Button, Form, LinkButton, NumberField, RadioGroup, TextField } from '../../ui/index.ts'
import { RegistriPage, type RegistriBase } from '../frame.tsx'
import { jejakUnit } from '../unit/pages.tsx'
import type { Unit } from '../unit/store.ts'
import { kata } from '../words.ts'
import type { IsianLayanan } from './schema.ts'
import type { Layanan } from './store.ts'

export function LayananFormPage(
  props: RegistriBase & { unit: Unit; layanan?: Layanan; isian: IsianLayanan },
): JSX.Element {
  const { desk, unit, layanan, isian, errors } = props
  const { lang } = desk
  const k = kata[lang]
  const title = layanan ? k.ubahLayanan : k.tambahLayanan
  return (
    <RegistriPage
      {...props}
      sisi="unit"
      title={title}
      lead={k.layananPengantar}
      jejak={jejakUnit(k, unit, title)}
    >
      <Form
        action={
          layanan ? `/kerja/registri/layanan/${layanan.id}` : `/kerja/registri/unit/${unit.id}/layanan/baru`
        }
      >
        <TextField
          name="nama"
          label={k.namaLayanan}
          lang={lang}
          value={isian.nama}
          error={errors?.['nama']}
          maxLength={200}
        />
        <NumberField
          name="urutan"
          label={k.urutan}
          hint={k.urutanPetunjuk}
          lang={lang}
          value={isian.urutan}
          error={errors?.['urutan']}
          width="sempit"
          maxLength={4}
        />
        {layanan && (
          <RadioGroup
            name="aktif"
            label={k.keadaan}
            lang={lang}
            value={isian.aktif}
            error={errors?.['aktif']}
            options={[
              { value: '1', label: k.masihDiberikan },
              { value: '0', label: k.tidakDiberikan },
            ]}
          />
        )}
        <div class="aksi">
          <Button>{k.simpan}</Button>
          <LinkButton href={`/kerja/registri/unit/${unit.id}`} variant="tertiary">
            {k.batal}
          </LinkButton>
        </div>
      </Form>
    </RegistriPage>
  )
}
