import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../../test/support/pengaduan.ts'
import { newId } from '../../../../kernel/ids.ts'
import { openPelapor } from '../../pelapor.ts'
import { findRincian } from '../../rincian.ts'
import { findPengaduan, listPeristiwa } from '../../store.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
  k.pukul('2026-11-16T03:00:00Z')
}, 60_000)
afterAll(() => k.fresh.drop())

const ISIAN = {
  kanal: 'surat',
  jenis: 'pengaduan',
  judul: 'Antrean dibagi habis pagi hari',
  cerita: 'Nomor antrean habis pukul setengah sembilan.',
  diterima: '2026-11-02',
}
const TUTUP = {
  tutup: 'ya',
  klasifikasi: 'tidak_berkadar',
  tanggalJawab: '2026-11-04',
  jawaban: 'Nomor ditambah menjadi seratus sejak 4 November.',
}
const catat = (over: Record<string, string> = {}, siapa = k.pengelola) =>
  k.meja(siapa).post('/kerja/pengaduan/catat', { kunci: newId(), ...ISIAN, ...over })
const idOf = (res: Response): string => res.headers.get('location')!.split('/').at(-1)!
const get = async (id: string) => (await k.baca((db) => findPengaduan(db, id)))!

it('an old letter is answered and closed on the days it was, and counts as in time', async () => {
  const kategori = newId()
  await k.fresh.owner
    .insertInto('pengaduan_kategori')
    .values({ instansi_id: k.rumah.instansi.id, id: kategori, nama: 'Antrean', mulai: '2020-01-01' })
    .execute()
  const res = await catat({ ...TUTUP, unitJawab: k.rumah.dinas.id, kategori })
  expect(res.status).toBe(303)
  const id = idOf(res)
  expect(await get(id)).toMatchObject({ status: 'ditutup_admin', unitId: k.rumah.dinas.id })
  const peristiwa = await k.baca((db) => listPeristiwa(db, id))
  expect(peristiwa.map((e) => [e.aksi, e.at.toISOString().slice(0, 10)])).toEqual([
    ['terima', '2026-11-02'],
    ['klasifikasi', '2026-11-02'],
    ['disposisi', '2026-11-02'],
    ['jawab', '2026-11-04'],
    ['tutup', '2026-11-04'],
  ])
  const r = (await k.baca((db) => findRincian(db, id, k.deps.now())))!
  // When it was routed is not known; the unit's time runs from receipt.
  expect(r.jam.verifikasi).toMatchObject({ tanpaTanggal: true, dipenuhi: null, tenggat: null })
  expect(r.jam.tanggapan!.mulai.toISOString().slice(0, 10)).toBe('2026-11-02')
  const kepala = await k.fresh.owner
    .selectFrom('pengaduan')
    .select(['kategori_id', 'verifikasi_at', 'tenggat_verifikasi'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(kepala).toEqual({ kategori_id: kategori, verifikasi_at: null, tenggat_verifikasi: null })
  expect(r.jam.selesai.dipenuhi!.toISOString().slice(0, 10)).toBe('2026-11-04')
  expect(r.jam.selesai.dipenuhi! < r.jam.selesai.tenggat!.batas).toBe(true)
})

it('says what each class means wherever one is chosen, and asks for none of whoever only writes down', async () => {
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  for (const jalan of ['catat', `${id}/langkah/disposisi`, `${id}/langkah/klasifikasi`]) {
    const html = await (await k.meja(k.pengelola).get(`/kerja/pengaduan/${jalan}`)).text()
    expect([jalan, html.includes('Menanyakan syarat, biaya, jadwal, atau data')]).toEqual([jalan, true])
  }
  const html = await (await k.meja(k.pengelola).get('/kerja/pengaduan/catat')).text()
  const kelas = html.match(/<input[^>]*name="klasifikasi"[^>]*>/g)!
  expect([kelas.length, kelas.some((x) => / required|value="berkadar"/.test(x))]).toEqual([3, false])
})

it('closing at once is for whoever manages complaints; a clerk writes down and nothing more', async () => {
  const petugas = await k.jadikan('petugas', k.rumah.dinas.id)
  expect((await catat({ ...TUTUP, unitJawab: k.rumah.dinas.id }, petugas)).status).toBe(403)
  expect((await catat({}, petugas)).status).toBe(303)
  const pembina = await k.jadikan('pembina', null)
  expect((await catat({}, pembina)).status).toBe(403)
})

it('loses no letter that is written over the one before, and asks what it is', async () => {
  const kunci = newId()
  const id = idOf(await catat({ kunci }))
  const berikut = { kunci, judul: 'Loket tutup siang', cerita: 'Tutup pukul satu siang.' }
  const tanya = await catat(berikut)
  expect(tanya.status).toBe(409)
  const html = await tanya.text()
  for (const kata of [
    'sudah dicatat dengan kode',
    'Loket tutup siang',
    'Tutup pukul satu siang.',
    `catat/${id}`,
  ])
    expect(html).toContain(kata)
  const baru = /name="kunci" value="([^"]+)"/.exec(html)![1]!
  const dua = idOf(await catat({ ...berikut, kunci: baru }))
  expect(dua).not.toBe(id)
  // Sent again, each is itself.
  expect([idOf(await catat({ kunci })), idOf(await catat({ ...berikut, kunci: baru }))]).toEqual([id, dua])
})

it('is one letter however often it is sent, and two without a key', async () => {
  const kunci = newId()
  expect(idOf(await catat({ kunci }))).toBe(idOf(await catat({ kunci })))
  expect(idOf(await catat({ kunci: '' }))).not.toBe(idOf(await catat({ kunci: '' })))
})

it('what cannot be chosen any more, and days that cannot be, stand beside their fields', async () => {
  for (const [medan, isi] of [
    ['unit', newId()],
    ['layanan', newId()],
    ['wilayah', '99.99'],
    ['diterima', '2026-11-17'],
    ['kejadian', '2026-02-30'],
    ['kanal', 'merpati'],
    ['telepon', '12'],
  ] as const) {
    const res = await catat({ [medan]: isi })
    const html = await res.text()
    expect([medan, res.status, html.includes(`href="#${medan}"`)]).toEqual([medan, 422, true])
    expect(html).toContain(ISIAN.judul)
  }
  for (const over of [
    { unitJawab: newId() },
    { unitJawab: k.rumah.dinas.id, kategori: newId() },
    { unitJawab: k.rumah.dinas.id, tanggalJawab: '2026-11-01' },
    { unitJawab: k.rumah.dinas.id, klasifikasi: 'berkadar' },
    { unitJawab: k.rumah.dinas.id, jawaban: 'x'.repeat(8001) },
  ] as Record<string, string>[])
    expect((await catat({ ...TUTUP, ...over })).status).toBe(422)
})

it('who leaves a contact at the counter is told there; of an old letter closed at once, nobody', async () => {
  const surel = { surel: 'siti@contoh.id' }
  const kabar = async (over: Record<string, string>): Promise<unknown> => {
    k.deps.asked.length = 0
    const p = await get(idOf(await catat(over)))
    const { kabar } = (await k.tulis((trx) => openPelapor(trx, k.deps, p)))!
    return [kabar, (k.deps.asked as { job: string }[]).some((a) => a.job === 'pengaduan.kabar')]
  }
  expect(await kabar(surel)).toEqual(['surel', true])
  expect((await kabar({ ...surel, kabar: 'tidak' })) as unknown[]).toContain(null)
  const lama = { ...surel, ...TUTUP, unitJawab: k.rumah.dinas.id }
  expect((await kabar(lama)) as unknown[]).toContain(null)
  expect((await kabar({ ...lama, kabar: 'surel' })) as unknown[]).toContain('surel')
})

it('an anonymous one keeps no name, whatever was typed', async () => {
  const res = await catat({ sifat: 'anonim', nama: 'Siti Aminah', telepon: '081234567890' })
  const p = await get(idOf(res))
  expect(p.anonim).toBe(true)
  expect(await k.tulis((trx) => openPelapor(trx, k.deps, p))).toBeUndefined()
})

it('the receipt of what is kept from the hand that took it in is gone once another has it', async () => {
  const petugas = await k.jadikan('petugas', k.rumah.dinas.id)
  const lembar = async (id: string) => (await k.meja(petugas).get(`/kerja/pengaduan/catat/${id}`)).status
  const [biasa, rahasia, pungli] = [
    idOf(await catat({}, petugas)),
    idOf(await catat({ sifat: 'rahasia' }, petugas)),
    idOf(await catat({}, petugas)),
  ]
  for (const id of [biasa, rahasia, pungli]) {
    expect(await lembar(id)).toBe(200)
    await k.act(k.pengelola, id, 'verifikasi')
  }
  await k.act(k.pengelola, pungli, 'klasifikasi', { klasifikasi: 'berkadar', alasan: 'Pungutan.' })
  expect([await lembar(biasa), await lembar(rahasia), await lembar(pungli)]).toEqual([200, 404, 404])
})

it('the receipt, with its PIN, is for the hand that took it in', async () => {
  const id = idOf(await catat({ sifat: 'rahasia' }, k.penghubung))
  const jalan = `/kerja/pengaduan/catat/${id}`
  const tanda = await k.meja(k.penghubung).get(jalan)
  expect([tanda.status, tanda.headers.get('cache-control')]).toEqual([200, 'no-store'])
  for (const lain of [k.penghubungDua, k.kepala, k.pengelola, k.apip])
    expect((await k.meja(lain).get(jalan)).status).toBe(404)
})
