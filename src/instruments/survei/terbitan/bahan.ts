import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError } from '../../../kernel/errors.ts'
import type { Db } from '../../../platform/db/types.ts'
import { getInstansi, getUnit, listLayanan, listUnit } from '../../../registry/index.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import { samaUkuran } from '../instrumen/ukuran.ts'
import { namaBahasa } from '../instrumen/bahasa.ts'
import { findInstrumenOf } from '../instrumen/periode.ts'
import { applyPutusan, listBerubah, type Dihitung } from '../integritas/keadaan.ts'
import { getPutusanTerakhir } from '../integritas/store-putusan.ts'
import { listAtas } from '../instrumen/policy.ts'
import { listBahasaFormulir } from '../instrumen/terjemahan/cari.ts'
import { listKataAsal } from '../instrumen/terjemahan/kamus.ts'
import { listTetap } from '../instrumen/terjemahan/tetap.ts'
import { listMedia } from '../media/store.ts'
import { computeNaskah, mergeNaskah } from '../naskah/rules.ts'
import type { Periode } from '../periode/periode.ts'
import { listRencana } from '../rencana/store.ts'
import { computeHasil } from '../rules-hasil.ts'
import { loadRencanaSampel } from '../sampel/store.ts'
import { terbitanErrors } from './errors.ts'
import { diffHitungan, toAgregatPeriode, type BedaHitungan, type Hitungan } from './hitungan.ts'
import { getUrutTerakhir, hashJawaban, readHitungan, recountJawaban, type Rentang } from './store-hitung.ts'
import { BELUM_DIHITUNG, hashJson } from './sidik.ts'
import { listPutusanTerbit } from './store.ts'
import { listTerbitan } from './store-ringkasan.ts'
import type { Bahan } from './susun.ts'

export interface BahanDiperiksa extends BahanTinjauan {
  /** Where the running aggregates and the rows disagree; nothing is published unless this is empty. */
  readonly berbeda: readonly BedaHitungan[]
}

export interface BahanTinjauan extends Bahan {
  /** The generated words, before a person's own replace them. */
  readonly bawaan: Bahan['naskah']
}

/** Reads everything a publication is made of, and counts the answers again from the rows. */
export async function loadBahan(db: Db, periode: Periode, now: Date): Promise<BahanDiperiksa> {
  const rentang = await rentangOf(db, periode)
  const hitungan = await recountJawaban(db, rentang)
  return {
    ...(await loadIsi(db, periode, await applyPutusan(db, hitungan, rentang), rentang, now)),
    sampaiUrut: rentang.sampaiUrut,
    hashBaris: await hashJawaban(db, rentang),
    berbeda: diffHitungan(await readHitungan(db, periode.id), hitungan),
  }
}

/** The same from the running aggregates, for looking at: a million answers are counted again when it is signed, not before. */
export async function loadTinjauan(db: Db, periode: Periode, now: Date): Promise<BahanTinjauan> {
  const rentang = await rentangOf(db, periode)
  return {
    ...(await loadIsi(db, periode, await loadDihitung(db, periode, rentang), rentang, now)),
    sampaiUrut: rentang.sampaiUrut,
    hashBaris: BELUM_DIHITUNG,
  }
}

/** The running aggregates without what a person took out. */
export async function loadDihitung(db: Db, periode: Periode, rentang?: Rentang): Promise<Dihitung> {
  return applyPutusan(db, await readHitungan(db, periode.id), rentang ?? (await rentangOf(db, periode)))
}

/** What counts now and did not when an earlier revision was published, or the other way round. */
export async function loadBerubah(db: Db, periode: Periode): Promise<Hitungan[]> {
  const [rentang, terbit, kini] = await Promise.all([
    rentangOf(db, periode),
    listPutusanTerbit(db, periode.id),
    getPutusanTerakhir(db, periode.id),
  ])
  return listBerubah(db, rentang, terbit, kini)
}

async function rentangOf(db: Db, { instansiId, id }: Periode): Promise<Rentang> {
  return { instansiId, periodeId: id, sampaiUrut: await getUrutTerakhir(db, id) }
}

async function loadIsi(
  db: Db,
  periode: Periode,
  { hitungan, tanda }: Dihitung,
  rentang: Rentang,
  now: Date,
): Promise<Omit<BahanTinjauan, 'sampaiUrut' | 'hashBaris'>> {
  const instrumen = await findInstrumenOf(db, periode)
  if (!instrumen) throw new AppError(terbitanErrors.instrumenAsing)
  return {
    ...(await loadKata(db, periode, hitungan, now)),
    periode,
    instrumen,
    agregat: toAgregatPeriode(hitungan),
    demografi: hitungan.demografi,
    tanda,
    berubah: await listBerubah(db, rentang, await listPutusanTerbit(db, periode.id), tanda.sampai.putusan),
    sampel: await loadRencanaSampel(db, periode),
    tren: await loadTren(db, periode, instrumen),
    terjemahan: await loadTerjemahan(db, periode, instrumen),
    media: (await listMedia(db, periode.id)).map(({ jenis, tanggal, keterangan, tautan }) => ({
      jenis,
      tanggal,
      keterangan,
      tautan,
    })),
    rencana: await listRencana(db, periode.id),
  }
}

type Kata = Pick<BahanTinjauan, 'instansi' | 'unit' | 'layanan' | 'naskah' | 'bawaan'>

/** Names and words: what the naskah page needs without hashing a single row. */
export async function loadKata(db: Db, periode: Periode, hitungan: Hitungan, now: Date): Promise<Kata> {
  const instansi = await getInstansi(db, periode.instansiId)
  const unit = await getUnit(db, periode.unitId)
  const known = await listLayanan(db)
  const layanan = known.filter((l) => periode.layananIds.includes(l.id))
  const { semua, nGarisLurus, nGanda } = toAgregatPeriode(hitungan)
  const instrumen = await findInstrumenOf(db, periode)
  if (!instrumen) throw new AppError(terbitanErrors.instrumenAsing)
  const bawaan = computeNaskah({
    instansi: instansi.nama,
    unit: unit.nama,
    alamat: unit.alamat,
    kepala: unit.kepala,
    periode,
    layanan: layanan.map((l) => l.nama),
    instrumen,
    saluran: hitungan.demografi.filter((d) => d.dimensi === 'saluran' && d.n > 0).map((d) => d.nilai),
    hasil:
      semua.n === 0
        ? undefined
        : computeHasil(semua, {
            instrumen,
            bobot: periode.bobot,
            populasi: periode.populasi ?? undefined,
            cara: periode.caraSampel,
            integritas: { garisLurus: nGarisLurus, ganda: nGanda },
          }),
    tanggal: tanggalOf(now, instansi.zona),
  })
  return { instansi, unit, layanan, bawaan, naskah: mergeNaskah(periode.naskah, bawaan) }
}

/** What respondents could choose to read instead, as far as it is of this questionnaire. */
async function loadTerjemahan(db: Db, periode: Periode, instrumen: Instrumen): Promise<Bahan['terjemahan']> {
  const atas = listAtas(await listUnit(db), periode.unitId)
  const asal = listKataAsal(instrumen, listTetap()).map((k) => k.teks)
  return [...(await listBahasaFormulir(db, instrumen.kode, atas))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([bahasa, kamus]) => {
      const isi = Object.fromEntries(
        asal.flatMap((kata) => (kamus.has(kata) ? [[kata, kamus.get(kata)!]] : [])),
      )
      return { bahasa, nama: namaBahasa(bahasa), sidik: hashJson(isi), isi }
    })
}

/** Earlier periods on the same scale only: a revision of an old one must not know the future. */
async function loadTren(db: Db, periode: Periode, instrumen: Instrumen): Promise<Bahan['tren']> {
  const list = await listTerbitan(db, periode.unitId, periode.instrumenKode)
  return list
    .filter((t) => t.mulai < periode.mulai && t.periodeId !== periode.id)
    .filter((t) => samaUkuran(t.instrumen ?? skm142017, instrumen))
    .slice(-8)
    .map((t) => ({
      periodeId: t.periodeId,
      revisi: t.revisi,
      nama: t.nama,
      mulai: t.mulai,
      selesai: t.selesai,
      n: t.n,
      bobot: t.bobot,
      ikm: t.ikm,
      mutu: t.mutu,
      selang95: t.selang95 === null ? null : ([...t.selang95] as [number, number]),
      unsur: { ...t.unsur },
      hash: t.hash,
    }))
}
