import type { JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { CheckboxGroup, RadioGroup, Select } from '../field/choice.tsx'
import { Button, ErrorSummary, Form, LinkButton } from '../field/form.tsx'
import { QuestionGroup } from '../field/question.tsx'
import { DateField, FileField, NumberField, TextArea, TextField } from '../field/text.tsx'
import { JAWABAN_PERILAKU, LONG_NAME } from './data.ts'
import { DayNight } from './look.tsx'

export const Buttons = ({ lang }: { lang: Bahasa }): JSX.Element => (
  <DayNight lang={lang}>
    {() => (
      <>
        <div class="baris">
          <Button name="aksi" value="simpan" type="button">
            Simpan perubahan
          </Button>
          <Button variant="secondary" type="button">
            Simpan sebagai rancangan
          </Button>
          <Button variant="tertiary" type="button">
            Batal
          </Button>
        </div>
        <div class="baris">
          <Button color="danger" type="button">
            Tutup periode
          </Button>
          <Button disabled type="button">
            Terbitkan
          </Button>
          <LinkButton href="#tombol" size="sm" variant="secondary">
            Unduh XLSX
          </LinkButton>
        </div>
      </>
    )}
  </DayNight>
)

const pilihan = [
  { value: 'l', label: 'Loket' },
  { value: 'd', label: 'Daring', hint: 'Termasuk aplikasi dan WhatsApp.' },
  { value: 'k', label: 'Keliling', disabled: true },
]

export const Fields = ({ lang }: { lang: Bahasa }): JSX.Element => (
  <DayNight lang={lang}>
    {(s) => (
      <Form action="#isian">
        <ErrorSummary
          id={`kesalahan-${s}`}
          still
          lang={lang}
          errors={{
            hp: 'Tulis nomor HP 10–13 angka, misalnya 081234567890.',
            cara: 'Pilih satu cara pelayanan.',
          }}
          ids={{ hp: `hp-${s}`, cara: `cara-${s}` }}
        />
        <TextField
          id={`nama-${s}`}
          name="nama"
          label="Nama layanan"
          hint="Seperti tertulis di papan loket."
          value={LONG_NAME}
          lang={lang}
        />
        <TextField
          id={`hp-${s}`}
          name="hp"
          label="Nomor HP"
          type="tel"
          autocomplete="tel"
          value="0812"
          error="Tulis nomor HP 10–13 angka, misalnya 081234567890."
          width="sedang"
          lang={lang}
        />
        <NumberField id={`usia-${s}`} name="usia" label="Usia" unit="tahun" value={34} lang={lang} />
        <DateField id={`tgl-${s}`} name="tgl" label="Tanggal mulai" value="2026-08-17" lang={lang} />
        <Select
          id={`unit-${s}`}
          name="unit"
          label="Unit"
          lang={lang}
          value="b"
          options={[
            { value: 'a', label: 'Disdukcapil' },
            { value: 'b', label: LONG_NAME },
          ]}
        />
        <RadioGroup
          id={`cara-${s}`}
          name={`cara-${s}`}
          label="Cara pelayanan"
          options={pilihan}
          error="Pilih satu cara pelayanan."
          lang={lang}
        />
        <CheckboxGroup
          id={`hari-${s}`}
          name={`hari-${s}`}
          label="Hari buka"
          inline
          optional
          values={['sn']}
          options={[
            { value: 'sn', label: 'Senin' },
            { value: 'sl', label: 'Selasa' },
            { value: 'rb', label: 'Rabu' },
          ]}
          lang={lang}
        />
        <TextArea
          id={`cerita-${s}`}
          name="cerita"
          label="Ceritakan apa yang terjadi"
          hint="Tidak perlu menulis nama atau NIK."
          optional
          lang={lang}
        />
        <FileField
          id={`berkas-${s}`}
          name="berkas"
          label="Berkas pendukung"
          hint="PDF atau foto, paling besar 10 MB."
          optional
          lang={lang}
        />
        <Button type="button">Kirim</Button>
      </Form>
    )}
  </DayNight>
)

export const Questions = ({ lang }: { lang: Bahasa }): JSX.Element => (
  <DayNight lang={lang}>
    {(s) => (
      <form class="formulir" noValidate>
        <QuestionGroup
          name={`perilaku-${s}`}
          lang={lang}
          number={7}
          of={9}
          legend="Bagaimana pendapat Anda tentang kesopanan dan keramahan petugas?"
          options={JAWABAN_PERILAKU}
          value="3"
        />
        <QuestionGroup
          name={`pengaduan-${s}`}
          lang={lang}
          number={9}
          of={9}
          legend="Bagaimana pendapat Anda tentang penanganan pengaduan pengguna layanan?"
          error="Pilih satu jawaban."
          options={[
            { value: '1', label: 'Tidak ada' },
            { value: '2', label: 'Ada tetapi tidak berfungsi' },
            { value: '3', label: 'Berfungsi kurang maksimal' },
            { value: '4', label: 'Dikelola dengan baik' },
          ]}
        />
        <QuestionGroup
          name={`didik-${s}`}
          lang={lang}
          legend="Pendidikan terakhir"
          compact
          optional
          options={['SD', 'SMP', 'SMA', 'D1–D3', 'S1', 'S2', 'S3'].map((label) => ({ value: label, label }))}
        />
      </form>
    )}
  </DayNight>
)
