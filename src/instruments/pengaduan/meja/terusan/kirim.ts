import { z } from 'zod'
import type { Pejabat, Sistem } from '../../../../kernel/actor.ts'
import { AppError, common } from '../../../../kernel/errors.ts'
import type { Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { defineJob } from '../../../../platform/jobs/define.ts'
import { findInstansi, getInstansi } from '../../../../registry/index.ts'
import { actOn } from '../../commands.ts'
import { receiveLampiran } from '../../lampiran/index.ts'
import { openPelapor } from '../../pelapor.ts'
import { isTerbatas } from '../../rules.ts'
import { isSelesai } from '../../status/rules.ts'
import { findPengaduan, listPeristiwa, lockPengaduan } from '../../store.ts'
import { receivePengaduan, type PengaduanBaru } from '../../terima.ts'
import { listCatatanLuar, listTanggapanTerkirim } from '../../tanggapan/store.ts'
import { lockUntuk } from '../jawab.ts'
import { readLampiranPelapor } from '../salin-lampiran.ts'
import { isKataPelapor, salinCatatanLuar, salinSusulan } from '../salin-susulan.ts'
import { getRincian } from '../store-rinci.ts'
import { loadJedaBawaan } from '../warisan.ts'
import { listTerusan, putTerusan } from './store.ts'

const payload = z.object({
  instansiId: z.uuid(),
  id: z.uuid(),
  urutan: z.number().int(),
  keInstansiId: z.uuid(),
})
type Isi = z.infer<typeof payload>

/** Says it leaves for another instansi of this server; the job carries it over once this commits. */
export async function teruskanKeInstansi(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'enqueue'>,
  pejabat: Pejabat,
  id: string,
  keInstansiId: string,
  alasan: string,
): Promise<void> {
  await lockUntuk(trx, pejabat, id)
  const ke = await findInstansi(trx, keInstansiId)
  if (!ke || ke.id === pejabat.instansiId) throw new AppError(common.notFound)
  const p = await actOn(trx, deps, pejabat, id, 'teruskan', { tujuan: ke.nama, alasan })
  await putTerusan(trx, {
    instansi_id: p.instansiId,
    pengaduan_id: id,
    urutan: p.urutan,
    arah: 'keluar',
    instansi_lain: ke.id,
    nama_lain: ke.nama,
    pengaduan_lain: null,
    kode_lain: null,
  })
  await deps.enqueue(trx, bawaTerusan, {
    instansiId: p.instansiId,
    id,
    urutan: p.urutan,
    keInstansiId: ke.id,
  })
}

const sistem = (instansiId: string): Sistem => ({ kind: 'sistem', instansiId, nama: 'pengaduan.teruskan' })

/**
 * Carries a complaint from one instansi to another: read in the scope of the first, received in the scope of the second with the
 * same day of receipt, and its new code noted in the first. Three short transactions; done again it finds what was done.
 * One that was there before goes back to the file it has there.
 */
export const bawaTerusan = defineJob({
  name: 'pengaduan.teruskan',
  payload,
  run: async (isi, deps) => {
    const { instansiId, id, urutan, keInstansiId } = isi
    const dibaca = await deps.db.read({ instansiId }, (db) => bacaAsal(db, deps, isi))
    if (!dibaca) return
    const { asal, kembaliKe } = dibaca
    const sampai = await deps.db.write({ instansiId: keInstansiId }, async (trx) =>
      kembaliKe === null ? terimaDiSana(trx, deps, isi, dibaca) : kembalikan(trx, deps, isi, dibaca),
    )
    await deps.db.write({ instansiId }, (trx) =>
      putTerusan(trx, {
        instansi_id: instansiId,
        pengaduan_id: id,
        urutan,
        arah: 'keluar',
        instansi_lain: keInstansiId,
        nama_lain: asal.namaTujuan,
        pengaduan_lain: sampai.id,
        kode_lain: sampai.kode,
      }),
    )
  },
})

const kunciOf = (isi: Isi): string => `terusan:${isi.instansiId}:${isi.id}:${isi.urutan}`

type Dibaca = NonNullable<Awaited<ReturnType<typeof bacaAsal>>>

async function bacaAsal(db: Trx | Parameters<typeof getRincian>[0], deps: Deps, isi: Isi) {
  const p = await findPengaduan(db, isi.id)
  const terusan = await listTerusan(db, isi.id)
  const keluar = terusan.find((t) => t.arah === 'keluar' && t.urutan === isi.urutan)
  if (!p || !keluar || keluar.kodeLain !== null) return undefined
  const r = await getRincian(db, isi.id)
  const pelapor = p.anonim ? null : ((await openPelapor(db as Trx, deps, p)) ?? null)
  // It was there before, whichever way it went: their file has all that was done with it there.
  const dulu = terusan.findLast((t) => t.instansiLain === isi.keInstansiId && t.pengaduanLain !== null)
  const pergi = (await listPeristiwa(db, isi.id)).find((e) => e.urutan === isi.urutan)
  const alasan = pergi?.data['alasan']
  return {
    p,
    r,
    pelapor,
    asal: { nama: (await getInstansi(db, isi.instansiId)).nama, namaTujuan: keluar.namaLain },
    alasan: typeof alasan === 'string' ? alasan : '',
    kembaliKe: dulu?.pengaduanLain ?? null,
    pergiAt: pergi?.at ?? deps.now(),
    jeda: await loadJedaBawaan(db, p, pergi?.at ?? deps.now()),
    susulan: (await listTanggapanTerkirim(db, isi.id)).filter(isKataPelapor),
    catatan: await listCatatanLuar(db, isi.id),
    lampiran: await readLampiranPelapor(db, deps, p),
  }
}

async function terimaDiSana(
  trx: Trx,
  deps: Deps,
  isi: Isi,
  { p, r, pelapor, asal, alasan, lampiran, jeda, susulan, catatan }: Dibaca,
): Promise<{ id: string; kode: string }> {
  const baru: PengaduanBaru = {
    kunciKirim: kunciOf(isi),
    jenis: p.jenis,
    kanal: p.kanal,
    sumber: `Terusan dari ${asal.nama}`,
    judul: r.judul,
    isi: r.isi,
    tanggalKejadian: r.tanggalKejadian,
    wilayahKode: r.wilayahKode,
    lokasi: r.lokasi,
    titik: r.lintang !== null && r.bujur !== null ? { lintang: r.lintang, bujur: r.bujur } : null,
    anonim: p.anonim,
    // One under supervision arrives closed to all but the few: its class is for them to give again.
    rahasia: isTerbatas(p),
    bahasa: p.bahasa,
    pelapor,
    diterimaAt: p.diterimaAt,
    terusan: { dari: asal.nama, alasan },
    jeda,
  }
  const tanda = await receivePengaduan(trx, deps, sistem(isi.keInstansiId), baru)
  if (tanda.baru) {
    const untuk = { instansiId: isi.keInstansiId, pengaduanId: tanda.id, tanpaNama: p.anonim }
    const kata = new Set(susulan.map((t) => t.id))
    const suratnya = lampiran.filter((l) => l.tanggapanId === null || !kata.has(l.tanggapanId))
    await receiveLampiran(trx, deps, { ...untuk, dari: 'pelapor' }, suratnya)
    await salinSusulan(trx, deps, untuk, susulan, lampiran)
    await salinCatatanLuar(trx, untuk, catatan)
  }
  await putTerusan(trx, {
    instansi_id: isi.keInstansiId,
    pengaduan_id: tanda.id,
    urutan: isi.urutan,
    arah: 'masuk',
    instansi_lain: isi.instansiId,
    nama_lain: asal.nama,
    pengaduan_lain: isi.id,
    kode_lain: p.kode,
  })
  return tanda
}

/**
 * It was there before: their file is open again, with all its age, and their reporter reads why. One that they closed for themselves
 * is not: there it begins as a new file, for nobody would look into the old.
 */
async function kembalikan(
  trx: Trx,
  deps: Deps,
  isi: Isi,
  dibaca: Dibaca,
): Promise<{ id: string; kode: string }> {
  const { p, asal, alasan, kembaliKe, jeda, susulan, lampiran, catatan, pergiAt } = dibaca
  const mereka = await lockPengaduan(trx, kembaliKe!)
  if (!mereka) throw new AppError(common.notFound)
  const kunci = kunciOf(isi)
  const riwayat = await listPeristiwa(trx, mereka.id)
  const sudah = riwayat.some((e) => e.data['kunci'] === kunci)
  if (!sudah && mereka.status !== 'diteruskan' && isSelesai(mereka.status))
    return terimaDiSana(trx, deps, isi, dibaca)
  if (!sudah) {
    const sini = sistem(isi.keInstansiId)
    // What is closed to all but the few there is so here, before anything that was said there is read.
    if (isTerbatas(p) && !isTerbatas(mereka))
      await actOn(trx, deps, sini, mereka.id, 'rahasiakan', { rahasia: true })
    const untuk = { instansiId: isi.keInstansiId, pengaduanId: mereka.id, tanpaNama: p.anonim }
    await salinSusulan(trx, deps, untuk, susulan, lampiran)
    const kata = alasan === '' ? `Dikembalikan ${asal.nama}.` : `Dikembalikan ${asal.nama}: ${alasan}`
    // Somebody took it back by hand meanwhile: it is in work already, and its desk is told.
    const dikerjakan = mereka.status !== 'diteruskan'
    await salinCatatanLuar(trx, untuk, [
      ...catatan,
      ...(dikerjakan ? [{ isi: kata, createdAt: pergiAt }] : []),
    ])
    // What was before it left is in this file already.
    const pergi = riwayat.findLast((e) => e.aksi === 'teruskan')?.at.toISOString() ?? ''
    if (!dikerjakan)
      await actOn(trx, deps, sini, mereka.id, 'terima_kembali', {
        tujuan: asal.nama,
        alasan: kata,
        jeda: jeda.filter(([dari]) => dari > pergi),
        kunci,
      })
  }
  return { id: mereka.id, kode: mereka.kode }
}
