import { createHmac } from 'node:crypto'
import { enqueuePesan } from '../../../platform/channels/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { getInstansi } from '../../../registry/index.ts'
import { aksiSelesai, findAksi, selesaiOf } from '../../tindak-lanjut/index.ts'
import { unsealKontak } from '../peserta/kontak.ts'
import { walkPeserta, type Peserta } from '../peserta/store.ts'
import { findForum, type Forum } from '../store.ts'
import { findSaluranKabar, KEPERLUAN_KABAR, type SaluranKabar } from './saluran.ts'
import { kataKabar as k } from './words.ts'

export const KAITAN_KABAR = 'fkp.kabar'
/** A transaction holds so many people. */
const SEKALI = 100

/** Hears that an agreed action is done and tells those who attended and left a way to be reached: once each, whatever is resent. */
export const kabarkanPeserta = defineJob({
  ...aksiSelesai,
  run: async ({ instansiId, aksiId }, deps) => {
    const scope = { instansiId }
    const bahan = await deps.db.read(scope, async (db) => {
      const a = await findAksi(db, aksiId)
      if (a?.status !== 'selesai' || a.asal !== 'fkp' || a.asalId === null) return undefined
      const forum = await findForum(db, a.asalId)
      return (
        forum && {
          forum,
          selesai: await selesaiOf(db, a),
          instansi: (await getInstansi(db, instansiId)).nama,
          saluran: await findSaluranKabar(db, deps.config),
        }
      )
    })
    if (!bahan) return
    for (let sesudah: string | null = null; ;) {
      const list: Peserta[] = await deps.db.write(scope, (trx) => tellSekali(trx, deps, bahan, sesudah))
      if (list.length < SEKALI) return
      sesudah = list.at(-1)!.id
    }
  },
})

interface Bahan {
  readonly forum: Forum
  readonly selesai: Awaited<ReturnType<typeof selesaiOf>>
  readonly instansi: string
  readonly saluran: SaluranKabar
}

async function tellSekali(trx: Trx, deps: Deps, b: Bahan, sesudah: string | null): Promise<Peserta[]> {
  const list = await walkPeserta(trx, b.forum.id, sesudah, SEKALI)
  for (const p of list) if (p.status === 'hadir' && p.kontak !== null) await tell(trx, deps, b, p)
  return list
}

async function tell(trx: Trx, deps: Deps, b: Bahan, p: Peserta): Promise<void> {
  const { forum, selesai, instansi, saluran } = b
  const { surel, telepon } = unsealKontak(deps, p, p.kontak)
  const bisa = [
    { kanal: saluran.surel, tujuan: surel },
    { kanal: saluran.telepon, tujuan: telepon },
  ].find((x) => x.kanal !== null && x.tujuan !== '')
  // The only channel he can be reached by is off: it waits a day for being switched on, and is counted as failed after it.
  const { kanal, tujuan } =
    bisa ?? (surel === '' ? { kanal: 'sms', tujuan: telepon } : { kanal: 'surel', tujuan: surel })
  if (kanal === null || tujuan === '') return
  const tautan = deps.config.baseUrl + (selesai.alamat || `/forum/${forum.slug}`)
  const judul = selesai.judul || k.tanpaJudul
  await enqueuePesan(trx, deps, forum.instansiId, {
    kanal,
    tujuan,
    subjek: k.subjek(forum.tema),
    teks: kanal === 'sms' ? k.sms(forum.tema, tautan) : k.teks(forum.tema, judul, tautan, instansi),
    isian: { tema: forum.tema, kabar: judul, tautan },
    tautan,
    keperluan: KEPERLUAN_KABAR,
    kaitan: { jenis: KAITAN_KABAR, id: forum.id },
    kunci: `tindak-lanjut.selesai:${selesai.aksiId}:${sidikOf(deps, selesai.aksiId, tujuan)}`,
  })
}

/** Says "the same address, of this action", and nothing without the key. */
const sidikOf = (deps: Pick<Deps, 'deriveKey'>, aksiId: string, tujuan: string): string =>
  createHmac('sha256', deps.deriveKey('fkp.peserta.sidik'))
    .update(`${aksiId}/${tujuan.toLowerCase()}`)
    .digest('base64url')
    .slice(0, 22)
