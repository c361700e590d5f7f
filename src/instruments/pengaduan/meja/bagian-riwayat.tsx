import type { JSX } from 'preact'
import { Details, formatDateTime } from '../../../ui/index.ts'
import type { Klasifikasi } from '../jam/rules.ts'
import type { Peristiwa } from '../store.ts'
import type { RinciProps } from './props-rinci.ts'
import { kataRinci } from './words-rinci.ts'
import { kata } from './words.ts'

/** Every step with who and when, the latest first. */
export function BagianRiwayat({ desk, r }: RinciProps): JSX.Element {
  const { lang } = desk
  const k = kataRinci[lang]
  return (
    <Details summary={`${k.riwayat} (${r.peristiwa.length})`} open={r.peristiwa.length <= 6}>
      <ol class="percakapan" reversed>
        {r.peristiwa.toReversed().map((e) => (
          <li key={e.urutan}>
            <p>
              <b>{k.peristiwa[e.aksi]}</b> {ketOf(e, r, lang)}
            </p>
            {typeof e.data['alasan'] === 'string' && <p class="cerita">{e.data['alasan']}</p>}
            <p class="redup kecil">
              {[
                (e.orangId && r.orang.get(e.orangId)) || k.pelaku[e.pelaku],
                formatDateTime(e.at, lang, r.zona),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </Details>
  )
}

function ketOf(e: Peristiwa, r: RinciProps['r'], lang: 'id' | 'en'): string {
  const k = kataRinci[lang]
  const unit = (x: unknown): string | undefined => (typeof x === 'string' ? r.unit.get(x)?.nama : undefined)
  const ke = unit(e.data['unitId'])
  if (e.aksi === 'disposisi' && ke) return k.keUnit(ke)
  const dari = unit(e.data['dariUnit'])
  if (e.aksi === 'kembalikan' && dari) return k.dariUnit(dari)
  if (e.aksi === 'terima' && typeof e.data['tujuan'] === 'string') return k.dariUnit(e.data['tujuan'])
  if (e.aksi === 'teruskan' && typeof e.data['tujuan'] === 'string') return k.keUnit(e.data['tujuan'])
  if (e.aksi === 'klasifikasi' && typeof e.data['klasifikasi'] === 'string')
    return `: ${kata[lang].kelas[e.data['klasifikasi'] as Klasifikasi]}`
  if (e.aksi === 'selaraskan' && typeof e.data['lapor'] === 'string') return `: ${e.data['lapor']}`
  return ''
}
