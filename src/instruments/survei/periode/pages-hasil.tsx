import type { JSX } from 'preact'
import { EmptyState, formatNumber, LinkButton, Section, Table, type Column } from '../../../ui/index.ts'
import type { HitunganDemografi, JawabanTersimpan } from '../jawaban/tipe.ts'
import type { Hasil } from '../rules-hasil.ts'
import type { Instrumen } from '../instrumen.ts'
import { BagianCukup, BagianNilai, BagianUnsur, type Celah } from './bagian-nilai.tsx'
import { BagianPeriksa } from './bagian-periksa.tsx'
import { DaftarSaran } from './bagian-saran.tsx'
import { BagianSiapa } from './bagian-siapa.tsx'
import { alamatPeriode, HalamanPeriode, type PeriodeDiMeja } from './pages-kepala.tsx'
import { kataRincian } from '../statistik/words.ts'
import type { Ringkasan } from './ringkasan.ts'
import { MutuTag } from './tanda-status.tsx'
import { kataHasil } from './words-hasil.ts'

export interface HasilLayanan {
  readonly id: string
  readonly nama: string
  readonly hasil: Hasil | null
}

export interface HasilProps extends PeriodeDiMeja {
  readonly ringkasan: Ringkasan
  readonly instrumen: Instrumen
  readonly celah: Celah
  readonly tanpaTanda: Hasil | null
  readonly perLayanan: readonly HasilLayanan[]
  readonly demografi: readonly HitunganDemografi[]
  readonly saran: readonly JawabanTersimpan[]
}

/** The period as it stands now: every heading is a question, and the text under it answers. */
export function HasilPage(props: HasilProps): JSX.Element {
  const { desk, ringkasan, periode, perLayanan, saran, may } = props
  const { lang } = desk
  const k = kataHasil[lang]
  const { hasil } = ringkasan
  const namaLayanan = new Map(perLayanan.map((l) => [l.id, l.nama]))
  return (
    <HalamanPeriode {...props} tab="hasil">
      {hasil === null ? (
        <Kosong {...props} />
      ) : (
        <div class="tumpuk jauh">
          <div class="petak">
            <BagianCukup ringkasan={ringkasan} celah={props.celah} lang={lang} mayWork={may.work} />
            <BagianNilai
              hasil={hasil}
              instrumen={props.instrumen}
              lang={lang}
              berlapis={ringkasan.berlapis}
            />
            {props.instrumen.tambahan.length > 0 && (
              <p>
                <a href={`/kerja/survei/${props.periode.id}/tambahan`}>{k.lihatTambahan}</a>
              </p>
            )}
          </div>
          <BagianUnsur hasil={hasil} instrumen={props.instrumen} lang={lang} />
          {perLayanan.length > 1 && <PerLayanan {...props} />}
          <p>
            <LinkButton href={`${alamatPeriode(periode.id)}/rincian`} variant="secondary">
              {kataRincian[lang].lihat}
            </LinkButton>
          </p>
          <BagianSiapa demografi={props.demografi} n={formatNumber(hasil.n, lang)} lang={lang} />
          <Section title={k.saranTanya}>
            {saran.length === 0 ? (
              <p>{k.saranKosong}</p>
            ) : (
              <>
                <DaftarSaran saran={saran} layanan={namaLayanan} lang={lang} samar={!may.work} />
                <p>
                  <LinkButton href={alamatPeriode(periode.id, 'saran')} variant="secondary">
                    {k.saranSemua}
                  </LinkButton>
                </p>
              </>
            )}
          </Section>
          <BagianPeriksa
            hasil={hasil}
            peringatan={ringkasan.peringatan}
            tanpaTanda={props.tanpaTanda}
            nTanda={props.nTanda}
            href={alamatPeriode(periode.id, 'tanda')}
            lang={lang}
          />
          {may.work && <Kelola {...props} />}
        </div>
      )}
    </HalamanPeriode>
  )
}

function Kosong(props: HasilProps): JSX.Element {
  const { desk, periode, status, may, ringkasan } = props
  const k = kataHasil[desk.lang]
  return (
    <>
      <EmptyState
        title={k.kosongJudul}
        action={
          <>
            <LinkButton href={alamatPeriode(periode.id, 'sebar')}>{k.cetakPoster}</LinkButton>
            {may.work && status === 'berjalan' && (
              <LinkButton href={alamatPeriode(periode.id, 'kertas')} variant="secondary">
                {k.masukkanKertas}
              </LinkButton>
            )}
          </>
        }
      >
        {status === 'terjadwal' ? k.kosongTerjadwal : k.kosongBerjalan}
      </EmptyState>
      <BagianCukup ringkasan={ringkasan} celah={props.celah} lang={desk.lang} mayWork={may.work} />
      {may.work && <Kelola {...props} />}
    </>
  )
}

function PerLayanan({ desk, perLayanan }: HasilProps): JSX.Element {
  const { lang } = desk
  const k = kataHasil[lang]
  const dua = (x: number): string => formatNumber(x, lang, 2)
  const columns: Column<HasilLayanan>[] = [
    { key: 'layanan', label: k.layanan, cell: (l) => l.nama },
    {
      key: 'n',
      label: k.kolomResponden,
      numeric: true,
      cell: (l) => formatNumber(l.hasil?.n ?? 0, lang),
    },
    { key: 'nilai', label: k.kolomNilai, numeric: true, cell: (l) => (l.hasil ? dua(l.hasil.ikm) : '–') },
    {
      key: 'rentang',
      label: k.kolomRentang,
      numeric: true,
      cell: ({ hasil }) =>
        hasil?.selang95 ? `${dua(hasil.selang95[0])}–${dua(hasil.selang95[1])}` : k.sedikit,
    },
    {
      key: 'mutu',
      label: k.kolomMutu,
      cell: ({ hasil }) => (hasil ? <MutuTag hasil={hasil} lang={lang} /> : '–'),
    },
  ]
  return (
    <Section title={k.layananTanya}>
      <Table
        caption={k.layananTanya}
        captionHidden
        lang={lang}
        columns={columns}
        rows={perLayanan.toSorted((a, b) => (a.hasil?.ikm ?? 101) - (b.hasil?.ikm ?? 101))}
        rowKey={(l) => l.id}
        copy
      />
      <p class="redup">{k.layananCatatan}</p>
    </Section>
  )
}

function Kelola({ desk, periode, status, n }: HasilProps): JSX.Element {
  const k = kataHasil[desk.lang]
  const to = `/kerja/survei/${periode.id}`
  const isOpen = status !== 'ditutup' && status !== 'terbit'
  return (
    <Section title={k.kelola}>
      <div class="aksi">
        {isOpen && (
          <>
            <LinkButton href={`${to}/ubah`} variant="secondary">
              {k.perbaiki}
            </LinkButton>
            <LinkButton href={`${to}/tutup`} variant="secondary">
              {k.tutup}
            </LinkButton>
          </>
        )}
        {status === 'ditutup' && (
          <LinkButton href={`${to}/buka-lagi`} variant="secondary">
            {k.bukaLagi}
          </LinkButton>
        )}
        {n > 0 && (
          <>
            <LinkButton href={`${to}/jawaban.csv`} variant="tertiary" download>
              {k.unduhCsv}
            </LinkButton>
            <LinkButton href={`${to}/buku-kode.csv`} variant="tertiary" download>
              {k.unduhBukuKode}
            </LinkButton>
            <LinkButton href={`${to}/jawaban.xlsx`} variant="tertiary" download>
              {k.unduhXlsx}
            </LinkButton>
          </>
        )}
      </div>
    </Section>
  )
}
