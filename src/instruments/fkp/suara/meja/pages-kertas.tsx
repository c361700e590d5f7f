import type { JSX } from 'preact'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  formatNumber,
  Notice,
  NumberField,
  RadioGroup,
  Section,
  TextField,
} from '../../../../ui/index.ts'
import { classifyTahapKertas, listTahapKertas } from '../rules.ts'
import { alamatBagian, BingkaiSuara } from './bingkai.tsx'
import type { DataMeja } from './muat.ts'
import { kataMeja } from './words.ts'

export interface KertasProps extends DataMeja {
  readonly kabar?: string | undefined
  readonly errors?: FieldErrors | undefined
  readonly isian: Readonly<Record<string, string>>
}

/** Paper sheets keyed in one after another: a number, one digit a statement, Enter. */
export function KertasPage(props: KertasProps): JSX.Element {
  const { desk, forum, p, pernyataan, boleh, errors, isian } = props
  const { lang } = desk
  const k = kataMeja[lang]
  const n = (value: number): string => formatNumber(value, lang)
  const tampil = pernyataan.filter((s) => s.keadaan === 'tampil')
  const alamat = alamatBagian(forum.id, 'kertas')
  if (tampil.length === 0)
    return (
      <BingkaiSuara {...props} bagian="kertas">
        <EmptyState title={k.daftarKosong}>{k.daftarKosongIsi}</EmptyState>
      </BingkaiSuara>
    )
  return (
    <BingkaiSuara {...props} bagian="kertas" error={errors !== undefined}>
      {props.kabar && (
        <Notice tone="success" live>
          {props.kabar}
        </Notice>
      )}
      <ErrorSummary errors={errors} lang={lang} />
      {boleh ? (
        <Section title={k.kertas} lead={`${k.kertasIsi} ${k.sudahKertas(n(p.kertas))}`}>
          <Form action={alamat}>
            <RadioGroup
              name="diisi"
              label={k.diisi}
              hint={k.diisiPetunjuk}
              lang={lang}
              inline
              value={classifyTahapKertas(forum.keadaan, isian['diisi'])}
              options={listTahapKertas(forum.keadaan).map((t) => ({ value: t, label: k.diisiNama[t] }))}
            />
            <NumberField
              name="lembar"
              label={k.lembar}
              lang={lang}
              width="sempit"
              maxLength={5}
              value={isian['lembar'] ?? ''}
              {...(errors?.['lembar'] ? { error: errors['lembar'] } : {})}
            />
            <TextField
              name="deret"
              label={k.deret}
              hint={k.deretPetunjuk(n(tampil.length))}
              lang={lang}
              inputMode="numeric"
              autocomplete="off"
              spellcheck={false}
              maxLength={1200}
              width="luas"
              value={isian['deret'] ?? ''}
              autofocus={errors === undefined}
              {...(errors?.['deret'] ? { error: errors['deret'] } : {})}
            />
            {errors?.['ganti'] !== undefined && (
              <div class="ds-field">
                <input class="ds-input" type="checkbox" id="ganti" name="ganti" value="1" />
                <label for="ganti">{k.ganti}</label>
              </div>
            )}
            <div class="aksi">
              <Button>{k.simpanLembar}</Button>
            </div>
          </Form>
        </Section>
      ) : (
        <Notice>{k.tutupUbah}</Notice>
      )}
      <Section title={k.urutan}>
        <ol>
          {tampil.map((s) => (
            <li key={s.id} value={s.nomor!}>
              {s.teks}
            </li>
          ))}
        </ol>
      </Section>
      <Section title={k.cetak}>
        <Form method="get" action={`${alamat}/lembar.pdf`} class="saring">
          <NumberField name="dari" label={k.cetakDari} lang={lang} width="sempit" value="1" maxLength={5} />
          <NumberField
            name="sampai"
            label={k.cetakSampai}
            lang={lang}
            width="sempit"
            value="30"
            maxLength={5}
          />
          <Button variant="secondary">{k.cetakTombol}</Button>
        </Form>
      </Section>
    </BingkaiSuara>
  )
}
