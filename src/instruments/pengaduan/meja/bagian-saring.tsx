import type { JSX } from 'preact'
import { CheckboxGroup, Details, keepMarkup, Saring, Select, TextField } from '../../../ui/index.ts'
import { klasifikasiList } from '../jam/rules.ts'
import { kanalMasukList } from '../rules.ts'
import type { DaftarProps } from './props-daftar.ts'
import { alamatDaftar, isDisaring, mayTerlambat } from './saringan.ts'
import { kata } from './words.ts'

/** Words or a code first; the rest for those who want it. All of it stands in the address. */
export function SaringAduan({ desk, saringan: s, acuan, may }: DaftarProps): JSX.Element {
  const { lang } = desk
  const k = kata[lang]
  const dipilih = [s.unitId, s.klasifikasi, s.kategoriId, s.kanal, s.wilayah, s.terlambat, mayTerlambat(s)]
  return (
    <Saring
      action="/kerja/pengaduan"
      lang={lang}
      tetap={{ tab: s.tab }}
      hapusHref={isDisaring(s) && alamatDaftar({ tab: s.tab })}
      lagi={keepMarkup(acuan, [lang, may.semua, ...dipilih].join(), () => (
        <Pilihan desk={desk} saringan={s} acuan={acuan} may={may} />
      ))}
    >
      <TextField
        name="cari"
        label={k.cari}
        hint={k.cariPetunjuk}
        lang={lang}
        value={s.cari ?? ''}
        quiet
        optional
      />
    </Saring>
  )
}

/** Lists of everything there is: drawn once for each choice. */
function Pilihan({
  desk: { lang },
  saringan: s,
  acuan: { unit, kategori, wilayah },
  may,
}: Pick<DaftarProps, 'desk' | 'saringan' | 'acuan' | 'may'>): JSX.Element {
  const k = kata[lang]
  return (
    <Details summary={k.saringLagi} open={isDisaring({ ...s, cari: undefined })}>
      <div class="saring">
        {may.semua && (
          <Select
            name="unit"
            label={k.unit}
            lang={lang}
            quiet
            optional
            placeholder={k.semuaUnit}
            value={s.unitId ?? ''}
            options={unit.map((u) => ({ value: u.id, label: u.nama }))}
          />
        )}
        <Select
          name="kelas"
          label={k.klasifikasi}
          lang={lang}
          quiet
          optional
          placeholder={k.semuaKelas}
          value={s.klasifikasi ?? ''}
          options={[
            ...klasifikasiList.map((value) => ({ value, label: k.kelas[value] })),
            { value: 'belum', label: k.belumKelas },
          ]}
        />
        {kategori.length > 0 && (
          <Select
            name="kategori"
            label={k.kategori}
            lang={lang}
            quiet
            optional
            placeholder={k.semuaKategori}
            value={s.kategoriId ?? ''}
            options={kategori}
          />
        )}
        <Select
          name="kanal"
          label={k.asal}
          lang={lang}
          quiet
          optional
          placeholder={k.semuaKanal}
          value={s.kanal ?? ''}
          options={kanalMasukList.map((value) => ({ value, label: k.kanal[value] }))}
        />
        {wilayah.length > 0 && (
          <Select
            name="wilayah"
            label={k.wilayah}
            lang={lang}
            quiet
            optional
            placeholder={k.semuaWilayah}
            value={s.wilayah ?? ''}
            options={wilayah.map((w) => ({ value: w.kode, label: w.nama }))}
          />
        )}
        {mayTerlambat(s) && (
          <CheckboxGroup
            name="terlambat"
            label={k.kolomTenggat}
            lang={lang}
            quiet
            optional
            values={s.terlambat ? ['ya'] : []}
            options={[{ value: 'ya', label: k.terlambatSaja }]}
          />
        )}
      </div>
    </Details>
  )
}
