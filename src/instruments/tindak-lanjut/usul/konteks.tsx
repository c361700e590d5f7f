import type { JSX } from 'preact'
import type { Pejabat } from '../../../kernel/actor.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { tanggalOf } from '../../../kernel/clock.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Db } from '../../../platform/db/types.ts'
import { getInstansi } from '../../../registry/index.ts'
import { formatDate, formatNumber, Notice } from '../../../ui/index.ts'
import { findAsalAduan, listKelompokAduan } from '../../pengaduan/index.ts'
import { findTerbitanPeriode, getUnsur, skm142017 } from '../../survei/index.ts'
import { canUsulkan } from '../policy.ts'
import type { AsalAksi } from '../rules.ts'
import { kataUsul } from './words.ts'

/** Where a proposal comes from: unit and origin are settled by it, and its figures come along. */
export interface Konteks {
  readonly asal: AsalAksi
  readonly asalId: string
  readonly asalKunci: string
  readonly unitId: string
  readonly unsur: string | null
  /** Kept with the action, in the words of the law. */
  readonly asalTeks: string
  /** A first sentence; the person writes his own. */
  readonly masalah: string
}

export interface KunciKonteks {
  readonly asal: string
  readonly id: string
  readonly kunci: string
}

/** A year back from a moment. */
export const setahunSebelum = (now: Date): Date => new Date(now.getTime() - 365 * 86_400_000)

/** Looked up anew whenever a form comes back: nothing of it is taken from the browser but its key. */
export async function findKonteks(
  db: Db,
  actor: Pejabat,
  { asal, id, kunci }: KunciKonteks,
  now: Date,
): Promise<Konteks | undefined> {
  if (!isId(id)) return undefined
  if (asal === 'unsur') return ofUnsur(db, actor, id, kunci)
  if (asal === 'pengaduan') return ofPengaduan(db, actor, id)
  if (asal === 'klaster' && isId(kunci)) return ofKlaster(db, actor, id, kunci, now)
  return undefined
}

// What is kept stands in Indonesian, whatever the screen speaks.
const k = kataUsul.id
const angka = (v: number): string => formatNumber(v, 'id')

async function ofUnsur(
  db: Db,
  actor: Pejabat,
  periodeId: string,
  kunci: string,
): Promise<Konteks | undefined> {
  const t = await findTerbitanPeriode(db, periodeId)
  const u = t?.isi.hasil.unsur.find((x) => x.kunci === kunci)
  if (!t || !u || !canUsulkan(actor, t.isi.unit.id)) return undefined
  const nama = getUnsur(kunci, t.isi.instrumen.isi ?? skm142017).nama.id
  const [nilai, n] = [formatNumber(u.nilai, 'id', 2), angka(t.isi.hasil.n)]
  return {
    asal: 'unsur',
    asalId: periodeId,
    asalKunci: kunci,
    unitId: t.isi.unit.id,
    unsur: kunci,
    asalTeks: k.asalUnsur(nama, nilai, t.isi.periode.nama, n),
    masalah: k.masalahUnsur(nama, nilai, n),
  }
}

async function ofKlaster(
  db: Db,
  actor: Pejabat,
  kategoriId: string,
  unitId: string,
  now: Date,
): Promise<Konteks | undefined> {
  if (!canUsulkan(actor, unitId)) return undefined
  const semua = await listKelompokAduan(db, { unitIds: [unitId], sejak: setahunSebelum(now) })
  const satu = semua.find((x) => x.kategoriId === kategoriId)
  if (!satu) return undefined
  return {
    asal: 'klaster',
    asalId: kategoriId,
    asalKunci: unitId,
    unitId,
    unsur: null,
    asalTeks: k.asalKlaster(satu.kategori, angka(satu.n)),
    masalah: k.masalahKlaster(satu.kategori, angka(satu.n)),
  }
}

async function ofPengaduan(db: Db, actor: Pejabat, id: string): Promise<Konteks | undefined> {
  const p = await findAsalAduan(db, actor, id)
  if (!p || !canUsulkan(actor, p.unitId)) return undefined
  const { zona } = await getInstansi(db, actor.instansiId)
  const tanggal = formatDate(tanggalOf(p.diterimaAt, zona), 'id')
  return {
    asal: 'pengaduan',
    asalId: p.id,
    asalKunci: '',
    unitId: p.unitId,
    unsur: null,
    asalTeks: k.asalPengaduan(tanggal, p.topik),
    // Whoever reads the register need not read the letter: the person says in his own words what it shows.
    masalah: '',
  }
}

export const KonteksNotice = ({ k, lang }: { k: Konteks; lang: Bahasa }): JSX.Element => (
  <>
    <Notice title={kataUsul[lang].faktanya}>{k.asalTeks}</Notice>
    <input type="hidden" name="unit" value={k.unitId} />
    <input type="hidden" name="asal" value={k.asal} />
    <input type="hidden" name="asal_id" value={k.asalId} />
    <input type="hidden" name="asal_kunci" value={k.asalKunci} />
  </>
)
