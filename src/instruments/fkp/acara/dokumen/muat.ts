import { tanggalOf } from '../../../../kernel/clock.ts'
import { AppError, common } from '../../../../kernel/errors.ts'
import type { Db } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { Photos } from '../../../../reports/model.ts'
import { findLogo, getInstansi, getUnit, logoSvg } from '../../../../registry/index.ts'
import { listAksiAsal, listBukti } from '../../../tindak-lanjut/index.ts'
import type { Forum } from '../../store.ts'
import type { IsiBeritaAcara, RahasiaAcara } from '../isi.ts'
import { findAcara, findBeritaAcara, type BeritaAcara } from '../store-acara.ts'
import { findBerkasBySha } from '../store-berkas.ts'
import { listButirAgenda, listHadir } from '../store-hadir.ts'
import { listNotulen } from '../store-notulen.ts'
import { loadSidikSuara } from '../suara.ts'
import { composeAcara } from '../susun.ts'
import { openRahasia } from '../tetapkan.ts'
import { loadKelengkapan } from '../kelengkapan.ts'
import type { LatarAcara } from './berita-acara.ts'
import type { BahanLaporan } from './laporan.ts'
import type { Kepala } from './notulen.ts'
import type { AksiForumKini, BuktiButir } from './rencana.ts'

type D = Pick<Deps, 'now' | 'files' | 'config' | 'deriveKey'>

export async function loadKepala(db: Db, f: Forum): Promise<Kepala> {
  const [i, u] = [await getInstansi(db, f.instansiId), await getUnit(db, f.unitId)]
  return { instansi: i.nama, unit: u.nama, rekaan: i.rekaan, zona: i.zona }
}

/** A document of six photos stays below a megabyte or two; more stand in the ZIP. */
const FOTO_TERBANYAK = 12

/** The photos a berita acara names, as paper takes them; one whose bytes are gone is left out. */
export async function loadFoto(
  db: Db,
  { files }: Pick<Deps, 'files'>,
  forumId: string,
  foto: IsiBeritaAcara['foto'],
): Promise<Photos['items']> {
  const items: Photos['items'][number][] = []
  for (const { sha256, keterangan } of foto.slice(0, FOTO_TERBANYAK)) {
    const b = await findBerkasBySha(db, forumId, sha256)
    const isi = b && (await files.get(b.kunci))
    if (!b || !isi || b.lebar === null || b.tinggi === null) continue
    const teks = keterangan || 'Suasana forum'
    items.push({
      jpeg: Buffer.from(isi).toString('base64'),
      width: b.lebar,
      height: b.tinggi,
      caption: teks,
      alt: teks,
    })
  }
  return items
}

export interface AcaraKertas {
  readonly isi: IsiBeritaAcara
  readonly latar: LatarAcara
  readonly beku: BeritaAcara | undefined
}

/** The frozen one (or an earlier revision), or the draft as it stands. `penuh`: with what stays at the desk. */
export async function loadAcaraKertas(
  db: Db,
  deps: D,
  f: Forum,
  o: { readonly penuh: boolean; readonly rancangan?: boolean; readonly revisi?: number },
): Promise<AcaraKertas> {
  const beku = o.rancangan ? undefined : await findBeritaAcara(db, f.id, o.revisi)
  if (o.revisi !== undefined && !beku) throw new AppError(common.notFound)
  const { isi, rahasia } = beku
    ? { isi: beku.isi, rahasia: o.penuh ? openRahasia(deps, beku) : null }
    : await susunRancangan(db, deps, f)
  const { rekaan, zona } = await getInstansi(db, f.instansiId)
  return {
    isi,
    beku,
    latar: {
      zona,
      rekaan,
      foto: await loadFoto(db, deps, f.id, isi.foto),
      hash: beku?.hash ?? null,
      alamat: `${deps.config.baseUrl}/forum/${f.slug}/berita-acara`,
      rahasia: o.penuh ? rahasia : null,
    },
  }
}

async function susunRancangan(
  db: Db,
  deps: D,
  f: Forum,
): Promise<{ readonly isi: IsiBeritaAcara; readonly rahasia: RahasiaAcara }> {
  const [acara, unit, lama] = [
    await findAcara(db, f.id),
    await getUnit(db, f.unitId),
    await findBeritaAcara(db, f.id),
  ]
  const isian = { nomor: acara.nomor, tanggal: f.tanggal, tempat: acara.tempat, ...unit.kepala }
  return composeAcara(db, deps, f, isian, {
    revisi: (lama?.revisi ?? 0) + 1,
    suara: await loadSidikSuara(db, f.id),
    beku: false,
  })
}

/** What became of the agreed points in their order, what was given up, too, with the evidence that stands. */
export async function loadAksiForum(
  db: Db,
  f: Forum,
): Promise<{ readonly aksi: readonly AksiForumKini[]; readonly bukti: readonly BuktiButir[] }> {
  const butir = (await findBeritaAcara(db, f.id))?.isi.kesepakatan ?? []
  const nomor = new Map(butir.map((k, i) => [k.id, i + 1]))
  const aksi = (await listAksiAsal(db, 'fkp', [f.id]))
    .map((a) => ({ a, butir: nomor.get(a.asalKunci) ?? null }))
    .toSorted((x, y) => (x.butir ?? Infinity) - (y.butir ?? Infinity))
  const ids = aksi.map(({ a }) => a.id)
  const bukti = (await listBukti(db, ids)).filter((b) => b.ditarikAt === null)
  const butirOf = new Map(aksi.map(({ a, butir }) => [a.id, butir]))
  return {
    aksi: aksi.map(({ a, butir }) => ({
      aksi: a,
      butir,
      bukti: bukti.filter((b) => b.aksiId === a.id).length,
    })),
    bukti: bukti.map((b) => ({ ...b, butir: butirOf.get(b.aksiId) ?? null })),
  }
}

export async function loadLaporan(db: Db, deps: D, f: Forum): Promise<BahanLaporan> {
  const [kepala, logo, kertas] = [
    await loadKepala(db, f),
    await findLogo(db, f.instansiId),
    await loadAcaraKertas(db, deps, f, { penuh: false }),
  ]
  const { aksi, bukti } = await loadAksiForum(db, f)
  return {
    forum: f,
    kepala,
    ...(logo && { logo: logoSvg(logo) }),
    isi: kertas.isi,
    latar: kertas.latar,
    hadir: await listHadir(db, f.id),
    agenda: await listButirAgenda(db, f.id),
    notulen: await listNotulen(db, f.id),
    aksi,
    bukti,
    kelengkapan: await loadKelengkapan(db, f),
    hariIni: tanggalOf(deps.now(), kepala.zona),
  }
}
