import { AppError, common } from '../../../kernel/errors.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { countPublikLayanan, tujuanLayanan } from '../../../instruments/pengaduan/index.ts'
import { listSurveiTerbuka, type Arsip } from '../../../instruments/survei/index.ts'
import { findLayananBySlug, getUnit, listLayanan } from '../../../registry/index.ts'
import { dari, type Bingkai, type PemilikHalaman } from '../bingkai.tsx'
import type { DataLayanan } from './page.tsx'
import { muatStandar } from './standar.ts'

export async function muatLayanan(
  db: Db,
  arsip: Arsip,
  bingkai: Bingkai & { readonly instansi: PemilikHalaman },
  slug: string,
  { hariIni, baseUrl }: { readonly hariIni: Tanggal; readonly baseUrl: string },
): Promise<DataLayanan> {
  const layanan = await findLayananBySlug(db, slug)
  if (!layanan?.aktif) throw new AppError(common.notFound)
  const unit = await getUnit(db, layanan.unitId)
  const terbitan = await arsip.findTerbaru(db, unit.id)
  const baris = terbitan?.isi.layanan.find((l) => l.id === layanan.id)
  const survei = (await listSurveiTerbuka(db, hariIni, unit.id)).find((s) =>
    s.layananIds.includes(layanan.id),
  )
  const lain = (await listLayanan(db, unit.id)).filter((l) => l.aktif && l.id !== layanan.id)
  const halaman = dari(bingkai.instansi, `/layanan/${layanan.slug}`)
  const standar = await muatStandar(db, layanan, unit, {
    instansi: bingkai.instansi.nama,
    alamat: `${baseUrl}${halaman}`,
    unit: `${baseUrl}/unit/${unit.slug}`,
  })
  return {
    bingkai,
    standar,
    aduan: await countPublikLayanan(db, layanan.id),
    lapor: `/pengaduan/baru?ke=${bingkai.instansi.slug}&tujuan=${tujuanLayanan(layanan)}`,
    aduanUnit: `/pengaduan?instansi=${bingkai.instansi.slug}&unit=${unit.slug}`,
    nama: layanan.nama,
    unit: { nama: unit.nama, href: `/unit/${unit.slug}`, alamat: unit.alamat, kontak: unit.kontak },
    hasil: terbitan && baris ? { periode: terbitan.isi.periode.nama, baris } : null,
    survei: survei ? { href: `/s/${survei.kode}`, selesai: survei.selesai } : null,
    lain: lain.map((l) => ({ nama: l.nama, href: dari(bingkai.instansi, `/layanan/${l.slug}`) })),
  }
}
