import type { JSX } from 'preact'
import type { DeskFrame } from '../../../platform/http/env.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import { Button, ErrorSummary, Form, LinkButton, NumberField, Select, TextField } from '../../../ui/index.ts'
import { ALAMAT_MEJA, HalamanAnjungan } from './pages-meja.tsx'
import { kataMeja } from './words-meja.ts'

export interface IsianForm {
  readonly unit: string
  readonly nama: string
  readonly layanan: string
  readonly diam: string
  readonly pin: string
}

export interface PilihanForm {
  readonly units: readonly { readonly id: string; readonly nama: string }[]
  readonly layanan: readonly { readonly id: string; readonly nama: string }[]
}

/** Where it stands, what it asks about, who may look behind it. */
export function AnjunganBaruPage(
  props: PilihanForm & { desk: DeskFrame; isian: IsianForm; errors?: FieldErrors },
): JSX.Element {
  const { desk, errors } = props
  const k = kataMeja[desk.lang]
  return (
    <HalamanAnjungan desk={desk} judul={k.daftarkan} error={errors !== undefined} dalam>
      <ErrorSummary errors={errors} lang={desk.lang} />
      <Form action={`${ALAMAT_MEJA}/baru`}>
        <IsianAnjungan {...props} baru />
        <div class="aksi">
          <Button>{k.daftarkan}</Button>
          <LinkButton href={ALAMAT_MEJA} variant="tertiary">
            {k.batal}
          </LinkButton>
        </div>
      </Form>
    </HalamanAnjungan>
  )
}

/** The fields of the form, for a new kiosk and for one that is changed. A PIN is never shown again. */
export function IsianAnjungan(
  props: PilihanForm & {
    desk: Pick<DeskFrame, 'lang'>
    isian: IsianForm
    errors?: FieldErrors | undefined
    baru?: boolean
  },
): JSX.Element {
  const { isian, errors, units, layanan, baru } = props
  const { lang } = props.desk
  const k = kataMeja[lang]
  const field = (name: keyof IsianForm, label: string) => ({
    name,
    label,
    lang,
    value: isian[name],
    error: errors?.[name],
  })
  return (
    <>
      {baru &&
        (units.length === 1 ? (
          <input type="hidden" name="unit" value={units[0]!.id} />
        ) : (
          <Select
            {...field('unit', k.unit)}
            hint={k.unitPetunjuk}
            options={units.map((u) => ({ value: u.id, label: u.nama }))}
          />
        ))}
      <TextField {...field('nama', k.tempat)} hint={k.tempatPetunjuk} maxLength={80} autocomplete="off" />
      {layanan.length > 1 && (
        <Select
          {...field('layanan', k.layanan)}
          optional
          quiet
          placeholder={k.semuaLayanan}
          options={layanan.map((l) => ({ value: l.id, label: l.nama }))}
        />
      )}
      <TextField
        {...field('pin', k.pin)}
        value=""
        hint={baru ? k.pinPetunjuk : k.pinUbahPetunjuk}
        optional={!baru}
        quiet
        inputMode="numeric"
        autocomplete="off"
        maxLength={6}
      />
      <NumberField {...field('diam', k.diam)} hint={k.diamPetunjuk} unit={k.detik} maxLength={3} />
    </>
  )
}
