import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { listLampiran, readLampiran } from '../lampiran/index.ts'
import { aturanLampiranAwal } from '../lampiran/baca.ts'
import { findPengaduan, listPeristiwa } from '../store.ts'
import { listTanggapanTerkirim } from '../tanggapan/store.ts'
import { putuskanJawaban, tulisJawaban, tutupPengaduan, type Jawaban } from './jawab.ts'
import { sidikJawaban } from './periksa.ts'
import { listTanggapan, type Tanggapan } from './store-tanggapan.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
}, 60_000)
afterAll(() => k.fresh.drop())

const ISI = 'Terima kasih. Lampu sudah kami ganti pagi ini.'
const diUnit = async (over = {}): Promise<string> => {
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id, over)
  await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id })
  return id
}
const tulis = (siapa: Pejabat, id: string, j: Partial<Jawaban> = {}, cara: 'konsep' | 'kirim' = 'kirim') =>
  k.tulis((trx) =>
    tulisJawaban(
      trx,
      k.deps,
      siapa,
      id,
      { jenis: 'jawaban', isi: ISI, sebelum: [], sesudah: [], ...j },
      cara,
    ),
  )
const konsepOf = async (id: string): Promise<Tanggapan> =>
  (await k.baca((db) => listTanggapan(db, id))).findLast((t) => t.jenis !== 'catatan')!
const sidikOf = async (id: string): Promise<string> =>
  sidikJawaban(await konsepOf(id), await k.baca((db) => listLampiran(db, id)))
const putuskan = async (siapa: Pejabat, id: string, putusan: 'setujui' | 'tolak', dibaca?: string) => {
  const t = await konsepOf(id)
  const p = { putusan, alasan: 'Sebutkan tanggalnya.', dibaca: dibaca ?? (await sidikOf(id)) }
  return k.tulis((trx) => putuskanJawaban(trx, k.deps, siapa, id, t.id, p))
}
const statusOf = async (id: string) => (await k.baca((db) => findPengaduan(db, id)))!.status
const terlihatPelapor = async (id: string) =>
  (await k.baca((db) => listTanggapanTerkirim(db, id))).map((t) => t.isi)

describe('an answer that needs the head’s word', () => {
  beforeAll(() => k.atur({ persetujuan: true }))

  it('waits, moves nothing and is seen by nobody outside until the head signs it', async () => {
    const id = await diUnit()
    expect(await tulis(k.penghubung, id)).toBe('menunggu_persetujuan')
    expect([await statusOf(id), await terlihatPelapor(id)]).toEqual(['terdisposisi', []])
    await putuskan(k.kepala, id, 'setujui')
    expect([await statusOf(id), await terlihatPelapor(id)]).toEqual(['dijawab', [ISI]])
    expect(await konsepOf(id)).toMatchObject({
      keadaan: 'terkirim',
      orangId: k.penghubung.id,
      disetujuiOleh: k.kepala.id,
    })
  })

  it('is signed neither by its author, nor by a colleague, nor by a head of another unit', async () => {
    const id = await diUnit()
    await tulis(k.penghubung, id)
    await expect(putuskan(k.penghubung, id, 'setujui')).rejects.toThrow('tidak berwenang')
    await expect(putuskan(k.penghubungDua, id, 'setujui')).rejects.toThrow('tidak berwenang')
    const lain = await k.jadikan('kepala_unit', k.rumah.kecamatan.id)
    await expect(putuskan(lain, id, 'setujui')).rejects.toThrow('tidak ditemukan')
    expect(await statusOf(id)).toBe('terdisposisi')
  })

  it('is signed once by two heads at the same moment', async () => {
    const id = await diUnit()
    await tulis(k.penghubung, id)
    const dua = await k.jadikan('kepala_unit', k.rumah.dinas.id)
    const hasil = await Promise.allSettled([putuskan(k.kepala, id, 'setujui'), putuskan(dua, id, 'setujui')])
    expect(hasil.map((h) => h.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const peristiwa = await k.baca((db) => listPeristiwa(db, id))
    expect(peristiwa.filter((e) => e.aksi === 'jawab')).toHaveLength(1)
  })

  it('cannot be exchanged under the pen: what is signed is what was read', async () => {
    const id = await diUnit()
    await tulis(k.penghubung, id)
    const dibaca = await sidikOf(id)
    await tulis(k.penghubungDua, id, { isi: 'Bukan urusan kami.', konsepId: (await konsepOf(id)).id })
    await expect(putuskan(k.kepala, id, 'setujui', dibaca)).rejects.toThrow('baru saja diubah')
    const foto = (await readLampiran(
      [{ nama: 'a.pdf', isi: Buffer.from('%PDF-1.4 bukti') }],
      aturanLampiranAwal,
    )) as { siap: Jawaban['sebelum'] }
    const lagi = await sidikOf(id)
    await tulis(k.penghubung, id, { sesudah: foto.siap, konsepId: (await konsepOf(id)).id })
    await expect(putuskan(k.kepala, id, 'setujui', lagi)).rejects.toThrow('baru saja diubah')
    await expect(putuskan(k.kepala, id, 'setujui', '')).rejects.toThrow('baru saja diubah')
    expect(await terlihatPelapor(id)).toEqual([])
    await putuskan(k.kepala, id, 'setujui')
    expect(await terlihatPelapor(id)).toEqual([ISI])
  })

  it('goes back with what must be mended, and carries no signature when it is sent later without one', async () => {
    const id = await diUnit()
    await tulis(k.penghubung, id)
    await putuskan(k.kepala, id, 'tolak')
    const ditolak = (await k.baca((db) => listTanggapan(db, id))).find((t) => t.jenis === 'jawaban')!
    expect(ditolak).toMatchObject({ keadaan: 'ditolak' })
    expect(await terlihatPelapor(id)).toEqual([])
    await k.atur({})
    await tulis(k.penghubung, id, { isi: `${ISI} Tanggal 15.`, konsepId: ditolak.id })
    await k.atur({ persetujuan: true })
    const akhir = (await k.baca((db) => listTanggapan(db, id))).find((t) => t.id === ditolak.id)!
    expect(akhir).toMatchObject({ keadaan: 'terkirim', disetujuiOleh: null })
  })

  it('no longer waits once it cannot be sent: given to another unit, sent back, or withdrawn', async () => {
    for (const pindah of [
      (id: string) => k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.kecamatan.id }),
      (id: string) => k.act(k.penghubung, id, 'kembalikan', { alasan: 'Bukan kami.' }),
      (id: string) => k.act(k.pengelola, id, 'arsip', { alasan: 'Ditarik.' }),
    ]) {
      const id = await diUnit()
      await tulis(k.penghubung, id)
      await pindah(id)
      expect((await konsepOf(id)).keadaan).toBe('konsep')
      await expect(putuskan(k.pengelola, id, 'setujui')).rejects.toThrow('tidak dapat dilakukan')
    }
  })

  it('asks for the reason beside the field and keeps what was typed', async () => {
    const id = await diUnit()
    await tulis(k.penghubung, id)
    const t = await konsepOf(id)
    const jalan = `/kerja/pengaduan/${id}/persetujuan/${t.id}`
    const tanpa = await k.meja(k.kepala).post(jalan, { aksi: 'tolak', alasan: ' ' })
    expect(tanpa.status).toBe(422)
    expect(await tanpa.text()).toContain(`href="#alasan-${t.id}"`)
    const basi = await k.meja(k.kepala).post(jalan, { aksi: 'setujui', alasan: 'Bagus', dibaca: 'basi' })
    expect(basi.status).toBe(409)
    const html = await basi.text()
    expect(html).toContain('baru saja diubah')
    expect(html).toContain('value="Bagus"')
    const jadi = await k
      .meja(k.kepala)
      .post(jalan, { aksi: 'setujui', dibaca: /name="dibaca" value="([^"]+)"/.exec(html)![1]! })
    expect(jadi.headers.get('location')).toBe(`/kerja/pengaduan/${id}?jadi=setujui`)
  })
})

describe('closing that another must check', () => {
  beforeAll(() => k.atur({ persetujuan: true, periksaTutup: true }))
  const tutup = (siapa: Pejabat, id: string) =>
    k.tulis((trx) => tutupPengaduan(trx, k.deps, siapa, id, 'Sudah dicek.'))

  it('is refused to the author of the answer, also when the head let it out', async () => {
    const id = await diUnit()
    await tulis(k.penghubung, id)
    await putuskan(k.kepala, id, 'setujui')
    await expect(tutup(k.penghubung, id)).rejects.toThrow('orang lain')
    expect(await (await k.meja(k.penghubung).get(`/kerja/pengaduan/${id}`)).text()).toContain(
      'orang lain yang memeriksa dan menutupnya',
    )
    await tutup(k.kepala, id)
    expect(await statusOf(id)).toBe('ditutup_admin')
  })

  it('is refused to everybody who worked on it, not only to who wrote last', async () => {
    await k.atur({ periksaTutup: true })
    const id = await diUnit()
    await tulis(k.penghubung, id)
    await tulis(k.penghubungDua, id, { isi: 'Kami cek sekali lagi; sudah menyala.' })
    await expect(tutup(k.penghubung, id)).rejects.toThrow('orang lain')
    await expect(tutup(k.penghubungDua, id)).rejects.toThrow('orang lain')
    await tutup(k.pengelola, id)
  })

  it('looks at the work since it was last opened', async () => {
    const id = await diUnit()
    await tulis(k.penghubung, id)
    await tutup(k.penghubungDua, id)
    await k.act(k.pengelola, id, 'buka_kembali', { alasan: 'Padam lagi.' })
    await tulis(k.penghubungDua, id)
    await expect(tutup(k.penghubungDua, id)).rejects.toThrow('orang lain')
    await tutup(k.penghubung, id)
  })

  it('is nobody’s before an answer', async () => {
    const id = await diUnit()
    await expect(tutup(k.pengelola, id)).rejects.toThrow('setelah dijawab')
  })
})

it('tells whoever answers which of the files everybody will see', async () => {
  const id = await diUnit()
  const html = await (await k.meja(k.penghubung).get(`/kerja/pengaduan/${id}/langkah/jawab`)).text()
  expect(html).toContain('fotonya ikut tampil; berkas lain hanya untuk pelapor')
})
