import { berkasDitolak } from '../../hitung/galat.ts'
import { canonBahasa } from '../bahasa.ts'
import { BATAS, type HasilImpor } from './hasil.ts'
import { Kumpulan, type Letak, type PertanyaanMentah } from './kumpul.ts'
import { bacaJson, isObyek, listOf, teksOf, type Obyek } from './surveyjs-baca.ts'
import { alasanElemen, bagianTanpaTempat, jenisSurveyJs, sifatTanpaTempat } from './surveyjs-kamus.ts'
import { pilihanSurveyJs } from './surveyjs-pilihan.ts'
import { parseVisibleIf, type SyaratMentah } from './syarat.ts'

/** A SurveyJS form (JSON) → the questions that have a place here, and why others have none. */
export function imporSurveyJs(isi: Uint8Array, terpakai: Iterable<string> = []): HasilImpor {
  return new PembacaSurveyJs(bacaJson(isi), terpakai).baca()
}

type Syarat = SyaratMentah | 'tak_terbaca'

class PembacaSurveyJs {
  readonly #form: Obyek
  readonly #utama: string
  readonly #kumpulan: Kumpulan

  constructor(form: Obyek, terpakai: Iterable<string>) {
    this.#form = form
    // SurveyJS itself takes a file without `locale` for English; here such a file is far more often Indonesian.
    this.#utama = (typeof form['locale'] === 'string' ? canonBahasa(form['locale']) : undefined) ?? 'id'
    this.#kumpulan = new Kumpulan(this.#utama, terpakai)
  }

  baca(): HasilImpor {
    const form = this.#form
    const pages = listOf(form['pages'])
    const loose = [...listOf(form['elements']), ...listOf(form['questions'])]
    if (pages.length === 0 && loose.length === 0) {
      throw berkasDitolak(
        'Berkas JSON ini bukan survei SurveyJS: tidak ada pages atau elements.',
        'This JSON file is no SurveyJS survey: it has neither pages nor elements.',
      )
    }
    const whole: Letak = { letak: 'Formulir', nama: '' }
    if (form['title'] !== undefined) {
      const at = { ...whole, nama: 'title' }
      this.#kumpulan.nama = this.#kumpulan.teks(at, this.#teks(at, form['title']), BATAS.label)
    }
    for (const [part, alasan] of Object.entries(bagianTanpaTempat)) {
      if (form[part] !== undefined) this.#kumpulan.ubah({ ...whole, nama: part }, alasan)
    }
    pages.forEach((page, i) => {
      if (!isObyek(page))
        return this.#kumpulan.tolak({ letak: `Halaman ${i + 1}`, nama: '' }, 'Bukan sebuah halaman.')
      this.#wadah(page, `Halaman ${i + 1}`, [], 'halaman')
    })
    this.#elemen(loose, 'Formulir', [])
    return this.#kumpulan.hasil()
  }

  /** A page or a panel: its questions one after the other, its own title and condition noted or handed down. */
  #wadah(el: Obyek, letak: string, outer: readonly Syarat[], sebutan: 'halaman' | 'panel'): void {
    const at = { letak, nama: nameOf(el) }
    if (el['visible'] === false)
      return this.#kumpulan.tolak(at, `Seluruh ${sebutan} ini tersembunyi di formulir asalnya.`)
    if (el['title'] !== undefined || el['description'] !== undefined) {
      this.#kumpulan.ubah(at, `Judul ${sebutan} tidak ikut; pertanyaannya masuk berurutan.`)
    }
    this.#elemen([...listOf(el['elements']), ...listOf(el['questions'])], letak, [...outer, ...syaratOf(el)])
  }

  #elemen(list: readonly unknown[], letak: string, outer: readonly Syarat[]): void {
    list.forEach((el, i) => {
      const here = `${letak}, elemen ${i + 1}`
      if (!isObyek(el)) return this.#kumpulan.tolak({ letak: here, nama: '' }, 'Bukan sebuah elemen.')
      if (el['type'] === 'panel') return this.#wadah(el, here, outer, 'panel')
      this.#pertanyaan(el, { letak: here, nama: nameOf(el) }, outer)
    })
  }

  #pertanyaan(el: Obyek, at: Letak, outer: readonly Syarat[]): void {
    const jenis = jenisSurveyJs(el)
    const title = el['title'] ?? (el['type'] === 'html' ? el['html'] : el['name'])
    if (!jenis) {
      const teks = teksOf(title, this.#utama).teks
      return this.#kumpulan.tolak(at, alasanElemen(el, teks['id'] ?? teks[this.#utama] ?? ''))
    }
    if (at.nama === '') return this.#kumpulan.tolak(at, 'Elemen tanpa nama (name).')
    if (el['visible'] === false) return this.#kumpulan.tolak(at, 'Tersembunyi di formulir asalnya.')
    const teks = this.#teks(at, title)
    const pilihan =
      jenis === 'pilihan' || jenis === 'pilihan_ganda'
        ? pilihanSurveyJs(
            el,
            (value) => this.#teks(at, value),
            (alasan) => this.#kumpulan.ubah(at, alasan),
          )
        : undefined
    if (typeof pilihan === 'string') return this.#kumpulan.tolak(at, pilihan)
    for (const [sifat, alasan] of sifatTanpaTempat(el)) {
      this.#kumpulan.ubah({ ...at, nama: `${at.nama}: ${sifat}` }, alasan)
    }
    const all = [...outer, ...syaratOf(el)]
    const q: PertanyaanMentah = {
      ...at,
      jenis,
      teks,
      petunjuk: this.#teks(at, el['description']),
      ...(jenis === 'angka' ? batasOf(el) : {}),
      wajib: el['isRequired'] === true,
      ...(pilihan ? { pilihan } : {}),
      ...(all.length === 0 ? {} : { syarat: all.length === 1 ? all[0]! : 'tak_terbaca' }),
    }
    this.#kumpulan.tambah(q)
  }

  #teks(at: Letak, value: unknown): Record<string, string> {
    const { teks, asing } = teksOf(value, this.#utama)
    for (const key of asing) {
      this.#kumpulan.ubah(at, `Teks berbahasa “${key.slice(0, 20)}” tidak ikut: bahasanya tidak dikenal.`)
    }
    return teks
  }
}

function batasOf(el: Obyek): { batas?: { min?: string; maks?: string } } {
  const limit = (value: unknown): string | undefined => {
    const text = typeof value === 'number' || typeof value === 'string' ? String(value) : ''
    return /^-?\d{1,9}(\.\d{1,6})?$/.test(text) ? text : undefined
  }
  const [min, maks] = [limit(el['min']), limit(el['max'])]
  if (min === undefined && maks === undefined) return {}
  return { batas: { ...(min === undefined ? {} : { min }), ...(maks === undefined ? {} : { maks }) } }
}

const nameOf = (el: Obyek): string => (typeof el['name'] === 'string' ? el['name'] : '')

function syaratOf(el: Obyek): Syarat[] {
  const text = el['visibleIf']
  if (text === undefined || text === '') return []
  return [(typeof text === 'string' ? parseVisibleIf(text) : undefined) ?? 'tak_terbaca']
}
