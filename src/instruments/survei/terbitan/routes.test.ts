import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { fillPeriode, pejabatUji, variedJawaban } from '../../../../test/support/jawaban.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import type { Peran } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { putRencanaDaftar } from '../rencana/store.ts'
import { terbitanRoutes } from './routes.tsx'
import { listRevisi } from './store-ringkasan.ts'

let uji: FreshDb
let p: PeriodeUji
let deps: Deps & { readonly asked: unknown[] }
const at = (sub: string): string => `/kerja/survei/${p.id}/${sub}`
beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())
beforeEach(async () => {
  p = await buildPeriode(uji.owner, { ditutup: true })
  deps = buildDeps(uji.db, { now: () => new Date('2027-01-10T02:00:00Z') })
})

const sit = (peran: Peran, unitId?: string | null): Meja =>
  buildMeja(deps, pejabatUji(p, peran, unitId), '/kerja/survei', [terbitanRoutes(deps)])
const fill = (n: number) => fillPeriode(uji.db, p, variedJawaban(p, n))
const set = (values: { populasi?: number; ditutup_at?: null }) =>
  uji.owner.updateTable('survei_periode').set(values).where('id', '=', p.id).execute()
const page = async (peran: Peran = 'kepala_unit'): Promise<string> =>
  (await sit(peran).get(at('terbitkan'))).text()
const sidikOf = (html: string): string => /name="sidikIsi" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? ''
const publish = async (over: Record<string, string> = {}): Promise<Response> => {
  const sidikIsi = sidikOf(await page())
  return sit('kepala_unit').post(at('terbitkan'), { sidikIsi, ...over })
}
const revisi = () => uji.db.read({ instansiId: p.instansiId }, (db) => listRevisi(db, p.id))

describe('the page before signing', () => {
  it('shows every figure that is frozen, with n, interval, certainty, flags and fingerprints', async () => {
    await fill(40)
    const html = await page()
    for (const text of [
      '79,17',
      'dari <b>40</b> orang',
      'tepat 1/9',
      '0,3889',
      'Layanan 2',
      'Sidik (SHA-256)',
    ])
      expect(html).toContain(text)
    expect(html).toContain('Saat diterbitkan semuanya dihitung ulang dari jawabannya')
    expect(html).toContain('0 dari 3 unsur terendah punya rencana.')
    expect(html).toContain('Nama penanda tangan belum diisi')
    expect(html).toContain('Jumlah pengguna layanan belum diisi')
    expect(sidikOf(html)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('asks for a reason only below the minimum, and for closing only while open', async () => {
    await fill(40)
    expect(await page()).not.toContain('name="alasanMinimum"')
    expect(await page()).not.toContain('name="tutup"')
    await set({ populasi: 1000, ditutup_at: null })
    const html = await page()
    expect(html).toContain('40 responden, minimumnya 278.')
    expect(html).toContain('name="alasanMinimum"')
    expect(html).toContain('name="tutup"')
    expect(html).toContain('periode masih terbuka')
  })

  it('has no button for four respondents or for a petugas', async () => {
    await fill(4)
    const few = await page()
    expect(few).toContain('kurang dari 5 responden tidak dapat diterbitkan')
    expect(few).not.toContain('name="sidikIsi"')
    await fill(4)
    expect(await page('petugas')).toContain('Hanya kepala unit atau admin instansi')
    expect(await page('petugas')).not.toContain('name="sidikIsi"')
    expect(await page()).toContain('name="sidikIsi"')
  })

  it('says how many groups the public will not see', async () => {
    await fill(12)
    expect(await page()).toMatch(/\d+ kelompok responden disembunyikan dari umum/)
  })

  it('waits for answers where there are none', async () => {
    expect(await page()).toContain('Belum ada jawaban')
  })
})

describe('signing', () => {
  it('publishes what was seen, asks for the documents, and leads to the publication', async () => {
    await fill(40)
    const res = await publish()
    expect([res.status, res.headers.get('location')]).toEqual([303, `${at('terbitan')}?terbit=1`])
    const payload = { instansiId: p.instansiId, periodeId: p.id, revisi: 1 }
    expect(deps.asked).toEqual([
      { job: 'survei.terbitan.dokumen', payload },
      { job: 'survei.periode.terbit', payload },
    ])
    const html = await (await sit('kepala_unit').get(`${at('terbitan')}?terbit=1`)).text()
    expect(html).toContain('Revisi 1 sudah terbit.')
    expect(html).toContain(`/unit/${p.unitId}/survei/${p.id}/1/laporan.pdf`)
    expect(html).toContain((await revisi())[0]!.hash.slice(0, 4))
  })

  it('counts every answer again only when it is signed, and stops where the running count is wrong', async () => {
    await fill(40)
    await set({ populasi: 20 })
    await uji.owner
      .updateTable('survei_agregat_demografi')
      .set({ jumlah_baris: 1 })
      .where('periode_id', '=', p.id)
      .execute()
    const res = await publish()
    expect(res.status).toBe(409)
    expect(await res.text()).toContain('Penerbitan dihentikan')
    expect(await revisi()).toEqual([])
  })

  it('stops when an answer came in after the page was shown, and shows the new figures', async () => {
    await fill(40)
    const sidikIsi = sidikOf(await page())
    await fill(2)
    const res = await sit('kepala_unit').post(at('terbitkan'), { sidikIsi })
    const html = await res.text()
    expect(res.status).toBe(422)
    expect(html).toContain('berubah sejak halaman ini dibuka')
    expect(html).toContain('dari <b>42</b> orang')
    expect(sidikOf(html)).not.toBe(sidikIsi)
    expect((await sit('kepala_unit').post(at('terbitkan'), {})).status).toBe(422)
    expect(await revisi()).toEqual([])
  })

  it.each([
    ['alasanMinimum', { tutup: 'ya' }, 'Tulis alasan mengapa hasilnya tetap diterbitkan'],
    ['tutup', { alasanMinimum: 'Loket <tutup> dua bulan' }, 'Centang bahwa periode ditutup'],
    ['alasanMinimum', { tutup: 'ya', alasanMinimum: 'x'.repeat(501) }, 'paling banyak 500 huruf'],
  ])('says under %s what is missing and keeps what was typed, 422', async (field, over, message) => {
    await fill(40)
    await set({ populasi: 1000, ditutup_at: null })
    const res = await publish(over as Record<string, string>)
    const html = await res.text()
    expect(res.status).toBe(422)
    expect(html).toContain(message)
    expect(html).toContain(`href="#${field}"`)
    if ('alasanMinimum' in over && field === 'tutup') expect(html).toContain('Loket &lt;tutup> dua bulan')
    if ('tutup' in over) expect(html).toMatch(/name="tutup" value="ya" checked/)
  })

  it('answers 403 to a petugas and a pembina, 404 to another unit and to nonsense', async () => {
    await fill(10)
    const sidikIsi = sidikOf(await page())
    expect((await sit('petugas').post(at('terbitkan'), { sidikIsi })).status).toBe(403)
    expect((await sit('pembina', null).post(at('terbitkan'), { sidikIsi })).status).toBe(403)
    expect((await sit('kepala_unit', newId()).post(at('terbitkan'), { sidikIsi })).status).toBe(404)
    expect((await sit('kepala_unit', newId()).get(at('terbitkan'))).status).toBe(404)
    expect((await sit('kepala_unit').get('/kerja/survei/satu/terbitkan')).status).toBe(404)
    expect(await revisi()).toEqual([])
  })
})

describe('a revision', () => {
  it('says what changes before signing, and afterwards stands beside the first with its reason', async () => {
    await fill(40)
    await publish()
    expect(await page()).toContain('Tidak ada yang berubah dari terbitan terakhir.')
    // As the register of actions puts it there.
    const baris = { unsur: 'waktu', kegiatan: 'Membuka loket kedua', penanggungJawab: 'Kepala Seksi' }
    await uji.db.write({ instansiId: p.instansiId }, (trx) =>
      putRencanaDaftar(trx, p.instansiId, p.id, { ...baris, id: newId(), tahun: 2027, triwulan: [1] }),
    )
    await sit('petugas').post(at('naskah'), { nama: 'Dra. Sri', lokasi: 'Loket lantai dua.' })
    const html = await page()
    expect(html).toContain('Terbitkan revisi 2')
    expect(html).toContain('Rencana tindak lanjut: 1 baris baru atau diubah.')
    expect(html).toContain('Naskah diubah: 2.3 Lokasi pengumpulan data, tanda tangan.')
    expect((await publish()).status).toBe(422)
    expect((await publish({ alasan: 'Rencana <baru> disepakati.' })).status).toBe(303)
    const list = await (await sit('pembina', null).get(at('terbitan'))).text()
    expect(list.indexOf('Revisi 2')).toBeLessThan(list.indexOf('Revisi 1'))
    expect(list).toContain('Rencana &lt;baru> disepakati.')
    expect(list).toContain('Terbitan pertama.')
  })
})

describe('the way there', () => {
  it('lists what is still to do, with its state', async () => {
    await fill(40)
    const html = await (await sit('petugas').get(at('terbitan'))).text()
    expect(html).toContain('0 dari 3 unsur terendah punya rencana.')
    expect(html).toContain('Memakai kata bawaan')
    expect(html).toContain('Dilakukan kepala unit atau admin instansi.')
    expect(html).toContain(at('laporan.docx'))
  })
})
