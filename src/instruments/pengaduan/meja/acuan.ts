import { tanggalOf, type Zona } from '../../../kernel/clock.ts'
import type { KalenderKerja } from '../../../kernel/hari-kerja.ts'
import type { Deps } from '../../../platform/deps.ts'
import { BriefCache } from '../../../platform/http/frozen.ts'
import { getInstansi, listUnit, loadKalender } from '../../../registry/index.ts'
import { loadPengaturanMeja } from '../pengaturan/isi.ts'
import { listKategori, pilihanKategori } from './store-kategori.ts'
import { listKecamatanBawah, type WilayahPilihan } from './store-wilayah.ts'

/** What every inbox of an instansi is drawn with: names of units, topics and places, calendar and zone. The same object while nothing of it changes. */
export interface Acuan {
  readonly zona: Zona
  readonly kalender: KalenderKerja
  readonly namaUnit: ReadonlyMap<string, string>
  readonly namaKategori: ReadonlyMap<string, string>
  /** To choose from. */
  readonly unit: readonly { readonly id: string; readonly nama: string }[]
  readonly kategori: readonly { readonly value: string; readonly label: string }[]
  readonly wilayah: readonly WilayahPilihan[]
  /** Units in which silence closes nothing: another looks at it first. */
  readonly unitDiperiksa: ReadonlySet<string>
}

/** Changed a few times a month, asked for by every page: a renamed unit is seen under its new name this much later. */
const LAMA_MS = 3000

export function createAcuan({ db, now }: Pick<Deps, 'db' | 'now'>): (instansiId: string) => Promise<Acuan> {
  const kept = new BriefCache<Promise<Acuan>>(50, LAMA_MS)
  const terakhir = new Map<string, { readonly isi: string; readonly acuan: Acuan }>()
  const load = (instansiId: string): Promise<Acuan> =>
    db.read({ instansiId }, async (trx) => {
      const { zona, wilayahKode } = await getInstansi(trx, instansiId)
      const unit = await listUnit(trx)
      const kategori = await listKategori(trx, tanggalOf(now(), zona))
      const acuan: Acuan = {
        zona,
        kalender: await loadKalender(trx, instansiId),
        namaUnit: new Map(unit.map((u) => [u.id, u.singkatan || u.nama])),
        namaKategori: new Map(kategori.map((k) => [k.id, k.nama])),
        unit: unit.filter((u) => u.aktif),
        kategori: pilihanKategori(kategori),
        wilayah: await listKecamatanBawah(trx, wilayahKode),
        unitDiperiksa: new Set((await loadPengaturanMeja(trx)).periksaTutup),
      }
      // What was drawn with it is kept by it (keepMarkup): loaded anew but unchanged, it is the one from before.
      const isi = JSON.stringify(acuan, (_, v: unknown) =>
        v instanceof Map || v instanceof Set ? [...v] : v,
      )
      const lama = terakhir.get(instansiId)
      if (lama?.isi === isi) return lama.acuan
      terakhir.set(instansiId, { isi, acuan })
      return acuan
    })
  return (instansiId) => {
    const known = kept.get(instansiId)
    if (known) return known
    const loading = load(instansiId)
    // A failure is told to those who wait, and not kept.
    loading.catch(() => kept.delete(instansiId))
    return kept.set(instansiId, loading)
  }
}
