import { pinOf } from '../../src/instruments/pengaduan/kode.ts'
import { buildDeps } from '../../test/support/deps.ts'
import type { OpenDb } from '../../src/platform/db/types.ts'

/** The codes `isi.ts` gave. */
const kodeKe = (i: number): string =>
  i.toString(16).padStart(10, '0').replaceAll('0', 'x').replaceAll('1', 'y')

/** Forty reports opened by code and PIN: their addresses, each with the cookie it was opened with. */
export async function bukaLacak(base: string, baris: number): Promise<string[]> {
  const deps = buildDeps(undefined as unknown as OpenDb)
  const buka = async (i: number): Promise<string> => {
    const kode = kodeKe(i)
    const body = new URLSearchParams({ kode, pin: pinOf(deps, kode) })
    const res = await fetch(`${base}/pengaduan/lacak`, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { origin: base, 'sec-fetch-site': 'same-origin' },
    })
    const cookie = res.headers.getSetCookie()[0]?.split(';')[0]
    if (res.status !== 303 || !cookie) throw new Error(`${kode}: ${res.status}`)
    return `${res.headers.get('location')!}|${cookie}`
  }
  const langkah = Math.max(1, Math.floor(baris / 41))
  return Promise.all(Array.from({ length: 40 }, (_, i) => buka((i + 1) * langkah)))
}

/** A complaint as the form sends it, in words of its own. */
export const isian = (ke: string, i: number): string =>
  new URLSearchParams({
    kunci: 'UUID',
    ke,
    jenis: 'pengaduan',
    isi: `Selokan di gang ${i} meluap setiap hujan dan menggenangi halaman sekolah dasar. Sudah ${i % 7} minggu belum dikeruk.`,
    lokasi: `Gang Melati ${i}`,
    nama: 'Warga Uji',
    telepon: '',
  })
    .toString()
    .replace('UUID', '{uuid}')
