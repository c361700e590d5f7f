import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  FileField,
  Form,
  Notice,
  QuestionGroup,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { kabarPilihan, kontakBerkabar } from '../kabar/lewat.ts'
import { ACCEPT, kataLampiran } from '../lampiran/index.ts'
import { jenisList } from '../rules.ts'
import { Centang, PilihKelompok } from './isian.tsx'
import { isProvinsi, type KonteksAduan } from './konteks.ts'
import { Lembar, type LembarProps } from './lembar.tsx'
import { ISI_MAKS, type Typed } from './schema.ts'
import { kataWarga } from './words.ts'

export interface BaruProps extends LembarProps {
  readonly konteks: KonteksAduan
  readonly hariIni: Tanggal
  readonly isi: Typed
  readonly errors?: FieldErrors
  /** Answers a form that was sent: newer than what the device keeps. */
  readonly terisi: boolean
  /** Files that are kept already, and the word that brings them back. */
  readonly titipan: { readonly token: string; readonly nama: readonly string[] }
}

/** One page, one form, few fields that must be filled: the story and its kind. */
export function BaruPage(props: BaruProps): JSX.Element {
  const { lang, konteks, isi, errors = {}, titipan } = props
  const k = kataWarga[lang]
  const { aturan, instansi } = konteks
  return (
    <Lembar {...props} title={k.judul} error={Object.keys(errors).length > 0}>
      <h1>{k.judul}</h1>
      <p>{k.kepada(instansi.nama)}</p>
      <Notice tone="warning">{k.darurat}</Notice>
      <ErrorSummary errors={errors} lang={lang} ids={{ isi: 'cerita' }} />
      <sb-draf
        kunci={`aduan/${instansi.slug}`}
        ada={k.drafAda}
        hapus={k.drafHapus}
        rahasia="anonim rahasia"
        ingat="kunci"
        terisi={props.terisi}
      >
        <Form files action="/pengaduan/baru">
          {/* The first button is the one that Enter presses: it sends, and opens no list. */}
          {(konteks.tempat.bertahap || konteks.tujuan.bertahap) && <button hidden />}
          <input type="hidden" name="ke" value={instansi.slug} />
          <input type="hidden" name="titipan" value={titipan.token} />
          <input type="hidden" name="lintang" value={isi['lintang']} />
          <input type="hidden" name="bujur" value={isi['bujur']} />
          <QuestionGroup
            name="jenis"
            legend={k.jenis}
            lang={lang}
            value={isi['jenis'] ?? 'pengaduan'}
            options={jenisList.map((j) => ({ value: j, label: k.jenisPilihan[j] }))}
            error={errors['jenis']}
          />
          <TextArea
            name="isi"
            id="cerita"
            label={k.isi}
            hint={k.isiPetunjuk}
            lang={lang}
            rows={7}
            maxLength={ISI_MAKS}
            value={isi['isi']}
            error={errors['isi']}
          />
          <sb-mirip alamat="/pengaduan/mirip" judul={k.miripSambil} />
          <DateField
            name="tanggal"
            label={k.tanggal}
            hint={k.tanggalPetunjuk}
            lang={lang}
            optional
            max={props.hariIni}
            value={isi['tanggal']}
            error={errors['tanggal']}
          />
          {!konteks.tempat.kosong && (
            <PilihKelompok
              name="wilayah"
              label={k.wilayah}
              kosong={k.wilayahTidakTahu}
              daftar={konteks.tempat}
              value={isi['wilayah']}
              error={errors['wilayah']}
              tahap={k.tahap[isProvinsi(instansi) ? 'kecamatan' : 'desa']}
              diBawah={k.diBawah}
              dibuka={isi['buka'] === 'wilayah'}
            />
          )}
          <TextField
            name="lokasi"
            label={k.lokasi}
            hint={k.lokasiPetunjuk}
            lang={lang}
            optional
            maxLength={300}
            value={isi['lokasi']}
          />
          <sb-lokasi label={k.lokasiTombol} ada={k.lokasiAda} gagal={k.lokasiGagal} />
          {!konteks.tujuan.kosong && (
            <PilihKelompok
              name="tujuan"
              label={k.tujuan}
              kosong={k.tidakTahu}
              daftar={konteks.tujuan}
              value={isi['tujuan']}
              error={errors['tujuan']}
              tahap={k.tahap.layanan}
              diBawah={k.diBawah}
              dibuka={isi['buka'] === 'tujuan'}
            />
          )}
          {aturan.banyakMaks > 0 && (
            <div class="tumpuk rapat">
              <FileField
                name="lampiran"
                label={k.lampiran}
                hint={kataLampiran[lang].petunjuk(aturan)}
                lang={lang}
                optional
                multiple
                accept={ACCEPT}
                error={errors['lampiran']}
              />
              {titipan.nama.length > 0 && <p>{k.titipan(titipan.nama.join(', '))}</p>}
            </div>
          )}
          <Centang
            legend={k.privasi}
            pilihan={[
              { name: 'anonim', label: k.anonim, checked: isi['anonim'] === '1' },
              { name: 'rahasia', label: k.rahasia, checked: isi['rahasia'] === '1' },
            ]}
          />
          <Kontak {...props} />
          {/* As far down as can be: all before it is the same in everybody's empty form. */}
          <input type="hidden" name="kunci" value={isi['kunci']} />
          <Button>{k.kirim}</Button>
        </Form>
      </sb-draf>
      <p>
        <a href="/pengaduan/lacak">{k.sudahMengirim}</a>
      </p>
    </Lembar>
  )
}

function Kontak({ lang, isi, konteks, errors = {} }: BaruProps): JSX.Element {
  const k = kataWarga[lang]
  const ke = kontakBerkabar(konteks.kanal)
  return (
    <fieldset class="kontak">
      <legend>{k.kontak}</legend>
      <p class="redup">
        {k.kontakAlasan}
        {ke && ` ${k.kabarKe[ke]}`}
      </p>
      <TextField name="nama" label={k.nama} lang={lang} optional autocomplete="name" value={isi['nama']} />
      <TextField
        name="telepon"
        type="tel"
        label={k.telepon}
        hint={k.teleponPetunjuk}
        lang={lang}
        optional
        autocomplete="tel"
        value={isi['telepon']}
        error={errors['telepon']}
      />
      <TextField
        name="surel"
        type="email"
        label={k.surel}
        lang={lang}
        optional
        autocomplete="email"
        value={isi['surel']}
        error={errors['surel']}
      />
      <Select
        name="kabar"
        label={k.kabar}
        lang={lang}
        optional
        quiet
        placeholder={k.kabarPilihan['']}
        value={isi['kabar']}
        options={kabarPilihan.map((v) => ({ value: v, label: k.kabarPilihan[v] }))}
      />
    </fieldset>
  )
}

/** A house of several instansi: which one, and no wrong door. */
export function PilihInstansiPage(
  props: LembarProps & {
    daftar: readonly { readonly nama: string; readonly href: string }[]
    penerima: string
  },
): JSX.Element {
  const k = kataWarga[props.lang]
  return (
    <Lembar {...props} title={k.judul}>
      <h1>{k.pilihInstansi}</h1>
      <p>{k.pilihInstansiPengantar}</p>
      <ul>
        {props.daftar.map((i) => (
          <li key={i.href}>
            <a href={i.href}>{i.nama}</a>
          </li>
        ))}
        <li>
          <a href={props.penerima}>{k.tidakTahuInstansi}</a>
        </li>
      </ul>
    </Lembar>
  )
}
