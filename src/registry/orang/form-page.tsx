import type { JSX } from 'preact'
import { inBahasa } from '../../kernel/kalimat.ts'
import { Button, Form, LinkButton, RadioGroup, Select, TextField } from '../../ui/index.ts'
import { Kelompok, RegistriPage, type RegistriBase } from '../frame.tsx'
import { menjorok } from '../unit/pages.tsx'
import type { Cabang } from '../unit/rules.ts'
import type { Unit } from '../unit/store.ts'
import { kata as umum } from '../words.ts'
import { AkunSection } from './pages.tsx'
import { peranList, SEMUA, type IsianOrang } from './schema.ts'
import { kata } from './words.ts'

/** Empty rows offered below the roles somebody has. */
const KOSONG = 2

export interface OrangFormProps extends RegistriBase {
  /** Absent: somebody new. */
  readonly orang?: { readonly id: string; readonly nama: string; readonly totp: boolean }
  readonly isian: IsianOrang
  readonly cabang: readonly Cabang<Unit>[]
}

export function OrangFormPage(props: OrangFormProps): JSX.Element {
  const { desk, orang, isian, errors } = props
  const { lang } = desk
  const k = kata[lang]
  const u = umum[lang]
  const title = orang ? orang.nama : k.tambah
  const field = (name: 'nama' | 'jabatan' | 'surel', label: string) => ({
    name,
    label,
    lang,
    value: isian[name],
    error: errors?.[name],
  })
  return (
    <RegistriPage
      {...props}
      sisi="orang"
      title={title}
      lead={orang ? isian.surel : undefined}
      jejak={[
        { label: u.registri, href: '/kerja/registri' },
        { label: u.orang, href: '/kerja/registri/orang' },
        { label: title },
      ]}
    >
      <Form action={orang ? `/kerja/registri/orang/${orang.id}` : '/kerja/registri/orang/baru'}>
        <TextField {...field('nama', k.nama)} maxLength={120} autocomplete="off" />
        <TextField {...field('jabatan', k.jabatan)} optional maxLength={150} />
        {orang ? (
          <RadioGroup
            name="aktif"
            label={k.keadaan}
            lang={lang}
            value={isian.aktif}
            error={errors?.['aktif']}
            options={[
              { value: '1', label: k.aktif },
              { value: '0', label: k.nonaktif },
            ]}
          />
        ) : (
          <TextField
            {...field('surel', k.surel)}
            type="email"
            hint={k.surelPetunjuk}
            autocomplete="off"
            spellcheck={false}
          />
        )}
        <PeranRows {...props} />
        <div class="aksi">
          <Button>{u.simpan}</Button>
          <LinkButton href="/kerja/registri/orang" variant="tertiary">
            {u.batal}
          </LinkButton>
        </div>
      </Form>
      {orang && <AkunSection id={orang.id} totp={orang.totp} lang={lang} />}
    </RegistriPage>
  )
}

function PeranRows({ desk, isian, cabang, errors }: OrangFormProps): JSX.Element {
  const k = kata[desk.lang]
  const rows = [...isian.penugasan, ...Array.from({ length: KOSONG }, () => ({ peran: '', unit: '' }))]
  return (
    <Kelompok id="penugasan" title={k.peranDanUnit} lead={k.peranPetunjuk}>
      {errors?.['penugasan'] && (
        <p class="ds-validation-message">{inBahasa(errors['penugasan'], desk.lang)}</p>
      )}
      {rows.map((row, i) => (
        <div class="petak" role="group" aria-label={k.peranKe(i + 1)} key={i}>
          <Select
            name="peran"
            id={`peran-${i}`}
            label={k.peran}
            lang={desk.lang}
            value={row.peran}
            placeholder={k.tanpaPeran}
            quiet
            optional
            options={peranList.map((p) => ({ value: p, label: k.peranNama[p] }))}
          />
          <Select
            name="unit"
            id={`unit-${i}`}
            label={k.diUnit}
            lang={desk.lang}
            value={row.unit}
            quiet
            optional
            options={[
              { value: SEMUA, label: k.seluruh },
              ...cabang.map((c) => ({ value: c.unit.id, label: menjorok(c) })),
            ]}
          />
        </div>
      ))}
    </Kelompok>
  )
}
