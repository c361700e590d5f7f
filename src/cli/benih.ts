import { instruments } from '../app.ts'
import { openHouse } from '../app/house.ts'
import { loadDemonstration } from '../app/demonstration.ts'
import { OperatorError } from '../kernel/errors.ts'
import { readConfig } from '../platform/config/index.ts'
import { loadWilayah } from '../registry/index.ts'
import { command } from './command.ts'

const bantuan = `Mengisi basis data kosong dengan kabupaten contoh; seluruh isinya rekaan dan setiap halamannya mengatakan itu.

  npx sambut benih [--json]

Contoh: SAMBUT_DATA=/tmp/coba npx sambut benih

Kode keluar: 0 terisi, 2 tidak dapat (sudah ada instansi sungguhan).
`

export const run = command({ bantuan, words: [0, 0] }, async () => {
  const house = await openHouse(readConfig(), instruments, { shared: true })
  try {
    const demo = await loadDemonstration(house)
    if (!demo)
      throw new OperatorError('Basis data ini sudah berisi instansi sungguhan; contoh tidak dimasukkan.')
    // Here and not in the server that waits for it: reading 91,000 areas takes memory that is never given back.
    await loadWilayah(house.owner)
    const akun = demo.akun.map((a) => `  ${a.surel.padEnd(44)} ${a.jabatan}`)
    const awal = demo.baru ? 'Kabupaten contoh terisi.' : 'Kabupaten contoh sudah ada.'
    const teks = `${[awal, ...akun, `  sandi semua akun contoh: ${demo.sandi}`].join('\n')}\n`
    return { teks, data: { baru: demo.baru, akun: demo.akun, sandi: demo.sandi } }
  } finally {
    await house.close()
  }
})
