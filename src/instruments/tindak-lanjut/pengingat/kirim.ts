import '../laporan/tables.ts'
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { addDays, tanggalOf, type Tanggal } from '../../../kernel/clock.ts'
import { enqueuePesan, listKanalAktif } from '../../../platform/channels/index.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { getInstansi, listInstansi, listOrang, type Orang } from '../../../registry/index.ts'
import { nomorTeks } from '../rules.ts'
import { toAksi, type Aksi } from '../store.ts'
import { INGAT_HARI, macamIngat, type MacamIngat } from './rules.ts'
import { kataIngat as k } from './words.ts'

/** So many of one morning; the rest the next. */
const SEKALI = 2000

interface Ingat {
  readonly a: Aksi
  readonly macam: MacamIngat
}

/** What is due or late and was not said yet for this deadline. */
async function listIngat(db: Db, hariIni: Tanggal): Promise<Ingat[]> {
  const rows = await db
    .selectFrom('tindak_lanjut_aksi as a')
    .selectAll('a')
    .where('a.status', 'in', ['rencana', 'berjalan'])
    .where('a.tenggat', '<=', addDays(hariIni, INGAT_HARI))
    .where(
      sql<boolean>`not exists (select from tindak_lanjut_ingat i where i.instansi_id = a.instansi_id and i.aksi_id = a.id
        and i.tenggat = a.tenggat and i.macam = case when a.tenggat < ${hariIni} then 'lewat'
          when a.tenggat <= ${addDays(hariIni, 3)} then '3' else '14' end)`,
    )
    .orderBy('a.tenggat')
    .orderBy('a.id')
    .limit(SEKALI)
    .execute()
  return rows.flatMap((r) => {
    const macam = macamIngat(r.tenggat, hariIni)
    return macam ? [{ a: toAksi(r), macam }] : []
  })
}

const kepalaOf = (o: Orang, unitId: string): boolean =>
  o.penugasan.some((p) => p.peran === 'kepala_unit' && p.unitId === unitId)

function suratOf(list: readonly Ingat[], hariIni: Tanggal): string {
  const baris = (macam: readonly MacamIngat[]): string[] =>
    list.flatMap(({ a, macam: m }) =>
      macam.includes(m)
        ? [
            k.baris(
              nomorTeks(a),
              a.kegiatan,
              a.tenggat,
              (Date.parse(a.tenggat) - Date.parse(hariIni)) / 86_400_000,
            ),
          ]
        : [],
    )
  const bagian = (judul: string, isi: readonly string[]): string =>
    isi.length === 0 ? '' : [judul, ...isi].join('\n')
  return [bagian(k.lewat, baris(['lewat'])), bagian(k.segera, baris(['3', '14'])), k.penutup]
    .filter(Boolean)
    .join('\n\n')
}

/**
 * One mail to each owner and head with what is newly near or late. That it was said is written in the transaction that sends it: said once
 * for one deadline, and again when the deadline moves.
 */
export async function kirimPengingat(trx: Trx, deps: Deps, instansiId: string): Promise<number> {
  if (!(await listKanalAktif(trx, deps.config)).includes('surel')) return 0
  const { zona } = await getInstansi(trx, instansiId)
  const hariIni = tanggalOf(deps.now(), zona)
  const list = await listIngat(trx, hariIni)
  if (list.length === 0) return 0
  await trx
    .insertInto('tindak_lanjut_ingat')
    .values(
      list.map(({ a, macam }) => ({
        instansi_id: instansiId,
        aksi_id: a.id,
        macam,
        tenggat: a.tenggat,
        at: deps.now(),
      })),
    )
    .onConflict((oc) => oc.doNothing())
    .execute()
  let n = 0
  for (const o of (await listOrang(trx)).filter((x) => x.aktif)) {
    const milik = list.filter(({ a }) => a.penanggungJawabId === o.id || kepalaOf(o, a.unitId))
    if (milik.length === 0) continue
    const ids = createHash('sha256').update(milik.map(({ a, macam }) => `${a.id}${macam}`).join())
    await enqueuePesan(trx, deps, instansiId, {
      tujuan: o.surel,
      teks: suratOf(milik, hariIni),
      kunci: `tindak-lanjut.pengingat/${hariIni}/${o.id}/${ids.digest('hex').slice(0, 16)}`,
      subjek: k.subjek,
      kanal: 'surel',
      kaitan: { jenis: 'tindak_lanjut.pengingat', id: instansiId },
      keperluan: 'pengingat',
      isian: {},
      tautan: new URL('/kerja/tindak-lanjut', deps.config.baseUrl).href,
    })
    n++
  }
  return n
}

export const pengingatTindakLanjut = defineJob({
  name: 'tindak-lanjut.pengingat',
  payload: z.object({}),
  jadwal: '0 7 * * *',
  run: async (_, deps) => {
    for (const { id: instansiId } of await deps.db.read({ instansiId: null }, listInstansi))
      await deps.db.write({ instansiId }, (trx) => kirimPengingat(trx, deps, instansiId))
  },
})
