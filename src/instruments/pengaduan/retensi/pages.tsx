import type { JSX } from 'preact'
import type { Zona } from '../../../kernel/clock.ts'
import {
  Button,
  Form,
  formatDate,
  formatDateTime,
  formatNumber,
  Notice,
  NumberField,
  SakelarHapus,
  Table,
  TableSection,
} from '../../../ui/index.ts'
import { showKode } from '../kode.ts'
import { alamatAtur, HalamanAtur, type AturProps } from '../pengaturan/pages.tsx'
import type { Jalan } from './jalan.ts'
import { PALING, type BarisPratinjau, type Ditahan } from './pratinjau.ts'
import { bagianList, type HasilRetensi } from './rules.ts'
import type { IsianRetensi } from './schema.ts'
import { kataRetensi } from './words.ts'

export interface RetensiProps extends Omit<AturProps, 'isian'> {
  readonly isian: IsianRetensi
  /** Absent while the form is wrong. `coba`: of numbers that are not saved. */
  readonly pratinjau?: readonly BarisPratinjau[] | undefined
  readonly coba: boolean
  readonly jalan: readonly Jalan[]
  readonly ditahan: readonly Ditahan[]
  readonly zona: Zona
}

/** How long what is kept, what tonight would erase, what earlier nights erased, and what is held back. */
export function RetensiAturPage(props: RetensiProps): JSX.Element {
  const { desk, errors, isian: i } = props
  const { lang } = desk
  const k = kataRetensi[lang]
  const salah = (name: string) => (errors?.[name] ? { error: errors[name] } : {})
  return (
    <HalamanAtur {...props} isian={{}} sisi="retensi">
      <p class="redup">{k.pengantar}</p>
      <Notice tone="info">{k.usulan}</Notice>
      <Form action={alamatAtur('retensi')}>
        <SakelarHapus lang={lang} aktif={i.aktif} mati={k.mati} dasar={i.dasar} errors={errors} />
        <fieldset class="ds-fieldset">
          <legend>{k.masa}</legend>
          <p class="redup">{k.masaPetunjuk}</p>
          {bagianList.map((b) => (
            <NumberField
              key={b}
              name={`bulan_${b}`}
              label={k.bagian[b]}
              hint={k.bagianPetunjuk[b]}
              lang={lang}
              quiet
              width="sempit"
              unit={k.bulan}
              value={i.bulan[b]}
              {...salah(`bulan_${b}`)}
            />
          ))}
        </fieldset>
        <fieldset class="ds-fieldset">
          <legend>{k.bersih}</legend>
          <NumberField
            name="unggahanHari"
            label={k.unggahan}
            lang={lang}
            width="sempit"
            unit={k.hari}
            value={i.unggahanHari}
            {...salah('unggahanHari')}
          />
          <NumberField
            name="yatimHari"
            label={k.yatim}
            hint={k.yatimPetunjuk}
            lang={lang}
            width="sempit"
            unit={k.hari}
            value={i.yatimHari}
            {...salah('yatimHari')}
          />
        </fieldset>
        <div class="aksi">
          <Button name="aksi" value="simpan">
            {k.simpan}
          </Button>
          <Button name="aksi" value="hitung" variant="secondary">
            {k.hitung}
          </Button>
        </div>
      </Form>
      {props.pratinjau && <Pratinjau {...props} baris={props.pratinjau} />}
      <Log {...props} />
      <Tertahan {...props} />
    </HalamanAtur>
  )
}

function Pratinjau({
  desk,
  isian,
  coba,
  baris,
}: RetensiProps & { baris: readonly BarisPratinjau[] }): JSX.Element {
  const { lang } = desk
  const k = kataRetensi[lang]
  const keadaan = [
    coba ? k.pratinjauCoba : k.pratinjauSimpan,
    ...(isian.aktif ? [] : [k.pratinjauMati]),
  ].join(' ')
  const nama = (b: BarisPratinjau): string =>
    b.bagian === 'unggahan' || b.bagian === 'yatim' ? k[b.bagian] : k.bagian[b.bagian]
  const banyak = ({ n, sebagian }: BarisPratinjau): string => {
    if (n === null) return k.selamanya
    if (sebagian) return k.sebagian(formatNumber(n, lang), formatNumber(PALING, lang))
    return n > PALING ? k.lebihDari(formatNumber(PALING, lang)) : formatNumber(n, lang)
  }
  return (
    <div id="pratinjau">
      <Table
        caption={k.pratinjau}
        note={keadaan}
        lang={lang}
        rows={baris}
        rowKey={(b) => b.bagian}
        columns={[
          { key: 'b', label: k.kolomBagian, cell: nama },
          { key: 'n', label: k.kolomBanyak, numeric: true, cell: (b) => banyak(b) },
          {
            key: 'c',
            label: k.kolomContoh,
            cell: (b) =>
              b.contoh.length === 0
                ? '–'
                : b.contoh.map((c) => (
                    <div key={c.id}>
                      <a href={`/kerja/pengaduan/${c.id}`}>{showKode(c.kode)}</a>
                    </div>
                  )),
          },
        ]}
      />
    </div>
  )
}

function Log({ desk, jalan, zona }: RetensiProps): JSX.Element {
  const { lang } = desk
  const k = kataRetensi[lang]
  const ringkas = (h: HasilRetensi): string =>
    [...bagianList, 'unggahan' as const, 'yatim' as const]
      .flatMap((b) => {
        const n = h[b] ?? 0
        const nama = b === 'unggahan' || b === 'yatim' ? k[b] : k.bagian[b]
        return n === 0 ? [] : [`${nama}: ${formatNumber(n, lang)}`]
      })
      .join(' · ') || k.bersihSaja
  return (
    <TableSection
      title={k.log}
      lang={lang}
      rows={jalan}
      rowKey={(j) => j.id}
      empty={<p>{k.logKosong}</p>}
      columns={[
        { key: 'm', label: k.kolomMulai, tight: true, cell: (j) => formatDateTime(j.mulaiAt, lang, zona) },
        { key: 'h', label: k.kolomBanyak, cell: (j) => (j.selesaiAt ? ringkas(j.hasil) : k.terputus) },
      ]}
    />
  )
}

function Tertahan({ desk, ditahan, zona }: RetensiProps): JSX.Element {
  const { lang } = desk
  const k = kataRetensi[lang]
  return (
    <TableSection
      title={k.ditahan}
      lang={lang}
      rows={ditahan}
      rowKey={(t) => t.id}
      empty={<p>{k.ditahanKosong}</p>}
      columns={[
        {
          key: 'l',
          label: k.kolomLaporan,
          cell: (t) => <a href={`/kerja/pengaduan/${t.pengaduanId}`}>{showKode(t.kode)}</a>,
        },
        {
          key: 's',
          label: k.kolomSebab,
          cell: (t) => `${k.jenisTahan[t.jenis]}: ${t.dari === 'pelapor' ? k.dariPelapor : t.alasan}`,
        },
        { key: 't', label: k.kolomSejak, tight: true, cell: (t) => formatDate(t.createdAt, lang, zona) },
      ]}
    />
  )
}
