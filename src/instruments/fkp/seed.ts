import type { Sistem } from '../../kernel/actor.ts'
import { addDays, startOfTanggal, tanggalOf, type Tanggal } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { Trx } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import { getInstansi, listLayanan, listUnit, type Unit } from '../../registry/index.ts'
import { findTerbitanTerbaru } from '../survei/index.ts'
import { kisahSarana } from './acara/seed-kisah.ts'
import { addPokok, decidePokok, drawAgenda } from './agenda/commands.ts'
import { listPokok } from './agenda/store.ts'
import { createForum, moveForum } from './forum/commands.ts'
import type { IsiForum } from './forum/schema.ts'
import { barisPeserta } from './peserta/commands.ts'
import { insertPeserta } from './peserta/store.ts'
import { pesertaContoh, type PesertaContoh } from './seed-peserta.ts'
import type { Forum } from './store.ts'

type D = Pick<Deps, 'now' | 'deriveKey'>

/** As much as a morning has room for. */
const AGENDA_CONTOH = 4

interface Panggung {
  readonly trx: Trx
  readonly deps: D
  readonly sistem: Sistem
  readonly unit: Unit
  readonly hariIni: Tanggal
}

/** Nine in the morning of that day, as the house's clock. */
const padaHari = (p: Panggung, tanggal: Tanggal): D & Pick<Deps, 'enqueue'> => {
  const at = startOfTanggal(tanggal, 'WIB').getTime() + 9 * 3_600_000
  return {
    deriveKey: p.deps.deriveKey,
    now: () => new Date(Math.min(at, p.deps.now().getTime())),
    enqueue: async () => {},
  }
}

export interface ForumContoh {
  readonly selesai: Forum
  readonly mendatang: Forum
}

/** Two forums of the demonstration, once: one that has been held about the weakest unsur, one announced for next month. */
export async function seedForum(trx: Trx, deps: D, instansiId: string): Promise<ForumContoh | undefined> {
  if (await trx.selectFrom('fkp_forum').select('id').limit(1).executeTakeFirst()) return undefined
  const unit = (await listUnit(trx)).find((u) => u.slug === 'disdukcapil')
  if (!unit) return undefined
  const { zona } = await getInstansi(trx, instansiId)
  const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'contoh' }
  const p: Panggung = { trx, deps, sistem, unit, hariIni: tanggalOf(deps.now(), zona) }
  return { selesai: await seedSelesai(p), mendatang: await seedMendatang(p) }
}

async function seedSelesai(p: Panggung): Promise<Forum> {
  const { trx, unit, hariIni } = p
  const terlemah = (await findTerbitanTerbaru(trx, unit.id))?.isi.hasil.prioritas.terpilih[0]
  const sebutan = terlemah === kisahSarana.unsur ? 'dinilai paling rendah' : 'masih sering dikeluhkan'
  const tanggal = addDays(hariIni, -38)
  const forum = await buat(p, {
    tema: kisahSarana.tema,
    jenis: 'permasalahan',
    mode: 'tatap_muka',
    tanggal,
    mulai: '09:00',
    selesai: '12:00',
    tempat: 'Aula Dinas Kependudukan dan Pencatatan Sipil, Jl. Wening 4 (lantai dasar, ada jalan kursi roda)',
    tautanDaring: '',
    fasilitator: 'Dr. Laras Candrawati, Universitas Lembah Sari',
    uraian: `Dalam survei kepuasan terakhir, sarana dan prasarana ${sebutan} oleh warga.\n\nKami ingin mendengar di mana persisnya orang terhambat dan menyepakati apa yang diperbaiki, oleh siapa, dan kapan. Hasilnya ditulis dalam berita acara yang dapat dibaca semua orang.`,
  })
  await susunAgenda(p, forum, addDays(tanggal, -18), kisahSarana.agenda)
  await gerak(p, forum, 'umumkan', addDays(tanggal, -14))
  await undang(p, forum, addDays(tanggal, -13), pesertaContoh.selesai)
  await gerak(p, forum, 'mulai', tanggal)
  await gerak(p, forum, 'akhiri', tanggal)
  return forum
}

async function seedMendatang(p: Panggung): Promise<Forum> {
  const { trx, sistem, unit, hariIni } = p
  const ktp = (await listLayanan(trx, unit.id)).find((l) => l.nama === 'KTP Elektronik')
  const forum = await buat(p, {
    tema: 'Standar pelayanan KTP elektronik: berapa lama seharusnya?',
    layananId: ktp?.id ?? null,
    jenis: 'standar_pelayanan',
    mode: 'campuran',
    tanggal: addDays(hariIni, 24),
    mulai: '13:00',
    selesai: '15:30',
    tempat: 'Pendopo Kabupaten Lembah Sari, Jl. Alun-Alun 1',
    tautanDaring: 'https://rapat.lembahsari.example/forum-ktp',
    fasilitator: 'Ki Bayu Wiratama, Forum Warga Lembah Sari',
    uraian:
      'Standar pelayanan KTP elektronik akan ditinjau ulang. Sebelum ditetapkan, kami ingin tahu apa yang menurut Anda wajar: berapa lama, syarat apa yang memberatkan, dan lewat mana Anda ingin mengurusnya.\n\nSiapa pun boleh ikut, di tempat atau daring.',
  })
  await addPokok(trx, sistem, forum.id, {
    id: newId(),
    judul: 'Berapa lama menunggu yang masih wajar?',
    angka: 'Pembukaan: setiap kelompok menyebut satu angka dan alasannya.',
  })
  await susunAgenda(p, forum, addDays(hariIni, -4), /Waktu Penyelesaian|petugas cadangan|waktu tunggu/)
  await gerak(p, forum, 'umumkan', addDays(hariIni, -3))
  await undang(p, forum, addDays(hariIni, -2), pesertaContoh.mendatang)
  return forum
}

const buat = (
  p: Panggung,
  isi: Omit<IsiForum, 'unitId' | 'layananId'> & { readonly layananId?: string | null },
): Promise<Forum> => createForum(p.trx, p.sistem, { layananId: null, ...isi, unitId: p.unit.id })

const gerak = (p: Panggung, f: Forum, aksi: 'umumkan' | 'mulai' | 'akhiri', pada: Tanggal): Promise<void> =>
  moveForum(p.trx, padaHari(p, pada), p.sistem, f.id, aksi)

/** Drawn from the records; what is about the theme is taken, the rest left out with a reason. */
async function susunAgenda(p: Panggung, f: Forum, pada: Tanggal, tentang: RegExp): Promise<void> {
  const { trx, sistem } = p
  const deps = padaHari(p, pada)
  await drawAgenda(trx, deps, sistem, f.id)
  const usul = (await listPokok(trx, f.id)).filter((x) => x.keputusan === 'usul')
  // An office plans the same thing twice; the forum talks of it once.
  const cocok = usul.filter(
    (x, i) => tentang.test(x.judul) && usul.findIndex((y) => y.judul === x.judul) === i,
  )
  const ambil = new Set((cocok.length > 0 ? cocok : usul).slice(0, AGENDA_CONTOH))
  for (const x of usul)
    await decidePokok(
      trx,
      deps,
      sistem,
      f.id,
      x.id,
      ambil.has(x)
        ? { keputusan: 'diterima', alasan: '' }
        : { keputusan: 'dibuang', alasan: 'Dibahas di forum berikutnya, supaya waktunya cukup.' },
    )
}

async function undang(p: Panggung, f: Forum, pada: Tanggal, list: readonly PesertaContoh[]): Promise<void> {
  const deps = padaHari(p, pada)
  const hadirAt = padaHari(p, f.tanggal).now()
  const rows = list.map((o, i) => {
    const surel = o.sumber === 'di_tempat' ? '' : `peserta${i + 1}.${f.kode}@warga.example`
    const { status, sumber, ...orang } = o
    const hadir = status === 'hadir'
    return {
      ...barisPeserta(deps, f, { ...orang, kontak: { surel, telepon: '' } }, { sumber, status }),
      jenis_kelamin: o.kelamin,
      ...(hadir && {
        hadir_at: hadirAt,
        hadir_cara: i % 3 === 0 ? ('kertas' as const) : i % 3 === 1 ? ('qr' as const) : ('kode' as const),
      }),
    }
  })
  await insertPeserta(p.trx, rows)
}
