import type { Tanggal } from '../../../../kernel/clock.ts'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { Db } from '../../../../platform/db/types.ts'
import { listLayanan, listUnit } from '../../../../registry/index.ts'
import { listKategori, pilihanKategori } from '../store-kategori.ts'
import { listWilayahBawah } from '../store-wilayah.ts'
import type { CatatProps } from './props.ts'
import type { IsianCatat } from './schema.ts'

type Pilihan = Pick<CatatProps, 'unit' | 'kategori' | 'layanan' | 'wilayah'>

/** What can be chosen today. */
export async function loadPilihan(db: Db, wilayahKode: string | null, hariIni: Tanggal): Promise<Pilihan> {
  const unit = (await listUnit(db)).filter((u) => u.aktif)
  const nama = new Map(unit.map((u) => [u.id, u.singkatan || u.nama]))
  return {
    unit: unit.map((u) => ({ value: u.id, label: u.nama })),
    kategori: pilihanKategori(await listKategori(db, hariIni)),
    layanan: (await listLayanan(db))
      .filter((l) => l.aktif)
      .map((l) => ({ value: l.id, label: `${l.nama}, ${nama.get(l.unitId) ?? ''}` })),
    wilayah: (await listWilayahBawah(db, wilayahKode)).map((w) => ({ value: w.kode, label: w.nama })),
  }
}

/** What was chosen and is not there: the page stood open while a unit was closed, or somebody made the form himself. */
export function pilihanAsing(i: IsianCatat, p: Pilihan, teks: string): FieldErrors {
  const asing = (nilai: string, list: Pilihan['unit']): boolean =>
    nilai !== '' && !list.some((x) => x.value === nilai)
  return {
    ...(asing(i.unit, p.unit) && { unit: teks }),
    ...(asing(i.layanan, p.layanan) && { layanan: teks }),
    ...(asing(i.wilayah, p.wilayah) && { wilayah: teks }),
    ...(i.tutup === 'ya' && asing(i.unitJawab, p.unit) && { unitJawab: teks }),
    ...(i.tutup === 'ya' && asing(i.kategori, p.kategori) && { kategori: teks }),
  }
}
