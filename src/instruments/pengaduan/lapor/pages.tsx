import type { JSX } from 'preact'
import type { Zona } from '../../../kernel/clock.ts'
import {
  Button,
  DateField,
  FileField,
  Form,
  formatDateTime,
  formatNumber,
  LinkButton,
  Notice,
  RadioGroup,
  Section,
  Table,
} from '../../../ui/index.ts'
import { HalamanLuar, type HalamanLuarProps } from '../luar/bingkai.tsx'
import type { BacaanLapor } from './baca.ts'
import { kataKonektor } from './http/words.ts'
import type { ImporLapor } from './store.ts'
import { kataLapor } from './words.ts'

export interface EksporIsian {
  readonly dari: string
  readonly sampai: string
  readonly cakupan: string
}

/** Upload, earlier files, and the way out. */
export function LaporPage(
  props: HalamanLuarProps & {
    riwayat: readonly ImporLapor[]
    zona: Zona
    ekspor: EksporIsian
    bolehEkspor: boolean
  },
): JSX.Element {
  const { desk, errors, riwayat, zona, ekspor } = props
  const { lang } = desk
  const k = kataLapor[lang]
  return (
    <HalamanLuar {...props} sisi="lapor" title={k.judul} lead={k.pengantar}>
      <p>
        <a href="/kerja/pengaduan/lapor/http">{kataKonektor[lang].buka}</a>
      </p>
      <Section id="masuk" title={k.masuk}>
        <Form action="/kerja/pengaduan/lapor" files>
          <FileField
            name="berkas"
            label={k.berkas}
            hint={k.petunjuk}
            lang={lang}
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            error={errors?.['berkas']}
          />
          <Button>{k.lihat}</Button>
        </Form>
      </Section>
      {riwayat.length > 0 && (
        <Table
          caption={k.riwayat}
          lang={lang}
          rows={riwayat}
          rowKey={(i) => i.id}
          columns={[
            {
              key: 'b',
              label: k.kolomBerkas,
              cell: (i) => <a href={`/kerja/pengaduan/lapor/${i.id}`}>{i.namaBerkas}</a>,
            },
            { key: 'k', label: k.kolomKapan, cell: (i) => formatDateTime(i.createdAt, lang, zona) },
            { key: 'h', label: k.kolomHasil, cell: (i) => (i.hasil ? k.hasil(i.hasil) : k.belum) },
          ]}
        />
      )}
      {props.bolehEkspor && (
        <Section id="keluar" title={k.keluar} lead={k.keluarPetunjuk}>
          <Form action="/kerja/pengaduan/lapor/ekspor" method="get">
            <DateField name="dari" label={k.dari} lang={lang} value={ekspor.dari} error={errors?.['dari']} />
            <DateField
              name="sampai"
              label={k.sampai}
              lang={lang}
              value={ekspor.sampai}
              error={errors?.['sampai']}
            />
            <RadioGroup
              name="cakupan"
              label={k.cakupan}
              lang={lang}
              value={ekspor.cakupan}
              options={[
                { value: 'belum', label: k.hanya },
                { value: 'semua', label: k.semua },
              ]}
            />
            <div class="aksi">
              <Button name="bentuk" value="xlsx">
                {k.xlsx}
              </Button>
              <Button name="bentuk" value="csv" variant="secondary">
                {k.csv}
              </Button>
            </div>
          </Form>
        </Section>
      )}
    </HalamanLuar>
  )
}

const BANYAK = 50

/** What a file holds, before anything of it is taken. */
export function PratinjauLaporPage(
  props: HalamanLuarProps & {
    impor: ImporLapor
    bacaan: BacaanLapor
    dikenal: number
    zona: Zona
    /** When the same file was taken in before. */
    pernah: Date | undefined
    /** It was just uploaded once more. */
    sama: boolean
  },
): JSX.Element {
  const { desk, impor, bacaan, dikenal, zona, pernah } = props
  const { lang } = desk
  const k = kataLapor[lang]
  const n = (x: number): string => formatNumber(x, lang)
  const { galat, laporan } = bacaan
  return (
    <HalamanLuar {...props} sisi="lapor" title={impor.namaBerkas} di={k.pratinjau}>
      {props.sama && (
        <Notice tone="info" title={k.sama(formatDateTime(impor.createdAt, lang, zona))} live>
          {k.samaIsi}
        </Notice>
      )}
      {pernah && (
        <Notice tone="warning" title={k.pernah(formatDateTime(pernah, lang, zona))}>
          {k.pernahIsi}
        </Notice>
      )}
      {galat.length > 0 ? (
        <>
          <Notice tone="danger" title={k.adaGalat(n(galat.length))}>
            {k.galatIsi}
          </Notice>
          <Table
            caption={k.galatTabel}
            lang={lang}
            rows={galat.slice(0, BANYAK)}
            rowKey={(_, i) => i}
            columns={[
              { key: 'b', label: k.kolom.baris, numeric: true, cell: (g) => g.baris ?? '' },
              { key: 'k', label: k.kolom.kolom, cell: (g) => g.kolom ?? '' },
              { key: 'p', label: k.kolom.pesan, cell: (g) => g.pesan },
            ]}
          />
        </>
      ) : (
        <Notice tone="info" title={k.dibaca(n(laporan.length))}>
          <p>
            {k.dikenal(n(dikenal))}. {k.tanpaTanggal}
          </p>
        </Notice>
      )}
      {laporan.length > 0 && (
        <Table
          caption={k.contoh}
          lang={lang}
          rows={laporan.slice(0, 10)}
          rowKey={(l) => l.trackingId}
          columns={[
            { key: 'n', label: k.kolom.nomor, tight: true, cell: (l) => l.trackingId },
            { key: 't', label: k.kolom.tanggal, cell: (l) => formatDateTime(l.diterimaAt, lang, zona) },
            {
              key: 'j',
              label: k.kolom.judul,
              cell: (l) => (l.rahasia || l.klasifikasi === 'berkadar' ? '•••' : l.judul),
            },
            { key: 's', label: k.kolom.status, cell: (l) => l.mentah.status },
          ]}
        />
      )}
      <Form action={`/kerja/pengaduan/lapor/${impor.id}`}>
        <div class="aksi">
          {galat.length === 0 && laporan.length > 0 && <Button>{k.ambil}</Button>}
          <LinkButton href="/kerja/pengaduan/lapor" variant="tertiary">
            {k.lain}
          </LinkButton>
        </div>
      </Form>
    </HalamanLuar>
  )
}

export function LaporSelesaiPage(props: HalamanLuarProps & { impor: ImporLapor }): JSX.Element {
  const { desk, impor } = props
  const k = kataLapor[desk.lang]
  return (
    <HalamanLuar {...props} sisi="lapor" title={impor.namaBerkas} di={k.selesai}>
      <Notice tone="success" title={k.selesai} live>
        <p>{k.hasil(impor.hasil ?? {})}</p>
      </Notice>
      <div class="aksi">
        <LinkButton href="/kerja/pengaduan">{k.keInbox}</LinkButton>
        <LinkButton href="/kerja/pengaduan/lapor" variant="secondary">
          {k.lain}
        </LinkButton>
      </div>
    </HalamanLuar>
  )
}
