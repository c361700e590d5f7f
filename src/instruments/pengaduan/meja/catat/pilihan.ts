import type { Tanggal } from '../../../../kernel/clock.ts'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { Db } from '../../../../platform/db/types.ts'
import { BriefCache } from '../../../../platform/http/frozen.ts'
import { listLayanan, listUnit } from '../../../../registry/index.ts'
import type { Option } from '../../../../ui/index.ts'
import { createDaftar, TERPANJANG, type Cabang } from '../../warga/daftar.ts'
import { listKategori, pilihanKategori } from '../store-kategori.ts'
import { listCabangWilayah } from '../store-wilayah.ts'
import type { CatatProps, DaftarCatat } from './props.ts'
import type { IsianCatat } from './schema.ts'

export type WilayahCatat = (db: Db, kode: string | null) => Promise<DaftarCatat>

type Pilihan = Pick<CatatProps, 'unit' | 'kategori' | 'layanan' | 'wilayah'>

/** What can be chosen today. */
export async function loadPilihan(
  db: Db,
  wilayahOf: WilayahCatat,
  wilayahKode: string | null,
  hariIni: Tanggal,
): Promise<Pilihan> {
  const unit = (await listUnit(db)).filter((u) => u.aktif)
  const oleh = new Map(unit.map((u) => [u.id, u]))
  const layanan = (await listLayanan(db)).filter((l) => l.aktif)
  const memberi = new Set(layanan.map((l) => l.unitId))
  const indukUnit = unit.length > TERPANJANG
  return {
    unit: unit.map((u) => ({ value: u.id, label: u.nama })),
    kategori: pilihanKategori(await listKategori(db, hariIni)),
    layanan: {
      daftar: createDaftar([
        ...unit
          .filter((u) => memberi.has(u.id))
          .map((u) => ({ nilai: u.id, nama: u.nama, induk: indukUnit ? u.indukId : null })),
        ...layanan.map((l) => ({ nilai: l.id, nama: l.nama, induk: l.unitId })),
      ]),
      datar: layanan.map((l) => {
        const u = oleh.get(l.unitId)
        return { value: l.id, label: `${l.nama}, ${u?.singkatan || u?.nama || ''}` }
      }),
    },
    wilayah: await wilayahOf(db, wilayahKode),
  }
}

/** A province has thousands of desa, and they change with a Kepmendagri. */
export const createWilayahCatat = (): WilayahCatat => {
  const kept = new BriefCache<DaftarCatat>(50, 10_000)
  return async (db, kode) =>
    kept.get(kode ?? '') ?? kept.set(kode ?? '', toWilayah(await listCabangWilayah(db, kode)))
}

function toWilayah(semua: readonly Cabang[]): DaftarCatat {
  const dalam = new Map<string, number>()
  const datar: Option[] = []
  for (const { nilai, nama, induk } of semua) {
    const d = induk === null ? 0 : (dalam.get(induk) ?? -1) + 1
    dalam.set(nilai, d)
    datar.push({ value: nilai, label: `${'– '.repeat(d)}${nama}` })
  }
  return { daftar: createDaftar(semua), datar }
}

/** A list that opens by units also takes a unit alone: that is whom the reporter means, and no service. */
export const unitDariLayanan = (i: IsianCatat, p: Pilihan): IsianCatat =>
  p.unit.some((u) => u.value === i.layanan) ? { ...i, layanan: '', unit: i.unit || i.layanan } : i

/** What was chosen and is not there: the page stood open while a unit was closed, or somebody made the form himself. */
export function pilihanAsing(i: IsianCatat, p: Pilihan, teks: string): FieldErrors {
  const asing = (nilai: string, list: readonly Option[]): boolean =>
    nilai !== '' && !list.some((x) => x.value === nilai)
  return {
    ...(asing(i.unit, p.unit) && { unit: teks }),
    ...(asing(i.layanan, p.layanan.datar) && { layanan: teks }),
    ...(asing(i.wilayah, p.wilayah.datar) && { wilayah: teks }),
    ...(i.tutup === 'ya' && asing(i.unitJawab, p.unit) && { unitJawab: teks }),
    ...(i.tutup === 'ya' && asing(i.kategori, p.kategori) && { kategori: teks }),
  }
}
