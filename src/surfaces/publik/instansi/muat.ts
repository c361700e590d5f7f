import { roundHalfUp } from '../../../kernel/angka-desimal.ts'
import type { Db } from '../../../platform/db/types.ts'
import {
  computeHasil,
  computeIkmGabungan,
  mergeAgregat,
  type Arsip,
} from '../../../instruments/survei/index.ts'
import { listUnit } from '../../../registry/index.ts'
import { cocok } from '../cocok.ts'
import type { Bingkai, PemilikHalaman } from '../bingkai.tsx'
import { hitungSetara } from './banding.ts'
import type { DataInstansi } from './page.tsx'

/** A few queries, whatever the number of units and answers. */
export async function muatInstansi(
  db: Db,
  arsip: Arsip,
  bingkai: Bingkai & { readonly instansi: PemilikHalaman },
  tahun: number | undefined,
  tanya: string,
): Promise<DataInstansi> {
  const units = (await listUnit(db)).filter((u) => u.aktif)
  const papan = (await arsip.listTerbaru(db, tahun)).toSorted((a, b) => b.ikm - a.ikm)
  const sesuai = cocok(tanya)
  const setara = hitungSetara(papan)
  const unitOf = new Map(units.map((u) => [u.id, u]))
  const terbit = new Set(papan.map((p) => p.unitId))
  const agregat = papan.map((p) => p.agregat)
  return {
    bingkai,
    tahun: tahun ?? null,
    tanya,
    banyakUnit: units.length,
    tahunAda: await arsip.listTahun(db),
    gabungan:
      papan.length < 2
        ? null
        : {
            hasil: computeHasil(mergeAgregat(...agregat)),
            rataUnit: roundHalfUp(computeIkmGabungan(agregat, 'tepat', 'rata_unit'), 2).text,
          },
    unit: papan.flatMap((p) => {
      const unit = unitOf.get(p.unitId)
      return unit && sesuai(`${unit.nama} ${unit.singkatan}`)
        ? [
            {
              nama: unit.nama,
              href: `/unit/${unit.slug}`,
              periode: p.nama,
              n: p.n,
              ikm: p.ikm,
              mutu: p.mutu,
              selang95: p.selang95,
              ambang: p.kepastian === 'ambang',
              kurang: p.mencapaiMinimum === false,
              setara: setara.get(p.unitId) ?? 0,
            },
          ]
        : []
    }),
    belum: units
      .filter((u) => !terbit.has(u.id) && sesuai(`${u.nama} ${u.singkatan}`))
      .map((u) => ({ nama: u.nama, href: `/unit/${u.slug}` })),
  }
}
