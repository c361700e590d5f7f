import { instruments } from '../../../src/app.ts'
import { openHouse } from '../../../src/app/house.ts'
import { newId } from '../../../src/kernel/ids.ts'
import { readConfig } from '../../../src/platform/config/index.ts'
import { createInstansi, createPejabat } from '../../../src/registry/index.ts'

/** A second instansi beside the one of a server that is running, with somebody who manages its complaints: folder, name, mail, password. */
const [dataDir, nama, surel, sandi] = process.argv.slice(2) as [string, string, string, string]
const house = await openHouse(readConfig({ SAMBUT_DATA: dataDir }), instruments, { shared: true })
try {
  const sistem = { kind: 'sistem', instansiId: newId(), nama: 'uji' } as const
  const akun = await house.masuk.createAkun({ surel, nama: 'Dewi Anggraini', sandi, wajibGanti: false })
  await house.deps.db.write({ instansiId: sistem.instansiId }, async (trx) => {
    await createInstansi(trx, sistem, { nama, jenis: 'provinsi' })
    await createPejabat(trx, sistem, {
      akunId: akun.id,
      nama: 'Dewi Anggraini',
      jabatan: 'Pengelola Pengaduan',
      surel,
      penugasan: [{ peran: 'pengelola_pengaduan', unitId: null }],
    })
  })
} finally {
  await house.close()
}
