import type { JenisPerangkat } from '../tipe.ts'

/** The service worker of this device, and its updates: taken only when nobody is in front of the screen. */
export function startPekerja(
  jenis: JenisPerangkat,
  alamat: string,
  logo: string | undefined,
  isSenggang: () => boolean,
): void {
  const container = navigator.serviceWorker
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- absent outside secure contexts
  if (!container) return
  // The first worker only takes the page that registered it; every later one is a new version.
  let adaSebelumnya = container.controller !== null
  let perlu = false
  container.addEventListener('controllerchange', () => {
    perlu = adaSebelumnya
    adaSebelumnya = true
  })
  void container
    .register(`/${jenis}/sw.js`, { scope: `/${jenis}/`, updateViaCache: 'none' })
    .then(async (reg) => {
      const ready = await container.ready
      ready.active?.postMessage({ jenis: 'simpan', alamat, logo })
      window.setInterval(() => {
        if (!isSenggang()) return
        if (perlu) window.location.reload()
        else reg.waiting?.postMessage({ jenis: 'ambil' })
      }, 15_000)
      window.setInterval(() => void reg.update().catch(() => undefined), 30 * 60_000)
    })
    .catch(() => undefined)
  void navigator.storage?.persist?.().catch(() => undefined)
}
