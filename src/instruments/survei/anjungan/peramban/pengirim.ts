import type { Gudang } from './gudang.ts'
import { kirimSemua, type Nasib } from './kirim.ts'
import { jedaUlang } from './rules.ts'

/** Also with nothing to send, so that the unit sees the device alive and new questions come. */
const DETAK_MS = 5 * 60_000
/** Those that were refused are tried again: a periode may have been reopened. */
const ULANG_TERTAHAN_MS = 30 * 60_000

export interface Pengirim {
  /** Now, all of it; tells how it went. */
  readonly kirim: () => Promise<Nasib>
  /** Something new waits: soon, and by the service worker should this page be closed. */
  readonly segera: () => void
}

/** Sends at the start, when the line is back, when something new waits, and after a failure later and later. */
export function startPengirim(
  g: Gudang,
  alamat: string,
  kode: string,
  onKabar: (n: Nasib) => void,
): Pengirim {
  let gagal = 0
  let timer = 0
  let ulangTertahan = 0
  const plan = (ms: number): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void run(false), ms)
  }
  async function run(semua: boolean): Promise<Nasib> {
    const lagi = semua || Date.now() > ulangTertahan
    const nasib = await kirimSemua(g, alamat, { semua: lagi }).catch((): Nasib => 'putus')
    if (nasib === 'beres' && lagi) ulangTertahan = Date.now() + ULANG_TERTAHAN_MS
    gagal = nasib === 'beres' ? 0 : gagal + 1
    // A little apart, so that a hall full of tablets does not knock at once when the power returns.
    plan(nasib === 'beres' ? DETAK_MS : jedaUlang(gagal) * (0.8 + 0.4 * Math.random()))
    onKabar(nasib)
    return nasib
  }
  window.addEventListener('online', () => plan(200))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && gagal > 0) plan(200)
  })
  plan(0)
  return {
    kirim: () => run(true),
    segera: () => {
      plan(gagal > 0 ? jedaUlang(gagal) : 0)
      void registerSync(kode)
    },
  }
}

/** Where the browser knows it (Chromium), the service worker sends even with no page open. */
async function registerSync(kode: string): Promise<void> {
  const reg = (await navigator.serviceWorker?.getRegistration()) as
    | (ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } })
    | undefined
  await reg?.sync?.register(`kirim ${kode}`).catch(() => undefined)
}
