import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  Button,
  CheckboxGroup,
  DeskPage,
  ErrorSummary,
  Form,
  LinkButton,
  NumberField,
  PageHead,
  RadioGroup,
  Section,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { jenisBiayaList, kanalLayananList, MAKS_TAHAP } from '../rules.ts'
import { kataKomponen } from '../words-komponen.ts'
import { TahapIsian } from './bagian-tahap.tsx'
import type { DaftarBaris, IsianStandar } from './isian.ts'
import { kataSunting } from './words-sunting.ts'

export interface SuntingProps {
  readonly desk: DeskFrame
  readonly layanan: { readonly id: string; readonly nama: string; readonly unit: string }
  readonly versi: { readonly id: string; readonly nomor: number }
  readonly isian: IsianStandar
  readonly errors?: FieldErrors
}

/** Which lists stand under which heading, with the name of the component. */
const PENYAMPAIAN = [
  ['produk', 'produk'],
  ['pengaduan', 'pengaduan'],
] as const
const INTERNAL = [
  ['dasarHukum', 'dasar_hukum'],
  ['sarana', 'sarana'],
  ['kompetensi', 'kompetensi'],
  ['pengawasan', 'pengawasan'],
] as const
const JAMINAN = [
  ['jaminan', 'jaminan'],
  ['keamanan', 'keamanan'],
  ['evaluasi', 'evaluasi'],
] as const

export function SuntingPage(props: SuntingProps): JSX.Element {
  const { desk, layanan, versi, isian, errors } = props
  const { lang } = desk
  const k = kataSunting[lang]
  const kk = kataKomponen[lang]
  const salah = (name: string) => (errors?.[name] ? { error: errors[name] } : {})
  const baris = (nama: DaftarBaris, label: string) => (
    <TextArea
      key={nama}
      name={nama}
      label={label}
      hint={k.barisPetunjuk}
      lang={lang}
      optional
      value={isian.baris[nama]}
      {...salah(nama)}
    />
  )
  return (
    <DeskPage {...desk} title={`${k.judul(versi.nomor)}: ${layanan.nama}`} error={errors !== undefined}>
      <PageHead
        breadcrumb={
          <Breadcrumb
            lang={lang}
            items={[
              { label: k.kembali, href: '/kerja/standar-pelayanan' },
              { label: layanan.nama, href: `/kerja/standar-pelayanan/${layanan.id}` },
              { label: k.judul(versi.nomor) },
            ]}
          />
        }
        above={layanan.unit}
        title={layanan.nama}
        lead={k.pengantar}
      />
      <ErrorSummary errors={errors} lang={lang} />
      <Form action={`/kerja/standar-pelayanan/versi/${versi.id}/sunting`}>
        {/* The Enter key presses a form's first button: that must not be the one that adds a stage. */}
        <button class="sr" name="aksi" value="simpan" tabIndex={-1} aria-hidden="true">
          {k.simpan}
        </button>
        <input type="hidden" name="dilihat" value={String(isian.dilihat)} />
        <input type="hidden" name="banyak_tahap" value={String(isian.tahap.length)} />
        <Section title={k.kelompokLayanan}>
          <TextArea
            name="deskripsi"
            label={k.deskripsi}
            hint={k.deskripsiPetunjuk}
            lang={lang}
            optional
            rows={2}
            value={isian.deskripsi}
            {...salah('deskripsi')}
          />
          <CheckboxGroup
            name="kanal"
            label={k.kanal}
            lang={lang}
            optional
            values={isian.kanal}
            options={kanalLayananList.map((value) => ({ value, label: kk.kanal[value] }))}
          />
          {(['tautan', 'lokasi', 'jam'] as const).map((nama) => (
            <TextField
              key={nama}
              name={nama}
              label={k[nama]}
              hint={k[`${nama}Petunjuk`]}
              lang={lang}
              optional
              value={isian[nama]}
              {...salah(nama)}
            />
          ))}
        </Section>
        <Section title={k.kelompokPenyampaian}>
          {isian.tahap.map((t, i) => (
            <TahapIsian key={i} t={t} i={i} satu={isian.tahap.length === 1} lang={lang} errors={errors} />
          ))}
          <div class="aksi">
            {isian.tahap.length < MAKS_TAHAP && (
              <Button name="aksi" value="tambah_tahap" variant="secondary" size="sm">
                {k.tambahTahap}
              </Button>
            )}
            {isian.tahap.length > 1 && (
              <Button name="aksi" value="hapus_tahap" variant="tertiary" size="sm">
                {k.hapusTahap}
              </Button>
            )}
          </div>
          <RadioGroup
            name="biaya_jenis"
            label={k.biayaJenis}
            lang={lang}
            value={isian.biayaJenis}
            options={jenisBiayaList.map((value) => ({ value, label: kk.biaya[value] }))}
            {...salah('biaya_jenis')}
          />
          <TextArea
            name="biaya_tarif"
            label={k.biayaTarif}
            hint={k.biayaTarifPetunjuk}
            lang={lang}
            optional
            value={isian.biayaTarif}
            {...salah('biaya_tarif')}
          />
          <TextField
            name="biaya_catatan"
            label={k.biayaCatatan}
            hint={k.biayaCatatanPetunjuk}
            lang={lang}
            optional
            value={isian.biayaCatatan}
            {...salah('biaya_catatan')}
          />
          {PENYAMPAIAN.map(([nama, komponen]) => baris(nama, kk.komponen[komponen]))}
        </Section>
        <Section title={k.kelompokInternal}>
          {INTERNAL.map(([nama, komponen]) => baris(nama, kk.komponen[komponen]))}
          <NumberField
            name="orang"
            label={k.orang}
            unit={k.orangSatuan}
            lang={lang}
            optional
            width="sempit"
            value={isian.orang}
            {...salah('orang')}
          />
          <TextField
            name="orang_catatan"
            label={k.orangCatatan}
            lang={lang}
            optional
            value={isian.orangCatatan}
            {...salah('orang_catatan')}
          />
          {JAMINAN.map(([nama, komponen]) => baris(nama, kk.komponen[komponen]))}
        </Section>
        <div class="aksi">
          <Button name="aksi" value="simpan">
            {k.simpan}
          </Button>
          <LinkButton href={`/kerja/standar-pelayanan/${layanan.id}`} variant="tertiary">
            {k.batal}
          </LinkButton>
        </div>
      </Form>
    </DeskPage>
  )
}
