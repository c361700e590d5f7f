import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Pejabat } from '../../../kernel/actor.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { pengaduanErrors } from '../errors.ts'
import type { AturanJam } from '../jam/rules.ts'
import { listProfil, listProfilTerpakai } from '../jam/store.ts'
import { listKategori } from '../meja/store-kategori.ts'
import { canConfigure } from '../policy.ts'
import { nomorBeda, type BarisKategori, type SelSalah } from './csv.ts'
import { setIsi, type PengaturanMeja } from './isi.ts'
import { isTemplatAda } from './store-templat.ts'

function assertBoleh(pejabat: Pejabat): void {
  if (!canConfigure(pejabat)) throw new AppError(common.forbidden)
}

/** What is added is added by one at a time: the second of two presses finds what the first one wrote. */
const lockTambah = (trx: Trx, { instansiId }: Pejabat): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`pengaduan.pengaturan/${instansiId}`}, 0))`.execute(trx)

export async function aturMeja(trx: Trx, pejabat: Pejabat, isi: PengaturanMeja): Promise<void> {
  assertBoleh(pejabat)
  await setIsi(trx, pejabat.instansiId, 'meja', isi)
  const { persetujuan, periksaTutup, eskalasi } = isi
  await audit.record(trx, pejabat, 'pengaduan.pengaturan.meja', pejabat.instansiId, {
    persetujuan: persetujuan.length,
    periksaTutup: periksaTutup.length,
    eskalasi: eskalasi.length,
  })
}

export interface ProfilBaru {
  readonly nama: string
  readonly dasar: string
  readonly mulai: Tanggal
  readonly isi: AturanJam
}

/** The very same terms, entered by a press before this one. */
export const isProfilSama = (ada: ProfilBaru, { nama, dasar, mulai, isi }: ProfilBaru): boolean =>
  ada.nama === nama && ada.dasar === dasar && ada.mulai === mulai && isDeepStrictEqual(ada.isi, isi)

/** New terms from a day on; what was received before keeps its own. */
export async function tambahProfil(trx: Trx, pejabat: Pejabat, profil: ProfilBaru): Promise<void> {
  assertBoleh(pejabat)
  await lockTambah(trx, pejabat)
  if ((await listProfil(trx)).some((p) => isProfilSama(p, profil))) return
  const id = newId()
  await trx
    .insertInto('pengaduan_profil')
    .values({
      ...profil,
      instansi_id: pejabat.instansiId,
      id,
      isi: JSON.stringify(profil.isi),
      created_by: pejabat.id,
    })
    .execute()
  await audit.record(trx, pejabat, 'pengaduan.profil.tambah', id, { mulai: profil.mulai })
}

/** Takes back terms that were typed wrongly, as long as nothing was received under them. Their day is free again. */
export async function hapusProfil(trx: Trx, pejabat: Pejabat, id: string): Promise<void> {
  assertBoleh(pejabat)
  // A letter that is just being received under them waits for this, or this for it.
  const ada = await trx
    .selectFrom('pengaduan_profil')
    .select(['nama', 'mulai'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!ada) return
  if ((await listProfilTerpakai(trx)).has(id)) throw new AppError(pengaduanErrors.profilTerpakai)
  await trx.deleteFrom('pengaduan_profil').where('id', '=', id).execute()
  await audit.record(trx, pejabat, 'pengaduan.profil.hapus', id, { nama: ada.nama, mulai: ada.mulai })
}

export async function tambahTemplat(
  trx: Trx,
  pejabat: Pejabat,
  t: { readonly nama: string; readonly isi: string; readonly unitId: string | null },
): Promise<void> {
  assertBoleh(pejabat)
  await lockTambah(trx, pejabat)
  if (await isTemplatAda(trx, t)) return
  const id = newId()
  await trx
    .insertInto('pengaduan_templat')
    .values({ instansi_id: pejabat.instansiId, id, unit_id: t.unitId, nama: t.nama, isi: t.isi })
    .execute()
  await audit.record(trx, pejabat, 'pengaduan.templat.tambah', id)
}

export async function hapusTemplat(trx: Trx, pejabat: Pejabat, id: string): Promise<void> {
  assertBoleh(pejabat)
  await trx.deleteFrom('pengaduan_templat').where('id', '=', id).execute()
  await audit.record(trx, pejabat, 'pengaduan.templat.hapus', id)
}

/**
 * Adds what is not there yet, and the number at LAPOR! to what has none; a main topic that is only named comes with it. Returns what
 * stands against it: then nothing is added.
 */
export async function muatKategori(
  trx: Trx,
  pejabat: Pejabat,
  list: readonly BarisKategori[],
  hariIni: Tanggal,
): Promise<readonly SelSalah[]> {
  assertBoleh(pejabat)
  await lockTambah(trx, pejabat)
  const kunci = (nama: string, indukId: string | null): string => `${indukId ?? ''}/${nama.toLowerCase()}`
  const semua = await listKategori(trx, hariIni)
  const namaOf = new Map(semua.map((k) => [k.id, k.nama]))
  const induk = (id: string | null): string => (id === null ? '' : (namaOf.get(id) ?? ''))
  const salah = nomorBeda(
    list,
    semua.map((k) => ({ ...k, induk: induk(k.indukId) })),
  )
  if (salah.length > 0) return salah
  const ada = new Map(semua.map((k) => [kunci(k.nama, k.indukId), k.id]))
  const tanpaNomor = new Set(semua.filter((k) => k.laporId === null).map((k) => k.id))
  let [n, bernomor] = [0, 0]
  const put = async (nama: string, indukId: string | null, laporId: number | null): Promise<string> => {
    const lama = ada.get(kunci(nama, indukId))
    if (lama !== undefined) {
      if (laporId === null || !tanpaNomor.delete(lama)) return lama
      await trx.updateTable('pengaduan_kategori').set({ lapor_id: laporId }).where('id', '=', lama).execute()
      bernomor++
      return lama
    }
    const id = newId()
    await trx
      .insertInto('pengaduan_kategori')
      .values({
        instansi_id: pejabat.instansiId,
        id,
        induk_id: indukId,
        nama,
        lapor_id: laporId,
        mulai: hariIni,
      })
      .execute()
    ada.set(kunci(nama, indukId), id)
    if (laporId === null) tanpaNomor.add(id)
    n++
    return id
  }
  // Main topics first: a line below one may stand above it in the file.
  for (const b of list) if (b.induk === '') await put(b.nama, null, b.laporId)
  for (const b of list) if (b.induk !== '') await put(b.nama, await put(b.induk, null, null), b.laporId)
  await audit.record(trx, pejabat, 'pengaduan.kategori.muat', pejabat.instansiId, { baru: n, bernomor })
  return []
}

export async function akhiriKategori(
  trx: Trx,
  pejabat: Pejabat,
  id: string,
  kemarin: Tanggal,
): Promise<void> {
  assertBoleh(pejabat)
  await trx
    .updateTable('pengaduan_kategori')
    .set({ selesai: kemarin })
    .where((eb) => eb.or([eb('id', '=', id), eb('induk_id', '=', id)]))
    .where('selesai', 'is', null)
    .execute()
  await audit.record(trx, pejabat, 'pengaduan.kategori.akhiri', id)
}
