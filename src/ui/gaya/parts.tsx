import type { JSX } from 'preact'
import type { Bahasa } from '../../kernel/bahasa.ts'
import { LinkButton } from '../field/form.tsx'
import { TextField } from '../field/text.tsx'
import { formatDateShort, formatNumber } from '../format.ts'
import { Progress, Stat, StatRow, Stepper, TodoList } from '../part/figure.tsx'
import { Breadcrumb, Card, DescriptionList, Details, Tabs } from '../part/layout.tsx'
import { EmptyState, Notice, Tag } from '../part/message.tsx'
import { Saring } from '../part/saring.tsx'
import { Pagination, Table, type Column } from '../part/table.tsx'
import { LONG_NAME, units, type UnitRow } from './data.ts'
import { DayNight } from './look.tsx'

const stateTag = {
  terbit: <Tag tone="success">Terbit</Tag>,
  berjalan: <Tag tone="info">Berjalan</Tag>,
  terlambat: <Tag tone="danger">Terlambat</Tag>,
}

export const Messages = ({ lang }: { lang: Bahasa }): JSX.Element => (
  <DayNight lang={lang}>
    {() => (
      <>
        <div class="baris rapat">
          {stateTag.terbit}
          {stateTag.berjalan}
          <Tag tone="warning">Ambang batas</Tag>
          {stateTag.terlambat}
          <Tag>Rancangan</Tag>
        </div>
        <Notice tone="success" title="Jawaban Anda sudah kami terima" level={3}>
          Hasilnya terbit paling lambat 10 Juli 2026 di halaman unit ini.
        </Notice>
        <Notice tone="info">Periode ini dibuka sampai 30 September 2026.</Notice>
        <Notice tone="warning" title="Baru 189 dari 278 responden" level={3}>
          Indeks boleh dilihat, belum boleh diterbitkan.
        </Notice>
        <Notice tone="danger">
          Berkas tidak terbaca. Simpan ulang sebagai XLSX tanpa kata sandi, lalu unggah lagi.
        </Notice>
      </>
    )}
  </DayNight>
)

export const Parts = ({ lang }: { lang: Bahasa }): JSX.Element => (
  <DayNight lang={lang}>
    {(s) => (
      <>
        <Breadcrumb
          lang={lang}
          items={[
            { label: 'Survei', href: '#bagian' },
            { label: LONG_NAME, href: '#bagian' },
            { label: 'Triwulan II 2026' },
          ]}
        />
        <Tabs
          label={`Sisi periode ${s}`}
          items={[
            { href: '#bagian', label: 'Hasil', active: true },
            { href: '#bagian-2', label: 'Responden', count: 212 },
            { href: '#bagian-3', label: 'Saran' },
            { href: '#bagian-4', label: 'Tindak lanjut' },
          ]}
        />
        <StatRow>
          <Stat
            label="Indeks kepuasan"
            value={formatNumber(86.4, lang, 2)}
            unit="dari 100"
            basis="212 orang · 30 Jun 2026"
          />
          <Stat
            label="Responden"
            value={formatNumber(1_048_576, lang)}
            unit="orang"
            basis="minimum 384 · 30 Jun 2026"
          />
        </StatRow>
        <Stepper now={3} of={9} label="Waktu penyelesaian" lang={lang} />
        <Progress
          label="Mengimpor jawaban"
          value={640}
          max={1000}
          text={`${formatNumber(640_000, lang)} dari ${formatNumber(1_000_000, lang)} baris`}
        />
        <Card title="Waktu Penyelesaian paling lemah" href="#bagian">
          <p>Loket kedua dibuka pukul 08.00–12.00 mulai Agustus.</p>
        </Card>
        <DescriptionList
          items={[
            { term: 'Unit', value: LONG_NAME },
            { term: 'Metode', value: 'Kuesioner mandiri melalui QR dan kertas' },
            { term: 'Populasi', value: `${formatNumber(1000, lang)} pengguna layanan` },
          ]}
        />
        <TodoList
          items={[
            {
              href: '#t1',
              title: 'Tanggapi 3 saran tentang waktu tunggu',
              note: 'Disdukcapil · masuk 12 Agt 2026',
              state: <Tag tone="danger">Terlambat 2 hari</Tag>,
            },
            {
              href: '#t2',
              title: 'Terbitkan hasil Triwulan II',
              note: 'Menunggu Kepala Dinas',
              state: <Tag tone="warning">Besok</Tag>,
            },
          ]}
        />
        <Details summary="Cara menghitung">
          <p>Jumlah nilai tiap unsur dibagi banyaknya responden, dirata-ratakan tepat 1/9, dikali 25.</p>
        </Details>
      </>
    )}
  </DayNight>
)

const columns = (lang: Bahasa): Column<UnitRow>[] => [
  { key: 'unit', label: 'Unit', cell: (r) => <a href="#tabel">{r.unit}</a>, sort: { href: '#urut-unit' } },
  {
    key: 'ikm',
    label: 'Indeks',
    numeric: true,
    cell: (r) => formatNumber(r.ikm, lang, 2),
    sort: { href: '#urut-ikm', dir: 'descending' },
  },
  { key: 'n', label: 'Responden', numeric: true, cell: (r) => formatNumber(r.n, lang) },
  { key: 'tanggal', tight: true, label: 'Batas', cell: (r) => formatDateShort(r.tanggal, lang) },
  { key: 'keadaan', label: 'Keadaan', cell: (r) => stateTag[r.keadaan] },
]

const UnitTable = ({ lang, copy }: { lang: Bahasa; copy?: boolean }): JSX.Element => (
  <Table
    caption="Indeks unit, Triwulan II 2026"
    note="3 unit, diurutkan dari indeks tertinggi"
    lang={lang}
    columns={columns(lang)}
    rows={units}
    rowKey={(r) => r.unit}
    copy={copy}
    paging={
      <Pagination
        lang={lang}
        text={`51–53 dari ${formatNumber(1_000_000, lang)}`}
        prevHref="#tabel"
        nextHref="#tabel"
      />
    }
  />
)

/** Wide it is a table, in a narrow place the same markup becomes cards. */
export const Tables = ({ lang }: { lang: Bahasa }): JSX.Element => (
  <>
    <UnitTable lang={lang} copy />
    <DayNight lang={lang}>
      {(s) => (
        <>
          <Saring action="#tabel" lang={lang} hapusHref="#tabel">
            <TextField id={`cari-${s}`} name="cari" label="Unit" value="Disduk" lang={lang} quiet optional />
          </Saring>
          <UnitTable lang={lang} />
        </>
      )}
    </DayNight>
  </>
)

export const Empties = ({ lang }: { lang: Bahasa }): JSX.Element => (
  <DayNight lang={lang}>
    {() => (
      <>
        <EmptyState
          level={3}
          title="Belum ada periode survei"
          action={<LinkButton href="#kosong">Buka periode pertama</LinkButton>}
        >
          Satu periode cukup untuk mulai: pilih layanan, tentukan tanggal, cetak poster QR.
        </EmptyState>
        <Table
          caption="Satu baris saja"
          lang={lang}
          columns={columns(lang)}
          rows={units.slice(0, 1)}
          rowKey={(r) => r.unit}
        />
      </>
    )}
  </DayNight>
)
