import { recognizeBahasa } from '../bahasa.ts'
import { BATAS, type HasilImpor, type JenisImpor } from './hasil.ts'
import { Kumpulan, type Letak, type PertanyaanMentah } from './kumpul.ts'
import { parseXPath, type SyaratMentah } from './syarat.ts'
import { bacaXlsForm, type BarisForm, type BukuForm } from './xlsform-baca.ts'
import { alasanJenis, batasOf, jenisXlsForm, kolomTanpaTempat } from './xlsform-kamus.ts'

/** An XLSForm (as KoboToolbox, ODK and SurveyCTO write it) → the questions that have a place here, and why others have none. */
export async function imporXlsForm(isi: Uint8Array, terpakai: Iterable<string> = []): Promise<HasilImpor> {
  return new PembacaXlsForm(await bacaXlsForm(isi), terpakai).baca()
}

interface Kelompok {
  readonly syarat: SyaratMentah | 'tak_terbaca' | undefined
  readonly berulang: boolean
}

class PembacaXlsForm {
  readonly #buku: BukuForm
  readonly #kumpulan: Kumpulan
  readonly #utama: string
  readonly #choices = new Map<string, BarisForm[]>()
  readonly #kelompok: Kelompok[] = []

  constructor(buku: BukuForm, terpakai: Iterable<string>) {
    this.#buku = buku
    const asked = buku.settings[0]?.sel['default_language'] ?? ''
    this.#utama = recognizeBahasa(asked) ?? 'id'
    this.#kumpulan = new Kumpulan(this.#utama, terpakai)
    for (const row of buku.choices) {
      const list = row.sel['list_name'] ?? row.sel['list name'] ?? ''
      const rows = this.#choices.get(list)
      if (rows) rows.push(row)
      else this.#choices.set(list, [row])
    }
  }

  baca(): HasilImpor {
    this.#kolom()
    const settings = this.#buku.settings[0]
    const judul = settings?.sel['form_title']
    if (judul !== undefined) {
      const at = { letak: `Lembar settings, baris ${settings!.baris}`, nama: 'form_title' }
      this.#kumpulan.nama = this.#kumpulan.teks(at, { [this.#utama]: judul }, BATAS.label)
    }
    for (const row of this.#buku.survey) this.#baris(row)
    if (this.#kelompok.length > 0) {
      this.#kumpulan.ubah(
        { letak: 'Lembar survey', nama: '' },
        'Ada kelompok yang tidak ditutup dengan end_group.',
      )
    }
    return this.#kumpulan.hasil()
  }

  /** Columns whose language is not understood, said once each. */
  #kolom(): void {
    for (const head of this.#buku.kolom) {
      const [name, ...rest] = head.split(/:{1,2}/)
      if (rest.length === 0 || name!.trim().toLowerCase() !== 'label') continue
      const language = rest.join(':')
      if (recognizeBahasa(language) === undefined) {
        this.#kumpulan.tolak(
          { letak: 'Judul kolom', nama: head },
          'Bahasanya tidak dikenal. Tulis kodenya dalam kurung, misalnya label::Jawa (jv).',
        )
      }
    }
  }

  #baris(row: BarisForm): void {
    const at: Letak = {
      letak: `Lembar survey, baris ${row.baris}`,
      nama: row.sel['name'] ?? row.sel['label'] ?? '',
    }
    const [word = '', ...rest] = (row.sel['type'] ?? '').trim().split(/\s+/)
    const type = [word.toLowerCase(), ...rest].join(' ').replace(/^(begin|end) (group|repeat)\b/, '$1_$2')
    if (type === '') return this.#kumpulan.tolak(at, 'Kolom type kosong.')
    if (/^begin_(group|repeat)/.test(type)) return this.#buka(row, at, type.startsWith('begin_repeat'))
    if (/^end_(group|repeat)/.test(type)) {
      if (this.#kelompok.pop() === undefined)
        this.#kumpulan.ubah(at, 'Penutup kelompok tanpa pembuka; diabaikan.')
      return
    }
    if (this.#kelompok.some((k) => k.berulang)) {
      return this.#kumpulan.tolak(at, 'Ada di dalam begin_repeat; pengulangan tidak dikenal di sini.')
    }
    if (Object.values(row.sel).some((text) => text.startsWith('=')))
      return this.#kumpulan.tolak(at, 'Baris ini berisi rumus. Tulis isinya sebagai teks.')
    const jenis = jenisXlsForm(type, row.sel['appearance'] ?? '')
    if (!jenis) return this.#kumpulan.tolak(at, alasanJenis(type, row.sel))
    if (at.nama === '') return this.#kumpulan.tolak(at, 'Kolom name kosong.')
    this.#pertanyaan(row, at, type, jenis)
  }

  #buka(row: BarisForm, at: Letak, berulang: boolean): void {
    this.#kelompok.push({ syarat: syaratOf(row), berulang })
    if (berulang)
      return this.#kumpulan.tolak(at, 'Pengulangan (begin_repeat) tidak dikenal di sini, juga isinya.')
    if (Object.keys(this.#label(row)).length > 0) {
      this.#kumpulan.ubah(at, 'Judul kelompok tidak ikut; pertanyaannya masuk berurutan.')
    }
  }

  #pertanyaan(row: BarisForm, at: Letak, type: string, jenis: JenisImpor): void {
    const isPilihan = jenis === 'pilihan' || jenis === 'pilihan_ganda'
    const q: PertanyaanMentah = {
      ...at,
      jenis,
      teks: this.#label(row),
      petunjuk: this.#label(row, 'hint'),
      ...this.#batas(row, at, jenis),
      wajib: /^(yes|true|true\(\)|1|ya)$/i.test(row.sel['required'] ?? ''),
      ...(isPilihan ? { pilihan: this.#pilihan(at, type) } : {}),
      ...this.#syarat(row),
    }
    for (const [kolom, alasan] of kolomTanpaTempat(row.sel)) {
      this.#kumpulan.ubah({ ...at, nama: `${at.nama}: ${kolom}` }, alasan)
    }
    this.#kumpulan.tambah(q)
  }

  #pilihan(at: Letak, type: string): NonNullable<PertanyaanMentah['pilihan']> {
    const [, list = '', ...more] = type.split(' ')
    const rows = this.#choices.get(list) ?? []
    const options = rows.map((row) => ({
      nilai: row.sel['name'] ?? row.sel['value'] ?? '',
      label: this.#label(row),
    }))
    if (more.join(' ').toLowerCase() !== 'or_other') return options
    this.#kumpulan.ubah(
      at,
      'Pilihan “Lainnya” ikut, tetapi tanpa isian kata sendiri; tambahkan pertanyaan teks bila perlu.',
    )
    return [...options, { nilai: 'other', label: { id: 'Lainnya', en: 'Other' } }]
  }

  #batas(row: BarisForm, at: Letak, jenis: JenisImpor): { batas?: { min?: string; maks?: string } } {
    const text = row.sel['constraint'] ?? ''
    if (text === '') return {}
    const batas = jenis === 'angka' ? batasOf(text) : undefined
    if (batas) return { batas }
    this.#kumpulan.ubah({ ...at, nama: `${at.nama}: constraint` }, 'Batas isian (constraint) tidak ikut.')
    return {}
  }

  #label(row: BarisForm, kolom: 'label' | 'hint' = 'label'): Record<string, string> {
    const texts: Record<string, string> = {}
    for (const [head, text] of Object.entries(row.sel)) {
      if (head === kolom) texts[this.#utama] ??= text
      else if (head.startsWith(`${kolom}::`)) {
        const kode = recognizeBahasa(head.slice(kolom.length + 2))
        if (kode !== undefined) texts[kode] = text
      }
    }
    return texts
  }

  /** Its own condition, or that of the one group around it; two at once is more than one comparison. */
  #syarat(row: BarisForm): { syarat?: SyaratMentah | 'tak_terbaca' } {
    const all = [...this.#kelompok.map((k) => k.syarat), syaratOf(row)].filter((s) => s !== undefined)
    if (all.length === 0) return {}
    return { syarat: all.length === 1 ? all[0]! : 'tak_terbaca' }
  }
}

function syaratOf(row: BarisForm): SyaratMentah | 'tak_terbaca' | undefined {
  const text = row.sel['relevant'] ?? row.sel['relevance'] ?? ''
  return text === '' ? undefined : (parseXPath(text) ?? 'tak_terbaca')
}
