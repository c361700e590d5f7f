import { openGudang } from './gudang.ts'
import { kirimSemua } from './kirim.ts'

// The service worker of a device: the shell without a line, and what waits sent when there is one again. The build fills in
// the version, the files of the shell and the place; the types are the few we use (the house compiles for a page).
declare const VERSI: string
declare const RANGKA: string
declare const JENIS: 'anjungan' | 'wawancara'

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Worker {
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(kind: 'install' | 'activate', run: (event: Extendable) => void): void
  addEventListener(
    kind: 'fetch',
    run: (event: Extendable & { request: Request; respondWith(res: Promise<Response>): void }) => void,
  ): void
  addEventListener(kind: 'message', run: (event: Extendable & { data: unknown }) => void): void
  addEventListener(kind: 'sync', run: (event: Extendable & { tag: string }) => void): void
}
const worker = globalThis as unknown as Worker

const NAMA = `${JENIS}-${VERSI}`
const rangka = new Set(RANGKA.split('\n'))
const halaman = new RegExp(`^/${JENIS}/[a-z0-9]{4,16}(/manifest\\.webmanifest)?$`)
/** The picture of the instansi: its address says which one, so what was kept is never out of date. */
const gambar = /^\/instansi\/[a-z0-9-]+\/logo\.png$/
const TUNGGU_MS = 3000

worker.addEventListener('install', (event) => {
  event.waitUntil(siapkan())
})

/** The whole new shell or the old one: pages that were kept are fetched anew with the files they ask for. */
async function siapkan(): Promise<void> {
  const baru = await caches.open(NAMA)
  await baru.addAll([...rangka])
  for (const nama of await caches.keys()) {
    if (nama === NAMA || !nama.startsWith(`${JENIS}-`)) continue
    const lama = await (await caches.open(nama)).keys()
    const jalan = (url: string): string => new URL(url).pathname
    await baru.addAll(lama.map((r) => r.url).filter((url) => halaman.test(jalan(url))))
    const logo = lama.map((r) => r.url).filter((url) => gambar.test(jalan(url)))
    // A picture that is gone by now is no reason to stay with the old program.
    await baru.addAll(logo).catch(() => undefined)
  }
}

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const nama of await caches.keys()) {
        if (nama !== NAMA && nama.startsWith(`${JENIS}-`)) await caches.delete(nama)
      }
      await worker.clients.claim()
    })(),
  )
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return
  if (rangka.has(url.pathname)) event.respondWith(dariRangka(request))
  else if (gambar.test(url.pathname)) event.respondWith(gambarTersimpan(request))
  else if (halaman.test(url.pathname)) event.respondWith(halamanSegar(request))
})

async function dariRangka(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

async function gambarTersimpan(request: Request): Promise<Response> {
  const cache = await caches.open(NAMA)
  const kept = await cache.match(request, { ignoreVary: true })
  if (kept) return kept
  const res = await fetch(request)
  if (res.ok) await cache.put(request, res.clone()).catch(() => undefined)
  return res
}

/** The page from the server when it answers soon, else the one that was kept. */
async function halamanSegar(request: Request): Promise<Response> {
  const kept = async (): Promise<Response | undefined> =>
    (await caches.open(NAMA)).match(request, { ignoreSearch: true, ignoreVary: true })
  try {
    // By its address: a navigation itself may not be sent again with a time limit.
    const res = await fetch(request.url, {
      signal: AbortSignal.timeout(TUNGGU_MS),
      credentials: 'same-origin',
      redirect: 'manual',
    })
    if (res.status >= 500) return (await kept()) ?? res
    return res
  } catch (err) {
    const old = await kept()
    if (old) return old
    throw err
  }
}

worker.addEventListener('message', (event) => {
  const data = event.data as { jenis?: string; alamat?: string; logo?: string } | undefined
  if (data?.jenis === 'ambil') event.waitUntil(worker.skipWaiting())
  else if (data?.jenis === 'simpan' && data.alamat && halaman.test(data.alamat)) {
    const { alamat, logo } = data
    event.waitUntil(
      caches.open(NAMA).then(async (c) => {
        await c.addAll([alamat, `${alamat}/manifest.webmanifest`]).catch(() => undefined)
        if (logo) await c.add(logo).catch(() => undefined)
      }),
    )
  }
})

worker.addEventListener('sync', (event) => {
  const [, kode] = /^kirim ([a-z0-9]{4,16})$/.exec(event.tag) ?? []
  if (!kode) return
  event.waitUntil(
    (async () => {
      const nasib = await kirimSemua(await openGudang(JENIS, kode), `/${JENIS}/${kode}`)
      // A rejection asks the browser to try again later.
      if (nasib === 'putus') throw new Error('belum terkirim')
    })(),
  )
})
