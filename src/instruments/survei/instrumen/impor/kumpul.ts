import {
  BATAS,
  type CatatanImpor,
  type HasilImpor,
  type JenisImpor,
  type PertanyaanImpor,
  type SyaratImpor,
  type TeksImpor,
} from './hasil.ts'
import type { SyaratMentah } from './syarat.ts'

/** Where in the file something stands, and what it is called there. */
export interface Letak {
  readonly letak: string
  readonly nama: string
}

export interface PertanyaanMentah extends Letak {
  readonly jenis: JenisImpor
  /** Texts by language; may lack Indonesian. */
  readonly teks: Readonly<Record<string, string>>
  readonly petunjuk?: Readonly<Record<string, string>>
  readonly batas?: { readonly min?: string; readonly maks?: string }
  readonly wajib: boolean
  readonly pilihan?: readonly { readonly nilai: string; readonly label: Readonly<Record<string, string>> }[]
  /** Its condition; `tak_terbaca` when the file has one that is not of the simple kind. */
  readonly syarat?: SyaratMentah | 'tak_terbaca'
}

/** Gathers what a file brings, one question after the other, and writes down whatever does not come in as it was. */
export class Kumpulan {
  readonly #pertanyaan: PertanyaanImpor[] = []
  readonly #catatan: CatatanImpor[] = []
  readonly #byNama = new Map<string, PertanyaanImpor>()
  /** By question: the file's value of an option → ours. */
  readonly #nilai = new Map<string, ReadonlyMap<string, string>>()
  readonly #kunci: Set<string>
  readonly #bahasa = new Set<string>(['id'])
  readonly #tanpaId: (Letak & { readonly text: string })[] = []
  #adaId = false
  readonly #utama: string
  nama: TeksImpor | undefined

  /** `utama`: the language that stands in where Indonesian is missing; `terpakai`: keys the form has already. */
  constructor(utama: string, terpakai: Iterable<string> = []) {
    this.#utama = utama
    this.#kunci = new Set(terpakai)
  }

  tolak(at: Letak, alasan: string): void {
    this.#catat(at, alasan, 'ditolak')
  }

  ubah(at: Letak, alasan: string): void {
    this.#catat(at, alasan, 'diubah')
  }

  /** A text with Indonesian in it: its own, or for the time being that of the file's main language. */
  teks(at: Letak, mentah: Readonly<Record<string, string>>, batas: number): TeksImpor | undefined {
    const texts = Object.entries(mentah).flatMap(([kode, text]) => {
      const trimmed = text.replaceAll(/\s+/g, ' ').trim()
      return trimmed === '' ? [] : [[kode, trimmed] as const]
    })
    if (texts.length === 0) return undefined
    const longest = Math.max(...texts.map(([, text]) => text.length))
    if (longest > batas) {
      this.tolak(at, `Teksnya ${longest} huruf; paling banyak ${batas}.`)
      return undefined
    }
    for (const [kode] of texts) this.#bahasa.add(kode)
    const all: Record<string, string> = Object.fromEntries(texts)
    const id = all['id'] ?? all[this.#utama] ?? texts[0]![1]
    if (all['id'] === undefined) this.#tanpaId.push({ ...at, text: ringkas(id) })
    else this.#adaId = true
    return { ...all, id }
  }

  tambah(q: PertanyaanMentah): void {
    if (this.#pertanyaan.length >= BATAS.pertanyaan) {
      return this.tolak(
        q,
        `Sudah ${BATAS.pertanyaan} pertanyaan; lebih dari itu tidak akan selesai diisi orang.`,
      )
    }
    if (this.#byNama.has(q.nama))
      return this.tolak(q, `Nama “${ringkas(q.nama)}” sudah dipakai pertanyaan lain.`)
    const before = this.#catatan.length
    const teks = this.teks(q, q.teks, BATAS.teks)
    if (!teks) {
      if (this.#catatan.length === before) this.tolak(q, 'Pertanyaan ini tidak mempunyai teks.')
      return
    }
    const pilihan = q.jenis === 'pilihan' || q.jenis === 'pilihan_ganda' ? this.#pilihan(q) : undefined
    if (pilihan === 'ditolak') return
    const syarat = q.syarat === undefined ? undefined : this.#syarat(q, q.syarat)
    const question: PertanyaanImpor = {
      kunci: this.#kunciBaru(q.nama),
      jenis: q.jenis,
      teks,
      ...this.#petunjuk(q),
      ...(q.batas ? { batas: q.batas } : {}),
      // Somebody for whom it was never meant must not be forced to answer it.
      wajib: q.wajib && syarat !== 'ditolak',
      ...(pilihan ? { pilihan } : {}),
      ...(syarat !== undefined && syarat !== 'ditolak' ? { tampilJika: syarat } : {}),
    }
    this.#pertanyaan.push(question)
    this.#byNama.set(q.nama, question)
  }

  hasil(): HasilImpor {
    const nTanpa = this.#tanpaId.length
    if (nTanpa > 0 && !this.#adaId) {
      const alasan = `Tidak ada teks bahasa Indonesia di berkas ini; sementara dipakai bahasa lainnya untuk ${nTanpa} teks. Terjemahkan di penyusun.`
      this.ubah({ letak: 'Berkas', nama: '' }, alasan)
    } else {
      for (const { text, ...at } of this.#tanpaId)
        this.ubah(
          at,
          `Tidak ada teks bahasa Indonesia; sementara dipakai “${text}”. Terjemahkan di penyusun.`,
        )
    }
    return {
      nama: this.nama,
      bahasa: [...this.#bahasa],
      pertanyaan: this.#pertanyaan,
      catatan: this.#catatan,
    }
  }

  #catat({ letak, nama }: Letak, alasan: string, tindakan: CatatanImpor['tindakan']): void {
    if (this.#catatan.length > BATAS.catatan) return
    this.#catatan.push(
      this.#catatan.length === BATAS.catatan
        ? { letak: 'Berkas', nama: '', alasan: 'Masih ada catatan lain yang tidak dimuat.', tindakan }
        : { letak, nama: ringkas(nama), alasan, tindakan },
    )
  }

  /** A hint that is too long is left out, the question stays. */
  #petunjuk(q: PertanyaanMentah): { petunjuk?: TeksImpor } {
    if (!q.petunjuk || Object.keys(q.petunjuk).length === 0) return {}
    const petunjuk = this.teks({ letak: q.letak, nama: `${q.nama}: petunjuk` }, q.petunjuk, BATAS.teks)
    return petunjuk ? { petunjuk } : {}
  }

  #pilihan(q: PertanyaanMentah): PertanyaanImpor['pilihan'] | 'ditolak' {
    const list = q.pilihan ?? []
    const reject = (alasan: string): 'ditolak' => {
      this.tolak(q, alasan)
      return 'ditolak'
    }
    if (list.length < 2) return reject('Pilihan jawabannya kurang dari dua.')
    if (list.length > BATAS.pilihan)
      return reject(`Pilihan jawabannya ${list.length}; paling banyak ${BATAS.pilihan}.`)
    const seen = new Map<string, string>()
    const taken: { nilai: string; label: TeksImpor }[] = []
    for (const p of list) {
      const at = { letak: q.letak, nama: `${q.nama}: ${p.nilai}` }
      const asal = p.nilai.trim()
      if (asal === '') return reject('Ada pilihan tanpa nilai.')
      if (seen.has(asal)) return reject(`Nilai “${ringkas(asal)}” dipakai dua pilihan.`)
      const nilai = kodePilihan(asal, new Set(seen.values()))
      seen.set(asal, nilai)
      const label = this.teks(at, Object.keys(p.label).length === 0 ? { id: asal } : p.label, BATAS.label)
      if (!label) return reject('Ada pilihan tanpa teks atau berteks terlalu panjang.')
      taken.push({ nilai, label })
    }
    this.#nilai.set(q.nama, seen)
    return taken
  }

  #syarat(q: PertanyaanMentah, syarat: SyaratMentah | 'tak_terbaca'): SyaratImpor | 'ditolak' {
    const reject = (alasan: string): 'ditolak' => {
      this.ubah(q, `${alasan} Pertanyaan ini akan selalu tampil${q.wajib ? ' dan tidak wajib diisi' : ''}.`)
      return 'ditolak'
    }
    if (syarat === 'tak_terbaca') {
      return reject('Syarat tampilnya lebih rumit daripada satu perbandingan dengan satu nilai.')
    }
    const source = this.#byNama.get(syarat.sumber)
    if (!source)
      return reject(
        `Syarat tampilnya menunjuk “${ringkas(syarat.sumber)}”, yang tidak ikut masuk sebelum ini.`,
      )
    const known = this.#nilai.get(syarat.sumber)
    const rule = simplify(
      known ? { ...syarat, nilai: known.get(syarat.nilai) ?? syarat.nilai } : syarat,
      source,
    )
    if (typeof rule === 'string') return reject(rule)
    return { pertanyaan: source.kunci, ...rule }
  }

  /** `Q1. Media` → `q1_media`; a second one gets a number. */
  #kunciBaru(nama: string): string {
    const bare = nama
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '_')
      .replaceAll(/^_+|_+$/g, '')
    const base = (/^[a-z]/.test(bare) ? bare : `p_${bare}`).slice(0, 32).replace(/_+$/, '')
    let kunci = base
    for (let n = 2; this.#kunci.has(kunci); n++) kunci = `${base}_${n}`
    this.#kunci.add(kunci)
    return kunci
  }
}

/** `Sangat puas!` → `Sangat_puas`: what is stored for an option is a code, its words may change. */
function kodePilihan(asal: string, taken: ReadonlySet<string>): string {
  const base =
    asal
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^a-zA-Z0-9_-]+/g, '_')
      .replaceAll(/^_+|_+$/g, '')
      .slice(0, BATAS.nilai - 4) || 'pilihan'
  let kode = base
  for (let n = 2; taken.has(kode); n++) kode = `${base}_${n}`
  return kode
}

/** The condition in our five operators, or the reason why it cannot be said in them. */
function simplify(
  s: SyaratMentah,
  source: PertanyaanImpor,
): Pick<SyaratImpor, 'operator' | 'nilai'> | string {
  const { operator, nilai } = s
  if (source.pilihan && !source.pilihan.some((p) => p.nilai === nilai)) {
    return `Syarat tampilnya memakai nilai “${ringkas(nilai)}”, yang tidak ada pada pilihan pertanyaan itu.`
  }
  if (source.jenis === 'pilihan_ganda' && operator !== 'memuat') {
    return 'Syarat tampilnya membandingkan pertanyaan berjawaban banyak; yang dikenal hanya “memuat”.'
  }
  // One answer that contains the value is that value.
  if (operator === 'memuat' && source.jenis === 'pilihan') return { operator: 'sama', nilai }
  if (operator === 'sama' || operator === 'tidak_sama' || operator === 'memuat') return { operator, nilai }
  if (source.jenis !== 'angka') return 'Syarat tampilnya membandingkan besar jawaban yang bukan angka.'
  if (!/^-?\d+(\.\d+)?$/.test(nilai)) return `Syarat tampilnya memakai “${ringkas(nilai)}”, bukan angka.`
  if (operator === 'kurang' || operator === 'lebih') return { operator, nilai }
  return 'Syarat tampilnya memakai “paling sedikit” atau “paling banyak”; yang dikenal “lebih dari” dan “kurang dari”.'
}

export function ringkas(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  return flat.length <= 60 ? flat : `${flat.slice(0, 57)}…`
}
