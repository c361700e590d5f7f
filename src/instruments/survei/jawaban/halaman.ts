import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { KonteksSurvei } from './konteks.ts'
import type { HalamanSurvei } from './pages.tsx'

/** What every page of this address shows. */
export const halaman = (konteks: KonteksSurvei, lang: Bahasa): HalamanSurvei => ({
  lang,
  kode: konteks.kode,
  instansi: {
    nama: konteks.instansi.nama,
    ...(konteks.instansi.aksen === null ? {} : { accent: konteks.instansi.aksen }),
  },
  demo: konteks.instansi.rekaan,
  unit: { nama: konteks.unit.nama, slug: konteks.unit.slug },
})
