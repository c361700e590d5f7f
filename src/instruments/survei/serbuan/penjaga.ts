import { createSecretKey, hash } from 'node:crypto'
import type { Deps } from '../../../platform/deps.ts'
import { addKiriman, countKiriman, jendelaKosong, type Jendela } from '../../../kernel/jendela.ts'
import { makeTiket, readTiket } from '../../../platform/http/tiket.ts'
import { classifySerbuan, computeBit, type SebabSerbuan } from './rules.ts'
import { createPencatat } from './pencatat.ts'

/** A form that is right and wants to be stored. */
export interface KirimanSerbuan {
  readonly instansiId: string
  readonly periodeId: string
  readonly tautanId: string
  /** Random number of the device, and of this sending; undefined without a cookie. */
  readonly kuki: { readonly perangkat: string; readonly kirim: string } | undefined
  readonly isian: object
  readonly banyakPertanyaan: number
  readonly tiket: string | undefined
  readonly bukti: string | undefined
}

export type Izin =
  | { readonly boleh: true; readonly tiketId?: string }
  | {
      readonly boleh: false
      readonly tiket: string
      readonly bit: number
      /** Seconds until the button works. */
      readonly tunggu: number
      /** It was pressed too early, or too many wait. */
      readonly lagi: boolean
    }

export interface Penjaga {
  readonly admit: (k: KirimanSerbuan) => Izin
  /** Is this address held now? Looks, counts nothing. */
  readonly isJaga: (tautanId: string) => boolean
  /** Writes down at once what else is written every half minute. */
  readonly flush: () => Promise<void>
}

/** Devices and addresses remembered at once; the oldest go first. */
const PALING_BANYAK = 20_000
const BEBAS: Izin = { boleh: true }

/** Counts what comes by each address and from each device. Each process counts for itself: several hold a little later. */
export function createPenjaga(deps: Pick<Deps, 'config' | 'db' | 'deriveKey' | 'log' | 'now'>): Penjaga {
  const ambang = deps.config.serbuan
  const key = createSecretKey(deps.deriveKey('survei.serbuan'))
  const pencatat = createPencatat(deps)
  const datang = new Map<string, Jendela>()
  const lulus = new Map<string, Jendela>()
  const sabar = new Map<string, Jendela>()

  function note(map: Map<string, Jendela>, name: string, detik: number): number {
    const j = addKiriman(map.get(name) ?? jendelaKosong, detik)
    map.delete(name)
    map.set(name, j)
    if (map.size > PALING_BANYAK) map.delete(map.keys().next().value!)
    return countKiriman(j, detik)
  }
  const look = (map: Map<string, Jendela>, name: string, detik: number): number => {
    const j = map.get(name)
    return j ? countKiriman(j, detik) : 0
  }

  if (!ambang) return { admit: () => BEBAS, isJaga: () => false, flush: async () => {} }
  return {
    isJaga: (tautanId) => look(datang, tautanId, deps.now().getTime() / 1000) > ambang.tautan,
    flush: pencatat.flush,
    admit: (k) => {
      const now = deps.now()
      const detik = now.getTime() / 1000
      const isi = hash('sha256', JSON.stringify([k.kuki ?? null, k.isian]), 'base64url')
      const untuk = [k.tautanId, k.periodeId, isi]
      const nilai =
        k.tiket === undefined ? undefined : readTiket(key, k.tiket, k.bukti ?? '', untuk, ambang.tunggu, now)
      if (nilai?.sah && (nilai.cara === 'bukti' || look(sabar, k.tautanId, detik) < ambang.sabar)) {
        note(nilai.cara === 'bukti' ? lulus : sabar, k.tautanId, detik)
        pencatat.lolos(k, now)
        return { boleh: true, tiketId: nilai.id }
      }
      const n = {
        tautan: note(datang, k.tautanId, detik),
        perangkat: k.kuki ? note(datang, `${k.periodeId}/${k.kuki.perangkat}`, detik) : 0,
      }
      const sebab: SebabSerbuan | undefined = classifySerbuan(n, ambang, k.banyakPertanyaan)
      if (!sebab) return BEBAS
      pencatat.tahan(k, sebab, n[sebab], now)
      const bit = computeBit(ambang, look(lulus, k.tautanId, detik))
      if (nilai === undefined || k.tiket === undefined)
        return {
          boleh: false,
          tiket: makeTiket(key, untuk, bit, now),
          bit,
          tunggu: ambang.tunggu,
          lagi: false,
        }
      return {
        boleh: false,
        tiket: k.tiket,
        bit: Number(k.tiket.split('.')[1]),
        tunggu: nilai.sah ? ambang.tunggu : nilai.sisa,
        lagi: true,
      }
    },
  }
}
