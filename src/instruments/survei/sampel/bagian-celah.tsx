import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { formatNumber } from '../../../ui/index.ts'
import type { Kekurangan } from './rules.ts'
import { kataSampel } from './words.ts'

/** "Kurang 37 dari Layanan KTP, sisa 12 hari kerja (kira-kira 4 orang per hari kerja)." */
export function DaftarCelah(props: {
  kekurangan: readonly Kekurangan[]
  namaOf: (layananId: string) => string
  /** Working days left; null when nobody can be asked any more or not yet. */
  sisa: number | null
  lang: Bahasa
}): JSX.Element {
  const { kekurangan, namaOf, sisa, lang } = props
  const k = kataSampel[lang]
  const number = (n: number): string => formatNumber(n, lang)
  return (
    <ul class="daftar kalimat">
      {kekurangan.map((x) => (
        <li key={x.layananId}>
          <b>{k.celah(number(x.kurang), namaOf(x.layananId))}</b>
          {sisa !== null && (
            <>
              {', '}
              {sisa === 0 ? (
                k.sisaNol
              ) : (
                <>
                  {k.sisa(number(sisa))}{' '}
                  <span class="redup">({k.perHari(number(Math.ceil(x.kurang / sisa)))})</span>
                </>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
