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
}

async function tellSekali(trx: Trx, deps: Deps, b: Bahan, sesudah: string | null): Promise<Peserta[]> {
  const list = await walkPeserta(trx, b.forum.id, sesudah, SEKALI)
  for (const p of list) if (p.status === 'hadir' && p.kontak !== null) await tell(trx, deps, b, p)
  return list
}

async function tell(trx: Trx, deps: Deps, { forum, selesai, instansi }: Bahan, p: Peserta): Promise<void> {
  const { surel, telepon } = unsealKontak(deps, p, p.kontak)
  const [kanal, tujuan] = surel === '' ? (['sms', telepon] as const) : (['surel', surel] as const)
  if (tujuan === '') return
  const tautan = deps.config.baseUrl + (selesai.alamat || `/forum/${forum.slug}`)
  const subjek = k.subjek(forum.tema)
  await enqueuePesan(trx, deps, forum.instansiId, {
    kanal,
    tujuan,
    subjek,
    teks:
      kanal === 'sms'
        ? k.sms(forum.tema, tautan)
        : k.teks(forum.tema, selesai.judul || k.tanpaJudul, tautan, instansi),
    isian: { kabar: subjek, tautan },
    tautan,
    keperluan: 'undangan',
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
