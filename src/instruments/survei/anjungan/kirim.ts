import type { Trx } from '../../../platform/db/types.ts'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Instrumen } from '../instrumen.ts'
import { findInstrumenOf } from '../instrumen/periode.ts'
import { receiveJawaban } from '../jawaban/commands.ts'
import { parseSurvei, type FormSurvei } from '../jawaban/schema.ts'
import type { JawabanBaru } from '../jawaban/tipe.ts'
import type { Periode } from '../periode/periode.ts'
import { findPeriode } from '../periode/store.ts'
import type { Pembuka } from './amplop.ts'
import type { KonteksPerangkat } from './konteks.ts'
import { isDiizinkan } from './penjaga.ts'
import { boundDurasi, classifyKiriman, computeSelisih, correctWaktu, tanggalJawaban } from './rules.ts'
import { isiAmplopSchema, kirimanSchema, type BatchMasuk } from './schema.ts'
import { addLaporan, addMasuk, findSudah } from './store.ts'
import type { AlasanTahan, HasilKiriman, Isian, Kiriman } from './tipe.ts'

/** A periode with the questions that were answered. */
type Dijawab = Periode & { readonly instrumen: Instrumen }

interface Siap {
  readonly ke: number
  readonly periodeId: string
  readonly jawaban: JawabanBaru
}

/**
 * Takes what a device collected. Each answer gets its own receipt: counted, already counted, or kept there with the reason.
 * Nothing is acknowledged before the commit that holds it.
 */
export async function receiveBatch(
  deps: Deps,
  pembuka: Pembuka,
  konteks: KonteksPerangkat,
  batch: BatchMasuk,
): Promise<HasilKiriman[]> {
  const scope = { instansiId: konteks.instansi.id }
  const sekarang = deps.now()
  const dikirim = new Date(batch.dikirim)
  const rows = batch.jawaban.map((raw) => kirimanSchema.safeParse(raw))
  const { periods, sudah } = await loadAda(
    deps,
    konteks,
    rows.flatMap((r) => (r.success ? [r.data] : [])),
  )
  const kini = { dikirim, sekarang, terdaftar: konteks.perangkat?.createdAt ?? null }
  const ramai = ({ id, instrumen }: Dijawab, isian: JawabanBaru): AlasanTahan | undefined =>
    isDiizinkan(deps, konteks, { periodeId: id, isian, banyakPertanyaan: instrumen.pertanyaan.length })
      ? undefined
      : 'ramai'
  const hasil: HasilKiriman[] = []
  const siap: Siap[] = []
  for (const [ke, row] of rows.entries()) {
    if (!row.success) {
      hasil[ke] = { kunci: kunciOf(batch.jawaban[ke]), hasil: 'ditahan', alasan: 'tak_terbaca' }
      continue
    }
    const k = row.data
    // Before anything else: an answer whose receipt was lost is in, whatever has been closed since.
    if (sudah.has(kunciKirim(konteks, k.kunci))) {
      hasil[ke] = { kunci: k.kunci, hasil: 'sudah' }
      continue
    }
    const periode = periods.get(k.periode)
    const tanggal = tanggalJawaban(correctWaktu(k, kini), konteks.instansi.zona)
    const isi = readAmplop(pembuka, konteks, k, periode, tanggal)
    const sebelum = ke === 0 ? undefined : rows[ke - 1]
    const jawaban =
      typeof isi === 'string'
        ? isi
        : { ...isi, durasi: boundDurasi(isi.durasi ?? null, k.pada, sebelum?.data, k.selisih) }
    const alasan =
      typeof jawaban === 'string' ? jawaban : (classify(periode, tanggal) ?? ramai(periode!, jawaban))
    if (alasan !== undefined) hasil[ke] = { kunci: k.kunci, hasil: 'ditahan', alasan }
    else siap.push({ ke, periodeId: k.periode, jawaban: jawaban as JawabanBaru })
  }
  for (const [periodeId, group] of Map.groupBy(siap, (s) => s.periodeId)) {
    await store(deps, konteks, periodeId, group, hasil, batch)
  }
  if (konteks.perangkat) {
    const { id } = konteks.perangkat
    const ditahan = hasil.filter((h) => h.hasil === 'ditahan').length
    await deps.db.write(scope, (trx) =>
      addLaporan(trx, id, {
        at: sekarang,
        menunggu: batch.menunggu,
        tertahan: batch.tertahan + ditahan,
        selisihDetik: computeSelisih(dikirim, sekarang),
      }),
    )
  }
  return hasil
}

/** The periods these answers name, as far as they are this device's, and which of the answers are in already. */
async function loadAda(
  deps: Pick<Deps, 'db'>,
  konteks: KonteksPerangkat,
  kiriman: readonly Kiriman[],
): Promise<{ periods: ReadonlyMap<string, Dijawab>; sudah: ReadonlySet<string> }> {
  const instansiId = konteks.instansi.id
  return deps.db.read({ instansiId }, async (db) => {
    const periods = new Map<string, Dijawab>()
    for (const id of new Set(kiriman.map((k) => k.periode))) {
      const periode = await findPeriode(db, id)
      if (!periode || !isMilik(konteks, periode)) continue
      const instrumen = await findInstrumenOf(db, periode)
      if (instrumen) periods.set(id, { ...periode, instrumen })
    }
    const kunci = kiriman.map((k) => kunciKirim(konteks, k.kunci))
    return { periods, sudah: await findSudah(db, [...periods.keys()], kunci) }
  })
}

/** Keys are made on the device; no other device's can be among them. */
export const kunciKirim = (
  { jenis, kode, perangkat }: Pick<KonteksPerangkat, 'jenis' | 'kode' | 'perangkat'>,
  kunci: string,
): string => `${jenis}:${perangkat?.id ?? kode}:${kunci}`

/** A kiosk serves its unit; an interviewer the periode of the assignment. */
const isMilik = (konteks: KonteksPerangkat, periode: Periode): boolean =>
  konteks.tugas ? periode.id === konteks.tugas.periodeId : periode.unitId === konteks.unit.id

const classify = (periode: Periode | undefined, tanggal: string): AlasanTahan | undefined =>
  classifyKiriman(periode && { ...periode, ditutup: periode.ditutupAt !== null }, tanggal)

const kunciOf = (raw: unknown): string =>
  typeof raw === 'object' && raw !== null && 'kunci' in raw && typeof raw.kunci === 'string'
    ? raw.kunci.slice(0, 60)
    : ''

/** What is in the envelope, checked as the plain form is; or why it cannot be used. */
function readAmplop(
  pembuka: Pembuka,
  konteks: KonteksPerangkat,
  k: Kiriman,
  periode: Dijawab | undefined,
  tanggal: string,
): JawabanBaru | AlasanTahan {
  const isi = parseJson(pembuka.open(konteks.kode, k))
  if (!isi.success) return 'tak_terbaca'
  if (!periode) return 'periode_asing'
  const layanan = periode.layananIds
    .filter((id) => konteks.layananId === null || id === konteks.layananId)
    .map((id) => ({ id }))
  const parsed = parseSurvei(toForm(isi.data.isian), periode.instrumen, layanan, 'id')
  if (!parsed.ok) return 'tak_lengkap'
  const { perangkat, tugas, jenis, tautanId } = konteks
  return {
    id: newId(),
    kunciKirim: kunciKirim(konteks, k.kunci),
    layananId: parsed.value.layananId,
    saluran: jenis,
    kumpulanId: tugas?.id ?? perangkat?.id ?? null,
    jawaban: parsed.value.jawaban,
    tanggal,
    responden: parsed.value.responden,
    saran: parsed.value.saran,
    tambahan: parsed.value.tambahan,
    // Everybody answers on the same device: that it is the same says nothing.
    sidik: null,
    createdBy: tugas?.orangId ?? null,
    tautanId,
    durasi: isi.data.durasi,
  }
}

/** As the plain form would have come. */
export const toForm = (isian: Isian): FormSurvei => ({
  isi: Object.fromEntries(
    Object.entries(isian).map(([name, v]) => [name, typeof v === 'string' ? v : (v.at(-1) ?? '')]),
  ),
  banyak: Object.fromEntries(
    Object.entries(isian).map(([name, v]) => [name, typeof v === 'string' ? [v] : v]),
  ),
  ganda: Object.entries(isian).flatMap(([name, v]) => (typeof v !== 'string' && v.length > 1 ? [name] : [])),
})

function parseJson(text: string | undefined) {
  try {
    return isiAmplopSchema.safeParse(text === undefined ? undefined : JSON.parse(text))
  } catch {
    return isiAmplopSchema.safeParse(undefined)
  }
}

/** One transaction for the answers of one periode; when the periode refuses, one answer at a time says which and why. */
async function store(
  deps: Pick<Deps, 'db' | 'now'>,
  konteks: KonteksPerangkat,
  periodeId: string,
  group: readonly Siap[],
  hasil: HasilKiriman[],
  batch: BatchMasuk,
): Promise<void> {
  const kunci = (s: Siap): string => kunciOf(batch.jawaban[s.ke])
  try {
    const masuk = await deps.db.write({ instansiId: konteks.instansi.id }, (trx) =>
      storeGroup(trx, konteks, periodeId, group),
    )
    group.forEach((s, i) => {
      hasil[s.ke] = { kunci: kunci(s), hasil: masuk[i] ? 'diterima' : 'sudah' }
    })
  } catch (err) {
    if (!(err instanceof AppError)) throw err
    if (group.length > 1) {
      for (const satu of group) await store(deps, konteks, periodeId, [satu], hasil, batch)
      return
    }
    const satu = group[0]!
    const alasan = err.refusal.kind === 'conflict' ? 'periode_ditutup' : 'tak_lengkap'
    hasil[satu.ke] = { kunci: kunci(satu), hasil: 'ditahan', alasan }
  }
}

async function storeGroup(
  trx: Trx,
  konteks: KonteksPerangkat,
  periodeId: string,
  group: readonly Siap[],
): Promise<boolean[]> {
  const { instansi, perangkat, jenis, kode } = konteks
  const rows = group.map((s) => s.jawaban)
  const masuk = await receiveJawaban(trx, instansi.id, periodeId, konteks.hariIni, rows)
  const n = masuk.filter((m) => m.baru).length
  if (perangkat && n > 0) {
    await addMasuk(trx, perangkat, n)
    const sistem = { kind: 'sistem', instansiId: instansi.id, nama: `${jenis}/${kode}` } as const
    await audit.record(trx, sistem, `survei.${jenis}.masuk`, perangkat.id, { periodeId, n })
  }
  return masuk.map((m) => m.baru)
}
