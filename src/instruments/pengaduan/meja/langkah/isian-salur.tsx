import type { JSX } from 'preact'
import { CheckboxGroup, Details, RadioGroup, Select } from '../../../../ui/index.ts'
import { PilihKelas } from './pilih-kelas.tsx'
import type { LangkahProps } from './props.ts'
import { kataLangkah } from './words.ts'

/** Class, topic, unit: everything a plain letter needs, on one page. */
export function IsianSalur({ desk, r, bekal, isian, errors = {} }: LangkahProps): JSX.Element {
  const { lang } = desk
  const k = kataLangkah[lang]
  const usulDipilih = bekal.usul.some((u) => u.unitId === isian.unitId)
  return (
    <>
      {r.p.klasifikasi === null && (
        <PilihKelas
          hint={<a href={`/kerja/pengaduan/${r.p.id}/langkah/klasifikasi`}>{k.berkadarDulu}</a>}
          lang={lang}
          kecuali="berkadar"
          optional
          value={isian.klasifikasi ?? 'tidak_berkadar'}
        />
      )}
      {bekal.kategori.length > 0 && (
        <Select
          name="kategori"
          label={k.kategori}
          lang={lang}
          optional
          value={isian.kategoriId || (r.rincian.kategoriId ?? '')}
          options={bekal.kategori}
        />
      )}
      {bekal.usul.length > 0 && (
        <RadioGroup
          name="usul"
          label={k.usul}
          hint={k.usulPetunjuk}
          lang={lang}
          gentle
          value={usulDipilih ? isian.unitId : ''}
          options={bekal.usul.map((u) => ({
            value: u.unitId,
            label: r.unit.get(u.unitId)?.nama ?? '',
            hint: k.alasanUsul[u.alasan](u.n, u.dari, u.kata),
          }))}
        />
      )}
      <Select
        name="unit"
        label={bekal.usul.length > 0 ? k.unitLain : k.unitPilih}
        lang={lang}
        optional={bekal.usul.length > 0}
        gentle
        value={usulDipilih ? '' : isian.unitId}
        options={bekal.unit}
        {...(errors['unit'] && { error: errors['unit'] })}
      />
      {r.terbatas && (
        <CheckboxGroup
          name="orang"
          label={k.orangUnit}
          hint={k.orangUnitPetunjuk}
          lang={lang}
          optional
          values={isian.orangIds}
          options={bekal.orang}
        />
      )}
      <Details summary={k.pendukung} open={isian.pendukung.length > 0}>
        <CheckboxGroup
          name="pendukung"
          label={k.pendukung}
          hint={k.pendukungPetunjuk}
          lang={lang}
          optional
          values={isian.pendukung.length > 0 ? isian.pendukung : r.p.pendukung}
          options={bekal.unit}
        />
      </Details>
    </>
  )
}
