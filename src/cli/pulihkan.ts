import { instruments } from '../app.ts'
import { migrations } from '../migrations.ts'
import { readManifest, restoreFrom, type Manifest } from '../platform/db/backup.ts'
import { ensureRoles } from '../platform/db/migrate.ts'
import { startJobs } from '../platform/jobs/index.ts'
import { createLog } from '../platform/log/index.ts'
import { command } from './command.ts'
import { progressBar } from './io.ts'
import { inPlace, type Place } from './place.ts'

const bantuan = `Memulihkan cadangan ke tempat yang kosong: folder data baru, atau basis data baru dengan DATABASE_URL.

  npx sambut pulihkan FOLDER [--json]

Semua berkas cadangan diperiksa sebelum apa pun disentuh, dan semua tabel diperiksa sesudahnya. Bila satu saja tidak cocok,
tempat tujuan tetap kosong.

Contoh: SAMBUT_DATA=/srv/sambut-baru npx sambut pulihkan /srv/cadangan/2026-11-21

Kode keluar: 0 selesai, 2 tidak dapat (setiap alasan disebut).
`

export const run = command({ bantuan, words: [1, 1] }, async ({ words }, io) => {
  const dir = words[0]!
  // A folder that is no backup must not leave a new, empty database behind.
  await readManifest(dir)
  const progress = progressBar(io, 'Memulihkan')
  return inPlace('baru', async (place) => {
    const manifest = await restore(place, dir, progress.at).finally(progress.clear)
    const baris = manifest.tabel.reduce((sum, t) => sum + t.baris, 0)
    const kunciSama = place.findKunci()?.sidik === manifest.sidikKunci
    const data = {
      tabel: manifest.tabel.length,
      baris,
      berkas: manifest.berkas.length,
      dibuat: manifest.dibuat,
      kunciSama,
    }
    const teks = `Dipulihkan dari ${dir}: ${data.tabel} tabel, ${baris} baris, ${data.berkas} berkas, semuanya cocok.\n`
    return { teks: kunciSama ? teks : teks + KUNCI_LAIN, data }
  })
})

const KUNCI_LAIN = `
Perhatian: kunci utama saat cadangan dibuat tidak ada di tempat ini. Salin berkas kunci-utama dari folder data yang lama
(atau pakai SAMBUT_KUNCI yang sama) sebelum Sambut dijalankan; tanpanya data yang disandikan tidak terbaca.
`

async function restore(
  { url, files, owner }: Place,
  dir: string,
  onProgress: (done: number, total: number) => void,
): Promise<Manifest> {
  // Roles belong to the server, not to the backup; the queue grants them their part.
  await ensureRoles(owner)
  const definitions = instruments.flatMap((i) => i.jobs ?? [])
  const jobs = await startJobs({ url, definitions, log: createLog('silent') })
  try {
    return await restoreFrom({ url, files, dir, migrations, putJobs: jobs.putBack, onProgress })
  } finally {
    await jobs.stop()
  }
}
