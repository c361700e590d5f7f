import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sharedData } from '../../test/support/shared.ts'
import { forumOf } from '../../test/support/suara.ts'
import type { HasilPeta } from '../instruments/fkp/peta/hasil.ts'
import { adjustedRand } from '../instruments/fkp/peta/sama.ts'
import { run } from './peta-opini.ts'

const dir = mkdtempSync(join(tmpdir(), 'sambut-peta-'))
afterAll(() => rmSync(dir, { recursive: true }))
const file = (name: string, isi: string | Buffer): string => {
  const path = join(dir, name)
  writeFileSync(path, isi)
  return path
}
async function sambut(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await run(argv, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isTTY: false,
    columns: 80,
    now: () => 0,
  })
  return { code, out, err }
}
const json = async (...argv: string[]): Promise<HasilPeta> =>
  JSON.parse((await sambut(...argv, '--json')).out) as HasilPeta

const votes = forumOf(40, 12, { bagian: 0.8 })
const long = [
  'timestamp,datetime,comment-id,voter-id,vote',
  ...votes.map((v, i) => `${i},,${v.pernyataan},${v.peserta},${v.suara}`),
]
const wide = ((): string[] => {
  const cells = new Map(votes.map((v) => [`${v.peserta}|${v.pernyataan}`, v.suara]))
  const columns = Array.from({ length: 12 }, (_, j) => String(j))
  return [
    `participant,group-id,n-votes,${columns.join(',')}`,
    ...Array.from(
      { length: 40 },
      (_, i) => `${i},,12,${columns.map((j) => cells.get(`${i}|${j}`) ?? '').join(',')}`,
    ),
  ]
})()

describe('npx sambut peta-opini', () => {
  it('answers the same for the wide and the long export', async () => {
    const [a, b] = [
      await json(file('wide.csv', wide.join('\n'))),
      await json(file('long.csv', long.join('\n'))),
    ]
    expect(a).toEqual(b)
    expect(a).toMatchObject({ peserta: 40, pernyataan: 12, suaraMasuk: votes.length, k: 2, andal: true })
    expect(a.kelompok.map((g) => new Set(g.anggota.map((id) => Number(id) % 2)).size)).toEqual([1, 1])
    expect(a.pusat).toHaveLength(12)
    expect(a.komponen.map((v) => v.length)).toEqual([12, 12])
    expect(Object.keys(a.proyeksi)).toHaveLength(40)
    expect(a.suara['3']![0]).toEqual({
      setuju: expect.any(Number),
      tidak: expect.any(Number),
      semua: expect.any(Number),
    })
    expect(a.kestabilan).toMatchObject({ ulangan: 20, sebutan: 'kukuh' })
  })
  it('takes semicolons, a byte order mark, Windows line ends, quotes and 1.0', async () => {
    const plain = await json(file('p.csv', wide.join('\n')))
    const odd = wide.map((row, i) =>
      row
        .split(',')
        .map((c) => (i > 0 && c === '1' ? '"1.0"' : c))
        .join(';'),
    )
    // The participant called 1 keeps his name.
    const text = `\ufeff${odd.join('\r\n')}\r\n`.replace('\r\n"1.0";', '\r\n1;')
    expect(await json(file('odd.csv', text))).toEqual(plain)
  })
  it('lets the last vote of a participant count, by time and not by row', async () => {
    const late = [...long, `999999,,0,0,1`, `0,,0,0,-1`]
    const before = (await json(file('l.csv', late.join('\n')))).suara['0']!
    const only = long.filter(
      (row) => !row.endsWith(',0,0,1') && !row.endsWith(',0,0,-1') && !row.endsWith(',0,0,0'),
    )
    const after = (await json(file('m.csv', [...only, '999999,,0,0,1'].join('\n')))).suara['0']!
    expect(before).toEqual(after)
  })
  it('leaves out what a moderator took out, and shows what statements say', async () => {
    const comments = file(
      'c.csv',
      'comment-id,moderated,comment-body\n0,-1,dibuang\n1,1,"Loket buka\nsampai sore, ""ya"""\n',
    )
    const path = file('w.csv', wide.join('\n'))
    const hasil = await json(path, '--pernyataan', comments)
    expect(hasil.pusat[0]).toBe(0)
    expect(
      Object.values(hasil.mewakili)
        .flat()
        .map((m) => m.pernyataan),
    ).not.toContain(0)
    expect((await sambut(path, '--pernyataan', comments)).out).toContain('[1] Loket buka sampai sore, "ya"')
  })
  it('says in words who there is and what they stand for', async () => {
    const { out, code } = await sambut(file('w.csv', wide.join('\n')))
    expect(code).toBe(0)
    expect(out).toContain('40 peserta, 12 pernyataan')
    expect(out).toContain('Kelompok A — 20 orang (51%)')
    expect(out).toContain('tidak   17 dari 17 (100%), 8,5 kali kelompok lain: pernyataan 6')
    expect(out).toContain('Pendapat sebagian besar peserta')
  })
  it('warns of a small forum, and that a tiny group can be recognised', async () => {
    const small = await json(file('s.csv', wide.slice(0, 9).join('\n')))
    expect(small.andal).toBe(false)
    expect(small.peringatan[0]).toContain('kurang dari 15 orang')
  })
  it('makes as many groups as are asked for', async () => {
    expect((await json(file('w.csv', wide.join('\n')), '--kelompok', '4')).k).toBe(4)
  })
  it('lists every wrong cell by line and column and computes nothing', async () => {
    const bad = ['participant,a,b', '1,1,2', ',0,', '3,x,-1', '3,1,1', '4,1', ''].join('\n')
    const { code, out, err } = await sambut(file('bad.csv', bad))
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('5 hal perlu diperbaiki')
    for (const text of [
      'Baris 2, kolom b (C): "2" bukan suara',
      'Baris 3, kolom participant (A): kosong',
      'Baris 4, kolom a (B): "x"',
      'Baris 5, kolom participant (A): "3" sudah ada pada baris 4.',
      'Baris 6: ada 2 sel, padahal judul 3 kolom.',
    ])
      expect(err.replaceAll(/\s+/g, ' ')).toContain(text)
    const machine = JSON.parse((await sambut(file('bad.csv', bad), '--json')).out) as { galat: unknown[] }
    expect(machine.galat).toHaveLength(5)
    expect(machine.galat[0]).toMatchObject({ baris: 2, kolom: 'b', nilai: '2' })
  })
  it('lists the faults of both files', async () => {
    const { err } = await sambut(
      file('v.csv', 'voter-id,comment-id,vote\n1,2,\n'),
      '--pernyataan',
      file('c.csv', 'comment-id,moderated\n1,5\n'),
    )
    expect(err).toContain('Baris 2, kolom vote (C): kosong bukan suara')
    expect(err).toContain('c.csv: Baris 2, kolom moderated (B): "5"')
  })
  it.each([
    ['a missing file', [join(dir, 'tiada.csv')], 'tidak ada'],
    ['an empty file', [file('e.csv', '')], 'Berkas kosong'],
    ['a heading alone', [file('h.csv', 'participant,1,2\n')], 'Tidak ada satu pun baris'],
    ['another table', [file('t.csv', 'nama,umur\na,1\n')], 'Judul kolom tidak dikenali'],
    ['votes without a voter', [file('n.csv', 'comment-id,vote\n1,1\n')], 'Kolom voter-id tidak ada'],
    ['a binary', [file('b.csv', Buffer.from([0x50, 0, 1, 2, 10, 0]))], 'bukan CSV'],
    ['an open quote', [file('q.csv', 'participant,1\n"1,1\n2,1\n')], 'baris 2 tidak pernah ditutup'],
    ['the same statement twice', [file('d.csv', 'participant,1,1\n1,1,1\n')], 'Kolom 1 ada dua'],
    ['no file', [], 'Masukan kurang'],
    [
      'wrong options',
      ['x.csv', '--kelompok', '1', '--cara', 'cepat'],
      '--kelompok harus bilangan 2 sampai 10',
    ],
  ])('refuses %s in a plain sentence, with code 2', async (_, argv, sentence) => {
    const { code, out, err } = await sambut(...argv)
    expect([code, out]).toEqual([2, ''])
    expect(err.replaceAll(/\s+/g, ' ')).toContain(sentence)
  })
  it('explains itself', async () => {
    expect((await sambut('--help')).out).toContain('Contoh: npx sambut peta-opini')
  })
})

const brexit = sharedData('polis/openData/brexit-consensus')
describe.skipIf(!brexit)('a published conversation', () => {
  it('is read the same from both of its files', async () => {
    const [a, b] = [
      await json(join(brexit!, 'participants-votes.csv'), '--ulangan', '0'),
      await json(join(brexit!, 'votes.csv'), '--ulangan', '0'),
    ]
    expect(a).toEqual(b)
    expect(a).toMatchObject({ peserta: 204, pernyataan: 50, dikelompokkan: 189, kestabilan: null })
  })
  it('has the published two groups, nearly', async () => {
    const hasil = await json(join(brexit!, 'votes.csv'), '--ulangan', '0', '--kelompok', '2')
    const own = new Map(hasil.kelompok.flatMap((g) => g.anggota.map((id) => [id, g.id] as const)))
    expect(adjustedRand(own, own)).toBe(1)
    expect(hasil.kelompok.map((g) => g.anggota.length)).toEqual([101, 88])
  })
})
