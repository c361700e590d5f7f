import { closeSync, openSync, writeSync } from 'node:fs'

/** A small seeded generator (mulberry32): the same file on every machine. */
export function acak(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const pilih = <T>(next: () => number, list: readonly T[]): T => list[Math.floor(next() * list.length)]!
const dua = (n: number): string => String(n).padStart(2, '0')

/** Respondents as offices export them: nine answers that hang together per person, six fields, a remark now and then. */
export function tulisCsv(path: string, n: number, seed = 7): void {
  const next = acak(seed)
  const file = openSync(path, 'w')
  let text =
    'tanggal,jenis_kelamin,usia,pendidikan,pekerjaan,layanan,persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,sarana,pengaduan,saran\n'
  for (let i = 0; i < n; i++) {
    const puas = next() * 1.5 + 2.2
    const nilai = Array.from({ length: 9 }, () =>
      Math.min(4, Math.max(1, Math.round(puas + next() * 2 - 0.8))),
    )
    const saran = pilih(next, ['', '', '', 'Terima kasih', '"Antre lama, tolong ditambah loketnya"'])
    text += `2026-${dua(1 + Math.floor(next() * 12))}-${dua(1 + Math.floor(next() * 28))},${pilih(next, ['L', 'P'])},${17 + Math.floor(next() * 53)},`
    text += `${pilih(next, ['SD', 'SMP', 'SMA', 'S1', 'S2'])},${pilih(next, ['PNS', 'SWASTA', 'WIRAUSAHA', 'LAINNYA'])},`
    text += `${pilih(next, ['KTP-el', 'Kartu Keluarga', 'Akta kelahiran', 'Pindah datang'])},${nilai.join(',')},${saran}\n`
    if (text.length > 1 << 16) {
      writeSync(file, text)
      text = ''
    }
  }
  writeSync(file, text)
  closeSync(file)
}
