import { AppError, common } from '../../../kernel/errors.ts'
import { addDays, type Tanggal } from '../../../kernel/clock.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Db } from '../../../platform/db/types.ts'
import {
  instrumenTerbit,
  isSkm,
  listMedia,
  listWarisan,
  listSurveiTerbuka,
  pairTerbitan,
  skalaTeks,
  skm142017,
  teksOf,
  type Arsip,
  type HasilTerbitan,
  type Perubahan,
} from '../../../instruments/survei/index.ts'
import {
  findUnit,
  getUnit,
  listBawahan,
  listLayanan,
  type Layanan,
  type Unit,
} from '../../../registry/index.ts'
import {
  isDijanjikan,
  isLewat,
  listAksiAsal,
  listRantai,
  waktuTeks,
} from '../../../instruments/tindak-lanjut/index.ts'
import { hrefTerbitan, type Pilihan } from './alamat.ts'
import { dari, type Bingkai } from '../bingkai.tsx'
import { ringkasPerubahan } from '../perubahan/ringkas.ts'
import type { DataPerubahan, DataTerbitan, DataUnit, TindakanUnsur, HasilLain } from './data.ts'

export interface OpsiUnit {
  readonly hariIni: Tanggal
  readonly baseUrl: string
  /** One publication; without it the newest with `kode`. */
  readonly pilihan?: Pilihan | undefined
  /** A questionnaire; the SKM where none is named. */
  readonly kode?: string | undefined
}

/** So many promises on the unit's own page. */
const RANTAI = 3

/** A handful of look-ups by key, however many answers there are: the figures come from one frozen snapshot. */
export async function muatUnit(
  db: Db,
  arsip: Arsip,
  bingkai: Bingkai,
  unitId: string,
  { hariIni, baseUrl, pilihan, kode = skm142017.kode }: OpsiUnit,
): Promise<DataUnit> {
  const unit = await getUnit(db, unitId)
  const induk = unit.indukId === null ? undefined : await findUnit(db, unit.indukId)
  const bawahan = await listBawahan(db, unitId)
  const layanan = (await listLayanan(db, unitId)).filter((l) => l.aktif)
  const [survei] = await listSurveiTerbuka(db, hariIni, unitId)
  const { nama, slug, alamat, kontak, kepala } = unit
  const instansi = bingkai.instansi!
  const terbitan = await muatTerbitan(db, arsip, unit, layanan, (path) => dari(instansi, path), {
    pilihan,
    kode,
    hariIni,
    lang: bingkai.lang,
  })
  const seri = await arsip.listSeri(db, unitId)
  return {
    bingkai,
    unit: {
      nama,
      slug,
      alamatWeb: `${baseUrl}/unit/${slug}`,
      alamat,
      kontak,
      kepala: { nama: kepala.nama, jabatan: kepala.jabatan },
    },
    induk: induk ? { nama: induk.nama, href: `/unit/${induk.slug}` } : null,
    bawahan: bawahan.map((u) => ({ nama: u.nama, href: `/unit/${u.slug}` })),
    layanan: layanan.map((l) => ({ nama: l.nama, href: dari(instansi, `/layanan/${l.slug}`) })),
    survei: survei ? { href: `/s/${survei.kode}`, nama: survei.nama, selesai: survei.selesai } : null,
    terbitan,
    rantai: (await listRantai(db, unitId, hariIni, { batas: RANTAI })).slice(0, RANTAI),
    lain: seri
      .filter((h) => (h.instrumen ?? skm142017).kode !== (terbitan?.instrumen.kode ?? kode))
      .map((h) => toLain(h, slug, bingkai.lang)),
  }
}

/** The SKM stands on the unit's own page, every other result under its own address. */
const hrefSeri = (slug: string, h: HasilTerbitan): string =>
  isSkm(h.instrumen ?? skm142017) ? `/unit/${slug}` : hrefTerbitan(slug, h)

function toLain(h: HasilTerbitan, slug: string, lang: Bahasa): HasilLain {
  const instrumen = h.instrumen ?? skm142017
  const { n, ikm, mutu, kinerja, selang95 } = h
  const nama = teksOf(instrumen.nama, lang)
  return {
    nama,
    href: hrefSeri(slug, h),
    periode: h.nama,
    n,
    ikm,
    mutu,
    kinerja,
    selang95,
    skala: skalaTeks(instrumen, lang),
  }
}

/** Before any survey: all that a unit ever published. */
const AWAL = '1900-01-01'
const SETAHUN = 365

async function muatTerbitan(
  db: Db,
  arsip: Arsip,
  unit: Unit,
  layanan: readonly Layanan[],
  hrefOf: (path: string) => string,
  asked: {
    readonly pilihan: Pilihan | undefined
    readonly kode: string
    readonly hariIni: Tanggal
    readonly lang: Bahasa
  },
): Promise<DataTerbitan | null> {
  const { pilihan } = asked
  const dipilih = pilihan && (await arsip.find(db, unit.id, pilihan))
  if (pilihan && !dipilih) throw new AppError(common.notFound)
  const kode = dipilih?.isi.instrumen.kode ?? asked.kode
  const semua = await arsip.listHasil(db, AWAL, unit.id, kode)
  const terbaru = semua
    .toSorted((a, b) => (`${a.selesai}${a.mulai}` < `${b.selesai}${b.mulai}` ? -1 : 1))
    .at(-1)
  const terbitan = dipilih ?? (terbaru && (await arsip.find(db, unit.id, terbaru)))
  if (!terbitan) return null
  const { periodeId, revisi, isi, hash } = terbitan
  const setahun = pasanganSetahun(semua, isi.periode)
  return {
    isi,
    instrumen: instrumenTerbit(isi),
    hash,
    tindakan: await muatTindakan(db, periodeId, asked.hariIni, asked.lang),
    warisan: isSkm(instrumenTerbit(isi)) ? await listWarisan(db, unit.id) : [],
    lama: terbaru?.periodeId !== periodeId || terbaru.revisi !== revisi,
    hrefTerbaru: terbaru ? hrefSeri(unit.slug, terbaru) : `/unit/${unit.slug}`,
    perubahan: setahun[0]?.baru.periodeId === periodeId ? toData(setahun[0]) : null,
    media: (await listMedia(db, periodeId)).map((m) => ({
      jenis: m.jenis,
      tanggal: m.tanggal,
      keterangan: m.keterangan,
      href: m.tautan ?? `/unit/${unit.slug}/survei/${periodeId}/media/${m.id}`,
    })),
    terbukti: ringkasPerubahan(setahun, [unit]).terbukti,
    riwayat: semua
      .filter((t) => t.periodeId !== periodeId)
      .toReversed()
      .map((t) => ({ nama: t.nama, href: hrefTerbitan(unit.slug, t), ikm: t.ikm, n: t.n })),
    hrefLayanan: Object.fromEntries(layanan.map((l) => [l.id, hrefOf(`/layanan/${l.slug}`)])),
  }
}

/** What the unit shows of its plan for this result; a promise that was given up stays readable as such. */
async function muatTindakan(
  db: Db,
  periodeId: string,
  hariIni: Tanggal,
  lang: Bahasa,
): Promise<TindakanUnsur[]> {
  const aksi = await listAksiAsal(db, 'unsur', [periodeId])
  return aksi.flatMap((a) => {
    if (!a.tampilPublik || !isDijanjikan(a) || a.unsur === null) return []
    return [
      {
        unsur: a.unsur,
        teks: a.status === 'selesai' && a.ringkasPublik !== '' ? a.ringkasPublik : a.kegiatan,
        waktu: waktuTeks(a, lang),
        oleh: a.penanggungJawab,
        status: a.status,
        lewat: isLewat(a, hariIni),
        kemajuan: a.kemajuan,
        selesaiPada: a.selesaiPada,
      },
    ]
  })
}

/** The year that ended with this publication, each period beside the one before it, newest first. */
function pasanganSetahun(
  semua: readonly HasilTerbitan[],
  periode: { readonly mulai: string; readonly selesai: string },
): Perubahan[] {
  const sejak = addDays(periode.selesai, -SETAHUN)
  return pairTerbitan(semua.filter((h) => h.mulai <= periode.mulai))
    .filter((p) => p.baru.selesai >= sejak)
    .toSorted((a, b) => (a.baru.mulai < b.baru.mulai ? 1 : -1))
}

const toData = ({ lama, unsur, ikm }: Perubahan): DataPerubahan => ({
  nama: lama.nama,
  n: lama.n,
  ikm,
  ikmLama: lama.ikm,
  unsur: unsur.map(({ rencana, lama: a, baru: b, ...u }) => ({
    ...u,
    lama: a.nilai,
    baru: b.nilai,
    rencana: rencana.map(({ kegiatan, waktu }) => ({ kegiatan, waktu })),
  })),
})
