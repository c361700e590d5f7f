import { createHash } from 'node:crypto'
import type { Sistem } from '../../../kernel/actor.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { acak } from '../peta/acak.ts'
import type { Suara } from '../peta/matriks.ts'
import { addPernyataan, decidePernyataan } from './commands.ts'
import { settlePeta } from './peta-forum.ts'
import { lockPemungutan, setPemungutan } from './store-pemungutan.ts'
import { listPernyataan } from './store-pernyataan.ts'
import { recordSuara } from './terima.ts'
import { proposePernyataan } from './usul.ts'

/** A statement with the leaning of two invented camps and of everybody between them: chance to agree and to disagree. */
type Contoh = readonly [teks: string, a: readonly [number, number], b: readonly [number, number]]

/** Camp a comes to the counter and wants it longer open; camp b wants everything on the telephone. Much they share. */
const contoh: readonly Contoh[] = [
  ['Loket tetap buka pada jam istirahat dengan petugas bergantian.', [0.92, 0.03], [0.88, 0.05]],
  ['Setiap permohonan yang melewati janji waktu diberi tahu alasannya.', [0.9, 0.02], [0.95, 0.01]],
  ['Persyaratan yang sudah ada di data dinas tidak diminta lagi.', [0.86, 0.04], [0.93, 0.02]],
  ['Nomor antrean sebaiknya hanya diambil lewat ponsel.', [0.06, 0.88], [0.72, 0.17]],
  ['Layanan lewat aplikasi lebih penting daripada menambah loket.', [0.08, 0.83], [0.84, 0.07]],
  ['Petugas perlu datang ke desa setiap bulan.', [0.9, 0.02], [0.42, 0.33]],
  ['Orang tua dan penyandang disabilitas didahulukan tanpa perlu meminta.', [0.95, 0.01], [0.9, 0.02]],
  ['Dokumen yang selesai boleh dikirim ke rumah dengan biaya pemohon.', [0.3, 0.5], [0.86, 0.06]],
  ['Kantor perlu buka hari Sabtu meskipun hari Senin tutup.', [0.74, 0.12], [0.34, 0.46]],
  ['Semua berkas cukup difoto, tidak perlu fotokopi.', [0.36, 0.42], [0.9, 0.04]],
  ['Papan di ruang tunggu menyebut biaya dan waktu setiap layanan.', [0.88, 0.03], [0.82, 0.05]],
  ['Keluhan lebih baik disampaikan langsung ke petugas daripada lewat situs.', [0.7, 0.13], [0.14, 0.72]],
  ['Hasil survei kepuasan dibacakan di balai desa.', [0.66, 0.1], [0.38, 0.3]],
  ['Ruang tunggu perlu tempat menyusui yang tertutup.', [0.84, 0.03], [0.86, 0.03]],
  ['Petugas yang sering dipuji warga diumumkan namanya.', [0.56, 0.24], [0.5, 0.27]],
]
const usulContoh: readonly [teks: string, alasan: string | null][] = [
  ['Ada satu loket khusus untuk pengambilan dokumen yang sudah selesai.', null],
  ['Petugas loket tiga itu memang pemalas.', 'Menunjuk orang; sampaikan lewat pengaduan.'],
]

const ORANG = 60
const sidikContoh = (nama: string): string =>
  createHash('sha256').update(`contoh ${nama}`).digest('base64url').slice(0, 22)

/** Votes for the forums of the demonstration that are over, statements for those to come; once, and the same in every demonstration. */
export async function seedSuara(trx: Trx, deps: Pick<Deps, 'now'>, instansiId: string): Promise<void> {
  const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'contoh' }
  const forums = await trx
    .selectFrom('fkp_forum')
    .select(['id', 'keadaan', 'tanggal'])
    .where('keadaan', 'in', ['diumumkan', 'berlangsung', 'selesai', 'ditetapkan'])
    .orderBy('tanggal')
    .orderBy('id')
    .execute()
  for (const f of forums) {
    const forum = { instansiId, id: f.id }
    if ((await listPernyataan(trx, f.id)).length > 0) continue
    const at = new Date(Math.min(deps.now().getTime(), Date.parse(`${f.tanggal}T03:00:00Z`)))
    // The map is made at the end, here: no job is asked for.
    const pada: Alat = { now: () => at, enqueue: async () => {} }
    // A forum that is over was once under way; its statements and votes are of then.
    await trx.updateTable('fkp_forum').set({ keadaan: 'berlangsung' }).where('id', '=', f.id).execute()
    await addPernyataan(
      trx,
      pada,
      sistem,
      f.id,
      contoh.map(([teks]) => ({ teks, asal: 'petugas' })),
    )
    await usulkan(trx, pada, sistem, forum)
    if (f.keadaan === 'selesai' || f.keadaan === 'ditetapkan') await pilih(trx, pada, forum)
    await trx.updateTable('fkp_forum').set({ keadaan: f.keadaan }).where('id', '=', f.id).execute()
    if (f.keadaan !== 'selesai' && f.keadaan !== 'ditetapkan') continue
    await setPemungutan(trx, f.id, { antre_at: null })
    await settlePeta(trx, pada, forum)
  }
}

type Alat = Pick<Deps, 'now' | 'enqueue'>
interface TempatForum {
  readonly instansiId: string
  readonly id: string
}

async function usulkan(trx: Trx, deps: Alat, sistem: Sistem, forum: TempatForum): Promise<void> {
  for (const [i, [teks, alasan]] of usulContoh.entries()) {
    await proposePernyataan(trx, deps, forum, { sidik: sidikContoh(`orang ${i}`), terdaftar: true }, teks)
    const baru = (await listPernyataan(trx, forum.id)).find((s) => s.teks === teks)!
    await decidePernyataan(
      trx,
      deps,
      sistem,
      forum.id,
      baru.id,
      alasan === null ? { aksi: 'tampilkan' } : { aksi: 'tolak', alasan },
    )
  }
}

/** Most vote on everything, some stop early; a fifth came without being registered, a fifth voted on paper. */
async function pilih(trx: Trx, deps: Alat, forum: TempatForum): Promise<void> {
  const next = acak(1609)
  const list = await listPernyataan(trx, forum.id)
  const tampil = list.filter((s) => s.keadaan === 'tampil')
  const miring = new Map(contoh.map(([teks, a, b]) => [teks, [a, b] as const]))
  const kiriman = Array.from({ length: ORANG }, (_, i) => {
    const kubu = next() < 0.55 ? 0 : 1
    const sampai = next() < 0.8 ? tampil.length : 7 + Math.floor(next() * 6)
    const suara = tampil.slice(0, sampai).map((s) => {
      const [setuju, tidak] = miring.get(s.teks)?.[kubu] ?? [0.7, 0.1]
      const x = next()
      const nilai: Suara = x < setuju ? 1 : x < setuju + tidak ? -1 : 0
      return { nomor: s.nomor!, nilai }
    })
    const terdaftar = i % 5 !== 4
    const kertas = terdaftar && i % 5 === 3 ? { lembar: 1 + Math.floor(i / 5) } : {}
    return { pemilih: { sidik: sidikContoh(`orang ${i}`), terdaftar, ...kertas }, suara, at: deps.now() }
  })
  await lockPemungutan(trx, forum.instansiId, forum.id)
  await recordSuara(trx, deps, forum, kiriman)
}
