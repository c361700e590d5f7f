import { instruments } from '../app.ts'
import { command } from './command.ts'
import { inPlace } from './place.ts'

const bantuan = `Menghitung ulang setiap angka yang tersimpan atau sudah terbit dari baris-baris aslinya, lalu membandingkan.

  npx sambut hitung-ulang [--json]

Contoh: npx sambut hitung-ulang

Kode keluar: 0 semua cocok, 1 ada selisih (setiap selisih disebut), 2 tidak dapat dihitung.
`

export const run = command({ bantuan, words: [0, 0] }, () =>
  inPlace('terkini', async ({ owner }) => {
    const hasil: { instrumen: string; selisih: readonly string[] }[] = []
    for (const { kode, hitungUlang } of instruments) {
      if (hitungUlang) hasil.push({ instrumen: kode, selisih: await hitungUlang(owner) })
    }
    const selisih = hasil.flatMap((h) => h.selisih)
    const teks =
      selisih.length === 0
        ? `Semua cocok (${hasil.map((h) => h.instrumen).join(', ')}).\n`
        : `Ada ${selisih.length} selisih:\n${selisih.map((s) => `  ${s}`).join('\n')}\n`
    return { teks, data: { cocok: selisih.length === 0, hasil }, code: selisih.length === 0 ? 0 : 1 }
  }),
)
