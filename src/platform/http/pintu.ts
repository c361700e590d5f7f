import { createSecretKey } from 'node:crypto'
import { bitOf } from '../../kernel/bukti.ts'
import { addKiriman, countKiriman, jendelaKosong, type Jendela } from '../../kernel/jendela.ts'
import { makeTiket, readTiket } from './tiket.ts'

/** How a door is guarded; thresholds of the operator (`SAMBUT_SERBUAN`). Nothing here looks at an IP address. */
export interface AmbangPintu {
  /** Forms by one door within ten minutes. */
  readonly paling: number
  /** Leading zero bits of the proof. */
  readonly bit: number
  /** Seconds to wait where there is no JavaScript. */
  readonly tunggu: number
  /** Forms by one door within ten minutes that may come by waiting. */
  readonly sabar: number
}

/** A form that is right and wants to be stored. */
export interface Ketukan {
  readonly pintu: string
  /** What a ticket is good for: this door, and a digest of what is sent and by whom. */
  readonly untuk: readonly string[]
  /** The device, where one is known, and how many it may send. */
  readonly perangkat?: { readonly nama: string; readonly paling: number } | undefined
  readonly tiket: string | undefined
  readonly bukti: string | undefined
}

export type IzinPintu =
  | { readonly boleh: true; readonly tiketId?: string }
  | {
      readonly boleh: false
      readonly sebab: 'pintu' | 'perangkat'
      /** Forms by that door, or from that device, within ten minutes. */
      readonly n: number
      readonly tiket: string
      readonly bit: number
      /** Seconds until the button works. */
      readonly tunggu: number
      /** It was pressed too early, or too many wait. */
      readonly lagi: boolean
    }

export interface Pintu {
  readonly admit: (k: Ketukan) => IzinPintu
  /** Is this door held now? Looks, counts nothing. */
  readonly isJaga: (pintu: string) => boolean
}

/** Devices and doors remembered at once; the oldest go first. */
const PALING_BANYAK = 20_000
const BEBAS: IzinPintu = { boleh: true }

/** Counts what comes by each door and from each device. Each process counts for itself: several hold a little later. */
export function createPintu(key: Uint8Array, ambang: AmbangPintu | undefined, now: () => Date): Pintu {
  if (!ambang) return { admit: () => BEBAS, isJaga: () => false }
  const kunci = createSecretKey(key)
  const datang = new Map<string, Jendela>()
  const lulus = new Map<string, Jendela>()
  const sabar = new Map<string, Jendela>()
  return {
    isJaga: (pintu) => look(datang, pintu, now().getTime() / 1000) > ambang.paling,
    admit: ({ pintu, untuk, perangkat, tiket, bukti = '' }) => {
      const kini = now()
      const detik = kini.getTime() / 1000
      const nilai =
        tiket === undefined ? undefined : readTiket(kunci, tiket, bukti, untuk, ambang.tunggu, kini)
      if (nilai?.sah && (nilai.cara === 'bukti' || look(sabar, pintu, detik) < ambang.sabar)) {
        note(nilai.cara === 'bukti' ? lulus : sabar, pintu, detik)
        return { boleh: true, tiketId: nilai.id }
      }
      const n = {
        pintu: note(datang, pintu, detik),
        perangkat: perangkat ? note(datang, `perangkat/${perangkat.nama}`, detik) : 0,
      }
      const sebab =
        perangkat && n.perangkat > perangkat.paling
          ? 'perangkat'
          : n.pintu > ambang.paling
            ? 'pintu'
            : undefined
      if (!sebab) return BEBAS
      const ditahan = { boleh: false, sebab, n: n[sebab] } as const
      if (nilai === undefined || tiket === undefined) {
        const bit = bitOf(ambang.bit, ambang.paling, look(lulus, pintu, detik))
        return {
          ...ditahan,
          tiket: makeTiket(kunci, untuk, bit, kini),
          bit,
          tunggu: ambang.tunggu,
          lagi: false,
        }
      }
      const bit = Number(tiket.split('.')[1])
      return { ...ditahan, tiket, bit, tunggu: nilai.sah ? ambang.tunggu : nilai.sisa, lagi: true }
    },
  }
}

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
