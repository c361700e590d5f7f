import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../../kernel/actor.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import {
  createAksi,
  gerakkanAksi,
  isTamat,
  listAksiAsal,
  ubahAksi,
  type Aksi,
} from '../../tindak-lanjut/index.ts'
import type { Forum } from '../store.ts'
import type { IsiBeritaAcara } from './isi.ts'
import { listButirAgenda } from './store-hadir.ts'
import { listKesepakatan, setKesepakatan } from './store-kesepakatan.ts'

type D = Pick<Deps, 'now' | 'enqueue'>
type Butir = IsiBeritaAcara['kesepakatan'][number]

/**
 * Each agreed point is one action, however often it is frozen; the head has agreed to it, so it begins as a plan. What a revision words
 * anew or takes back is so in the register, too; what it leaves alone stays as the unit has planned it since, and what is done stays done.
 */
export async function enterAksi(
  trx: Trx,
  deps: D,
  actor: Actor,
  f: Forum,
  isi: IsiBeritaAcara,
  lama: IsiBeritaAcara | undefined,
): Promise<void> {
  const agenda = await listButirAgenda(trx, f.id)
  const butir = await listKesepakatan(trx, f.id)
  for (const [i, k] of butir.entries()) {
    const titik = agenda.find((a) => a.id === k.agendaId)
    const aksi = await createAksi(trx, deps, actor, {
      unitId: f.unitId,
      layananId: f.layananId,
      asal: 'fkp',
      asalId: f.id,
      asalKunci: k.id,
      kunciTunggal: 'kesepakatan',
      asalTeks: `Berita acara FKP ${isi.nomor}, butir ${i + 1}`,
      masalah: k.masalah,
      kegiatan: k.perbaikan,
      penanggungJawab: k.penanggungJawab,
      mulai: isi.tanggal <= k.tenggat ? isi.tanggal : k.tenggat,
      tenggat: k.tenggat,
      disetujuiPada: isi.tanggal,
      ...(titik?.asal === 'unsur' && unsurOf(titik.asalKunci)),
    })
    if (k.aksiId !== aksi.id) await setKesepakatan(trx, k.id, { aksi_id: aksi.id })
    const dulu = lama?.kesepakatan.find((x) => x.id === k.id)
    const kini = isi.kesepakatan[i]!
    if (dulu && !isTamat(aksi.status) && !isDeepStrictEqual(janji(dulu), janji(kini)))
      await ubahAksi(trx, deps, actor, aksi.id, isianBaru(aksi, kini), aksi.urutan)
  }
  if (lama) await dropAksi(trx, deps, actor, f, isi, lama)
}

const janji = ({ masalah, perbaikan, penanggungJawab, tenggat }: Butir) => ({
  masalah,
  perbaikan,
  penanggungJawab,
  tenggat,
})

/** The action with the words of the point; whoever was named for it stays only where the point still names the same. */
const isianBaru = (a: Aksi, k: Butir): Parameters<typeof ubahAksi>[4] => ({
  ...a,
  waktu: { jenis: 'tanggal' },
  masalah: k.masalah,
  kegiatan: k.perbaikan,
  penanggungJawab: k.penanggungJawab,
  penanggungJawabId: a.penanggungJawab === k.penanggungJawab ? a.penanggungJawabId : null,
  mulai: a.mulai !== null && a.mulai <= k.tenggat ? a.mulai : k.tenggat,
  tenggat: k.tenggat,
})

/** Points of the one before that this one no longer has: what was promised there is given up, with the reason of the revision. */
async function dropAksi(
  trx: Trx,
  deps: D,
  actor: Actor,
  f: Forum,
  isi: IsiBeritaAcara,
  lama: IsiBeritaAcara,
): Promise<void> {
  const dicabut = new Set(lama.kesepakatan.map((k) => k.id))
  for (const k of isi.kesepakatan) dicabut.delete(k.id)
  for (const a of await listAksiAsal(trx, 'fkp', [f.id]))
    if (dicabut.has(a.asalKunci) && !isTamat(a.status))
      await gerakkanAksi(trx, deps, actor, a.id, 'batalkan', {
        tanggal: isi.tanggal,
        uraian: `Butirnya dicabut dalam revisi berita acara ${isi.nomor}: ${isi.alasan}`,
      })
}

/** The last part of the key a point of the agenda was drawn by names the unsur. */
const unsurOf = (kunci: string): { readonly unsur: string } | undefined => {
  const unsur = kunci.split(/[:/]/).at(-1) ?? ''
  return /^[a-z_]{2,40}$/.test(unsur) ? { unsur } : undefined
}
