import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { newId } from '../../../kernel/ids.ts'
import { findKunciApi } from './kunci.ts'
import { luarRoutes } from './routes.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
let meja: Meja
let rekan: Meja
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db)
  const at = async () =>
    buildMeja(deps, await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null }), '/kerja/pengaduan', [
      luarRoutes(deps),
    ])
  meja = await at()
  rekan = await at()
})
afterAll(() => fresh.drop())
beforeEach(async () => {
  await sql`delete from pengaduan_webhook`.execute(fresh.owner)
  await sql`delete from pengaduan_api_kunci`.execute(fresh.owner)
})

const macam = {
  webhook: {
    tabel: 'pengaduan_webhook',
    isi: { alamat: 'https://a.example/kait', peristiwa: ['jawab', 'tutup'] },
    lain: { alamat: 'https://b.example/kait' },
    pola: /whsec_[\w+/=]{44}/,
    sudah: 'Formulir ini sudah menambah satu webhook',
  },
  kunci: {
    tabel: 'pengaduan_api_kunci',
    isi: { nama: 'Aplikasi Warga', batas: '60' },
    lain: { nama: 'Aplikasi Lain' },
    pola: /sbt_[0-9a-f]{32}_[\w-]{43}/,
    sudah: 'Formulir ini sudah membuat satu kunci',
  },
} as const

it.each(['webhook', 'kunci'] as const)(
  'makes one %s of a form pressed twice, and shows its secret to nobody else and not for long',
  async (sisi) => {
    const { tabel, isi, lain, pola, sudah } = macam[sisi]
    const to = `/kerja/pengaduan/${sisi}`
    const banyak = async () =>
      (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(tabel)}`.execute(fresh.owner))
        .rows[0]!.n
    const kunci = /name="kunci" value="([^"]+)"/.exec(await (await meja.get(to)).text())![1]!
    const tekan = async (m: Meja, ganti = {}) => {
      const res = await m.post(to, { ...isi, kunci, ...ganti })
      return [res.status, await res.text()] as const
    }
    const serempak = await Promise.all([tekan(meja), tekan(meja), tekan(meja)])
    const tampil = serempak.map(([status, html]) => [status, pola.exec(html)?.[0]])
    expect(tampil).toEqual([
      [200, tampil[0]![1]],
      [200, tampil[0]![1]],
      [200, tampil[0]![1]],
    ])
    expect(tampil[0]![1]).toMatch(pola)
    expect(await banyak()).toBe(1)
    if (sisi === 'kunci')
      expect(await findKunciApi(fresh.db, String(tampil[0]![1]), new Date())).toMatchObject({
        nama: isi['nama' as never],
      })

    const kataSudah = (hasil: readonly [number, string]): void => {
      expect(hasil[0]).toBe(422)
      expect(hasil[1]).toContain(sudah)
      expect(hasil[1]).not.toMatch(pola)
      expect(hasil[1]).not.toContain(kunci)
    }
    kataSudah(await tekan(rekan))
    const berubah = await tekan(meja, lain)
    kataSudah(berubah)
    expect(berubah[1]).toContain(Object.values(lain)[0])
    await sql`update ${sql.table(tabel)} set created_at = now() - interval '2 minutes'`.execute(fresh.owner)
    kataSudah(await tekan(meja))
    expect(await banyak()).toBe(1)
    const [, html] = await tekan(meja, { kunci: newId() })
    expect(html).toMatch(pola)
    expect(pola.exec(html)![0]).not.toBe(tampil[0]![1])
    expect(await banyak()).toBe(2)
  },
)

it('keeps nothing of an API key from which the house could compute it again', async () => {
  const kunci = newId()
  await meja.post('/kerja/pengaduan/kunci', { ...macam.kunci.isi, kunci })
  const { rows } = await sql`select * from pengaduan_api_kunci`.execute(fresh.owner)
  expect(JSON.stringify(rows)).not.toContain(kunci)
})
