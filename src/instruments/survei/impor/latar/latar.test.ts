import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { baris, buildKantorImpor, csv, formOf, type KantorImpor } from '../../../../../test/support/impor.ts'
import type { Meja } from '../../../../../test/support/meja.ts'
import { closePeriode, reopenPeriode } from '../../periode/commands.ts'
import { masukkanImpor, periksaImpor } from './jobs.ts'
import { listSebagian } from './store.ts'

let uji: FreshDb
let k: KantorImpor

beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())
beforeEach(async () => {
  k = await buildKantorImpor(uji)
})

const sistem = () => ({ kind: 'sistem', instansiId: k.kantor.instansiId, nama: 'uji' }) as const
const petugas = (): Meja => k.sit('petugas', k.kantor.dinas)
const N = 2500

/** Every five-hundredth row is wrong. */
const besar = (): string =>
  csv(
    ...Array.from({ length: N }, (_, i) =>
      baris(
        i % 500 === 7 ? '344374312' : `3443343${(i % 4) + 1}2`,
        `P;${17 + (i % 60)};${'Antrean panjang. '.repeat(6)}`,
      ),
    ),
  )
const ids = (at: string) => ({
  instansiId: k.kantor.instansiId,
  periodeId: k.id,
  imporId: at.split('?')[0]!.split('/').at(-1)!,
})
const text = async (desk: Meja, at: string): Promise<string> => (await desk.get(at)).text()
const siap = async (desk: Meja): Promise<{ at: string; html: string }> => {
  const { at } = await k.preview(desk, besar())
  await periksaImpor.run(ids(at), k.deps)
  return { at, html: await text(desk, at) }
}

describe('a large file', () => {
  it('is answered at once, read in the background, and shows its preview when that is done', async () => {
    const desk = petugas()
    const { at, html } = await k.preview(desk, besar())
    expect(html).toContain('skm.csv sedang dibaca')
    expect((await desk.get(at)).headers.get('refresh')).toBe('3')
    expect((await desk.get(`${at}?tetap=1`)).headers.get('refresh')).toBeNull()
    expect(k.deps.asked).toEqual([{ job: 'survei.impor.periksa', payload: ids(at) }])
    expect(await text(desk, k.path)).toContain('sedang dibaca')
    await periksaImpor.run(ids(at), k.deps)
    const res = await desk.get(at)
    expect(res.headers.get('refresh')).toBeNull()
    const done = await res.text()
    expect(done).toContain('2.495 baris')
    expect(done).toContain('5 kesalahan ditemukan')
    expect((await k.agregat()).semua.n).toBe(0)
  })

  it('comes in row for row in the background, and leaves nothing of itself behind', async () => {
    const desk = petugas()
    const { at, html } = await siap(desk)
    expect((await desk.post(at, formOf(html))).headers.get('location')).toBe(at)
    const waiting = await desk.get(at)
    expect(waiting.headers.get('refresh')).toBe('3')
    expect(await waiting.text()).toContain('0 dari 2.495 baris')
    await masukkanImpor.run(ids(at), k.deps)
    expect(await text(desk, at)).toContain('2.495 jawaban dimasukkan')
    expect((await k.agregat()).semua.n).toBe(2495)
    expect(await k.files()).toEqual([])
    const left = await uji.owner
      .selectFrom('survei_impor_latar')
      .selectAll()
      .where('impor_id', '=', ids(at).imporId)
      .execute()
    expect(left).toEqual([])
    const trail = await uji.owner
      .selectFrom('audit_catatan')
      .select(['peristiwa', 'data'])
      .where('sasaran_id', '=', k.id)
      .where('peristiwa', 'like', 'survei.impor%')
      .orderBy('urut')
      .execute()
    expect(trail.map((t) => t.peristiwa)).toEqual(['survei.impor.setuju', 'survei.impor.masuk'])
    expect(trail[1]!.data).toMatchObject({ masuk: 2495, dilewati: 5 })
  })

  it('that is cut off goes on behind the last row, and counts none twice', async () => {
    const desk = petugas()
    const { at, html } = await siap(desk)
    await desk.post(at, formOf(html))
    let writes = 0
    const dying = {
      ...k.deps,
      db: {
        ...k.deps.db,
        write: ((...args: Parameters<typeof k.deps.db.write>) => {
          if (++writes > 2) throw new Error('the power went')
          return k.deps.db.write(...args)
        }) as typeof k.deps.db.write,
      },
    }
    await expect(masukkanImpor.run(ids(at), dying)).rejects.toThrow('the power went')
    expect(await text(desk, at)).toContain('2.000 dari 2.495 baris')
    await Promise.all([masukkanImpor.run(ids(at), k.deps), masukkanImpor.run(ids(at), k.deps)])
    expect((await k.agregat()).semua.n).toBe(2495)
    expect(await text(desk, at)).toContain('2.495 jawaban dimasukkan')
  })

  it('stops with its reason when the periode is closed, and goes on when it is open again', async () => {
    const desk = petugas()
    const { at, html } = await siap(desk)
    await desk.post(at, formOf(html))
    await uji.db.write(k.kantor.scope, (trx) => closePeriode(trx, k.deps, sistem(), k.id))
    await masukkanImpor.run(ids(at), k.deps)
    const stopped = await text(desk, at)
    expect(stopped).toContain('skm.csv berhenti dimasukkan')
    const sebagian = () => uji.db.read(k.kantor.scope, (db) => listSebagian(db, k.id))
    expect(await sebagian()).toEqual([{ namaBerkas: 'skm.csv', n: 0 }])
    expect(stopped).toContain('Periode ini sudah ditutup.')
    const refused = await desk.post(at, { aksi: 'masukkan' })
    expect(refused.status).toBe(409)
    await uji.db.write(k.kantor.scope, (trx) => reopenPeriode(trx, k.deps, sistem(), k.id, '2026-06-30'))
    expect((await desk.post(at, { aksi: 'masukkan' })).status).toBe(303)
    await masukkanImpor.run(ids(at), k.deps)
    expect((await k.agregat()).semua.n).toBe(2495)
    expect(await sebagian()).toEqual([])
  })

  it('is stopped by an officer, goes on, or is left at what is in: the rest of it is forgotten', async () => {
    const desk = petugas()
    const { at, html } = await siap(desk)
    await desk.post(at, formOf(html))
    let writes = 0
    const sampaiSatu = {
      ...k.deps,
      db: {
        ...k.deps.db,
        write: (async (...args: Parameters<typeof k.deps.db.write>) => {
          const result = await k.deps.db.write(...args)
          if (++writes === 1) await desk.post(at, { aksi: 'henti' })
          return result
        }) as typeof k.deps.db.write,
      },
    }
    await masukkanImpor.run(ids(at), sampaiSatu)
    expect((await k.agregat()).semua.n).toBe(1000)
    const stopped = await text(desk, at)
    expect(stopped).toContain('Dihentikan oleh petugas.')
    expect(stopped).toContain('1.000 dari 2.495 baris sudah masuk')
    expect(await text(desk, `${at}?bahasa=en`)).toContain('Leave it at that')
    expect((await desk.post(at, { aksi: 'cukup' })).headers.get('location')).toBe(at)
    expect(await text(desk, at)).toContain('1.000 jawaban dimasukkan')
    expect(await k.files()).toEqual([])
    expect(await uji.db.read(k.kantor.scope, (db) => listSebagian(db, k.id))).toEqual([])
    const trail = await uji.owner
      .selectFrom('audit_catatan')
      .select('peristiwa')
      .where('sasaran_id', '=', k.id)
      .where('peristiwa', 'like', 'survei.impor%')
      .orderBy('urut')
      .execute()
    expect(trail.map((t) => t.peristiwa).slice(-2)).toEqual(['survei.impor.henti', 'survei.impor.cukup'])
    // The job that was asked for before comes too late.
    await masukkanImpor.run(ids(at), k.deps)
    expect((await k.agregat()).semua.n).toBe(1000)
  })

  it('is not left at that while it comes in, or before anything of it is in', async () => {
    const desk = petugas()
    const { at, html } = await siap(desk)
    expect((await desk.post(at, { aksi: 'cukup' })).status).toBe(409)
    await desk.post(at, formOf(html))
    expect((await desk.post(at, { aksi: 'cukup' })).status).toBe(409)
    await masukkanImpor.run(ids(at), k.deps)
    expect((await k.agregat()).semua.n).toBe(2495)
  })

  it('is read again when a choice changes, and only what was looked at comes in', async () => {
    const desk = petugas()
    const { at } = await k.preview(desk, besar().replaceAll('KTP elektronik', 'KTP elektronik baru'))
    await periksaImpor.run(ids(at), k.deps)
    const html = await text(desk, at)
    expect(html).toContain('“KTP elektronik baru” (2.495 baris) adalah layanan')
    const form = formOf(html)
    const name = Object.keys(form).find((n) => n.startsWith('l_'))!
    const changed = await desk.post(at, { ...form, [name]: k.kantor.layanan.akta })
    expect(changed.headers.get('location')).toBe(`${at}?berubah=1`)
    await periksaImpor.run(ids(at), k.deps)
    const seen = await text(desk, `${at}?berubah=1`)
    expect(seen).toContain('Pilihan berubah.')
    await desk.post(at, formOf(seen))
    await masukkanImpor.run(ids(at), k.deps)
    expect((await k.agregat()).perLayanan.get(k.kantor.layanan.akta)?.n).toBe(2495)
  })

  it('that cannot be read says why, and can be thrown away', async () => {
    const desk = petugas()
    const { at } = await k.preview(desk, `nama;alamat\n${'x;y\n'.repeat(100_000)}`)
    await periksaImpor.run(ids(at), k.deps)
    const html = await text(desk, at)
    expect(html).toMatch(/tidak dapat dibaca|Judul kolom|tidak ada/)
    expect((await desk.post(at, { aksi: 'batal' })).headers.get('location')).toBe(k.path)
    expect(await k.files()).toEqual([])
    expect((await desk.get(at)).status).toBe(404)
  })

  it('is not thrown away while its answers come in', async () => {
    const desk = petugas()
    const { at, html } = await siap(desk)
    await desk.post(at, formOf(html))
    expect((await desk.post(at, { aksi: 'batal' })).headers.get('location')).toBe(at)
    expect(await k.files()).toHaveLength(1)
    await masukkanImpor.run(ids(at), k.deps)
    expect((await k.agregat()).semua.n).toBe(2495)
  })
})
