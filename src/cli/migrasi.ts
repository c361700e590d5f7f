import { migrations } from '../migrations.ts'
import { migrateToLatest } from '../platform/db/migrate.ts'
import { command } from './command.ts'
import { inPlace } from './place.ts'

const bantuan = `Membawa susunan basis data ke versi Sambut yang terpasang. npm start melakukannya sendiri; perintah ini untuk
pemasangan yang memisahkan keduanya. Aman dijalankan berulang dan bersamaan.

  npx sambut migrasi [--json]

Contoh: DATABASE_URL=postgres://sambut@db/sambut npx sambut migrasi

Kode keluar: 0 selesai, 2 tidak dapat.
`

export const run = command({ bantuan, words: [0, 0] }, () =>
  inPlace('baru', async ({ owner }) => {
    const langkah = await migrateToLatest(owner, migrations)
    const teks = langkah.length === 0 ? 'Basis data sudah terkini.\n' : `Diterapkan: ${langkah.join(', ')}.\n`
    return { teks, data: { langkah } }
  }),
)
