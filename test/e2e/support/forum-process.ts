import { instruments } from '../../../src/app.ts'
import { openHouse } from '../../../src/app/house.ts'
import { readConfig } from '../../../src/platform/config/index.ts'
import { findInstansi, listInstansi, listUnit, putAlamat } from '../../../src/registry/index.ts'
import { buildForum } from '../../support/forum.ts'

/** A forum of Disdukcapil under way, with three people in the room, in the house of a running server: folder → its id and slug. */
const [dataDir] = process.argv.slice(2) as [string]
const house = await openHouse(readConfig({ SAMBUT_DATA: dataDir }), instruments, { shared: true })
try {
  const { db } = house.deps
  const [pertama] = await db.read({ instansiId: null }, listInstansi)
  const scope = { instansiId: pertama!.id }
  const { instansi, unit } = await db.read(scope, async (d) => ({
    instansi: (await findInstansi(d, scope.instansiId))!,
    unit: (await listUnit(d)).find((u) => u.slug === 'disdukcapil')!,
  }))
  const hariIni = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  const forum = await buildForum(
    db,
    house.deps,
    { instansi, puskesmas: unit },
    {
      tema: 'Antrean dan kejelasan syarat',
      tanggal: hariIni,
      agenda: ['Waktu pelayanan', 'Kejelasan syarat'],
      hadir: [
        { nama: 'Siti Aminah', telepon: '+6281234567890', jenisKelamin: 'P', lembaga: 'Posyandu Melati' },
        { nama: 'Dr. Ratna Dewi', kelompok: 'ahli', jenisKelamin: 'P', jabatan: 'Dosen' },
        {
          nama: 'Tono',
          kelompok: 'media',
          jenisKelamin: 'L',
          lembaga: 'Radio Lembah',
          surel: 'tono@radio.example',
        },
      ],
    },
  )
  await db.write(scope, (trx) =>
    putAlamat(trx, {
      alamat: `forum/${forum.slug}`,
      instansiId: scope.instansiId,
      jenis: 'forum',
      sasaranId: forum.id,
    }),
  )
  process.stdout.write(JSON.stringify({ id: forum.id, slug: forum.slug }))
} finally {
  await house.close()
}
