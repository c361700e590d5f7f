import type { Actor } from '../../../kernel/actor.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { jamOf, loadAlat, toKepala } from '../jam/hitung.ts'
import { enqueueKabar, type BolehKabar } from '../kabar/jobs.ts'
import type { Klasifikasi } from '../jam/rules.ts'
import type { Pengaduan } from '../rules.ts'
import { insertPeristiwa, listPeristiwa, setKepala } from '../store.ts'
import { kedudukanLapor } from '../status/riwayat.ts'
import { nextKedudukan, type Status } from '../status/rules.ts'
import { tarikKonsep } from '../tanggapan/store.ts'

/** What another system says of a complaint that is also there. */
export interface KabarLuar {
  readonly status: Status
  /** Its own words for it. */
  readonly lapor: string
  readonly klasifikasi?: Klasifikasi | null
  readonly unitId?: string | null
  readonly alasan?: string
}

/**
 * Takes over where another system says the complaint stands. Beside `actOn` the only way to move one: LAPOR! moved it already,
 * along its own roads, and tells the state without its day.
 */
export async function selaraskan(
  trx: Trx,
  deps: Pick<Deps, 'now'> & BolehKabar,
  actor: Actor,
  p: Pengaduan,
  kabar: KabarLuar,
): Promise<void> {
  const lalu = await listPeristiwa(trx, p.id)
  const peristiwa = {
    urutan: p.urutan + 1,
    aksi: 'selaraskan',
    pelaku: 'sistem',
    orangId: actor.kind === 'pejabat' ? actor.id : null,
    at: deps.now(),
    data: {
      status: kabar.status,
      lapor: kabar.lapor,
      tanpaTanggal: true,
      ...(kabar.klasifikasi && { klasifikasi: kabar.klasifikasi }),
      ...(kabar.unitId && { unitId: kabar.unitId }),
      ...(kabar.alasan && { alasan: kabar.alasan }),
    },
  } as const
  await insertPeristiwa(trx, { instansiId: p.instansiId, pengaduanId: p.id }, peristiwa)
  const jam = jamOf([...lalu, peristiwa], await loadAlat(trx, p))
  const kini = kedudukanLapor(kabar.status)
  await setKepala(trx, p.id, {
    ...toKepala(jam),
    status: kini.status,
    status_sebelumnya: kini.sebelumnya,
    urutan: peristiwa.urutan,
    ...(kabar.klasifikasi && { klasifikasi: kabar.klasifikasi }),
    ...(kabar.unitId && { unit_id: kabar.unitId }),
  })
  const isUnitLain = typeof kabar.unitId === 'string' && kabar.unitId !== p.unitId
  if (isUnitLain || !nextKedudukan(kini, 'jawab', 'unit')) await tarikKonsep(trx, p.id)
  // A state told before is no news, unless it is with another unit now.
  if (kabar.status !== p.status || kabar.status === 'terdisposisi')
    await enqueueKabar(trx, deps, p, peristiwa)
}
