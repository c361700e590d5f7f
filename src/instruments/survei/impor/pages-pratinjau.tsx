import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  formatNumber,
  LinkButton,
  Notice,
  RadioGroup,
  Section,
  Select,
} from '../../../ui/index.ts'
import { kalimatText } from '../hitung/galat.ts'
import { alamatPeriode, HalamanPeriode, type PeriodeDiMeja } from '../periode/pages-kepala.tsx'
import type { TujuanImpor } from './baca.ts'
import { BagianContoh, BagianKolom } from './bagian-isi.tsx'
import type { Impor, PilihanImpor } from './impor.ts'
import { formatPilihan } from './pilihan.ts'
import type { Pratinjau } from './pratinjau.ts'
import { kataImpor } from './words.ts'

export interface PratinjauProps extends PeriodeDiMeja {
  readonly impor: Impor
  readonly pilihan: PilihanImpor
  readonly pratinjau: Pratinjau
  readonly tujuan: TujuanImpor
  readonly berubah: boolean
  readonly errors?: FieldErrors
}

const GALAT_TAMPIL = 50
const CATATAN_TAMPIL = 10

/** What a file would bring in: how many, what is wrong, how it was understood. Nothing is in yet. */
export function PratinjauPage(props: PratinjauProps): JSX.Element {
  const { desk, impor, pratinjau, errors, berubah } = props
  const { lang } = desk
  const k = kataImpor[lang]
  const number = (n: number): string => formatNumber(n, lang)
  return (
    <HalamanPeriode {...props} tab="impor" judul={k.pratinjau(impor.namaBerkas)} error={errors !== undefined}>
      <ErrorSummary errors={errors} lang={lang} />
      {berubah && <Notice live>{k.berubah}</Notice>}
      {pratinjau.siap > 0 ? (
        <p class="jujur">
          <b>{k.siap(number(pratinjau.siap))}</b> {k.siapIsi}{' '}
          {pratinjau.jumlahGalat > 0 ? k.dilewati(number(pratinjau.jumlahGalat)) : k.tanpaSalah}
        </p>
      ) : (
        <Notice tone="danger">
          {pratinjau.menungguLayanan > 0
            ? k.tanpaSiapPilih
            : pratinjau.jumlahGalat > 0
              ? k.tanpaSiap
              : k.tanpaIsi}
        </Notice>
      )}
      {pratinjau.menungguLayanan > 0 && (
        <Notice tone="warning">{k.menunggu(number(pratinjau.menungguLayanan))}</Notice>
      )}
      <Pilihan {...props} />
      {pratinjau.jumlahGalat > 0 && <Galat {...props} />}
      <Catatan {...props} />
      {pratinjau.contoh.length > 0 && <BagianContoh {...props} />}
      <BagianKolom {...props} />
    </HalamanPeriode>
  )
}

function Pilihan(props: PratinjauProps): JSX.Element {
  const { desk, impor, periode, pilihan, pratinjau, tujuan, errors } = props
  const { lang } = desk
  const k = kataImpor[lang]
  const number = (n: number): string => formatNumber(n, lang)
  const services = tujuan.layanan.map((l) => ({ value: l.id, label: l.nama }))
  return (
    <Form action={`${alamatPeriode(periode.id, 'impor')}/${impor.id}`}>
      <input type="hidden" name="dilihat" value={formatPilihan(shownPilihan(props))} />
      {pratinjau.isBernomor ? (
        <RadioGroup
          name="urutan"
          label={k.urutan}
          lang={lang}
          value={pilihan.urutan}
          options={[
            { value: 'formulir', label: k.formulir },
            { value: 'daftar', label: k.daftar },
          ]}
        />
      ) : (
        <input type="hidden" name="urutan" value={pilihan.urutan} />
      )}
      {pratinjau.tanpaTanggal > 0 ? (
        <DateField
          name="tanggal"
          label={k.tanggal(number(pratinjau.tanpaTanggal))}
          lang={lang}
          width="luas"
          value={pilihan.tanggal}
          min={tujuan.mulai}
          max={tujuan.sampai}
          error={errors?.['tanggal']}
        />
      ) : (
        <input type="hidden" name="tanggal" value={pilihan.tanggal} />
      )}
      {pratinjau.tanpaLayanan > 0 && services.length > 1 && (
        <Select
          name="layanan_umum"
          label={k.layananUmum(number(pratinjau.tanpaLayanan))}
          lang={lang}
          placeholder={k.lewati}
          value={pilihan.layananUmum}
          options={services}
        />
      )}
      {pratinjau.nama.map((n) => (
        <Select
          key={n.kunci}
          name={n.kunci}
          label={k.layananNama(n.nama.slice(0, 80), number(n.n))}
          lang={lang}
          placeholder={k.lewati}
          value={n.layananId}
          options={services}
        />
      ))}
      <div class="aksi">
        {pratinjau.siap > 0 && (
          <Button name="aksi" value="masukkan">
            {k.masukkan(number(pratinjau.siap))}
          </Button>
        )}
        <Button name="aksi" value="pratinjau" variant="secondary">
          {k.perbarui}
        </Button>
        <Button name="aksi" value="batal" variant="tertiary" color="danger">
          {k.batal}
        </Button>
      </div>
    </Form>
  )
}

/** The choices as this page's form will send them, if nobody touches it. */
const shownPilihan = ({ pilihan, pratinjau, tujuan }: PratinjauProps): PilihanImpor => ({
  ...pilihan,
  layananUmum: pratinjau.tanpaLayanan > 0 && tujuan.layanan.length > 1 ? pilihan.layananUmum : '',
  layanan: Object.fromEntries(pratinjau.nama.map((n) => [n.kunci, n.layananId])),
})

function Galat({ desk, impor, periode, pilihan, pratinjau }: PratinjauProps): JSX.Element {
  const k = kataImpor[desk.lang]
  const shown = pratinjau.galat.slice(0, GALAT_TAMPIL)
  const rest = pratinjau.jumlahGalat - shown.length
  const all = `${alamatPeriode(periode.id, 'impor')}/${impor.id}/kesalahan.csv?${formatPilihan(pilihan)}`
  return (
    <Section title={k.salahJudul}>
      <Notice tone="danger">
        <ul>
          {shown.map((g, i) => (
            <li key={i}>{kalimatText(g, desk.lang)}</li>
          ))}
        </ul>
        {rest > 0 && <p>{k.salahLagi(formatNumber(rest, desk.lang))}</p>}
      </Notice>
      <p>
        <LinkButton href={all} variant="secondary" download>
          {k.unduhSalah}
        </LinkButton>
      </p>
    </Section>
  )
}

function Catatan({ desk, pratinjau }: PratinjauProps): JSX.Element | null {
  const { catatan, peringatan } = pratinjau
  const k = kataImpor[desk.lang]
  if (catatan.length + peringatan.length === 0) return null
  const rest = catatan.length - CATATAN_TAMPIL
  return (
    <Notice tone="warning" title={k.catatanJudul}>
      <ul>
        {peringatan.map((p) => (
          <li key={p.pesan}>{kalimatText(p, desk.lang)}</li>
        ))}
        {catatan.slice(0, CATATAN_TAMPIL).map((c, i) => (
          <li key={i}>
            {kalimatText(c.pertama, desk.lang)}
            {c.n > 1 && ` ${k.sama(formatNumber(c.n - 1, desk.lang))}`}
          </li>
        ))}
        {rest > 0 && <li>{k.catatanLagi(formatNumber(rest, desk.lang))}</li>}
      </ul>
    </Notice>
  )
}
