import type { JSX } from 'preact'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import {
  ChartFigure,
  formatDateRange,
  formatNumber,
  PaceChart,
  Table,
  type Column,
} from '../../../ui/index.ts'
import type { PekanSasaran } from './pekan.ts'
import { kataSampel } from './words.ts'

/** "6/7": day and month, short enough for the foot of a chart. */
const pendek = (tanggal: Tanggal): string => `${Number(tanggal.slice(8))}/${Number(tanggal.slice(5, 7))}`

export function BagianLaju(props: {
  laju: readonly PekanSasaran[]
  hariIni: Tanggal
  lang: Bahasa
}): JSX.Element | null {
  const { laju, hariIni, lang } = props
  const k = kataSampel[lang]
  const number = (n: number): string => formatNumber(n, lang)
  const akhir = laju.at(-1)
  if (!akhir) return null
  const kini = laju.findLast((p) => p.mulai <= hariIni)
  const columns: Column<PekanSasaran>[] = [
    { key: 'pekan', label: k.kolomPekan, cell: (p) => formatDateRange(p.mulai, p.selesai, lang) },
    { key: 'hari', label: k.kolomHari, numeric: true, cell: (p) => number(p.hariKerja) },
    { key: 'rencana', label: k.kolomRencana, numeric: true, cell: (p) => number(p.sasaran) },
    {
      key: 'masuk',
      label: k.kolomMasuk,
      numeric: true,
      cell: (p) => (p.mulai > hariIni ? '–' : number(p.n)),
    },
    {
      key: 'rencanaSampai',
      label: k.kolomRencanaSampai,
      numeric: true,
      cell: (p) => number(p.sasaranSampai),
    },
    {
      key: 'sampai',
      label: k.kolomSampai,
      numeric: true,
      cell: (p) => (p.mulai > hariIni ? '–' : number(p.nSampai)),
    },
  ]
  return (
    <ChartFigure
      question={k.lajuTanya}
      note={k.lajuCatatan(number(akhir.sasaranSampai))}
      lang={lang}
      level={2}
      table={
        <Table
          caption={k.lajuTanya}
          captionHidden
          lang={lang}
          columns={columns}
          rows={laju}
          rowKey={(p) => p.mulai}
          narrow="gulir"
          copy
        />
      }
    >
      <PaceChart
        id="laju"
        title={k.lajuTanya}
        desc={kini ? k.lajuUraian(number(kini.nSampai), number(kini.sasaranSampai)) : k.lajuTanya}
        lang={lang}
        steps={laju.map((p) => ({
          label: pendek(p.mulai),
          n: p.nSampai,
          sasaran: p.sasaranSampai,
          nanti: p.mulai > hariIni,
        }))}
      />
    </ChartFigure>
  )
}
