import { compare, isEqual, parseDecimal, ratio, sum } from '../../../kernel/angka.ts'
import type { Instrumen } from '../instrumen-tipe.ts'
import type { CacatInstrumen } from './cacat.ts'
import { computeTimbangan, R_MAKS, rentangIndeks } from './bobot.ts'
import { findPecahan } from './pecahan.ts'
import { checkTambahan } from './periksa-tambahan.ts'

export type { CacatInstrumen }

export const KUNCI = /^[a-z][a-z0-9_]{0,39}$/
/** Names a form, a file or a stored row already uses for something else. */
export const kunciTerpakai: ReadonlySet<string> = new Set(
  (
    'periode kunci bahasa aksi saran layanan jenis_kelamin usia pendidikan pekerjaan tanggal saluran urut bertanda ' +
    'kumpulan kirim ulang undangan loket mulai durasi constructor prototype __proto__'
  ).split(' '),
)

/** Everything wrong at once; empty when the instrument may be used. */
export function checkInstrumen(i: Instrumen): CacatInstrumen[] {
  const dasar = [...checkSkala(i), ...checkKunci(i), ...checkUnsur(i), ...checkPertanyaan(i)]
  const lanjut = dasar.length > 0 ? [] : [...checkKonversi(i), ...checkKategori(i), ...checkBesar(i)]
  return [...dasar, ...lanjut, ...checkTambahan(i)]
}

function checkSkala({ skala }: Instrumen): CacatInstrumen[] {
  const { min, max } = skala
  return Number.isInteger(min) && Number.isInteger(max) && min >= 0 && max > min && max <= 10
    ? []
    : [
        {
          di: 'skala',
          pesan: 'Skala harus dua bilangan bulat dari 0 sampai 10, yang pertama lebih kecil.',
        },
      ]
}

/** The key of a question may be the key of its own unsur (SKM), and of nothing else. */
function checkKunci(i: Instrumen): CacatInstrumen[] {
  const list = [
    ...i.unsur.map((u) => ({ di: `unsur.${u.kunci}`, kunci: u.kunci, kelas: 'unsur' })),
    ...i.pertanyaan.map((p) => ({ di: `pertanyaan.${p.kunci}`, kunci: p.kunci, kelas: 'tanya' })),
    ...i.tambahan.map((t) => ({ di: `tambahan.${t.kunci}`, kunci: t.kunci, kelas: 'tanya' })),
  ]
  const seen = new Set<string>()
  return list.flatMap(({ di, kunci, kelas }) => {
    const twice = seen.has(`${kelas}/${kunci}`)
    seen.add(`${kelas}/${kunci}`)
    if (!KUNCI.test(kunci))
      return [{ di, pesan: `Kunci "${kunci}" harus huruf kecil, angka, atau garis bawah, paling banyak 40.` }]
    if (kunciTerpakai.has(kunci))
      return [{ di, pesan: `Kunci "${kunci}" sudah dipakai formulir untuk hal lain.` }]
    return twice ? [{ di, pesan: `Kunci "${kunci}" dipakai dua kali.` }] : []
  })
}

function checkUnsur(i: Instrumen): CacatInstrumen[] {
  if (i.unsur.length === 0) return [{ di: 'unsur', pesan: 'Tambahkan paling sedikit satu unsur.' }]
  const found: CacatInstrumen[] = []
  for (const u of i.unsur) {
    const bobot = findPecahan(u.bobot)
    if (u.nama.id.trim() === '') found.push({ di: `unsur.${u.kunci}`, pesan: 'Unsur belum bernama.' })
    if (!bobot || bobot.n === 0n)
      found.push({
        di: `unsur.${u.kunci}`,
        pesan: `Bobot "${u.bobot}" harus pecahan lebih dari nol, misalnya 1/9.`,
      })
    if (!i.pertanyaan.some((p) => p.unsur === u.kunci))
      found.push({ di: `unsur.${u.kunci}`, pesan: `Unsur ${u.nama.id} belum punya pertanyaan.` })
  }
  if (found.length > 0) return found
  const total = sum(i.unsur.map((u) => findPecahan(u.bobot)!))
  if (isEqual(total, ratio(1))) return []
  return [{ di: 'unsur', pesan: `Jumlah semua bobot harus tepat 1, sekarang ${total.n}/${total.d}.` }]
}

function checkPertanyaan(i: Instrumen): CacatInstrumen[] {
  const nilai = Array.from({ length: Math.max(0, i.skala.max - i.skala.min + 1) }, (_, k) => i.skala.min + k)
  return i.pertanyaan.flatMap((p) => {
    const di = `pertanyaan.${p.kunci}`
    const found: CacatInstrumen[] = []
    if (p.teks.id.trim() === '') found.push({ di, pesan: 'Pertanyaan belum ditulis.' })
    if (!i.unsur.some((u) => u.kunci === p.unsur))
      found.push({ di, pesan: `Pertanyaan ini milik unsur "${p.unsur}", yang tidak ada.` })
    if (p.pilihan.map((x) => x.nilai).join() !== nilai.join())
      found.push({
        di,
        pesan: `Pilihan jawabannya harus ${nilai.join(', ')}: satu untuk setiap nilai skala, berurutan.`,
      })
    else if (p.pilihan.some((x) => x.label.id.trim() === ''))
      found.push({ di, pesan: 'Setiap pilihan jawaban perlu kata-kata, bukan hanya angka.' })
    return found
  })
}

function checkKonversi(i: Instrumen): CacatInstrumen[] {
  const all = [i.konversi.kali, ...(i.konversi.pilihan ?? []).map((p) => p.kali)]
  if (all.some((k) => (findPecahan(k)?.n ?? 0n) === 0n))
    return [{ di: 'konversi', pesan: 'Pengali indeks harus bilangan atau pecahan lebih dari nol.' }]
  return []
}

function checkKategori(i: Instrumen): CacatInstrumen[] {
  if (i.kategori.length === 0) return []
  const di = 'kategori'
  const mulai = i.kategori.map((k) => (/^\d{1,4}(\.\d{1,2})?$/.test(k.mulai) ? parseDecimal(k.mulai) : null))
  if (mulai.some((m) => m === null))
    return [{ di, pesan: 'Batas bawah kategori ditulis sebagai angka dengan paling banyak dua desimal.' }]
  const turun = mulai.every((m, k) => k === 0 || compare(mulai[k - 1]!, m!) > 0)
  const { min, maks } = rentangIndeks(i)
  if (!turun) return [{ di, pesan: 'Kategori diurutkan dari yang tertinggi, tanpa batas yang sama.' }]
  if (compare(mulai.at(-1)!, min) > 0 || compare(mulai[0]!, maks) > 0)
    return [
      {
        di,
        pesan:
          'Kategori terendah harus mencakup nilai indeks terkecil, dan tidak ada yang di atas nilai terbesar.',
      },
    ]
  if (i.kategori.some((k) => k.kode.trim() === '' || k.label.id.trim() === ''))
    return [{ di, pesan: 'Setiap kategori perlu kode dan sebutan.' }]
  return new Set(i.kategori.map((k) => k.kode)).size === i.kategori.length
    ? []
    : [{ di, pesan: 'Kode kategori dipakai dua kali.' }]
}

/** Beyond this the sums of squares of a very large survey would no longer be exact. */
function checkBesar(i: Instrumen): CacatInstrumen[] {
  const { penyebut } = computeTimbangan(i)
  return penyebut * i.skala.max <= R_MAKS
    ? []
    : [
        {
          di: 'unsur',
          pesan: `Bobot-bobot ini tidak dapat dihitung tepat bersama (penyebut bersamanya ${penyebut}). Pakai pecahan yang lebih sederhana.`,
        },
      ]
}
