import type { Deps } from '../../src/platform/deps.ts'
import { createShell } from '../../src/platform/http/shell.ts'
import { registerAnjungan, renewKodePasang } from '../../src/instruments/survei/anjungan/commands.ts'
import { hashPin } from '../../src/instruments/survei/anjungan/pin.ts'
import { sealIsian } from '../../src/instruments/survei/anjungan/peramban/amplop.ts'
import { perangkatPublik } from '../../src/instruments/survei/anjungan/routes.ts'
import { findPerangkat } from '../../src/instruments/survei/anjungan/store.ts'
import type { Bekal, Isian, Kiriman, Tanda } from '../../src/instruments/survei/anjungan/tipe.ts'
import { unsurKunciList } from '../../src/instruments/survei/instrumen.ts'
import { Jar } from './masuk.ts'
import type { PeriodeUji } from './periode.ts'

/** Nine answers as a device keeps them. */
export const isianUji = (layananId: string, over: Isian = {}): Isian => ({
  ...Object.fromEntries(unsurKunciList.map((k, i) => [k, String(2 + (i % 3))])),
  layanan: layananId,
  ...over,
})

export interface AnjunganUji {
  readonly id: string
  readonly kode: string
  readonly kodePasang: string
}

/** A kiosk as the unit registers it, not yet set up anywhere. */
export async function registerUji(deps: Deps, p: PeriodeUji, nama = 'Loket 2'): Promise<AnjunganUji> {
  const scope = { instansiId: p.instansiId }
  const pinHash = await hashPin('246813')
  return deps.db.write(scope, async (trx) => {
    const sistem = { kind: 'sistem', instansiId: p.instansiId, nama: 'uji' } as const
    const isian = { unit: p.unitId, nama, layanan: '', diam: 60, pinHash }
    const id = await registerAnjungan(trx, deps, sistem, isian)
    const kodePasang = await renewKodePasang(trx, deps, sistem, id)
    return { id, kodePasang, kode: (await findPerangkat(trx, id))!.kode }
  })
}

/** One browser in front of the real shell and the routes of devices. */
export class Tablet {
  readonly jar = new Jar()
  readonly #app
  constructor(deps: Deps) {
    this.#app = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, f) => f.message })
    this.#app.route('/', perangkatPublik(deps))
  }
  async get(path: string): Promise<Response> {
    return this.#keep(await this.#app.request(path, { headers: this.jar.headers }))
  }
  async post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    const headers = this.jar.headers
    headers.set('sec-fetch-site', 'same-origin')
    return this.#keep(
      await this.#app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) }),
    )
  }
  async send(path: string, body: unknown, extra: Record<string, string> = {}): Promise<Response> {
    const headers = this.jar.headers
    headers.set('content-type', 'application/json')
    headers.set('sec-fetch-site', 'same-origin')
    for (const [k, v] of Object.entries(extra)) headers.set(k, v)
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return this.#keep(await this.#app.request(`${path}/kirim`, { method: 'POST', headers, body: text }))
  }
  async pair(a: AnjunganUji): Promise<Bekal> {
    await this.post(`/anjungan/${a.kode}/pasang`, { kode: a.kodePasang })
    return this.bekal(`/anjungan/${a.kode}`)
  }
  async bekal(alamat: string): Promise<Bekal> {
    return ((await (await this.get(`${alamat}/bekal.json`)).json()) as Tanda).bekal!
  }
  #keep(response: Response): Response {
    this.jar.take(response.headers.getSetCookie())
    return response
  }
}

/** Sealed by the very code the browser runs. */
export const sealUji = (
  bekal: Bekal,
  isian: Isian,
  { pada = '2026-11-20T03:00:00.000Z', selisih = null as number | null, periode = '' } = {},
  durasi = 64,
): Promise<Kiriman> =>
  sealIsian(
    { isian, durasi },
    {
      kode: bekal.kode,
      periode: periode || bekal.kuesioner!.periodeId,
      pada,
      selisih,
      kunci: bekal.kunci,
    },
  )

export const batchUji = (jawaban: readonly unknown[], over: Record<string, unknown> = {}) => ({
  dikirim: '2026-11-20T03:00:00.000Z',
  menunggu: 0,
  tertahan: 0,
  versi: '',
  jawaban,
  ...over,
})
