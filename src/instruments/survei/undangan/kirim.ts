import { z } from 'zod'
import { enqueuePesan, listPesanByKunci } from '../../../platform/channels/index.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { getUnit, listLayanan } from '../../../registry/index.ts'
import type { Periode } from '../periode/periode.ts'
import { computeStatus } from '../periode/status.ts'
import { getHariIni } from '../periode/store-unit.ts'
import { findPeriode } from '../periode/store.ts'
import { listTautanPeriode } from '../periode/store-tautan.ts'
import { unsealOrang, type OrangUndangan } from './orang.ts'
import { listToken, listUndangan } from './store.ts'
import { lockGelombang, markSelesai, type Gelombang } from './store-gelombang.ts'
import { fillTeks } from './teks.ts'
import { hashOf, tokenOf } from './token.ts'

const SEKALI = 200

/** Idempotency key of a message: each person gets one invitation and one reminder, whatever is pressed how often. */
export const kunciPesan = (jenis: Gelombang['jenis'], undanganId: string): string =>
  `survei.${jenis}:${undanganId}`

/** Puts the messages of one sending into the outbox, two hundred people a transaction. */
export const kirimUndangan = defineJob({
  name: 'survei.undangan.kirim',
  payload: z.object({ instansiId: z.uuid(), gelombangId: z.uuid(), sesudah: z.uuid().nullable() }),
  run: async ({ instansiId, gelombangId, sesudah }, deps) =>
    deps.db.write({ instansiId }, async (trx) => {
      const gelombang = await lockGelombang(trx, gelombangId)
      const periode = gelombang && (await findPeriode(trx, gelombang.periodeId))
      if (!gelombang || !periode) return
      const list = await listUndangan(trx, periode.id, sesudah, SEKALI)
      const status = computeStatus(periode, await getHariIni(trx, instansiId, deps.now()))
      if (status === 'berjalan' || status === 'terjadwal')
        await enqueueBatch(trx, deps, periode, gelombang, list)
      const last = list.at(-1)
      if (last && list.length === SEKALI) {
        await deps.enqueue(trx, kirimUndangan, { instansiId, gelombangId, sesudah: last.id })
      } else await markSelesai(trx, gelombangId, deps.now())
    }),
})

async function enqueueBatch(
  trx: Trx,
  deps: Deps,
  periode: Periode,
  gelombang: Gelombang,
  list: readonly { readonly id: string; readonly data: Uint8Array }[],
): Promise<void> {
  const { instansiId } = periode
  const key = deps.deriveKey('survei.undangan.token')
  const alamat = await loadAlamat(trx, deps, periode)
  const people = list.map((u) => ({
    id: u.id,
    orang: unsealOrang(deps, instansiId, u.id, u.data),
    token: tokenOf(key, instansiId, periode.id, u.id),
  }))
  const tokens = await listToken(
    trx,
    periode.id,
    people.map((p) => hashOf(p.token)),
  )
  const willing = new Set(tokens.filter((t) => !t.terpakai && !t.berhenti).map((t) => t.hash))
  const diundang = gelombang.jenis === 'pengingat' ? await findTerkirim(trx, people) : undefined
  for (const { id, orang, token } of people) {
    const tujuan = gelombang.kanal === 'surel' ? orang.surel : orang.telepon
    if (tujuan === '' || !willing.has(hashOf(token)) || diundang?.has(id) === false) continue
    const { tautan, berhenti, layanan } = alamat.of(orang, token)
    const isian = { nama: orang.nama, unit: alamat.unit, layanan, tautan }
    await enqueuePesan(trx, deps, instansiId, {
      kanal: gelombang.kanal,
      tujuan,
      subjek: fillTeks(gelombang.subjek, isian),
      teks: fillTeks(gelombang.teks, isian),
      keperluan: gelombang.jenis,
      isian,
      tautan,
      berhenti,
      kaitan: { jenis: `survei.${gelombang.jenis}`, id: periode.id },
      kunci: kunciPesan(gelombang.jenis, id),
    })
  }
}

/** Whose invitation has left: nobody is reminded of what he never got. */
async function findTerkirim(
  db: Db,
  people: readonly { readonly id: string }[],
): Promise<ReadonlySet<string>> {
  const byKunci = new Map(people.map((p) => [kunciPesan('undangan', p.id), p.id]))
  const pesan = await listPesanByKunci(db, [...byKunci.keys()])
  const sampai = pesan.filter((p) => p.status === 'terkirim' || p.status === 'diterima')
  return new Set(sampai.flatMap((p) => byKunci.get(p.kunci ?? '') ?? []))
}

/** Addresses of the form: that of the person's service where there is one, otherwise the unit's. */
async function loadAlamat(
  db: Db,
  deps: Pick<Deps, 'config'>,
  periode: Periode,
): Promise<{
  readonly unit: string
  readonly of: (orang: OrangUndangan, token: string) => { tautan: string; berhenti: string; layanan: string }
}> {
  const tautan = await listTautanPeriode(db, periode)
  const layanan = new Map((await listLayanan(db, periode.unitId)).map((l) => [l.id, l.nama]))
  const unit = (await getUnit(db, periode.unitId)).nama
  return {
    unit,
    of: (orang, token) => {
      const own =
        tautan.find((t) => t.layananId === orang.layananId) ?? tautan.find((t) => t.layananId === null)
      if (!own) throw new Error('this periode has no address')
      const base = `${deps.config.baseUrl}/s/${own.kode}`
      return {
        tautan: `${base}?u=${token}`,
        berhenti: `${base}/berhenti?u=${token}`,
        layanan: (orang.layananId === null ? undefined : layanan.get(orang.layananId)) ?? 'kami',
      }
    },
  }
}
