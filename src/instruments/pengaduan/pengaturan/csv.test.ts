import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../test/support/kantor-aduan.ts'
import { listKategori } from '../meja/store-kategori.ts'
import { parseKategoriCsv } from './csv.ts'

describe('a list of topics', () => {
  it('comes with commas or semicolons, quotes, blank rows and a byte order mark', () => {
    const sama = (lubang: number) => [
      { nama: 'Jalan, trotoar', induk: '', laporId: 12, baris: 2 },
      { nama: 'Lubang', induk: 'Jalan, trotoar', laporId: null, baris: lubang },
    ]
    expect(
      parseKategoriCsv(
        '\uFEFFnama,induk,lapor_id\r\n"Jalan, trotoar",,12\r\n\r\nLubang,"Jalan, trotoar",\r\n',
      ),
    ).toEqual({ list: sama(4) })
    expect(parseKategoriCsv('Lapor_ID;Nama;Induk\n12;"Jalan, trotoar";\n;Lubang;Jalan, trotoar')).toEqual({
      list: sama(3),
    })
    expect(parseKategoriCsv('nama\nJalan')).toEqual({
      list: [{ nama: 'Jalan', induk: '', laporId: null, baris: 2 }],
    })
  })

  it('names every cell that is wrong by the row a spreadsheet shows', () => {
    const csv = `nama,induk,lapor_id\n,Jalan,1\n\n${'x'.repeat(201)},,dua\nLampu,Jal\uFFFDn,7\nTaman,,7\nTaman,,7\n`
    expect(parseKategoriCsv(csv)).toEqual({
      salah: [
        { baris: 2, kolom: 'nama', sebab: 'kosong' },
        { baris: 4, kolom: 'nama', sebab: 'panjang' },
        { baris: 4, kolom: 'lapor_id', sebab: 'angka' },
        { baris: 5, kolom: 'induk', sebab: 'rusak' },
        { baris: 6, kolom: 'lapor_id', sebab: 'ganda' },
        { baris: 7, kolom: 'lapor_id', sebab: 'ganda' },
      ],
    })
  })

  it('is none without its column, or with more rows than anybody has topics', () => {
    expect(parseKategoriCsv('judul\nJalan')).toBeUndefined()
    expect(parseKategoriCsv('')).toBeUndefined()
    expect(parseKategoriCsv(`nama\n${'Jalan\n'.repeat(5001)}`)).toBeUndefined()
  })
})

describe('settings', () => {
  let k: KantorAduan
  beforeAll(async () => {
    k = await buildKantorAduan()
  }, 60_000)
  afterAll(() => k.fresh.drop())
  const ALAMAT = '/kerja/pengaduan/pengaturan'
  const muat = (csv: string) => {
    const form = new FormData()
    form.append('berkas', new File([csv], 'k.csv', { type: 'text/csv' }))
    return k.meja(k.pengelola).upload(`${ALAMAT}/kategori/muat`, form)
  }
  const nama = async () => (await k.baca((db) => listKategori(db))).map((x) => x.nama).toSorted()

  it('load the whole list or nothing of it, and the same list twice adds nothing', async () => {
    const salah = await muat('nama,induk,lapor_id\nJalan,,1\n,Jalan,2\nTaman,,x\n')
    expect(salah.status).toBe(422)
    const html = await salah.text()
    for (const kalimat of ['2 sel perlu dibetulkan', 'Baris 3, kolom nama', 'Baris 4, kolom lapor_id'])
      expect(html).toContain(kalimat)
    expect(await nama()).toEqual([])
    const csv = 'nama,induk,lapor_id\nLubang,Jalan,2\nJalan,,1\n'
    expect((await muat(csv)).status).toBe(303)
    expect((await muat(csv)).status).toBe(303)
    expect(await nama()).toEqual(['Jalan', 'Lubang'])
  })

  it('fill in the number of a topic that has none, and tell where another one stands', async () => {
    const nomor = async () =>
      Object.fromEntries((await k.baca((db) => listKategori(db))).map((x) => [x.nama, x.laporId]))
    expect((await muat('nama,induk\nTaman,\nPohon,Taman\n')).status).toBe(303)
    const isi = 'nama,induk,lapor_id\npohon,taman,41\nTaman,,40\nJalan,,\n'
    expect((await muat(isi)).status).toBe(303)
    expect((await muat(isi)).status).toBe(303)
    expect(await nomor()).toEqual({ Jalan: 1, Lubang: 2, Taman: 40, Pohon: 41 })
    const beda = await muat('nama,induk,lapor_id\nBaru,,7\nPohon,Taman,99\nKursi,Taman,5\nKursi,Taman,6\n')
    expect(beda.status).toBe(422)
    const html = await beda.text()
    for (const baris of ['Baris 3', 'Baris 5'])
      expect(html).toContain(`${baris}, kolom lapor_id: kategori ini sudah punya nomor LAPOR! yang lain`)
    expect(await nomor()).toEqual({ Jalan: 1, Lubang: 2, Taman: 40, Pohon: 41 })
    const satu = await k.meja(k.pengelola).post(`${ALAMAT}/kategori`, { nama: 'Taman', laporId: '77' })
    expect(satu.status).toBe(422)
    expect(await satu.text()).toContain('value="77"')
  })

  it('end a topic on the day it was added without a failure', async () => {
    const { id } = (await k.baca((db) => listKategori(db)))[0]!
    expect((await k.meja(k.pengelola).post(`${ALAMAT}/kategori/${id}/akhiri`, {})).status).toBe(303)
  })

  it('are for whoever manages complaints or the instansi, and say no to everybody else', async () => {
    const admin = await k.jadikan('admin_instansi', null)
    for (const siapa of [k.pengelola, admin]) expect((await k.meja(siapa).get(ALAMAT)).status).toBe(200)
    const pembina = await k.jadikan('pembina', null)
    for (const siapa of [k.penghubung, k.kepala, k.apip, pembina])
      for (const sisi of ['', '/jangka', '/kategori', '/templat']) {
        expect((await k.meja(siapa).get(ALAMAT + sisi)).status).toBe(403)
        expect((await k.meja(siapa).post(ALAMAT + sisi, { nama: 'x', teks: 'y' })).status).toBe(403)
      }
  })

  it('keep what was typed beside what is wrong', async () => {
    const m = k.meja(k.pengelola)
    const surel = await m.post(ALAMAT, { eskalasi: 'sekda', persetujuan: k.rumah.dinas.id })
    expect(surel.status).toBe(422)
    expect(await surel.text()).toContain('value="sekda"')
    const templat = await m.post(`${ALAMAT}/templat`, { nama: 'Sudah', teks: '' })
    expect(templat.status).toBe(422)
    expect(await templat.text()).toContain('value="Sudah"')
    const jangka = await m.post(`${ALAMAT}/jangka`, { nama: 'PermenPANRB 5/2025', mulai: '2027-13-01' })
    expect(jangka.status).toBe(422)
    expect(await jangka.text()).toContain('value="PermenPANRB 5/2025"')
  })
})
