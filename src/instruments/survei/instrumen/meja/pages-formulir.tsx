import type { JSX } from 'preact'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { DeskFrame } from '../../../../platform/http/env.ts'
import {
  Button,
  CheckboxGroup,
  Details,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  NumberField,
  Section,
  Select,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import { operatorList, jenisTambahanList } from '../../instrumen-tipe.ts'
import { teksOf, type Instrumen, type Pertanyaan } from '../../instrumen.ts'
import { alamatInstrumen } from './akses.ts'
import { LABEL_MAKS, TEKS_MAKS, type Isian } from './formulir-pertanyaan.ts'
import { listSebelum } from './formulir-tambahan.ts'
import { HalamanInstrumen } from './kepala.tsx'
import { kataFormulir } from './words-formulir.ts'

export interface FormulirInstrumenProps {
  readonly desk: DeskFrame
  readonly isi: Instrumen
  readonly isian: Isian
  readonly errors?: FieldErrors
}

/** One scored question. */
export function PertanyaanPage(
  props: FormulirInstrumenProps & { lama: Pertanyaan | undefined; resmi: Pertanyaan | undefined },
): JSX.Element {
  const { desk, isi, isian, errors, lama, resmi } = props
  const { lang } = desk
  const k = kataFormulir[lang]
  const values = Array.from({ length: isi.skala.max - isi.skala.min + 1 }, (_, i) => isi.skala.min + i)
  return (
    <HalamanInstrumen
      {...props}
      judul={lama ? k.pertanyaanUbah : k.pertanyaanBaru}
      error={errors !== undefined}
    >
      <ErrorSummary errors={errors} lang={lang} />
      {resmi && (
        <Notice tone="warning">
          <p>{k.resmiPeringatan}</p>
          <Details summary={k.resmiIni}>
            <p>{resmi.teks.id}</p>
            <p>{resmi.pilihan.map((o) => `${o.nilai} ${o.label.id}`).join(' · ')}</p>
          </Details>
        </Notice>
      )}
      <Form action={alamatInstrumen(isi, `pertanyaan/${lama?.kunci ?? 'baru'}`)}>
        <Kata {...props} />
        <Select
          name="unsur"
          label={k.unsur}
          hint={k.unsurPetunjuk}
          lang={lang}
          width="luas"
          placeholder={false}
          options={[
            ...isi.unsur.map((u) => ({ value: u.kunci, label: teksOf(u.nama, lang) })),
            { value: 'baru', label: k.unsurBaru },
          ]}
          value={isian['unsur']}
          error={errors?.['unsur']}
        />
        <TextField
          name="unsur_nama"
          label={k.unsurNama}
          hint={k.unsurNamaPetunjuk}
          lang={lang}
          width="luas"
          optional
          quiet
          maxLength={LABEL_MAKS}
          value={isian['unsur_nama']}
          error={errors?.['unsur_nama']}
        />
        <Section title={k.pilihanJudul} lead={k.pilihanPetunjuk}>
          {values.map((n) => (
            <TextField
              key={n}
              name={`pilihan_${n}`}
              label={k.pilihanKe(n)}
              lang={lang}
              width="luas"
              maxLength={LABEL_MAKS}
              value={isian[`pilihan_${n}`]}
              error={errors?.[`pilihan_${n}`]}
            />
          ))}
        </Section>
        <Kaki {...props} hapus={lama !== undefined} />
      </Form>
    </HalamanInstrumen>
  )
}

const Kata = ({ desk, isian, errors }: FormulirInstrumenProps): JSX.Element => {
  const k = kataFormulir[desk.lang]
  return (
    <>
      <TextArea
        name="teks"
        label={k.teks}
        lang={desk.lang}
        rows={3}
        width="luas"
        maxLength={TEKS_MAKS}
        value={isian['teks']}
        error={errors?.['teks']}
      />
      <TextField
        name="petunjuk"
        label={k.petunjuk}
        lang={desk.lang}
        width="luas"
        optional
        maxLength={TEKS_MAKS}
        value={isian['petunjuk']}
        error={errors?.['petunjuk']}
      />
    </>
  )
}

export function Kaki({ desk, isi, hapus }: FormulirInstrumenProps & { hapus?: boolean }): JSX.Element {
  const k = kataFormulir[desk.lang]
  return (
    <div class="aksi">
      <Button>{k.simpan}</Button>
      <LinkButton href={alamatInstrumen(isi)} variant="tertiary">
        {k.batal}
      </LinkButton>
      {hapus && (
        <Button name="aksi" value="hapus" variant="tertiary" color="danger">
          {k.hapusPertanyaan}
        </Button>
      )}
    </div>
  )
}

/** One extra question: every form of answer on one page, each part saying for which form it is. */
export function TambahanPage(props: FormulirInstrumenProps & { kunci: string | undefined }): JSX.Element {
  const { desk, isi, isian, errors, kunci } = props
  const { lang } = desk
  const k = kataFormulir[lang]
  return (
    <HalamanInstrumen {...props} judul={kunci ? k.tambahanUbah : k.tambahanBaru} error={errors !== undefined}>
      <ErrorSummary errors={errors} lang={lang} />
      <Form action={alamatInstrumen(isi, `tambahan/${kunci ?? 'baru'}`)}>
        <Kata {...props} />
        <Select
          name="jenis"
          label={k.jenisLabel}
          lang={lang}
          placeholder={false}
          options={jenisTambahanList.map((j) => ({ value: j, label: k.jenis[j] }))}
          value={isian['jenis']}
          error={errors?.['jenis']}
        />
        <TextArea
          name="pilihan"
          label={k.pilihan}
          hint={k.pilihanBaris}
          lang={lang}
          rows={6}
          width="luas"
          optional
          quiet
          value={isian['pilihan']}
          error={errors?.['pilihan']}
        />
        {(['min', 'maks'] as const).map((b) => (
          <NumberField
            key={b}
            name={`batas_${b}`}
            label={b === 'min' ? k.batasMin : k.batasMaks}
            hint={b === 'min' ? k.batasPetunjuk : undefined}
            lang={lang}
            decimal
            optional
            quiet
            value={isian[`batas_${b}`]}
            error={errors?.[`batas_${b}`]}
          />
        ))}
        <CheckboxGroup
          name="wajib"
          label={k.wajib}
          hint={k.wajibPetunjuk}
          lang={lang}
          values={isian['wajib'] === 'ya' ? ['ya'] : []}
          options={[{ value: 'ya', label: k.wajibYa }]}
        />
        <Section title={k.syarat}>
          <Select
            name="syarat"
            label={k.syaratPertanyaan}
            lang={lang}
            width="luas"
            optional
            quiet
            placeholder={k.syaratSelalu}
            options={listSebelum(isi, kunci).map((p) => ({ value: p.kunci, label: p.teks.slice(0, 120) }))}
            value={isian['syarat']}
            error={errors?.['syarat']}
          />
          <Select
            name="syarat_operator"
            label={k.syaratOperator}
            lang={lang}
            placeholder={false}
            options={operatorList.map((o) => ({ value: o, label: k.operator[o] }))}
            value={isian['syarat_operator']}
            error={errors?.['syarat_operator']}
          />
          <TextField
            name="syarat_nilai"
            label={k.syaratNilai}
            hint={k.syaratNilaiPetunjuk}
            lang={lang}
            optional
            quiet
            maxLength={LABEL_MAKS}
            value={isian['syarat_nilai']}
            error={errors?.['syarat_nilai']}
          />
        </Section>
        <Kaki {...props} hapus={kunci !== undefined} />
      </Form>
    </HalamanInstrumen>
  )
}
