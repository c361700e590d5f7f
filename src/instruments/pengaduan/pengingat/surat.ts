import { z } from 'zod'
import { addDays, startOfTanggal, tanggalOf } from '../../../kernel/clock.ts'
import { isHariKerja, type KalenderKerja } from '../../../kernel/hari-kerja.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { enqueuePesan, listKanalAktif } from '../../../platform/channels/index.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import {
  getInstansi,
  listInstansi,
  listOrang,
  listUnit,
  loadKalender,
  type Orang,
} from '../../../registry/index.ts'
import { loadPengaturanMeja } from '../pengaturan/isi.ts'
import { countBeban, countBebanDisebut, type Beban, type BebanUnit } from './store.ts'
import { id as k } from './words.ts'

/** Late by more than this many working days, it goes to whoever stands above. */
const NAIK_SESUDAH = 5

interface Surat {
  readonly tujuan: string
  readonly teks: string
}

const jumlah = (list: readonly Beban[]): Beban =>
  list.reduce(
    (a, b) => ({ lewat: a.lewat + b.lewat, hariIni: a.hariIni + b.hariIni, lama: a.lama + b.lama }),
    { lewat: 0, hariIni: 0, lama: 0 },
  )

/** Units somebody answers for: his own only, not everything below. */
const unitOf = (o: Orang): Set<string> =>
  new Set(
    o.penugasan
      .filter((t) => t.peran === 'penghubung' || t.peran === 'kepala_unit')
      .flatMap((t) => t.unitId ?? []),
  )
const memegang = (o: Orang, peran: string): boolean =>
  o.penugasan.some((t) => t.peran === peran && t.unitId === null)

/**
 * One mail a working day to whoever has something due or late: numbers and a link, never a word of a complaint, and no number of what
 * the reader may not see. A unit hears of its own; whoever is named of what he is named for; pengelola of what is with them and what
 * any unit is long late with; APIP of what stands under supervision; pembina and the addresses set for it of what is long overdue,
 * with a unit or still with pengelola.
 */
export async function kirimPengingat(trx: Trx, deps: Deps, instansiId: string): Promise<number> {
  if (!(await listKanalAktif(trx, deps.config)).includes('surel')) return 0
  const { zona } = await getInstansi(trx, instansiId)
  const kalender = await loadKalender(trx, instansiId)
  const now = deps.now()
  const hariIni = tanggalOf(now, zona)
  if (!isHariKerja(hariIni, kalender)) return 0
  const kapan = {
    now,
    besok: startOfTanggal(addDays(hariIni, 1), zona),
    lama: startOfTanggal(mundur(hariIni, NAIK_SESUDAH, kalender), zona),
  }
  const beban = await countBeban(trx, kapan)
  if (beban.length === 0) return 0
  const surat = await tulisSurat(trx, beban, await countBebanDisebut(trx, kapan))
  const tautan = new URL('/kerja/pengaduan', deps.config.baseUrl).href
  for (const { tujuan, teks } of surat)
    await enqueuePesan(trx, deps, instansiId, {
      tujuan,
      teks,
      kunci: `pengaduan.pengingat/${hariIni}/${tujuan.toLowerCase()}`,
      subjek: k.subjek,
      kanal: 'surel',
      kaitan: { jenis: 'pengaduan.pengingat', id: instansiId },
      keperluan: 'pengingat',
      isian: {},
      tautan,
    })
  return surat.length
}

/** Who is told what; everybody once, whatever parts he has. */
async function tulisSurat(
  trx: Trx,
  beban: readonly BebanUnit[],
  disebut: ReadonlyMap<string, Beban>,
): Promise<Surat[]> {
  const nama = new Map((await listUnit(trx)).map((u) => [u.id, u.nama]))
  const daftarLama = (list: readonly BebanUnit[]): string => {
    const lama = new Map<string, number>()
    for (const b of list) if (b.unitId && b.lama > 0) lama.set(b.unitId, (lama.get(b.unitId) ?? 0) + b.lama)
    return [...lama].map(([unit, n]) => k.barisLama(nama.get(unit) ?? '', n)).join('\n')
  }
  const biasa = beban.filter((b) => b.kelompok !== 'berkadar')
  const lamaPengelola = daftarLama(biasa)
  const terbuka = beban.filter((b) => b.kelompok === 'terbuka')
  const lamaDiPengelola = jumlah(terbuka.filter((b) => b.unitId === null)).lama
  const lamaTerbuka = [lamaDiPengelola > 0 && k.pengelolaLama(lamaDiPengelola), daftarLama(terbuka)]
    .filter(Boolean)
    .join('\n')
  const pengelola = jumlah(biasa.filter((b) => b.unitId === null))
  const berkadar = jumlah(beban.filter((b) => b.kelompok === 'berkadar'))
  const surat = new Map<string, Surat>()
  const kirim = (tujuan: string, teks: string): void => {
    if (teks !== '' && !surat.has(tujuan.toLowerCase())) surat.set(tujuan.toLowerCase(), { tujuan, teks })
  }
  for (const o of (await listOrang(trx)).filter((x) => x.aktif)) {
    const milik = unitOf(o)
    const punya = jumlah([
      ...terbuka.filter((b) => b.unitId !== null && milik.has(b.unitId)),
      ...(disebut.has(o.id) ? [disebut.get(o.id)!] : []),
    ])
    const mengelola = memegang(o, 'pengelola_pengaduan')
    const bagian = [
      mengelola && k.pengelola(pengelola.lewat, pengelola.hariIni),
      memegang(o, 'apip') && k.apip(berkadar.lewat, berkadar.hariIni),
      k.unit(punya.lewat, punya.hariIni),
      mengelola && lamaPengelola,
      !mengelola && memegang(o, 'pembina') && lamaTerbuka !== '' && k.atasan(lamaTerbuka),
    ]
    kirim(o.surel, bagian.filter(Boolean).join('\n\n'))
  }
  if (lamaTerbuka !== '')
    for (const tujuan of (await loadPengaturanMeja(trx)).eskalasi) kirim(tujuan, k.atasan(lamaTerbuka))
  return [...surat.values()]
}

/** The day so many working days before. */
function mundur(tanggal: string, n: number, kalender: KalenderKerja): string {
  let t = tanggal
  for (let left = n; left > 0;) {
    t = addDays(t, -1)
    if (isHariKerja(t, kalender)) left--
  }
  return t
}

export const pengingatPengaduan = defineJob({
  name: 'pengaduan.pengingat',
  payload: z.object({}),
  jadwal: '30 7 * * *',
  run: async (_, deps) => {
    for (const { id: instansiId } of await deps.db.read({ instansiId: null }, listInstansi))
      await deps.db.write({ instansiId }, (trx) => kirimPengingat(trx, deps, instansiId))
  },
})
