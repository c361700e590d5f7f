import type { Pejabat, Peran, Warga } from '../../kernel/actor.ts'
import { addDays, startOfTanggal, tanggalOf } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { Trx } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import { getInstansi, listOrang, listUnit, type Orang } from '../../registry/index.ts'
import { actOn, type Isian } from './commands.ts'
import { insertTanggapan } from './tanggapan/store.ts'
import type { KanalMasuk } from './rules.ts'
import { balasanDemo, jawabanDemo, perkembanganDemo } from './seed-jawaban.ts'
import { kisahBerulang } from './seed-berulang.ts'
import { kisahDemo, type Kisah } from './seed-kisah.ts'
import { loadWilayahKisah } from './seed-wilayah.ts'
import type { Aksi } from './status/rules.ts'
import { receivePengaduan } from './terima.ts'

type D = Pick<Deps, 'now' | 'deriveKey'>

/** How far a letter of the demonstration has come; every state that a desk meets, some of them late. */
const jalanList = [
  'baru',
  'baru',
  'diverifikasi',
  'disalurkan',
  'disalurkan_lama',
  'ditindaklanjuti',
  'dijawab',
  'dijawab',
  'ditanggapi',
  'ditutup',
  'ditutup',
  'ditutup_pelapor',
  'dibuka_kembali',
  'minta',
  'dikembalikan',
  'ping_pong',
  'diarsipkan',
  'diteruskan',
  'ditutup',
  'ditutup',
] as const
type Jalan = (typeof jalanList)[number]

const kanalList: readonly KanalMasuk[] = [
  'web',
  'web',
  'whatsapp',
  'tatap_muka',
  'web',
  'sms',
  'surat',
  'surel',
  'web',
  'telepon',
  'media_sosial',
  'lapor',
]
const HARI_MS = 86_400_000

/** Days ago it came, so that each state has the age it would have. */
const UMUR: Readonly<Record<Jalan, readonly [number, number]>> = {
  baru: [0, 6],
  diverifikasi: [1, 4],
  disalurkan: [2, 6],
  disalurkan_lama: [20, 40],
  ditindaklanjuti: [6, 18],
  dijawab: [5, 14],
  ditanggapi: [8, 16],
  ditutup: [25, 320],
  ditutup_pelapor: [20, 200],
  dibuka_kembali: [25, 60],
  minta: [4, 12],
  dikembalikan: [3, 8],
  ping_pong: [10, 22],
  diarsipkan: [30, 150],
  diteruskan: [12, 90],
}

interface Panggung {
  readonly trx: Trx
  readonly deps: D
  readonly instansiId: string
  readonly now: Date
  readonly pengelola: Pejabat
  readonly apip: Pejabat
  readonly unitOf: (slug: string) => string
  readonly wilayahOf: (kisah: Kisah) => string | null
  /** Whoever answers for a unit: its own people where it has an account, else pengelola. */
  readonly penjawab: (unitId: string) => Pejabat
}

/** Believable letters in every state, class and channel, some of them about the same thing. Run again it adds nothing. */
export async function seedPengaduan(trx: Trx, deps: D, instansiId: string): Promise<void> {
  const orang = await listOrang(trx)
  const sebagai = (peran: Peran): Pejabat | undefined => {
    const o = orang.find((x) => x.penugasan.some((t) => t.peran === peran && t.unitId === null))
    return o && toPejabat(o)
  }
  const [pengelola, apip] = [sebagai('pengelola_pengaduan'), sebagai('apip')]
  if (!pengelola || !apip) return
  const sudah = await trx
    .selectFrom('pengaduan')
    .select('id')
    .where('kunci_kirim', 'like', 'contoh:%')
    .limit(1)
    .executeTakeFirst()
  if (sudah) return
  const instansi = await getInstansi(trx, instansiId)
  const { zona } = instansi
  const unit = new Map((await listUnit(trx)).map((u) => [u.slug, u.id]))
  const now = deps.now()
  const panggung: Panggung = {
    trx,
    deps,
    instansiId,
    now,
    pengelola,
    apip,
    wilayahOf: await loadWilayahKisah(trx, instansi),
    unitOf: (slug) => unit.get(slug) ?? [...unit.values()][0]!,
    penjawab: (unitId) => {
      const o = orang.find((x) =>
        x.penugasan.some(
          (t) => t.unitId === unitId && (t.peran === 'penghubung' || t.peran === 'kepala_unit'),
        ),
      )
      return o ? toPejabat(o) : pengelola
    },
  }
  const kategori = await seedKategori(trx, instansiId)
  for (const [i, { kisah, jalan }] of daftarSurat().entries()) {
    const [dari, sampai] = UMUR[jalan]
    const hari = dari + ((i * 37) % (sampai - dari + 1))
    const pagi =
      startOfTanggal(addDays(tanggalOf(now, zona), -hari), zona).getTime() +
      (8 * 60 + ((i * 53) % 420)) * 60_000
    await satu(
      panggung,
      kisah,
      jalan,
      i,
      new Date(Math.min(pagi, now.getTime() - 60_000)),
      kategori.get(kisah.kategori)!,
    )
  }
}

/** Sixty letters, each story at least once; then those that tell of one thing, answered or still worked on. */
function daftarSurat(): { readonly kisah: Kisah; readonly jalan: Jalan }[] {
  const biasa = Array.from({ length: 60 }, (_, i) => ({
    kisah: kisahDemo[i % kisahDemo.length]!,
    jalan: i < kisahDemo.length ? jalanList[(i * 7) % jalanList.length]! : ('ditutup' as const),
  }))
  const berulang = kisahBerulang.map((kisah, i) => ({
    kisah,
    jalan: i % 3 === 0 ? ('ditindaklanjuti' as const) : ('dijawab' as const),
  }))
  return [...biasa, ...berulang]
}

function toPejabat(o: Orang): Pejabat {
  const of = (peran: Peran): ReadonlySet<string> =>
    new Set(o.penugasan.filter((t) => t.peran === peran).flatMap((t) => t.unitId ?? []))
  return {
    kind: 'pejabat',
    id: o.id,
    instansiId: o.instansiId,
    nama: o.nama,
    penugasan: o.penugasan,
    unitIds: {
      admin_instansi: of('admin_instansi'),
      pembina: of('pembina'),
      kepala_unit: of('kepala_unit'),
      petugas: of('petugas'),
      pewawancara: of('pewawancara'),
      pengelola_pengaduan: of('pengelola_pengaduan'),
      penghubung: of('penghubung'),
      apip: of('apip'),
    },
  }
}

async function seedKategori(trx: Trx, instansiId: string): Promise<Map<string, string>> {
  const nama = [...new Set(kisahDemo.map((x) => x.kategori))]
  const rows = nama.map((n) => ({ instansi_id: instansiId, id: newId(), nama: n }))
  await trx.insertInto('pengaduan_kategori').values(rows).execute()
  return new Map(rows.map((r) => [r.nama, r.id]))
}

async function satu(
  g: Panggung,
  kisah: Kisah,
  jalan: Jalan,
  i: number,
  diterimaAt: Date,
  kategoriId: string,
): Promise<void> {
  const { trx, instansiId } = g
  const unitId = g.unitOf(kisah.unit)
  const warga: Warga = { kind: 'warga', instansiId }
  const anonim = i % 4 === 1
  const kanal = kanalList[i % kanalList.length]!
  const { id } = await receivePengaduan(trx, g.deps, warga, {
    kunciKirim: `contoh:${i}`,
    jenis: kisah.jenis ?? 'pengaduan',
    kanal,
    judul: kisah.judul,
    isi: kisah.isi,
    lokasi: kisah.tempat,
    wilayahKode: g.wilayahOf(kisah),
    tujuanUnitId: i % 3 === 0 ? unitId : null,
    anonim,
    rahasia: kisah.rahasia ?? false,
    pelapor: {
      nama: `Warga Rekaan ${i + 1}`,
      alamat: '',
      telepon: '',
      surel: `warga${i + 1}@contoh.example`,
      kabar: null,
    },
    diterimaAt,
    laporTrackingId: kanal === 'lapor' ? `contoh-${i}` : null,
  })
  // Each act a little after the one before, none of them later than now.
  const sisa = g.now.getTime() - diterimaAt.getTime()
  let ke = 0
  let at = diterimaAt
  const maju = (bagian: number): Date => {
    const waktu = diterimaAt.getTime() + Math.min(sisa * bagian, ++ke * 4 * HARI_MS)
    at = new Date(Math.max(at.getTime() + 1000, Math.min(waktu, g.now.getTime() - 1000)))
    return at
  }
  const act = (actor: Pejabat | Warga, aksi: Aksi, bagian: number, isian: Isian = {}) =>
    actOn(trx, { ...g.deps, now: () => (bagian === 0 ? at : maju(bagian)) }, actor, id, aksi, isian)
  const kata = async (
    jenis: 'tanggapan' | 'jawaban' | 'balasan' | 'permintaan',
    isi: string,
    oleh: Pejabat | null,
    bagian: number,
  ): Promise<string> => {
    const waktu = maju(bagian)
    const tanggapanId = newId()
    await insertTanggapan(trx, {
      instansi_id: instansiId,
      id: tanggapanId,
      pengaduan_id: id,
      jenis,
      keadaan: 'terkirim',
      isi,
      orang_id: oleh?.id ?? null,
      unit_id: oleh ? unitId : null,
      created_at: waktu,
      terkirim_at: waktu,
    })
    return tanggapanId
  }
  if (kisah.berkadar) {
    await act(g.pengelola, 'klasifikasi', 0.1, {
      klasifikasi: 'berkadar',
      alasan: 'Menyebut pungutan oleh petugas.',
    })
    if (jalan === 'baru') return
    const isi =
      'Terima kasih. Laporan ini kami periksa secara tertutup; hasilnya kami sampaikan kepada pelapor.'
    await act(g.apip, 'verifikasi', 0.2)
    await act(g.apip, 'jawab', 0, { tanggapanId: await kata('jawaban', isi, g.apip, 0.4) })
    return
  }
  if (jalan === 'baru') return
  await act(g.pengelola, 'kategori', 0.1, { kategoriId })
  if ((kisah.jenis ?? 'pengaduan') === 'pengaduan')
    await act(g.pengelola, 'klasifikasi', 0, { klasifikasi: 'tidak_berkadar' })
  await perjalanan(g, { jalan, i, unitId, kisah, act, kata, warga })
}

interface Langkahan {
  readonly jalan: Jalan
  readonly i: number
  readonly unitId: string
  readonly kisah: Kisah
  readonly warga: Warga
  readonly act: (actor: Pejabat | Warga, aksi: Aksi, bagian: number, isian?: Isian) => Promise<unknown>
  readonly kata: (
    jenis: 'tanggapan' | 'jawaban' | 'balasan' | 'permintaan',
    isi: string,
    oleh: Pejabat | null,
    bagian: number,
  ) => Promise<string>
}

async function perjalanan(g: Panggung, x: Langkahan): Promise<void> {
  const { jalan, i, act, kata, unitId, kisah } = x
  const penjawab = kisah.rahasia ? g.pengelola : g.penjawab(unitId)
  const salur = (bagian: number) => act(g.pengelola, 'disposisi', bagian, { unitId })
  const jawab = async (bagian: number) => {
    const pilihan = jawabanDemo[kisah.jenis ?? 'pengaduan']
    await act(penjawab, 'jawab', 0, {
      tanggapanId: await kata('jawaban', pilihan[i % pilihan.length]!, penjawab, bagian),
    })
  }
  switch (jalan) {
    case 'diverifikasi':
      return void (await act(g.pengelola, 'verifikasi', 0.5))
    case 'disalurkan':
    case 'disalurkan_lama':
      return void (await salur(0.2))
    case 'minta':
      return void (await act(g.pengelola, 'minta_kelengkapan', 0, {
        tanggapanId: await kata(
          'permintaan',
          'Mohon disebutkan tanggal kejadian dan nomor antreannya.',
          g.pengelola,
          0.3,
        ),
      }))
    case 'diarsipkan':
      return void (await act(g.pengelola, 'arsip', 0.2, { alasan: 'Isi tidak jelas dan tidak dilengkapi.' }))
    case 'diteruskan':
      return void (await act(g.pengelola, 'teruskan', 0.2, {
        tujuan: 'SP4N-LAPOR!',
        alasan: 'Wewenang instansi pusat.',
      }))
    case 'dikembalikan':
    case 'ping_pong':
      await salur(0.2)
      await act(g.penjawab(unitId), 'kembalikan', 0.3, { alasan: 'Menurut kami wewenang unit lain.' })
      if (jalan === 'dikembalikan') return
      await act(g.pengelola, 'disposisi', 0.5, { unitId: g.unitOf('setda') })
      return void (await act(g.pengelola, 'kembalikan', 0.7, { alasan: 'Bukan tugas kami.' }))
    default:
  }
  await salur(0.15)
  if (i % 3 === 0 || jalan === 'ditindaklanjuti')
    await act(penjawab, 'tanggapi', 0, {
      tanggapanId: await kata('tanggapan', perkembanganDemo[i % 2]!, penjawab, 0.4),
    })
  if (jalan === 'ditindaklanjuti') return
  await jawab(0.6)
  if (jalan === 'dijawab') return
  if (jalan === 'ditanggapi')
    return void (await act(x.warga, 'balas', 0, {
      tanggapanId: await kata('balasan', balasanDemo[1]!, null, 0.8),
    }))
  await act(jalan === 'ditutup_pelapor' ? x.warga : penjawab, 'tutup', 0.8)
  if (jalan === 'dibuka_kembali')
    return void (await act(x.warga, 'buka_kembali', 0.9, { alasan: balasanDemo[1]! }))
  if (i % 2 === 0) await act(x.warga, 'nilai', 0.9, { nilai: 3 + (i % 3) })
}
