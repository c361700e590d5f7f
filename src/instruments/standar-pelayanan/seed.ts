import type { Sistem } from '../../kernel/actor.ts'
import { addDays, startOfTanggal, tanggalOf, type Tanggal } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { Trx } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import {
  createLayanan,
  getInstansi,
  listLayanan,
  listUnit,
  type Layanan,
  type Unit,
} from '../../registry/index.ts'
import { createVersi, gerakkan, tulisIsi } from './commands.ts'
import { insertMaklumat } from './maklumat/store.ts'
import { kalimatMaklumat } from './maklumat/teks.ts'
import { standarContoh, type StandarContoh } from './seed-layanan.ts'
import type { Versi } from './store.ts'
import { putLayananStandar } from './store-layanan.ts'
import { recordUkuran } from './ukuran.ts'

interface Panggung {
  readonly trx: Trx
  readonly deps: Pick<Deps, 'now'>
  readonly sistem: Sistem
  readonly unit: Unit
  readonly hariIni: Tanggal
}

/** Standards of the demonstration in every state a desk meets; once, when there is none. */
export async function seedStandar(trx: Trx, deps: Pick<Deps, 'now'>, instansiId: string): Promise<void> {
  if (await trx.selectFrom('standar_versi').select('id').limit(1).executeTakeFirst()) return
  const { zona } = await getInstansi(trx, instansiId)
  const hariIni = tanggalOf(deps.now(), zona)
  const units = new Map((await listUnit(trx)).map((u) => [u.slug, u]))
  const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'contoh' }
  const layanan = await listLayanan(trx)
  const berjanji = new Set<string>()
  let ke = 0
  for (const c of standarContoh) {
    const unit = units.get(c.unit)
    if (!unit) continue
    const p: Panggung = { trx, deps, sistem, unit, hariIni }
    const ada = layanan.find((l) => l.unitId === unit.id && l.nama === c.nama)
    const milik =
      ada ??
      (c.baru ? await createLayanan(trx, sistem, { unitId: unit.id, nama: c.nama, urutan: 90 }) : undefined)
    if (!milik) continue
    await muat(p, milik, c, ++ke)
    if (!berjanji.has(unit.id)) await janjikan(p, ke)
    berjanji.add(unit.id)
  }
}

/** Days ago it was published. */
const UMUR: Readonly<Record<StandarContoh['jalan'], number>> = {
  berlaku: 120,
  lewat: 431,
  segera: 350,
  revisi: 500,
  dibahas: 300,
  berita_acara: 0,
  draft: 0,
}

async function muat(p: Panggung, l: Layanan, c: StandarContoh, ke: number): Promise<void> {
  const { trx, sistem, hariIni } = p
  const terbit = addDays(hariIni, -UMUR[c.jalan] - ke)
  if (c.jalan === 'draft' || c.jalan === 'berita_acara') {
    const v = await buat(p, l, c, addDays(hariIni, -20))
    if (c.jalan === 'berita_acara') await rundingkan(p, v, addDays(hariIni, -9), ke)
    return
  }
  await terbitkan(p, await buat(p, l, c.jalan === 'revisi' ? lama(c) : c, addDays(terbit, -40)), terbit, ke)
  if (c.jalan === 'revisi') {
    const baru = await buat(p, l, c, addDays(hariIni, -150))
    await terbitkan(p, baru, addDays(hariIni, -96), ke + 40)
    const catatan = 'Diperiksa 50 berkas: 46 selesai pada hari yang sama, 4 menunggu jaringan.'
    await langkah(p, baru, 'monev', addDays(hariIni, -12), { catatan })
  }
  if (c.jalan === 'dibahas') {
    const v = await buat(p, l, c, addDays(hariIni, -15))
    const isi = { ...c.isi, tahap: c.isi.tahap.map((t) => ({ ...t, waktu: { ...t.waktu, angka: 1 } })) }
    await tulisIsi(trx, padaHari(p, addDays(hariIni, -14)), sistem, v.id, isi, v.urutan)
    await langkah(p, v, 'bahas', addDays(hariIni, -6), {})
  }
  await lengkapi(p, l, c, ke)
}

/** The version before the present one: slower, and with one paper more. */
const lama = (c: StandarContoh): StandarContoh => ({
  ...c,
  isi: {
    ...c.isi,
    tahap: c.isi.tahap.map((t) => ({
      ...t,
      persyaratan: [...t.persyaratan, 'Surat pengantar RT dan RW'],
      waktu: { ...t.waktu, angka: 3 },
    })),
    kanal: ['loket'],
  },
})

async function lengkapi(p: Panggung, l: Layanan, c: StandarContoh, ke: number): Promise<void> {
  const { trx, sistem, hariIni } = p
  const sippn = ke % 3 !== 0
  await putLayananStandar(trx, sistem, l.id, {
    kata: c.kata ?? '',
    sippn,
    sippnTautan: sippn ? `https://sippn.example/layanan/${l.slug}` : '',
    sippnTanggal: sippn ? addDays(hariIni, -90) : null,
  })
  if (!c.ukuran) return
  const [selesai, tepat, median] = c.ukuran
  const { satuan } = c.isi.tahap[0]!.waktu
  const sumber = 'buku register dan aplikasi antrean (contoh)'
  const [dari, sampai] = [addDays(hariIni, -100), addDays(hariIni, -11)]
  await recordUkuran(trx, sistem, l.id, { dari, sampai, selesai, tepat, median, satuan, sumber })
}

/** Nine in the morning of that day, as the house's clock. */
const padaHari = (p: Panggung, tanggal: Tanggal): Pick<Deps, 'now'> => {
  const at = startOfTanggal(tanggal, 'WIB').getTime() + 9 * 3_600_000
  return { now: () => new Date(Math.min(at, p.deps.now().getTime())) }
}

const buat = (p: Panggung, l: Layanan, c: StandarContoh, tanggal: Tanggal): Promise<Versi> =>
  createVersi(p.trx, padaHari(p, tanggal), p.sistem, l.id, c.isi)

const langkah = (
  p: Panggung,
  v: Versi,
  aksi: Parameters<typeof gerakkan>[4],
  tanggal: Tanggal,
  isian: Omit<Parameters<typeof gerakkan>[5], 'tanggal'>,
): Promise<Versi> => gerakkan(p.trx, padaHari(p, tanggal), p.sistem, v.id, aksi, { tanggal, ...isian })

async function rundingkan(p: Panggung, v: Versi, tanggal: Tanggal, ke: number): Promise<void> {
  await langkah(p, v, 'bahas', addDays(tanggal, -7), {})
  await langkah(p, v, 'sepakati', tanggal, { nomor: `000.8/${100 + ke}/BA-FKP/${tanggal.slice(0, 4)}` })
}

async function terbitkan(p: Panggung, v: Versi, terbit: Tanggal, ke: number): Promise<void> {
  const { nama, nip, jabatan } = p.unit.kepala
  await rundingkan(p, v, addDays(terbit, -21), ke)
  await langkah(p, v, 'tetapkan', addDays(terbit, -7), {
    nomor: `000.8/${200 + ke}/SK/${terbit.slice(0, 4)}`,
    penandatangan: { nama, nip, jabatan },
  })
  await langkah(p, v, 'publikasikan', terbit, {})
}

async function janjikan(p: Panggung, ke: number): Promise<void> {
  const { nama, nip, jabatan } = p.unit.kepala
  await insertMaklumat(p.trx, {
    instansi_id: p.sistem.instansiId,
    id: newId(),
    unit_id: p.unit.id,
    sk_nomor: `000.8/${300 + ke}/SK/2026`,
    tanggal: addDays(p.hariIni, -110),
    tempat: 'Kota Wening',
    ...kalimatMaklumat(p.unit.nama),
    ttd_nama: nama,
    ttd_nip: nip,
    ttd_jabatan: jabatan,
  })
}
