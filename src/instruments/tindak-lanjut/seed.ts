import { createHash } from 'node:crypto'
import type { Sistem } from '../../kernel/actor.ts'
import { addDays, startOfTanggal, tanggalOf, type Tanggal, type Zona } from '../../kernel/clock.ts'
import type { Trx } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import { getInstansi, listOrang, listUnit, type Unit } from '../../registry/index.ts'
import { findRencanaContoh, listTerbitan, type RencanaContoh } from '../survei/index.ts'
import { tambahBukti } from './bukti/commands.ts'
import { catatKemajuan, createAksi } from './commands.ts'
import { gerakkanAksi } from './gerak.ts'
import { takeRencana } from './rencana/ambil.ts'
import { hambatanContoh, hambatanLain, kataLain, usulanContoh } from './seed-kata.ts'
import { setAksi, type Aksi } from './store.ts'

/** Publications of a little more than a year. */
const SEJAK_HARI = 480

interface Panggung {
  readonly trx: Trx
  readonly sistem: Sistem
  readonly zona: Zona
  readonly hariIni: Tanggal
  readonly now: Date
  /** Actions of one unit alone. */
  readonly sendiri: readonly RencanaContoh[]
}

/** The same number for the same action at every load, so that the demonstration never changes its story. */
const undian = (kunci: string, n: number): number => createHash('sha256').update(kunci).digest()[0]! % n

/**
 * A year of the demonstration: what every published report promised, and what became of it by today: done in time, done late, still
 * under way behind its day, not begun. Loaded once.
 */
export async function seedTindakLanjut(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  instansiId: string,
  sendiri: readonly RencanaContoh[] = [],
): Promise<void> {
  const ada = await trx
    .selectFrom('tindak_lanjut_aksi')
    .select('id')
    .where('asal', '=', 'unsur')
    .limit(1)
    .executeTakeFirst()
  if (ada) return
  const { zona } = await getInstansi(trx, instansiId)
  const now = deps.now()
  const hariIni = tanggalOf(now, zona)
  const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'contoh' }
  const p: Panggung = { trx, sistem, zona, hariIni, now, sendiri }
  const orang = await listOrang(trx)
  const awal = addDays(hariIni, -SEJAK_HARI)
  for (const [i, unit] of (await listUnit(trx)).entries()) {
    const petugas = orang.find((o) => o.penugasan.some((t) => t.peran === 'petugas' && t.unitId === unit.id))
    for (const t of await listTerbitan(trx, unit.id)) {
      if (tanggalOf(t.terbitAt, zona) < awal) continue
      const daftar = await takeRencana(trx, { now: () => t.terbitAt }, sistem, t.periodeId)
      for (const [ke, a] of daftar.entries()) {
        if (petugas && ke === 0) await setAksi(trx, a.id, { penanggung_jawab_id: petugas.id }, t.terbitAt)
        await lakoni(p, a, `${unit.slug} ${t.nama} ${ke}`)
      }
    }
    if (i % 4 === 1) await usulkan(p, unit, usulanContoh[undian(unit.slug, usulanContoh.length)]!)
  }
}

/** Nine in the morning of that day, never later than now. */
const pagi = (p: Panggung, t: Tanggal): Date =>
  new Date(Math.min(startOfTanggal(t, p.zona).getTime() + 9 * 3_600_000, p.now.getTime()))
const kemudian = (a: Tanggal, b: Tanggal): Tanggal => (a > b ? a : b)

async function lakoni(p: Panggung, a: Aksi, kunci: string): Promise<void> {
  const { hariIni, trx, sistem } = p
  const sendiri = p.sendiri.find((r) => r.kegiatan === a.kegiatan)
  // What only one unit promised is what its answers later tell of: it is carried out.
  const nasib = sendiri ? 0 : undian(kunci, 10)
  const mulai = kemudian(a.mulai ?? a.disetujuiPada!, a.disetujuiPada!)
  const d = (t: Tanggal) => ({ now: () => pagi(p, t), enqueue: async () => {} })
  if (nasib === 9 || addDays(mulai, 7) > hariIni) return
  await gerakkanAksi(trx, d(addDays(mulai, 7)), sistem, a.id, 'mulai', { tanggal: addDays(mulai, 7) })
  const hambatan = hambatanContoh[a.unsur ?? ''] ?? hambatanLain
  const kata = sendiri ?? findRencanaContoh(a.kegiatan) ?? kataLain
  if (nasib === 8) {
    const t = addDays(mulai, 30)
    if (t <= hariIni)
      await gerakkanAksi(trx, d(t), sistem, a.id, 'batalkan', {
        tanggal: t,
        uraian: 'Digabung dengan tindakan lain yang sejenis pada tahun berikutnya.',
      })
    return
  }
  const tengah = addDays(mulai, 35)
  if (tengah <= hariIni)
    await catatKemajuan(trx, d(tengah), sistem, a.id, {
      kemajuan: 30 + 5 * undian(`${kunci} maju`, 9),
      ...(nasib >= 6 && { hambatan }),
    })
  // Six and seven fall behind their day; the others finish before it, or a little after.
  const selesai = kemudian(addDays(a.tenggat, nasib < 5 ? -12 : 16), addDays(mulai, 20))
  if (nasib >= 6 || selesai > hariIni) return
  const bukti = addDays(selesai, -2)
  await tambahBukti(trx, d(bukti), sistem, a.id, {
    jenis: 'tautan',
    tanggal: bukti,
    keterangan: kata.bukti,
    tautan: `https://lembahsari.example/kabar/${a.tahun}/${a.nomor}`,
    tampilPublik: true,
  })
  await gerakkanAksi(trx, d(selesai), sistem, a.id, 'selesaikan', {
    tanggal: selesai,
    uraian: kata.hasil,
    ringkasPublik: kata.hasil,
  })
}

async function usulkan(p: Panggung, unit: Unit, u: (typeof usulanContoh)[number]): Promise<void> {
  const { trx, sistem, hariIni } = p
  const hari = addDays(hariIni, -30 * u.bulan)
  const d = { now: () => pagi(p, hari), enqueue: async () => {} }
  const a = await createAksi(trx, d, sistem, {
    unitId: unit.id,
    asal: u.asal,
    asalTeks: u.asalTeks,
    masalah: u.masalah,
    kegiatan: u.kegiatan,
    komponen: u.komponen,
    penanggungJawab: 'Koordinator Pelayanan',
    mulai: hari,
    tenggat: addDays(hariIni, u.bulan === 4 ? -9 : 12),
    anggaran: u.bulan * 2_500_000,
    sumberAnggaran: `APBD ${hariIni.slice(0, 4)}`,
    ...(u.disetujui && { disetujuiPada: hari }),
  })
  if (!u.disetujui) return
  const lanjut = addDays(hari, 10)
  await gerakkanAksi(trx, { ...d, now: () => pagi(p, lanjut) }, sistem, a.id, 'mulai', { tanggal: lanjut })
  await catatKemajuan(trx, { now: () => pagi(p, addDays(hari, 20)) }, sistem, a.id, {
    kemajuan: 55,
    hambatan: u.bulan === 4 ? 'Dua dari lima lembar masih menunggu tanda tangan.' : '',
  })
}
