import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  Button,
  Card,
  DateField,
  Details,
  DeskPage,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  formatDateShort,
  formatNumber,
  LinkButton,
  Notice,
  PageHead,
  TableSection,
  Saring,
  Select,
  type Option,
} from '../../../ui/index.ts'
import { MEJA } from '../meja/saringan.ts'
import { kata } from '../meja/words.ts'
import { persen } from './dokumen.ts'
import type { LaporanBeku } from './store.ts'
import type { IsiLaporan } from './susun.ts'
import { kataLaporan } from './words.ts'

export interface LaporanProps {
  readonly desk: DeskFrame
  readonly unit: readonly Option[]
  readonly unitId: string
  readonly hariIni: string
  readonly rencana: readonly IsiLaporan[]
  readonly beku: readonly LaporanBeku[]
  readonly mayTetapkan: boolean
  readonly tersimpan: boolean
  readonly gagal?: { readonly periodeId: string; readonly tanggal: string; readonly errors: FieldErrors }
}

const BERKAS = `${MEJA}/laporan`

/** Plan and report of every published survey of one unit. */
export function LaporanPage(props: LaporanProps): JSX.Element {
  const { desk, rencana, beku } = props
  const { lang } = desk
  const k = kataLaporan[lang]
  return (
    <DeskPage {...desk} title={k.judul} error={props.gagal !== undefined}>
      <PageHead
        breadcrumb={
          <Breadcrumb lang={lang} items={[{ label: kata[lang].judul, href: MEJA }, { label: k.judul }]} />
        }
        title={k.judul}
        lead={k.pengantar}
        actions={
          <LinkButton href={`${MEJA}/daftar.xlsx?unit=${props.unitId}`} variant="secondary" download>
            {k.register}
          </LinkButton>
        }
      />
      <ErrorSummary errors={props.gagal?.errors} lang={lang} />
      {props.tersimpan && (
        <Notice tone="success" live>
          {k.simpan}
        </Notice>
      )}
      {props.unit.length > 1 && (
        <Saring action={BERKAS} lang={lang}>
          <Select
            name="unit"
            label={k.unit}
            lang={lang}
            quiet
            optional
            placeholder={false}
            value={props.unitId}
            options={props.unit}
          />
        </Saring>
      )}
      {rencana.length === 0 && <EmptyState title={k.kosong}>{k.kosongPetunjuk}</EmptyState>}
      {rencana.map((l) => (
        <Satu key={l.periodeId} l={l} {...props} />
      ))}
      {beku.length > 0 && <Beku {...props} />}
    </DeskPage>
  )
}

function Satu({ l, ...props }: LaporanProps & { l: IsiLaporan }): JSX.Element {
  const { lang } = props.desk
  const k = kataLaporan[lang]
  const unduh = `${BERKAS}/${l.periodeId}`
  const gagal = props.gagal?.periodeId === l.periodeId ? props.gagal : undefined
  return (
    <Card title={l.periode} level={2}>
      <p class="redup">{k.terbit(formatDate(l.tanggalSurvei, lang))}</p>
      {l.rencana === 0 ? (
        <p>{k.tanpaRencana}</p>
      ) : (
        <>
          <p>
            <b>
              {k.terlaksana(
                formatNumber(l.selesai, lang),
                formatNumber(l.rencana, lang),
                persen(l.selesai, l.rencana),
              )}
            </b>
            , {k.nilai(l.nilaiTerlaksana)} · {k.kecepatan(l.bulan)}, {k.nilai(l.nilaiKecepatan)}
          </p>
          <ul class="daftar-unduh">
            {(
              [
                [k.rtl, 'rtl', ''],
                [k.rtlBulan, 'rtl', '?kolom=bulan'],
                [k.hasil, 'hasil', ''],
              ] as const
            ).map(([nama, berkas, tanya]) => (
              <li key={nama}>
                {nama}:{' '}
                {(['docx', 'pdf'] as const).map((b, i) => (
                  <>
                    {i > 0 && ' · '}
                    <a href={`${unduh}/${berkas}.${b}${tanya}`} download>
                      {b.toUpperCase()}
                      <span class="sr">
                        {' '}
                        {nama}, {l.periode}
                      </span>
                    </a>
                  </>
                ))}
              </li>
            ))}
          </ul>
          {props.mayTetapkan && (
            <Details summary={k.tetapkan} open={gagal !== undefined}>
              <p class="redup">{k.tetapkanPetunjuk}</p>
              <Form action={`${unduh}/tetapkan`}>
                <DateField
                  name="tanggal"
                  id={gagal ? 'tanggal' : `tanggal-${l.periodeId}`}
                  label={k.tanggal}
                  lang={lang}
                  max={props.hariIni}
                  value={gagal?.tanggal ?? props.hariIni}
                  {...(gagal?.errors['tanggal'] && { error: gagal.errors['tanggal'] })}
                />
                <Button variant="secondary">{k.tetapkan}</Button>
              </Form>
            </Details>
          )}
        </>
      )}
    </Card>
  )
}

function Beku({ desk, beku }: LaporanProps): JSX.Element {
  const { lang } = desk
  const k = kataLaporan[lang]
  return (
    <TableSection
      title={k.beku}
      lang={lang}
      rows={beku}
      rowKey={(r) => r.id}
      columns={[
        {
          key: 'tanggal',
          label: k.kolomTanggal,
          tight: true,
          cell: (r) => formatDateShort(r.tanggal, lang),
        },
        { key: 'survei', label: k.kolomSurvei, cell: (r) => r.isi.periode },
        {
          key: 'terlaksana',
          label: k.kolomTerlaksana,
          numeric: true,
          cell: (r) => `${persen(r.isi.selesai, r.isi.rencana)} % (${r.isi.nilaiTerlaksana}/5)`,
        },
        {
          key: 'bulan',
          label: k.kolomBulan,
          numeric: true,
          cell: (r) => `${k.bulan(r.isi.bulan)} (${r.isi.nilaiKecepatan}/5)`,
        },
        {
          key: 'unduh',
          label: k.kolomUnduh,
          cell: (r) => (
            <>
              <a href={`${BERKAS}/beku/${r.id}/hasil.docx`} download>
                DOCX<span class="sr"> {r.isi.periode}</span>
              </a>{' '}
              ·{' '}
              <a href={`${BERKAS}/beku/${r.id}/hasil.pdf`} download>
                PDF<span class="sr"> {r.isi.periode}</span>
              </a>
            </>
          ),
        },
      ]}
    />
  )
}
