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
import { countBeban, type BebanUnit } from './store.ts'
import { id as k } from './words.ts'

/** Late by more than this many working days, it goes to whoever stands above. */
const NAIK_SESUDAH = 5

interface Surat {
  readonly tujuan: string
  readonly kunci: string
  readonly subjek: string
  readonly teks: string
}

const jumlah = (list: readonly BebanUnit[]): Omit<BebanUnit, 'unitId'> =>
  list.reduce(
    (a, b) => ({ lewat: a.lewat + b.lewat, hariIni: a.hariIni + b.hariIni, lama: a.lama + b.lama }),
    {
      lewat: 0,
      hariIni: 0,
      lama: 0,
    },
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
 * One mail a working day to whoever has something due or late: numbers and a link, never a word of a complaint. A unit hears of its
 * own; pengelola of what is with them and what any unit is late with; pembina and the addresses set for it of what is long overdue.
 */
export async function kirimPengingat(trx: Trx, deps: Deps, instansiId: string): Promise<number> {
  if (!(await listKanalAktif(trx, deps.config)).includes('surel')) return 0
  const { zona } = await getInstansi(trx, instansiId)
  const kalender = await loadKalender(trx, instansiId)
  const now = deps.now()
  const hariIni = tanggalOf(now, zona)
  if (!isHariKerja(hariIni, kalender)) return 0
  const beban = await countBeban(trx, {
    now,
    besok: startOfTanggal(addDays(hariIni, 1), zona),
    lama: startOfTanggal(mundur(hariIni, NAIK_SESUDAH, kalender), zona),
  })
  if (beban.length === 0) return 0
  const nama = new Map((await listUnit(trx)).map((u) => [u.id, u.nama]))
  const surat: Surat[] = []
  const kirim = (tujuan: string, siapa: string, teks: string): void =>
    void surat.push({ tujuan, kunci: `pengaduan.pengingat/${hariIni}/${siapa}`, subjek: k.subjek, teks })
  const lama = beban.filter((b) => b.unitId !== null && b.lama > 0)
  const daftarLama = lama.map((b) => k.barisLama(nama.get(b.unitId!) ?? '', b.lama)).join('\n')
  for (const o of (await listOrang(trx)).filter((x) => x.aktif)) {
    const milik = unitOf(o)
    const unit = jumlah(beban.filter((b) => b.unitId !== null && milik.has(b.unitId)))
    const pengelola = jumlah(beban.filter((b) => b.unitId === null))
    if (memegang(o, 'pengelola_pengaduan') && pengelola.lewat + pengelola.hariIni + lama.length > 0)
      kirim(
        o.surel,
        o.id,
        [k.pengelola(pengelola.lewat, pengelola.hariIni), daftarLama].filter(Boolean).join('\n\n'),
      )
    else if (unit.lewat + unit.hariIni > 0) kirim(o.surel, o.id, k.unit(unit.lewat, unit.hariIni))
    else if (memegang(o, 'pembina') && lama.length > 0) kirim(o.surel, o.id, k.atasan(daftarLama))
  }
  if (lama.length > 0)
    for (const tujuan of (await loadPengaturanMeja(trx)).eskalasi) kirim(tujuan, tujuan, k.atasan(daftarLama))
  const tautan = new URL('/kerja/pengaduan', deps.config.baseUrl).href
  for (const s of surat)
    await enqueuePesan(trx, deps, instansiId, {
      ...s,
      kanal: 'surel',
      kaitan: { jenis: 'pengaduan.pengingat', id: instansiId },
      keperluan: 'pengingat',
      isian: {},
      tautan,
    })
  return surat.length
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
