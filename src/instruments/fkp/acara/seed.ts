import type { Sistem } from '../../../kernel/actor.ts'
import { addDays, startOfTanggal, tanggalOf, type Tanggal } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { getInstansi, getUnit } from '../../../registry/index.ts'
import { catatKemajuan, gerakkanAksi, listAksiAsal, tambahBukti } from '../../tindak-lanjut/index.ts'
import { getForum, type Forum } from '../store.ts'
import { agreeKesepakatan, editKesepakatan } from './kesepakatan.ts'
import { recordNotulen } from './notulen.ts'
import { kisahSarana } from './seed-kisah.ts'
import { findBeritaAcara } from './store-acara.ts'
import { listButirAgenda } from './store-hadir.ts'
import { listKesepakatan } from './store-kesepakatan.ts'
import { listUsulan } from './store-usulan.ts'
import { loadSidikSuara } from './suara.ts'
import { composeAcara } from './susun.ts'
import { freezeAcara, loadHalangan } from './tetapkan.ts'
import { decideUsulan, loadMasaUsul, proposeUsulan } from './usulan.ts'

type Alat = Pick<Deps, 'now' | 'deriveKey' | 'enqueue'>

/**
 * What was said, agreed and frozen in a forum of the demonstration that has ended with people present: minutes, four points, one
 * amendment taken, one point kept and one under way. Does nothing where the forum cannot be frozen, or is.
 */
export async function seedAcara(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'deriveKey'>,
  sistem: Sistem,
  forumId: string,
): Promise<void> {
  const f = await getForum(trx, forumId)
  if (f.keadaan !== 'selesai' || (await findBeritaAcara(trx, forumId))) return
  const pada = (tanggal: Tanggal): Alat => {
    const at = startOfTanggal(tanggal, 'WIB').getTime() + 11 * 3_600_000
    return { ...deps, enqueue: async () => {}, now: () => new Date(Math.min(at, deps.now().getTime())) }
  }
  const agenda = await listButirAgenda(trx, forumId)
  const titik = (asal: string): string | null =>
    (agenda.find((a) => a.asal === asal) ?? agenda[0])?.id ?? null
  const harinya = pada(f.tanggal)
  for (const [pukul, pembicara, jenis, asal, isi] of kisahSarana.catatan)
    await recordNotulen(trx, harinya, sistem, forumId, newId(), {
      pukul,
      pembicara,
      jenis,
      agendaId: titik(asal),
      isi,
    })
  for (const [masalah, perbaikan, penanggungJawab, hari, asal] of kisahSarana.butir)
    await agreeKesepakatan(trx, harinya, sistem, forumId, newId(), {
      agendaId: titik(asal),
      masalah,
      perbaikan,
      penanggungJawab,
      tenggat: addDays(f.tanggal, hari),
    })
  await usulkan(trx, pada(addDays(f.tanggal, 2)), sistem, forumId)
  const { batas } = await loadMasaUsul(trx, deps, f)
  const tetap = pada(addDays(batas ?? f.tanggal, 1))
  if ((await loadHalangan(trx, tetap, f)).length > 0) return
  const [unit, { zona }] = [await getUnit(trx, f.unitId), await getInstansi(trx, f.instansiId)]
  const isian = {
    nomor: `000.8/${f.tanggal.slice(5, 7)}/BA-FKP/${f.tanggal.slice(0, 4)}`,
    tanggal: tanggalOf(tetap.now(), zona),
    tempat: 'Kota Wening',
    ...unit.kepala,
  }
  const suara = await loadSidikSuara(trx, forumId)
  const s = await composeAcara(trx, deps, f, isian, { revisi: 1, suara, beku: false })
  await freezeAcara(trx, tetap, sistem, forumId, { ...isian, dilihat: s.sidikTinjauan, versiIds: [] })
  await lakoni(trx, sistem, f, pada, tanggalOf(deps.now(), zona))
}

/** What became of two of the points by today. */
async function lakoni(
  trx: Trx,
  sistem: Sistem,
  f: Forum,
  pada: (t: Tanggal) => Alat,
  hariIni: Tanggal,
): Promise<void> {
  const { selesai, berjalan } = kisahSarana
  const aksi = await listAksiAsal(trx, 'fkp', [f.id])
  const butir = await listKesepakatan(trx, f.id)
  const mulai = async (x: { readonly butir: number; readonly mulai: number; readonly hari: number }) => {
    const a = aksi.find(({ id }) => id === butir[x.butir]?.aksiId)
    const [awal, akhir] = [addDays(f.tanggal, x.mulai), addDays(f.tanggal, x.hari)]
    if (!a || akhir > hariIni) return undefined
    await gerakkanAksi(trx, pada(awal), sistem, a.id, 'mulai', { tanggal: awal })
    return { id: a.id, tanggal: akhir, alat: pada(akhir) }
  }
  const usai = await mulai(selesai)
  if (usai) {
    const { id, tanggal, alat } = usai
    const { bukti: keterangan, tautan, hasil } = selesai
    await tambahBukti(trx, alat, sistem, id, {
      jenis: 'tautan',
      tanggal,
      keterangan,
      tautan,
      tampilPublik: true,
    })
    await gerakkanAksi(trx, alat, sistem, id, 'selesaikan', { tanggal, uraian: hasil, ringkasPublik: hasil })
  }
  const jalan = await mulai(berjalan)
  if (jalan) await catatKemajuan(trx, jalan.alat, sistem, jalan.id, berjalan)
}

/** A participant proposes an amendment, and it is taken. */
async function usulkan(trx: Trx, deps: Pick<Deps, 'now'>, sistem: Sistem, forumId: string): Promise<void> {
  const ketiga = (await listKesepakatan(trx, forumId))[2]!
  await proposeUsulan(trx, deps, { kind: 'warga', instansiId: sistem.instansiId }, forumId, newId(), {
    kesepakatanId: ketiga.id,
    isi: kisahSarana.usul.isi,
    nama: '',
  })
  const [usul] = await listUsulan(trx, forumId)
  await decideUsulan(trx, deps, sistem, forumId, usul!.id, {
    keadaan: 'diterima',
    alasan: kisahSarana.usul.alasan,
    tampil: true,
  })
  await editKesepakatan(trx, deps, sistem, forumId, ketiga.id, ketiga.urutan, {
    ...ketiga,
    masalah: kisahSarana.usul.masalah,
  })
}
