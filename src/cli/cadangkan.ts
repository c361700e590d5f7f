import { backupTo } from '../platform/db/backup.ts'
import { command } from './command.ts'
import { progressBar } from './io.ts'
import { inPlace } from './place.ts'
import { versi } from './versi.ts'

const bantuan = `Mencadangkan basis data dan berkas ke sebuah folder baru, selagi Sambut tetap melayani.

  npx sambut cadangkan FOLDER [--json]

Isinya satu saat yang sama dari semua tabel, semua berkas, dan manifest.json dengan jumlah baris serta sidik SHA-256.
Dapat dipulihkan ke PostgreSQL 15 atau lebih baru mana pun. Kunci utama (SAMBUT_KUNCI atau berkas kunci-utama di folder
data) tidak ikut: simpan di tempat lain, sebab tanpanya data yang disandikan tidak terbaca.

Contoh: npx sambut cadangkan /srv/cadangan/$(date +%F)

Kode keluar: 0 selesai, 2 tidak dapat (alasannya disebut, tidak ada yang tertulis setengah).
`

export const run = command({ bantuan, words: [1, 1] }, ({ words }, io) =>
  inPlace('ada', async ({ url, files, kunci }) => {
    const progress = progressBar(io, 'Mencadangkan')
    const dir = words[0]!
    const manifest = await backupTo({
      url,
      files,
      dir,
      sambut: versi,
      sidikKunci: kunci().sidik,
      onProgress: progress.at,
    }).finally(progress.clear)
    const baris = manifest.tabel.reduce((sum, t) => sum + t.baris, 0)
    const data = {
      folder: dir,
      tabel: manifest.tabel.length,
      baris,
      berkas: manifest.berkas.length,
      pekerjaan: manifest.pekerjaan.jumlah,
    }
    const teks = `Tercadangkan di ${dir}: ${data.tabel} tabel, ${baris} baris, ${data.berkas} berkas.\n`
    return { teks, data }
  }),
)
