import type { Sistem } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { Trx } from '../../platform/db/types.ts'
import { insertPesanContoh } from '../../platform/channels/index.ts'
import type { Deps } from '../../platform/deps.ts'
import { getUnit } from '../../registry/index.ts'
import { registerAnjungan } from './anjungan/commands.ts'
import { hashPin } from './anjungan/pin.ts'
import { addLaporan, addMasuk, markDipasang } from './anjungan/store.ts'
import { hashToken, newToken } from './anjungan/token.ts'
import { insertJawaban } from './jawaban/store-tulis.ts'
import type { JawabanBaru } from './jawaban/tipe.ts'
import { addLoket } from './periode/loket.ts'
import { listTautan } from './periode/store-tautan.ts'
import { assignTugas } from './pewawancara/commands.ts'
import { planSampel } from './sampel/commands.ts'
import { seedJawaban, type JawabanContoh } from './seed-jawaban.ts'
import { addUndangan } from './undangan/commands.ts'
import { kunciPesan } from './undangan/kirim.ts'
import { unsealOrang } from './undangan/orang.ts'
import { spendUndangan } from './undangan/pakai.ts'
import { listUndangan } from './undangan/store.ts'
import { insertGelombang, markSelesai } from './undangan/store-gelombang.ts'
import { fillTeks, SUBJEK_AWAL, teksAwal } from './undangan/teks.ts'
import { hashOf, tokenOf } from './undangan/token.ts'

/** Ways to collect answers in a running period, each with something in it. */
export interface SaluranContoh {
  readonly unitId: string
  readonly periodeId: string
  /** Of the people who came; drawn as those of the period are. */
  readonly jawaban: Omit<JawabanContoh, 'jumlah' | 'kertas'>
  /** The first one is set up and in use, the others wait to be. */
  readonly anjungan: readonly string[]
  readonly pin: string
  readonly loket: readonly string[]
  readonly tugas: { readonly orangId: string; readonly wilayah: string; readonly target: number }
  readonly undangan: readonly { readonly nama: string; readonly surel: string; readonly telepon: string }[]
  /** Users by service, in the order of `jawaban.layanan`. */
  readonly populasi: readonly number[]
}

const PER_ANJUNGAN = 14
const PER_LOKET = 6
const WAWANCARA = 9
const MENJAWAB = 5

/** By the commands that officers use; only the answers themselves are drawn. Nothing is sent to anybody. */
export async function seedSaluran(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'deriveKey'>,
  actor: Sistem,
  s: SaluranContoh,
): Promise<void> {
  const { unitId, periodeId } = s
  const now = deps.now()
  const { layanan } = s.jawaban
  await planSampel(trx, actor, periodeId, {
    cara: { metode: 'krejcie_morgan', galat: '0.05', hingga: true },
    palingSedikit: 10,
    populasi: s.populasi.reduce((sum, n) => sum + n, 0),
    perLayanan: new Map(layanan.map((l, i) => [l.id, s.populasi[i] ?? 10])),
  })
  const [utama, ...lain] = await Promise.all(
    s.anjungan.map(async (nama) => ({ nama, pinHash: await hashPin(s.pin) })),
  )
  if (!utama) throw new Error('no kiosk')
  const isian = { unit: unitId, layanan: '', diam: 60 }
  const anjungan = await registerAnjungan(trx, deps, actor, { ...isian, ...utama })
  await markDipasang(trx, anjungan, hashToken(newToken()), now)
  await addLaporan(trx, anjungan, { at: now, menunggu: 2, tertahan: 0, selisihDetik: 95 })
  for (const satu of lain) await registerAnjungan(trx, deps, actor, { ...isian, ...satu })
  const tugas = await assignTugas(trx, actor, periodeId, {
    orang: s.tugas.orangId,
    wilayah: s.tugas.wilayah,
    layanan: null,
    target: s.tugas.target,
  })
  for (const loket of s.loket) await addLoket(trx, actor, periodeId, { loket, layananId: null })
  const tautan = (await listTautan(trx, unitId)).filter((t) => t.loket && s.loket.includes(t.loket))

  const people = draw(s, PER_ANJUNGAN + WAWANCARA + tautan.length * PER_LOKET + MENJAWAB)
  const take = (n: number): JawabanBaru[] => people.splice(0, n)
  const dariPerangkat = (saluran: 'anjungan' | 'wawancara', kumpulanId: string) => (j: JawabanBaru) => ({
    ...j,
    saluran,
    kumpulanId,
    sidik: null,
  })
  await insertJawaban(trx, actor.instansiId, periodeId, [
    ...take(PER_ANJUNGAN).map(dariPerangkat('anjungan', anjungan)),
    ...take(WAWANCARA).map(dariPerangkat('wawancara', tugas)),
    ...tautan.flatMap((t) => take(PER_LOKET).map((j) => ({ ...j, tautanId: t.id }))),
    ...take(MENJAWAB),
  ])
  await addMasuk(trx, { id: anjungan, tugasId: tugas }, WAWANCARA)
  await addMasuk(trx, { id: anjungan, tugasId: null }, PER_ANJUNGAN - WAWANCARA)
  await addUndangan(
    trx,
    deps,
    actor,
    periodeId,
    s.undangan.map((u, i) => ({ ...u, layananId: layanan[i % layanan.length]!.id, tanggal: null })),
  )
  const { nama: unit } = await getUnit(trx, unitId)
  const dapat = await seedKiriman(trx, deps, actor.instansiId, periodeId, unit)
  const key = deps.deriveKey('survei.undangan.token')
  await spendUndangan(
    trx,
    periodeId,
    dapat.slice(0, MENJAWAB).map((id) => hashOf(tokenOf(key, actor.instansiId, periodeId, id))),
  )
}

/** One sending by mail, as if it had gone out: one address is refused, the people without one still wait. Whom it reached. */
async function seedKiriman(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'deriveKey'>,
  instansiId: string,
  periodeId: string,
  unit: string,
): Promise<string[]> {
  const isi = {
    kanal: 'surel' as const,
    subjek: SUBJEK_AWAL.undangan,
    teks: teksAwal('undangan', 'surel'),
  }
  const gelombang = { id: newId(), periodeId, jenis: 'undangan' as const, ...isi }
  await insertGelombang(trx, instansiId, gelombang, null)
  await markSelesai(trx, gelombang.id, deps.now())
  const people = (await listUndangan(trx, periodeId, null, 200)).map((u) => ({
    id: u.id,
    orang: unsealOrang(deps, instansiId, u.id, u.data),
  }))
  const dikirimi = people.filter((p) => p.orang.surel !== '')
  for (const [i, { id, orang }] of dikirimi.entries()) {
    const isian = { nama: orang.nama, unit, layanan: 'kami', tautan: 'https://contoh.example/s/rekaan' }
    await insertPesanContoh(
      trx,
      deps,
      instansiId,
      {
        kanal: isi.kanal,
        subjek: fillTeks(isi.subjek, isian),
        teks: fillTeks(isi.teks, isian),
        tujuan: orang.surel,
        keperluan: 'undangan',
        isian,
        kaitan: { jenis: 'survei.undangan', id: periodeId },
        kunci: kunciPesan('undangan', id),
      },
      i === dikirimi.length - 1 ? 'smtp.550' : undefined,
    )
  }
  return dikirimi.slice(0, -1).map((p) => p.id)
}

/** As those of the period, under keys of their own, and each with the time it took. */
function draw({ jawaban }: SaluranContoh, jumlah: number): JawabanBaru[] {
  const list = [...seedJawaban({ ...jawaban, jumlah, kertas: 0 })]
  return list.map((j, i) => ({
    ...j,
    id: newId(),
    kunciKirim: `contoh-saluran-${i}`,
    saluran: 'daring',
    durasi: 41 + ((i * 37) % 90),
  }))
}
