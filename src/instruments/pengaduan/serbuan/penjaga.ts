import { hash } from 'node:crypto'
import { record } from '../../../platform/audit/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import { createPencatatSerbuan } from '../../../platform/http/catat-serbuan.ts'
import { createPintu, type IzinPintu } from '../../../platform/http/pintu.ts'
import type { PengaduanBaru } from '../terima.ts'
import { putSerbuan } from './store.ts'

export type Ditahan = IzinPintu & { readonly boleh: false }

export interface PenjagaAduan {
  readonly admit: (
    instansiId: string,
    baru: PengaduanBaru,
    tiket: string | undefined,
    bukti: string | undefined,
  ) => IzinPintu
  readonly flush: () => Promise<void>
}

const penjaga = new WeakMap<Deps, PenjagaAduan>()

/**
 * Guards the form of each instansi. Counted by the form alone: a kiosk, a hall behind one router and a mobile network are many people,
 * and of who sends an anonymous letter nothing may be known. A ticket is good for these very words.
 */
export function penjagaAduan(deps: Deps): PenjagaAduan {
  const ada = penjaga.get(deps)
  if (ada) return ada
  const ambang = deps.config.serbuan
  const paling = ambang?.pengaduan ?? 0
  const pintu = createPintu(deps.deriveKey('pengaduan.serbuan'), ambang && { ...ambang, paling }, deps.now)
  const pencatat = createPencatatSerbuan<string>(deps.log, (instansiId, catatan, isNew) =>
    deps.db.write({ instansiId }, async (trx) => {
      await putSerbuan(trx, instansiId, { ...catatan, ambang: paling })
      const sistem = { kind: 'sistem', instansiId, nama: 'pengaduan' } as const
      if (isNew) await record(trx, sistem, 'pengaduan.serbuan.mulai', instansiId, { ambang: paling })
    }),
  )
  const baru: PenjagaAduan = {
    flush: pencatat.flush,
    admit: (instansiId, aduan, tiket, bukti) => {
      const untuk = [instansiId, hash('sha256', JSON.stringify(aduan), 'base64url')]
      const izin = pintu.admit({ pintu: instansiId, untuk, tiket, bukti })
      if (!izin.boleh) pencatat.tahan(instansiId, instansiId, izin.n, deps.now())
      else if (izin.tiketId !== undefined) pencatat.lolos(instansiId, deps.now())
      return izin
    },
  }
  penjaga.set(deps, baru)
  return baru
}

/** Files of held forms wait, too, but not those of a script that sends films: beyond so many in ten minutes they are sent later. */
export const TITIP_SAAT_SERBUAN = 200
