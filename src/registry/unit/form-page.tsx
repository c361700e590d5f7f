import type { JSX } from 'preact'
import {
  Button,
  Details,
  Form,
  LinkButton,
  NumberField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { Kelompok, RegistriPage, type RegistriBase } from '../frame.tsx'
import { kata } from '../words.ts'
import { jenisUnit } from './commands.ts'
import { jejakUnit, menjorok } from './pages.tsx'
import type { Cabang } from './rules.ts'
import type { IsianUnit } from './schema.ts'
import type { Unit } from './store.ts'

export interface UnitFormProps extends RegistriBase {
  /** Absent: a new unit. */
  readonly unit?: Unit
  readonly isian: IsianUnit
  /** Where a new unit may be put. */
  readonly induk: readonly Cabang<Unit>[]
  readonly mayTop: boolean
}

export function UnitFormPage(props: UnitFormProps): JSX.Element {
  const { desk, unit, isian, errors } = props
  const { lang } = desk
  const k = kata[lang]
  const field = (name: keyof IsianUnit, label: string) => ({
    name,
    label,
    lang,
    value: isian[name],
    error: errors?.[name],
  })
  return (
    <RegistriPage
      {...props}
      sisi="unit"
      title={unit ? unit.nama : k.tambahUnit}
      jejak={unit ? jejakUnit(k, unit, k.ubah) : jejakUnit(k, undefined, k.tambahUnit)}
    >
      <Form action={unit ? `/kerja/registri/unit/${unit.id}/ubah` : '/kerja/registri/unit/baru'}>
        <TextField {...field('nama', k.nama)} maxLength={200} />
        <TextField {...field('singkatan', k.singkatan)} optional width="sedang" maxLength={40} />
        <Select
          {...field('jenis', k.jenis)}
          options={jenisUnit.map((j) => ({ value: j, label: k.jenisUnit[j] ?? j }))}
        />
        {!unit && (
          <Select
            {...field('indukId', k.induk)}
            placeholder={props.mayTop ? k.indukTeratas : undefined}
            options={props.induk.map((c) => ({ value: c.unit.id, label: menjorok(c) }))}
          />
        )}
        <TextArea {...field('alamat', k.alamat)} optional rows={2} />
        <TextField {...field('kontak', k.kontak)} optional hint={k.kontakPetunjuk} />
        <Kelompok id="kepala" title={k.kepala} lead={k.kepalaPetunjuk}>
          <TextField {...field('kepalaNama', k.kepalaNama)} optional />
          <TextField {...field('kepalaNip', k.kepalaNip)} optional width="sedang" inputMode="numeric" />
          <TextField {...field('kepalaJabatan', k.kepalaJabatan)} optional />
        </Kelompok>
        <RadioGroup
          {...field('hariKerja', k.mingguKerja)}
          options={[
            { value: '', label: k.ikutInstansi },
            { value: '5', label: k.lima },
            { value: '6', label: k.enam },
          ]}
        />
        <TextField {...field('wilayahKode', k.wilayah)} optional width="sedang" hint={k.wilayahPetunjuk} />
        <Details summary={k.urutan} open={Boolean(errors?.['urutan'])}>
          <NumberField {...field('urutan', k.urutan)} hint={k.urutanPetunjuk} width="sempit" maxLength={4} />
        </Details>
        <div class="aksi">
          <Button>{k.simpan}</Button>
          <LinkButton href={unit ? `/kerja/registri/unit/${unit.id}` : '/kerja/registri'} variant="tertiary">
            {k.batal}
          </LinkButton>
        </div>
      </Form>
      <p>
        <a href="/kerja/registri/wilayah">{k.cariKode}</a>
      </p>
    </RegistriPage>
  )
}
