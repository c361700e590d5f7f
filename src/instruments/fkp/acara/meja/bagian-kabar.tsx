import type { JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import type { HitunganPesan } from '../../../../platform/channels/index.ts'
import { formatNumber, Section } from '../../../../ui/index.ts'
import type { SaluranKabar } from '../../kabar/saluran.ts'
import { kataAcara } from './words-acara.ts'

const NAMA = { whatsapp: 'WhatsApp', sms: 'SMS' } as const

export interface KabarProps {
  readonly lang: Bahasa
  readonly saluran: SaluranKabar
  readonly hitung: HitunganPesan
}

/** How those who were there hear of what is done, and what became of it so far. */
export function BagianKabar({ lang, saluran, hitung: h }: KabarProps): JSX.Element {
  const k = kataAcara[lang]
  const n = (x: number): string => formatNumber(x, lang)
  const terkirim = h.terkirim + h.diterima
  return (
    <Section title={k.kabar} lead={k.kabarPetunjuk} id="kabar">
      <ul>
        <li>{saluran.surel ? k.kabarSurel : k.kabarSurelMati}</li>
        <li>{saluran.telepon ? k.kabarTelepon(NAMA[saluran.telepon]) : k.kabarTeleponMati}</li>
      </ul>
      {terkirim + h.menunggu + h.gagal > 0 && <p>{k.kabarHitung(n(terkirim), n(h.menunggu), n(h.gagal))}</p>}
    </Section>
  )
}
