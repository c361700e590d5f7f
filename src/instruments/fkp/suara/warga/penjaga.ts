import { createSecretKey, hash } from 'node:crypto'
import { addKiriman, countKiriman, jendelaKosong, type Jendela } from '../../../../kernel/jendela.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { makeTiket, readTiket } from '../../../../platform/http/tiket.ts'

export type IzinSuara =
  | { readonly boleh: true }
  | {
      readonly boleh: false
      readonly tiket: string
      readonly bit: number
      /** Seconds until the button works. */
      readonly tunggu: number
      /** It was pressed too early, or too many wait. */
      readonly lagi: boolean
    }

export interface PenjagaSuara {
  /** A voter nobody has seen wants to be one. */
  readonly admit: (forumId: string, token: string, tiket: string | undefined, bukti: string) => IzinSuara
}

const PALING_BANYAK = 5000
const BEBAS: IzinSuara = { boleh: true }

/**
 * One voter costs a script one new token. More new voters of one forum within ten minutes than a hall holds (`SAMBUT_SERBUAN`, as for
 * surveys) must each do a small piece of work, or wait; registered ones and those already known never do.
 */
export function createPenjaga(deps: Pick<Deps, 'config' | 'deriveKey' | 'now'>): PenjagaSuara {
  const ambang = deps.config.serbuan
  if (!ambang) return { admit: () => BEBAS }
  const key = createSecretKey(deps.deriveKey('fkp.suara.serbuan'))
  const datang = new Map<string, Jendela>()
  const note = (name: string, detik: number): number => {
    const j = addKiriman(datang.get(name) ?? jendelaKosong, detik)
    datang.delete(name)
    datang.set(name, j)
    if (datang.size > PALING_BANYAK) datang.delete(datang.keys().next().value!)
    return countKiriman(j, detik)
  }
  const look = (name: string, detik: number): number => countKiriman(datang.get(name) ?? jendelaKosong, detik)
  return {
    admit: (forumId, token, tiket, bukti) => {
      const now = deps.now()
      const detik = now.getTime() / 1000
      const untuk = [forumId, hash('sha256', token, 'base64url')]
      const nilai = tiket === undefined ? undefined : readTiket(key, tiket, bukti, untuk, ambang.tunggu, now)
      const sabar = `${forumId}/sabar`
      if (nilai?.sah && (nilai.cara === 'bukti' || look(sabar, detik) < ambang.sabar)) {
        if (nilai.cara === 'sabar') note(sabar, detik)
        return BEBAS
      }
      if (note(forumId, detik) <= ambang.tautan) return BEBAS
      if (nilai === undefined || tiket === undefined)
        return {
          boleh: false,
          tiket: makeTiket(key, untuk, ambang.bit, now),
          bit: ambang.bit,
          tunggu: ambang.tunggu,
          lagi: false,
        }
      return {
        boleh: false,
        tiket,
        bit: ambang.bit,
        tunggu: nilai.sah ? ambang.tunggu : nilai.sisa,
        lagi: true,
      }
    },
  }
}
