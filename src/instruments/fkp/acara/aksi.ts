import type { Actor } from '../../../kernel/actor.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { findOrang } from '../../../registry/index.ts'
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
 * How many of the actions it worded anew were answered for by somebody who is gone: the position stays, a person has to be named again.
 */
export async function enterAksi(
  trx: Trx,
  deps: D,
  actor: Actor,
  f: Forum,
  isi: IsiBeritaAcara,
  lama: IsiBeritaAcara | undefined,
): Promise<number> {
  let tanpaOrang = 0
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
    const isian = await isianBaru(
      trx,
      aksi,
      lama?.kesepakatan.find((x) => x.id === k.id),
      isi.kesepakatan[i]!,
    )
    if (!isian || isTamat(aksi.status)) continue
    await ubahAksi(trx, deps, actor, aksi.id, isian, aksi.urutan)
    if (isian.penanggungJawab === aksi.penanggungJawab && isian.penanggungJawabId !== aksi.penanggungJawabId)
      tanpaOrang++
  }
  if (lama) await dropAksi(trx, deps, actor, f, isi, lama)
  return tanpaOrang
}

/**
 * The action with what the revision words anew; nothing where it words nothing anew. Whoever was named for it stays while the point
 * still names the same and he is still here: somebody who has left must not keep the head from freezing.
 */
async function isianBaru(
  trx: Trx,
  a: Aksi,
  dulu: Butir | undefined,
  kini: Butir,
): Promise<Parameters<typeof ubahAksi>[4] | undefined> {
  if (!dulu) return undefined
  const beda = (['masalah', 'perbaikan', 'penanggungJawab', 'tenggat'] as const).filter(
    (n) => dulu[n] !== kini[n],
  )
  if (beda.length === 0) return undefined
  const penanggungJawab = beda.includes('penanggungJawab') ? kini.penanggungJawab : a.penanggungJawab
  const sama = penanggungJawab === a.penanggungJawab && a.penanggungJawabId !== null
  return {
    ...a,
    ...(beda.includes('masalah') && { masalah: kini.masalah }),
    ...(beda.includes('perbaikan') && { kegiatan: kini.perbaikan }),
    penanggungJawab,
    penanggungJawabId:
      sama && (await findOrang(trx, a.penanggungJawabId))?.aktif ? a.penanggungJawabId : null,
    ...(beda.includes('tenggat') && {
      waktu: { jenis: 'tanggal' },
      mulai: a.mulai !== null && a.mulai <= kini.tenggat ? a.mulai : kini.tenggat,
      tenggat: kini.tenggat,
    }),
  }
}

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
