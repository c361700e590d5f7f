import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import { formatDateShort, formatNumber, Tag, type Tone } from '../../../ui/index.ts'
import { isLewat, type StatusAksi } from '../rules.ts'
import { kataUmum } from '../words-umum.ts'
import { kata } from './words.ts'

const NADA: Readonly<Record<StatusAksi, Tone | 'neutral' | 'accent'>> = {
  usulan: 'neutral',
  rencana: 'accent',
  berjalan: 'info',
  selesai: 'success',
  batal: 'neutral',
}

export const TagStatus = ({ status, lang }: { status: StatusAksi; lang: Bahasa }): JSX.Element => (
  <Tag tone={NADA[status]}>{kataUmum[lang].status[status]}</Tag>
)

const selisih = (a: Tanggal, b: Tanggal): number => (Date.parse(b) - Date.parse(a)) / 86_400_000

/** The day, and how far away it is while it matters. */
export function Tenggat(props: {
  aksi: { readonly status: StatusAksi; readonly tenggat: Tanggal }
  hariIni: Tanggal
  lang: Bahasa
}): JSX.Element {
  const { aksi, hariIni, lang } = props
  const k = kata[lang]
  const sisa = selisih(hariIni, aksi.tenggat)
  return (
    <span class="tumpuk rapat">
      <span class="num">{formatDateShort(aksi.tenggat, lang)}</span>
      {isLewat(aksi, hariIni) ? (
        <Tag tone="danger">{k.terlambat(formatNumber(-sisa, lang))}</Tag>
      ) : (
        (aksi.status === 'rencana' || aksi.status === 'berjalan') &&
        sisa <= 14 && (
          <Tag tone="warning">{sisa === 0 ? k.hariIniTenggat : k.sisa(formatNumber(sisa, lang))}</Tag>
        )
      )}
    </span>
  )
}
