import type { Sistem } from '../../../kernel/actor.ts'
import { addDays, startOfTanggal, tanggalOf, type Tanggal } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { getInstansi, getUnit } from '../../../registry/index.ts'
import { getForum } from '../store.ts'
import { agreeKesepakatan, editKesepakatan } from './kesepakatan.ts'
import { recordNotulen } from './notulen.ts'
import type { JenisNotulen, Pembicara } from './rules.ts'
import { findBeritaAcara } from './store-acara.ts'
import { listButirAgenda } from './store-hadir.ts'
import { listKesepakatan } from './store-kesepakatan.ts'
import { listUsulan } from './store-usulan.ts'
import { loadSidikSuara } from './suara.ts'
import { composeAcara } from './susun.ts'
import { freezeAcara, loadHalangan } from './tetapkan.ts'
import { decideUsulan, loadMasaUsul, proposeUsulan } from './usulan.ts'

type Catatan = readonly [
  pukul: string,
  pembicara: Pembicara,
  jenis: JenisNotulen,
  agenda: number,
  isi: string,
]

const catatan: readonly Catatan[] = [
  [
    '09:05',
    'penyelenggara',
    'paparan',
    1,
    'Memaparkan hasil survei terakhir dan ringkasan pengaduan enam bulan.',
  ],
  [
    '09:25',
    'pengguna',
    'tanggapan',
    1,
    'Pagi hari antre lebih dari satu jam, padahal hanya mengambil berkas yang sudah jadi.',
  ],
  ['09:40', 'pengguna', 'pertanyaan', 1, 'Mengapa loket pengambilan tidak dipisah dari loket pendaftaran?'],
  [
    '09:45',
    'penyelenggara',
    'tanggapan',
    1,
    'Petugas pagi hanya tiga orang. Pemisahan bisa dicoba dengan menggeser jam masuk.',
  ],
  [
    '10:00',
    'oms',
    'usul',
    2,
    'Lansia dan penyandang disabilitas diberi jalur sendiri dan kursi dekat loket.',
  ],
  [
    '10:20',
    'ahli',
    'tanggapan',
    2,
    'Syarat di papan, laman, dan kata petugas berbeda; warga pulang dua kali untuk satu urusan.',
  ],
  ['10:35', 'media', 'pertanyaan', 2, 'Apakah warga mendapat kabar kalau berkasnya selesai?'],
  [
    '10:50',
    'instansi_terkait',
    'usul',
    2,
    'Kabar selesai dikirim lewat pesan singkat dari nomor resmi kabupaten.',
  ],
  [
    '11:30',
    'fasilitator',
    'catatan',
    1,
    'Butir kesepakatan dibacakan satu per satu dan disetujui yang hadir.',
  ],
]

type Butir = readonly [masalah: string, perbaikan: string, pj: string, hari: number]
const butir: readonly Butir[] = [
  [
    'Antrean pagi lebih dari satu jam',
    'Loket pengambilan dipisah dari loket pendaftaran setiap pukul 08.00–10.00',
    'Kepala bidang pelayanan',
    45,
  ],
  [
    'Syarat di papan, laman, dan kata petugas berbeda',
    'Satu lembar syarat yang sama untuk papan, laman, dan petugas',
    'Sekretaris',
    30,
  ],
  [
    'Lansia dan penyandang disabilitas menunggu di antrean yang sama',
    'Jalur prioritas dengan kursi dan petugas pendamping',
    'Kepala subbagian umum',
    60,
  ],
  [
    'Warga tidak tahu berkasnya sudah selesai',
    'Kabar selesai dikirim lewat pesan singkat dari nomor resmi',
    'Kepala bidang pengelolaan informasi',
    90,
  ],
]

/**
 * What was said, agreed and frozen in a forum of the demonstration that has ended with people present: minutes, four points, one
 * amendment taken. Does nothing where the forum cannot be frozen, or is.
 */
export async function seedAcara(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'deriveKey'>,
  sistem: Sistem,
  forumId: string,
): Promise<void> {
  const f = await getForum(trx, forumId)
  if (f.keadaan !== 'selesai' || (await findBeritaAcara(trx, forumId))) return
  const pada = (tanggal: Tanggal): Pick<Deps, 'now' | 'deriveKey'> => {
    const at = startOfTanggal(tanggal, 'WIB').getTime() + 11 * 3_600_000
    return { deriveKey: deps.deriveKey, now: () => new Date(Math.min(at, deps.now().getTime())) }
  }
  const agenda = await listButirAgenda(trx, forumId)
  const titik = (n: number): string | null => agenda[Math.min(n, agenda.length) - 1]?.id ?? null
  const harinya = pada(f.tanggal)
  for (const [pukul, pembicara, jenis, n, isi] of catatan)
    await recordNotulen(trx, harinya, sistem, forumId, newId(), {
      pukul,
      pembicara,
      jenis,
      agendaId: titik(n),
      isi,
    })
  for (const [i, [masalah, perbaikan, penanggungJawab, hari]] of butir.entries())
    await agreeKesepakatan(trx, harinya, sistem, forumId, newId(), {
      agendaId: titik(i < 2 ? 1 : 2),
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
}

/** A participant found one point worded too narrowly, and was right. */
async function usulkan(trx: Trx, deps: Pick<Deps, 'now'>, sistem: Sistem, forumId: string): Promise<void> {
  const ketiga = (await listKesepakatan(trx, forumId))[2]!
  await proposeUsulan(trx, deps, { kind: 'warga', instansiId: sistem.instansiId }, forumId, newId(), {
    kesepakatanId: ketiga.id,
    isi: 'Ibu hamil dan ibu dengan bayi juga disebut dalam pembahasan, tetapi tidak ada dalam butir ini.',
    nama: '',
  })
  const [usul] = await listUsulan(trx, forumId)
  await decideUsulan(trx, deps, sistem, forumId, usul!.id, {
    keadaan: 'diterima',
    alasan: 'Benar, tercatat dalam notulen. Butir sudah ditambah.',
    tampil: true,
  })
  await editKesepakatan(trx, deps, sistem, forumId, ketiga.id, ketiga.urutan, {
    ...ketiga,
    masalah: 'Lansia, penyandang disabilitas, dan ibu hamil menunggu di antrean yang sama',
  })
}
