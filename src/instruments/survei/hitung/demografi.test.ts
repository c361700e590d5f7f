import { expect, it } from 'vitest'
import { unsurKunciList } from '../instrumen.ts'
import { PencacahKata } from './cacah.ts'
import { hitungBerkas } from './hitung.ts'
import { RekamSel } from './rekam-sel.ts'
import { Sidik } from './rekam.ts'

const SATU = '1,2,3,4,1,2,3,4,1'

it('respondents are counted by the values of the instrument, in its order, the silent ones last', async () => {
  const people = [
    'P,SMK,20,17/8/2026',
    'l,sma,61,2026-09-30',
    'Perempuan,S1,17,',
    ',SMA,35,1 Juli 2026',
    'P,SD,36,',
  ]
  const file = `jk,pendidikan,umur,tgl,${unsurKunciList.join(',')}\n${people.map((p) => `${p},${SATU}`).join('\n')}\n`
  const selesai = await hitungBerkas(Buffer.from(file), { onGalat: () => expect.unreachable() })
  const tabel = selesai!.demografi.map((d) => [d.kunci, ...d.jumlah.map((j) => `${j.nilai}=${j.n}`)])
  expect(tabel).toEqual([
    ['jenis_kelamin', 'L=1', 'P=3', '=1'],
    ['pendidikan', 'SD=1', 'SMA=3', 'S1=1'],
    ['usia', '≤ 17=1', '18–25=1', '26–35=1', '36–45=1', '> 55=1'],
  ])
  expect(selesai!.tanggal).toEqual({ awal: '2026-07-01', akhir: '2026-09-30' })
})

const rekam = (text: string): RekamSel => Object.assign(new RekamSel(), { sel: [text] })

it('two words whose short fingerprints meet are still counted apart', () => {
  const cacah = new PencacahKata()
  for (const [text, b] of [
    ['KTP', 1],
    ['Akta', 2],
    ['KTP', 1],
    ['Akta', 2],
    ['KTP', 1],
  ] as const)
    cacah.add(rekam(text), 0, Object.assign(new Sidik(), { a: 7, b }))
  expect([...cacah.jumlah]).toEqual([
    ['KTP', 3],
    ['Akta', 2],
  ])
})

it('the words of a column of free text do not fill the memory: beyond five thousand they are one heap', () => {
  const cacah = new PencacahKata()
  for (let i = 0; i < 6000; i++)
    cacah.add(rekam(`layanan ${i}`), 0, Object.assign(new Sidik(), { a: i, b: i }))
  expect(cacah.jumlah.size).toBe(5001)
  expect(cacah.jumlah.get('lain-lain')).toBe(1000)
})
