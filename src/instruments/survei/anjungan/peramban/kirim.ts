import type { Batch, Tanda } from '../tipe.ts'
import type { Gudang } from './gudang.ts'
import { applyTanda, SEKALI_KIRIM, takeBatch, type Antrean } from './rules.ts'

/** `putus`: no line, or a server in trouble; what waits goes on waiting. */
export type Nasib = 'beres' | 'putus' | 'ditolak'

const TUNGGU_MS = 30_000

/**
 * Sends what waits, oldest first, and takes a row away only on the server's receipt for it. Also with nothing to send: the
 * unit then sees that the device is alive, and new provisions come back. `semua`: those that were refused, once more.
 */
export async function kirimSemua(g: Gudang, alamat: string, { semua = false } = {}): Promise<Nasib> {
  const run = (): Promise<Nasib> => kirimTerus(g, alamat, semua)
  // Two tabs or the service worker at once would only send the same twice, and the server counts it once; this spares the line.
  return navigator.locks ? navigator.locks.request(`kirim ${alamat}`, run) : run()
}

async function kirimTerus(g: Gudang, alamat: string, semua: boolean): Promise<Nasib> {
  let tertahan = semua ? await g.list('tertahan', SEKALI_KIRIM) : []
  for (;;) {
    const menunggu = await g.list('menunggu', SEKALI_KIRIM)
    const batch = takeBatch([...menunggu, ...tertahan])
    tertahan = tertahan.filter((a) => !batch.includes(a))
    const nasib = await kirimSatu(g, alamat, batch)
    if (nasib !== 'beres') return nasib
    if (tertahan.length + (await g.count('menunggu')) === 0) return 'beres'
  }
}

async function kirimSatu(g: Gudang, alamat: string, rows: readonly Antrean[]): Promise<Nasib> {
  const count = (keadaan: Antrean['keadaan']): number => rows.filter((r) => r.keadaan === keadaan).length
  const batch: Batch = {
    dikirim: new Date().toISOString(),
    menunggu: (await g.count('menunggu')) - count('menunggu'),
    tertahan: (await g.count('tertahan')) - count('tertahan'),
    versi: (await g.get('bekal'))?.versi ?? '',
    jawaban: rows.map(({ kunci, periode, pada, selisih, kid, amplop }) => ({
      kunci,
      periode,
      pada,
      selisih,
      kid,
      amplop,
    })),
  }
  const began = Date.now()
  const { nasib, tanda } = await post(g, alamat, batch)
  if (!tanda) return nasib
  const { hapus, tahan } = applyTanda(rows, tanda.hasil)
  if (hapus.length + tahan.length > 0) await g.settle(hapus, tahan)
  await takeTanda(g, tanda, began)
  // A receipt that names nothing we sent would have us ask for ever.
  return rows.length > 0 && hapus.length + tahan.length === 0 ? 'putus' : 'beres'
}

/** What came with the receipt or with the provisions. */
export async function takeTanda(g: Gudang, tanda: Tanda, began: number): Promise<void> {
  await g.put('selisih', Math.round((began + Date.now()) / 2 - Date.parse(tanda.sekarang)))
  await g.put('terakhir', Date.now())
  await g.put('ditolak', undefined)
  if (tanda.bekal) await g.put('bekal', tanda.bekal)
  if (tanda.token) await g.put('token', tanda.token)
  if (tanda.masuk !== undefined) await g.put('masuk', tanda.masuk)
}

async function post(
  g: Gudang | undefined,
  alamat: string,
  batch: Batch,
): Promise<{ nasib: Nasib; tanda?: Tanda }> {
  try {
    const res = await fetch(`${alamat}/kirim`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await tokenHeader(g)) },
      body: JSON.stringify(batch),
      signal: AbortSignal.timeout(TUNGGU_MS),
    })
    if (res.status === 403 || res.status === 404) {
      const said = (await res.json().catch(() => ({}))) as { alasan?: string }
      // Somebody between us and the server may also say no: only what the server says is written down.
      if (said.alasan !== 'dicabut' && said.alasan !== 'belum_dipasang') return { nasib: 'putus' }
      await g?.put('ditolak', said.alasan)
      return { nasib: 'ditolak' }
    }
    if (!res.ok) return { nasib: 'putus' }
    const tanda = (await res.json()) as Tanda
    return Array.isArray(tanda.hasil) ? { nasib: 'beres', tanda } : { nasib: 'putus' }
  } catch {
    return { nasib: 'putus' }
  }
}

async function tokenHeader(g: Gudang | undefined): Promise<Record<string, string>> {
  const token = await g?.get('token')
  return token ? { 'x-perangkat': token } : {}
}

/** Where nothing can be kept (the disk is full): straight to the server, and true only with its receipt. */
export async function kirimLangsung(alamat: string, a: Antrean): Promise<boolean> {
  const { tanda } = await post(undefined, alamat, {
    dikirim: new Date().toISOString(),
    menunggu: 0,
    tertahan: 0,
    versi: '-',
    jawaban: [a],
  })
  return tanda?.hasil.some((h) => h.kunci === a.kunci && h.hasil !== 'ditahan') ?? false
}
