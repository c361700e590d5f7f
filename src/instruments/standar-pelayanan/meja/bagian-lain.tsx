import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Button,
  DateField,
  Details,
  Form,
  formatDateRangeShort,
  formatNumber,
  formatShare,
  NumberField,
  RadioGroup,
  Section,
  Select,
  Table,
  TextField,
} from '../../../ui/index.ts'
import type { MediaTercatat } from '../media.ts'
import { satuanWaktuList } from '../rules.ts'
import type { LayananStandar } from '../store-layanan.ts'
import type { Versi } from '../store.ts'
import type { Ukuran } from '../ukuran.ts'
import { kataKomponen } from '../words-komponen.ts'
import { BagianMedia } from './bagian-media.tsx'
import { BagianPenandatangan } from './bagian-penandatangan.tsx'
import { MEJA } from './saringan.ts'
import { kataLain } from './words-lain.ts'

export type Bentuk = 'sippn' | 'ukuran' | 'media' | 'penandatangan'

export interface LainProps {
  readonly desk: DeskFrame
  readonly layananId: string
  readonly unitId: string
  readonly versi: Versi | null
  readonly susun: boolean
  /** The decree in force bears no name, and this person may put it there. */
  readonly tanpaTtd: boolean
  readonly layanan: LayananStandar
  readonly ukuran: readonly Ukuran[]
  readonly media: readonly MediaTercatat[]
  readonly gagal?: {
    readonly bentuk: Bentuk
    readonly isian: Readonly<Record<string, string>>
    readonly errors: FieldErrors
  }
}

/** What stands around a standard: papers, how the promise is kept, where it was published, SIPPN. */
export function BagianLain(p: LainProps): JSX.Element {
  const k = kataLain[p.desk.lang]
  return (
    <>
      {p.tanpaTtd && (
        <BagianPenandatangan
          desk={p.desk}
          layananId={p.layananId}
          {...(p.gagal?.bentuk === 'penandatangan' && { gagal: p.gagal })}
        />
      )}
      <Section title={k.cetak}>
        <ul class="daftar">
          {p.versi &&
            (['sk', 'lembar'] as const).map((b) => (
              <li key={b}>
                {k[b]}: <a href={`${MEJA}/versi/${p.versi!.id}/${b}.pdf`}>PDF</a>{' '}
                <a href={`${MEJA}/versi/${p.versi!.id}/${b}.docx`}>DOCX</a>
              </li>
            ))}
          {p.versi && (
            <li>
              {k.stiker}: <a href={`${MEJA}/versi/${p.versi.id}/stiker.pdf`}>PDF</a>
            </li>
          )}
          <li>
            <a href={`${MEJA}/maklumat/${p.unitId}`}>{k.maklumat}</a>
          </li>
        </ul>
      </Section>
      <UkuranBagian {...p} />
      <BagianMedia
        desk={p.desk}
        alamat={`${MEJA}/${p.layananId}/media`}
        petunjuk={k.mediaPetunjuk}
        media={p.media}
        susun={p.susun}
        {...(p.gagal?.bentuk === 'media' && { gagal: p.gagal })}
      />
      {p.susun && <SippnBagian {...p} />}
    </>
  )
}

const isianOf = (p: LainProps, bentuk: Bentuk, awal: Readonly<Record<string, string>> = {}) => {
  const g = p.gagal?.bentuk === bentuk ? p.gagal : undefined
  const lang = p.desk.lang
  return {
    gagal: g !== undefined,
    field: (name: string) => ({
      name,
      lang,
      value: g ? (g.isian[name] ?? '') : (awal[name] ?? ''),
      ...(g?.errors[name] && { error: g.errors[name] }),
    }),
  }
}

function UkuranBagian(p: LainProps): JSX.Element {
  const { lang } = p.desk
  const k = kataLain[lang]
  const satuan = kataKomponen[lang].satuan
  const { gagal, field } = isianOf(p, 'ukuran', {
    satuan: p.versi?.isi.tahap[0]?.waktu.satuan ?? 'hari_kerja',
  })
  return (
    <Section title={k.ukuran} lead={k.ukuranPetunjuk} id="bagian-ukuran">
      {p.ukuran.length > 0 && (
        <Table
          caption={k.ukuran}
          captionHidden
          lang={lang}
          rows={p.ukuran}
          rowKey={(u) => u.id}
          columns={[
            { key: 'masa', label: k.masa, cell: (u) => formatDateRangeShort(u.dari, u.sampai, lang) },
            { key: 'selesai', label: k.selesai, numeric: true, cell: (u) => formatNumber(u.selesai, lang) },
            {
              key: 'tepat',
              label: k.tepat,
              numeric: true,
              cell: (u) => `${formatNumber(u.tepat, lang)} (${formatShare(u.tepat, u.selesai, lang)})`,
            },
            {
              key: 'median',
              label: k.median,
              numeric: true,
              cell: (u) => `${formatNumber(u.median, lang)} ${satuan[u.satuan]}`,
            },
            { key: 'sumber', label: k.sumber, cell: (u) => u.sumber },
          ]}
        />
      )}
      {p.susun && (
        <Details summary={k.ukuranBaru} open={gagal}>
          <Form action={`${MEJA}/${p.layananId}/ukuran`}>
            <DateField label={k.dari} {...field('dari')} />
            <DateField label={k.sampai} {...field('sampai')} />
            <NumberField label={k.selesai} width="sempit" {...field('selesai')} />
            <NumberField label={k.tepat} width="sempit" {...field('tepat')} />
            <NumberField
              label={k.median}
              hint={k.medianPetunjuk}
              decimal
              width="sempit"
              {...field('median')}
            />
            <Select
              label={k.satuan}
              width="sempit"
              placeholder={false}
              options={satuanWaktuList.map((value) => ({ value, label: satuan[value] }))}
              {...field('satuan')}
            />
            <TextField label={k.sumber} hint={k.sumberPetunjuk} {...field('sumber')} />
            <Button variant="secondary">{k.simpan}</Button>
          </Form>
        </Details>
      )}
    </Section>
  )
}

function SippnBagian(p: LainProps): JSX.Element {
  const k = kataLain[p.desk.lang]
  const { layanan: l } = p
  const { gagal, field } = isianOf(p, 'sippn', {
    kata: l.kata,
    sippn: l.sippn ? 'ya' : 'belum',
    sippn_tautan: l.sippnTautan,
    sippn_tanggal: l.sippnTanggal ?? '',
  })
  return (
    <Section title={k.sippn} id="bagian-sippn">
      <Details summary={`${k.sippnSudah} ${l.sippn ? k.ya : k.belum}`} open={gagal}>
        <Form action={`${MEJA}/${p.layananId}/sippn`}>
          <RadioGroup
            label={k.sippnSudah}
            inline
            options={[
              { value: 'ya', label: k.ya },
              { value: 'belum', label: k.belum },
            ]}
            {...field('sippn')}
          />
          <TextField label={k.sippnTautan} type="url" optional {...field('sippn_tautan')} />
          <DateField label={k.sippnTanggal} optional {...field('sippn_tanggal')} />
          <TextField label={k.kata} hint={k.kataPetunjuk} optional {...field('kata')} />
          <Button variant="secondary">{k.simpan}</Button>
        </Form>
      </Details>
    </Section>
  )
}
