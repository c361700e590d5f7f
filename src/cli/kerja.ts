import { once } from 'node:events'
import { instruments } from '../app.ts'
import { openHouse } from '../app/house.ts'
import { readConfig } from '../platform/config/index.ts'
import { command } from './command.ts'

const bantuan = `Menjalankan pekerjaan latar (laporan, pengingat, jadwal) dalam proses tersendiri, di samping atau di mesin lain dari
Sambut yang melayani. npm start sudah mengerjakannya sendiri; perintah ini untuk pemasangan besar. Berhenti dengan Ctrl-C.

  npx sambut kerja

Contoh: DATABASE_URL=postgres://sambut@db/sambut npx sambut kerja

Kode keluar: 0 dihentikan dengan baik, 2 tidak dapat dimulai.
`

export const run = command({ bantuan, words: [0, 0] }, async (_args, io) => {
  const house = await openHouse(readConfig(), instruments, { shared: true })
  try {
    await house.jobs.work(house.deps)
    io.err('Bekerja. Ctrl-C untuk berhenti.\n')
    // Signals alone do not keep a process running.
    const alive = setInterval(() => undefined, 60_000)
    await Promise.race(['SIGTERM', 'SIGINT', 'SIGHUP'].map((signal) => once(process, signal)))
    clearInterval(alive)
  } finally {
    await house.close()
  }
  return { teks: '', data: {} }
})
