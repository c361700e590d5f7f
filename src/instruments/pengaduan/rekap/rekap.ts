import type { Actor } from '../../../kernel/actor.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Db } from '../../../platform/db/types.ts'
import { getInstansi, listUnit } from '../../../registry/index.ts'
import { formatDate, formatNumber } from '../../../ui/index.ts'
import type { Klasifikasi } from '../jam/rules.ts'
import { listNamaWilayah } from '../meja/store-daftar-isi.ts'
import { listKategori, pilihanKategori } from '../meja/store-kategori.ts'
import { kata } from '../meja/words.ts'
import type { KanalMasuk } from '../rules.ts'
import type { Status } from '../status/rules.ts'
import { rerata, type BarisRekap, type Dimensi, type RekapSemua } from './hitungan.ts'
import type { Masa } from './masa.ts'
import { lipatKecil, TERKECIL } from './publik.ts'
import { ringkasanOf } from './ringkasan.ts'
import { countRekap } from './store.ts'
import { TERTUTUP, tertutupOf, type Tertutup } from './store-lingkup.ts'
import type { BarisTabel, TabelRekap } from './tabel.ts'
import { kataRekap } from './words.ts'

/** A recap as plain data: the screen, the workbook and the documents are all made from it. */
export interface Rekap {
  readonly masa: Masa
  readonly judul: string
  readonly namaMasa: string
  readonly instansi: string
  readonly rekaan: boolean
  readonly keadaan: string
  readonly catatan: string
  readonly semua: RekapSemua | undefined
  /** Of all of it, for paper; the screen shows the same as tiles. */
  readonly ringkasan: TabelRekap | undefined
  readonly tabel: readonly TabelRekap[]
}

/** Repeat places: more than any instansi has, and a paper can hold. */
const BERULANG_PALING = 5000
const urutan: readonly Dimensi[] = ['unit', 'kategori', 'klasifikasi', 'kanal', 'status', 'wilayah']

/** `publik`: for everybody, so groups that are small enough to point at somebody are folded together. */
export async function loadRekap(
  db: Db,
  actor: Actor,
  masa: Masa,
  now: Date,
  lang: Bahasa,
  publik = false,
): Promise<Rekap> {
  const k = kataRekap[lang]
  const { zona, nama, rekaan } = await getInstansi(db, actor.instansiId)
  const {
    semua,
    baris: rows,
    berulang: semuaBerulang,
  } = await countRekap(db, actor, masa, zona, now, { paling: BERULANG_PALING, publik })
  const tertutup = tertutupOf(actor, publik)
  const sebut = await penamaan(db, rows, tertutup, lang)
  const berulang = semuaBerulang.filter((t) => !publik || t.n >= TERKECIL)
  const sebutTempat = (t: (typeof berulang)[number]): string =>
    [
      sebut({ dimensi: 'wilayah', nilaiDimensi: t.wilayahKode }),
      sebut({ dimensi: 'kategori', nilaiDimensi: t.kategoriId }),
    ].join(', ')
  const lipat = (baris: readonly BarisTabel[]): readonly BarisTabel[] =>
    publik ? lipatKecil(baris, k.lainnya) : baris
  const tabel: TabelRekap[] = !semua
    ? []
    : [
        {
          kunci: 'langkah',
          judul: k.langkah,
          kepala: [k.kolom, k.tepat, k.lewat, k.rerata, k.median],
          baris: [
            [
              k.langkahNama.verifikasi,
              semua.verifikasiTepat,
              semua.verifikasiLewat,
              rerata(semua.hariVerifikasi, semua.diverifikasi),
              semua.medianVerifikasi,
            ],
            [
              k.langkahNama.tanggapan,
              semua.tanggapanTepat,
              semua.tanggapanLewat,
              rerata(semua.hariTanggapan, semua.ditanggapi),
              semua.medianTanggapan,
            ],
            [
              k.langkahNama.selesai,
              semua.tepat,
              semua.lewat,
              rerata(semua.hariSelesai, semua.diselesaikan),
              semua.medianSelesai,
            ],
          ],
        },
        ...urutan.map((d) => ({
          kunci: d,
          judul: k.dimensi[d],
          kepala: [k.kolom, k.diterima, k.selesai, k.tepat, k.lewat, k.dibuka, k.median],
          baris: lipat(
            rows
              .filter((r) => r.dimensi === d)
              .map((r) => [sebut(r), r.n, r.selesai, r.tepat, r.lewat, r.dibuka, r.medianSelesai] as const),
          ),
          bermedian: true as const,
        })),
        ...(berulang.length === 0
          ? []
          : [
              {
                kunci: 'berulang',
                judul: k.berulang,
                kepala: [k.tempat, k.diterima, k.selesai, k.dibuka],
                baris: berulang.map((t) => [sebutTempat(t), t.n, t.selesai, t.dibuka]),
              },
            ]),
      ]
  return {
    masa,
    judul: publik ? k.judulPublik : k.judul,
    catatan: [
      publik ? k.catatanPublik(TERKECIL) : k.catatan,
      k.catatanTertutup[tertutup],
      semua && semua.digabung > 0 ? k.catatanGabungan : '',
    ]
      .filter(Boolean)
      .join(' '),
    namaMasa: k.masa(masa),
    instansi: nama,
    rekaan,
    keadaan: k.perHari(formatDate(now, lang, zona)),
    semua,
    ringkasan: semua && ringkasanOf(semua, lang, publik),
    tabel,
  }
}

async function penamaan(
  db: Db,
  rows: readonly BarisRekap[],
  tertutup: Tertutup,
  lang: Bahasa,
): Promise<(r: Pick<BarisRekap, 'dimensi' | 'nilaiDimensi'>) => string> {
  const [k, umum] = [kataRekap[lang], kata[lang]]
  const unit = new Map((await listUnit(db)).map((u) => [u.id, u.nama]))
  const kategori = new Map(pilihanKategori(await listKategori(db)).map((x) => [x.value, x.label]))
  const wilayah = await listNamaWilayah(
    db,
    rows.flatMap((r) => (r.dimensi === 'wilayah' && r.nilaiDimensi ? [r.nilaiDimensi] : [])),
  )
  return ({ dimensi, nilaiDimensi: v }) => {
    if (v === null) return dimensi === 'unit' ? k.pengelola : k.tanpa
    if (v === TERTUTUP) return k.kelompokTertutup[tertutup]
    switch (dimensi) {
      case 'unit':
        return unit.get(v) ?? v
      case 'kategori':
        return kategori.get(v) ?? v
      case 'wilayah':
        return wilayah.get(v) ?? v
      case 'kanal':
        return umum.kanal[v as KanalMasuk]
      case 'klasifikasi':
        return umum.kelas[v as Klasifikasi]
      default:
        return umum.status[v as Status]
    }
  }
}

/** A figure as the language writes it; `–` where there is none. */
export const tulisSel = (s: string | number | null, lang: Bahasa): string =>
  s === null ? '–' : typeof s === 'number' ? formatNumber(String(s), lang) : s
