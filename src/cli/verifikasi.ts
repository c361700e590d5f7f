import { existsSync } from 'node:fs'
import { OperatorError } from '../kernel/errors.ts'
import { verifyChain, verifyFile, type HasilVerifikasi } from '../platform/audit/index.ts'
import { command } from './command.ts'
import { inPlace } from './place.ts'
import { verifyTerbitan } from './verifikasi-terbitan.ts'

const bantuan = `Memeriksa rantai catatan audit: setiap baris terikat pada baris sebelumnya, sehingga baris yang diubah, disisipkan
atau dihapus kelihatan.

  npx sambut verifikasi [FILE] [--json]

Tanpa FILE yang diperiksa basis data; dengan FILE, berkas ekspor audit, data.json sebuah terbitan SKM, atau JSON berita acara
forum, tanpa server. Terbitan diperiksa hash-nya, dan setiap angkanya dihitung ulang dari jumlah nilainya; berita acara diperiksa hash-nya.

Contoh: npx sambut verifikasi audit-kabupaten.jsonl

Kode keluar: 0 utuh, 1 ada yang tidak beres, 2 tidak dapat diperiksa.
`

export const run = command({ bantuan, words: [0, 1] }, async ({ words: [file] }) => {
  if (file !== undefined && !existsSync(file)) throw new OperatorError(`Berkas ${file} tidak ada.`)
  const terbitan = file === undefined ? undefined : verifyTerbitan(file)
  if (terbitan) return terbitan
  const hasil =
    file === undefined ? await inPlace('terkini', ({ owner }) => verifyChain(owner)) : await verifyFile(file)
  return { teks: tampilkan(hasil), data: hasil, code: hasil.masalah.length === 0 ? 0 : 1 }
})

function tampilkan({ rantai, masalah }: HasilVerifikasi): string {
  const baris = rantai.reduce((sum, r) => sum + r.jumlah, 0)
  if (masalah.length === 0) {
    const ujung = rantai.map((r) => `  ${r.instansiId}  ${r.jumlah} baris, ujung ${r.ujung}`)
    return `${[`Utuh: ${rantai.length} rantai, ${baris} baris.`, ...ujung].join('\n')}\n`
  }
  const daftar = masalah.map((m) => `  ${m.instansiId} baris ${m.urut}: ${m.pesan}`)
  return `${[`Tidak utuh: ${masalah.length} masalah pada ${baris} baris.`, ...daftar].join('\n')}\n`
}
