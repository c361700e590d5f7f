import type { JSX } from 'preact'
import { maskPribadi } from '../../../kernel/samaran.ts'
import {
  EmptyState,
  ErrorSummary,
  formatDateShort,
  formatDateTime,
  formatNumber,
  Notice,
  Pagination,
  Section,
  Table,
  Tabs,
  Tag,
  type Column,
} from '../../../ui/index.ts'
import { nilaiJawaban } from '../periode/bagian-saran.tsx'
import { HalamanPeriode } from '../periode/pages-kepala.tsx'
import { MutuTag } from '../periode/tanda-status.tsx'
import { RiwayatSerbuanSurvei } from '../serbuan/meja.tsx'
import { alamatSaringan } from './alamat.ts'
import { FormPutusan } from './form-putusan.tsx'
import type { BarisTanda, TandaProps } from './props.ts'
import type { SaringanTanda } from './store-daftar.ts'
import { kataTanda } from './words.ts'

/** Why each answer is flagged, what the figure is with and without, and the decision of a person. */
export function TandaPage(props: TandaProps): JSX.Element {
  const { desk, rows, saringan, periode, errors } = props
  const { lang } = desk
  const k = kataTanda[lang]
  const kosong = props.jumlah.length === 0
  return (
    <HalamanPeriode {...props} tab="tanda" judul={k.judul} error={errors !== undefined}>
      {kosong ? (
        <div class="tumpuk jauh">
          <EmptyState title={k.kosong}>{k.pengantar}</EmptyState>
          <RiwayatSerbuanSurvei {...props} lang={lang} />
        </div>
      ) : (
        <div class="tumpuk jauh">
          {errors && <ErrorSummary errors={errors} lang={lang} />}
          {props.tersimpan !== undefined && (
            <Notice tone="success">{k.tersimpan(formatNumber(props.tersimpan, lang))}</Notice>
          )}
          <p>{k.pengantar}</p>
          {periode.revisi > 0 && <Notice>{k.sesudahTerbit}</Notice>}
          <BandingNilai {...props} />
          <form method="post" action={alamatSaringan(periode.id, saringan)} noValidate class="tumpuk jauh">
            <Section title={k.mengapa}>
              <Saringan {...props} />
              {rows.length === 0 ? <p>{k.kosongSaringan}</p> : <Daftar {...props} />}
            </Section>
            <FormPutusan {...props} />
          </form>
          <RiwayatSerbuanSurvei {...props} lang={lang} />
          <Riwayat {...props} />
        </div>
      )}
    </HalamanPeriode>
  )
}

function Saringan({ desk, periode, saringan, jumlah }: TandaProps): JSX.Element {
  const k = kataTanda[desk.lang]
  const to = (s: SaringanTanda): string => alamatSaringan(periode.id, s)
  return (
    <>
      <Tabs
        label={k.saringan}
        items={[
          { href: to({ putusan: saringan.putusan }), label: k.semua, active: saringan.alasan === undefined },
          ...jumlah.map(({ alasan, n }) => ({
            href: to({ ...saringan, alasan }),
            label: k.alasan[alasan],
            active: saringan.alasan === alasan,
            count: n,
          })),
        ]}
      />
      <Tabs
        label={k.putusan}
        items={([undefined, 'belum', 'sudah'] as const).map((putusan) => ({
          href: to({ ...saringan, putusan }),
          label: putusan === undefined ? k.semuaPutusan : k[putusan],
          active: saringan.putusan === putusan,
        }))}
      />
    </>
  )
}

function BandingNilai({ desk, banding }: TandaProps): JSX.Element {
  const { lang } = desk
  const k = kataTanda[lang]
  const { masuk, dihitung, tanpaTanda } = banding
  const rows = [
    { label: k.masuk, hasil: masuk },
    ...(dihitung && masuk && dihitung.n !== masuk.n ? [{ label: k.dihitung, hasil: dihitung }] : []),
    { label: k.tanpaTanda, hasil: tanpaTanda },
  ].flatMap(({ label, hasil }) => (hasil ? [{ label, hasil }] : []))
  return (
    <Table
      caption={k.bandingJudul}
      lang={lang}
      rows={rows}
      rowKey={(r) => r.label}
      columns={[
        { key: 'apa', label: k.yangDihitung, cell: (r) => r.label },
        { key: 'n', label: k.responden, numeric: true, cell: (r) => formatNumber(r.hasil.n, lang) },
        { key: 'nilai', label: k.nilai, numeric: true, cell: (r) => formatNumber(r.hasil.ikm, lang, 2) },
        { key: 'mutu', label: k.mutu, cell: (r) => <MutuTag hasil={r.hasil} lang={lang} /> },
      ]}
    />
  )
}

function Daftar(props: TandaProps): JSX.Element {
  const { desk, rows, layanan, may, isian } = props
  const { lang } = desk
  const k = kataTanda[lang]
  const columns: Column<BarisTanda>[] = [
    {
      key: 'urut',
      label: k.jawaban,
      cell: ({ jawaban: j }) => (
        <label class="baris">
          {may.publish && (
            <input
              type="checkbox"
              class="ds-input"
              name="jawaban"
              value={j.urut}
              checked={isian.jawaban.includes(String(j.urut))}
              aria-label={k.pilih(j.urut)}
            />
          )}
          <span class="mono num">{Object.values(j.jawaban).join(' ')}</span>
        </label>
      ),
    },
    {
      key: 'alasan',
      label: k.mengapa,
      cell: (r) => (
        <ul class="polos">
          {r.alasan.map((a) => (
            <li key={a.alasan}>
              <b>{k.alasan[a.alasan]}.</b> {(k.bukti[a.alasan] as (b: typeof a.bukti) => string)(a.bukti)}
            </li>
          ))}
          {r.jawaban.saran && (
            <li class="redup">“{may.work ? r.jawaban.saran : maskPribadi(r.jawaban.saran)}”</li>
          )}
        </ul>
      ),
    },
    { key: 'nilai', label: k.nilai, numeric: true, cell: (r) => nilaiJawaban(r.jawaban.jumlah, lang) },
    {
      key: 'layanan',
      label: k.layanan,
      cell: (r) => `${layanan.get(r.jawaban.layananId) ?? ''}, ${formatDateShort(r.jawaban.tanggal, lang)}`,
    },
    {
      key: 'putusan',
      label: k.putusan,
      tight: true,
      cell: (r) =>
        r.putusan ? (
          <Tag tone={r.putusan === 'keluarkan' ? 'warning' : 'neutral'}>{k.putusanKata[r.putusan]}</Tag>
        ) : (
          <span class="redup">{k.putusanBelum}</span>
        ),
    },
  ]
  return (
    <Table
      caption={k.judul}
      captionHidden
      lang={lang}
      columns={columns}
      rows={rows}
      rowKey={(r) => r.jawaban.urut}
      paging={
        props.nextHref || props.firstHref ? (
          <Pagination
            text={k.tampil(rows.length)}
            lang={lang}
            prevHref={props.firstHref}
            nextHref={props.nextHref}
          />
        ) : undefined
      }
    />
  )
}

function Riwayat({ desk, riwayat, zona }: TandaProps): JSX.Element | null {
  const k = kataTanda[desk.lang]
  if (riwayat.length === 0) return null
  return (
    <Section title={k.riwayat}>
      <ul class="tugas">
        {riwayat.map((p) => (
          <li key={p.urut}>
            <div class="tumpuk rapat">
              <p>
                <b>{k.putusanKata[p.putusan]}</b>: {formatNumber(p.banyak, desk.lang)} {k.orang}. {p.alasan}
              </p>
              <p class="redup">
                {formatDateTime(p.at, desk.lang, zona)} {k.oleh} {p.oleh}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
