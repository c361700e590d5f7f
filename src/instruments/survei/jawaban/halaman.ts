import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { KonteksSurvei } from './konteks.ts'
import type { HalamanSurvei } from './pages.tsx'
import type { BahasaFormulir } from './ujar.tsx'

/** What every page of this address shows. `bahasa`: the questionnaire's own language, as the address asks for it. */
export const halaman = (konteks: KonteksSurvei, lang: Bahasa, bahasa?: string): HalamanSurvei => ({
  lang,
  ...pilihBahasa(konteks, lang, bahasa),
  kode: konteks.kode,
  instansi: {
    nama: konteks.instansi.nama,
    ...(konteks.instansi.aksen === null ? {} : { accent: konteks.instansi.aksen }),
  },
  demo: konteks.instansi.rekaan,
  unit: { nama: konteks.unit.nama, slug: konteks.unit.slug },
})

/** What was asked for, if this questionnaire has it; on an English page the unit's own English. */
function pilihBahasa(
  { bahasa }: KonteksSurvei,
  lang: Bahasa,
  asked: string | undefined,
): Pick<HalamanSurvei, 'bahasa' | 'bahasaList'> {
  if (bahasa.size === 0) return {}
  const kode = asked !== undefined && bahasa.has(asked) ? asked : lang
  const kamus = bahasa.get(kode)
  const chosen: BahasaFormulir | undefined = kamus && { kode, kamus }
  return {
    bahasaList: [...bahasa.keys()].filter((b) => b !== 'en'),
    ...(chosen ? { bahasa: chosen } : {}),
  }
}
