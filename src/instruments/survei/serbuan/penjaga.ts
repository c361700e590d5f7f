import { hash } from 'node:crypto'
import type { Deps } from '../../../platform/deps.ts'
import { createPintu, type IzinPintu } from '../../../platform/http/pintu.ts'
import { createPencatat, type TempatSerbuan } from './pencatat.ts'
import { palingPerangkat, type SebabSerbuan } from './rules.ts'

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

export type Izin = IzinPintu

export interface Penjaga {
  readonly admit: (k: KirimanSerbuan) => Izin
  /** Is this address held now? Looks, counts nothing. */
  readonly isJaga: (tautanId: string) => boolean
  /** Writes down at once what else is written every half minute. */
  readonly flush: () => Promise<void>
}

const SEBAB = ['tautan', 'perangkat'] as const
const namaOf = (t: Omit<TempatSerbuan, 'instansiId'>): string => `${t.periodeId}/${t.tautanId}/${t.sebab}`

/** Guards the printed addresses of surveys, each its own door. */
export function createPenjaga(deps: Pick<Deps, 'config' | 'db' | 'deriveKey' | 'log' | 'now'>): Penjaga {
  const ambang = deps.config.serbuan
  const pintu = createPintu(
    deps.deriveKey('survei.serbuan'),
    ambang && { ...ambang, paling: ambang.tautan },
    deps.now,
  )
  const pencatat = createPencatat(deps)
  return {
    isJaga: pintu.isJaga,
    flush: pencatat.flush,
    admit: ({ instansiId, periodeId, tautanId, kuki, isian, banyakPertanyaan, tiket, bukti }) => {
      const izin = pintu.admit({
        pintu: tautanId,
        untuk: [tautanId, periodeId, hash('sha256', JSON.stringify([kuki ?? null, isian]), 'base64url')],
        perangkat:
          kuki && ambang
            ? { nama: `${periodeId}/${kuki.perangkat}`, paling: palingPerangkat(ambang, banyakPertanyaan) }
            : undefined,
        tiket,
        bukti,
      })
      const tempat = { periodeId, tautanId }
      if (!izin.boleh) {
        const sebab: SebabSerbuan = izin.sebab === 'pintu' ? 'tautan' : 'perangkat'
        const t = { ...tempat, sebab }
        pencatat.tahan(namaOf(t), { instansiId, ...t }, izin.n, deps.now())
      } else if (izin.tiketId !== undefined)
        for (const sebab of SEBAB) pencatat.lolos(namaOf({ ...tempat, sebab }), deps.now())
      return izin
    },
  }
}
