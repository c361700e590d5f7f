import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { compare, ZERO } from '../../../kernel/angka.ts'
import { roundHalfUp } from '../../../kernel/angka-desimal.ts'
import { formatNumber, LinkButton, Section, Table, Tag } from '../../../ui/index.ts'
import { getUnsur, teksOf, type Instrumen } from '../instrumen.ts'
import type { HitunganDemografi } from '../jawaban/tipe.ts'
import { DIMENSI_ORANG, labelOf } from '../periode/bagian-siapa.tsx'
import type { PeriodeDimuat } from '../periode/muat.ts'
import { alamatPeriode, HalamanPeriode } from '../periode/pages-kepala.tsx'
import type { Tautan } from '../periode/periode.ts'
import { kataHasil } from '../periode/words-hasil.ts'
import { computeIkmAgregat } from '../rules.ts'
import { momenIndeks, pointOf, roundSelang, selangOf } from '../selang.ts'
import { nilaiKelompok, taksirKelompok, type BarisBanding, type LapisanPeriode } from './periode.ts'
import { computeTaksiran } from './taksiran.ts'
import { kataRincian } from './words.ts'

interface Props extends PeriodeDimuat {
  readonly lapisan: readonly LapisanPeriode[]
  readonly banding: {
    readonly nama: string
    readonly baris: readonly BarisBanding[]
    readonly berlapis: boolean
  } | null
  readonly demografi: readonly HitunganDemografi[]
  readonly tautan: readonly Tautan[]
}

/** Changes, counters and groups, each with how certain it is. */
export function RincianPage(props: Props): JSX.Element {
  const { desk, periode } = props
  const k = kataRincian[desk.lang]
  return (
    <HalamanPeriode {...props} tab="hasil" judul={k.judul}>
      <div class="tumpuk jauh">
        <p>{k.pengantar}</p>
        <Perubahan {...props} />
        {props.lapisan.length > 1 && <Timbang {...props} />}
        <Loket {...props} />
        <Kelompok {...props} />
        <p>
          <LinkButton href={alamatPeriode(periode.id)} variant="secondary">
            {k.kembali}
          </LinkButton>
        </p>
      </div>
    </HalamanPeriode>
  )
}

const namaOf = (kunci: string, lang: Bahasa, instrumen: Instrumen): string =>
  kunci === '' ? kataRincian[lang].indeks : teksOf(getUnsur(kunci, instrumen).nama, lang)

function Perubahan({ desk, banding, instrumen }: Props): JSX.Element {
  const { lang } = desk
  const k = kataRincian[lang]
  if (!banding) return <p>{k.tanpaLalu}</p>
  const yang = (arah: BarisBanding['arah']): string =>
    banding.baris
      .filter((b) => b.arah === arah)
      .map((b) => namaOf(b.kunci, lang, instrumen))
      .join(', ')
  const [naik, turun] = [yang('naik'), yang('turun')]
  const angka = (r: BarisBanding['lama']): string =>
    r ? formatNumber(roundHalfUp(r, 2).value, lang, 2) : '–'
  return (
    <Section title={k.ubahTanya(banding.nama)}>
      <p class="jujur">{naik || turun ? k.ubah(naik, turun) : k.tanpaUbah}</p>
      <Table
        caption={k.ubahTanya(banding.nama)}
        captionHidden
        lang={lang}
        rows={banding.baris}
        rowKey={(b) => b.kunci}
        copy
        columns={[
          { key: 'apa', label: k.kolomUnsur, cell: (b) => namaOf(b.kunci, lang, instrumen) },
          { key: 'lama', label: k.kolomLama, numeric: true, cell: (b) => angka(b.lama) },
          { key: 'baru', label: k.kolomBaru, numeric: true, cell: (b) => angka(b.baru) },
          { key: 'selisih', label: k.kolomSelisih, numeric: true, cell: (b) => selisih(b, lang) },
          {
            key: 'arah',
            label: k.kolomPutusan,
            cell: (b) => (
              <Tag tone={b.arah === 'naik' ? 'success' : b.arah === 'turun' ? 'danger' : 'neutral'}>
                {k.arah[b.arah]}
              </Tag>
            ),
          },
        ]}
      />
      <p class="redup">
        {k.caranya} {banding.berlapis && k.berlapis}
      </p>
    </Section>
  )
}

function selisih({ lama, baru }: BarisBanding, lang: Bahasa): string {
  if (!lama || !baru) return '–'
  const beda = baru.minus(lama)
  const text = formatNumber(roundHalfUp(beda, 2).value, lang, 2)
  return compare(beda, ZERO) > 0 ? `+${text}` : text
}

function Timbang({ desk, lapisan, agregat, periode, instrumen }: Props): JSX.Element | null {
  const { lang } = desk
  const k = kataRincian[lang]
  const t = computeTaksiran(lapisan.map(momenIndeks), 'populasi')
  if (!t) return null
  const [bawah, atas] = roundSelang(selangOf(t, pointOf(instrumen), instrumen))
  const dua = (x: number): string => formatNumber(x, lang, 2)
  const nilai = roundHalfUp(t.nilai.times(pointOf(instrumen)), 2).value
  const biasa = roundHalfUp(computeIkmAgregat(agregat.semua, periode.bobot, instrumen), 2).value
  return (
    <Section title={k.timbangTanya}>
      <p>{k.timbang(dua(nilai), dua(bawah), dua(atas), dua(biasa))}</p>
    </Section>
  )
}

interface Baris {
  readonly label: string
  readonly isi: Pick<HitunganDemografi, 'n' | 'jumlahBaris' | 'jumlahKuadrat'>
}

function Tabel(props: {
  judul: string
  rows: readonly Baris[]
  instrumen: Instrumen
  lang: Bahasa
}): JSX.Element {
  const { lang, rows, judul, instrumen } = props
  const k = kataRincian[lang]
  const dua = (x: number): string => formatNumber(x, lang, 2)
  const rentang = ({ isi }: Baris): string => {
    const t = taksirKelompok(isi)
    if (!t) return k.sedikit
    const [bawah, atas] = roundSelang(selangOf(t, pointOf(instrumen), instrumen))
    return `${dua(bawah)}–${dua(atas)}`
  }
  return (
    <Table
      caption={judul}
      lang={lang}
      rows={rows}
      rowKey={(r) => r.label}
      columns={[
        { key: 'apa', label: judul, cell: (r) => r.label },
        { key: 'n', label: k.responden, numeric: true, cell: (r) => formatNumber(r.isi.n, lang) },
        {
          key: 'nilai',
          label: k.nilai,
          numeric: true,
          cell: (r) => dua(roundHalfUp(nilaiKelompok(r.isi, instrumen), 2).value),
        },
        { key: 'rentang', label: k.rentang, numeric: true, cell: rentang },
      ]}
    />
  )
}

function Loket({ desk, demografi, tautan, layanan, instrumen }: Props): JSX.Element {
  const { lang } = desk
  const k = kataRincian[lang]
  const nama = (id: string): string => {
    const t = tautan.find((x) => x.id === id)
    const dari = layanan.find((l) => l.id === t?.layananId)?.nama ?? k.tautanUnit
    return t ? `${[t.loket, dari].filter(Boolean).join(', ')} (${t.kode})` : id.slice(-6)
  }
  const rows = demografi
    .filter((d) => d.dimensi === 'tautan' && d.n > 0)
    .map((d) => ({ label: nama(d.nilai), isi: d }))
  return (
    <Section title={k.loketTanya}>
      {rows.length === 0 ? (
        <p>{k.loketKosong}</p>
      ) : (
        <Tabel judul={k.loket} rows={rows} instrumen={instrumen} lang={lang} />
      )}
    </Section>
  )
}

function Kelompok({ desk, demografi, instrumen }: Props): JSX.Element {
  const { lang } = desk
  const k = kataRincian[lang]
  return (
    <Section title={k.kelompokTanya} lead={k.kelompokCatatan}>
      <div class="tumpuk jauh">
        {DIMENSI_ORANG.map((dimensi) => (
          <Tabel
            key={dimensi}
            judul={kataHasil[lang].dimensi[dimensi]}
            instrumen={instrumen}
            lang={lang}
            rows={demografi
              .filter((d) => d.dimensi === dimensi && d.n > 0)
              .map((d) => ({ label: labelOf(dimensi, d.nilai, lang), isi: d }))}
          />
        ))}
      </div>
    </Section>
  )
}
