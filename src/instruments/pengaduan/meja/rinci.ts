import type { Zona } from '../../../kernel/clock.ts'
import type { KalenderKerja } from '../../../kernel/hari-kerja.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import type { Db } from '../../../platform/db/types.ts'
import { findLayanan, findWilayah, listUnit, type Unit } from '../../../registry/index.ts'
import { jamOf, loadAlat } from '../jam/hitung.ts'
import { computeUmur, type AturanJam, type Jam } from '../jam/rules.ts'
import { listLampiran, type Lampiran } from '../lampiran/index.ts'
import { loadPengaturanMeja, type PengaturanMeja } from '../pengaturan/isi.ts'
import { canPlan, canSee, canSignOff, pelakuOf } from '../policy.ts'
import { isTerbatas, type Pengaduan } from '../rules.ts'
import { findPengaduan, listPeristiwa, type Peristiwa } from '../store.ts'
import { isTerhalang } from '../status/riwayat.ts'
import { isSelesai, listAksi, type Aksi, type Pelaku } from '../status/rules.ts'
import { pengerjaOf } from './periksa.ts'
import {
  getRincian,
  hasPelapor,
  listKaitan,
  listNamaOrang,
  type Kaitan,
  type Rincian,
} from './store-rinci.ts'
import { listKategori, pilihanKategori } from './store-kategori.ts'
import { listTanggapan, type Tanggapan } from './store-tanggapan.ts'

/** One complaint with everything its page shows. */
export interface Rinci {
  readonly p: Pengaduan
  readonly rincian: Rincian
  readonly peristiwa: readonly Peristiwa[]
  readonly jam: Jam
  readonly umur: number
  /** Terms of the profile it was born under. */
  readonly aturan: AturanJam
  readonly zona: Zona
  readonly kalender: KalenderKerja
  /** Of the unit that has it: another working week, perhaps. */
  readonly kalenderUnit: KalenderKerja
  readonly tanggapan: readonly Tanggapan[]
  readonly lampiran: readonly Lampiran[]
  readonly kaitan: readonly Kaitan[]
  readonly unit: ReadonlyMap<string, Unit>
  readonly orang: ReadonlyMap<string, string>
  readonly kategori: string | null
  readonly layanan: string | null
  readonly wilayah: string | null
  readonly adaPelapor: boolean
  readonly pengaturan: PengaturanMeja
  /** In which part this person acts, and what he may do from here. */
  readonly pelaku: Exclude<Pelaku, 'pelapor'> | undefined
  readonly aksi: readonly Aksi[]
  readonly menyetujui: boolean
  /** Closing wants another than whoever worked on it. */
  readonly diperiksa: boolean
  /** It does, and this person worked on it. */
  readonly pengerja: boolean
  readonly terbatas: boolean
  /** An action may be planned from it. */
  readonly mayPlan: boolean
}

export async function loadRinci(db: Db, pejabat: Pejabat, p: Pengaduan, now: Date): Promise<Rinci> {
  const rincian = await getRincian(db, p.id)
  const peristiwa = await listPeristiwa(db, p.id)
  const alat = await loadAlat(db, p)
  const jam = jamOf(peristiwa, alat)
  const tanggapan = await listTanggapan(db, p.id)
  const unit = new Map((await listUnit(db)).map((u) => [u.id, u]))
  const kategori = rincian.kategoriId === null ? [] : pilihanKategori(await listKategori(db))
  const orang = await listNamaOrang(db, [
    ...peristiwa.flatMap((e) => e.orangId ?? []),
    ...tanggapan.flatMap((t) => [t.orangId ?? [], t.disetujuiOleh ?? []].flat()),
    ...p.akses,
  ])
  const kaitan: Kaitan[] = []
  for (const k of await listKaitan(db, p.id, rincian.indukId)) {
    const lain = await findPengaduan(db, k.id)
    if (lain && canSee(pejabat, lain)) kaitan.push(k)
  }
  const pelaku = pelakuOf(pejabat, p)
  const pengaturan = await loadPengaturanMeja(db)
  const diperiksa = p.unitId !== null && pengaturan.periksaTutup.includes(p.unitId)
  return {
    p,
    rincian,
    peristiwa,
    jam,
    umur: computeUmur(
      p.diterimaAt,
      isSelesai(p.status) ? (jam.selesai.dipenuhi ?? now) : now,
      jam.jeda,
      alat,
    ),
    aturan: alat.aturan,
    zona: alat.zona,
    kalender: alat.kalender,
    kalenderUnit: alat.kalenderUnit?.get(p.unitId ?? '') ?? alat.kalender,
    tanggapan,
    lampiran: await listLampiran(db, p.id),
    kaitan,
    unit,
    orang,
    kategori: kategori.find((k) => k.value === rincian.kategoriId)?.label ?? null,
    layanan: rincian.layananId === null ? null : ((await findLayanan(db, rincian.layananId))?.nama ?? null),
    wilayah:
      rincian.wilayahKode === null ? null : ((await findWilayah(db, rincian.wilayahKode))?.nama ?? null),
    adaPelapor: await hasPelapor(db, p.id),
    pengaturan,
    pelaku,
    aksi: pelaku
      ? listAksi({ status: p.status, sebelumnya: p.statusSebelumnya }, pelaku).filter(
          (a) => !isTerhalang(a, pelaku, p.status, peristiwa),
        )
      : [],
    menyetujui: canSignOff(pejabat, p),
    diperiksa,
    pengerja: diperiksa && pengerjaOf(peristiwa, tanggapan).has(pejabat.id),
    terbatas: isTerbatas(p),
    mayPlan: canPlan(pejabat, p),
  }
}
